package parley.brief.terminal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import parley.brief.page.Span;
import parley.brief.page.Table;

/**
 * Shows a table in a terminal: columns side by side, narrowed until a row fits, and cells broken
 * over lines.
 */
final class TerminalTable {

  private static final int GAP = 2;

  /** A longer word is cut rather than let it widen its column. */
  private static final int LONGEST_WORD = 12;

  private final Table table;
  private final int width;
  private final int indent;
  private final boolean colour;

  private TerminalTable(Table table, int width, int indent, boolean colour) {
    this.table = table;
    this.width = width;
    this.indent = indent;
    this.colour = colour;
  }

  static List<String> show(Table table, int width, int indent, boolean colour) {
    return new TerminalTable(table, width, indent, colour).show();
  }

  private List<String> show() {
    List<String> out =
        new ArrayList<>(
            Wrapper.wrap(
                List.of(Piece.of(table.caption(), Style.BOLD)), width, indent, indent, colour));
    int[] widths = widths();
    out.addAll(row(table.columns(), widths, Style.DIM));
    for (List<Span> cells : table.rows()) {
      out.addAll(row(cells.stream().map(Span::text).toList(), widths, Style.PLAIN));
    }
    return out;
  }

  /**
   * The width of each column: as wide as its widest cell if all of them fit; else its longest word,
   * and of the room that is left a share in proportion to what it lacks.
   */
  private int[] widths() {
    int columns = table.columns().size();
    int[] least = new int[columns];
    int[] lacks = new int[columns];
    for (int i = 0; i < columns; i++) {
      int widest = cells(i).mapToInt(Columns::of).max().orElse(1);
      int word =
          cells(i)
              .flatMap(c -> Arrays.stream(c.split("\\s+")))
              .mapToInt(Columns::of)
              .max()
              .orElse(1);
      least[i] = Math.max(1, Math.min(word, LONGEST_WORD));
      lacks[i] = Math.max(0, widest - least[i]);
    }
    int room = Math.max(0, width - indent - GAP * (columns - 1) - Arrays.stream(least).sum());
    int lacking = Math.max(1, Arrays.stream(lacks).sum());
    return IntStream.range(0, columns)
        .map(i -> least[i] + (lacking <= room ? lacks[i] : room * lacks[i] / lacking))
        .toArray();
  }

  private Stream<String> cells(int column) {
    return Stream.concat(
        Stream.of(table.columns().get(column)),
        table.rows().stream().map(row -> row.get(column).text()));
  }

  private List<String> row(List<String> cells, int[] widths, Style style) {
    List<List<String>> broken = new ArrayList<>();
    for (int i = 0; i < cells.size(); i++) {
      broken.add(
          Wrapper.wrap(List.of(Piece.of(cells.get(i), Style.PLAIN)), widths[i], 0, 0, false));
    }
    int lines = broken.stream().mapToInt(List::size).max().orElse(0);
    List<String> out = new ArrayList<>();
    for (int line = 0; line < lines; line++) {
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < cells.size(); i++) {
        String cell = line < broken.get(i).size() ? broken.get(i).get(line) : "";
        text.append(cell).append(" ".repeat(widths[i] - Columns.of(cell) + GAP));
      }
      out.add(" ".repeat(indent) + style.apply(text.toString().stripTrailing(), colour));
    }
    return out;
  }
}
