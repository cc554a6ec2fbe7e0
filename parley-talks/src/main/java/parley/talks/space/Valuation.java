package parley.talks.space;

import java.math.BigDecimal;
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
   * @throws IllegalArgumentException if the option is no number and must be one
   */
  default Optional<Ratio> of(String option) {
    return switch (this) {
      case Table table -> Optional.ofNullable(table.values().get(option));
      case Linear line -> Optional.of(line.at(Ratio.parse(option)));
      case Triangular triangle -> Optional.of(triangle.at(Ratio.parse(option)));
    };
  }

  /**
   * A value for each option by name.
   *
   * @param values in the order of the file
   */
  record Table(Map<String, Ratio> values) implements Valuation {

    /** Copies the map and keeps its order. */
    public Table {
      values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }
  }

  /**
   * {@code atLow + slope x (number - low)}.
   *
   * @param clamped whether values below 0 and above 1 are cut off there
   */
  record Linear(Ratio low, Ratio atLow, Ratio slope, boolean clamped) implements Valuation {

    /** The value of a number. */
    public Ratio at(Ratio number) {
      Ratio value = atLow.plus(slope.times(number.minus(low)));
      return clamped ? value.max(Ratio.ZERO).min(Ratio.ONE) : value;
    }
  }

  /** Rises from 0 at one end to 1 at the top and falls to 0 at the other end. */
  record Triangular(BigDecimal low, BigDecimal top, BigDecimal high) implements Valuation {

    /** Checks the order. */
    public Triangular {
      if (low.compareTo(top) > 0 || top.compareTo(high) > 0) {
        throw new IllegalArgumentException(
            "A triangle needs its top (%s) between %s and %s.".formatted(top, low, high));
      }
    }

    /** The value of a number. */
    public Ratio at(Ratio number) {
      Ratio peak = Ratio.of(top);
      Ratio from = number.compareTo(peak) < 0 ? Ratio.of(low) : Ratio.of(high);
      if (number.equals(peak)) {
        return Ratio.ONE;
      }
      return number.minus(from).dividedBy(peak.minus(from)).max(Ratio.ZERO);
    }
  }
}
