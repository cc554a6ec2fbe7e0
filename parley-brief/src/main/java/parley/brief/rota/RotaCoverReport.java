package parley.brief.rota;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import parley.brief.compose.CoverHandover;
import parley.brief.compose.Study;
import parley.brief.data.CsvPage;
import parley.brief.data.Json;
import parley.brief.page.Chart;
import parley.brief.page.PanelChart;
import parley.brief.page.Span;
import parley.brief.page.StudyPage;
import parley.brief.page.Table;
import parley.brief.words.Days;
import parley.brief.words.Numbers;
import parley.brief.words.Phrases;
import parley.rota.cover.Clash;
import parley.rota.cover.CoverAnswer;
import parley.rota.cover.CoverGap;
import parley.rota.cover.SessionsOfDay;
import parley.rota.cover.format.CoverFile;
import tools.jackson.databind.node.ObjectNode;

/** Tells who covers the days of a walkout, what stays without cover, and what falls for it. */
public final class RotaCoverReport implements Study {

  private static final BigDecimal PENCE = BigDecimal.valueOf(100);

  private final CoverFile file;
  private final CoverAnswer answer;
  private final Optional<CoverHandover> handover;

  /**
   * The report.
   *
   * @param handover what the service engine takes, if a hospital was given
   */
  public RotaCoverReport(CoverFile file, CoverAnswer answer, Optional<CoverHandover> handover) {
    this.file = file;
    this.answer = answer;
    this.handover = handover;
  }

  @Override
  public ObjectNode json() {
    ObjectNode node =
        Json.object()
            .put("kind", "rota cover")
            .put("id", file.plan().id())
            .put("synthetic", file.isSynthetic())
            .put("covered", answer.isCovered())
            .put("method", Json.lower(answer.method()))
            .put("proven", answer.isProven());
    node.set(
        "levels",
        Json.list(
            answer.levels(),
            l ->
                Json.object()
                    .put("aim", Json.lower(l.aim()))
                    .put("value", l.value())
                    .put("bound", l.bound())
                    .put("proven", l.isProven())));
    node.set(
        "duties",
        Json.list(
            answer.duties(),
            d ->
                Json.object()
                    .put("volunteer", d.volunteer())
                    .put("day", d.day().toString())
                    .put("shift", d.shift())
                    .put("minutes", d.minutes())
                    .put("pence", d.pence())));
    node.set(
        "gaps",
        Json.list(
            answer.gaps(),
            g ->
                Json.object()
                    .put("demand", g.demand())
                    .put("skill", g.skill().orElse(""))
                    .put("from", g.from().toOffsetDateTime().toString())
                    .put("to", g.to().toOffsetDateTime().toString())
                    .put("missing", g.missing())));
    node.set(
        "sessions",
        Json.list(
            answer.sessions(),
            s ->
                Json.object()
                    .put("day", s.day().toString())
                    .put("specialty", s.specialty())
                    .put("kind", s.kind())
                    .put("planned", s.planned())
                    .put("fallen", s.fallen())
                    .put("plannedPatients", s.plannedPatients())
                    .put("fallenPatients", s.fallenPatients())));
    node.set("handover", Json.one(handover, RotaCoverReport::handed));
    return node;
  }

  private static ObjectNode handed(CoverHandover handover) {
    ObjectNode node = Json.object();
    node.set(
        "shares",
        Json.list(
            handover.shares(),
            s ->
                Json.object()
                    .put("day", s.day().toString())
                    .put("specialty", s.specialty())
                    .put("kind", Json.lower(s.kind()))
                    .put("kept", s.kept())));
    node.set(
        "left",
        Json.list(
            handover.left(),
            l ->
                Json.object()
                    .put("reason", Json.lower(l.reason()))
                    .put("volunteer", l.volunteer())
                    .put("what", l.what())));
    return node;
  }

  @Override
  public String csv() {
    return CsvPage.rows(
        Stream.concat(
            Stream.of(List.of("volunteer", "day", "shift", "minutes", "pence")),
            answer.duties().stream()
                .map(d ->
                    List.of(
                        d.volunteer(),
                        d.day().toString(),
                        d.shift(),
                        Integer.toString(d.minutes()),
                        Long.toString(d.pence())))));
  }

  @Override
  public StudyPage page() {
    List<Table> tables = new ArrayList<>(List.of(duties()));
    if (!answer.isCovered()) {
      tables.add(gaps());
    }
    if (!answer.clashes().isEmpty()) {
      tables.add(clashes());
    }
    tables.add(sessions());
    handover.ifPresent(h -> tables.add(handed(h.shares())));
    return new StudyPage(
        file.plan().name(),
        RotaFacts.line("", headline()),
        List.of(
            RotaFacts.line(
                "found",
                answer.isProven()
                    ? "no cover is better by these aims: proven"
                    : "that no cover is better is not proven"),
            RotaFacts.line("aims", "minimum cover first, then sessions that fall, then the price"),
            RotaFacts.line(
                "basis",
                file.isSynthetic()
                    ? "numbers of this file are made up, as it says itself"
                    : "numbers of this file are from its sources")),
        tables,
        List.of(bands()),
        charts(),
        Stream.concat(
                Stream.of(
                    "Work of this kind is extra to the contract and may be refused; nobody is given a duty that was not offered. docs/rota-cover.md tells the method."),
                file.notes().stream())
            .toList());
  }

