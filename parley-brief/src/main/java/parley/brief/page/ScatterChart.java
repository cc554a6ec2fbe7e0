package parley.brief.page;

import java.util.List;
import java.util.Optional;

/**
 * Outcomes as points in the plane of two values from 0 to 100, one for each side.
 *
 * @param across whose value lies across
 * @param upright whose value stands upright
 * @param reserveAcross the value of no deal to the one
 * @param reserveUpright the value of no deal to the other
 * @param named points with a name, as in "Nash"
 */
public record ScatterChart(
    String id,
    String title,
    String description,
    Table data,
    String across,
    String upright,
    Optional<Double> reserveAcross,
    Optional<Double> reserveUpright,
    List<Dot> dots,
    List<Named> named)
    implements Chart {

  /** Copies the lists. */
  public ScatterChart {
    dots = List.copyOf(dots);
    named = List.copyOf(named);
  }

  /** An outcome. */
  public record Dot(double across, double upright, Kind kind) {}

  /** A point with a name. */
  public record Named(double across, double upright, String name) {}

  /** Where an outcome lies. */
  public enum Kind {
    /** Short of a reserve. */
    OUTSIDE,
    /** At or above both reserves. */
    ZONE,
    /** In the zone, and every gate accepts. */
    SIGNABLE,
    /** Offered by the party across. */
    OFFERED_ACROSS,
    /** Offered by the party upright. */
    OFFERED_UPRIGHT,
    /** Drafted by somebody else. */
    DRAFTED
  }
}
