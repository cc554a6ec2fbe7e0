package parley.brief.page;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Outcomes as points in the plane of two values from 0 to 100, one for each side.
 *
 * @param across whose value lies across
 * @param upright whose value stands upright
 * @param reserveAcross the value of no deal to the one
 * @param reserveUpright the value of no deal to the other
 * @param gates the values from which gates accept, each a line
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
    List<Gate> gates,
    List<Dot> dots,
    List<Named> named)
    implements Chart {

  private static final int STEP = 20;

  /** Copies the lists. */
  public ScatterChart {
    gates = List.copyOf(gates);
    dots = List.copyOf(dots);
    named = List.copyOf(named);
  }

  /** The lower end of both axes: 0, or further out in steps of 20 where a point lies beyond. */
  public int lowEnd() {
    return -end(-1, 0);
  }

  /** The upper end of both axes: 100, or further out in steps of 20 where a point lies beyond. */
  public int highEnd() {
    return end(1, 100);
  }

  private int end(int way, int usual) {
    double furthest =
        Stream.concat(
                dots.stream().flatMap(d -> Stream.of(d.across, d.upright)),
                named.stream().flatMap(n -> Stream.of(n.across, n.upright)))
            .mapToDouble(v -> way * v)
            .reduce(usual, Math::max);
    return STEP * (int) Math.ceil(furthest / STEP);
  }

  /**
   * A gate.
   *
   * @param acrossIt whether it stands on the value that lies across
   */
  public record Gate(boolean acrossIt, double accepts, String name) {}

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
