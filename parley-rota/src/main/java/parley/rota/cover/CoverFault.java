package parley.rota.cover;

/**
 * What is wrong with a cover.
 *
 * @param who the volunteer, or the line of the template
 * @param what day and shift, or the session
 * @param measured what was found, in the kind's unit
 * @param limit what it should be, at most or at least
 */
public record CoverFault(Kind kind, String who, String what, long measured, long limit) {

  /** Kinds of faults. */
  public enum Kind {
    /** Nobody of that name has volunteered. */
    UNKNOWN_VOLUNTEER,
    /** The shift was not offered. */
    NOT_OFFERED,
    /** The same duty twice. */
    TWICE,
    /** The volunteer has not the skills of the shift. */
    SKILL,
    /** Minutes of the duty, against the longest allowed. */
    TOO_LONG,
    /** Minutes of rest between duties, against those asked for. */
    REST,
    /** Consecutive days with duties. */
    DAYS_IN_ROW,
    /** Duties in all. */
    DUTIES,
    /** A session falls that must stand. */
    MUST_STAND,
    /** Times that are told of a duty are not those of its shift; minutes. */
    TIMES,
    /** Sessions that are told to fall, against those that do: 0 or 1. */
    FALLEN,
    /** Value of fallen sessions in the score, against that counted. */
    FALLEN_VALUE,
    /** Missing minutes that are told for a line of the template, against those counted. */
    GAP,
    /** Missing minutes in the score, against those counted. */
    GAP_MINUTES,
    /** Pence of a duty, or of all, against those counted. */
    PENCE,
    /** A resident works who is absent, or the other way round. */
    TURNOUT
  }
}
