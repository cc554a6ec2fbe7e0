package parley.brief.compose;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import parley.brief.page.Chart;
import parley.brief.page.ScatterChart;
import parley.brief.page.Table;
import parley.brief.words.Numbers;
import parley.talks.frontier.Frontier;
import parley.talks.frontier.Ideal;
import parley.talks.study.FrontierStudy;
import parley.talks.study.Ground;

/** Draws the frontier of a scenario: a chart for each pair of up to three parties. */
final class FrontierCharts {

  /** More rows or dots than this make a page that nobody can open. */
  static final int MOST_ROWS = 1_000;

  private static final int MOST_PARTIES = 3;

  private final FrontierStudy study;
  private final Ground ground;
  private final Frontier frontier;
  private final IntPredicate inZone;
  private final int[] drawn;
  private final UtilityAxis axis;

  FrontierCharts(FrontierStudy study, IntPredicate inZone) {
    this.study = study;
    this.ground = study.ground();
    this.frontier = study.frontier();
    this.inZone = inZone;
    this.axis = new UtilityAxis(ground);
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
          axis.name(across),
          axis.name(upright),
          axis.reserve(across),
          axis.reserve(upright),
          List.of(),
          IntStream.of(drawn)
              .mapToObj(i ->
                  new ScatterChart.Dot(
                      axis.at(across, frontier.utility(i, across)),
                      axis.at(upright, frontier.utility(i, upright)),
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
                axis.at(across, frontier.utility(point, across)),
                axis.at(upright, frontier.utility(point, upright)),
                DealsWords.name(s.formula()));
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
}
