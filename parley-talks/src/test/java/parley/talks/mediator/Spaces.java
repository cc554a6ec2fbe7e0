package parley.talks.mediator;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import parley.talks.space.AdditiveSpace;
import parley.talks.space.IssueDomain;
import parley.talks.space.Profile;
import parley.talks.space.Ratio;
import parley.talks.space.Scenario;
import parley.talks.space.Valuation;

/** Spaces of two parties made in code, and all their packages. */
final class Spaces {

  private Spaces() {}

  /** Small whole values, so with many ties; reserves from far below the zone to beyond it. */
  static AdditiveSpace small(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int issues = random.nextInt(1, 5);
    int[] options = IntStream.range(0, issues).map(i -> random.nextInt(1, 5)).toArray();
    boolean opposed = random.nextBoolean();
    long[][][] values = new long[2][issues][];
    for (int p = 0; p < 2; p++) {
      for (int i = 0; i < issues; i++) {
        long weight = random.nextInt(0, 6);
        values[p][i] = new long[options[i]];
        for (int o = 0; o < options[i]; o++) {
          values[p][i][o] =
              opposed ? weight * (p == 0 ? o : options[i] - 1 - o) : weight * random.nextInt(0, 4);
        }
      }
    }
    long[] reserves = new long[2];
    for (int p = 0; p < 2; p++) {
      long most = 0;
      for (long[] issue : values[p]) {
        most += Arrays.stream(issue).max().orElseThrow();
      }
      reserves[p] = random.nextLong(-1, most * 8 / 10 + 2);
    }
    return of(values, reserves);
  }

  /** Two parties with a value for each issue and option, and reserves. */
  static AdditiveSpace of(long[][][] values, long... reserves) {
    return AdditiveSpace.of(scenario(values, reserves));
  }

  static Scenario scenario(long[][][] values, long... reserves) {
    List<IssueDomain> issues = new ArrayList<>();
    for (int i = 0; i < values[0].length; i++) {
      issues.add(
          new IssueDomain.Options(
              "i" + i, IntStream.range(0, values[0][i].length).mapToObj(o -> "o" + o).toList()));
    }
    List<Profile> profiles = new ArrayList<>();
    for (int p = 0; p < values.length; p++) {
      profiles.add(profile("p" + p, values[p], Ratio.of(reserves[p])));
    }
    return new Scenario("made", issues, profiles);
  }

  static Profile profile(String name, long[][] values, Ratio reserve) {
    List<Valuation> tables = new ArrayList<>();
    for (long[] issue : values) {
      Map<String, Ratio> table = new LinkedHashMap<>();
      for (int o = 0; o < issue.length; o++) {
        table.put("o" + o, Ratio.of(issue[o]));
      }
      tables.add(Valuation.Table.of(table));
    }
    return new Profile(
        name,
        new Profile.Additive(tables.stream().map(t -> Ratio.ONE).toList(), tables, Ratio.ZERO),
        Optional.of(new Profile.OfUtility(reserve)),
        Optional.empty());
  }

  /** The same with the parties in the other order. */
  static AdditiveSpace swapped(AdditiveSpace space) {
    List<IssueDomain> issues = IntStream.range(0, space.issues()).mapToObj(space::issue).toList();
    return AdditiveSpace.of(
        new Scenario(space.name(), issues, List.of(space.profile(1), space.profile(0))));
  }

  /** Every package of a space. */
  static List<Terms> all(AdditiveSpace space) {
    List<Terms> all = new ArrayList<>(List.of(new Terms(List.of())));
    for (int i = 0; i < space.issues(); i++) {
      List<Terms> longer = new ArrayList<>();
      for (Terms terms : all) {
        for (int o = 0; o < space.options(i); o++) {
          List<Integer> places = new ArrayList<>(terms.places());
          places.add(o);
          longer.add(new Terms(places));
        }
      }
      all = longer;
    }
    return all;
  }

  /** What a package is worth to both. */
  static List<Ratio> worth(AdditiveSpace space, Terms terms) {
    return List.of(space.utility(0, terms.outcome()), space.utility(1, terms.outcome()));
  }

  /** Whether one pair is nowhere below another. */
  static boolean isAtLeast(List<Ratio> x, List<Ratio> y) {
    return x.get(0).compareTo(y.get(0)) >= 0 && x.get(1).compareTo(y.get(1)) >= 0;
  }

  /** Whether one pair is nowhere below another and somewhere above it. */
  static boolean dominates(List<Ratio> x, List<Ratio> y) {
    return isAtLeast(x, y) && !x.equals(y);
  }
}
