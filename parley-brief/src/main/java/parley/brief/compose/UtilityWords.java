package parley.brief.compose;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Collectors;
import parley.brief.data.Json;
import parley.talks.space.Ratio;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Exact utilities and counts of any size as words and as data. */
final class UtilityWords {

  /** So many digits tell any two doubles apart. */
  private static final MathContext DIGITS = new MathContext(17, RoundingMode.HALF_EVEN);

  /**
   * Whole numbers up to here are exact in every reader of JSON, which may take them for doubles.
   */
  private static final BigInteger MOST_EXACT = BigInteger.TWO.pow(53);

  private static final int SHOWN_PLACES = 6;

  private UtilityWords() {}

  /** A utility as a number of at most 17 digits. */
  static JsonNode number(Ratio utility) {
    return Json.numberOf(digits(utility));
  }

  static ArrayNode numbers(List<Ratio> utilities) {
    return Json.list(utilities, UtilityWords::number);
  }

  /** The same number as text. */
  static String plain(Ratio utility) {
    return digits(utility).toPlainString();
  }

  private static BigDecimal digits(Ratio utility) {
    BigDecimal stripped = utility.toDecimal(DIGITS).stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }

  /** A count: a number where every reader keeps it exact, else its digits as a text. */
  static JsonNode count(BigInteger count) {
    return count.compareTo(MOST_EXACT) <= 0
        ? JsonNodeFactory.instance.numberNode(count)
        : JsonNodeFactory.instance.stringNode(count.toString());
  }

  /** A utility for the eye. */
  static String shown(Ratio utility) {
    BigDecimal rounded =
        utility
            .toDecimal(MathContext.DECIMAL128)
            .setScale(SHOWN_PLACES, RoundingMode.HALF_EVEN)
            .stripTrailingZeros();
    return (rounded.scale() < 0 ? rounded.setScale(0) : rounded).toPlainString();
  }

  /** A number that is rounded already, for the eye. */
  static String shown(double number) {
    return shown(Ratio.of(BigDecimal.valueOf(number)));
  }

  static String shown(List<Ratio> utilities) {
    return utilities.stream().map(UtilityWords::shown).collect(Collectors.joining(", "));
  }
}
