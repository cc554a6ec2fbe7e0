package parley.talks.space;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.Optional;

/**
 * An exact fraction in lowest terms. Utilities are products and quotients of decimals that a file
 * states; rounded ones put packages on the frontier that are not there.
 *
 * @param over the denominator, above zero
 */
public record Ratio(BigInteger number, BigInteger over) implements Comparable<Ratio> {

  /** More digits than any file states; a file that does is hostile. */
  private static final int MOST_DIGITS = 400;

  private static final BigInteger FIVE = BigInteger.valueOf(5);

  public static final Ratio ZERO = of(BigDecimal.ZERO);
  public static final Ratio ONE = of(BigDecimal.ONE);

  /** Brings the fraction to lowest terms. */
  public Ratio {
    if (over.signum() == 0) {
      throw new IllegalArgumentException("A fraction over zero: " + number + "/0.");
    }
    BigInteger common = number.gcd(over);
    if (over.signum() < 0) {
      common = common.negate();
    }
    if (!common.equals(BigInteger.ONE)) {
      number = number.divide(common);
      over = over.divide(common);
    }
  }

  /** The exact value of a decimal. */
  public static Ratio of(BigDecimal decimal) {
    return decimal.scale() <= 0
        ? new Ratio(decimal.toBigIntegerExact(), BigInteger.ONE)
        : new Ratio(decimal.unscaledValue(), BigInteger.TEN.pow(decimal.scale()));
  }

  /**
   * The exact value of a decimal as it is written.
   *
   * @throws IllegalArgumentException if the text is no number, or one of more than 400 digits
   */
  public static Ratio parse(String text) {
    // A million digits take the constructor minutes.
    if (text.length() > 2 * MOST_DIGITS) {
      throw tooLong(text);
    }
    BigDecimal decimal;
    try {
      decimal = new BigDecimal(text.strip());
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("\"" + text + "\" is no number.", e);
    }
    if (Math.abs((long) decimal.scale()) > MOST_DIGITS || decimal.precision() > MOST_DIGITS) {
      throw tooLong(text);
    }
    return of(decimal);
  }

  private static IllegalArgumentException tooLong(String text) {
    return new IllegalArgumentException(
        "\"%.40s\" has more than %s digits.".formatted(text, MOST_DIGITS));
  }

  /** A whole number. */
  public static Ratio of(long number) {
    return new Ratio(BigInteger.valueOf(number), BigInteger.ONE);
  }

  public Ratio plus(Ratio other) {
    return new Ratio(
        number.multiply(other.over).add(other.number.multiply(over)), over.multiply(other.over));
  }

  public Ratio minus(Ratio other) {
    return plus(new Ratio(other.number.negate(), other.over));
  }

  public Ratio times(Ratio other) {
    return new Ratio(number.multiply(other.number), over.multiply(other.over));
  }

  /**
   * The quotient.
   *
   * @throws IllegalArgumentException if the other is zero
   */
  public Ratio dividedBy(Ratio other) {
    return new Ratio(number.multiply(other.over), over.multiply(other.number));
  }

  /**
   * One over it.
   *
   * @throws IllegalArgumentException if it is zero
   */
  public Ratio inverse() {
    return new Ratio(over, number);
  }

  /** The least whole number that is not below it. */
  public BigInteger ceiling() {
    BigInteger[] parts = number.divideAndRemainder(over);
    return parts[1].signum() > 0 ? parts[0].add(BigInteger.ONE) : parts[0];
  }

  public int signum() {
    return number.signum();
  }

  public Ratio max(Ratio other) {
    return compareTo(other) >= 0 ? this : other;
  }

  public Ratio min(Ratio other) {
    return compareTo(other) <= 0 ? this : other;
  }

  /** The same number as a decimal; empty if its digits never end, as those of a third. */
  public Optional<BigDecimal> findDecimal() {
    int twos = over.getLowestSetBit();
    BigInteger rest = over.shiftRight(twos);
    int fives = 0;
    while (!rest.equals(BigInteger.ONE)) {
      BigInteger[] fifth = rest.divideAndRemainder(FIVE);
      if (fifth[1].signum() != 0) {
        return Optional.empty();
      }
      rest = fifth[0];
      fives++;
    }
    int scale = Math.max(twos, fives);
    BigInteger digits =
        number.multiply(BigInteger.TWO.pow(scale - twos)).multiply(FIVE.pow(scale - fives));
    return Optional.of(new BigDecimal(digits, scale));
  }

  /** The nearest decimal of so many digits. */
  public BigDecimal toDecimal(MathContext digits) {
    return new BigDecimal(number).divide(new BigDecimal(over), digits);
  }

  /** The nearest double. */
  public double toDouble() {
    return toDecimal(MathContext.DECIMAL128).doubleValue();
  }

  @Override
  public int compareTo(Ratio other) {
    return number.multiply(other.over).compareTo(other.number.multiply(over));
  }

  @Override
  public String toString() {
    return over.equals(BigInteger.ONE) ? number.toString() : number + "/" + over;
  }
}
