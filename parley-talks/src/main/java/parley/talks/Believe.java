package parley.talks;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * What each side would have to believe for there to be an agreement zone, or for there to be none.
 *
 * @param rooms one a side, in the order of the sides
 * @param flips for each side and issue the least change of its weight, and of one value, that opens
 *     the zone if it is empty, or closes it if it is not; none where no change does
 */
public record Believe(List<Room> rooms, List<Flip> flips) {

  /** Copies the lists. */
  public Believe {
    rooms = List.copyOf(rooms);
    flips = List.copyOf(flips);
  }

  /**
   * How much no deal may be worth to a side, the other side's reserve being what it is.
   *
   * @param assumed its reserve
   * @param other the other side's reserve
   * @param highest the highest reserve at which a package meets both; empty if no package meets the
   *     other side's
   */
  public record Room(Utility assumed, Utility other, Optional<Utility> highest) {}

  /**
   * A change of one number of an assumption set that flips whether there is a zone.
   *
   * @param option the option whose value it is; empty for the weight of the issue
   * @param from the number now; rounded to two places where a function gives it
   * @param to the nearest whole number that flips
   */
  public record Flip(
      String party, String issue, Optional<String> option, BigDecimal from, long to) {

    /** How far the number has to move. */
    public BigDecimal distance() {
      return BigDecimal.valueOf(to).subtract(from).abs();
    }
  }
}
