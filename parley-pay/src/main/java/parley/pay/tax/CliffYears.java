package parley.pay.tax;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import parley.casefile.CaseView;
import parley.pay.book.ParameterBook;
import parley.pay.book.PayYear;
import parley.pay.book.Scales;

/** Finds the cliffs of every year that has rates of tax or a scale that starts in it. */
public final class CliffYears {

  private CliffYears() {}

  /**
   * The cliffs of all years, from what was known on the day of the view.
   *
   * @throws IllegalArgumentException if a parameter makes no sense
   */
  public static CliffYearsAnswer answer(CaseView view, CliffYearsQuestion question) {
    ParameterBook book = ParameterBook.of(view);
    List<CliffsAnswer> answers = new ArrayList<>();
    List<CliffYearsAnswer.Missing> missing = new ArrayList<>();
    for (PayYear year : years(view, book)) {
      for (Circumstances who : question.who()) {
        switch (TaxRules.of(book, year, who)) {
          case TaxRules rules ->
              answers.add(
                  Cliffs.answer(
                      view,
                      book,
                      CliffsQuestion.usual(year, who).with(question.rounding()),
                      rules));
          case MissingParameters m -> missing.add(new CliffYearsAnswer.Missing(who, m));
        }
      }
    }
    return new CliffYearsAnswer(question, answers, missing);
  }

  private static TreeSet<PayYear> years(CaseView view, ParameterBook book) {
    TreeSet<PayYear> years = new TreeSet<>();
    book.listStarts(Parameters.TAX_RATE).stream().map(PayYear::of).forEach(years::add);
    Scales.of(view).stream()
        .flatMap(s -> s.changes().stream())
        .map(c -> PayYear.of(c.after().effectiveFrom()))
        .forEach(years::add);
    return years;
  }
}
