package parley.cli;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.pay.book.Chain;
import parley.pay.book.PayYear;
import parley.pay.book.Timing;
import parley.pay.path.Yardstick;
import picocli.CommandLine.Option;

/** What pay is measured against, and what is assumed about prices to come. */
final class YardstickOptions {

  @Option(
      names = "--index",
      paramLabel = "INDEX",
      split = ",",
      description = "Price indices of the case, as in rpi,cpi. Default: all.")
  private List<String> indices = List.of();

  @Option(
      names = "--timing",
      paramLabel = "WHEN",
      description = "april-end, which is the default, april-start or year-average.")
  private @Nullable String timing;

  @Option(
      names = "--chain",
      paramLabel = "CHAIN",
      description = "headline or union. Default: union where the record has it.")
  private @Nullable String chain;

  @Option(
      names = "--from",
      paramLabel = "YEAR",
      description = "The pay year that is the base. Default: the one before the first award.")
  private @Nullable String from;

  @Option(
      names = "--to",
      paramLabel = "YEAR",
      description = "The pay year whose award is the last one made. Default: the newest.")
  private @Nullable String to;

  @Option(
      names = "--prices",
      paramLabel = "PERCENT",
      description =
          "An assumed rise of prices in every year to come. Default: the forecasts of the record.")
  private @Nullable BigDecimal prices;

  @Option(
      names = "--hold-last",
      description = "Hold the last forecast rate for years beyond the forecasts.")
  private boolean holdLast;

  List<String> indices() {
    return indices;
  }

  Yardstick yardstick() throws BadInputException {
    Yardstick yardstick = holdLast ? Yardstick.usual().holdingLast() : Yardstick.usual();
    try {
      if (timing != null) {
        yardstick =
            yardstick.with(
                Timing.find(timing)
                    .orElseThrow(() ->
                        new IllegalArgumentException(
                            "\"%s\" is no timing; there are april-end, april-start, year-average."
                                .formatted(timing))));
      }
      if (chain != null) {
        yardstick =
            yardstick.with(
                Chain.find(chain)
                    .orElseThrow(() ->
                        new IllegalArgumentException(
                            "\"%s\" is no chain; there are headline, union.".formatted(chain))));
      }
      if (from != null) {
        yardstick = yardstick.withFrom(PayYear.parse(from));
      }
      if (to != null) {
        yardstick = yardstick.withTo(PayYear.parse(to));
      }
      return prices == null ? yardstick : yardstick.withPrices(prices);
    } catch (IllegalArgumentException e) {
      throw new BadInputException(String.valueOf(e.getMessage()));
    }
  }
}
