package parley.service.national;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
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
  private final int[] newest;
  private final Setting middle;
  private final ModelFit fitted;

  private Calibrator(CaseView view, ForcedShare forced) {
    evidence = Evidence.of(view);
    this.forced = forced;
    shown = new Shown(evidence.inputs());
    newest = Setting.newest(evidence);
    middle = Setting.middle(evidence, forced, newest);
    fitted = fit(evidence, middle);
  }

  static Calibration calibrate(CaseView view, ForcedShare forced) {
    return new Calibrator(view, forced).calibration(view);
  }

  /** The fit that predicts. */
  static ModelFit fit(Evidence evidence, Setting setting) {
    return ModelFit.of(MODEL, evidence, setting)
        .orElseThrow(() ->
            new IllegalArgumentException(
                "%s: found %s walkouts with a count or a share kept; expected more of them than the model has terms."
                    .formatted(Evidence.cannot(evidence.asOf()), evidence.walkouts().size())));
  }

  private Calibration calibration(CaseView view) {
    Scale scale = evidence.scale();
    Fit fit = fitted.fit();
    return new Calibration(
        view.asOf(),
        shown.count(
            "counted-contacts-per-weekday",
            "planned contacts of a weekday x share of lost ones that is counted",
            new Estimate(scale.at(1, 0), middle.countedAWeekday(), scale.at(0, 1))),
        fitted.factor(),
        fit.coefficients(),
        effects(fit.coefficients()),
        fit.deviation(),
        fit.degrees(),
        IntStream.range(0, evidence.walkouts().size()).mapToObj(this::row).toList(),
        Rivals.of(evidence, middle));
  }

  private Map<Term, Computed> effects(List<Coefficient> coefficients) {
    Map<Term, Computed> effects = new EnumMap<>(Term.class);
    for (Coefficient c : coefficients) {
      double unit = c.term().isOfLogarithm() ? Math.log(2) : 1;
      effects.put(
          c.term(),
          shown.effect(
              c.term(),
              new Estimate(
                  Math.exp(unit * c.value().low()),
                  Math.exp(unit * c.value().mid()),
                  Math.exp(unit * c.value().high()))));
    }
    return effects;
  }

  private CalibrationRow row(int at) {
    PastWalkout walkout = evidence.walkouts().get(at);
    Estimate absent = absentShare(walkout, middle.absent()[at]);
    Estimate forcedOut =
        new Estimate(
            Lost.forced(forced, absent.low()),
            Lost.forced(forced, absent.mid()),
            Lost.forced(forced, absent.high()));
    Estimate lost = fitted.lost(at);
    double ofAll = walkout.days().weekdayShare(middle.weekend());
    return new CalibrationRow(
        walkout.id(),
        walkout.number(),
        walkout.joint(),
        walkout.policy(),
        walkout.days(),
        walkout.basis(),
        absent,
        shown.percent(
            "absent-share",
            "staff absent on the mean day / staff due to work on a day; from the least to the most that both leave open",
            absent,
            walkout.id()),
        forcedOut,
        shown.percent(
            "forced-share",
            "what staffing alone forces out of planned care in the hospitals made for the case, at this share absent",
            forcedOut,
            walkout.id()),
        middle.forced()[at] > Assumed.MOST_FORCED * middle.lost()[at],
        IntStream.range(0, walkout.published().size())
            .mapToObj(e -> edition(at, walkout, e))
            .toList(),
        walkout.kept(),
        shown.kept(
            "1 - lost share of weekdays x their part of what is planned; 90 % interval of a walkout like it",
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

  private CalibrationRow.Edition edition(int at, PastWalkout walkout, int edition) {
    Figure published = walkout.published().get(edition);
    int[] chosen = newest.clone();
    chosen[at] = edition;
    Setting setting = Setting.middle(evidence, forced, chosen);
    ModelFit withIt = fit(evidence, setting);
    double ofAll = walkout.days().weekdays() * setting.countedAWeekday();
    return new CalibrationRow.Edition(
        published,
        walkout.isCounted(),
        PastWalkout.isFloor(published),
        setting.lost()[at],
        modelled("fitted with it", withIt.lost(at), ofAll, published, "fitted"),
        withIt.residual(at),
        ModelFit.without(at, MODEL, evidence, setting)
            .map(others -> leftOut(at, withIt, others, setting, ofAll, published)));
  }

  private CalibrationRow.LeaveOneOut leftOut(
      int at, ModelFit withIt, ModelFit others, Setting setting, double ofAll, Figure published) {
    Estimate lost = others.lost(at);
    List<Term> missing = new ArrayList<>(withIt.fit().terms());
    missing.removeAll(others.fit().terms());
    return new CalibrationRow.LeaveOneOut(
        modelled("fitted without it", lost, ofAll, published, "left-out"),
        others.residual(at),
        lost.holds(setting.lost()[at]),
        missing);
  }

  private Computed modelled(
      String how, Estimate lost, double ofAll, Figure published, String kind) {
    return shown.count(
        Shown.CANCELLED,
        "counted contacts of its weekdays x lost share; %s, 90 %% interval of a walkout like it"
            .formatted(how),
        new Estimate(lost.low() * ofAll, lost.mid() * ofAll, lost.high() * ofAll),
        published.id(),
        kind);
  }
}
