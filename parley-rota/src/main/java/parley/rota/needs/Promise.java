package parley.rota.needs;

import java.util.List;
import parley.rota.rules.Rule;

/** Something promised about rotas, by the text that names it. */
public sealed interface Promise {

  /** The text, as in {@code weekends:1/3}. */
  String id();

  /**
   * Rules on top of the contract's.
   *
   * @param rules one or more
   */
  record OfRules(String id, List<Rule> rules) implements Promise {

    /** Copies the list. */
    public OfRules {
      rules = List.copyOf(rules);
      if (rules.isEmpty()) {
        throw new IllegalArgumentException(
            "The promise \"%s\" has no rule; expected one or more.".formatted(id));
      }
    }
  }

  /**
   * That a rota is known so long before it starts. It is a duty of the calendar, not of the
   * pattern.
   *
   * @param weeks 1 or more
   */
  record Notice(String id, int weeks) implements Promise {}
}
