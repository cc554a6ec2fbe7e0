package parley.brief.compose;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import parley.brief.page.Line;
import parley.brief.page.PanelChart;
import parley.brief.page.Span;
import parley.brief.page.StudyPage;
import parley.brief.page.Table;
import parley.brief.words.Numbers;
import parley.talks.session.Strategy;
import parley.talks.tournament.EmpiricalGame;
import parley.talks.tournament.MatchResult;
import parley.talks.tournament.Mixture;
import parley.talks.tournament.Standings;
import parley.talks.tournament.Terms;
import parley.talks.tournament.Tournament;
import tools.jackson.databind.node.ObjectNode;

/** Tells what a tournament comes to. */
public final class TournamentReport implements Study {

  private static final double LEVEL = 0.05;

  /** More equilibria than this crowd a page; the data has all. */
  private static final int MOST_SHOWN = 6;

  private final Tournament tournament;
  private final List<MatchResult> results;
  private final Standings standings;
  private final EmpiricalGame game;
  private final List<String> names;

  /**
   * A report.
   *
   * @param results of every match, in order
   */
  public TournamentReport(Tournament tournament, List<MatchResult> results, Standings standings) {
    this.tournament = tournament;
    this.results = List.copyOf(results);
    this.standings = standings;
    game = standings.game();
    names = tournament.strategies().stream().map(Strategy::name).toList();
  }

  @Override
  public ObjectNode json() {
    return new TournamentJson(tournament, standings).json();
  }

  /** The results, a row for each match. */
  @Override
  public String csv() {
    return MatchRows.heading() + new MatchRows(tournament).csv(results);
  }

  @Override
  public StudyPage page() {
    List<Line> lines = new ArrayList<>();
    lines.add(line("terms", terms()));
    lines.add(line("differences", differences()));
    lines.add(line("pure pairs", pure()));
    List<Mixture> mixtures = game.symmetricEquilibria();
    mixtures.stream().limit(MOST_SHOWN).forEach(m -> lines.add(line("if all play", mixture(m))));
    if (mixtures.size() > MOST_SHOWN) {
      lines.add(
          line(
              "and",
              "%s more such mixtures; --json gives all".formatted(mixtures.size() - MOST_SHOWN)));
    }
    List<Table> more = new ArrayList<>();
    if (!standings.comparisons().isEmpty()) {
      more.add(comparisons());
    }
    return new StudyPage(
        "Tournament of %s on %s"
            .formatted(
                Numbers.count(names.size(), "strategy", "strategies"),
                Numbers.count(tournament.arenas().size(), "scenario", "scenarios")),
        line("", headline()),
        lines,
        List.of(table(), payoffs()),
        more,
        List.of(chart()),
        notes());
  }

  private static Line line(String label, String words) {
    return Line.labelled(label).words(words).build();
  }

  static String shown(double number) {
    String text = String.format(Locale.ROOT, "%.4f", number);
    return text.equals("-0.0000") ? "0.0000" : text;
  }

  private String headline() {
    Standings.Row best = standings.rows().getFirst();
    Standings.Row next = standings.rows().get(1);
    return "%s has the highest mean, %s; %s follows with %s."
        .formatted(
            names.get(best.strategy()),
            shown(best.mean()),
            names.get(next.strategy()),
            shown(next.mean()));
  }

  private String terms() {
    Terms terms = tournament.terms();
    return "%s, each pair in both seats%s, %s a session, seed %s, preferences %s"
        .formatted(
            Numbers.count(results.size(), "session", "sessions"),
            terms.repeats() == 1 ? "" : ", %s times".formatted(terms.repeats()),
            Numbers.count(terms.rounds(), "round", "rounds"),
            terms.seed(),
            terms.openPreferences() ? "open" : "private");
  }

  private String differences() {
    if (standings.friedman().isEmpty()) {
      return "not tested: %s; a test needs %s, that is three scenarios"
          .formatted(
              Numbers.count(standings.profiles(), "profile", "profiles"), Standings.LEAST_PROFILES);
    }
    long found = standings.comparisons().stream().filter(c -> c.adjusted() <= LEVEL).count();
    return "%s of %s of strategies differ at the level 0.05 over all pairs (signed ranks, Holm);"
            .formatted(found, Numbers.count(standings.comparisons().size(), "pair", "pairs"))
        + " that all are alike has a chance of %s (Friedman)"
            .formatted(chance(standings.friedman().get().chance()));
  }

