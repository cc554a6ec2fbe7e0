package parley.rota.work;

import java.math.BigDecimal;
import java.util.Optional;
import parley.casefile.Derivation;

/**
 * How often something comes round, exactly: so many times in so many.
 *
 * @param times 0 or more
 * @param of 0 or more
 */
public record OneIn(long times, long of) {

  /** Checks the numbers. */
  public OneIn {
    if (times < 0 || of < 0) {
      throw new IllegalArgumentException(
          "A frequency is %s in %s; expected 0 or more of both.".formatted(times, of));
    }
  }

  /** The n of "one in n"; empty if it never comes. */
  public Optional<BigDecimal> n() {
    return times == 0
        ? Optional.empty()
        : Optional.of(BigDecimal.valueOf(of).divide(BigDecimal.valueOf(times), Derivation.EXACT));
  }

  /** Both together. */
  OneIn plus(OneIn other) {
    return new OneIn(times + other.times, of + other.of);
  }
}
