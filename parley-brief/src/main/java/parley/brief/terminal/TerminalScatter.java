package parley.brief.terminal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import parley.brief.page.ScatterChart;

/** Draws outcomes in letters: a column or a row is a few points wide, so it is only a sketch. */
final class TerminalScatter {

  private static final int COLUMNS = 60;
  private static final int ROWS = 20;
  private static final String LEFT = "      ";

  private final ScatterChart chart;
  private final char[][] grid = new char[ROWS + 1][COLUMNS + 1];

  private TerminalScatter(ScatterChart chart) {
    this.chart = chart;
    for (char[] row : grid) {
      Arrays.fill(row, ' ');
    }
  }

  /** The chart, line by line, none wider than a page. */
  static List<String> show(ScatterChart chart) {
    return new TerminalScatter(chart).draw();
  }

  private List<String> draw() {
    chart.reserveAcross().ifPresent(r -> column(r, '|'));
    chart.reserveUpright().ifPresent(r -> row(r, '-'));
    for (ScatterChart.Gate gate : chart.gates()) {
      if (gate.acrossIt()) {
        column(gate.accepts(), ':');
      } else {
        row(gate.accepts(), '.');
      }
    }
    for (ScatterChart.Dot dot : chart.dots()) {
      mark(dot.across(), dot.upright(), letter(dot.kind()));
    }
    for (int n = 0; n < chart.named().size(); n++) {
      mark(chart.named().get(n).across(), chart.named().get(n).upright(), (char) ('A' + n));
    }
    return lines();
  }

  private static char letter(ScatterChart.Kind kind) {
    return switch (kind) {
      case OUTSIDE -> 'x';
      case ZONE -> 'o';
      case SIGNABLE -> '#';
      case OFFERED_ACROSS -> '>';
      case OFFERED_UPRIGHT -> '^';
      case DRAFTED -> '*';
    };
  }

  private static String meaning(ScatterChart.Kind kind) {
    return switch (kind) {
      case OUTSIDE -> "short of a reserve";
      case ZONE -> "in the zone";
      case SIGNABLE -> "every gate accepts";
      case OFFERED_ACROSS -> "offered by the one across";
      case OFFERED_UPRIGHT -> "offered by the other";
      case DRAFTED -> "drafted";
    };
  }

  private List<String> lines() {
    List<String> out = new ArrayList<>();
    out.add(LEFT + "value to " + chart.upright());
    for (int row = ROWS; row >= 0; row--) {
      boolean end = row == ROWS || row == 0;
      String tick = end ? "%5s ".formatted(row == 0 ? chart.lowEnd() : chart.highEnd()) : LEFT;
      out.add((tick + new String(grid[row])).stripTrailing());
    }
    String right = chart.highEnd() + " value to " + chart.across();
    out.add(LEFT + chart.lowEnd() + " ".repeat(Math.max(1, COLUMNS - right.length())) + right);
    out.add(
        LEFT
            + Stream.of(ScatterChart.Kind.values())
                .filter(k -> chart.dots().stream().anyMatch(d -> d.kind() == k))
                .map(k -> letter(k) + " " + meaning(k))
                .collect(Collectors.joining("   ")));
    out.add(LEFT + "| and - value of no deal   : and . a gate accepts from here");
    for (int n = 0; n < chart.named().size(); n++) {
      out.add(LEFT + (char) ('A' + n) + " " + chart.named().get(n).name());
    }
    return out;
  }

  private void column(double value, char with) {
    for (char[] row : grid) {
      row[place(value, COLUMNS)] = with;
    }
  }

  private void row(double value, char with) {
    Arrays.fill(grid[place(value, ROWS)], with);
  }

  private void mark(double across, double upright, char with) {
    grid[place(upright, ROWS)][place(across, COLUMNS)] = with;
  }

  private int place(double value, int cells) {
    int range = chart.highEnd() - chart.lowEnd();
    long cell = Math.round((value - chart.lowEnd()) / range * cells);
    return (int) Math.max(0, Math.min(cells, cell));
  }
}
