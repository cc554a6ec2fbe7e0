package parley.brief.compose;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import parley.brief.data.Json;
import parley.brief.page.CurveChart;
import parley.brief.page.Line;
import parley.brief.page.Span;
import parley.brief.page.Table;
import parley.brief.words.Numbers;
import parley.brief.words.Phrases;
import parley.pay.book.PayYear;
import parley.pay.book.Pence;
import parley.pay.book.Schedule;
import parley.pay.book.Standing;
import parley.pay.tax.Circumstances;
import parley.pay.tax.CliffsAnswer;
import parley.pay.tax.Rounding;
import tools.jackson.databind.node.ObjectNode;

/** Words, data and the chart that take-home pay and its cliffs share. */
final class TaxWords {

  private TaxWords() {}

  /** For whom, as in "member of the NHS pension scheme, student loan of plan 2". */
  static String circumstances(Circumstances who) {
    return who.pension()
            .map(p -> "member of the " + scheme(p) + " pension scheme")
            .orElse("no pension scheme")
        + ", "
        + who.loan().map(l -> "student loan of " + plan(l)).orElse("no student loan");
  }

  static String rounding(Rounding rounding) {
    return switch (rounding) {
      case ANNUAL -> "the year assessed once";
      case MONTHLY -> "twelve payslips";
    };
  }

  /** As in "GBP 65,191" or "GBP 65,190.50". */
  static String pounds(Pence amount) {
    BigDecimal pounds = amount.inPounds();
    return "GBP "
        + (amount.pence() % 100 == 0 ? Numbers.stated(pounds.setScale(0)) : Numbers.money(pounds));
  }

  /** What jumps at a cliff, in plain words. */
  static String causes(Circumstances who, List<CliffsAnswer.Cause> causes) {
    return Phrases.and(causes.stream().map(c -> cause(who, c)).toList());
  }

  private static String cause(Circumstances who, CliffsAnswer.Cause cause) {
    return "the %s pension rate on the whole pay goes from %s to %s%s"
        .formatted(
            who.pension().map(TaxWords::scheme).orElse(""),
            percent(cause.from()),
            percent(cause.to()),
            cause.months() == 12 ? "" : " in %s of the 12 months".formatted(cause.months()));
  }

  /** A rate as a percentage with as many places as it has. */
  static String percent(BigDecimal fraction) {
    BigDecimal percent = fraction.movePointRight(2).stripTrailingZeros();
    return percent.setScale(Math.max(0, percent.scale())).toPlainString() + " %";
  }

  /** A schedule in words, as in "20 % above 0, 40 % above 37,700" or "12,570". */
  static String steps(Schedule schedule) {
    return schedule.steps().stream()
        .map(s ->
            s.value().abs().compareTo(BigDecimal.ONE) > 0
                ? Numbers.stated(s.value())
                : percent(s.value()) + " above " + Numbers.stated(s.above()))
        .collect(Collectors.joining(", "));
  }

  /** A line that names the parameters that are forecasts, if there are any. */
  static Optional<Line> forecasts(List<Schedule> parameters) {
    List<String> forecasts =
        parameters.stream()
            .filter(p -> p.standing().isForecast())
            .map(p -> p.parameter() + " from " + p.effectiveFrom())
            .toList();
    return forecasts.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Line.labelled("forecast")
                .words("not set yet as far as was known: " + String.join(", ", forecasts))
                .build());
  }

  /** As in "outturn, high". */
  static String standing(Standing standing) {
    return Json.lower(standing.vintage())
        + standing.confidence().map(c -> ", " + Json.lower(c)).orElse("");
  }

  /** A schedule as data. */
  static ObjectNode data(Schedule schedule) {
    ObjectNode node =
        Json.object()
            .put("parameter", schedule.parameter())
            .put("effectiveFrom", schedule.effectiveFrom().toString())
            .put("knownFrom", schedule.inputs().known().toString())
            .put("vintage", Json.lower(schedule.standing().vintage()));
    node.set("confidence", Json.text(schedule.standing().confidence().map(Json::lower)));
    node.set("source", Json.texts(schedule.inputs().sources()));
    node.set(
        "steps",
        Json.list(
            schedule.steps(), s -> Json.object().put("above", s.above()).put("value", s.value())));
    return node;
  }

  private static String scheme(String name) {
    return name.toUpperCase(Locale.ROOT);
  }

  /** As in "plan 2" for "plan2". */
  static String plan(String name) {
    return name.replaceFirst("(?<=[a-z])(?=\\d)", " ");
  }

  /** The switches as data. */
  static ObjectNode switches(Circumstances who, Rounding rounding) {
    return Json.object()
        .put("pension", who.pension().orElse("none"))
        .put("loan", who.loan().orElse("none"))
        .put("rounding", Json.lower(rounding));
  }

  /** Take-home over pay. */
  static Optional<CurveChart> curve(
      PayYear year,
      Circumstances who,
      List<CliffsAnswer.CurvePoint> curve,
      List<CurveChart.Mark> marks) {
    if (curve.isEmpty()) {
      return Optional.empty();
    }
    List<List<Span>> rows =
        curve.stream()
            .map(p ->
                List.of(
                    Table.cell(Numbers.money(p.gross().inPounds())),
                    Table.cell(Numbers.money(p.takeHome().inPounds()))))
            .toList();
    return Optional.of(
        new CurveChart(
            "take-home",
            "Take-home over pay, " + year,
            "A line that rises from %s of %s pay to %s of %s; it drops where a rate on the whole pay jumps. The table has every point."
                .formatted(
                    pounds(curve.getFirst().takeHome()),
                    pounds(curve.getFirst().gross()),
                    pounds(curve.getLast().takeHome()),
                    pounds(curve.getLast().gross())),
            new Table(
                "Take-home over pay in %s, %s; the year assessed once"
                    .formatted(year, circumstances(who)),
                List.of("Pay, GBP a year", "Take-home, GBP a year"),
                rows),
            "pay, GBP a year",
            "take-home, GBP a year",
            List.of(
                new CurveChart.Stroke(
                    "take-home",
                    curve.stream()
                        .map(p ->
                            new CurveChart.Point(
                                p.gross().inPounds().doubleValue(),
                                p.takeHome().inPounds().doubleValue()))
                        .toList())),
            marks));
  }
}
