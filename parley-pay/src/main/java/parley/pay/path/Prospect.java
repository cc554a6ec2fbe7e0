package parley.pay.path;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import parley.casefile.Computed;
import parley.casefile.Derivation;
import parley.casefile.Inputs;
import parley.pay.book.Chain;
import parley.pay.book.PayYear;
import parley.pay.book.Timing;

/** Where real pay stands under one index after the last award made, and prices of years to come. */
public sealed interface Prospect {

  /** The id of the price series. */
  String index();

  /** What the record does not carry. */
  record Unknown(String index, Computed.NotComputable why) implements Prospect {}

  /**
   * What the record carries.
   *
   * @param from the base year
   * @param last the pay year of the last award made
   * @param known the newest pay year whose prices were known on the day
   * @param real real pay after that award as a share of that of the base year
   * @param bridge prices of the years after {@code known} up to {@code last}; often none
   * @param ahead prices of the years after {@code last}
   * @param inputs what {@code real} rests on
   */
  record Known(
      String index,
      Timing timing,
      Chain chain,
      PayYear from,
      PayYear last,
      PayYear known,
      BigDecimal real,
      List<YearPrices> bridge,
      List<YearPrices> ahead,
      Inputs inputs)
      implements Prospect {

    /** Copies the lists. */
    public Known {
      bridge = List.copyOf(bridge);
      ahead = List.copyOf(ahead);
    }

    /** The rise of prices over all years ahead as a factor. */
    BigDecimal pricesAhead() {
      return ahead.stream()
          .map(YearPrices::factor)
          .reduce(BigDecimal.ONE, (a, b) -> a.multiply(b, Derivation.EXACT));
    }

    /** What the real pay and all assumed prices rest on. */
    Inputs allInputs() {
      return Stream.concat(bridge.stream(), ahead.stream())
          .map(YearPrices::inputs)
          .reduce(inputs, Inputs::plus);
    }
  }
}
