package parley.law;

import java.time.LocalDate;
import java.util.Optional;
import parley.casefile.Edtf;

/** The days on which action is possible: from the end of notice to the end of the mandate. */
final class Windows {

  private Windows() {}

  /**
   * The window of a mandate.
   *
   * @param told the day on which employers can first have been told the result
   * @param firstLawfulDay the first day of action if notice is received on that day
   */
  static Mandate.Window of(
      Mandate.Verdict passes,
      Notice notice,
      Optional<LocalDate> told,
      Optional<LocalDate> firstLawfulDay,
      Optional<Edtf> lastDay) {
    if (passes == Mandate.Verdict.NO || passes == Mandate.Verdict.NO_STATUTORY_BALLOT) {
      return none(Mandate.Window.Kind.NO_MANDATE);
    }
    if (told.isEmpty() || firstLawfulDay.isEmpty() || lastDay.isEmpty()) {
      return none(Mandate.Window.Kind.UNCERTAIN);
    }
    LocalDate from =
        notice.ifReceivedOn().isBefore(told.get()) ? firstLawfulDay.get() : notice.earliestStart();
    Edtf to = lastDay.get();
    if (from.isAfter(to.latest())) {
      return none(Mandate.Window.Kind.EMPTY);
    }
    return new Mandate.Window(kind(passes, from, to), Optional.of(from), Optional.of(to));
  }

  private static Mandate.Window.Kind kind(Mandate.Verdict passes, LocalDate from, Edtf to) {
    if (passes == Mandate.Verdict.PENDING) {
      return Mandate.Window.Kind.IF_IT_PASSES;
    }
    if (passes == Mandate.Verdict.UNCLEAR || from.isAfter(to.earliest())) {
      return Mandate.Window.Kind.UNCERTAIN;
    }
    if (from.isBefore(to.earliest())) {
      return Mandate.Window.Kind.DAYS;
    }
    return to.isExactDay() ? Mandate.Window.Kind.ONE_DAY : Mandate.Window.Kind.UNCERTAIN;
  }

  private static Mandate.Window none(Mandate.Window.Kind kind) {
    return new Mandate.Window(kind, Optional.empty(), Optional.empty());
  }
}
