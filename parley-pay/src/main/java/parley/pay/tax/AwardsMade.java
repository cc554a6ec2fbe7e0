package parley.pay.tax;

import java.util.List;
import java.util.Optional;
import parley.casefile.CaseView;
import parley.casefile.Computed;
import parley.casefile.Derivation;
import parley.casefile.Inputs;
import parley.pay.book.ParameterBook;
import parley.pay.book.PayYear;
import parley.pay.book.Pence;
import parley.pay.book.Percent;
import parley.pay.book.Scales;

/** The awards of a year, as the scale has them, with what each left of pay. */
final class AwardsMade {

  private final ParameterBook book;
  private final CliffsQuestion question;
  private final TaxRules rules;

  AwardsMade(ParameterBook book, CliffsQuestion question, TaxRules rules) {
    this.book = book;
    this.question = question;
    this.rules = rules;
  }

  /** The awards that are paid from a day of the year, in the order of their days. */
  List<MadeAward> list(CaseView view) {
    return Scales.of(view).stream()
        .flatMap(s -> s.changes().stream())
        .filter(c -> yearOf(c.after()).equals(rules.year()))
        .filter(c -> c.after().basic().compareTo(c.before().basic()) > 0)
        .map(this::award)
        .toList();
  }

  private MadeAward award(Scales.Change change) {
    Scales.Point before = change.before();
    Scales.Point after = change.after();
    Optional<TaxRules> rulesBefore = rulesBefore(before);
    Inputs inputs = before.inputs().plus(after.inputs());
    Pence left = left(rules, after);
    return new MadeAward(
        before,
        after,
        figure(
                change,
                "rise",
                "award-percent",
                "% of basic pay",
                "pay after over pay before",
                inputs)
            .value(Percent.rise(before.basic().inPounds(), after.basic().inPounds())),
        change(change, "change", left.minus(left(rules, before)), rules, inputs),
        rulesBefore.map(
            r -> change(change, "since-year-before", left.minus(left(r, before)), r, inputs)),
        rulesBefore.flatMap(r -> firstAbove(r, before.basic())),
        firstAbove(rules, before.basic()),
        thresholds(rules).stream()
            .filter(t -> t.compareTo(before.basic()) > 0 && t.compareTo(after.basic()) <= 0)
            .toList());
  }

  /** The rules under which a pay was paid last: those of the year before, or of the year itself. */
  private Optional<TaxRules> rulesBefore(Scales.Point before) {
    PayYear last = yearOf(before).equals(rules.year()) ? rules.year() : rules.year().plus(-1);
    return last.equals(rules.year())
        ? Optional.of(rules)
        : TaxRules.of(book, last, rules.circumstances()).find();
  }

  private Computed.Known change(
      Scales.Change change, String name, Pence amount, TaxRules under, Inputs inputs) {
    String basis =
        "take-home of %s in %s less that of %s in %s"
            .formatted(change.after().basic(), rules.year(), change.before().basic(), under.year());
    return figure(
            change,
            name,
            "take-home-change",
            "GBP a year",
            basis,
            inputs.plus(rules.inputs()).plus(under.inputs()))
        .value(amount.inPounds());
  }

  private Derivation figure(
      Scales.Change change, String name, String measure, String unit, String basis, Inputs inputs) {
    Scales.Point after = change.after();
    return new Derivation(
        Cliffs.id(
            question,
            "made",
            after.contract(),
            after.grade(),
            after.point(),
            after.effectiveFrom(),
            after.row().known(),
            name),
        measure,
        unit,
        "%s; %s".formatted(basis, TakeHomes.switches(rules, question.rounding())),
        inputs);
  }

  private Pence left(TaxRules under, Scales.Point point) {
    return under.takeHome(point.basic(), question.rounding()).takeHome();
  }

  private Optional<Pence> firstAbove(TaxRules under, Pence pay) {
    return thresholds(under).stream().filter(t -> t.compareTo(pay) > 0).findFirst();
  }

  private List<Pence> thresholds(TaxRules under) {
    return new Climb(under, question.highest()).starts();
  }

  private static PayYear yearOf(Scales.Point point) {
    return PayYear.of(point.effectiveFrom());
  }
}
