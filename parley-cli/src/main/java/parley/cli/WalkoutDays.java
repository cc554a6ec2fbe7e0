package parley.cli;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The days of a walkout on the command line, as in 2025-12-17..2025-12-22. */
final class WalkoutDays implements ITypeConverter<WalkoutDays.Span> {

  private static final String BETWEEN = "..";

  /**
   * The days.
   *
   * @param from the first
   * @param to the one on whose morning it ends
   */
  record Span(LocalDate from, LocalDate to) {}

  @Override
  public Span convert(String text) {
    int dots = text.indexOf(BETWEEN);
    try {
      if (dots > 0) {
        LocalDate from = LocalDate.parse(text.substring(0, dots));
        LocalDate to = LocalDate.parse(text.substring(dots + BETWEEN.length()));
        if (to.isAfter(from)) {
          return new Span(from, to);
        }
      }
    } catch (DateTimeParseException e) {
      // Said below, in words.
    }
    throw new TypeConversionException(
        "found %s; expected two days such as 2025-12-17..2025-12-22: the first day and, after it, the day on whose morning the walkout ends."
            .formatted(text));
  }
}
