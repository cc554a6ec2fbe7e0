package parley.brief.rota;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import parley.brief.compose.Study;
import parley.brief.data.CsvPage;
import parley.brief.data.Json;
import parley.brief.page.Chart;
import parley.brief.page.Line;
import parley.brief.page.PanelChart;
import parley.brief.page.Span;
import parley.brief.page.StudyPage;
import parley.brief.page.Table;
import parley.brief.words.Phrases;
import parley.rota.format.RotaFile;
import parley.rota.needs.Attempt;
import parley.rota.needs.Counting;
import parley.rota.needs.Covered;
import parley.rota.needs.FrontierPoint;
import parley.rota.needs.Need;
import parley.rota.needs.NeedsAnswer;
import parley.rota.needs.NeedsQuestion;
import parley.rota.needs.PromiseNeed;
import parley.rota.needs.Witness;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Tells how many posts promises about a rota need. */
public final class RotaNeedsReport implements Study {

  private static final String CONTRACT = "the contract alone";

  private final RotaFile file;
  private final NeedsQuestion question;
  private final NeedsAnswer answer;
  private final RotaFacts facts;

  /** The report. */
  public RotaNeedsReport(RotaFile file, NeedsQuestion question, NeedsAnswer answer) {
    this.file = file;
    this.question = question;
    this.answer = answer;
    facts = new RotaFacts(file);
  }

  /** A promise, or none, and what it needs. */
  private record Asked(String words, Need need, Optional<Covered> covered) {}

  private List<Asked> asked() {
    List<Asked> asked = new ArrayList<>();
    asked.add(new Asked(CONTRACT, answer.now(), answer.nowCovered()));
    for (PromiseNeed promise : answer.promises()) {
      if (promise instanceof PromiseNeed.OfPosts posts) {
        asked.add(new Asked(promise.promise().id(), posts.need(), posts.covered()));
      }
    }
    return asked;
  }

  private Stream<PromiseNeed.OfCalendar> calendar() {
    return answer.promises().stream()
        .filter(PromiseNeed.OfCalendar.class::isInstance)
        .map(PromiseNeed.OfCalendar.class::cast);
  }

  @Override
  public ObjectNode json() {
    ObjectNode node = Json.object().put("kind", "rota needs");
    facts.into(node);
    node.put("rules", question.rules().id());
    node.put("seed", question.seed());
    node.put("canProve", answer.canProve());
    node.set("needs", Json.list(asked(), RotaNeedsReport::asked));
    node.set(
        "calendar",
        Json.list(
            calendar().toList(),
            c ->
                Json.object()
                    .put("promise", c.promise().id())
                    .put("posts", 0)
                    .put("notComputable", PromiseNeed.OfCalendar.MISSING)));
    node.set(
        "measures",
        Json.list(
            answer.measures(),
            m -> {
              ObjectNode one =
                  Json.object().put("promise", m.promise()).put("leaveCovered", m.cover());
              one.set("now", number(m.now()));
              one.set("kept", number(m.kept()));
              one.set("more", number(m.more()));
              return one.put("proven", m.isProven());
            }));
    return node;
  }

  private static ObjectNode asked(Asked asked) {
    Need need = asked.need();
    ObjectNode node = Json.object().put("promise", asked.words());
    node.set("fewestPosts", number(need.fewest()));
    node.put("atLeast", need.atLeast());
    node.put("proven", need.isProven());
    node.put("oneFewer", need.findOneFewer().map(a -> Json.lower(a.outcome())).orElse("none"));
    node.put("partPostsAtLeast", need.partPostsAtLeast());
    node.set(
        "wholeTimeOfHours",
        Json.numberOf(need.wholeTimeOfHours().map(BigDecimal::valueOf).orElse(BigDecimal.ZERO)));
    node.set(
        "attempts",
        Json.list(
            need.attempts(),
            a -> Json.object().put("posts", a.posts()).put("outcome", Json.lower(a.outcome()))));
    node.set(
        "counting",
        Json.list(
            need.counting(),
            c ->
                Json.object()
                    .put("kind", Json.lower(c.kind()))
                    .put("rule", c.rule())
                    .put("need", c.need())
                    .put("each", c.each())
                    .put("posts", c.posts())));
    node.set("pattern", Json.one(need.witness(), RotaNeedsReport::pattern));
    node.set(
        "withLeave",
        Json.one(
            asked.covered(),
            c -> {
              ObjectNode covered = Json.object();
              covered.set("inPattern", number(c.inPattern().fewest()));
              covered.put("inPatternProven", c.inPattern().isProven());
              covered.set("scaled", number(c.scaled()));
              return covered.put("byHours", c.byHours());
            }));
    return node;
  }

