package parley.pay.tax;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import parley.casefile.CaseView;
import parley.casefile.Computed;
import parley.casefile.Derivation;
import parley.casefile.Inputs;
import parley.pay.book.Measures;
import parley.pay.book.ParameterBook;
import parley.pay.book.Pence;
import parley.pay.book.Percent;
import parley.pay.book.Scales;
import parley.pay.book.Schedule;

/**
 * Finds where one pound more of pay leaves less.
 *
 * <p>Cliffs come from the thresholds themselves, not from a search: only a rate on the whole pay
 * can lower take-home, and between its thresholds take-home rises. So the noise of rounding by the
 * month, which may take a penny or a pound of loan at any pay, is never taken for a cliff.
 */
public final class Cliffs {

  private static final Pence POUND = new Pence(100);

  private final CliffsQuestion question;
  private final TaxRules rules;
  private final Climb climb;

  private Cliffs(CliffsQuestion question, TaxRules rules) {
    this.question = question;
    this.rules = rules;
    this.climb = new Climb(rules, question.highest());
  }

  /**
   * The cliffs of a year, from the parameters known on the day of the view.
   *
   * @throws IllegalArgumentException if a parameter is missing, naming it, or makes no sense
   */
  public static CliffsAnswer answer(CaseView view, CliffsQuestion question) {
    ParameterBook book = ParameterBook.of(view);
    return answer(
        view,
        book,
        question,
        TaxRules.of(book, question.year(), question.circumstances()).orElseThrow());
  }

  static CliffsAnswer answer(
      CaseView view, ParameterBook book, CliffsQuestion question, TaxRules rules) {
    Cliffs cliffs = new Cliffs(question, rules);
    List<Scales.Point> scale = YearScale.of(view, question.year());
    return new CliffsAnswer(
        question,
        cliffs.cliffs(),
        scale.stream().flatMap(p -> cliffs.awards(p).stream()).toList(),
        new AwardsMade(book, question, rules).list(view),
        rules.schedules(),
        TakeHomeCurve.around(rules, scale.stream().map(Scales.Point::basic).toList()));
  }

  private List<CliffsAnswer.Cliff> cliffs() {
    List<CliffsAnswer.Cliff> found = new ArrayList<>();
    for (Pence threshold : climb.starts()) {
      Pence at = new Pence((threshold.pence() + 99) / 100 * 100);
      if (threshold.pence() > 0
          && at.compareTo(question.lowest()) > 0
          && at.compareTo(question.highest()) <= 0
          && climb.takeHome(at).compareTo(climb.takeHome(at.minus(POUND))) < 0) {
        found.add(cliff(threshold, at));
      }
    }
    return found;
  }

  private CliffsAnswer.Cliff cliff(Pence threshold, Pence at) {
    Pence before = at.minus(POUND);
    BigDecimal loss =
        rules
            .takeHome(before, question.rounding())
            .takeHome()
            .minus(rules.takeHome(at, question.rounding()).takeHome())
            .inPounds();
    return new CliffsAnswer.Cliff(
        at,
        new Derivation(
                id("cliff", at, "loss"),
                "take-home-lost-at-a-cliff",
                "GBP a year",
                "take-home of %s less that of %s, %s"
                    .formatted(before, at, TakeHomes.switches(rules, question.rounding())),
                rules.inputs())
            .value(loss),
        threshold,
        climb.firstLeaving(climb.takeHome(before), at),
        causes(threshold));
  }

  private List<CliffsAnswer.Cause> causes(Pence threshold) {
    List<CliffsAnswer.Cause> causes = new ArrayList<>();
    Map<Schedule, Integer> regimes =
        rules.parameters().pension().map(p -> p.member().regimes()).orElse(Map.of());
    regimes.forEach((schedule, months) -> {
      BigDecimal from = Bands.whole(schedule, threshold.minus(POUND).inPounds());
      BigDecimal to = Bands.whole(schedule, threshold.inPounds());
      if (from.compareTo(to) != 0) {
        causes.add(
            new CliffsAnswer.Cause(
                schedule.parameter(), schedule.effectiveFrom(), from, to, months));
      }
    });
    return causes;
  }

  private List<CliffsAnswer.AwardLoss> awards(Scales.Point point) {
    Inputs inputs = rules.inputs().plus(point.inputs());
    return climb.losing(point.basic()).stream()
        .map(span ->
            new CliffsAnswer.AwardLoss(
                point.contract(),
                point.grade(),
                point.point(),
                point.figure(),
                percent(point, span.from(), "from", RoundingMode.CEILING, inputs),
                span.until().map(u -> percent(point, u, "to", RoundingMode.CEILING, inputs)),
                span.from(),
                span.until()))
        .toList();
  }

  /** An award in per cent, up to the fourth decimal, so that it reaches the pay. */
  private Computed.Known percent(
      Scales.Point point, Pence pay, String end, RoundingMode rounding, Inputs inputs) {
    BigDecimal rise = Percent.rise(point.basic().inPounds(), pay.inPounds()).setScale(4, rounding);
    return new Derivation(
            id("award", point.grade(), point.point(), pay, end),
            "award-that-lowers-take-home",
            "% of basic pay",
            "%s / %s - 1, up to four decimals; thresholds held; %s"
                .formatted(pay, point.basic(), TakeHomes.switches(rules, question.rounding())),
            inputs)
        .value(rise);
  }

  private String id(Object... parts) {
    return id(question, parts);
  }

  /** The id of a figure of an answer. */
  static String id(CliffsQuestion question, Object... parts) {
    List<Object> all = new ArrayList<>(List.of("cliffs", question.year()));
    all.add(question.circumstances().pension().orElse("none"));
    all.add(question.circumstances().loan().orElse("none"));
    all.add(question.rounding().name().toLowerCase(Locale.ROOT));
    all.addAll(List.of(parts));
    return Derivation.id(Measures.VERB, all.toArray());
  }
}
