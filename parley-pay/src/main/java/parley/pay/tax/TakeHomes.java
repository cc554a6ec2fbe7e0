package parley.pay.tax;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import parley.casefile.CaseView;
import parley.casefile.Computed;
import parley.casefile.Derivation;
import parley.casefile.Inputs;
import parley.pay.book.Measures;
import parley.pay.book.ParameterBook;
import parley.pay.book.Pence;
import parley.pay.book.Scales;

/** Answers what is left of one salary. */
public final class TakeHomes {

  private TakeHomes() {}

  /**
   * What is left of a salary, from the parameters and the scale known on the day of the view.
   *
   * @throws IllegalArgumentException if a parameter or the pay is missing, naming it
   */
  public static TakeHomeAnswer answer(CaseView view, TakeHomeQuestion question) {
    TaxRules rules =
        TaxRules.of(ParameterBook.of(view), question.year(), question.circumstances())
            .orElseThrow();
    Optional<Scales.Point> point =
        question.pay() instanceof TakeHomeQuestion.OfGrade grade
            ? Optional.of(YearScale.one(view, question.year(), grade))
            : Optional.empty();
    Pence full =
        switch (question.pay()) {
          case TakeHomeQuestion.Gross gross -> gross.amount();
          case TakeHomeQuestion.OfGrade grade -> point.orElseThrow().basic();
        };
    Pence gross = full.times(question.share(), Pence.Rounding.NEAREST_PENNY);
    TakeHome amounts = rules.takeHome(gross, full, question.rounding());
    Inputs inputs = rules.inputs().plus(point.map(Scales.Point::inputs).orElse(Inputs.NONE));
    List<Pence> salaries = new ArrayList<>(List.of(full));
    YearScale.of(view, question.year()).forEach(p -> salaries.add(p.basic()));
    Figures figures = new Figures(rules, question, gross, inputs);
    return new TakeHomeAnswer(
        question,
        amounts,
        point,
        figures.figure("take-home", amounts.takeHome(), "pay less the deductions"),
        figures.figure("pension-contribution", amounts.pension(), "the member's contribution"),
        figures.figure("income-tax", amounts.incomeTax(), "tax on pay less the contribution"),
        figures.figure("national-insurance", amounts.nationalInsurance(), "on pay"),
        figures.figure("student-loan-repayment", amounts.studentLoan(), "on pay"),
        rules.schedules(),
        TakeHomeCurve.around(rules, salaries));
  }

  /** The switches of a computation in words for the basis of a figure. */
  static String switches(TaxRules rules, Rounding rounding) {
    return "%s, pension %s, loan %s, %s"
        .formatted(
            rules.year(),
            rules.circumstances().pension().orElse("none"),
            rules.circumstances().loan().orElse("none"),
            rounding.name().toLowerCase(Locale.ROOT));
  }

  /** Makes the figures of one answer. */
  private record Figures(TaxRules rules, TakeHomeQuestion question, Pence gross, Inputs inputs) {

    Computed.Known figure(String measure, Pence amount, String how) {
      BigDecimal value = amount.inPounds();
      return new Derivation(
              Derivation.id(
                  Measures.VERB,
                  "take-home",
                  question.year(),
                  gross,
                  question.share().stripTrailingZeros().toPlainString(),
                  question.circumstances().pension().orElse("none"),
                  question.circumstances().loan().orElse("none"),
                  question.rounding().name().toLowerCase(Locale.ROOT),
                  measure),
              measure,
              "GBP a year",
              "%s of GBP %s a year; %s".formatted(how, gross, switches(rules, question.rounding())),
              inputs)
          .value(value);
    }
  }
}
