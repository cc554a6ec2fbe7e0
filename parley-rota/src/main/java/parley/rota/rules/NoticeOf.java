package parley.rota.rules;

/** Of what notice is given. */
public enum NoticeOf {
  /** The work schedule of a post, before it begins. */
  WORK_SCHEDULE,
  /** The duty roster, before its first day. */
  DUTY_ROSTER,
  /** A change to a roster that is known already. */
  ROSTER_CHANGE,
  /** Leave, by the doctor who asks for it. */
  LEAVE
}
