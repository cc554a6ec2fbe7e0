package parley.pay.cost;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import parley.casefile.Bound;
import parley.casefile.CaseView;
import parley.casefile.Computed;
import parley.casefile.Derivation;
import parley.casefile.Figure;
import parley.casefile.Inputs;
import parley.casefile.Walkout;
import parley.pay.book.Measures;
import parley.pay.book.PayYear;

/**
 * What all who struck lost in basic pay, before tax: days of absence times the mean deduction.
 *
 * <p>Who was absent is published by number, not by grade. The number itself takes the mean of all
 * staff. The range runs from all absent at the lowest points, as far as the staff table allows, to
 * all at the highest. Everybody absent counts as full-time.
 */
final class WalkoutLosses {

  private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);

  private final CaseView view;
  private final StrikeRule rule;

  WalkoutLosses(CaseView view, StrikeRule rule) {
    this.view = view;
    this.rule = rule;
  }

  /** The walkouts that were held and count, oldest first. */
  List<StrikeDayAnswer.WalkoutLoss> listAll() {
    return view.record().walkouts().stream()
        .filter(w -> view.record().header().walkouts().counts(w))
        .filter(w -> w.held().isPresent() && w.calledOff().isEmpty())
        .sorted(Comparator.comparing(Walkout::start))
        .map(this::loss)
        .toList();
  }

  private StrikeDayAnswer.WalkoutLoss loss(Walkout walkout) {
    Optional<Figure> average = newest(walkout, Measures.ABSENT_AVERAGE);
    Optional<Figure> count = average.or(() -> newest(walkout, Measures.ABSENT_PEAK));
    if (count.isEmpty()) {
      return new StrikeDayAnswer.Uncounted(walkout.id(), StrikeDayAnswer.Why.NO_COUNT);
    }
    if (!walkout.joint().isEmpty()) {
      return new StrikeDayAnswer.Uncounted(walkout.id(), StrikeDayAnswer.Why.JOINT);
    }
    try {
      Staffing staffing =
          StaffBasis.of(
                  view, PayYear.of(walkout.start().toLocalDate()), walkout.start().toLocalDate())
              .staffing();
      return counted(walkout, count.get(), average.isPresent(), staffing);
    } catch (IllegalArgumentException e) {
      return new StrikeDayAnswer.Uncounted(walkout.id(), StrikeDayAnswer.Why.NO_STAFF);
    }
  }

  private static Optional<Figure> newest(Walkout walkout, String measure) {
    return walkout.figures().stream()
        .filter(f -> f.measure().equals(measure) && f.isSourced())
        .filter(f -> f.value().filter(v -> v.signum() > 0).isPresent())
        .max(Comparator.comparing(Figure::known));
  }

  private StrikeDayAnswer.Counted counted(
      Walkout walkout, Figure count, boolean average, Staffing staffing) {
    BigDecimal persons = count.value().orElseThrow();
    BigDecimal days = BigDecimal.valueOf(walkout.days());
    BigDecimal whole = persons.multiply(days);
    // A peak was reached on one day at least and on every day at most.
    Estimate personDays =
        average
            ? Estimate.of(whole)
            : new Estimate(
                persons, persons.add(whole).divide(BigDecimal.valueOf(2), Derivation.EXACT), whole);
    Estimate pay = meanPay(staffing, persons);
    Estimate millions =
        new Estimate(
            millions(personDays.low(), pay.low()),
            millions(personDays.mid(), pay.mid()),
            millions(personDays.high(), pay.high()));
    Inputs inputs = staffing.inputs().plus(Inputs.of(count)).plus(Inputs.of(rule.figure()));
    return new StrikeDayAnswer.Counted(
        walkout.id(),
        count,
        personDays,
        millions,
        figure(
            walkout,
            "strike-person-days",
            "person-days",
            average
                ? "%s x %s days".formatted(count.id(), walkout.days())
                : "%s on one day to %s on each of %s days"
                    .formatted(count.id(), count.id(), walkout.days()),
            Inputs.of(count),
            personDays,
            count.bound()),
        figure(
            walkout,
            "strike-wage-loss",
            "GBP million",
            "person-days x mean basic pay / %s; staff of %s"
                .formatted(Derivation.round(rule.days()).toPlainString(), staffing.countedOn()),
            inputs,
            millions,
            Bound.ABOUT));
  }

  private BigDecimal millions(BigDecimal personDays, BigDecimal pay) {
    return personDays.multiply(pay).divide(rule.days().multiply(MILLION), Derivation.EXACT);
  }

  /** The mean of basic pay of so many of the staff: the lowest paid, all, the highest paid. */
  private static Estimate meanPay(Staffing staffing, BigDecimal persons) {
    BigDecimal bill = BigDecimal.ZERO;
    for (Staffing.Point p : staffing.points()) {
      bill = bill.add(p.fte().mid().multiply(p.point().basic().inPounds()));
    }
    BigDecimal mean = bill.divide(staffing.total(), Derivation.EXACT);
    List<Staffing.Point> lowestFirst = staffing.points();
    return Estimate.of(mean)
        .widenedTo(filled(lowestFirst, persons))
        .widenedTo(filled(lowestFirst.reversed(), persons));
  }

  /** The mean pay of so many, taken point by point, at each as many as may stand there. */
  private static BigDecimal filled(List<Staffing.Point> points, BigDecimal persons) {
    BigDecimal left = persons;
    BigDecimal sum = BigDecimal.ZERO;
    BigDecimal taken = BigDecimal.ZERO;
    for (Staffing.Point p : points) {
      BigDecimal here = left.min(p.fte().high());
      sum = sum.add(here.multiply(p.point().basic().inPounds()));
      taken = taken.add(here);
      left = left.subtract(here);
    }
    return sum.divide(taken, Derivation.EXACT);
  }

  private static Computed.Known figure(
      Walkout walkout,
      String measure,
      String unit,
      String basis,
      Inputs inputs,
      Estimate estimate,
      Bound bound) {
    return new Derivation(
            Derivation.id(Measures.VERB, "wage-loss", walkout.id(), measure),
            measure,
            unit,
            basis,
            inputs)
        .within(estimate.range(), estimate.mid(), bound);
  }

  /** The sum over the walkouts with a count, end to end; empty if there is none. */
  static Optional<Computed.Known> total(List<StrikeDayAnswer.WalkoutLoss> losses) {
    Estimate sum = Estimate.ZERO;
    Inputs inputs = Inputs.NONE;
    List<String> ids = new ArrayList<>();
    for (StrikeDayAnswer.WalkoutLoss loss : losses) {
      if (loss instanceof StrikeDayAnswer.Counted counted) {
        sum = sum.plus(counted.millions());
        inputs = inputs.plus(Inputs.of(counted.loss().figure()));
        ids.add(counted.walkout());
      }
    }
    if (ids.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Derivation(
                Derivation.id(Measures.VERB, "wage-loss", "total"),
                "strike-wage-loss",
                "GBP million",
                "sum over " + String.join(", ", ids) + ", end to end",
                inputs)
            .within(sum.range(), sum.mid(), Bound.ABOUT));
  }
}
