package parley.pay.book;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import parley.casefile.CaseView;
import parley.casefile.Inputs;
import parley.casefile.Series;

/**
 * Total earnings of a grade in a pay year, for the pairs of year and grade that have a source.
 * Where a grade has several amounts in one year, such as one for each band of a supplement, the one
 * that the record marks as usual counts.
 */
public final class Earnings {

  private final List<Amount> amounts;

  private Earnings(List<Amount> amounts) {
    this.amounts = amounts;
  }

  /** The earnings that were known on the day of a view. */
  public static Earnings of(CaseView view) {
    return new Earnings(
        view.listSeries(Series.Role.EARNINGS).stream()
            .flatMap(s -> s.rows().stream().map(row -> new Amount(s, row)))
            .toList());
  }

  /** Which grades have earnings in which years, for a message. */
  public String pairs() {
    return grades().stream()
        .map(g ->
            g + " in " + years(g).stream().map(PayYear::toString).collect(Collectors.joining(", ")))
        .collect(Collectors.joining("; "));
  }

  /** The names of the grades, each once. */
  public List<String> grades() {
    return amounts.stream().map(Amount::grade).distinct().toList();
  }

  /** The years for which a grade has earnings, in order. */
  public List<PayYear> years(String grade) {
    return amounts.stream()
        .filter(a -> a.grade().equalsIgnoreCase(grade))
        .map(Amount::year)
        .distinct()
        .sorted()
        .toList();
  }

  /** The amounts of a grade in a year, lowest first. */
  public List<Amount> list(PayYear year, String grade) {
    return amounts.stream()
        .filter(a -> a.year().equals(year) && a.grade().equalsIgnoreCase(grade))
        .sorted(Comparator.comparing(Amount::earnings))
        .toList();
  }

  /** The amount that counts: the only one, or the only one marked as usual. */
  public Optional<Amount> find(PayYear year, String grade) {
    List<Amount> found = list(year, grade);
    List<Amount> usual = found.size() > 1 ? found.stream().filter(Amount::usual).toList() : found;
    return usual.size() == 1 ? Optional.of(usual.getFirst()) : Optional.empty();
  }

  /**
   * Earnings.
   *
   * @param earnings a year, full time
   * @param usual whether it counts among several of its grade and year
   * @param note what the record says about it, such as the band
   */
  public record Amount(
      PayYear year,
      String grade,
      Pence earnings,
      boolean usual,
      Inputs inputs,
      Optional<String> note) {

    private Amount(Series series, Series.Row row) {
      this(
          PayYear.parse(row.get("year")),
          row.get("grade"),
          Pence.ofPounds(row.number("earnings")),
          row.find("usual").filter("yes"::equals).isPresent(),
          Inputs.of(series, row),
          row.find("note"));
    }
  }
}
