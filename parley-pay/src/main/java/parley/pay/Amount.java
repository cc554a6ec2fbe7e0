package parley.pay;

import java.util.List;
import java.util.Optional;
import parley.casefile.Figure;

/**
 * A number that was computed from the record, or the reason why it could not be.
 *
 * <p>A missing input never becomes a zero, an average or a guess: it becomes a {@link
 * NotComputable} that says what is missing.
 */
public sealed interface Amount {

  /** The stable id of the number, whether it could be computed or not. */
  String id();

  /** The figure, if it could be computed. */
  Optional<Figure> find();

  /** A computed number with its method, sources and the day from which it can be known. */
  record Known(Figure figure) implements Amount {
    @Override
    public String id() {
      return figure.id();
    }

    @Override
    public Optional<Figure> find() {
      return Optional.of(figure);
    }
  }

  /**
   * A number that the record does not carry.
   *
   * @param measure what would have been measured
   * @param missing what is missing or in the way, in the record's own words: months, pay years,
   *     grades, ids of figures
   */
  record NotComputable(String id, String measure, Reason reason, List<String> missing)
      implements Amount {

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
    /** A month of a price index was not published by the day, or is not in the series. */
    INDEX_MONTH_MISSING,
    /** A pay year has no award in the chain. */
    AWARD_MISSING,
    /** A point of the scale has no earlier value under the same contract. */
    NO_EARLIER_PAY,
    /** A mean over grades needs a weight for each of them. */
    WEIGHTS_MISSING,
    /** The record has no figure of a kind that is needed. */
    NOT_IN_RECORD,
    /** Several figures could be meant, and nothing says which. */
    AMBIGUOUS,
    /** The figures count different things or carry different units. */
    UNITS_DIFFER,
    /** A number lies outside what the formula can take, such as a divisor of zero. */
    OUT_OF_RANGE,
    /** The source gives words and no number. */
    WORDS_ONLY
  }
}
