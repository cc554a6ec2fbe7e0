package parley.pay.real;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which edition of the data a comparison uses, above all for the last months of the prices. */
public sealed interface DataVintage {

  /** What was published by the day of the answer, and nothing in place of what was not. */
  DataVintage OUTTURN = new Outturn();

  /** As it is asked for: {@code outturn}, {@code 2025-05-21} or {@code forecast:3.2%}. */
  String text();

  /** What was published by the day of the answer. */
  record Outturn() implements DataVintage {
    @Override
    public String text() {
      return "outturn";
    }
  }

  /**
   * What was known on an earlier day, and for months of an index that were not out on it the newest
   * official forecast of that day.
   */
  record AsKnown(LocalDate day) implements DataVintage {
    @Override
    public String text() {
      return day.toString();
    }
  }

  /**
   * An assumed rise of the prices of the year compared on those of the year before.
   *
   * @param percent the rise in per cent, above -100
   */
  record Assumed(BigDecimal percent) implements DataVintage {

    /** Checks that prices stay above nothing. */
    public Assumed {
      if (percent.compareTo(BigDecimal.valueOf(-100)) <= 0) {
        throw new IllegalArgumentException(
            "Prices cannot rise by %s %%; give a rate such as forecast:3.2%%."
                .formatted(percent.toPlainString()));
      }
    }

    @Override
    public String text() {
      return "forecast:" + percent.toPlainString() + "%";
    }
  }

  /**
   * Reads the text of a vintage.
   *
   * @throws IllegalArgumentException if it is none
   */
  static DataVintage parse(String text) {
    Matcher rate = Form.RATE.matcher(text);
    if (text.equalsIgnoreCase("outturn")) {
      return OUTTURN;
    }
    if (rate.matches()) {
      return new Assumed(new BigDecimal(rate.group(1)));
    }
    try {
      return new AsKnown(LocalDate.parse(text));
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          "\"%s\" is no vintage; give outturn, a day such as 2025-05-21, or a rate such as forecast:3.2%%."
              .formatted(text),
          e);
    }
  }

  /** The form of an assumed rate. */
  final class Form {

    private static final Pattern RATE =
        Pattern.compile(
            "forecast:\\s*([+-]?\\d{1,3}(?:\\.\\d{1,10})?)\\s*%?", Pattern.CASE_INSENSITIVE);

    private Form() {}
  }
}
