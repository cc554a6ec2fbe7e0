package parley.pay.cost;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import parley.casefile.Computed;
import parley.casefile.Derivation;
import parley.casefile.Inputs;
import parley.pay.book.Measures;
import parley.pay.book.Pence;
import parley.pay.book.Percent;
import parley.pay.book.Scales;
import parley.pay.book.Uplift;
import parley.pay.tax.Pensionable;
import parley.pay.tax.TaxRules;

/**
 * What days of strike leave one who strikes, by one assessment of the year on basic pay.
 *
 * <p>Days of strike do not count for the pension and do not move its rate. A rise is counted twice:
 * with the pension rate of the new pay, and with that of the pay before, as if thresholds rose with
 * it.
 */
final class Strikers {

  private static final BigDecimal DAYS = BigDecimal.valueOf(365);
  private static final Pence HIGHEST = new Pence(1_000_000_00);

  private final StrikeDayQuestion question;
  private final StrikeRule rule;
  private final TaxRules rules;

  Strikers(StrikeDayQuestion question, StrikeRule rule, TaxRules rules) {
    this.question = question;
    this.rule = rule;
    this.rules = rules;
  }

  StrikeDayAnswer.Striker striker(Scales.Point point) {
    Pence basic = point.basic();
    Pence deducted = rule.deduction(basic, question.days());
    Pence paid = basic.minus(deducted);
    Pence before = left(basic, basic);
    Pence lost = before.minus(rules.takeHome(paid, new Pensionable(paid, basic)).takeHome());
    Inputs inputs = rules.inputs().plus(point.inputs()).plus(Inputs.of(rule.figure()));
    Figures figures = new Figures(point, inputs);
    return new StrikeDayAnswer.Striker(
        point,
        deducted,
        lost,
        figures.amount(
            "deduction",
            "GBP",
            "%s / %s x %s".formatted(basic, rule.days(), days()),
            deducted.inPounds()),
        figures.amount(
            "net-loss", "GBP", "take-home without strike less take-home with it", lost.inPounds()),
        figures.amount(
            "net-loss-share",
            "% of a year's take-home",
            "net loss / take-home without strike",
            Percent.HUNDRED.multiply(lost.inPounds().divide(before.inPounds(), Derivation.EXACT))),
        question.rise().map(r -> recoup(figures, "by-pay", lost, gain(basic, r, TierRule.BY_PAY))),
        question.rise().map(r -> recoup(figures, "tier-kept", lost, gain(basic, r, TierRule.KEPT))),
        rules
            .firstPayLeaving(before.plus(lost), basic, HIGHEST)
            .map(p ->
                figures.amount(
                    "break-even-rise",
                    "% of basic pay",
                    "the least rise that leaves the net loss more in one year, up to four decimals",
                    Percent.rise(basic.inPounds(), p.inPounds())
                        .setScale(4, RoundingMode.CEILING))));
  }

  private String days() {
    return question.days() == 1 ? "1 day" : question.days() + " days";
  }

  /** What a year's full pay leaves. */
  private Pence left(Pence pay, Pence tierPay) {
    return rules.takeHome(pay, new Pensionable(pay, tierPay)).takeHome();
  }

  /** What a year leaves the more after a rise. */
  private Pence gain(Pence basic, Uplift rise, TierRule tier) {
    Pence after = rise.on(basic, Pence.Rounding.NEAREST_PENNY);
    return left(after, tier == TierRule.KEPT ? basic : after).minus(left(basic, basic));
  }

  private static StrikeDayAnswer.Recoup recoup(
      Figures figures, String how, Pence lost, Pence gain) {
    if (gain.pence() <= 0) {
      return new StrikeDayAnswer.Never();
    }
    return new StrikeDayAnswer.After(
        figures.amount(
            "days-to-recoup-" + how,
            "days",
            "net loss / (%s a year more / 365)".formatted(gain),
            lost.inPounds().multiply(DAYS).divide(gain.inPounds(), Derivation.EXACT)));
  }

  /** Makes the figures of one point. */
  private final class Figures {

    private final Scales.Point point;
    private final Inputs inputs;

    Figures(Scales.Point point, Inputs inputs) {
      this.point = point;
      this.inputs = inputs;
    }

    Computed.Known amount(String measure, String unit, String how, BigDecimal value) {
      List<Object> parts =
          new ArrayList<>(
              List.of(
                  "strike-days",
                  question.year(),
                  question.days(),
                  question.circumstances().pension().orElse("none"),
                  question.circumstances().loan().orElse("none")));
      question
          .rise()
          .ifPresent(r -> {
            parts.add(r.percent().toPlainString());
            parts.add(r.consolidated());
          });
      parts.addAll(List.of(point.grade(), point.point(), measure));
      return new Derivation(
              Derivation.id(Measures.VERB, parts.toArray()),
              "strike-" + measure,
              unit,
              "%s; %s %s, %s, pension %s, loan %s"
                  .formatted(
                      how,
                      point.grade(),
                      point.point(),
                      question.year(),
                      question.circumstances().pension().orElse("none"),
                      question.circumstances().loan().orElse("none")),
              inputs)
          .value(value, rule.figure().bound());
    }
  }
}
