package parley.service.plan;

import java.util.List;
import parley.service.kernel.Interval;

/**
 * What was chosen, and how much better it is than each rule on replications that neither the search
 * nor the selection has seen.
 *
 * @param chosen a plan, or a rule if no plan was better
 * @param bestPlan the chosen one if it is a plan, else the best plan of the search
 * @param value of the chosen one
 * @param rules each with its value and what the chosen one is better by, replication by replication
 * @param finalists the plans of the search that were selected from, best first
 * @param selection how the choice among finalists and rules was made
 * @param isExhaustive whether all plans there are were valued, so that the first finalist is the
 *     best on the replications of the search
 */
public record PlanAnswer(
    PlanSpace space,
    PlanOptions options,
    Candidate chosen,
    Plan bestPlan,
    Interval value,
    List<Comparison> rules,
    List<Finalist> finalists,
    Selection selection,
    boolean isExhaustive,
    Work work) {

  /** Copies the lists. */
  public PlanAnswer {
    rules = List.copyOf(rules);
    finalists = List.copyOf(finalists);
  }

  /**
   * A rule beside what was chosen.
   *
   * @param value of the rule
   * @param better the value of the chosen one less that of the rule, in pairs
   */
  public record Comparison(Rule rule, Interval value, Interval better) {}

  /**
   * A plan of the search.
   *
   * @param searched its mean on the replications on which it was found, so too good by chance
   * @param fresh its mean on those of the report
   */
  public record Finalist(Plan plan, double searched, Interval fresh) {}

  /**
   * Evaluations that were spent.
   *
   * @param search of a part of a plan in a replication
   * @param selection of a candidate in a replication
   * @param report the same
   */
  public record Work(long search, long selection, long report) {

    /** All of them. */
    public long all() {
      return search + selection + report;
    }
  }
}
