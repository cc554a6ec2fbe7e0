package parley.talks;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import parley.talks.gate.Ratification;

/** Gates that a package must pass, some of which pass or fail together. */
final class GateChain {

  private final List<GateReading> gates;

  GateChain(List<GateReading> gates) {
    this.gates = List.copyOf(gates);
  }

  /**
   * The chance that every gate accepts; empty without gates.
   *
   * @param results what each gate makes of the package, in the order of the gates
   */
  Optional<Ratification> ratified(List<Deal.GateResult> results) {
    List<Ratification.Passing> passing = new ArrayList<>();
    for (int g = 0; g < results.size(); g++) {
      passing.add(new Ratification.Passing(group(gates.get(g)), results.get(g).chance()));
    }
    return passing.isEmpty() ? Optional.empty() : Optional.of(Ratification.of(passing));
  }

  /** The gate with which a gate moves, or the one with which that one moves, and so on. */
  private String group(GateReading gate) {
    GateReading at = gate;
    for (int steps = 0; steps < gates.size(); steps++) {
      Optional<GateReading> next = findEarlier(at);
      if (next.isEmpty()) {
        break;
      }
      at = next.get();
    }
    return at.threshold().party() + "/" + at.gate();
  }

  private Optional<GateReading> findEarlier(GateReading gate) {
    return gate.movesWith()
        .flatMap(earlier ->
            gates.stream()
                .filter(g ->
                    g.gate().equals(earlier)
                        && g.threshold().party().equals(gate.threshold().party()))
                .findFirst());
  }
}
