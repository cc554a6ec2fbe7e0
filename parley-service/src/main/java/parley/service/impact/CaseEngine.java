package parley.service.impact;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import parley.casefile.CaseView;
import parley.casefile.Header;
import parley.service.hospital.SessionKind;
import parley.service.kernel.Runner;
import parley.service.national.NationalEngine;
import parley.service.national.NationalPolicy;
import parley.service.national.NationalQuestion;
import parley.service.national.Prediction;
import parley.service.walkout.Policy;
import parley.service.walkout.WaitingEffect;

/** Joins what past walkouts teach with hospitals day by day; see {@code docs/service-impact.md}. */
public final class CaseEngine {

  /** Of the predictive distribution; hospitals are run on the first of them. */
  public static final int DRAWS = 10_000;

  private static final double CLOSE = 1e-9;

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
    HospitalsForced forced = HospitalsForced.of(question.hospitals(), question.group(), runner);
    Prediction prediction =
        NationalEngine.predict(
            view,
            new NationalQuestion(question.from(), question.to(), question.absentADay(), told),
            forced,
            seed,
            DRAWS);
    int[] sample = sample(prediction, replications);
    ImpactQuestion asked = asked(view, question, prediction, forced, sample);
    PlannedImpact planned = ImpactEngine.planned(asked, seed, replications, runner);
    Optional<FlowImpact> flow =
        question.isFlowAsked()
            ? Optional.of(ImpactEngine.flow(asked, seed, replications, runner))
            : Optional.empty();
    List<WaitingEffect> lists =
        question.hospital().isPresent()
            ? ImpactEngine.lists(asked, seed, replications, runner)
            : List.of();
    Results results = new Results(view, question, prediction, planned, sample);
    return new CaseImpact(
        question,
        prediction,
        planned,
        flow,
        lists,
        results.kept(),
        results.kept(SessionKind.CLINIC),
        results.kept(SessionKind.THEATRE),
        results.cancelled(),
        results.cancelled(SessionKind.THEATRE),
        results.cancelled(SessionKind.CLINIC));
  }

  /**
   * The draw of each replication: one in the middle of each of as many equal parts of the draws, in
   * the order of what they lose. So few replications have the spread of all draws.
   */
  private static int[] sample(Prediction prediction, int replications) {
    double[] lost = prediction.lostShares();
    int[] order =
        IntStream.range(0, lost.length)
            .boxed()
            .sorted(Comparator.comparingDouble(r -> lost[r]))
            .mapToInt(Integer::intValue)
            .toArray();
    return IntStream.range(0, replications)
        .map(r -> order[(int) ((r + 0.5) * order.length / replications)])
        .toArray();
  }

  /**
   * Shares absent, by draw. Where the record says that staffing forced less than hospitals have it,
   * they are so few as force what the record says.
   */
  private static double[] absent(Prediction prediction, HospitalsForced forced) {
    double[] absent = prediction.draws().absent();
    double[] lost = prediction.draws().lost();
    double[] beforehand = prediction.draws().beforehand();
    for (int r = 0; r < absent.length; r++) {
      double told = beforehand[r] < 1 ? (lost[r] - beforehand[r]) / (1 - beforehand[r]) : 0;
      if (forced.of(absent[r]) > Math.max(0, told) + CLOSE) {
        absent[r] = Math.min(absent[r], forced.absentFor(Math.max(0, told)));
      }
    }
    return absent;
  }

  private static ImpactQuestion asked(
      CaseView view,
      CaseQuestion question,
      Prediction prediction,
      HospitalsForced forced,
      int[] sample) {
    double[] absent = absent(prediction, forced);
    double[] beforehand = prediction.beforehandShares();
    return new ImpactQuestion(
        question.asked(),
        question.group(),
        question.from().atTime(question.at()),
        question.to().atTime(question.at()),
        question.daysAfter(),
        holidays(view, question),
        r -> new Circumstance(absent[sample[r]], policy(question.conduct(), beforehand[sample[r]])),
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
