package parley.service.impact;

import java.util.List;
import parley.service.kernel.Runner;

/** Answers what a walkout does to the patients of hospitals, with a surge or without. */
public final class ImpactEngine {

  /** What the effects on planned care are measured in. */
  public static final List<String> PLANNED_MEASURES =
      List.of("patients-put-off", "patients-held", "cover-gaps");

  private ImpactEngine() {}

  /**
   * Planned care, day by day.
   *
   * @param replications two or more
   * @param runner does the replications; the answer does not depend on it
   */
  public static PlannedImpact planned(
      ImpactQuestion question, long seed, int replications, Runner runner) {
    check(replications);
    return new PlannedLayer(question).answer(seed, replications, runner);
  }

  /** Emergency departments and beds, patient by patient. */
  public static FlowImpact flow(
      ImpactQuestion question, long seed, int replications, Runner runner) {
    check(replications);
    return new FlowLayer(question).answer(seed, replications, runner);
  }

  private static void check(int replications) {
    if (replications < 2) {
      throw new IllegalArgumentException(
          "%s replications; an interval needs two or more.".formatted(replications));
    }
  }
}
