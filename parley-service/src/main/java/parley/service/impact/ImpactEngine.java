package parley.service.impact;

import java.util.ArrayList;
import java.util.List;
import parley.service.hospital.Hospital;
import parley.service.hospital.Specialty;
import parley.service.kernel.Runner;
import parley.service.walkout.WaitingEffect;
import parley.service.walkout.WalkoutEngine;

/** Answers what a walkout does to the patients of hospitals, with a surge or without. */
public final class ImpactEngine {

  /** What the effects on planned care are measured in. */
  public static final List<String> PLANNED_MEASURES =
      List.of("patients-put-off", "patients-held", "cover-gaps");

  /**
   * The share of treatments that goes to whoever has waited longest: an assumption. Bands hardly
   * feel it over some weeks, the size of a list not at all.
   */
  static final double IN_TURN = 0.5;

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

  /**
   * Waiting lists at the end of the last day, those of a hospital whose list is known; in the order
   * of hospitals and specialties.
   */
  public static List<WaitingEffect> lists(
      ImpactQuestion question, long seed, int replications, Runner runner) {
    check(replications);
    World world = question.worlds().getLast();
    List<WaitingEffect> lists = new ArrayList<>();
    for (Hospital hospital : question.hospitals()) {
      for (Specialty specialty : hospital.specialties()) {
        if (specialty.list().isPresent()) {
          lists.add(
              WalkoutEngine.waiting(
                  r -> question.of(hospital, world, question.circumstances().apply(r)),
                  specialty.name(),
                  IN_TURN,
                  question.seed(hospital, seed),
                  replications,
                  runner));
        }
      }
    }
    return List.copyOf(lists);
  }

  private static void check(int replications) {
    if (replications < 2) {
      throw new IllegalArgumentException(
          "%s replications; an interval needs two or more.".formatted(replications));
    }
  }
}
