package parley.talks.space;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** An issue with all that can be agreed on it. */
public sealed interface IssueDomain {

  /** Issues of numbers with more than these are not written out as options. */
  int MOST_OPTIONS = 1_000_000;

  /** The name of the issue, unique in its space. */
  String name();

  /**
   * All that can be agreed on it, in order; numbers in plain digits.
   *
   * @throws IllegalArgumentException if it takes any number between two ends, or more than {@value
   *     #MOST_OPTIONS}
   */
  List<String> options();

  /** How many there are; empty if it takes any number between two ends. */
  Optional<BigInteger> size();

  /** Named options, in the order of the file. */
  record Options(String name, List<String> options) implements IssueDomain {

    /** Checks that there is an option and none twice. */
    public Options {
      options = List.copyOf(options);
      if (options.isEmpty()) {
        throw new IllegalArgumentException("The issue \"" + name + "\" has no option.");
      }
      if (new HashSet<>(options).size() < options.size()) {
        throw new IllegalArgumentException("The issue \"" + name + "\" has an option twice.");
      }
    }

    @Override
    public Optional<BigInteger> size() {
      return Optional.of(BigInteger.valueOf(options.size()));
    }
  }

  /** Whole numbers, both ends counted. */
  record Integers(String name, long low, long high) implements IssueDomain {

    /** Checks the order of the ends. */
    public Integers {
      if (low > high) {
        throw new IllegalArgumentException(
            "The issue \"%s\" runs from %s down to %s.".formatted(name, low, high));
      }
    }

    @Override
    public Optional<BigInteger> size() {
      return Optional.of(
          BigInteger.valueOf(high).subtract(BigInteger.valueOf(low)).add(BigInteger.ONE));
    }

    @Override
    public List<String> options() {
      int size = checked(this);
      return LongStream.range(0, size).mapToObj(n -> Long.toString(low + n)).toList();
    }
  }

  /**
   * Numbers at equal steps, from the low end up to the high end or the last step below it.
   *
   * @param step above zero
   */
  record Steps(String name, BigDecimal low, BigDecimal high, BigDecimal step)
      implements IssueDomain {

    /** Checks the order of the ends and the step. */
    public Steps {
      low = plain(low);
      high = plain(high);
      step = plain(step);
      if (low.compareTo(high) > 0 || step.signum() <= 0) {
        throw new IllegalArgumentException(
            "The issue \"%s\" runs from %s to %s at steps of %s.".formatted(name, low, high, step));
      }
    }

    @Override
    public Optional<BigInteger> size() {
      return Optional.of(
          high.subtract(low).divideToIntegralValue(step).toBigInteger().add(BigInteger.ONE));
    }

    @Override
    public List<String> options() {
      int size = checked(this);
      return IntStream.range(0, size)
          .mapToObj(n -> plain(low.add(step.multiply(BigDecimal.valueOf(n)))).toPlainString())
          .toList();
    }
  }

  /** Any number between two ends. */
  record Reals(String name, BigDecimal low, BigDecimal high) implements IssueDomain {

    /** Checks the order of the ends. */
    public Reals {
      low = plain(low);
      high = plain(high);
      if (low.compareTo(high) > 0) {
        throw new IllegalArgumentException(
            "The issue \"%s\" runs from %s down to %s.".formatted(name, low, high));
      }
    }

    @Override
    public Optional<BigInteger> size() {
      return Optional.empty();
    }

    @Override
    public List<String> options() {
      throw new IllegalArgumentException(
          "The issue \"%s\" takes any number from %s to %s, which cannot be counted."
              .formatted(name, low, high));
    }
  }

  private static int checked(IssueDomain issue) {
    BigInteger numbers = issue.size().orElseThrow();
    if (numbers.compareTo(BigInteger.valueOf(MOST_OPTIONS)) > 0) {
      throw new IllegalArgumentException(
          "The issue \"%s\" has %s numbers, and at most %s are written out."
              .formatted(issue.name(), numbers, MOST_OPTIONS));
    }
    return numbers.intValueExact();
  }

  /** One form for one number: 1.0, 1 and 10E-1 are equal only then. */
  private static BigDecimal plain(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }
}
