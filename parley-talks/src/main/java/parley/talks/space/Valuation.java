package parley.talks.space;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What a party makes of one issue, before the weight of the issue. */
public sealed interface Valuation {

  /**
   * The value of an option.
   *
   * @return empty if a table lacks it
   * @throws IllegalArgumentException if it should be a number and is none
   */
  Optional<Ratio> find(String option);

  /**
   * A value for each option by name. The numbers stay as the file states them; what an option is
   * worth is its number over the divisor, so that a third is a third.
   *
   * @param stated in the order of the file; it may name more than the options of the issue
   * @param over what every number is divided by, above zero
   */
  record Table(Map<String, Ratio> stated, Ratio over) implements Valuation {

    /** Checks the divisor, copies the map and keeps its order. */
    public Table {
      stated = Collections.unmodifiableMap(new LinkedHashMap<>(stated));
      if (over.signum() <= 0) {
        throw new IllegalArgumentException("Values are divided by " + over + ".");
      }
    }

    /** A table whose numbers are the values themselves. */
    public static Table of(Map<String, Ratio> values) {
      return new Table(values, Ratio.ONE);
    }

    @Override
    public Optional<Ratio> find(String option) {
      return Optional.ofNullable(stated.get(option)).map(v -> v.dividedBy(over));
    }
  }

  /**
   * {@code atLow + slope x (number - low)}.
   *
   * @param clamped whether values below 0 and above 1 are cut off there
   */
  record Linear(Ratio low, Ratio atLow, Ratio slope, boolean clamped) implements Valuation {

    /** The same value everywhere. */
    public static Linear constant(Ratio value) {
      return new Linear(Ratio.ZERO, value, Ratio.ZERO, false);
    }

    @Override
    public Optional<Ratio> find(String option) {
      return Optional.of(at(Ratio.parse(option)));
    }

    /** The value of a number. */
    public Ratio at(Ratio number) {
      Ratio value = atLow.plus(slope.times(number.minus(low)));
      return clamped ? value.max(Ratio.ZERO).min(Ratio.ONE) : value;
    }
  }

  /** Rises from 0 at one end to 1 at the top, falls to 0 at the other end, and is 0 beyond both. */
  record Triangular(Ratio low, Ratio top, Ratio high) implements Valuation {

    /** Checks the order. */
    public Triangular {
      if (low.compareTo(top) > 0 || top.compareTo(high) > 0) {
        throw new IllegalArgumentException(
            "A triangle needs its top (%s) between %s and %s.".formatted(top, low, high));
      }
    }

    @Override
    public Optional<Ratio> find(String option) {
      return Optional.of(at(Ratio.parse(option)));
    }

    /** The value of a number. */
    public Ratio at(Ratio number) {
      if (number.equals(top)) {
        return Ratio.ONE;
      }
      Ratio end = number.compareTo(top) < 0 ? low : high;
      // An end that is the top itself has no side to climb.
      return end.equals(top)
          ? Ratio.ZERO
          : number.minus(end).dividedBy(top.minus(end)).max(Ratio.ZERO);
    }
  }
}
