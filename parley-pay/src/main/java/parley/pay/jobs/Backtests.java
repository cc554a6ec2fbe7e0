package parley.pay.jobs;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import parley.casefile.Bound;
import parley.casefile.Derivation;
import parley.casefile.Figure;
import parley.casefile.Range;
import parley.pay.book.Measures;
import parley.pay.jobs.JobsAnswer.Entered;

/** Projects years that are counted by now from the years before them. */
final class Backtests {

  private Backtests() {}

  /**
   * The applicants of each year that could have been projected a year before.
   *
   * @param pairs the counts by year
   * @param reapply the shares that may apply again
   */
  static List<JobsAnswer.Backtest> of(
      Population population,
      List<JobsAnswer.HistoryYear> history,
      SortedMap<Integer, Group.Pair> pairs,
      Range reapply) {
    List<JobsAnswer.Backtest> tests = new ArrayList<>();
    for (int year : pairs.keySet()) {
      SortedMap<Integer, Group.Pair> before = new TreeMap<>(pairs.headMap(year));
      if (before.size() > 1) {
        Figure counted =
            history.stream()
                .filter(h -> h.population().equals(population) && h.year() == year)
                .findFirst()
                .orElseThrow()
                .applicants();
        Group group = Group.everyone(before, reapply);
        Stream.of(Entered.HELD, Entered.TREND)
            .flatMap(way -> test(group, way, counted, year).stream())
            .forEach(tests::add);
      }
    }
    return tests;
  }

  private static Optional<JobsAnswer.Backtest> test(
      Group group, Entered way, Figure counted, int year) {
    List<BigDecimal> projected =
        group.states().stream().flatMap(s -> projected(s, way).stream()).toList();
    return projected(group.middle(), way)
        .map(middle -> {
          Range range =
              new Range(
                  projected.stream().reduce(middle, BigDecimal::min),
                  projected.stream().reduce(middle, BigDecimal::max));
          BigDecimal count = counted.value().orElseThrow();
          return new JobsAnswer.Backtest(
              year,
              way,
              new Derivation(
                      Derivation.id(Measures.VERB, "jobs", "backtest", year, way),
                      "applicants-projected-a-year-before",
                      "doctors",
                      "%s from the counts to %s; share that applies again %s to %s"
                          .formatted(
                              year,
                              year - 1,
                              group.reapply().low().toPlainString(),
                              group.reapply().high().toPlainString()),
                      group.inputs())
                  .within(range, middle, Bound.EXACT),
              counted,
              count.compareTo(range.low()) < 0 || count.compareTo(range.high()) > 0);
        });
  }

  private static Optional<BigDecimal> projected(Group.State state, Entered way) {
    Optional<BigDecimal> entered =
        way == Entered.TREND
            ? state.change().map(c -> state.newest().add(c))
            : Optional.of(state.newest());
    return entered.map(
        e -> e.add(state.waiting().multiply(state.pipeline().reapply(), Derivation.EXACT)));
  }
}
