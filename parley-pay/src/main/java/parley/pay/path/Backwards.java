package parley.pay.path;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import parley.casefile.CaseView;
import parley.pay.book.ParameterBook;
import parley.pay.book.PayYear;
import parley.pay.book.Scales;
import parley.pay.tax.Circumstances;
import parley.pay.tax.YearScale;

/**
 * Answers which awards reach a goal by a pay year.
 *
 * <p>Method and proof are in {@code docs/pay-path.md}.
 */
public final class Backwards {

  /** The farthest that a path may lead, in years. */
  private static final int MOST_YEARS = 30;

  private Backwards() {}

  /**
   * The paths, from what was known on the day of the view.
   *
   * @throws IllegalArgumentException if the record has no awards or no such index, or the year has
   *     its award already or lies too far ahead
   */
  public static BackwardsAnswer answer(CaseView view, BackwardsQuestion question) {
    Prospects prospects = Prospects.of(view, question.yardstick());
    PayYear last = prospects.last();
    int years = question.by().startYear() - last.startYear();
    if (years < 1 || years > MOST_YEARS) {
      throw new IllegalArgumentException(
          "A path to %s cannot be set: the last award is that of %s, so it leads to %s at the earliest and %s at the latest."
              .formatted(question.by(), last, last.plus(1), last.plus(MOST_YEARS)));
    }
    ParameterBook book = ParameterBook.of(view);
    Circumstances who = question.who().orElseGet(() -> Circumstances.usual(book));
    List<Scales.Point> scale = YearScale.of(view, last);
    List<BackwardsAnswer.Result> results = new ArrayList<>();
    for (String index : prospects.indices(question.indices())) {
      results.add(
          switch (prospects.prospect(index, question.by())) {
            case Prospect.Unknown unknown -> new BackwardsAnswer.Unknown(index, unknown.why());
            case Prospect.Known known ->
                new BackwardsOne(question, known, scale, book, who).solve();
          });
    }
    return new BackwardsAnswer(question, who, results);
  }

  /** One part in ten thousand: a hundredth of a percentage point. */
  static final BigDecimal HUNDREDTH_OF_A_POINT = new BigDecimal("0.0001");
}
