package parley.pay.cost;

import java.util.List;
import java.util.Optional;
import parley.casefile.CaseView;
import parley.pay.book.GradeLabel;
import parley.pay.book.Measures;
import parley.pay.book.ParameterBook;
import parley.pay.book.Scales;
import parley.pay.tax.TaxRules;
import parley.pay.tax.YearScale;

/** Answers what days of strike cost those who strike. */
public final class StrikeDays {

  private StrikeDays() {}

  /**
   * What days of strike cost, from what was known on the day of the view.
   *
   * @throws IllegalArgumentException if the record has no rule for the deduction, or lacks the
   *     scale, the grade or a tax of the year
   */
  public static StrikeDayAnswer answer(CaseView view, StrikeDayQuestion question) {
    StrikeRule rule =
        StrikeRule.find(view)
            .orElseThrow(() ->
                new IllegalArgumentException(
                    "The record has no %s in \"share of annual salary\" that was known on the day; what a strike day costs differs by contract."
                        .formatted(Measures.DEDUCTION)));
    List<Scales.Point> points = points(view, question);
    TaxRules rules =
        TaxRules.of(ParameterBook.of(view), question.year(), question.circumstances())
            .orElseThrow();
    Strikers strikers = new Strikers(question, rule, rules);
    List<StrikeDayAnswer.WalkoutLoss> losses = new WalkoutLosses(view, rule).listAll();
    return new StrikeDayAnswer(
        question,
        rule.figure(),
        points.stream().map(strikers::striker).toList(),
        losses,
        WalkoutLosses.total(losses));
  }

  private static List<Scales.Point> points(CaseView view, StrikeDayQuestion question) {
    List<Scales.Point> scale = YearScale.of(view, question.year());
    if (scale.isEmpty()) {
      throw new IllegalArgumentException(
          "The record has no pay scale that starts in "
              + question.year()
              + " and was known on the day.");
    }
    Optional<String> grade = question.grade();
    List<Scales.Point> found = grade.map(g -> GradeLabel.points(scale, g)).orElse(scale);
    if (found.isEmpty()) {
      throw new IllegalArgumentException(
          "No \"%s\" is on the pay scale of %s; it has %s."
              .formatted(grade.orElseThrow(), question.year(), GradeLabel.listOf(scale)));
    }
    return found;
  }
}