  private static String chance(double chance) {
    return chance < 0.0001 ? "less than 0.0001" : shown(chance);
  }

  private String pure() {
    List<EmpiricalGame.Pair> pairs = game.pureEquilibria();
    return pairs.isEmpty()
        ? "none in which each is a best reply to the other"
        : pairs.stream()
                .map(p -> "%s with %s".formatted(names.get(p.one()), names.get(p.other())))
                .collect(Collectors.joining("; "))
            + ": each is a best reply to the other";
  }

  private String mixture(Mixture mixture) {
    String shares =
        IntStream.range(0, names.size())
            .filter(s -> mixture.shares().get(s) > 1e-6)
            .mapToObj(s ->
                mixture.shares().get(s) > 1 - 1e-6
                    ? names.get(s)
                    : "%s with a share of %s"
                        .formatted(names.get(s), shown(mixture.shares().get(s))))
            .collect(Collectors.joining(", "));
    return "%s: nobody gains by another%s"
        .formatted(
            shares,
            mixture.regret() > 1e-9
                ? " more than " + String.format(Locale.ROOT, "%.2g", mixture.regret())
                : "");
  }

  private Table table() {
    return new Table(
        "Means over both seats of every scenario and all strategies met",
        List.of(
            "Strategy",
            "Mean",
            "95 % from",
            "to",
            "The other's mean",
            "Deals, %",
            "Round of deals"),
        standings.rows().stream()
            .map(r ->
                Stream.of(
                        names.get(r.strategy()),
                        shown(r.mean()),
                        shown(r.low()),
                        shown(r.high()),
                        shown(r.other()),
                        String.format(Locale.ROOT, "%.1f", 100 * r.agreements()),
                        r.round().map(n -> String.format(Locale.ROOT, "%.1f", n)).orElse("none"))
                    .map(Table::cell)
                    .toList())
            .toList());
  }

  private Table payoffs() {
    List<String> columns = new ArrayList<>(List.of("Strategy"));
    names.forEach(n -> columns.add("against " + n));
    return new Table(
        "What each has on average against each; * a best reply",
        columns,
        IntStream.range(0, names.size())
            .mapToObj(s -> {
              List<Span> row = new ArrayList<>(List.of(Table.cell(names.get(s))));
              for (int t = 0; t < names.size(); t++) {
                row.add(
                    Table.cell(
                        shown(game.payoff(s, t)) + (game.bestReplies(t).contains(s) ? "*" : "")));
              }
              return List.copyOf(row);
            })
            .toList());
  }

  private Table comparisons() {
    return new Table(
        "Every pair on the same profiles",
        List.of("One", "Other", "Difference of means", "Chance if alike", "After Holm"),
        standings.comparisons().stream()
            .map(c ->
                Stream.of(
                        names.get(c.one()),
                        names.get(c.other()),
                        shown(c.difference()),
                        chance(c.chance()),
                        chance(c.adjusted()))
                    .map(Table::cell)
                    .toList())
            .toList());
  }

  private PanelChart chart() {
    return new PanelChart(
        "tournament-means",
        "Mean of each strategy",
        "A bar for each strategy with the range in which its mean lies with a chance of 95 %.",
        table(),
        List.of(
            new PanelChart.Panel(
                "mean utility",
                "of 1",
                standings.rows().stream()
                    .map(r ->
                        new PanelChart.Bar(
                            names.get(r.strategy()),
                            TournamentJson.decimal(r.mean()),
                            TournamentJson.decimal(r.low()),
                            TournamentJson.decimal(r.high()),
                            shown(r.mean())))
                    .toList())));
  }

  private List<String> notes() {
    List<String> notes = new ArrayList<>();
    notes.add(
        "A profile is one side of one scenario. Sessions on one profile are alike, so that ranges and"
            + " tests count profiles, of which there are %s.".formatted(standings.profiles()));
    notes.add(
        "The order depends on who takes part and on the scenarios. What strategies come to says"
            + " how such rules meet on these preferences, and nothing of what people would agree.");
    return notes;
  }
}
