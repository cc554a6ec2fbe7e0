package parley.brief.compose;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import parley.brief.page.Chart;
import parley.brief.page.ScatterChart;
import parley.brief.page.Table;
import parley.brief.words.Numbers;
import parley.talks.frontier.Frontier;
import parley.talks.frontier.Ideal;
import parley.talks.space.Ratio;
import parley.talks.study.FrontierStudy;
import parley.talks.study.Ground;

/** Draws the frontier of a scenario: a chart for each pair of up to three parties. */
final class FrontierCharts {

  /** More rows or dots than this make a page that nobody can open. */
  static final int MOST_ROWS = 1_000;

  private static final int MOST_PARTIES = 3;
  private static final Ratio HUNDRED = Ratio.of(100);

  private final FrontierStudy study;
  private final Ground ground;
  private final Frontier frontier;
  private final IntPredicate inZone;
  private final int[] drawn;

  FrontierCharts(FrontierStudy study, IntPredicate inZone) {
    this.study = study;
    this.ground = study.ground();
    this.frontier = study.frontier();
    this.inZone = inZone;
    int step = (frontier.size() + MOST_ROWS - 1) / MOST_ROWS;
    this.drawn = IntStream.range(0, frontier.size()).filter(i -> i % step == 0).toArray();
  }

  List<Chart> charts() {
    List<Chart> charts = new ArrayList<>();
    int parties = Math.min(ground.parties().size(), MOST_PARTIES);
    for (int a = 0; a < parties; a++) {
      for (int b = a + 1; b < parties; b++) {
        charts.add(new Pair(a, b).chart());
      }
    }
    return charts;
  }

  /** Two parties, one across and one upright. */
  private final class Pair {

    private final int across;
    private final int upright;

    Pair(int across, int upright) {
      this.across = across;
      this.upright = upright;
    }

    ScatterChart chart() {
      String first = ground.parties().get(across);
      String second = ground.parties().get(upright);
      List<ScatterChart.Named> named = named();
      return new ScatterChart(
          "frontier-" + (across + 1) + "-" + (upright + 1),
          "What the frontier is worth to %s and %s".formatted(first, second),
          "Each dot is a pair of values that no outcome beats for every party: %s%s, of which %s meet every reserve. %s."
              .formatted(
                  Numbers.count(frontier.size(), "dot", "dots"),
                  drawn.length < frontier.size() ? ", " + drawn.length + " of them drawn" : "",
                  study.solutions().zone().size(),
                  named.isEmpty()
                      ? "Without an agreement zone there is no solution point"
                      : "Solution points: "
                          + named.stream()
                              .map(ScatterChart.Named::name)
                              .collect(Collectors.joining(", "))),
          table(first, second),
          scaleName(across),
          scaleName(upright),
          reserve(across),
          reserve(upright),
          IntStream.of(drawn)
              .mapToObj(i ->
                  new ScatterChart.Dot(
                      on(across, frontier.utility(i, across)),
                      on(upright, frontier.utility(i, upright)),
                      inZone.test(i) ? ScatterChart.Kind.ZONE : ScatterChart.Kind.OUTSIDE))
              .toList(),
          named);
    }

    private List<ScatterChart.Named> named() {
      return study.solved().stream()
          .filter(s -> s.ideal() == Ideal.BEST_OF_ALL)
          .map(s -> {
            int point = s.points().getFirst();
            return new ScatterChart.Named(
                on(across, frontier.utility(point, across)),
                on(upright, frontier.utility(point, upright)),
                UtilityWords.name(s.formula()));
          })
          .toList();
    }

    private Table table(String first, String second) {
      return new Table(
          drawn.length < frontier.size()
              ? "%s points of the frontier; --csv gives all".formatted(drawn.length)
              : "The frontier",
          List.of("Utility to " + first, "Utility to " + second, "Meets every reserve"),
          IntStream.of(drawn)
              .mapToObj(i ->
                  List.of(
                      Table.cell(UtilityWords.shown(frontier.utility(i, across))),
                      Table.cell(UtilityWords.shown(frontier.utility(i, upright))),
                      Table.cell(inZone.test(i) ? "yes" : "no")))
              .toList());
    }
  }

  private Optional<Double> reserve(int party) {
    return ground.space().reserve(party).map(r -> on(party, r)).filter(r -> r >= 0 && r <= 100);
  }

  /** Whether every outcome of a party lies between 0 and 1. */
  private boolean isUsual(int party) {
    return ground.space().least(party).signum() >= 0
        && ground.space().greatest(party).compareTo(Ratio.ONE) <= 0;
  }

  private String scaleName(int party) {
    return ground.parties().get(party)
        + (isUsual(party) ? ", of 100" : ", in hundredths from its worst outcome to its best");
  }

  /** The place of a utility on an axis from 0 to 100. */
  private double on(int party, Ratio utility) {
    if (isUsual(party)) {
      return utility.times(HUNDRED).toDouble();
    }
    Ratio least = ground.space().least(party);
    Ratio range = ground.space().greatest(party).minus(least);
    return range.signum() == 0
        ? 0
        : utility.minus(least).dividedBy(range).times(HUNDRED).toDouble();
  }
}
