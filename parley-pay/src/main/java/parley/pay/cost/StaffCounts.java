package parley.pay.cost;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import parley.casefile.CaseView;
import parley.casefile.Inputs;
import parley.casefile.Range;
import parley.casefile.Series;
import parley.pay.book.GradeLabel;

/** The counts of staff by grade, in full-time equivalents, each table of them on one day. */
final class StaffCounts {

  private final List<Count> counts;

  private StaffCounts(List<Count> counts) {
    this.counts = counts;
  }

  /**
   * A count.
   *
   * @param grade the grades that were counted together
   * @param fte how many; the middle where a range is given
   */
  record Count(GradeLabel grade, BigDecimal fte, Range range, LocalDate countedOn, Inputs inputs) {}

  /**
   * The counts that the record has.
   *
   * @throws IllegalArgumentException if a row cannot be read
   */
  static StaffCounts of(CaseView view) {
    Map<List<String>, Series.Row> newest = new LinkedHashMap<>();
    Map<Series.Row, Series> owner = new LinkedHashMap<>();
    for (Series series : view.listSeries(Series.Role.STAFF)) {
      for (Series.Row row : series.rows()) {
        owner.put(row, series);
        // Two rows of one day and grade are two editions: the one that became known last holds.
        newest.merge(
            List.of(dayOf(row).toString(), row.get("grade")),
            row,
            (a, b) -> b.known().isBefore(a.known()) ? a : b);
      }
    }
    List<Count> counts = new ArrayList<>();
    newest
        .values()
        .forEach(row -> counts.add(count(row, Optional.ofNullable(owner.get(row)).orElseThrow())));
    return new StaffCounts(counts);
  }

  private static Count count(Series.Row row, Series series) {
    BigDecimal fte = row.number("fte");
    Range range =
        row.find("low").isPresent() && row.find("high").isPresent()
            ? new Range(row.number("low"), row.number("high"))
            : new Range(fte, fte);
    if (range.low().signum() < 0
        || range.low().compareTo(fte) > 0
        || range.high().compareTo(fte) < 0) {
      throw new IllegalArgumentException(
          "The staff table has %s in %s, with the range %s to %s; a count is not below zero and lies in its range."
              .formatted(
                  fte.toPlainString(),
                  row.get("grade"),
                  range.low().toPlainString(),
                  range.high().toPlainString()));
    }
    return new Count(
        new GradeLabel(row.get("grade")), fte, range, dayOf(row), Inputs.of(series, row));
  }

  private static LocalDate dayOf(Series.Row row) {
    Optional<String> day = row.find("countedOn");
    try {
      return day.map(LocalDate::parse).orElse(row.known());
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          "The staff table has \"%s\" in countedOn, which is no day such as 2025-03-31."
              .formatted(day.orElseThrow()),
          e);
    }
  }

  /**
   * The newest table that was counted on a day or before it; empty if there is none.
   *
   * @throws IllegalArgumentException if it counts nobody
   */
  List<Count> listOn(LocalDate day) {
    Optional<LocalDate> newest =
        counts.stream()
            .map(Count::countedOn)
            .filter(d -> !d.isAfter(day))
            .max(Comparator.naturalOrder());
    List<Count> table =
        counts.stream().filter(c -> newest.equals(Optional.of(c.countedOn()))).toList();
    if (!table.isEmpty() && table.stream().allMatch(c -> c.fte().signum() == 0)) {
      throw new IllegalArgumentException(
          "The staff table counted on %s has 0 in every row; at least one grade has somebody in it."
              .formatted(newest.orElseThrow()));
    }
    return table;
  }
}
