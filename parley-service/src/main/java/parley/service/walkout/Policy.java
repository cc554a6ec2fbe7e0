package parley.service.walkout;

/** What a hospital does with planned sessions on the days of a walkout. */
public sealed interface Policy {

  /** Every planned session is cancelled beforehand. */
  record CancelAll() implements Policy {}

  /** Everything is left standing; what has no staff falls on the day itself, urgent or not. */
  record KeepAll() implements Policy {}

  /** What must go goes from the least urgent up, and no more than staffing forces. */
  record PriorityOrder() implements Policy {}

  /**
   * Beyond what staffing forces, a share of the remaining sessions is cancelled beforehand.
   *
   * @param share of the remaining sessions of each line; within it the least urgent patients go
   *     first
   */
  record BlockCancel(double share) implements Policy {

    /** Checks the share. */
    public BlockCancel {
      Checks.share("The share that is cancelled beforehand", share);
    }
  }

  /**
   * As {@link PriorityOrder}: only what is forced is cancelled, and nobody stands in beyond minimum
   * cover; the outcome says whether the target was met.
   *
   * @param share of the patients booked on the days of the walkout who are to be kept
   */
  record KeepTarget(double share) implements Policy {

    /** Checks the share. */
    public KeepTarget {
      Checks.share("The share that is to be kept", share);
    }
  }

  /** A plan: what it does not keep is cancelled beforehand. */
  record Chosen(SessionPlan plan) implements Policy {}
}
