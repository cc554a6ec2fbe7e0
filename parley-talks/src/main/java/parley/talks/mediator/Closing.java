package parley.talks.mediator;

import java.util.List;
import java.util.Optional;

/** What the closer makes of the last positions of two parties. */
public sealed interface Closing {

  /**
   * A package between the positions, put to both in private.
   *
   * @param way how it was found
   * @param options the name of an option for each issue
   * @param moved the issues on which the positions differ
   */
  record Midpoint(Way way, List<String> options, List<String> moved) implements Closing {

    /** Copies the lists. */
    public Midpoint {
      options = List.copyOf(options);
      moved = List.copyOf(moved);
    }

    /**
     * The deal, if both accept; else nothing is shown to anybody, and neither learns what the other
     * answered beyond what follows from its own yes.
     */
    public Optional<List<String>> answered(boolean first, boolean second) {
      return first && second ? Optional.of(options) : Optional.empty();
    }
  }

  /** The positions are one and the same. */
  record Agreed(List<String> options) implements Closing {

    /** Copies the list. */
    public Agreed {
      options = List.copyOf(options);
    }
  }

  /** The closer does nothing. */
  record NotClosed(Reason reason) implements Closing {}

  /** How a midpoint is found. */
  enum Way {
    /** From the positions alone: the middle of each number on which they differ. */
    SPLIT,
    /** From the values of both: the most equal share of what lies between the positions. */
    COMPUTED
  }

  /** Why nothing is done. */
  enum Reason {
    /** A number is farther apart than the stated share of its range. */
    NUMBERS_TOO_FAR,
    /** An issue that is no number cannot be split; values would be needed. */
    NOT_DIVISIBLE,
    /** One position is worth more points less than the other, to some party, than stated. */
    POINTS_TOO_FAR,
    /** No package between the positions gives both parties a part of the way. */
    NOTHING_BETWEEN
  }
}
