package parley.service.national;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import parley.casefile.CaseView;
import parley.casefile.Computed;
import parley.casefile.Figure;

/** Makes the table of calibration, at the middle of all ranges. */
final class Calibrator {

  private static final Rival.Model MODEL = Rival.Model.LEARNING_POLICY_TURNOUT;

  private final Evidence evidence;
  private final ForcedShare forced;
  private final Shown shown;

  private Calibrator(CaseView view, ForcedShare forced) {
    evidence = Evidence.of(view);
    this.forced = forced;
    shown = new Shown(evidence.inputs());
  }

  static Calibration calibrate(CaseView view, ForcedShare forced) {
    return new Calibrator(view, forced).calibration(view);
  }

  /** The fit that predicts. */
  static Fit fit(Evidence evidence, Setting setting) {
    return fit(new ModelFit(MODEL, evidence, setting), evidence);
  }

  private static Fit fit(ModelFit fitted, Evidence evidence) {
    return fitted
        .fit()
        .orElseThrow(() ->
            new IllegalArgumentException(
                "%s walkouts with a count or a share kept are known; expected more of them than the model has terms."
                    .formatted(evidence.walkouts().size())));
  }

  private Calibration calibration(CaseView view) {
    int[] newest = Setting.newest(evidence);
    Setting middle = Setting.middle(evidence, forced, newest);
    Fit fit = fit(evidence, middle);
    return new Calibration(
        view.asOf(),
        shown.count(
            "counted-contacts-per-weekday",
            "planned contacts of a weekday x share of lost ones that is counted",
            new Estimate(
                evidence.scale().at(1, 0), middle.countedAWeekday(), evidence.scale().at(0, 1))),
        fit.coefficients(),
        fit.deviation(),
        fit.degrees(),
        IntStream.range(0, evidence.walkouts().size()).mapToObj(i -> row(i, newest)).toList(),
        Rivals.of(evidence, middle));
  }

  private CalibrationRow row(int at, int[] newest) {
    PastWalkout walkout = evidence.walkouts().get(at);
    Setting middle = Setting.middle(evidence, forced, newest);
    Estimate absent = absentShare(walkout, middle.absent()[at]);
    Estimate force =
        new Estimate(forced.of(absent.low()), forced.of(absent.mid()), forced.of(absent.high()));
    ModelFit fitted = new ModelFit(MODEL, evidence, middle);
    Estimate lost = fitted.lost(fit(fitted, evidence), at);
    double ofAll = walkout.days().weekdayShare(middle.weekend());
    return new CalibrationRow(
        walkout.id(),
        walkout.number(),
        walkout.joint(),
        walkout.policy(),
        walkout.days(),
        walkout.basis(),
        absent,
        force,
        force.high() > Assumed.MOST_FORCED * middle.lost()[at],
        editions(at, newest),
        walkout.kept(),
        shown.kept(
            "1 - lost share of weekdays x their part of what is planned; the interval of a walkout like it",
            new Estimate(1 - lost.high() * ofAll, 1 - lost.mid() * ofAll, 1 - lost.low() * ofAll),
            walkout.id()));
  }

  private Estimate absentShare(PastWalkout walkout, double middle) {
    Span staff = walkout.absent().orElse(evidence.absent());
    return new Estimate(
        Math.min(1, staff.low() / evidence.due().high()),
        middle,
        Math.min(1, staff.high() / evidence.due().low()));
  }

  private List<CalibrationRow.Edition> editions(int at, int[] newest) {
    PastWalkout walkout = evidence.walkouts().get(at);
    List<CalibrationRow.Edition> editions = new ArrayList<>();
    for (int e = 0; e < walkout.published().size(); e++) {
      int[] chosen = newest.clone();
      chosen[at] = e;
      editions.add(edition(at, walkout, walkout.published().get(e), chosen));
    }
    return editions;
  }

  private CalibrationRow.Edition edition(
      int at, PastWalkout walkout, Figure published, int[] editions) {
    Setting setting = Setting.middle(evidence, forced, editions);
    ModelFit fitted = new ModelFit(MODEL, evidence, setting);
    Fit fit = fit(fitted, evidence);
    double ofAll = walkout.days().weekdays() * setting.countedAWeekday();
    return new CalibrationRow.Edition(
        published,
        walkout.isCounted(),
        PastWalkout.isFloor(published),
        setting.lost()[at],
        modelled("fitted with it", fitted.lost(fit, at), ofAll, published, "fitted"),
        fitted.residual(fit, at),
        leaveOneOut(at, fitted, fit, setting, ofAll, published));
  }

  private Optional<CalibrationRow.LeaveOneOut> leaveOneOut(
      int at, ModelFit fitted, Fit fit, Setting setting, double ofAll, Figure published) {
    return fitted
        .without(at)
        .map(without -> {
          Estimate lost = fitted.lost(without, at);
          return new CalibrationRow.LeaveOneOut(
              modelled("fitted without it", lost, ofAll, published, "left-out"),
              fitted.residual(without, at),
              lost.holds(setting.lost()[at]),
              fit.terms().stream().filter(t -> !without.terms().contains(t)).toList());
        });
  }

  private Computed modelled(
      String how, Estimate lost, double ofAll, Figure published, String kind) {
    return shown.count(
        Shown.CANCELLED,
        "counted contacts of its weekdays x lost share; " + how + ", 90 % interval of a walkout like it",
        new Estimate(lost.low() * ofAll, lost.mid() * ofAll, lost.high() * ofAll),
        published.id(),
        kind);
  }
}
