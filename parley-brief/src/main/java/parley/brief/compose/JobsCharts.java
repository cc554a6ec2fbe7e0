package parley.brief.compose;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import parley.brief.page.Chart;
import parley.brief.page.LineChart;
import parley.brief.page.Span;
import parley.brief.page.Table;
import parley.casefile.Computed;
import parley.casefile.Figure;
import parley.pay.jobs.JobsAnswer;
import parley.pay.jobs.PostsPlan;

/** The charts of applicants per place and of those who wait, each with the range of its lines. */
final class JobsCharts {

  private final JobsAnswer answer;

  JobsCharts(JobsAnswer answer) {
    this.answer = answer;
  }

  /** The charts; none where nothing is projected. */
  List<Chart> charts() {
    List<JobsAnswer.Scenario> drawn = drawn();
    if (drawn.isEmpty()) {
      return List.of();
    }
    List<LineChart.Point> counted = new ArrayList<>();
    List<LineChart.Point> without = new ArrayList<>();
    for (JobsAnswer.HistoryYear year : answer.listCounted()) {
      year.ratio()
          .find()
          .ifPresent(r -> {
            counted.add(point(year.year(), r.value().orElseThrow(), 2));
            BigDecimal places = year.places().orElseThrow().value().orElseThrow();
            BigDecimal left = year.applicants().value().orElseThrow().subtract(places);
            without.add(point(year.year(), left.max(BigDecimal.ZERO), 0));
          });
    }
    return List.of(
        chart(
            "jobs-ratio",
            "Applicants per place, counted and projected",
            "applicants per place",
            drawn,
            counted,
            JobsAnswer.Year::ratio,
            2),
        chart(
            "jobs-waiting",
            "Doctors who applied and wait without a place",
            "doctors",
            drawn,
            without,
            JobsAnswer.Year::waiting,
            0));
  }

  /** Places as they are and the fullest plan, for each competition. */
  private List<JobsAnswer.Scenario> drawn() {
    List<PostsPlan> plans = answer.plans();
    return answer.listAll(JobsAnswer.Projection::scenarios).stream()
        .filter(s -> s.entered() != JobsAnswer.Entered.TREND)
        .filter(s -> s.competitors() == JobsAnswer.Competitors.EVERYONE || s.entered() == homeWay())
        .filter(s -> s.plan().equals(plans.getFirst()) || s.plan().equals(plans.getLast()))
        .toList();
  }

  private JobsAnswer.Entered homeWay() {
    return answer.listAll(JobsAnswer.Projection::scenarios).stream()
            .anyMatch(s -> s.entered() == JobsAnswer.Entered.COHORTS)
        ? JobsAnswer.Entered.COHORTS
        : JobsAnswer.Entered.HELD;
  }

  private static Chart chart(
      String id,
      String title,
      String unit,
      List<JobsAnswer.Scenario> drawn,
      List<LineChart.Point> counted,
      Function<JobsAnswer.Year, Computed.Known> number,
      int places) {
    List<LineChart.Stroke> strokes = new ArrayList<>();
    strokes.add(new LineChart.Stroke("counted, everyone", counted));
    List<LineChart.Band> bands = new ArrayList<>();
    for (JobsAnswer.Scenario scenario : drawn) {
      List<LineChart.Point> points = new ArrayList<>();
      List<LineChart.Range> ranges = new ArrayList<>();
      for (JobsAnswer.Year year : scenario.years()) {
        Figure figure = number.apply(year).figure();
        points.add(point(year.year(), figure.value().orElseThrow(), places));
        ranges.add(
            new LineChart.Range(
                day(year.year()),
                rounded(figure.lowest().orElseThrow(), places),
                rounded(figure.highest().orElseThrow(), places)));
      }
      strokes.add(new LineChart.Stroke(label(scenario), points));
      bands.add(new LineChart.Band(label(scenario), ranges));
    }
    return new LineChart(
        id,
        title,
        "Lines by year: what was counted, then %s, each with its range as a surface. The table below has every value."
            .formatted(String.join("; ", drawn.stream().map(JobsCharts::label).toList())),
        table(title, strokes, bands),
        unit,
        strokes,
        bands);
  }

  private static String label(JobsAnswer.Scenario scenario) {
    String who =
        scenario.competitors() == JobsAnswer.Competitors.EVERYONE ? "everyone" : "home first";
    return who
        + ", "
        + (scenario.plan().opening() == PostsPlan.Opening.AS_THEY_ARE
            ? "as it is"
            : scenario.plan().offer().orElse("asked"));
  }

  private static Table table(
      String title, List<LineChart.Stroke> strokes, List<LineChart.Band> bands) {
    List<String> columns = new ArrayList<>(List.of("Year"));
    strokes.forEach(s -> columns.add(s.label()));
    TreeMap<LocalDate, List<Span>> rows = new TreeMap<>();
    strokes.forEach(s -> s.points().forEach(p -> rows.put(p.day(), new ArrayList<>())));
    rows.forEach((day, cells) -> {
      cells.add(Table.cell(String.valueOf(day.getYear())));
      for (int i = 0; i < strokes.size(); i++) {
        List<LineChart.Range> ranges = i == 0 ? List.of() : bands.get(i - 1).ranges();
        cells.add(cell(strokes.get(i), ranges, day));
      }
    });
    return new Table(
        title + "; at the middle of the assumptions, and from the least to the most",
        columns,
        List.copyOf(rows.values()));
  }

  private static Span cell(LineChart.Stroke stroke, List<LineChart.Range> ranges, LocalDate day) {
    return stroke.points().stream()
        .filter(p -> p.day().equals(day))
        .findFirst()
        .map(p ->
            Table.cell(
                p.value().toPlainString()
                    + ranges.stream()
                        .filter(r -> r.day().equals(day))
                        .findFirst()
                        .map(r -> " (%s to %s)".formatted(r.low(), r.high()))
                        .orElse("")))
        .orElse(Table.cell(""));
  }

  private static LineChart.Point point(int year, BigDecimal value, int places) {
    return new LineChart.Point(day(year), rounded(value, places));
  }

  private static LocalDate day(int year) {
    return LocalDate.of(year, 1, 1);
  }

  private static BigDecimal rounded(BigDecimal value, int places) {
    return value.setScale(places, RoundingMode.HALF_EVEN);
  }
}
