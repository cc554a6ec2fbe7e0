package parley.rota.rules;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The rule sets that come with the program, and the reader of others. A set is a YAML file; {@code
 * docs/rota-rules.md} tells its shape.
 */
public final class RuleSets {

  private RuleSets() {}

  /** The ids of the sets that come with the program, in the order of their first days. */
  public static List<String> listIds() {
    return RuleResources.listIds();
  }

  /** The set with an id, if it comes with the program. */
  public static Optional<RuleSet> find(String id) {
    return listIds().contains(id) ? Optional.of(RuleResources.read(id)) : Optional.empty();
  }

  /**
   * The set that is valid on a day: of those that come with the program, the last that is not of
   * later.
   *
   * @throws IllegalArgumentException if the day is before the first of them
   */
  public static RuleSet forDay(LocalDate day) {
    return listIds().stream()
        .map(RuleResources::read)
        .filter(s -> !s.validFrom().isAfter(day))
        .max(Comparator.comparing(RuleSet::validFrom))
        .orElseThrow(() ->
            new IllegalArgumentException(
                "No set of rules is valid on %s; expected %s or later, or a set by its id: %s."
                    .formatted(
                        day,
                        RuleResources.read(listIds().getFirst()).validFrom(),
                        String.join(", ", listIds()))));
  }

  /**
   * Reads a set from the text of its YAML file. It may extend one that comes with the program.
   *
   * @throws IllegalArgumentException if the text is no rule set; the message is one sentence with
   *     the line and the field
   */
  public static RuleSet parse(String yaml) {
    return RuleSetReader.read(yaml, RuleSets::find);
  }
}
