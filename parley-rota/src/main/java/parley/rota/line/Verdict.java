package parley.rota.line;

import java.util.List;

/**
 * What a roster is worth.
 *
 * @param violations hard rules that are broken, in words that name person, day and rule; none if
 *     feasible
 * @param objective requests not met and cover under or over, whether feasible or not
 */
public record Verdict(List<String> violations, long objective) {

  /** Copies the list. */
  public Verdict {
    violations = List.copyOf(violations);
  }

  /** Whether no hard rule is broken. */
  public boolean isFeasible() {
    return violations.isEmpty();
  }
}
