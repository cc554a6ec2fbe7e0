package parley.cli.xlsx;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A sheet to be written.
 *
 * @param name at most 31 letters, none of {@code []:*?/\}
 * @param rows cells of each row; one that holds a day as in 2026-02-02 becomes a cell with a date
 * @param frozenRows rows at the top that stay when one scrolls
 * @param frozenColumns columns at the left that stay
 * @param colours of the ground, in six hexadecimal digits, by the text of a cell or, of texts
 *     joined by a plus, the first
 */
public record Sheet(
    String name,
    List<List<String>> rows,
    int frozenRows,
    int frozenColumns,
    Map<String, String> colours) {

  /** Copies, and checks the name. */
  public Sheet {
    rows = rows.stream().map(List::copyOf).toList();
    colours = Map.copyOf(colours);
    if (!name.matches("[^\\[\\]:*?/\\\\]{1,31}")) {
      throw new IllegalArgumentException(
          "A sheet is named \"%s\"; expected 1 to 31 letters, none of [ ] : * ? / \\."
              .formatted(name));
    }
  }

  /** A table below one line of headings. */
  public static Sheet table(String name, List<List<String>> rows) {
    return new Sheet(name, rows, 1, 0, Map.of());
  }

  /** The colour of a cell with a text. */
  Optional<String> colour(String cell) {
    return Optional.ofNullable(colours.get(cell.split("\\+", 2)[0]));
  }
}
