package parley.brief.words;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import parley.casefile.Figure;
import parley.casefile.Vintage;

/**
 * Numbers in words.
 *
 * <p>A number that somebody stated is shown as it was stated. A number that Parley computed is
 * rounded for the eye; its full value is in the data.
 */
public final class Numbers {

  private static final BigDecimal TEN = BigDecimal.TEN;
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private Numbers() {}

  /** A figure with its bound, its range and its unit; its own words where it has no number. */
  public static String figure(Figure figure) {
    return figure.lowest().isEmpty()
        ? figure.text().orElse("no number given")
        : figure.bound().words() + withUnit(range(figure), figure.unit().orElse(""));
  }

  /** The bound and the number of a figure alone; its own words where it has no number. */
  public static String number(Figure figure) {
    return figure.lowest().isEmpty()
        ? figure.text().orElse("no number given")
        : figure.bound().words() + range(figure);
  }

  private static String range(Figure figure) {
    String unit = figure.unit().orElse("");
    boolean derived = figure.vintage() == Vintage.DERIVED;
    Optional<String> number = figure.value().map(v -> shown(v, unit, derived));
    Optional<String> range =
        figure
            .low()
            .map(l ->
                shown(l, unit, derived)
                    + " to "
                    + shown(figure.high().orElseThrow(), unit, derived));
    boolean point =
        figure.low().isPresent() && figure.low().get().compareTo(figure.high().orElseThrow()) == 0;
    return number
        .map(n -> range.isEmpty() || point ? n : n + " (" + range.get() + ")")
        .orElseGet(
            () -> point ? shown(figure.low().orElseThrow(), unit, derived) : range.orElseThrow());
  }

  /** A figure as {@link #figure} shows it, but of a unit such as "% of pay" only the mark. */
  public static String brief(Figure figure) {
    String unit = figure.unit().orElse("");
    if (!unit.startsWith("% ")) {
      return figure(figure);
    }
    String whole = figure(figure);
    return whole.endsWith(unit) ? whole.substring(0, whole.length() - unit.length()) + "%" : whole;
  }

  /** A text with its unit: a currency stands before it, all else behind. */
  public static String withUnit(String text, String unit) {
    if (unit.isEmpty() || unit.equals("1") || unit.equals("count")) {
      return text;
    }
    if (text.equals("1") && unit.matches("[a-z]+s")) {
      return "1 " + unit.substring(0, unit.length() - 1);
    }
    List<String> words = List.of(unit.split(" ", 2));
    if (words.getFirst().matches("[A-Z]{3}")) {
      return words.getFirst() + " " + text + (words.size() > 1 ? " " + words.getLast() : "");
    }
    return text + " " + unit;
  }

  /** A number as it was stated, its thousands set apart. */
  public static String stated(BigDecimal value) {
    return grouped(
        value.stripTrailingZeros().scale() < 0
            ? value.setScale(0, RoundingMode.UNNECESSARY)
            : value);
  }

  /** An amount of money to the penny, its thousands set apart. */
  public static String money(BigDecimal value) {
    return grouped(value.setScale(2, RoundingMode.HALF_EVEN));
  }

  /** A computed number, rounded for the eye: at most three or four digits, whole if it is large. */
  public static String computed(BigDecimal value, String unit) {
    BigDecimal size = value.abs();
    int places;
    if (unit.startsWith("%") || unit.startsWith("percentage")) {
      places = size.compareTo(TEN) < 0 ? 2 : 1;
    } else if (size.compareTo(HUNDRED) >= 0) {
      places = 0;
    } else {
      places = size.compareTo(TEN) >= 0 ? 1 : 2;
    }
    if (value.stripTrailingZeros().scale() <= 0) {
      places = 0;
    } else if (value.setScale(places, RoundingMode.HALF_EVEN).signum() == 0) {
      // A number that would be shown as nothing keeps its first three digits.
      places = value.scale() - value.precision() + 3;
    }
    return grouped(value.setScale(places, RoundingMode.HALF_EVEN));
  }

  /** A fraction from 0 to 1 as a percentage with a given number of places. */
  public static String percent(BigDecimal fraction, int places) {
    return fraction.movePointRight(2).setScale(places, RoundingMode.HALF_EVEN).toPlainString()
        + " %";
  }

  /** A whole number and a noun: "1 day", "5 days". */
  public static String count(long number, String one, String many) {
    return grouped(BigDecimal.valueOf(number)) + " " + (number == 1 ? one : many);
  }

  private static String shown(BigDecimal value, String unit, boolean derived) {
    return derived ? computed(value, unit) : stated(value);
  }

  private static String grouped(BigDecimal value) {
    String plain = value.toPlainString();
    boolean negative = plain.startsWith("-");
    String digits = negative ? plain.substring(1) : plain;
    int point = digits.indexOf('.');
    String whole = point < 0 ? digits : digits.substring(0, point);
    StringBuilder text = new StringBuilder(negative ? "-" : "");
    for (int i = 0; i < whole.length(); i++) {
      if (i > 0 && (whole.length() - i) % 3 == 0) {
        text.append(',');
      }
      text.append(whole.charAt(i));
    }
    return text.append(point < 0 ? "" : digits.substring(point)).toString();
  }
}
