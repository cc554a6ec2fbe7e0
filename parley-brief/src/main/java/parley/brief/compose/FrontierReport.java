package parley.brief.compose;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import parley.brief.data.CsvPage;
import parley.brief.page.Line;
import parley.brief.page.Span;
import parley.brief.page.StudyPage;
import parley.brief.page.Table;
import parley.brief.words.Numbers;
import parley.brief.words.Phrases;
import parley.talks.format.Reading;
import parley.talks.frontier.Formula;
import parley.talks.frontier.Frontier;
import parley.talks.frontier.Ideal;
import parley.talks.space.IssueDomain;
import parley.talks.space.Profile;
import parley.talks.space.Ratio;
import parley.talks.study.FrontierStudy;
import parley.talks.study.Ground;
import parley.talks.study.NoZone;
import tools.jackson.databind.node.ObjectNode;

/** Tells which outcomes of a scenario from files no other one beats, and which are solutions. */
public final class FrontierReport implements Study {

  private final Reading reading;
  private final FrontierStudy study;
  private final BigDecimal milliseconds;
  private final Ground ground;
  private final Frontier frontier;
  private final BitSet zone = new BitSet();

  /**
   * A report.
   *
   * @param milliseconds what the search took
   */
  public FrontierReport(Reading reading, FrontierStudy study, BigDecimal milliseconds) {
    this.reading = reading;
    this.study = study;
    this.milliseconds = milliseconds;
    this.ground = study.ground();
    this.frontier = study.frontier();
    study.solutions().zone().forEach(zone::set);
  }

  @Override
  public ObjectNode json() {
    return new FrontierJson(reading, study).json(milliseconds);
  }

  @Override
  public String csv() {
    List<String> heading = new ArrayList<>(List.of("point"));
    ground.parties().forEach(p -> heading.add(CsvPage.text("utility " + p)));
    heading.addAll(List.of("in_zone", "solutions"));
    ground.scenario().issues().stream()
        .map(IssueDomain::name)
        .map(CsvPage::text)
        .forEach(heading::add);
    return CsvPage.rows(
        Stream.concat(Stream.of(heading), IntStream.range(0, frontier.size()).mapToObj(this::row)));
  }

  private List<String> row(int point) {
    List<String> row = new ArrayList<>(List.of(String.valueOf(point + 1)));
    utilities(point).stream().map(UtilityWords::plain).forEach(row::add);
    row.add(isInZone(point) ? "yes" : "no");
    row.add(
        study.solved().entrySet().stream()
            .filter(s -> s.getValue().contains(point))
            .map(s -> Phrases.words(s.getKey()))
            .collect(Collectors.joining("; ")));
    ground.options(frontier.outcome(point)).stream().map(CsvPage::text).forEach(row::add);
    return row;
  }

  private List<Ratio> utilities(int point) {
    return IntStream.range(0, ground.parties().size())
        .mapToObj(p -> frontier.utility(point, p))
        .toList();
  }

  private boolean isInZone(int point) {
    return zone.get(point);
  }

  @Override
  public StudyPage page() {
    List<Line> lines = new ArrayList<>();
    lines.add(
        Line.labelled("parties")
            .words(
                IntStream.range(0, ground.parties().size())
                    .mapToObj(this::party)
                    .collect(Collectors.joining("; ")))
            .build());
    lines.add(
        Line.labelled("outcomes")
            .words(
                "%s over %s"
                    .formatted(
                        many(ground.space().outcomes(), "outcome", "outcomes"),
                        Numbers.count(ground.scenario().issues().size(), "issue", "issues")))
            .build());
    lines.add(
        Line.labelled("frontier")
            .words(
                "%s, to which %s come"
                    .formatted(
                        Numbers.count(frontier.size(), "point", "points"),
                        many(frontier.outcomes(), "outcome", "outcomes")))
            .build());
    if (frontier.slack().signum() > 0) {
      lines.add(
          Line.labelled("thinned")
              .words(
                  "the frontier has more points than are kept: an outcome that is not here is better"
                      + " for %s by at most %s"
                          .formatted(
                              ground.parties().getFirst(), UtilityWords.shown(frontier.slack())))
              .build());
    }
    study.noZone().ifPresent(n -> lines.addAll(noZone(n)));
    lines.add(Line.labelled("search").words(milliseconds.toPlainString() + " ms").build());
    List<Table> tables = new ArrayList<>();
    if (study.solutions().hasZone()) {
      tables.add(solutions());
    }
    if (!reading.quirks().isEmpty()) {
      tables.add(
          QuirkWords.table(
              "Where programs of the field read these files differently", reading.quirks()));
    }
    return new StudyPage(
        "Frontier of " + ground.scenario().name(),
        headline(),
        lines,
        tables,
        packages(),
        new FrontierCharts(study, this::isInZone).charts(),
        notes());
  }

  private static String many(BigInteger count, String one, String more) {
    return Numbers.stated(new BigDecimal(count))
        + " "
        + (count.equals(BigInteger.ONE) ? one : more);
  }

  private String party(int party) {
    Profile profile = ground.scenario().profiles().get(party);
    return profile.name()
        + (profile.reserve().isPresent()
            ? ", reserve " + UtilityWords.shown(ground.reserves().get(party))
            : ", no reserve (gains from %s)"
                .formatted(UtilityWords.shown(ground.reserves().get(party))));
  }

