package parley.service.national;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import parley.casefile.Case;
import parley.casefile.CaseView;
import parley.casefile.Figure;
import parley.casefile.Outcome;

/** From which day on a record says enough about past walkouts. */
public final class Sufficiency {

  private Sufficiency() {}

  /**
   * Refuses a day on which the record does not suffice.
   *
   * @param record the whole record; what became known after the day tells from when on it suffices,
   *     and nothing else
   * @throws IllegalArgumentException with what is missing, and the first day that suffices
   */
  public static void require(Case record, LocalDate asOf) {
    try {
      check(record.asOf(asOf));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "%s Hint: %s."
              .formatted(
                  e.getMessage(),
                  findFirstDayAfter(record, asOf)
                      .map(day -> "the record suffices from %s on".formatted(day))
                      .orElse("no later day of the record suffices either")),
          e);
    }
  }

  /** The first day after a day on which the record suffices, if there is one. */
  public static Optional<LocalDate> findFirstDayAfter(Case record, LocalDate day) {
    return Stream.concat(
            record.allFigures().map(Figure::known),
            record.walkouts().stream().flatMap(w -> w.held().stream()).map(Outcome::known))
        .filter(known -> known.isAfter(day))
        .distinct()
        .sorted()
        .filter(known -> suffices(record.asOf(known)))
        .findFirst();
  }

  private static boolean suffices(CaseView view) {
    try {
      check(view);
      return true;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static void check(CaseView view) {
    Evidence evidence = Evidence.of(view);
    Calibrator.fit(evidence, Setting.middle(evidence, absent -> 0, Setting.newest(evidence)));
  }
}
