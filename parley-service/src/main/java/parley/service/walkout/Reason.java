package parley.service.walkout;

/** Why a session was not held. */
public enum Reason {
  /** The policy cancelled it, though there may have been staff. */
  POLICY,
  /** Staff whom it needs were absent or sick. */
  ABSENT,
  /** Staff whom it needs stood in for others to fill minimum cover. */
  STANDS_IN,
  /** Staff whom it needs stood in on the night before. */
  RESTS,
  /** Staff whom it needs took time off for having stood in. */
  TIME_OFF
}
