package parley.pay.offer;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import parley.casefile.Bound;
import parley.casefile.CaseView;
import parley.casefile.Derivation;
import parley.casefile.Edtf;
import parley.casefile.Figure;
import parley.casefile.Header;
import parley.casefile.Inputs;
import parley.casefile.Issue;
import parley.casefile.Offer;
import parley.casefile.Series;
import parley.casefile.Vintage;
import parley.pay.book.Awards;
import parley.pay.book.Measures;
import parley.pay.book.Pence;
import parley.pay.book.Uplift;

/** Awards of the series of awards as offers, so that both are executed by the same mechanism. */
final class AwardOffers {

  private AwardOffers() {}

  /** The labels of the awards known on the day, in the order of the series. */
  static List<String> labels(CaseView view) {
    return Awards.of(view).stream().flatMap(a -> a.rows().stream()).map(Awards::labelOf).toList();
  }

  /** The award with a label, such as {@code 2025/26}, as an offer of a single clause. */
  static Optional<Offer> find(CaseView view, String label) {
    return Awards.of(view).flatMap(a -> a.find(label).map(row -> offer(view, a, row)));
  }

  /** The award before an award. */
  static Optional<Offer> findBefore(CaseView view, String label) {
    return Awards.of(view)
        .flatMap(a -> a.find(label).flatMap(a::findBefore).map(row -> offer(view, a, row)));
  }

  /** What an award adds to every point, if its row says so. */
  static Optional<Uplift> uplift(Series.Row row) {
    return row.find("percent")
        .map(p ->
            new Uplift(
                row.number("percent"),
                row.find("consolidatedCash")
                    .map(c -> Pence.ofPounds(row.number("consolidatedCash")))
                    .orElse(new Pence(0))));
  }

  /** The issue of the agenda to which rises of pay belong. */
  private static String issue(CaseView view) {
    return view.record().agenda().stream()
        .filter(i ->
            Stream.concat(
                    i.positions().stream().flatMap(p -> p.figure().stream()),
                    i.options().stream().flatMap(o -> o.figures().stream()))
                .anyMatch(f -> f.measure().equals(Measures.PAY_OFFER)))
        .map(Issue::id)
        .findFirst()
        .orElse("pay");
  }

  private static Offer offer(CaseView view, Awards awards, Series.Row row) {
    String label = Awards.labelOf(row);
    Inputs inputs = awards.inputs(row);
    Header header = view.record().header();
    Offer.Clause clause =
        new Offer.Clause(
            Optional.empty(),
            issue(view),
            Optional.empty(),
            row.find("note").orElse(label),
            Stream.of(
                    figure(row, label, Measures.AWARD_PERCENT, "percent", "%", inputs),
                    figure(
                        row, label, Measures.AWARD_CASH, "consolidatedCash", "GBP a year", inputs),
                    figure(row, label, Measures.AWARD_AVERAGE, "headlineAverage", "%", inputs))
                .flatMap(Optional::stream)
                .toList(),
            Optional.of(Edtf.of(LocalDate.parse(row.get("effectiveFrom")))),
            Optional.empty(),
            row.known(),
            inputs.sources(),
            row.find("note"));
    return new Offer(
        label,
        label,
        header.counterparty(),
        header.union(),
        row.known(),
        "",
        Offer.Status.AWARDED,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of(clause),
        List.of(),
        inputs.sources(),
        row.find("note"));
  }

  /** A cell as a figure; a flat sum of nothing is left out. */
  private static Optional<Figure> figure(
      Series.Row row, String label, String measure, String column, String unit, Inputs inputs) {
    Optional<BigDecimal> value = row.find(column).map(c -> row.number(column));
    return value
        .filter(v -> !measure.equals(Measures.AWARD_CASH) || v.signum() != 0)
        .map(v ->
            new Figure(
                Derivation.id(Measures.VERB, "award", label, measure),
                measure,
                Optional.of(v),
                Optional.empty(),
                Optional.empty(),
                Bound.EXACT,
                Optional.empty(),
                Optional.of(unit),
                Optional.of("award of %s, column %s of the awards".formatted(label, column)),
                Optional.empty(),
                inputs.sources(),
                row.known(),
                Vintage.REPORTED,
                Optional.empty(),
                Optional.empty()));
  }
}
