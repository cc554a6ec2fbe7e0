package parley.service;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.OptionalLong;
import parley.casefile.Figure;

/** Working days to clear what a walkout put off, one answer for each published value. */
final class Recoveries {

  private static final String MEASURE = "recovery-working-days";

  private Recoveries() {}

  static List<Estimate> of(
      List<WalkoutRecord> records, CostQuestion.RecoveryAssumption assumption) {
    return records.stream()
        .filter(r -> r.id().equals(assumption.walkout()))
        .flatMap(r -> r.perDay().stream())
        .filter(r -> r.definition().measure().equals(Measures.RESCHEDULED))
        .map(r -> days(r.total(), assumption))
        .toList();
  }

  private static Estimate days(Figure backlog, CostQuestion.RecoveryAssumption assumption) {
    String id = Derived.id("recovery", backlog.id(), assumption.sparePerWorkingDay());
    Derived.Range range = Derived.Range.of(backlog).orElseThrow();
    OptionalLong low = Recovery.workingDays(whole(range.low()), assumption.sparePerWorkingDay());
    OptionalLong high = Recovery.workingDays(whole(range.high()), assumption.sparePerWorkingDay());
    if (low.isEmpty() || high.isEmpty()) {
      return Derived.none(id, MEASURE, Estimate.Reason.NO_SPARE_CAPACITY, List.of(backlog));
    }
    return Derived.range(
        id,
        MEASURE,
        new Derived.Range(
            BigDecimal.valueOf(low.getAsLong()), BigDecimal.valueOf(high.getAsLong())),
        backlog.bound(),
        "working days",
        "%s / %s a working day, the last day whole; %s"
            .formatted(backlog.id(), assumption.sparePerWorkingDay(), assumption.basis()),
        Inputs.of(List.of(backlog)).plusSources(assumption.sources()));
  }

  private static long whole(BigDecimal number) {
    return number.setScale(0, RoundingMode.CEILING).longValueExact();
  }
}