  private String headline() {
    long fallen = answer.sessions().stream().mapToLong(SessionsOfDay::fallen).sum();
    long patients = answer.sessions().stream().mapToLong(SessionsOfDay::fallenPatients).sum();
    String cover =
        answer.isCovered()
            ? "Minimum cover is met"
            : "Minimum cover is met but for "
                + Numbers.count(answer.gaps().size(), "stretch of time", "stretches of time");
    return "%s: %s for GBP %s; %s with %s fall."
        .formatted(
            cover,
            Numbers.count(answer.duties().size(), "duty", "duties"),
            money(answer.score().pence()),
            Numbers.count(fallen, "session", "sessions"),
            Numbers.count(patients, "patient", "patients"));
  }

  private Table duties() {
    return new Table(
        "Who covers what",
        List.of("volunteer", "day", "shift", "hours", "GBP"),
        answer.duties().stream()
            .map(d ->
                FairnessParts.cells(
                    d.volunteer(),
                    Days.weekday(d.day()),
                    d.shift(),
                    BreachSentences.hours(d.minutes()),
                    money(d.pence())))
            .toList());
  }

  private Table gaps() {
    return new Table(
        "What stays without cover",
        List.of("demand", "skill", "from", "to", "missing"),
        answer.gaps().stream().map(RotaCoverReport::gap).toList());
  }

  private static List<Span> gap(CoverGap g) {
    return FairnessParts.cells(
        g.demand(),
        g.skill().orElse("any"),
        Days.moment(g.from().toLocalDateTime()),
        Days.moment(g.to().toLocalDateTime()),
        Integer.toString(g.missing()));
  }

  private Table clashes() {
    return new Table(
        "Why: places that cannot all be filled",
        List.of("places", "what keeps volunteers from them"),
        answer.clashes().stream()
            .map(c ->
                FairnessParts.cells(
                    Phrases.and(
                        c.needs().stream()
                            .map(g -> g.demand() + g.skill().map(s -> " (" + s + ")").orElse(""))
                            .distinct()
                            .toList()),
                    Phrases.and(
                        c.hindrances().stream()
                            .map(Clash.Hindrance::kind)
                            .distinct()
                            .map(Phrases::words)
                            .toList())))
            .toList());
  }

  private Table sessions() {
    return new Table(
        "Own sessions of the volunteers",
        List.of("day", "specialty", "kind", "planned", "fall", "patients of those that fall"),
        answer.sessions().stream()
            .map(s ->
                FairnessParts.cells(
                    Days.weekday(s.day()),
                    s.specialty(),
                    s.kind(),
                    Integer.toString(s.planned()),
                    Integer.toString(s.fallen()),
                    Integer.toString(s.fallenPatients())))
            .toList());
  }

  private static Table handed(List<CoverHandover.Share> shares) {
    return new Table(
        "Handed over to the service engine: sessions kept",
        List.of("day", "specialty", "kind", "kept"),
        shares.stream()
            .map(s ->
                FairnessParts.cells(
                    Days.weekday(s.day()),
                    s.specialty(),
                    Phrases.words(s.kind()),
                    String.format(Locale.ROOT, "%.0f %%", 100 * s.kept())))
            .toList());
  }

  private Table bands() {
    return new Table(
        "Price by band",
        List.of("card", "band", "hours", "GBP"),
        answer.bands().stream()
            .map(b ->
                FairnessParts.cells(
                    b.card(), b.band(), BreachSentences.hours(b.minutes()), money(b.pence())))
            .toList());
  }

  private List<Chart> charts() {
    return List.of(
        new PanelChart(
            "price",
            "Price by volunteer",
            "A bar for each volunteer with a duty: what the duties cost.",
            duties(),
            List.of(
                new PanelChart.Panel(
                    "Price of the duties",
                    "GBP",
                    answer.persons().stream()
                        .map(p ->
                            new PanelChart.Bar(
                                p.volunteer(),
                                Optional.of(BigDecimal.valueOf(p.pence()).divide(PENCE)),
                                Optional.empty(),
                                Optional.empty(),
                                "%s (%s)"
                                    .formatted(
                                        money(p.pence()),
                                        Numbers.count(p.duties(), "duty", "duties"))))
                        .toList()))));
  }

  private static String money(long pence) {
    return String.format(Locale.ROOT, "%,.2f", BigDecimal.valueOf(pence).divide(PENCE));
  }
}
