package parley.service.impact;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import parley.casefile.CaseView;
import parley.casefile.Header;
import parley.service.hospital.SessionKind;
import parley.service.kernel.Runner;
import parley.service.national.NationalEngine;
import parley.service.national.NationalPolicy;
import parley.service.national.NationalQuestion;
import parley.service.national.Prediction;
import parley.service.walkout.Policy;

/** Joins what past walkouts teach with hospitals day by day; see {@code docs/service-impact.md}. */
public final class CaseEngine {

  /** Of the predictive distribution; hospitals are run on the first of them. */
  public static final int DRAWS = 10_000;

  private CaseEngine() {}

  /**
   * The answer, from what was known on the day of the view.
   *
   * @param replications of the hospitals: two or more, at most {@link #DRAWS}
   * @param runner does the replications; the answer does not depend on it
   * @throws IllegalArgumentException if the record does not suffice on that day, or the question
   *     does not fit
   */
  public static CaseImpact answer(
      CaseView view, CaseQuestion question, long seed, int replications, Runner runner) {
    if (replications > DRAWS) {
      throw new IllegalArgumentException(
          "%s replications; expected 2 to %s.".formatted(replications, DRAWS));
    }
    Optional<NationalPolicy> told =
        question.conduct() instanceof Conduct.AsLearned(Optional<NationalPolicy> policy)
            ? policy
            : Optional.empty();
    Prediction prediction =
        NationalEngine.predict(
            view,
            new NationalQuestion(question.from(), question.to(), question.absentADay(), told),
            HospitalsForced.of(question.hospitals(), question.group(), runner),
            seed,
            DRAWS);
    ImpactQuestion asked = asked(view, question, prediction);
    PlannedImpact planned = ImpactEngine.planned(asked, seed, replications, runner);
    Optional<FlowImpact> flow =
        question.isFlowAsked()
            ? Optional.of(ImpactEngine.flow(asked, seed, replications, runner))
            : Optional.empty();
    Results results = new Results(view, question, prediction, planned);
    return new CaseImpact(
        question,
        prediction,
        planned,
        flow,
        results.kept(),
        results.kept(SessionKind.CLINIC),
        results.kept(SessionKind.THEATRE),
        results.cancelled(),
        results.cancelled(SessionKind.THEATRE),
        results.cancelled(SessionKind.CLINIC));
  }

  private static ImpactQuestion asked(
      CaseView view, CaseQuestion question, Prediction prediction) {
    double[] absent = prediction.draws().absent();
    double[] beforehand = prediction.beforehandShares();
    return new ImpactQuestion(
        question.asked(),
        question.group(),
        question.from().atTime(question.at()),
        question.to().atTime(question.at()),
        question.daysAfter(),
        holidays(view, question),
        r -> new Circumstance(absent[r], policy(question.conduct(), beforehand[r])),
        question.surges());
  }

  private static Policy policy(Conduct conduct, double beforehand) {
    return switch (conduct) {
      case Conduct.AsLearned learned -> new Policy.BlockCancel(beforehand);
      case Conduct.Exactly exactly -> exactly.policy();
    };
  }

  private static Set<LocalDate> holidays(CaseView view, CaseQuestion question) {
    LocalDate first = question.from().minusDays(ImpactQuestion.DAYS_BEFORE);
    LocalDate last = question.to().plusDays(question.daysAfter() + 1L);
    return first
        .datesUntil(last)
        .filter(day ->
            view.record().header().timetable().stream()
                .anyMatch(d -> d.kind() == Header.DayKind.PUBLIC_HOLIDAY && d.on().covers(day)))
        .collect(Collectors.toUnmodifiableSet());
  }
}
