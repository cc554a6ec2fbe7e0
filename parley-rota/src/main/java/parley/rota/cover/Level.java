package parley.rota.cover;

/**
 * What was reached in one aim, and below what nothing can be.
 *
 * @param bound holds with the aims before it as they were reached
 * @param isProven whether value and bound meet, and those of all aims before it do
 */
public record Level(Aim aim, long value, long bound, boolean isProven) {

  /** What is made small. */
  public enum Aim {
    /** Minutes for which someone is missing from minimum cover. */
    GAP_MINUTES,
    /** Patients times priority of fallen sessions. */
    FALLEN_VALUE,
    /** Price in pence. */
    PENCE,
    /** The weighted sum in pence. */
    WEIGHTED_PENCE
  }
}
