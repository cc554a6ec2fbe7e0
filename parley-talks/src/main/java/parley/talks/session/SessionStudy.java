package parley.talks.session;

import java.util.Optional;
import parley.talks.frontier.Formula;
import parley.talks.frontier.Frontier;
import parley.talks.frontier.Solutions;
import parley.talks.study.Ground;

/**
 * A session on a scenario, held against what could have been agreed.
 *
 * @param bounds the frontier; empty if it has more points than can be kept
 */
public record SessionStudy(
    Ground ground,
    Play play,
    Setting setting,
    SessionResult result,
    Trace trace,
    Optional<Bounds> bounds) {

  /** The frontier and the solutions on it. */
  public record Bounds(Frontier frontier, Solutions solutions) {

    /** A point of the greatest Nash product; empty without an agreement zone. */
    public Optional<Integer> nash() {
      return solutions.of(Formula.NASH_PRODUCT).stream().findFirst();
    }
  }

  /**
   * Runs a session.
   *
   * @throws IllegalArgumentException if there is not one strategy for each party, or one cannot
   *     play
   */
  public static SessionStudy of(Ground ground, Play play, Setting setting) {
    Sides sides = Sides.of(ground.space());
    Trace trace = new Trace(sides);
    SessionResult result = play.run(sides, setting, trace);
    return new SessionStudy(ground, play, setting, result, trace, bounds(ground));
  }

  private static Optional<Bounds> bounds(Ground ground) {
    Frontier frontier = Frontier.of(ground.space());
    return frontier.isExact()
        ? Optional.of(new Bounds(frontier, Solutions.of(frontier, ground.reserves())))
        : Optional.empty();
  }

  /** How far the deal is from what could have been agreed; empty without a deal or a frontier. */
  public Optional<Quality> quality() {
    return bounds.flatMap(b -> Quality.of(b.frontier(), b.solutions(), result));
  }
}
