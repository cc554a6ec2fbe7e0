package parley.casefile;

import java.util.List;
import java.util.Optional;

/**
 * A number or a range that was computed from the record, or the reason why it could not be.
 *
 * <p>A missing input never becomes a zero, an average or a guess: it becomes a {@link
 * NotComputable} that says what is missing.
 */
public sealed interface Computed {

  /** The stable id of the number, whether it could be computed or not. */
  String id();

  /** What is measured, or would have been. */
  String measure();

  /** The figure, if it could be computed. */
  Optional<Figure> find();

  /** A computed number or range with its method, sources and the day from which it is known. */
  record Known(Figure figure) implements Computed {
    @Override
    public String id() {
      return figure.id();
    }

    @Override
    public String measure() {
      return figure.measure();
    }

    @Override
    public Optional<Figure> find() {
      return Optional.of(figure);
    }
  }

  /**
   * A number that the record does not carry.
   *
   * @param missing what is missing or in the way, in the record's own words: months, pay years,
   *     grades, measures, ids of figures that are there but do not suffice
   */
  record NotComputable(String id, String measure, Reason reason, List<String> missing)
      implements Computed {

    /** Copies the list. */
    public NotComputable {
      missing = List.copyOf(missing);
    }

    @Override
    public Optional<Figure> find() {
      return Optional.empty();
    }
  }

  /** Why a number could not be computed. */
  enum Reason {
    /** The record has no figure of a kind that is needed. */
    NOT_IN_RECORD,
    /** A figure has no source, so that nothing may rest on it. */
    NO_SOURCE,
    /** The source gives words and no number. */
    WORDS_ONLY,
    /** The record has one value only, and one value is no range. */
    NO_RANGE,
    /** Several figures could be meant, and nothing says which. */
    AMBIGUOUS,
    /** The figures count different things or carry different units. */
    UNITS_DIFFER,
    /** A number lies outside what the formula can take, such as a divisor of zero. */
    OUT_OF_RANGE,
    /** A month of a price index was not published by the day, or is not in the series. */
    INDEX_MONTH_MISSING,
    /** A pay year has no award in the chain. */
    AWARD_MISSING,
    /** A mean over grades is given, which is nobody's own rise. */
    AVERAGE_ONLY,
    /** A point of the scale has no earlier value under the same contract. */
    NO_EARLIER_PAY,
    /** A mean over grades needs a weight for each of them. */
    WEIGHTS_MISSING,
    /** Nothing is worked off where nothing can be done beyond the usual. */
    NO_SPARE_CAPACITY
  }
}
