package parley.rota.model;

import java.time.LocalTime;
import java.util.Optional;

/** Who must be there: by shift, or by the hour whoever covers it. */
public sealed interface Demand {

  /** A name for messages and tables. */
  String id();

  /** The days on which it holds; by the hour, the days on which the hours begin. */
  Days days();

  /** How many must be there: a rota with fewer is not feasible. */
  int minimum();

  /** How many are wanted; each one fewer costs {@link Weights#shortage()}. */
  int wanted();

  /**
   * Doctors on a shift.
   *
   * @param skill only those who have it count; empty, all do
   * @param maximum more may not be there; empty, no limit
   */
  record OfShift(
      String id,
      Days days,
      String shift,
      Optional<String> skill,
      int minimum,
      int wanted,
      Optional<Integer> maximum)
      implements Demand {

    /** Checks the order of the numbers. */
    public OfShift {
      check(id, minimum, wanted);
      Expect.that(
          maximum.isEmpty() || maximum.get() >= wanted,
          "Demand %s allows at most %s, and wants %s; expected a limit that is not lower.",
          id,
          maximum.orElse(0),
          wanted);
    }
  }

  /**
   * Doctors at work at every minute of a part of a day. Duties on call do not count.
   *
   * @param from civil time on the day
   * @param to civil time; when not after {@code from}, on the next day
   * @param skill only those who have it count; empty, all do
   */
  record OfHours(
      String id,
      Days days,
      LocalTime from,
      LocalTime to,
      Optional<String> skill,
      int minimum,
      int wanted)
      implements Demand {

    /** Checks the order of the numbers. */
    public OfHours {
      check(id, minimum, wanted);
    }
  }

  private static void check(String id, int minimum, int wanted) {
    Expect.named("demand", id);
    Expect.that(
        minimum >= 0 && wanted >= minimum,
        "Demand %s asks for at least %s and wants %s; expected 0 or more, and no fewer wanted.",
        id,
        minimum,
        wanted);
  }
}
