package parley.talks.session;

import java.util.Optional;
import java.util.SplittableRandom;
import parley.talks.index.Ranking;
import parley.talks.index.UtilityIndex;
import parley.talks.index.Worths;

/** What one party knows when it sits down: itself, the terms, and how many others there are. */
public final class Seat {

  private final Sides sides;
  private final int place;
  private final Setting setting;
  private final Side side;
  private final SplittableRandom random;

  Seat(Sides sides, int place, Setting setting) {
    this.sides = sides;
    this.place = place;
    this.setting = setting;
    side = sides.side(place);
    random = Draws.of(setting, place);
  }

  /** Its place: 0 acts first. */
  public int place() {
    return place;
  }

  /** How many parties there are. */
  public int parties() {
    return sides.size();
  }

  /** How many rounds there are. */
  public int rounds() {
    return setting.rounds();
  }

  /** What outcomes are worth to it. */
  public Worths worths() {
    return side.worths();
  }

  /** Its outcomes by worth. */
  public UtilityIndex index() {
    return side.index();
  }

  /** Its outcomes, best first. */
  public Ranking ranking() {
    return side.ranking();
  }

  /** The time of a round: 0 in the first, 1 in the last. */
  public double time(int round) {
    return setting.time(round);
  }

  /**
   * The least worth of a deal that it may offer or accept, its reserve; above {@link Worths#most}
   * if no deal is worth it. A discount changes nothing here: it takes as much of the reserve.
   */
  public long floor() {
    return side.floor();
  }

  /** Where its random draws come from: the same for the same seed, session and place. */
  public SplittableRandom random() {
    return random;
  }

  /** What outcomes are worth to another party, if preferences are open. */
  public Optional<Worths> findWorthsOf(int other) {
    return setting.openPreferences() ? Optional.of(sides.side(other).worths()) : Optional.empty();
  }
}
