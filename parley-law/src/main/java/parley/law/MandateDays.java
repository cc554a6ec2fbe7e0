package parley.law;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import parley.casefile.Edtf;

/** The last day of a mandate, as certain as the closing day and the regime that it rests on. */
final class MandateDays {

  private MandateDays() {}

  /** The last day by the statutory period. */
  static Optional<Edtf> lastDay(Edtf closed, List<RuleVersion> regime) {
    return lastDay(closed, regime, v -> v.months(), v -> v.days());
  }

  /** The last day by the longest period that can be agreed; empty where none can. */
  static Optional<Edtf> longestLastDay(Edtf closed, List<RuleVersion> regime) {
    return lastDay(closed, regime, v -> v.agreedMaxMonths(), v -> v.agreedMaxDays());
  }

  private interface Length {
    Optional<Integer> of(RuleVersion version);
  }

  private static Optional<Edtf> lastDay(
      Edtf closed, List<RuleVersion> regime, Length months, Length days) {
    if (regime.isEmpty() || !Opening.isBounded(closed)) {
      return Optional.empty();
    }
    BiFunction<LocalDate, RuleVersion, Optional<LocalDate>> end =
        (start, v) ->
            months
                .of(v)
                .map(m -> Periods.lastDayOfMonths(start, m))
                .or(() -> days.of(v).map(d -> Periods.lastDayOfDays(start, d)));
    if (regime.stream().anyMatch(v -> end.apply(closed.earliest(), v).isEmpty())) {
      return Optional.empty();
    }
    LocalDate earliest =
        regime.stream()
            .map(v -> end.apply(closed.earliest(), v).orElseThrow())
            .min(LocalDate::compareTo)
            .orElseThrow();
    LocalDate latest =
        regime.stream()
            .map(v -> end.apply(closed.latest(), v).orElseThrow())
            .max(LocalDate::compareTo)
            .orElseThrow();
    return Optional.of(dated(earliest, latest, closed));
  }

  /** A day or an interval that carries the marks of the date from which it is computed. */
  static Edtf dated(LocalDate earliest, LocalDate latest, Edtf like) {
    String mark =
        like.uncertain() && like.approximate()
            ? "%"
            : like.uncertain() ? "?" : like.approximate() ? "~" : "";
    return Edtf.parse(
        earliest.equals(latest) ? earliest + mark : earliest + mark + "/" + latest + mark);
  }
}
