package parley.pay.jobs;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import parley.casefile.CaseView;
import parley.casefile.Derivation;
import parley.casefile.Figure;
import parley.casefile.Inputs;
import parley.pay.book.Measures;

/**
 * How many leave foundation training, by the year in which they can start specialty training.
 *
 * <pre>
 *   leaving(t) = starters(t - f)                                          if counted
 *              = starters(b) x entrants(t - f - m) / entrants(b - m)      else
 *              = leaving(t - 1)                                           beyond the entrants
 * </pre>
 *
 * <p>with f the years of foundation training, m those of medical school and b the newest year with
 * starters.
 */
final class Cohorts {

  private static final String MEASURE = "foundation-leavers";

  private final Map<Integer, Figure> starters;
  private final Map<Integer, Figure> entrants;
  private final Optional<Figure> foundation;
  private final Optional<Figure> school;

  private Cohorts(
      Map<Integer, Figure> starters,
      Map<Integer, Figure> entrants,
      Optional<Figure> foundation,
      Optional<Figure> school) {
    this.starters = starters;
    this.entrants = entrants;
    this.foundation = foundation;
    this.school = school;
  }

  static Cohorts of(CaseView view, Counts counts) {
    return new Cohorts(
        counts.byYear(Measures.FOUNDATION_STARTERS),
        counts.byYear(Measures.MEDICAL_SCHOOL_ENTRANTS),
        years(view, Measures.FOUNDATION_YEARS),
        years(view, Measures.MEDICAL_SCHOOL_YEARS));
  }

  private static Optional<Figure> years(CaseView view, String measure) {
    return view.listFigures(measure).stream()
        .filter(f -> f.value().isPresent())
        .reduce((a, b) -> b);
  }

  /** The cohorts of some years; empty if that of the year from which they start is not counted. */
  Map<Integer, JobsAnswer.Cohort> between(int start, int end) {
    Map<Integer, JobsAnswer.Cohort> cohorts = new TreeMap<>();
    if (foundation.isEmpty() || !starters.containsKey(start - length(foundation.get()))) {
      return cohorts;
    }
    for (int year = start; year <= end; year++) {
      int at = year;
      JobsAnswer.Cohort before = cohorts.get(at - 1);
      counted(at)
          .or(() -> fromEntrants(at))
          .or(() -> Optional.ofNullable(before).map(b -> held(at, b)))
          .ifPresent(c -> cohorts.put(at, c));
    }
    return cohorts;
  }

  private Optional<JobsAnswer.Cohort> counted(int year) {
    return Optional.ofNullable(starters.get(year - length(foundation.orElseThrow())))
        .map(s ->
            cohort(
                year,
                JobsAnswer.Cohort.From.STARTERS,
                s.basis().orElse(s.id()),
                Inputs.of(s, foundation.orElseThrow()),
                s.value().orElseThrow()));
  }

  private Optional<JobsAnswer.Cohort> fromEntrants(int year) {
    if (school.isEmpty()) {
      return Optional.empty();
    }
    int newest = starters.keySet().stream().max(Integer::compare).orElseThrow();
    Figure base = Optional.ofNullable(starters.get(newest)).orElseThrow();
    int m = length(school.get());
    Optional<Figure> then = Optional.ofNullable(entrants.get(newest - m));
    Optional<Figure> now =
        Optional.ofNullable(entrants.get(year - length(foundation.orElseThrow()) - m));
    if (then.isEmpty() || now.isEmpty()) {
      return Optional.empty();
    }
    BigDecimal size =
        base.value()
            .orElseThrow()
            .multiply(now.get().value().orElseThrow())
            .divide(then.get().value().orElseThrow(), Derivation.EXACT);
    return Optional.of(
        cohort(
            year,
            JobsAnswer.Cohort.From.ENTRANTS,
            "%s x (%s) / (%s)"
                .formatted(
                    base.basis().orElse(base.id()),
                    now.get().basis().orElse(now.get().id()),
                    then.get().basis().orElse(then.get().id())),
            Inputs.of(base, now.get(), then.get(), foundation.orElseThrow(), school.get()),
            size));
  }

  private static JobsAnswer.Cohort held(int year, JobsAnswer.Cohort before) {
    Figure figure = before.leaving().figure();
    return cohort(
        year,
        JobsAnswer.Cohort.From.HELD,
        "as in the year before; no entrants are counted yet",
        Inputs.of(figure),
        figure.value().orElseThrow());
  }

  private static JobsAnswer.Cohort cohort(
      int year, JobsAnswer.Cohort.From from, String basis, Inputs inputs, BigDecimal size) {
    return new JobsAnswer.Cohort(
        year,
        from,
        new Derivation(
                Derivation.id(Measures.VERB, "jobs", "cohort", year),
                MEASURE,
                "persons",
                basis,
                inputs)
            .value(size));
  }

  private static int length(Figure years) {
    return years.value().orElseThrow().intValueExact();
  }
}
