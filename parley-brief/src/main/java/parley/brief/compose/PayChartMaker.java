package parley.brief.compose;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import parley.brief.page.Chart;
import parley.brief.page.LineChart;
import parley.brief.page.Span;
import parley.brief.page.Table;
import parley.casefile.CaseView;
import parley.casefile.Series;
import parley.pay.book.PayYear;

/**
 * Makes the chart of pay against prices: the chained averages of the awards, and each price index
 * in April, all 100 at the start. Only published months are drawn, and nothing between them.
 */
final class PayChartMaker {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final CaseView view;

  PayChartMaker(CaseView view) {
    this.view = view;
  }

  /** The chart; empty where the record has no awards or no prices. */
  List<Chart> charts() {
    Optional<Series> awards =
        view.listSeries(Series.Role.AWARDS).stream().filter(s -> !s.rows().isEmpty()).findFirst();
    List<Series> prices =
        view.listSeries(Series.Role.PRICE_INDEX).stream().filter(s -> !s.rows().isEmpty()).toList();
    if (awards.isEmpty() || prices.isEmpty()) {
      return List.of();
    }
    LineChart.Stroke pay = pay(awards.get());
    if (pay.points().size() < 2) {
      return List.of();
    }
    LocalDate start = pay.points().getFirst().day();
    List<LineChart.Stroke> strokes = new ArrayList<>();
    strokes.add(pay);
    for (Series series : prices) {
      LineChart.Stroke stroke = prices(series, start);
      if (stroke.points().size() > 1) {
        strokes.add(stroke);
      }
    }
    String base = "April " + start.getYear();
    return List.of(
        new LineChart(
            "pay-prices",
            "Pay against prices, " + base + " = 100",
            "Lines from %s: the awards chained by their published averages, and %s. The table below has every value."
                .formatted(base, String.join(" and ", prices.stream().map(Series::title).toList())),
            table(strokes, base, prices),
            base + " = 100",
            strokes));
  }

  /** Pay before the first award is 100; a year's award, or its two awards, multiply it. */
  private static LineChart.Stroke pay(Series awards) {
    List<LineChart.Point> points = new ArrayList<>();
    BigDecimal level = HUNDRED;
    for (Series.Row row : awards.rows()) {
      Optional<BigDecimal> rise =
          row.find("headlineAverage").isPresent()
              ? Optional.of(row.number("headlineAverage"))
              : Optional.empty();
      if (rise.isEmpty()) {
        break;
      }
      PayYear year = PayYear.parse(row.get("year").replaceAll("[a-z]$", ""));
      LocalDate day = year.firstMonth().atDay(1);
      if (points.isEmpty()) {
        points.add(new LineChart.Point(day.minusYears(1), HUNDRED));
      }
      level = level.multiply(HUNDRED.add(rise.get())).divide(HUNDRED, MathContext.DECIMAL64);
      if (points.getLast().day().equals(day)) {
        points.removeLast();
      }
      points.add(new LineChart.Point(day, rounded(level)));
    }
    return new LineChart.Stroke("pay awards", points);
  }

  private static LineChart.Stroke prices(Series series, LocalDate start) {
    TreeMap<YearMonth, BigDecimal> aprils = new TreeMap<>();
    for (Series.Row row : series.rows()) {
      YearMonth month = YearMonth.parse(row.get("month"));
      if (month.getMonthValue() == start.getMonthValue()
          && !month.isBefore(YearMonth.from(start))) {
        aprils.put(month, row.number("index"));
      }
    }
    BigDecimal base = aprils.get(YearMonth.from(start));
    List<LineChart.Point> points = new ArrayList<>();
    if (base != null) {
      aprils.forEach((month, index) ->
          points.add(
              new LineChart.Point(
                  month.atDay(1),
                  rounded(index.multiply(HUNDRED).divide(base, MathContext.DECIMAL64)))));
    }
    return new LineChart.Stroke(series.id().toUpperCase(Locale.ROOT), points);
  }

  private static BigDecimal rounded(BigDecimal value) {
    return value.setScale(1, RoundingMode.HALF_EVEN);
  }

  private static Table table(List<LineChart.Stroke> strokes, String base, List<Series> prices) {
    List<String> columns = new ArrayList<>(List.of("April"));
    strokes.forEach(s -> columns.add(s.label()));
    TreeMap<LocalDate, List<Span>> rows = new TreeMap<>();
    for (LineChart.Stroke stroke : strokes) {
      stroke
          .points()
          .forEach(p ->
              rows.computeIfAbsent(
                  p.day(), d -> new ArrayList<>(List.of(Table.cell(String.valueOf(d.getYear()))))));
    }
    rows.forEach((day, cells) ->
        strokes.forEach(s ->
            cells.add(
                s.points().stream()
                    .filter(p -> p.day().equals(day))
                    .findFirst()
                    .<Span>map(p -> Table.cell(p.value().toPlainString()))
                    .orElse(new Span.Unknown("not published")))));
    String from = String.join(", ", prices.stream().map(Series::id).toList());
    return new Table(
        "Computed from the tables of awards and " + from + "; " + base + " = 100",
        columns,
        List.copyOf(rows.values()));
  }
}
