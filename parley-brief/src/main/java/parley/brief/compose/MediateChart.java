package parley.brief.compose;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import parley.brief.page.ScatterChart;
import parley.brief.page.Table;
import parley.talks.frontier.Frontier;
import parley.talks.mediator.MediationAnswer;
import parley.talks.space.Ratio;

/** Draws the frontier with the suggestions and the single text. */
final class MediateChart {

  private final MediationAnswer answer;
  private final List<String> parties;

  MediateChart(MediationAnswer answer, List<String> parties) {
    this.answer = answer;
    this.parties = parties;
  }

  ScatterChart chart() {
    Frontier frontier = answer.frontier();
    int step = (frontier.size() + FrontierCharts.MOST_ROWS - 1) / FrontierCharts.MOST_ROWS;
    BitSet zone = new BitSet();
    answer.zone().forEach(zone::set);
    List<Integer> drawn =
        IntStream.range(0, frontier.size()).filter(i -> i % step == 0).boxed().toList();
    return new ScatterChart(
        "mediation",
        "The frontier, the suggestions and the single text",
        "Each dot is a pair of values that no package beats for both; suggestions are numbered as in the table.",
        table(),
        parties.get(0) + ", points",
        parties.get(1) + ", points",
        reserve(0),
        reserve(1),
        List.of(),
        drawn.stream()
            .map(i ->
                new ScatterChart.Dot(
                    frontier.utility(i, 0).toDouble(),
                    frontier.utility(i, 1).toDouble(),
                    zone.get(i) ? ScatterChart.Kind.ZONE : ScatterChart.Kind.OUTSIDE))
            .toList(),
        named());
  }

  private List<ScatterChart.Named> named() {
    List<ScatterChart.Named> named = new ArrayList<>();
    for (int s = 0; s < answer.suggestions().size(); s++) {
      named.add(point(answer.suggestions().get(s).points(), String.valueOf(s + 1)));
    }
    named.add(point(text(), "text"));
    return named;
  }

  private List<Ratio> text() {
    int[] outcome = answer.text().last().draft().outcome();
    return List.of(answer.points().utility(0, outcome), answer.points().utility(1, outcome));
  }

  private static ScatterChart.Named point(List<Ratio> points, String name) {
    return new ScatterChart.Named(points.get(0).toDouble(), points.get(1).toDouble(), name);
  }

  private Optional<Double> reserve(int party) {
    return Optional.of(answer.reserves().get(party).toDouble()).filter(r -> r >= 0 && r <= 100);
  }

  private Table table() {
    return new Table(
        "The points with a name",
        List.of("Name", "Points to " + parties.get(0), "Points to " + parties.get(1)),
        named().stream()
            .map(n ->
                List.of(
                    Table.cell(n.name()),
                    Table.cell(String.format(Locale.ROOT, "%.1f", n.across())),
                    Table.cell(String.format(Locale.ROOT, "%.1f", n.upright()))))
            .toList());
  }
}
