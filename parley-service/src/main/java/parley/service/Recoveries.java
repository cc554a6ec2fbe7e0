package parley.service;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.OptionalLong;
import parley.casefile.Computed;
import parley.casefile.Derivation;
import parley.casefile.Figure;
import parley.casefile.Inputs;
import parley.casefile.Range;

/** Working days to clear what a walkout put off, one answer for each published value. */
final class Recoveries {

  private static final String MEASURE = "recovery-working-days";

  private Recoveries() {}

  static List<Computed> of(
      List<WalkoutRecord> records, CostQuestion.RecoveryAssumption assumption) {
    return records.stream()
        .filter(r -> r.id().equals(assumption.walkout()))
        .flatMap(r -> r.perDay().stream())
        .filter(r -> r.definition().measure().equals(Measures.RESCHEDULED))
        .map(r -> days(r.total(), assumption))
        .toList();
  }

  private static Computed days(Figure backlog, CostQuestion.RecoveryAssumption assumption) {
    String id =
        Derivation.id(CostEngine.VERB, "recovery", backlog.id(), assumption.sparePerWorkingDay());
    Range range = Range.of(backlog).orElseThrow();
    OptionalLong low = Recovery.workingDays(whole(range.low()), assumption.sparePerWorkingDay());
    OptionalLong high = Recovery.workingDays(whole(range.high()), assumption.sparePerWorkingDay());
    if (low.isEmpty() || high.isEmpty()) {
      return new Computed.NotComputable(
          id, MEASURE, Computed.Reason.NO_SPARE_CAPACITY, List.of(backlog.id()));
    }
    return new Derivation(
            id,
            MEASURE,
            "working days",
            "%s / %s a working day, the last day whole; %s"
                .formatted(backlog.id(), assumption.sparePerWorkingDay(), assumption.basis()),
            Inputs.of(backlog).plus(new Inputs(assumption.sources(), backlog.known())))
        .range(
            new Range(BigDecimal.valueOf(low.getAsLong()), BigDecimal.valueOf(high.getAsLong())),
            backlog.bound());
  }

  private static long whole(BigDecimal number) {
    return number.setScale(0, RoundingMode.CEILING).longValueExact();
  }
}