  private static JsonNode pattern(Witness witness) {
    return Json.list(
        witness.lines(),
        line -> {
          ObjectNode one = Json.object().put("leave", line.away());
          one.set("days", Json.list(line.days(), day -> Json.texts(day)));
          return one;
        });
  }

  private static JsonNode number(OptionalInt number) {
    return Json.whole(number.isPresent() ? Optional.of(number.getAsInt()) : Optional.empty());
  }

  @Override
  public String csv() {
    return CsvPage.rows(
        Stream.concat(
            Stream.of(
                List.of(
                    "promise",
                    "posts",
                    "at least",
                    "proven",
                    "one fewer",
                    "with leave in pattern")),
            asked().stream()
                .map(a ->
                    List.of(
                        a.words(),
                        text(a.need().fewest()),
                        Integer.toString(a.need().atLeast()),
                        Boolean.toString(a.need().isProven()),
                        a.need().findOneFewer().map(f -> Json.lower(f.outcome())).orElse(""),
                        a.covered().map(c -> text(c.inPattern().fewest())).orElse("")))));
  }

  @Override
  public StudyPage page() {
    List<Table> tables = new ArrayList<>(List.of(table()));
    if (answer.nowCovered().isPresent()) {
      tables.add(leave());
    }
    asked().stream()
        .filter(a -> a.need().witness().isPresent())
        .reduce((before, last) -> last)
        .ifPresent(a -> tables.add(pattern(a)));
    List<Line> lines = new ArrayList<>(List.of(facts.size(), facts.basis()));
    calendar()
        .forEach(c ->
            lines.add(
                RotaFacts.line(
                    c.promise().id(),
                    "no posts: a duty of the calendar. What late leave would take cannot be"
                        + " computed without the "
                        + PromiseNeed.OfCalendar.MISSING)));
    if (!answer.canProve()) {
      lines.add(
          RotaFacts.line(
              "proofs", "not on this machine: the solver library has no native code for it"));
    }
    return new StudyPage(
        file.plan().name(),
        RotaFacts.line("", headline()),
        lines,
        tables,
        List.of(counting()),
        charts(),
        Stream.concat(
                Stream.of(
                    "A rolling pattern: as many lines of a week as there are posts, and each doctor goes on to the next line every week. Clocks never change in it, and no day is a public holiday. docs/rota-needs.md tells the method."),
                facts.notes().stream())
            .toList());
  }

  private String headline() {
    return Phrases.sentence(
        Phrases.and(
                asked().stream()
                    .map(a ->
                        "%s needs %s"
                            .formatted(
                                a.words(),
                                a.need().fewest().isPresent()
                                    ? "%s posts%s"
                                        .formatted(
                                            a.need().fewest().getAsInt(),
                                            a.need().isProven() ? "" : " or fewer")
                                    : "more posts than were tried, or another pattern"))
                    .toList())
            + ".");
  }

  private Table table() {
    return new Table(
        "Fewest posts",
        List.of("promise", "posts", "one fewer", "hours in whole posts", "part posts at least"),
        asked().stream()
            .map(a ->
                FairnessParts.cells(
                    a.words(),
                    a.need().fewest().isPresent()
                        ? text(a.need().fewest())
                        : "none found; at least " + a.need().atLeast(),
                    a.need().findOneFewer().map(RotaNeedsReport::words).orElse("-"),
                    a.need().wholeTimeOfHours().map(RotaNeedsReport::two).orElse("-"),
                    two(a.need().partPostsAtLeast())))
            .toList());
  }

