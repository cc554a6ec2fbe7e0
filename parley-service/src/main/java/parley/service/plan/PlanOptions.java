package parley.service.plan;

/**
 * How a plan is sought. The replications with the numbers from 0 are those of the search; those of
 * the selection follow, and then those of the report, so that nothing is judged on what it was
 * searched on.
 *
 * @param seed of the search; the value has its own
 * @param searchReplications on which plans are compared in the search
 * @param evaluations of a part of a plan in a replication that the search may spend
 * @param finalists plans at most that are selected from
 * @param selectionReplications at most; where they do not suffice the answer says so
 * @param reportReplications on which intervals are computed
 * @param indifference two candidates whose means differ by less are equally good, in the unit of
 *     the value
 * @param confidence of the selection and of each interval
 */
public record PlanOptions(
    long seed,
    int searchReplications,
    long evaluations,
    int finalists,
    int selectionReplications,
    int reportReplications,
    double indifference,
    double confidence) {

  /** Replications of each candidate before the selection may drop one. */
  static final int FIRST_STAGE = 20;

  private static final int MOST_REPLICATIONS = 1_000_000;
  private static final int FINALISTS = 8;
  private static final int SELECTION_REPLICATIONS = 2_000;
  private static final int REPORT_REPLICATIONS = 400;

  /** Checks the numbers. */
  public PlanOptions {
    within("replications of the search", searchReplications, 1);
    within("finalists", finalists, 1);
    within("replications of the selection", selectionReplications, FIRST_STAGE);
    within("replications of the report", reportReplications, 2);
    require(
        evaluations > 0, "The search may spend %s evaluations; expected 1 or more.", evaluations);
    require(
        indifference > 0 && indifference < Double.POSITIVE_INFINITY,
        "The indifference is %s; expected more than 0, in the unit of the value.",
        indifference);
    require(
        confidence >= 0.5 && confidence < 1,
        "The confidence is %s; expected 0.5 or more and less than 1.",
        confidence);
  }

  /** Eight finalists, 2,000 replications at most for the selection and 400 for the report. */
  public static PlanOptions of(
      long seed, int searchReplications, long evaluations, double indifference, double confidence) {
    return new PlanOptions(
        seed,
        searchReplications,
        evaluations,
        FINALISTS,
        SELECTION_REPLICATIONS,
        REPORT_REPLICATIONS,
        indifference,
        confidence);
  }

  private static void within(String what, int number, int least) {
    require(
        number >= least && number <= MOST_REPLICATIONS,
        "There are %s %s; expected %s to %s.",
        number,
        what,
        least,
        MOST_REPLICATIONS);
  }

  private static void require(boolean holds, String sentence, Object... found) {
    if (!holds) {
      throw new IllegalArgumentException(sentence.formatted(found));
    }
  }

  /** How many evaluations there are at most, those of the selection and the report included. */
  public long mostEvaluations() {
    long candidates = finalists + (long) Rule.values().length;
    return evaluations + candidates * (selectionReplications + (long) reportReplications);
  }

  int firstOfSelection() {
    return searchReplications;
  }

  int firstOfReport() {
    return searchReplications + selectionReplications;
  }
}