  private Line headline() {
    int inZone = study.solutions().zone().size();
    return Line.labelled("")
        .words(
            inZone == 0
                ? "No agreement zone: no outcome is worth every party's reserve. There is no"
                    + " solution point, and none is made up."
                : "There is an agreement zone: %s of the frontier are worth every party's reserve."
                    .formatted(
                        inZone == frontier.size()
                            ? "all " + Numbers.count(inZone, "point", "points")
                            : Numbers.stated(BigDecimal.valueOf(inZone))
                                + " of "
                                + Numbers.count(frontier.size(), "point", "points")))
        .build();
  }

  private List<Line> noZone(NoZone none) {
    List<Line> lines = new ArrayList<>();
    lines.add(
        Line.labelled("distance")
            .words(
                "the nearest outcome lacks %s of the reserves in all: %s"
                    .formatted(
                        UtilityWords.shown(none.distance()),
                        IntStream.range(0, none.shortfalls().size())
                            .filter(p -> none.shortfalls().get(p).signum() > 0)
                            .mapToObj(p ->
                                ground.parties().get(p)
                                    + " "
                                    + UtilityWords.shown(none.shortfalls().get(p)))
                            .collect(Collectors.joining(", "))))
            .build());
    lines.add(
        Line.labelled("nearest")
            .words(
                "%s, worth %s"
                    .formatted(
                        packageOf(none.nearest()),
                        UtilityWords.shown(utilities(none.nearest()))))
            .build());
    lines.add(
        Line.labelled("cheapest move")
            .words(
                none.cheapest()
                    .map(m ->
                        "on %s from %s to %s: brings %s %s, takes %s from the others"
                            .formatted(
                                ground.space().issue(m.issue()).name(),
                                ground.space().option(m.issue(), m.from()),
                                ground.space().option(m.issue(), m.to()),
                                ground.parties().get(m.party()),
                                UtilityWords.shown(m.gain()),
                                UtilityWords.shown(m.cost())))
                    .orElse("none: no change on one issue helps a party that is short"))
            .build());
    return lines;
  }

  private String packageOf(int point) {
    List<String> options = ground.options(frontier.outcome(point));
    return IntStream.range(0, options.size())
        .mapToObj(i -> ground.scenario().issues().get(i).name() + ": " + options.get(i))
        .collect(Collectors.joining("; "));
  }

  private Table solutions() {
    return new Table(
        "Solution points in the agreement zone. u utility, r reserve, b best utility in the zone",
        List.of("Point", "Formula", "Moves with a scale", "Utilities", "Ties", "Package"),
        study.solved().entrySet().stream().map(this::solution).toList());
  }

  private List<Span> solution(Map.Entry<Formula, List<Integer>> solved) {
    int point = solved.getValue().getFirst();
    return List.of(
        Table.cell(DealsMore.name(solved.getKey())),
        Table.cell(solved.getKey().words()),
        Table.cell(solved.getKey().dependsOnScale() ? "yes" : "no"),
        Table.cell(UtilityWords.shown(utilities(point))),
        Table.cell(solved.getValue().size() == 1 ? "none" : solved.getValue().size() + " points"),
        Table.cell(Phrases.cut(packageOf(point), 300)));
  }

  /** The packages of the frontier, as many as a page can hold. */
  private List<Table> packages() {
    List<String> columns = new ArrayList<>(List.of("Point"));
    ground.parties().forEach(columns::add);
    columns.add("In the zone");
    columns.add("Package");
    int shown = Math.min(frontier.size(), FrontierCharts.MOST_ROWS);
    return List.of(
        new Table(
            shown == frontier.size()
                ? "Points of the frontier, each with a package"
                : "The first %d points of the frontier; --csv gives all".formatted(shown),
            columns,
            IntStream.range(0, shown)
                .mapToObj(point -> {
                  List<Span> row =
                      new ArrayList<>(List.of(Table.cell(String.valueOf(point + 1))));
                  utilities(point).forEach(u -> row.add(Table.cell(UtilityWords.shown(u))));
                  row.add(Table.cell(isInZone(point) ? "yes" : "no"));
                  row.add(Table.cell(packageOf(point)));
                  return List.copyOf(row);
                })
                .toList()));
  }

  private List<String> notes() {
    List<String> notes = new ArrayList<>();
    notes.add("Read as files of %s.".formatted(reading.format().word()));
    if (study.solutions().hasZone()) {
      notes.add(
          "A point that moves with a scale compares the scales of the parties, which nobody has made"
              + " comparable: it shows a trade, not what is fair.");
    }
    if (ground.joined().isPresent()) {
      notes.add(
          "Issues that interact were joined: %s."
              .formatted(
                  IntStream.range(0, ground.space().issues())
                      .mapToObj(i -> ground.space().issue(i).name())
                      .collect(Collectors.joining("; "))));
    }
    boolean otherIdeal =
        study.solutions().hasZone()
            && study.solved().keySet().stream()
                .anyMatch(f ->
                    !study.solutions().of(f, Ideal.BEST_OF_ALL).equals(study.solved().get(f)));
    if (otherIdeal) {
      notes.add(
          "With b as the %s, as some tools take it, Kalai-Smorodinsky gives another point."
              .formatted(Ideal.BEST_OF_ALL.words()));
    }
    return notes;
  }
}
