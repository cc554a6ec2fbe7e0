package parley.rota.check;

import java.util.List;

/**
 * What a rota breaks.
 *
 * @param breaches of the contract's rules, in the order of doctor, time and rule
 * @param faults against the plan, in the order of kind, day and name
 */
public record CheckAnswer(List<Breach> breaches, List<PlanFault> faults) {

  /** Copies the lists. */
  public CheckAnswer {
    breaches = List.copyOf(breaches);
    faults = List.copyOf(faults);
  }

  /** Whether the rota breaks no rule but those that an agreement lifts. */
  public boolean isLegal() {
    return breaches.stream().allMatch(b -> b.clause().mayBeAgreed());
  }

  /** Whether the rota gives what the plan asks for. */
  public boolean isAsPlanned() {
    return faults.isEmpty();
  }
}
