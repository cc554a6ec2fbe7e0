package parley.casefile;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A table of dated values, read from a CSV file.
 *
 * @param role what the engines use it for
 * @param columns the columns, in order
 * @param rows the rows, in the order of the file
 * @param knownRule how the known dates of its rows were set
 */
public record Series(
    String id,
    String file,
    String title,
    Role role,
    String unit,
    String basis,
    List<String> columns,
    List<Row> rows,
    List<String> sources,
    String licence,
    Optional<String> knownRule,
    Optional<String> note) {

  /** Copies the lists. */
  public Series {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
    sources = List.copyOf(sources);
  }

  /** What the engines use a series for. */
  public enum Role {
    /** A price index by month. */
    PRICE_INDEX,
    /** Forecasts of price indices, as yearly rates. */
    FORECAST,
    /** Pay awards. */
    AWARDS,
    /** Basic pay of each point of a scale. */
    PAY_SCALE,
    /** Total earnings of grades. */
    EARNINGS,
    /** Which point of a scale follows which, across contracts. */
    GRADES,
    /** How many work at each point. */
    STAFF,
    /** The parameters of taxes, contributions, loans and pensions. */
    PARAMETERS,
    /** How published claims about pay were computed. */
    METHODS,
    /** Whatever has no role of its own. */
    OTHER
  }

  /**
   * A row.
   *
   * @param cells the text of each cell by column; an empty cell is left out
   * @param known the day the row became known
   */
  public record Row(Map<String, String> cells, LocalDate known) implements Fact<Row> {

    /** Copies the map. */
    public Row {
      cells = Map.copyOf(cells);
    }

    /** The text of a cell, if it has any. */
    public Optional<String> find(String column) {
      return Optional.ofNullable(cells.get(column));
    }

    /**
     * The text of a cell.
     *
     * @throws IllegalArgumentException if the cell is empty
     */
    public String get(String column) {
      return find(column)
          .orElseThrow(
              () -> new IllegalArgumentException("The row " + this + " has no " + column + "."));
    }

    /**
     * The number in a cell.
     *
     * @throws IllegalArgumentException if the cell is empty or no number
     */
    public BigDecimal number(String column) {
      String text = get(column);
      try {
        return new BigDecimal(text);
      } catch (NumberFormatException e) {
        throw new IllegalArgumentException(
            "The row " + this + " has \"" + text + "\" for a number in " + column + ".", e);
      }
    }

    @Override
    public Row asOf(LocalDate day) {
      return this;
    }
  }

  /** This series with the rows that were known on a day. */
  public Series asOf(LocalDate day) {
    return withRows(Fact.knownBy(rows, day));
  }

  /** This series with other rows. */
  public Series withRows(List<Row> newRows) {
    return new Series(
        id, file, title, role, unit, basis, columns, newRows, sources, licence, knownRule, note);
  }
}
