package parley.brief.terminal;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import parley.brief.page.GridChart;

/** Writes a grid of people and days in codes, some weeks side by side. */
final class TerminalGrid {

  private static final int LABEL = 12;
  private static final int DAYS_A_WEEK = 7;

  private final GridChart chart;
  private final int cell;
  private final int perBand;

  private TerminalGrid(GridChart chart, int width) {
    this.chart = chart;
    cell = 1 + IntStream.range(0, chart.columns().size()).map(d -> widest(d)).max().orElse(1);
    int fits = Math.max(1, (width - LABEL) / cell);
    perBand = fits < DAYS_A_WEEK ? fits : fits - fits % DAYS_A_WEEK;
  }

  /** The grid, line by line, none wider than the width. */
  static List<String> show(GridChart chart, int width) {
    return new TerminalGrid(chart, width).draw();
  }

  private int widest(int day) {
    int number = number(day).length();
    return Math.max(
        number,
        chart.rows().stream().mapToInt(r -> code(r.cells().get(day)).length()).max().orElse(1));
  }

  private static String code(GridChart.Cell cell) {
    return cell.text() + (cell.marked() ? "!" : "");
  }

  private String number(int day) {
    String[] words = chart.columns().get(day).split(" ");
    return words.length > 1 ? words[1] : words[0];
  }

  /** The day and month of a heading such as "Mon 2 Feb 2026". */
  private String head(int day) {
    String[] words = chart.columns().get(day).split(" ");
    return words.length > 2 ? words[1] + " " + words[2] : words[0];
  }

  private List<String> draw() {
    List<String> out = new ArrayList<>();
    for (int from = 0; from < chart.columns().size(); from += perBand) {
      int first = from;
      int to = Math.min(chart.columns().size(), from + perBand);
      out.add(line(head(first), first, to, d -> chart.columns().get(d).substring(0, 1)));
      out.add(line("", first, to, this::number));
      for (GridChart.Row row : chart.rows()) {
        out.add(
            line(
                row.label(),
                first,
                to,
                d -> row.cells().get(d).text().isEmpty() ? "." : code(row.cells().get(d))));
      }
      out.add("");
    }
    return out;
  }

  private String line(String label, int from, int to, IntFunction<String> text) {
    StringBuilder out = new StringBuilder(padded(label, LABEL));
    for (int d = from; d < to; d++) {
      out.append(padded(text.apply(d), cell));
    }
    return out.toString().stripTrailing();
  }

  private static String padded(String text, int width) {
    String plain = text.replaceAll("\\p{Cc}", " ");
    String cut = plain.length() >= width ? plain.substring(0, width - 1) : plain;
    return cut + " ".repeat(width - cut.length());
  }
}
