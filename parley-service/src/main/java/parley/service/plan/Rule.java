package parley.service.plan;

/** Rules that decide without a search, against which a plan is compared. */
public enum Rule implements Candidate {
  /** All planned sessions of the walkout are cancelled beforehand. */
  CANCEL_ALL,
  /** None is cancelled beforehand; what the staff cannot hold is cancelled on the day. */
  KEEP_ALL,
  /** The most urgent patients' sessions are kept first, as far as the staff goes. */
  PRIORITY_ORDER
}
