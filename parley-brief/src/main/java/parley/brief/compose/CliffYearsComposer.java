package parley.brief.compose;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import parley.brief.data.Json;
import parley.brief.page.Block;
import parley.brief.page.Chart;
import parley.brief.page.Line;
import parley.brief.page.LineChart;
import parley.brief.page.Span;
import parley.brief.page.Table;
import parley.brief.page.Topic;
import parley.brief.words.Numbers;
import parley.pay.book.PayYear;
import parley.pay.tax.Circumstances;
import parley.pay.tax.CliffYearsAnswer;
import parley.pay.tax.CliffsAnswer;
import parley.pay.tax.MadeAward;
import tools.jackson.databind.node.ObjectNode;

/** Tells where one pound more of pay leaves less in any year, and which awards lowered pay. */
final class CliffYearsComposer implements Answer {

  private static final String CAVEAT =
      "Full-time basic pay of a whole year, all of it pensionable, under the thresholds known on"
          + " the day; the pay of the year itself sets the tier.";

  private final Sheet sheet;
  private final CliffYearsAnswer answer;
  private final MadeAwards words;
  private final List<MadeAwards.Counted> made;

  CliffYearsComposer(Sheet sheet, CliffYearsAnswer answer) {
    this.sheet = sheet;
    this.answer = answer;
    this.words = new MadeAwards(sheet);
    this.made = answer.years().stream().flatMap(y -> MadeAwards.Counted.of(y).stream()).toList();
  }

  @Override
  public Block block() {
    List<Line> all = new ArrayList<>();
    worstOfEachPoint().stream().map(words::line).forEach(all::add);
    missing().ifPresent(all::add);
    int lines = Math.min(all.size(), Block.MOST_LINES);
    return new Block(
        Topic.WORTH,
        headline(),
        Optional.empty(),
        all.subList(0, lines),
        all.subList(lines, all.size()),
        tables(),
        charts(),
        Optional.of(CAVEAT));
  }

  private Line headline() {
    List<PayYear> years = answer.years().stream().map(y -> y.question().year()).distinct().toList();
    if (years.isEmpty()) {
      return Line.labelled("").unknown("no year has all the parameters").build();
    }
    long awards =
        made.stream().map(MadeAwards.Counted::award).map(CliffYearsComposer::of).distinct().count();
    if (awards == 0) {
      return Line.labelled("").unknown("no award to a point of the scale is in the record").build();
    }
    int lowering = worstOfEachPoint().size();
    return Line.labelled("")
        .words(
            "Of %s from %s to %s, %s somebody's take-home"
                .formatted(
                    Numbers.count(awards, "award to a point of the scale", "awards to points"),
                    made.getFirst().year(),
                    made.getLast().year(),
                    lowering == 0 ? "none lowered" : Numbers.count(lowering, "lowered", "lowered")))
        .build();
  }

  /** What tells one award to one point from another, whoever it is counted for. */
  private static List<Object> of(MadeAward award) {
    return List.of(
        award.after().contract(),
        award.after().grade(),
        award.after().point(),
        award.after().effectiveFrom(),
        award.after().row().known());
  }

  private List<MadeAwards.Counted> those(Predicate<MadeAward> which) {
    return made.stream().filter(m -> which.test(m.award())).toList();
  }

  /** Each award that lowers take-home, for those who lose most. */
  private List<MadeAwards.Counted> worstOfEachPoint() {
    Map<List<Object>, MadeAwards.Counted> worst = new LinkedHashMap<>();
    for (MadeAwards.Counted one : those(MadeAward::lowers)) {
      worst.merge(of(one.award()), one, (a, b) -> change(b).compareTo(change(a)) < 0 ? b : a);
    }
    return List.copyOf(worst.values());
  }

  private static BigDecimal change(MadeAwards.Counted counted) {
    return counted.change().value().orElseThrow();
  }

