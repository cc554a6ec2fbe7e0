package parley.pay.path;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import parley.casefile.Computed;
import parley.casefile.Derivation;
import parley.pay.book.Measures;
import parley.pay.book.PayYear;
import parley.pay.book.Pence;
import parley.pay.book.Percent;
import parley.pay.book.Scales;
import parley.pay.book.WorkingYear;
import parley.pay.path.PathAnswer.Outcome;
import parley.pay.real.RestorationAnswer;
import parley.pay.real.Switches;

/** How long an assumed path of awards takes to restore pay. */
public final class Paths {

  private Paths() {}

  public static List<PathAnswer> answer(
      List<PathAssumption> assumptions,
      List<RestorationAnswer.Gap> gaps,
      List<Scales.Point> scale) {
    List<PathAnswer> answers = new ArrayList<>();
    for (PathAssumption assumption : assumptions) {
      for (RestorationAnswer.Gap gap : gaps) {
        BigDecimal rise = gap.riseNeeded().find().orElseThrow().value().orElseThrow();
        answers.add(
            new PathAnswer(
                assumption,
                gap.switches(),
                outcome(assumption, gap.switches(), Percent.factor(rise), scale)));
      }
    }
    return answers;
  }

  private static Outcome outcome(
      PathAssumption assumption, Switches gap, BigDecimal shortfall, List<Scales.Point> scale) {
    BigDecimal prices = Percent.factor(assumption.pricesPercentAYear());
    return switch (assumption.award()) {
      case PathAssumption.Award.Percent p ->
          percent(shortfall, Percent.factor(p.percentAYear()), prices, gap.to());
      case PathAssumption.Award.CashPerHour c -> {
        Optional<Scales.Point> start =
            scale.stream().filter(p -> p.grade().equals(c.grade())).findFirst();
        yield start.isPresent()
            ? cash(shortfall, start.get().basic(), c, prices, gap.to())
            : new Outcome.Unknown(
                new Computed.NotComputable(
                    Derivation.id(Measures.VERB, "path", assumption.label(), c.grade()),
                    "years-to-restoration",
                    Computed.Reason.NOT_IN_RECORD,
                    List.of(c.grade())));
      }
    };
  }

  /**
   * The smallest whole n with (award / prices)^n >= shortfall; exactly, n = ln(shortfall) /
   * ln(award / prices).
   *
   * @param shortfall price ratio over award chain, as in 1.262 for a rise needed of 26.2 %
   * @param award the factor of a year's award
   * @param prices the factor of a year's prices
   */
  public static Outcome percent(
      BigDecimal shortfall, BigDecimal award, BigDecimal prices, PayYear start) {
    if (shortfall.compareTo(BigDecimal.ONE) <= 0) {
      return new Outcome.Restored(0, start, BigDecimal.ZERO);
    }
    if (award.compareTo(prices) <= 0) {
      return new Outcome.Never();
    }
    double exact =
        StrictMath.log(shortfall.doubleValue())
            / StrictMath.log(award.divide(prices, Derivation.EXACT).doubleValue());
    // The logarithm says where to look; whole years are settled with powers of 34 digits.
    int years = Math.max(1, (int) Math.ceil(exact) - 1);
    while (award.divide(prices, Derivation.EXACT).pow(years, Derivation.EXACT).compareTo(shortfall)
        < 0) {
      years++;
    }
    return new Outcome.Restored(
        years, start.plus(years), BigDecimal.valueOf(exact).setScale(4, RoundingMode.HALF_UP));
  }

  /**
   * The smallest n with pay + n x cash >= pay x shortfall x prices^n. Cash adds the same every year
   * and prices compound, so once a year's prices add as much as the cash does, and pay is still
   * short, it stays short.
   */
  public static Outcome cash(
      BigDecimal shortfall,
      Pence basic,
      PathAssumption.Award.CashPerHour award,
      BigDecimal prices,
      PayYear start) {
    BigDecimal yearly = new WorkingYear(award.hoursAWeek()).yearly(award.perHour().inPounds());
    BigDecimal pay = basic.inPounds();
    BigDecimal target = pay.multiply(shortfall);
    int years = 0;
    while (pay.compareTo(target) < 0) {
      BigDecimal next = target.multiply(prices, Derivation.EXACT);
      if (next.subtract(target).compareTo(yearly) >= 0) {
        return new Outcome.Never();
      }
      target = next;
      pay = pay.add(yearly);
      years++;
    }
    return new Outcome.Restored(years, start.plus(years), BigDecimal.valueOf(years));
  }
}
