package parley.pay.cost;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import parley.casefile.CaseView;
import parley.casefile.Derivation;
import parley.casefile.Inputs;
import parley.casefile.Series;
import parley.pay.book.Awards;
import parley.pay.book.Chain;
import parley.pay.book.Measures;
import parley.pay.book.PayYear;

/**
 * The mean of full-time basic pay in a year.
 *
 * @param value in GBP a year
 * @param from the year for which it was published; where that is another one, the published
 *     averages of the awards between the two lead from there, as if nobody had moved up or down
 */
record MeanBasicPay(BigDecimal value, PayYear year, PayYear from, Inputs inputs) {

  /**
   * The mean of a year, from the nearest year with a published one.
   *
   * <p>Read from a series without a role that has the columns year, measure and value.
   */
  static Optional<MeanBasicPay> find(CaseView view, PayYear year) {
    TreeMap<PayYear, MeanBasicPay> published = new TreeMap<>();
    for (Series series : view.listSeries(Series.Role.OTHER)) {
      if (series.columns().containsAll(List.of("year", "measure", "value"))) {
        series.rows().stream()
            .filter(r -> r.find("measure").equals(Optional.of(Measures.MEAN_BASIC_PAY)))
            .sorted(Comparator.comparing(Series.Row::known))
            .forEach(r -> {
              PayYear of = PayYear.parse(r.get("year"));
              published.put(of, new MeanBasicPay(r.number("value"), of, of, Inputs.of(series, r)));
            });
      }
    }
    return published.values().stream()
        .sorted(Comparator.comparing(m -> Math.abs(m.year.startYear() - year.startYear())))
        .flatMap(m -> m.in(view, year).stream())
        .findFirst();
  }

  private Optional<MeanBasicPay> in(CaseView view, PayYear other) {
    if (other.equals(year)) {
      return Optional.of(this);
    }
    boolean back = other.compareTo(year) < 0;
    return Awards.of(view)
        .map(a ->
            back
                ? a.product(Chain.HEADLINE, other.plus(1), year)
                : a.product(Chain.HEADLINE, year.plus(1), other))
        .filter(p -> p.missing().isEmpty() && p.factor().signum() > 0)
        .map(p ->
            new MeanBasicPay(
                back ? value.divide(p.factor(), Derivation.EXACT) : value.multiply(p.factor()),
                other,
                year,
                inputs.plus(p.inputs())));
  }

  /** Whether awards lead to it from another year. */
  boolean isChained() {
    return !year.equals(from);
  }
}
