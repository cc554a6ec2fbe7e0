package parley.pay.book;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import parley.casefile.CaseView;
import parley.casefile.Inputs;
import parley.casefile.Series;

/** The series of awards, read by pay year. */
public final class Awards {

  private final Series series;

  private Awards(Series series) {
    this.series = series;
  }

  /** The first award series of the case, if it has one. */
  public static Optional<Awards> of(CaseView view) {
    return view.listSeries(Series.Role.AWARDS).stream()
        .filter(s -> !s.rows().isEmpty())
        .findFirst()
        .map(Awards::new);
  }

  /** The chains for which the series has a column. */
  public List<Chain> chains() {
    return List.of(Chain.values()).stream()
        .filter(c -> series.columns().contains(c.column()))
        .toList();
  }

  /** The pay years with an award known, in order. */
  public List<PayYear> years() {
    return series.rows().stream().map(Awards::yearOf).distinct().sorted().toList();
  }

  /** The awards of a pay year in the order of the file. */
  public List<Series.Row> rowsOf(PayYear year) {
    return series.rows().stream().filter(r -> yearOf(r).equals(year)).toList();
  }

  /** All awards in the order of the file. */
  public List<Series.Row> rows() {
    return series.rows();
  }

  /** The award with a label, such as {@code 2023/24} or {@code 2023/24b}. */
  public Optional<Series.Row> find(String label) {
    return series.rows().stream().filter(r -> labelOf(r).equalsIgnoreCase(label)).findFirst();
  }

  /** The award before one in the file. */
  public Optional<Series.Row> findBefore(Series.Row row) {
    int at = series.rows().indexOf(row);
    return at < 1 ? Optional.empty() : Optional.of(series.rows().get(at - 1));
  }

  /** What a row rests on. */
  public Inputs inputs(Series.Row row) {
    return Inputs.of(series, row);
  }

  /** The name of an award: the cell {@code year} where the series has one, else its pay year. */
  public static String labelOf(Series.Row row) {
    return row.find("year").orElseGet(() -> yearOf(row).toString());
  }

  /** The awards of a run of pay years, both ends counted, compounded without rounding. */
  public Product product(Chain chain, PayYear first, PayYear last) {
    BigDecimal factor = BigDecimal.ONE;
    List<String> missing = new ArrayList<>();
    List<Series.Row> rows = new ArrayList<>();
    for (PayYear year : first.through(last)) {
      List<Series.Row> ofYear = rowsOf(year);
      if (ofYear.isEmpty() || ofYear.stream().anyMatch(r -> r.find(chain.column()).isEmpty())) {
        missing.add(year.toString());
      } else {
        for (Series.Row row : ofYear) {
          factor = factor.multiply(Percent.factor(row.number(chain.column())));
        }
        rows.addAll(ofYear);
      }
    }
    return new Product(factor, missing, Inputs.of(series, rows));
  }

  /** A backdated second award lies in the pay year from which it is paid. */
  public static PayYear yearOf(Series.Row row) {
    return PayYear.of(LocalDate.parse(row.get("effectiveFrom")));
  }

  /**
   * Compounded awards.
   *
   * @param factor as in 1.223 for 22.3 %; of no use if something is missing
   * @param missing pay years without an award in the chain
   */
  public record Product(BigDecimal factor, List<String> missing, Inputs inputs) {}
}
