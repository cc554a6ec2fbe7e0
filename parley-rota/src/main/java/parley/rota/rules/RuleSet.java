package parley.rota.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The rules of a contract that hold from a day.
 *
 * @param id as in {@code tcs-2019}
 * @param validFrom the first day on which rotas are judged by it
 * @param note what changed against the set before, and what is open; empty if nothing
 */
public record RuleSet(
    String id,
    String title,
    LocalDate validFrom,
    String note,
    Terms terms,
    List<Source> sources,
    List<Rule> rules) {

  /**
   * Copies the lists, and checks that each rule has an id of its own and names sources that exist.
   */
  public RuleSet {
    sources = List.copyOf(sources);
    rules = List.copyOf(rules);
    Set<String> known = new HashSet<>();
    sources.forEach(s -> known.add(s.id()));
    Set<String> ids = new HashSet<>();
    for (Rule rule : rules) {
      Clause clause = rule.clause();
      if (!ids.add(clause.id())) {
        throw new IllegalArgumentException(
            "Rule set %s has two rules with the id %s; expected each id once."
                .formatted(id, clause.id()));
      }
      for (String source : clause.sources()) {
        if (!known.contains(source)) {
          throw new IllegalArgumentException(
              "Rule %s of %s names the source %s, which the set does not list."
                  .formatted(clause.id(), id, source));
        }
      }
    }
  }

  /** Where rules were read. */
  public record Source(String id, String title, List<String> urls) {

    /** Copies the list. */
    public Source {
      urls = List.copyOf(urls);
    }
  }

  /** The rule with an id, if there is one. */
  public Optional<Rule> findRule(String ruleId) {
    return rules.stream().filter(r -> r.clause().id().equals(ruleId)).findFirst();
  }

  /** The rules of a kind, in the order of the set. */
  public <R extends Rule> List<R> listRules(Class<R> kind) {
    return rules.stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  /**
   * The same with a clause more, as one that is promised on top of the contract; in the place of
   * the rule with the same id, if there is one.
   */
  public RuleSet with(Rule rule) {
    List<Rule> more = new ArrayList<>(rules);
    more.removeIf(r -> r.clause().id().equals(rule.clause().id()));
    more.add(rule);
    return new RuleSet(id, title, validFrom, note, terms, sources, more);
  }
}
