package parley.pay.book;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * An exact amount of sterling.
 *
 * @param pence whole pence; negative for a debit
 */
public record Pence(long pence) implements Comparable<Pence> {

  /** How a fraction of a penny is rounded. Every rounding is asked for by name. */
  public enum Rounding {
    /** To the nearest penny, halves away from zero. */
    NEAREST_PENNY(RoundingMode.HALF_UP, 0),
    /** Down to the penny, which favours the payer. */
    PENNY_DOWN(RoundingMode.FLOOR, 0),
    /** To the nearest pound, halves away from zero. */
    NEAREST_POUND(RoundingMode.HALF_UP, -2),
    /** Up to the whole pound, as pay circulars do in some years. */
    POUND_UP(RoundingMode.CEILING, -2);

    private final RoundingMode mode;
    private final int scale;

    Rounding(RoundingMode mode, int scale) {
      this.mode = mode;
      this.scale = scale;
    }

    private Pence round(BigDecimal pence) {
      return new Pence(pence.setScale(scale, mode).longValueExact());
    }
  }

  /**
   * An amount given in pounds.
   *
   * @throws ArithmeticException if it has fractions of a penny
   */
  public static Pence ofPounds(BigDecimal pounds) {
    return new Pence(pounds.movePointRight(2).longValueExact());
  }

  /** An amount given in pounds, rounded as named. */
  public static Pence ofPounds(BigDecimal pounds, Rounding rounding) {
    return rounding.round(pounds.movePointRight(2));
  }

  /** The sum, exact. */
  public Pence plus(Pence other) {
    return new Pence(Math.addExact(pence, other.pence));
  }

  /** The difference, exact. */
  public Pence minus(Pence other) {
    return new Pence(Math.subtractExact(pence, other.pence));
  }

  /** The product, rounded as named. */
  public Pence times(BigDecimal factor, Rounding rounding) {
    return rounding.round(BigDecimal.valueOf(pence).multiply(factor));
  }

  /** The quotient, rounded once, as named. */
  public Pence dividedBy(BigDecimal divisor, Rounding rounding) {
    // The quotient is rounded in one step: a first rounding to many digits could move a half.
    BigDecimal unit = BigDecimal.ONE.movePointLeft(rounding.scale);
    BigDecimal units = BigDecimal.valueOf(pence).divide(divisor.multiply(unit), 0, rounding.mode);
    return new Pence(units.multiply(unit).longValueExact());
  }

  /** The amount in pounds, with two decimals. */
  public BigDecimal inPounds() {
    return BigDecimal.valueOf(pence, 2);
  }

  @Override
  public int compareTo(Pence other) {
    return Long.compare(pence, other.pence);
  }

  /** The amount in pounds, as in {@code 106.39}. */
  @Override
  public String toString() {
    return inPounds().toPlainString();
  }
}
