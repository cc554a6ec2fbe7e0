package parley.pay.jobs;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import parley.casefile.Bound;
import parley.casefile.CaseView;
import parley.casefile.Computed;
import parley.casefile.Derivation;
import parley.casefile.Figure;
import parley.casefile.Inputs;
import parley.casefile.Series;
import parley.casefile.Vintage;
import parley.pay.book.Measures;

/**
 * The counts of the training series, one for each year, measure and geography. Of two editions of a
 * count, the one that became known last holds.
 */
final class Counts {

  private static final List<String> COLUMNS = List.of("year", "measure", "geography", "value");

  private final Map<Key, Figure> counts = new TreeMap<>();
  private final Map<Key, Series.Row> rows = new TreeMap<>();

  private Counts() {}

  /** What is counted, where and in which year. */
  record Key(String measure, String geography, int year) implements Comparable<Key> {

    private static final Comparator<Key> ORDER =
        Comparator.comparing(Key::measure)
            .thenComparing(Key::geography)
            .thenComparingInt(Key::year);

    @Override
    public int compareTo(Key other) {
      return ORDER.compare(this, other);
    }
  }

  /** The counts of every series that has the columns of a training series. */
  static Counts of(CaseView view) {
    Counts all = new Counts();
    view.listSeries(Series.Role.OTHER).stream()
        .filter(s -> s.columns().containsAll(COLUMNS))
        .forEach(s -> s.rows().forEach(r -> all.add(s, r)));
    return all;
  }

  private void add(Series series, Series.Row row) {
    Key key = new Key(row.get("measure"), row.get("geography"), row.number("year").intValueExact());
    Series.Row before = rows.get(key);
    if (before == null || !row.known().isBefore(before.known())) {
      rows.put(key, row);
      counts.put(key, figure(series, row, key));
    }
  }

  private static Figure figure(Series series, Series.Row row, Key key) {
    Inputs inputs = Inputs.of(series, row);
    return new Figure(
        Derivation.id(Measures.VERB, "count", key.measure(), key.geography(), key.year()),
        key.measure(),
        Optional.of(row.number("value")),
        Optional.empty(),
        Optional.empty(),
        Bound.EXACT,
        Optional.empty(),
        Optional.of(unit(key.measure())),
        Optional.of("%s, %s, %s".formatted(key.measure(), key.geography(), key.year())),
        Optional.empty(),
        inputs.sources(),
        inputs.known(),
        Vintage.REPORTED,
        Optional.empty(),
        Optional.empty());
  }

  private static String unit(String measure) {
    return measure.startsWith(Measures.APPLICATIONS)
        ? "applications"
        : measure.startsWith(Measures.PLACES) ? "places" : "persons";
  }

  /** A count. */
  Optional<Figure> find(String measure, String geography, int year) {
    return Optional.ofNullable(counts.get(new Key(measure, geography, year)));
  }

  /** The counts of a measure by year, in the first geography that has any. */
  Map<Integer, Figure> byYear(String measure) {
    Map<Integer, Figure> years = new TreeMap<>();
    counts.keySet().stream()
        .filter(k -> k.measure().equals(measure))
        .map(Key::geography)
        .findFirst()
        .ifPresent(g ->
            counts.forEach((k, f) -> {
              if (k.measure().equals(measure) && k.geography().equals(g)) {
                years.put(k.year(), f);
              }
            }));
    return years;
  }

  /** Those who applied and the places, by population and year, oldest first. */
  List<JobsAnswer.HistoryYear> history() {
    List<JobsAnswer.HistoryYear> history = new ArrayList<>();
    for (Key key : counts.keySet()) {
      population(key)
          .ifPresent(p ->
              history.add(
                  year(
                      p,
                      key.year(),
                      counts.get(key),
                      find(p.places(), key.geography(), key.year()))));
    }
    return history;
  }

  /** The population of a count; a rate such as applications-per-post counts nobody. */
  private static Optional<Population> population(Key key) {
    for (Population.Unit unit : Population.Unit.values()) {
      String whole = new Population(unit, "", "").applicants();
      if (key.measure().equals(whole)) {
        return Optional.of(new Population(unit, "", key.geography()));
      }
      if (key.measure().startsWith(whole + "-") && !key.measure().startsWith(whole + "-per-")) {
        String kind = key.measure().substring(whole.length() + 1);
        return Optional.of(new Population(unit, kind, key.geography()));
      }
    }
    return Optional.empty();
  }

  private static JobsAnswer.HistoryYear year(
      Population population, int year, Figure applicants, Optional<Figure> places) {
    String id = Derivation.id(Measures.VERB, "history", population, year);
    Optional<BigDecimal> divisor =
        places.flatMap(Figure::value).filter(value -> value.signum() > 0);
    if (divisor.isEmpty()) {
      return new JobsAnswer.HistoryYear(
          year,
          population,
          applicants,
          places,
          new Computed.NotComputable(
              id,
              Training.MEASURE,
              Computed.Reason.NOT_IN_RECORD,
              List.of(population.places() + " " + year)));
    }
    String unit =
        population.unit() == Population.Unit.APPLICANTS ? Training.UNIT : "applications per place";
    return new JobsAnswer.HistoryYear(
        year,
        population,
        applicants,
        places,
        new Derivation(
                id,
                Training.MEASURE,
                unit,
                "%s %s / %s, %s"
                    .formatted(
                        year, population.applicants(), population.places(), population.geography()),
                Inputs.of(applicants, places.orElseThrow()))
            .value(applicants.value().orElseThrow().divide(divisor.get(), Derivation.EXACT)));
  }
}
