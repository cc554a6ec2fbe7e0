package parley.service.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.stream.IntStream;
import parley.service.hospital.Hospital;
import parley.service.kernel.Runner;
import parley.service.walkout.Absence;
import parley.service.walkout.Policy;
import parley.service.walkout.SessionPlan;
import parley.service.walkout.WalkoutQuestion;
import parley.service.walkout.WalkoutTrials;

/**
 * The choice of a plan for a walkout of a hospital, by the planned layer.
 *
 * @param question what is tried: from the eve of the walkout to the last day on which time off is
 *     taken for it
 * @param seed of absences and patients; the search has its own
 * @param weights what counts how much
 * @param choices what there is to decide, and the staff that is expected
 * @param first the best plan without chance, from which the search starts
 * @param value what plans and rules are worth
 */
public record WalkoutPlans(
    WalkoutQuestion question,
    long seed,
    PlanWeights weights,
    HospitalChoices choices,
    StaffPlan first,
    PlanValue value) {

  /** Of the planned weight. */
  private static final double INDIFFERENCE = 0.000_25;

  /**
   * Prepares the choice.
   *
   * @param asked with a walkout, perhaps a surge, and holidays; its days and its policy do not
   *     matter
   * @param seed of absences and patients; the search has its own
   * @throws IllegalArgumentException if there is no walkout, or it touches no planned shift
   */
  public static WalkoutPlans of(WalkoutQuestion asked, PlanWeights weights, long seed) {
    Absence absence =
        asked
            .absence()
            .orElseThrow(() ->
                new IllegalArgumentException(
                    "The question about %s has no walkout; expected one."
                        .formatted(asked.hospital().name())));
    LocalDate eve = absence.from().toLocalDate().minusDays(1);
    LocalDate last =
        absence
            .to()
            .toLocalDate()
            .plusDays(Math.max(1, asked.hospital().rebooking().timeOffDays()));
    WalkoutQuestion question =
        asked.withDays(eve, (int) (last.toEpochDay() - eve.toEpochDay()) + 1);
    WalkoutTrials trials = WalkoutTrials.of(question, seed);
    List<LocalDate> days =
        IntStream.rangeClosed(0, trials.lastDay())
            .filter(trials::isOfWalkout)
            .mapToObj(eve::plusDays)
            .toList();
    HospitalChoices choices =
        HospitalChoices.of(asked.hospital(), days, asked.holidays(), trials::away);
    return new WalkoutPlans(
        question,
        seed,
        weights,
        choices,
        StaffPlan.of(choices.space(), choices.estimate()),
        new WalkoutValue(trials, choices.space(), weights));
  }

  /** Chooses, starting from the first plan. */
  public PlanAnswer search(PlanOptions options, Runner runner, LongConsumer progress) {
    return PlanSearch.search(
        choices.space(), value, options, List.of(first.plan()), runner, progress);
  }

  /** The hospital. */
  public Hospital hospital() {
    return question.hospital();
  }

  /** A plan or a rule as the planned layer takes it. */
  public Policy policy(Candidate candidate) {
    return WalkoutValue.policy(choices.space(), candidate);
  }

  /** A plan as the planned layer takes it. */
  public SessionPlan sessionPlan(Plan plan) {
    return SessionPlans.of(choices.space(), plan);
  }

  /**
   * Below what difference two plans count as equally good: 0.025 % of the planned weight, one
   * patient of weight 1 at least.
   */
  public double indifference() {
    return Math.max(1, planned() * INDIFFERENCE);
  }

  /** The weight of the patients who are planned for the days of the walkout on usual days. */
  public double planned() {
    return choices.estimate().worth(choices.space().allSessions().numbers());
  }
}
