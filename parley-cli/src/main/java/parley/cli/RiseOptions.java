package parley.cli;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import parley.pay.book.Pence;
import parley.pay.book.Uplift;
import picocli.CommandLine.Option;

/**
 * The part of a rise that is the same sum for all, and the rise that it makes with a percentage.
 */
final class RiseOptions {

  @Option(
      names = "--cash",
      paramLabel = "GBP",
      description = "A flat sum a year that becomes part of basic pay, as in 750.")
  private @Nullable BigDecimal cash;

  /** A rise of one per cent. */
  static Uplift onePercent() {
    return Uplift.ofPercent(BigDecimal.ONE);
  }

  /** The rise; empty if neither a percentage nor a sum is given. */
  Optional<Uplift> uplift(Optional<BigDecimal> percent) throws BadInputException {
    if (cash == null) {
      return percent.map(Uplift::ofPercent);
    }
    if (cash.stripTrailingZeros().scale() > 2) {
      throw new BadInputException(
          "--cash %s is no amount of pounds and pennies, such as 750 or 750.50."
              .formatted(cash.toPlainString()));
    }
    return Optional.of(new Uplift(percent.orElse(BigDecimal.ZERO), Pence.ofPounds(cash)));
  }
}