  /** The years that nobody of whom it is asked has parameters for. */
  private Optional<Line> missing() {
    Map<PayYear, List<String>> byYear = new TreeMap<>();
    for (CliffYearsAnswer.Missing one : answer.missing()) {
      PayYear year = one.parameters().year();
      if (answer.years().stream().noneMatch(y -> y.question().year().equals(year))) {
        byYear.computeIfAbsent(year, y -> one.parameters().names());
      }
    }
    return byYear.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Line.labelled("left out")
                .unknown(
                    byYear.entrySet().stream()
                        .map(e -> e.getKey() + ": no " + String.join(", ", e.getValue()))
                        .collect(Collectors.joining("; ")))
                .build());
  }

  private List<Table> tables() {
    List<Table> tables = new ArrayList<>();
    add(tables, "Awards that lowered take-home", those(MadeAward::lowers));
    add(
        tables,
        "Other awards after which less was left than in the year before, for rules changed; "
            + TaxWords.circumstances(first()),
        those(a -> !a.lowers() && a.leavesLessThanTheYearBefore()).stream()
            .filter(m -> m.who().equals(first()))
            .toList());
    if (!answer.years().isEmpty()) {
      tables.add(cliffs());
      awardsToCome().ifPresent(tables::add);
    }
    return tables;
  }

  private Circumstances first() {
    return answer.question().who().getFirst();
  }

  private void add(List<Table> tables, String caption, List<MadeAwards.Counted> awards) {
    if (!awards.isEmpty()) {
      tables.add(words.table(caption, awards));
    }
  }

  private Table cliffs() {
    List<List<Span>> rows = new ArrayList<>();
    for (Map.Entry<List<Object>, List<Lost>> one : byThreshold().entrySet()) {
      Lost most = one.getValue().stream().max(Comparator.comparing(Lost::amount)).orElseThrow();
      Lost least = one.getValue().stream().min(Comparator.comparing(Lost::amount)).orElseThrow();
      rows.add(
          List.of(
              Table.cell(most.answer().question().year().toString()),
              Table.cell(TaxWords.pounds(most.cliff().at())),
              sheet.moneyOnly(least.cliff().loss().figure()),
              sheet.moneyOnly(most.cliff().loss().figure()),
              Table.cell(
                  TaxWords.causes(
                      most.answer().question().circumstances(), most.cliff().causes()))));
    }
    return new Table(
        "Cliffs by year; losses in GBP a year, least and most over the loans asked for",
        List.of("Year", "At", "Least", "Most", "Why"),
        rows);
  }

  /** A cliff in one answer. */
  private record Lost(CliffsAnswer answer, CliffsAnswer.Cliff cliff) {
    BigDecimal amount() {
      return cliff.loss().figure().value().orElseThrow();
    }
  }

  private Map<List<Object>, List<Lost>> byThreshold() {
    Map<List<Object>, List<Lost>> all = new LinkedHashMap<>();
    for (CliffsAnswer year : answer.years()) {
      for (CliffsAnswer.Cliff cliff : year.cliffs()) {
        all.computeIfAbsent(List.of(year.question().year(), cliff.at()), k -> new ArrayList<>())
            .add(new Lost(year, cliff));
      }
    }
    return all;
  }

  /** The awards that would have come next, for the first of those of whom it is asked. */
  private Optional<Table> awardsToCome() {
    List<List<Span>> rows =
        answer.years().stream()
            .filter(y -> y.question().circumstances().equals(first()))
            .flatMap(y -> y.awards().stream().map(a -> toCome(y, a)))
            .toList();
    return rows.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Table(
                "Awards that would lower take-home by year and grade, thresholds held; %s"
                    .formatted(TaxWords.circumstances(first())),
                List.of("Year", "Grade", "Basic pay, GBP", "From, %", "To just below, %", "Cliff"),
                rows));
  }

  private List<Span> toCome(CliffsAnswer year, CliffsAnswer.AwardLoss award) {
    return List.of(
        Table.cell(year.question().year().toString()),
        Table.cell(award.grade() + " " + award.point()),
        sheet.number(award.basic()),
        sheet.number(award.from().figure()),
        award
            .to()
            .<Span>map(t -> sheet.number(t.figure()))
            .orElse(new Span.Unknown("beyond the end")),
        Table.cell(TaxWords.pounds(award.reaching())));
  }

  /** The pay of the points at which an award lowered take-home, and the threshold above it. */
  private List<Chart> charts() {
    Map<String, List<LineChart.Point>> strokes = new LinkedHashMap<>();
    List<String> points =
        worstOfEachPoint().stream().map(MadeAwards.Counted::point).distinct().toList();
    List<MadeAwards.Counted> shown =
        made.stream()
            .filter(m -> m.who().equals(first()))
            .filter(m -> points.contains(m.point()))
            .toList();
    for (MadeAwards.Counted one : shown) {
      MadeAward award = one.award();
      strokes
          .computeIfAbsent(one.point(), p -> new ArrayList<>())
          .add(
              new LineChart.Point(award.after().effectiveFrom(), award.after().basic().inPounds()));
      award
          .threshold()
          .ifPresent(t ->
              strokes
                  .computeIfAbsent("threshold above " + one.point(), p -> new ArrayList<>())
                  .add(new LineChart.Point(award.after().effectiveFrom(), t.inPounds())));
    }
    if (shown.isEmpty()) {
      return List.of();
    }
    return List.of(
        new LineChart(
            "pay-and-thresholds",
            "Basic pay, and the threshold above the pay before each award",
            "Two lines for each point at which an award lowered take-home: where its pay meets the"
                + " threshold, the award led over a cliff.",
            words.table("Awards to these points", shown),
            "GBP a year",
            strokes.entrySet().stream()
                .map(s -> new LineChart.Stroke(s.getKey(), s.getValue()))
                .toList()));
  }

  @Override
  public ObjectNode json() {
    ObjectNode node = Json.object();
    node.set("lowered", Json.list(those(MadeAward::lowers), words::data));
    node.set(
        "lessThanTheYearBefore",
        Json.list(those(a -> !a.lowers() && a.leavesLessThanTheYearBefore()), words::data));
    node.set("years", Json.list(answer.years(), y -> new CliffsComposer(sheet, y).json()));
    node.set(
        "leftOut",
        Json.list(
            answer.missing(),
            m -> {
              ObjectNode one = Json.object().put("year", m.parameters().year().toString());
              one.put("pension", m.who().pension().orElse("none"));
              one.put("loan", m.who().loan().orElse("none"));
              one.set("missing", Json.texts(m.parameters().names()));
              return one;
            }));
    return node;
  }
}
