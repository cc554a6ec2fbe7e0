package parley.brief.compose;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.BitSet;
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
import parley.talks.frontier.Frontier;
import parley.talks.frontier.Ideal;
import parley.talks.frontier.NoZone;
import parley.talks.space.IssueDomain;
import parley.talks.space.Profile;
import parley.talks.space.Ratio;
import parley.talks.study.FrontierStudy;
import parley.talks.study.Ground;
import tools.jackson.databind.node.ObjectNode;

/** Tells which outcomes of a scenario from files no other one beats, and which are solutions. */
public final class FrontierReport implements Study {

  /** With more issues their packages are for a page with room. */
  private static final int MOST_ISSUES = 20;

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
        study.solved().stream()
            .filter(s -> s.points().contains(point))
            .map(FrontierReport::name)
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
                        many(ground.outcomes(), "outcome", "outcomes"),
                        Numbers.count(ground.scenario().issues().size(), "issue", "issues")))
            .build());
    lines.add(
        Line.labelled("frontier")
            .words(
                Numbers.count(frontier.size(), "point", "points")
                    + study
                        .outcomes()
                        .map(o -> ", to which %s come".formatted(many(o, "outcome", "outcomes")))
                        .orElse("; the outcomes that come to them were not counted"))
            .build());
    if (!study.isExact()) {
      lines.add(
          Line.labelled("not all")
              .words(
                  "the frontier has points that are not here: for every outcome one that is here"
                      + " falls behind it by at most "
                      + IntStream.range(0, ground.parties().size())
                          .mapToObj(p ->
                              UtilityWords.shown(study.slack(p))
                                  + " for "
                                  + ground.parties().get(p))
                          .collect(Collectors.joining(", ")))
              .build());
    }
    study.noZone().ifPresent(n -> lines.addAll(noZone(n)));
    lines.add(Line.labelled("search").words(milliseconds.toPlainString() + " ms").build());
    List<Table> tables = new ArrayList<>();
    List<Table> more = new ArrayList<>();
    if (study.solutions().hasZone()) {
      tables.add(solutions());
      (ground.scenario().issues().size() <= MOST_ISSUES ? tables : more).add(packagesOfSolutions());
    }
    if (!reading.quirks().isEmpty()) {
      tables.add(
          QuirkWords.table(
              "Where programs of the field read these files differently", reading.quirks()));
    }
    more.add(packages());
    return new StudyPage(
        "Frontier of " + ground.scenario().name(),
        headline(),
        lines,
        tables,
        more,
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
            inZone == 0 && study.noZone().isEmpty()
                ? "No outcome was found that is worth every party's reserve; not all were"
                    + " searched, so there may be one."
                : inZone == 0
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
    NoZone.Nearest nearest = none.nearest().getFirst();
    List<Line> lines = new ArrayList<>();
    lines.add(
        Line.labelled("distance")
            .words(
                "the nearest outcome lacks %s of the reserves in all: %s"
                    .formatted(
                        UtilityWords.shown(none.distance()),
                        IntStream.range(0, nearest.lacks().size())
                            .filter(p -> nearest.lacks().get(p).signum() > 0)
                            .mapToObj(p ->
                                ground.parties().get(p)
                                    + " "
                                    + UtilityWords.shown(nearest.lacks().get(p)))
                            .collect(Collectors.joining(", "))))
            .build());
    lines.add(
        Line.labelled("nearest")
            .words(
                "%s, worth %s"
                    .formatted(
                        packageOf(nearest.point()), UtilityWords.shown(utilities(nearest.point()))))
            .build());
    study
        .cheapestMoves()
        .forEach(m ->
            lines.add(
                Line.labelled("cheapest move")
                    .words(
                        "on %s from %s to %s: brings %s %s, takes %s from the others"
                            .formatted(
                                ground.space().issue(m.issue()).name(),
                                ground.space().option(m.issue(), m.from()),
                                ground.space().option(m.issue(), m.to()),
                                ground.parties().get(m.party()),
                                UtilityWords.shown(m.gain()),
                                UtilityWords.shown(m.cost())))
                    .build()));
    if (study.cheapestMoves().isEmpty()) {
      lines.add(
          Line.labelled("cheapest move")
              .words(
                  ground.searched().isPresent()
                      ? "not looked for, since too much interacts"
                      : "none: no change on one issue helps a party that is short")
              .build());
    }
    return lines;
  }

  private String packageOf(int point) {
    List<String> options = ground.options(frontier.outcome(point));
    return IntStream.range(0, options.size())
        .mapToObj(i -> ground.scenario().issues().get(i).name() + ": " + options.get(i))
        .collect(Collectors.joining("; "));
  }

  private static String name(FrontierStudy.Solved solved) {
    return DealsWords.name(solved.formula())
        + (solved.ideal() == Ideal.BEST_IN_ZONE ? ", best in zone" : "");
  }

  /** The solutions; those with the best of the zone only where it makes another point. */
  private Table solutions() {
    return new Table(
        "Solution points in the agreement zone; u utility, r reserve, b best utility of all"
            + " outcomes, or in the zone where the name says so",
        List.of("Solution", "Formula", "Depends on scale", "Utilities", "Point", "Ties"),
        shownSolutions()
            .map(s ->
                List.of(
                    Table.cell(name(s)),
                    Table.cell(s.formula().words()),
                    Table.cell(s.formula().dependsOnScale() ? "yes" : "no"),
                    Table.cell(UtilityWords.shown(utilities(s.points().getFirst()))),
                    Table.cell(String.valueOf(s.points().getFirst() + 1)),
                    Table.cell(s.points().size() == 1 ? "none" : s.points().size() + " points")))
            .toList());
  }

  private Stream<FrontierStudy.Solved> shownSolutions() {
    return study.solved().stream()
        .filter(s ->
            s.ideal() == Ideal.BEST_OF_ALL
                || !s.points()
                    .equals(study.find(s.formula(), Ideal.BEST_OF_ALL).orElseThrow().points()));
  }

  /** An issue in a row, a solution point in a column. */
  private Table packagesOfSolutions() {
    List<Integer> points =
        shownSolutions().map(s -> s.points().getFirst()).distinct().sorted().toList();
    List<List<String>> packages =
        points.stream().map(p -> ground.options(frontier.outcome(p))).toList();
    List<String> columns = new ArrayList<>(List.of("Issue"));
    points.forEach(p -> columns.add("Point " + (p + 1)));
    List<IssueDomain> issues = ground.scenario().issues();
    return new Table(
        "Packages of the solution points",
        columns,
        IntStream.range(0, issues.size())
            .mapToObj(i ->
                Stream.concat(Stream.of(issues.get(i).name()), packages.stream().map(p -> p.get(i)))
                    .map(Table::cell)
                    .toList())
            .toList());
  }

  /** The packages of the frontier, as many as a page can hold. */
  private Table packages() {
    List<String> columns = new ArrayList<>(List.of("Point"));
    ground.parties().forEach(columns::add);
    columns.add("In the zone");
    columns.add("Package");
    int shown = Math.min(frontier.size(), FrontierCharts.MOST_ROWS);
    return new Table(
        shown == frontier.size()
            ? "Points of the frontier, each with a package"
            : "The first %s points of the frontier; --csv gives all".formatted(shown),
        columns,
        IntStream.range(0, shown)
            .mapToObj(point -> {
              List<Span> row = new ArrayList<>(List.of(Table.cell(String.valueOf(point + 1))));
              utilities(point).forEach(u -> row.add(Table.cell(UtilityWords.shown(u))));
              row.add(Table.cell(isInZone(point) ? "yes" : "no"));
              row.add(Table.cell(packageOf(point)));
              return List.copyOf(row);
            })
            .toList());
  }

  private List<String> notes() {
    List<String> notes = new ArrayList<>();
    notes.add("Read as files of %s.".formatted(reading.format().word()));
    if (study.solutions().hasZone()) {
      notes.add(
          "A point that depends on scale compares the scales of the parties, which nobody has made"
              + " comparable: it shows a trade, not what is fair.");
    }
    if (ground.searched().isPresent()) {
      notes.add(
          "Too much interacts to be joined: the points were searched for by branch and bound%s."
              .formatted(study.isExact() ? ", and none is missing" : ", which was cut short"));
    }
    if (ground.joined().isPresent()) {
      notes.add(
          "Issues that interact were joined: %s."
              .formatted(
                  IntStream.range(0, ground.space().issues())
                      .mapToObj(i -> ground.space().issue(i).name())
                      .collect(Collectors.joining("; "))));
    }
    return notes;
  }
}
