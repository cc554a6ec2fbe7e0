package parley.law;

/** The day that decides which version of a rule applies. */
public enum Trigger {
  /** The day on which a voting paper is first sent to anyone entitled to vote. */
  BALLOT_OPENED,
  /** The day on which the employer receives the notice of a ballot. */
  BALLOT_NOTICE_RECEIVED,
  /** The day on which the employer receives the notice of action. */
  ACTION_NOTICE_RECEIVED,
  /** The day on which the action, or the picket, takes place. */
  ACTION_DAY
}
