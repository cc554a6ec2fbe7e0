package parley.talks.frontier;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import parley.talks.space.AdditiveSpace;
import parley.talks.space.Ratio;

/**
 * The outcomes that no other outcome improves for one party without harm to another.
 *
 * <p>A point is what such outcomes are worth; several outcomes may come to one point, and both are
 * counted apart. The outcomes of a point are found again through back-pointers, one level for each
 * issue, and are not kept.
 */
public final class Frontier {

  /** Points that two parties may have before the frontier is thinned. */
  public static final int USUAL_BUDGET = 4_000_000;

  /** Points that more parties may have: each is held against all others. */
  public static final int USUAL_BUDGET_OF_MANY = 50_000;

  private final AdditiveSpace space;
  private final Points points;
  private final List<Level> levels;
  private final List<BigInteger> slack;

  Frontier(AdditiveSpace space, Points points, List<Level> levels, List<BigInteger> slack) {
    this.space = space;
    this.points = points;
    this.levels = List.copyOf(levels);
    this.slack = List.copyOf(slack);
  }

  /** The frontier, exact within the usual budget. */
  public static Frontier of(AdditiveSpace space) {
    return of(space, space.parties() <= 2 ? USUAL_BUDGET : USUAL_BUDGET_OF_MANY);
  }

  /**
   * The frontier, thinned where it would have more points than the budget; {@link #slack} then says
   * what may be missing.
   *
   * @param budget two points or more
   */
  public static Frontier of(AdditiveSpace space, int budget) {
    if (space.parties() < 1 || budget < 2) {
      throw new IllegalArgumentException(
          "A frontier needs a party (%s) and a budget of 2 points or more (%s)."
              .formatted(space.parties(), budget));
    }
    return space.parties() == 2 && space.fitsLongs()
        ? new PairMerge(space, budget).run()
        : new WideMerge(space, budget).run();
  }

  /** The space that it belongs to. */
  public AdditiveSpace space() {
    return space;
  }

  /** How many points it has. */
  public int size() {
    return points.size();
  }

  /** The utility of a point to a party. */
  public Ratio utility(int point, int party) {
    return new Ratio(points.value(point, party), space.scale(party));
  }

  /** The whole number of a party at a point: its utility on the party's scale in the space. */
  public BigInteger wholeNumber(int point, int party) {
    return points.value(point, party);
  }

  /**
   * By how much a party may have more at an outcome that is not here; zero for everybody if the
   * frontier is exact. For every outcome of the space there is one point here that falls behind it
   * for no party by more than that party's slack.
   */
  public Ratio slack(int party) {
    return new Ratio(slack.get(party), space.scale(party));
  }

  /** Whether no point was left out. */
  public boolean isExact() {
    return slack.stream().allMatch(s -> s.signum() == 0);
  }

  /**
   * The frontier over some issues.
   *
   * @param issue the last of them to join
   * @param points the whole numbers of each party at each point, constants included
   */
  public record Stage(int issue, List<List<BigInteger>> points) {

    /** Copies the list. */
    public Stage {
      points = List.copyOf(points);
    }
  }

  /** The frontiers over one issue, two, and so on to all, in the order in which issues joined. */
  public List<Stage> stages() {
    List<Stage> stages = new ArrayList<>();
    List<BigInteger> start = new ArrayList<>();
    for (int p = 0; p < space.parties(); p++) {
      start.add(space.constant(p));
    }
    List<List<BigInteger>> before = List.of(start);
    for (Level level : levels) {
      List<List<BigInteger>> points = new ArrayList<>();
      for (int point = 0; point < level.size(); point++) {
        List<BigInteger> sum = new ArrayList<>(before.get(level.parent(point)));
        for (int p = 0; p < sum.size(); p++) {
          sum.set(p, sum.get(p).add(space.value(p, level.issue(), level.option(point))));
        }
        points.add(List.copyOf(sum));
      }
      stages.add(new Stage(level.issue(), points));
      before = points;
    }
    return stages;
  }

  Points points() {
    return points;
  }

  /** How many outcomes come to its points. */
  public BigInteger outcomes() {
    if (levels.stream().allMatch(l -> l.otherWays() == 0)) {
      return BigInteger.valueOf(size());
    }
    BigInteger[] ways = {BigInteger.ONE};
    for (Level level : levels) {
      BigInteger[] before = ways;
      ways = new BigInteger[level.size()];
      Arrays.setAll(ways, p -> before[level.parent(p)]);
      for (int w = 0; w < level.otherWays(); w++) {
        int point = level.pointOf(w);
        ways[point] = ways[point].add(before[level.parentOf(w)]);
      }
    }
    return Arrays.stream(ways).reduce(BigInteger.ZERO, BigInteger::add);
  }

  /** One outcome of a point: an option for each issue, in the order of the space. */
  public int[] outcome(int point) {
    int[] options = new int[space.issues()];
    int at = point;
    for (int l = levels.size() - 1; l >= 0; l--) {
      Level level = levels.get(l);
      options[level.issue()] = level.option(at);
      at = level.parent(at);
    }
    return options;
  }

  /** The outcomes of a point, at most as many as asked for. */
  public List<int[]> outcomes(int point, int most) {
    List<int[]> found = new ArrayList<>();
    walk(levels.size() - 1, point, new int[space.issues()], most, found);
    return found;
  }

  private void walk(int l, int point, int[] options, int most, List<int[]> found) {
    if (found.size() >= most) {
      return;
    }
    if (l < 0) {
      found.add(options.clone());
      return;
    }
    Level level = levels.get(l);
    options[level.issue()] = level.option(point);
    walk(l - 1, level.parent(point), options, most, found);
    for (int w = level.firstWay(point); w < level.otherWays() && level.pointOf(w) == point; w++) {
      options[level.issue()] = level.optionOf(w);
      walk(l - 1, level.parentOf(w), options, most, found);
    }
  }
}
