package parley.service.impact;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import parley.casefile.Bound;
import parley.casefile.CaseView;
import parley.casefile.Computed;
import parley.casefile.Derivation;
import parley.casefile.Inputs;
import parley.casefile.Range;
import parley.service.hospital.SessionKind;
import parley.service.national.Prediction;
import parley.service.walkout.Spread;

/**
 * The figures that are shown. Of all hospitals under what was learned, those of the prediction;
 * else those of the hospitals, brought from the weekdays that hospitals plan for to what is
 * published: of a draw, (1 - K) / L is what a share lost on weekdays is of all days, and C / L what
 * is counted if all is lost.
 */
final class Results {

  private static final String VERB = "cost";
  private static final double PERCENT = 100;

  private final CaseQuestion question;
  private final Prediction prediction;
  private final PlannedImpact planned;
  private final Inputs inputs;
  private final double[] ofAllDays;
  private final double[] countedIfLost;

  Results(
      CaseView view,
      CaseQuestion question,
      Prediction prediction,
      PlannedImpact planned,
      int[] sample) {
    this.question = question;
    this.prediction = prediction;
    this.planned = planned;
    inputs =
        prediction
            .kept()
            .find()
            .map(f -> new Inputs(f.sources(), f.known()))
            .orElse(new Inputs(List.of(), view.asOf()));
    double[] lost = prediction.draws().lost();
    double[] kept = prediction.draws().kept();
    double[] counts = prediction.draws().counts();
    ofAllDays = of(r -> ratio(1 - kept[sample[r]], lost[sample[r]], 1));
    countedIfLost = of(r -> ratio(counts[sample[r]], lost[sample[r]], 0));
  }

  private static double ratio(double of, double to, double ifNothing) {
    return to > 0 ? of / to : ifNothing;
  }

  private double[] of(IntToDoubleFunction draw) {
    return IntStream.range(0, planned.replications()).mapToDouble(draw).toArray();
  }

  private boolean isOneHospital() {
    return question.hospital().isPresent();
  }

  private boolean isPredicted() {
    return !isOneHospital() && question.conduct() instanceof Conduct.AsLearned;
  }

  Computed kept() {
    return isPredicted() ? prediction.kept() : kept("planned-care-kept", planned.draws());
  }

  Computed kept(SessionKind kind) {
    return kept("planned-care-kept-" + name(kind), planned.draws(kind));
  }

  private Computed kept(String measure, PlannedImpact.Draws draws) {
    double[] kept = draws.kept();
    return figure(
        measure,
        "%",
        isOneHospital()
            ? "patients booked on the days of the walkout whose sessions are held"
            : "planned care on all days of the walkout",
        of(r -> PERCENT * (isOneHospital() ? kept[r] : 1 - (1 - kept[r]) * ofAllDays[r])),
        2);
  }

  Computed cancelled() {
    return isPredicted() ? prediction.cancelled() : cancelled("rescheduled", planned.draws());
  }

  Computed cancelled(SessionKind kind) {
    if (isPredicted()) {
      return kind == SessionKind.THEATRE
          ? prediction.cancelledInpatient()
          : prediction.cancelledOutpatient();
    }
    return cancelled(
        kind == SessionKind.THEATRE ? "rescheduled-inpatient" : "rescheduled-outpatient",
        planned.draws(kind));
  }

  private Computed cancelled(String measure, PlannedImpact.Draws draws) {
    double[] lost = draws.lost();
    double[] all = planned.draws().lost();
    double[] kept = planned.draws().kept();
    IntToDoubleFunction counted =
        r -> all[r] > 0 ? countedIfLost[r] * (1 - kept[r]) * lost[r] / all[r] : 0;
    return figure(
        measure,
        "appointments",
        isOneHospital()
            ? "patients booked on the days of the walkout and put off"
            : "counted as the published counts are",
        of(isOneHospital() ? r -> lost[r] : counted),
        0);
  }

  private static String name(SessionKind kind) {
    return kind == SessionKind.THEATRE ? "theatre" : "outpatient";
  }

  private Computed figure(
      String measure, String unit, String basis, double[] values, int decimals) {
    String who = question.hospital().orElse("all");
    String id = Derivation.id(VERB, "impact", measure, who, question.from(), question.to());
    Optional<Spread> spread = Spread.of(values);
    if (spread.isEmpty()) {
      return new Computed.NotComputable(
          id, measure, Computed.Reason.NOT_IN_RECORD, List.of("patients booked"));
    }
    return new Derivation(
            id,
            measure,
            unit,
            "%s; hospitals made of a template and published tables; 90 %% interval of %s replications, seed %s"
                .formatted(basis, planned.replications(), planned.seed()),
            inputs)
        .within(
            new Range(
                rounded(spread.get().low(), decimals), rounded(spread.get().high(), decimals)),
            rounded(spread.get().mid(), decimals),
            Bound.ABOUT);
  }

  private static BigDecimal rounded(double value, int decimals) {
    return BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_EVEN);
  }
}
