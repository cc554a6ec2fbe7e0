package parley.brief.terminal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import parley.brief.page.Block;
import parley.brief.page.Chart;
import parley.brief.page.GridChart;
import parley.brief.page.Line;
import parley.brief.page.Page;
import parley.brief.page.ScatterChart;
import parley.brief.page.Span;
import parley.brief.page.StudyPage;
import parley.brief.page.Table;
import parley.brief.page.Topic;
import parley.brief.words.Days;

/**
 * Shows a page in a terminal. No line is wider than {@value #WIDTH} columns, and colour only adds
 * weight: nothing is said by colour alone.
 */
public final class TerminalPage {

  /** The width of the page in columns. */
  public static final int WIDTH = 80;

  private static final int INDENT = 3;
  private static final int TEXT_COLUMN = 17;

  private final boolean colour;
  private final boolean whole;
  private final boolean sketches;

  private TerminalPage(boolean colour, boolean whole, boolean sketches) {
    this.colour = colour;
    this.whole = whole;
    this.sketches = sketches;
  }

  /** A terminal page with or without colour, which shows the lines that carry each answer. */
  public static TerminalPage of(boolean colour) {
    return new TerminalPage(colour, false, false);
  }

  /** A terminal page with or without colour, which shows the further lines and the tables too. */
  public static TerminalPage whole(boolean colour) {
    return new TerminalPage(colour, true, false);
  }

  /** The same with charts of outcomes drawn in letters. */
  public TerminalPage withSketches() {
    return new TerminalPage(colour, whole, true);
  }

  /**
   * Shows a page.
   *
   * @param foot lines below the page, as in "page: out/brief.html"
   */
  public String show(Page page, List<String> foot) {
    List<String> out = new ArrayList<>();
    String asOf = "as of " + Days.weekday(page.asOf()) + ", 18:00";
    out.addAll(title(page.title(), asOf));
    if (page.exercise()) {
      out.addAll(wrap(0, List.of(Piece.of("EXERCISE: this dispute is invented.", Style.BOLD))));
    }
    out.add("-".repeat(WIDTH));
    for (int i = 0; i < page.blocks().size(); i++) {
      if (i > 0) {
        out.add("");
      }
      out.addAll(block(page.blocks().get(i)));
    }
    out.add("-".repeat(WIDTH));
    for (String note : page.notes()) {
      out.addAll(wrap(0, List.of(Piece.of(note, Style.PLAIN))));
    }
    for (String line : foot) {
      out.addAll(wrap(0, List.of(Piece.of(line, Style.DIM))));
    }
    return String.join("\n", out) + "\n";
  }

  /**
   * Shows a page about files, but for the tables of a page with room; of its charts, grids in
   * codes.
   *
   * @param foot lines below the page, as in "page: out/study.html"
   */
  public String show(StudyPage page, List<String> foot) {
    List<String> out = new ArrayList<>();
    out.addAll(wrap(0, List.of(Piece.of(page.title(), Style.BOLD))));
    out.add("-".repeat(WIDTH));
    out.addAll(wrap(INDENT, pieces(page.headline(), Style.BOLD)));
    page.lines().forEach(l -> out.addAll(line(l)));
    for (Chart chart : page.charts()) {
      if (chart instanceof GridChart grid) {
        out.add("");
        out.addAll(TerminalGrid.show(grid, WIDTH));
      }
    }
    for (Table table : page.tables()) {
      out.add("");
      out.addAll(TerminalTable.show(table, WIDTH, INDENT, colour));
    }
    out.add("-".repeat(WIDTH));
    for (String note : page.notes()) {
      out.addAll(wrap(0, List.of(Piece.of(note, Style.PLAIN))));
    }
    for (String line : foot) {
      out.addAll(wrap(0, List.of(Piece.of(line, Style.DIM))));
    }
    return String.join("\n", out) + "\n";
  }

  private List<String> block(Block block) {
    Topic topic = block.topic();
    List<Piece> head = new ArrayList<>();
    head.add(new Piece(String.valueOf(topic.number()), Style.BOLD, false, 2));
    head.add(new Piece(topic.heading().toUpperCase(Locale.ROOT), Style.BOLD, false, 3));
    head.addAll(pieces(block.headline(), Style.BOLD));
    block.aside().ifPresent(a -> head.add(Piece.of("(" + a + ")", Style.PLAIN)));
    List<String> out = new ArrayList<>(wrap(INDENT, 0, head));
    block.lines().forEach(l -> out.addAll(line(l)));
    if (whole) {
      block.more().forEach(l -> out.addAll(line(l)));
      for (Table table : block.tables()) {
        out.add("");
        out.addAll(TerminalTable.show(table, WIDTH, INDENT, colour));
      }
      out.add("");
    }
    if (sketches) {
      for (Chart chart : block.charts()) {
        if (chart instanceof ScatterChart scatter) {
          out.addAll(wrap(INDENT, List.of(Piece.of(scatter.title(), Style.BOLD))));
          out.addAll(TerminalScatter.show(scatter));
          out.add("");
        }
      }
    }
    block.caveat().ifPresent(c -> out.addAll(wrap(INDENT, List.of(Piece.of(c, Style.DIM)))));
    return out;
  }

  private List<String> line(Line line) {
    List<Piece> text = pieces(line, Style.PLAIN);
    String label = line.label();
    int room = TEXT_COLUMN - INDENT - 1;
    if (label.isEmpty() || label.length() > room) {
      List<Piece> all = new ArrayList<>();
      if (!label.isEmpty()) {
        all.add(Piece.of(label + ":", Style.PLAIN));
      }
      all.addAll(text);
      return wrap(TEXT_COLUMN, INDENT, all);
    }
    List<String> lines = wrap(TEXT_COLUMN, text);
    if (lines.isEmpty()) {
      return List.of(" ".repeat(INDENT) + label);
    }
    List<String> out = new ArrayList<>(lines);
    String first = out.getFirst().substring(TEXT_COLUMN);
    out.set(0, " ".repeat(INDENT) + label + " ".repeat(room + 1 - label.length()) + first);
    return out;
  }

  private static List<Piece> pieces(Line line, Style style) {
    List<Piece> pieces = new ArrayList<>();
    StringBuilder before = new StringBuilder();
    for (Span span : line.spans()) {
      boolean space = Line.needsSpace(before, span);
      pieces.add(new Piece(span.text(), style, !before.isEmpty() && !space, 1));
      before.append(space ? " " : "").append(span.text());
    }
    line.refs().forEach(r -> pieces.add(Piece.of(r, Style.DIM)));
    return pieces;
  }

  private List<String> title(String left, String right) {
    int gap = WIDTH - Columns.of(left) - Columns.of(right);
    if (gap < 2) {
      List<String> lines = new ArrayList<>(wrap(0, List.of(Piece.of(left, Style.BOLD))));
      lines.add(" ".repeat(Math.max(0, WIDTH - Columns.of(right))) + right);
      return lines;
    }
    return wrap(0, List.of(new Piece(left, Style.BOLD, false, gap), Piece.of(right, Style.PLAIN)));
  }

  private List<String> wrap(int indent, List<Piece> pieces) {
    return wrap(indent, indent, pieces);
  }

  private List<String> wrap(int indent, int firstIndent, List<Piece> pieces) {
    return Wrapper.wrap(pieces, WIDTH, firstIndent, indent, colour);
  }
}
