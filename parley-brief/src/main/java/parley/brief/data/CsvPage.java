package parley.brief.data;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import parley.brief.page.Block;
import parley.brief.page.Line;
import parley.brief.page.Page;
import parley.casefile.Figure;

/**
 * Shows a page as one table in CSV (RFC 4180): a row for each figure of each line, and one row for
 * a line without a figure. Figures that only tables and charts show follow at the end.
 */
public final class CsvPage {

  private static final List<String> COLUMNS =
      List.of(
          "as_of",
          "question",
          "label",
          "text",
          "refs",
          "figure",
          "measure",
          "value",
          "low",
          "high",
          "bound",
          "words",
          "unit",
          "basis",
          "by",
          "source",
          "known_from",
          "vintage");

  private CsvPage() {}

  /** The page as CSV, with a heading. */
  public static String show(Page page) {
    StringBuilder out = new StringBuilder();
    row(out, COLUMNS.stream());
    List<String> inLines =
        page.blocks().stream()
            .flatMap(b -> b.allLines().stream())
            .flatMap(l -> l.figureIds().stream())
            .toList();
    for (Block block : page.blocks()) {
      for (Line line : block.allLines()) {
        List<String> head =
            List.of(
                page.asOf().toString(),
                block.topic().verb(),
                text(line.label().isEmpty() ? "headline" : line.label()),
                text(line.text()),
                text(String.join(" ", line.refs())));
        if (line.figureIds().isEmpty()) {
          row(out, Stream.concat(head.stream(), Stream.generate(() -> "").limit(13)));
        }
        line.figureIds()
            .forEach(id ->
                page.findFigure(id)
                    .ifPresent(f -> row(out, Stream.concat(head.stream(), cells(f)))));
      }
      block.ids().stream()
          .filter(id -> !inLines.contains(id))
          .flatMap(id -> page.findFigure(id).stream())
          .forEach(f ->
              row(
                  out,
                  Stream.concat(
                      Stream.of(page.asOf().toString(), block.topic().verb(), "table", "", ""),
                      cells(f))));
    }
    return out.toString();
  }

  private static Stream<String> cells(Figure figure) {
    return Stream.of(
        text(figure.id()),
        text(figure.measure()),
        number(figure.value()),
        number(figure.low()),
        number(figure.high()),
        figure.bound().name().toLowerCase(Locale.ROOT),
        text(figure.text().orElse("")),
        text(figure.unit().orElse("")),
        text(figure.basis().orElse("")),
        text(figure.by().orElse("")),
        text(String.join(" ", figure.sources())),
        figure.known().toString(),
        figure.vintage().name().toLowerCase(Locale.ROOT));
  }

  private static String number(Optional<BigDecimal> number) {
    return number.map(BigDecimal::toPlainString).orElse("");
  }

  /** A text that a spreadsheet would take for a formula gets an apostrophe before it. */
  public static String text(String text) {
    return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }

  /** Rows of cells as CSV: lines end in CR LF, cells with commas or quotation marks are quoted. */
  public static String rows(Stream<List<String>> rows) {
    StringBuilder out = new StringBuilder();
    rows.forEach(cells -> row(out, cells.stream()));
    return out.toString();
  }

  private static void row(StringBuilder out, Stream<String> cells) {
    out.append(cells.map(CsvPage::quoted).collect(Collectors.joining(","))).append("\r\n");
  }

  private static String quoted(String cell) {
    boolean plain = cell.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
  }
}
