package parley.pay.pattern;

import java.math.BigDecimal;
import java.util.Optional;
import parley.casefile.Derivation;

/**
 * How often something comes round, exactly.
 *
 * @param times 0 or more
 * @param of in so many, 0 or more
 */
public record Frequency(long times, long of) {

  /** Never. */
  public static final Frequency NEVER = new Frequency(0, 1);

  /** Checks the numbers. */
  public Frequency {
    if (times < 0 || of < 0 || of == 0 && times > 0) {
      throw new IllegalArgumentException(
          "The frequency %s in %s is none; expected 0 or more in 1 or more, as in 4 in 13."
              .formatted(times, of));
    }
  }

  /** Whether it comes at all. */
  boolean isEver() {
    return times > 0;
  }

  /** The n of "one in n"; empty if it never comes. */
  public Optional<BigDecimal> n() {
    return isEver()
        ? Optional.of(BigDecimal.valueOf(of).divide(BigDecimal.valueOf(times), Derivation.EXACT))
        : Optional.empty();
  }

  /** This as a share of another, which comes at all. */
  BigDecimal over(Frequency whole) {
    return BigDecimal.valueOf(times)
        .multiply(BigDecimal.valueOf(whole.of))
        .divide(BigDecimal.valueOf(of).multiply(BigDecimal.valueOf(whole.times)), Derivation.EXACT);
  }

  /** As in {@code 4 in 13}. */
  @Override
  public String toString() {
    return times + " in " + of;
  }
}
