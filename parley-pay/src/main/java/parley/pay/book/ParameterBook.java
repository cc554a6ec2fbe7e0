package parley.pay.book;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import parley.casefile.CaseView;
import parley.casefile.Inputs;
import parley.casefile.Series;

/**
 * The parameters of taxes, contributions, loans and pensions, as they were known on a day.
 *
 * <p>Every parameter is a schedule: rates above thresholds. A plain amount is a schedule of one row
 * above zero. All rows of one parameter and one day form the schedule from that day to the next
 * one, but never beyond the tax year in which it starts: a year without a change has its own rows.
 * Only terms of a contract, asked for by {@link #findTerm}, hold until they are changed. Nothing is
 * interpolated.
 */
public final class ParameterBook {

  private final Map<String, NavigableMap<LocalDate, List<Row>>> parameters = new TreeMap<>();

  private ParameterBook(CaseView view) {
    for (Series series : view.listSeries(Series.Role.PARAMETERS)) {
      for (Series.Row row : series.rows()) {
        parameters
            .computeIfAbsent(row.get("parameter"), p -> new TreeMap<>())
            .computeIfAbsent(LocalDate.parse(row.get("effectiveFrom")), d -> new ArrayList<>())
            .add(new Row(series, row));
      }
    }
  }

  /** The parameters that were known on the day of a view. */
  public static ParameterBook of(CaseView view) {
    return new ParameterBook(view);
  }

  /** The names of the parameters that begin with some text, in alphabetical order. */
  public List<String> names(String prefix) {
    return parameters.keySet().stream().filter(n -> n.startsWith(prefix)).toList();
  }

  /**
   * The schedule of a parameter in force on a day, if the book has one for the year of that day.
   *
   * @param yearStart the day on which the year starts to which the day belongs; a schedule from an
   *     earlier year does not hold
   */
  public Optional<Schedule> find(String parameter, LocalDate day, LocalDate yearStart) {
    return Optional.ofNullable(parameters.get(parameter))
        .map(days -> days.floorEntry(day))
        .filter(entry -> !entry.getKey().isBefore(yearStart))
        .map(entry -> schedule(parameter, entry.getKey(), entry.getValue()));
  }

  /**
   * The schedule of a parameter that started last by a day, in whatever year: for terms of a
   * contract, which hold until they are changed.
   */
  public Optional<Schedule> findTerm(String parameter, LocalDate day) {
    return find(parameter, day, LocalDate.MIN);
  }

  /**
   * All schedules of a parameter that start within a year, oldest first.
   *
   * @param yearStart the first day of the year
   */
  public List<Schedule> listInYear(String parameter, LocalDate yearStart) {
    return Optional.ofNullable(parameters.get(parameter)).stream()
        .flatMap(d -> d.subMap(yearStart, yearStart.plusYears(1)).entrySet().stream())
        .map(entry -> schedule(parameter, entry.getKey(), entry.getValue()))
        .toList();
  }

  /** The days on which a schedule of a parameter starts, oldest first. */
  public List<LocalDate> listStarts(String parameter) {
    return Optional.ofNullable(parameters.get(parameter)).stream()
        .flatMap(d -> d.keySet().stream())
        .toList();
  }

  /** Where a threshold is there twice, the edition that became known last holds. */
  private static Schedule schedule(String parameter, LocalDate from, List<Row> rows) {
    LocalDate newest =
        rows.stream().map(r -> r.row().known()).max(Comparator.naturalOrder()).orElseThrow();
    List<Row> edition = rows.stream().filter(r -> r.row().known().equals(newest)).toList();
    Inputs inputs = Inputs.NONE;
    List<Schedule.Step> steps = new ArrayList<>();
    for (Row row : edition) {
      inputs = inputs.plus(Inputs.of(row.series(), row.row()));
      steps.add(new Schedule.Step(row.number("above"), row.number("value")));
    }
    steps.sort(Comparator.comparing(Schedule.Step::above));
    Standing standing = Standing.of(edition.stream().map(Row::row).toList());
    return new Schedule(parameter, from, steps, standing, inputs);
  }

  private record Row(Series series, Series.Row row) {

    BigDecimal number(String column) {
      return row.number(column);
    }
  }
}
