package parley.rota.cover;

/**
 * What would change with one more or one fewer.
 *
 * @param what id of the volunteer, of the demand, or of the volunteer like whom one more would be
 * @param then the score then
 * @param isProven whether it, and what it is compared with, is the best
 */
public record Margin(Kind kind, String what, Score then, boolean isProven) {

  /** What is changed. */
  public enum Kind {
    /** A volunteer refuses. */
    WITHOUT_VOLUNTEER,
    /** One more of the volunteer's group and skills, free on all shifts, without sessions. */
    ONE_MORE_VOLUNTEER,
    /** One more is asked for on a line of the template. */
    ONE_MORE_DEMANDED
  }
}