  private static String words(Attempt fewer) {
    return switch (fewer.outcome()) {
      case COUNTED_OUT ->
          "%s do not do: counted%s"
              .formatted(
                  fewer.posts(), fewer.by().map(c -> ", " + Phrases.words(c.kind())).orElse(""));
      case SEARCHED_OUT -> "%s do not do: proven by search".formatted(fewer.posts());
      case NOT_PROVEN -> "%s: not proven".formatted(fewer.posts());
      case FOUND -> "%s do".formatted(fewer.posts());
    };
  }

  private Table leave() {
    return new Table(
        "Fewest posts when colleagues cover leave",
        List.of("promise", "leave in the pattern", "pattern scaled up", "by hours alone"),
        asked().stream()
            .filter(a -> a.covered().isPresent())
            .map(a -> {
              Covered covered = a.covered().orElseThrow();
              return FairnessParts.cells(
                  a.words(),
                  text(covered.inPattern().fewest())
                      + (covered.inPattern().isProven() ? "" : " (not proven)"),
                  text(covered.scaled()),
                  Integer.toString(covered.byHours()));
            })
            .toList());
  }

  private static Table pattern(Asked asked) {
    List<Witness.Line> lines = asked.need().witness().orElseThrow().lines();
    List<List<Span>> rows = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      List<String> row = new ArrayList<>(List.of(Integer.toString(i + 1)));
      lines.get(i).days().forEach(d -> row.add(d.isEmpty() ? "." : String.join("+", d)));
      rows.add(FairnessParts.cells(row.toArray(String[]::new)));
    }
    return new Table(
        "A pattern that keeps " + asked.words(),
        List.of("line", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"),
        rows);
  }

  private Table counting() {
    return new Table(
        "Bounds by counting",
        List.of("promise", "what", "rule", "need", "each post", "posts"),
        asked().stream()
            .flatMap(a -> a.need().counting().stream().map(c -> counted(a, c)))
            .toList());
  }

  private static List<Span> counted(Asked asked, Counting c) {
    return FairnessParts.cells(
        asked.words(),
        Phrases.words(c.kind()),
        c.rule(),
        Long.toString(c.need()),
        Long.toString(c.each()),
        Integer.toString(c.posts()));
  }

  private List<Chart> charts() {
    List<PanelChart.Panel> panels = new ArrayList<>();
    for (FrontierPoint.Axis axis : FrontierPoint.Axis.values()) {
      List<PanelChart.Bar> bars =
          answer.frontier().stream()
              .filter(p -> p.axis() == axis && p.fewest().isPresent())
              .map(RotaNeedsReport::bar)
              .toList();
      if (!bars.isEmpty()) {
        panels.add(
            new PanelChart.Panel("posts by promise on " + Phrases.words(axis), "posts", bars));
      }
    }
    return panels.isEmpty()
        ? List.of()
        : List.of(
            new PanelChart(
                "frontier",
                "Posts against what is promised",
                "A bar for each promise: the fewest posts found. Where one fewer is not ruled out, a"
                    + " range goes down to the fewest that are not.",
                table(),
                panels));
  }

  private static PanelChart.Bar bar(FrontierPoint point) {
    int fewest = point.fewest().getAsInt();
    boolean open = point.atLeast() < fewest;
    Optional<BigDecimal> low =
        open ? Optional.of(BigDecimal.valueOf(point.atLeast())) : Optional.empty();
    return new PanelChart.Bar(
        point.promise(),
        Optional.of(BigDecimal.valueOf(fewest)),
        low,
        open ? Optional.of(BigDecimal.valueOf(fewest)) : Optional.empty(),
        open ? "%s, at least %s".formatted(fewest, point.atLeast()) : Integer.toString(fewest));
  }

  private static String text(OptionalInt number) {
    return number.isPresent() ? Integer.toString(number.getAsInt()) : "none found";
  }

  private static String two(double value) {
    return String.format(Locale.ROOT, "%.2f", value);
  }
}
