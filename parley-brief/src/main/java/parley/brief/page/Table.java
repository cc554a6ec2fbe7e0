package parley.brief.page;

import java.util.List;

/**
 * A table.
 *
 * @param caption says what it shows
 * @param columns the headings
 * @param rows the cells, as many in each row as there are headings; the first heads its row
 */
public record Table(String caption, List<String> columns, List<List<Span>> rows) {

  /** Checks that every row has a cell for each column, and copies the lists. */
  public Table {
    columns = List.copyOf(columns);
    rows = rows.stream().<List<Span>>map(List::copyOf).toList();
    for (List<Span> row : rows) {
      if (row.size() != columns.size()) {
        throw new IllegalArgumentException(
            "Table \"%s\" has %s columns but a row of %s cells."
                .formatted(caption, columns.size(), row.size()));
      }
    }
  }

  /** A cell of plain words. */
  public static Span cell(String text) {
    return new Span.Words(text);
  }

  /** The ids of the figures that the table shows. */
  public List<String> figureIds() {
    return rows.stream()
        .flatMap(List::stream)
        .filter(Span.Value.class::isInstance)
        .map(s -> ((Span.Value) s).id())
        .distinct()
        .toList();
  }
}
