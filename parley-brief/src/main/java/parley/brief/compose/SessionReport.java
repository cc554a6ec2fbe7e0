package parley.brief.compose;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import parley.brief.data.CsvPage;
import parley.brief.page.Line;
import parley.brief.page.Span;
import parley.brief.page.StudyPage;
import parley.brief.page.Table;
import parley.brief.words.Numbers;
import parley.talks.format.Reading;
import parley.talks.session.SessionResult;
import parley.talks.session.SessionStudy;
import parley.talks.space.IssueDomain;
import parley.talks.space.Ratio;
import parley.talks.study.Ground;
import tools.jackson.databind.node.ObjectNode;

/** Tells what a session between strategies came to. */
public final class SessionReport implements Study {

  private final Reading reading;
  private final SessionStudy study;
  private final boolean withTrace;
  private final Ground ground;
  private final SessionResult result;
  private final SessionActs acts;

  /**
   * A report.
   *
   * @param withTrace whether every act is told
   */
  public SessionReport(Reading reading, SessionStudy study, boolean withTrace) {
    this.reading = reading;
    this.study = study;
    this.withTrace = withTrace;
    ground = study.ground();
    result = study.result();
    acts = new SessionActs(study);
  }

  @Override
  public ObjectNode json() {
    return new SessionJson(reading, study).json(withTrace);
  }

  /** The acts of the session, a row for each. */
  @Override
  public String csv() {
    List<String> heading = new ArrayList<>(List.of("act", "round", "who", "what"));
    ground.parties().forEach(p -> heading.add(CsvPage.text("utility " + p)));
    ground.scenario().issues().stream()
        .map(IssueDomain::name)
        .map(CsvPage::text)
        .forEach(heading::add);
    return CsvPage.rows(
        Stream.concat(Stream.of(heading), IntStream.range(0, acts.size()).mapToObj(this::row)));
  }

  private List<String> row(int act) {
    List<String> row =
        new ArrayList<>(
            List.of(
                String.valueOf(act + 1),
                String.valueOf(study.trace().round(act)),
                CsvPage.text(acts.who(act)),
                acts.what(act)));
    acts.utilities(act).stream().map(UtilityWords::plain).forEach(row::add);
    acts.options(act).stream().map(CsvPage::text).forEach(row::add);
    return row;
  }

  @Override
  public StudyPage page() {
    List<Line> lines = new ArrayList<>();
    lines.add(
        line(
            "parties",
            IntStream.range(0, ground.parties().size())
                .mapToObj(p ->
                    "%s plays %s, reserve %s"
                        .formatted(
                            ground.parties().get(p),
                            study.play().names().get(p),
                            ground.space().reserve(p).map(UtilityWords::shown).orElse("none")))
                .collect(Collectors.joining("; "))));
    lines.add(
        line(
            "terms",
            "%s, %s, seed %s, preferences %s"
                .formatted(
                    study.play().protocol().word(),
                    Numbers.count(study.setting().rounds(), "round", "rounds"),
                    study.setting().seed(),
                    study.setting().openPreferences() ? "open" : "private")));
    if (result.isAgreement()) {
      lines.add(line("deal", deal()));
    }
    lines.add(line("value", values()));
    study
        .quality()
        .ifPresent(q ->
            lines.add(
                line(
                    "distance",
                    "%s to the frontier%s"
                        .formatted(
                            UtilityWords.shown(q.toFrontier()),
                            q.toNash().isPresent()
                                ? ", %s to the Nash point"
                                    .formatted(UtilityWords.shown(q.toNash().getAsDouble()))
                                : ""))));
    List<Table> tables = new ArrayList<>();
    List<Table> more = new ArrayList<>();
    (withTrace ? tables : more).add(trace());
    if (!reading.quirks().isEmpty()) {
      more.add(
          QuirkWords.table(
              "Where programs of the field read these files differently", reading.quirks()));
    }
    return new StudyPage(
        "Session on " + ground.scenario().name(),
        line("", headline()),
        lines,
        tables,
        more,
        new SessionCharts(study).charts(),
        notes());
  }

  private static Line line(String label, String words) {
    return Line.labelled(label).words(words).build();
  }

  private String headline() {
    String when = "round %s of %s".formatted(result.round(), study.setting().rounds());
    return switch (result.ending()) {
      case AGREEMENT -> "Agreement in %s.".formatted(when);
      case DEADLINE -> "No agreement: the deadline came after %s.".formatted(when);
      case LEFT -> "No agreement: %s left in %s.".formatted(acts.nameOf(result.by()), when);
      case NOT_SIGNED ->
          "No agreement: the last text is worth less than its reserve to %s."
              .formatted(acts.nameOf(result.by()));
    };
  }

  private String deal() {
    List<String> options = ground.options(result.outcome());
    return IntStream.range(0, options.size())
        .mapToObj(i -> ground.scenario().issues().get(i).name() + ": " + options.get(i))
        .collect(Collectors.joining("; "));
  }

  private String values() {
    boolean discounted = !result.discounted().equals(result.utilities());
    return IntStream.range(0, ground.parties().size())
            .mapToObj(p ->
                ground.parties().get(p)
                    + " "
                    + UtilityWords.shown(SessionJson.utility(study, p))
                    + (discounted
                        ? " (%s discounted)"
                            .formatted(UtilityWords.shown(result.discounted().get(p)))
                        : ""))
            .collect(Collectors.joining("; "))
        + (result.isAgreement() ? "" : ", what each has without a deal");
  }

  private Table trace() {
    int shown = Math.min(acts.size(), FrontierCharts.MOST_ROWS);
    List<String> columns = new ArrayList<>(List.of("Act", "Round", "Who", "What"));
    ground.parties().forEach(p -> columns.add("Value to " + p));
    columns.add("Package");
    return new Table(
        shown == acts.size()
            ? "The acts of the session"
            : "The first %s of %s acts; --csv gives all".formatted(shown, acts.size()),
        columns,
        IntStream.range(0, shown)
            .mapToObj(a -> {
              List<Span> row = new ArrayList<>();
              row.add(Table.cell(String.valueOf(a + 1)));
              row.add(Table.cell(String.valueOf(study.trace().round(a))));
              row.add(Table.cell(acts.who(a)));
              row.add(Table.cell(acts.what(a)));
              acts.utilities(a).forEach(u -> row.add(Table.cell(UtilityWords.shown(u))));
              row.add(Table.cell(String.join(", ", acts.options(a))));
              return List.copyOf(row);
            })
            .toList());
  }

  /** The row of an offer: its round, whose it is, and what it is worth to each. */
  static List<Span> row(SessionActs acts, int round, int act) {
    List<Span> row =
        new ArrayList<>(List.of(Table.cell(String.valueOf(round)), Table.cell(acts.who(act))));
    for (Ratio utility : acts.utilities(act)) {
      row.add(Table.cell(UtilityWords.shown(utility)));
    }
    return List.copyOf(row);
  }

  private List<String> notes() {
    List<String> notes = new ArrayList<>();
    notes.add("Read as files of %s.".formatted(reading.format().word()));
    notes.add(
        "Strategies play by fixed rules. What they come to says how such rules meet on these"
            + " preferences, and nothing of what people would agree.");
    if (study.quality().isPresent()) {
      notes.add("A distance compares the scales of the parties, which nobody has made comparable.");
    }
    return notes;
  }
}
