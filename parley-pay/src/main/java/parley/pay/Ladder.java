package parley.pay;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import parley.casefile.CaseView;
import parley.casefile.Computed;
import parley.casefile.Derivation;
import parley.casefile.Figure;
import parley.casefile.Inputs;
import parley.pay.book.Measures;
import parley.pay.book.Percent;
import parley.pay.book.Scales;

/** The newest step of every point, and a mean over them if weights are given. */
final class Ladder {

  private static final String AVERAGE_ID = Derivation.id(Measures.VERB, "ladder", "average");

  private Ladder() {}

  static LadderAnswer answer(
      CaseView view, Optional<Scales> scales, List<WorthQuestion.Weight> weights) {
    List<LadderAnswer.Step> steps =
        scales.map(s -> s.newest().stream().map(p -> step(s, p)).toList()).orElse(List.of());
    List<Figure> quoted =
        view.listFigures(Measures.AWARD_AVERAGE).stream()
            .sorted(Comparator.comparing(Figure::known).reversed())
            .toList();
    return new LadderAnswer(steps, average(steps, weights), quoted);
  }

  private static LadderAnswer.Step step(Scales scales, Scales.Point now) {
    String name = now.grade() + "." + now.point();
    String beforeId = Derivation.id(Measures.VERB, "ladder", now.grade(), now.point(), "before");
    String cashId = Derivation.id(Measures.VERB, "ladder", now.grade(), now.point(), "cash");
    String riseId = Derivation.id(Measures.VERB, "ladder", now.grade(), now.point(), "rise");
    Optional<Scales.Point> earlier = scales.before(now);
    if (earlier.isEmpty()) {
      Computed.Reason reason = Computed.Reason.NO_EARLIER_PAY;
      return new LadderAnswer.Step(
          now.contract(),
          now.grade(),
          now.point(),
          now.effectiveFrom(),
          now.figure(),
          new Computed.NotComputable(beforeId, Measures.BASIC_PAY, reason, List.of(name)),
          new Computed.NotComputable(cashId, "award-cash", reason, List.of(name)),
          new Computed.NotComputable(riseId, "award-percent", reason, List.of(name)));
    }
    Scales.Point before = earlier.get();
    Inputs inputs = before.inputs().plus(now.inputs());
    String basis =
        "basic pay of %s %s from %s against %s"
            .formatted(now.grade(), now.point(), now.effectiveFrom(), before.effectiveFrom());
    return new LadderAnswer.Step(
        now.contract(),
        now.grade(),
        now.point(),
        now.effectiveFrom(),
        now.figure(),
        new Computed.Known(before.figure()),
        new Derivation(cashId, "award-cash", "GBP a year", basis, inputs)
            .value(now.basic().minus(before.basic()).inPounds()),
        new Derivation(riseId, "award-percent", "%", basis, inputs)
            .value(Percent.rise(before.basic().inPounds(), now.basic().inPounds())));
  }

  /** The rise of the pay bill: without a weight for every step there is no such number. */
  private static Computed average(
      List<LadderAnswer.Step> steps, List<WorthQuestion.Weight> weights) {
    BigDecimal billBefore = BigDecimal.ZERO;
    BigDecimal billNow = BigDecimal.ZERO;
    Inputs inputs = Inputs.NONE;
    boolean assumed = false;
    List<String> missing = new ArrayList<>();
    for (LadderAnswer.Step step : steps) {
      Optional<WorthQuestion.Weight> weight =
          weights.stream()
              .filter(w -> w.grade().equals(step.grade()) && w.point().equals(step.point()))
              .findFirst();
      Optional<Figure> before = step.before().find();
      if (weight.isEmpty() || before.isEmpty()) {
        missing.add(step.grade() + " " + step.point());
        continue;
      }
      BigDecimal persons = weight.get().persons();
      billBefore = billBefore.add(persons.multiply(before.get().value().orElseThrow()));
      billNow = billNow.add(persons.multiply(step.now().value().orElseThrow()));
      assumed |= weight.get().sources().isEmpty();
      inputs =
          inputs
              .plus(Inputs.of(before.get(), step.now()))
              .plus(new Inputs(weight.get().sources(), step.now().known()));
    }
    if (steps.isEmpty()) {
      return new Computed.NotComputable(
          AVERAGE_ID,
          Measures.AWARD_AVERAGE,
          Computed.Reason.NOT_IN_RECORD,
          List.of(Measures.BASIC_PAY));
    }
    if (!missing.isEmpty() || billBefore.signum() == 0) {
      return new Computed.NotComputable(
          AVERAGE_ID, Measures.AWARD_AVERAGE, Computed.Reason.WEIGHTS_MISSING, missing);
    }
    return new Derivation(
            AVERAGE_ID,
            Measures.AWARD_AVERAGE,
            "%",
            "rise of the bill for basic pay, persons at each point times its pay"
                + (assumed ? "; weights assumed by the asker" : ""),
            inputs)
        .value(Percent.rise(billBefore, billNow));
  }
}
