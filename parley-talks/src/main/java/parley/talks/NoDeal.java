package parley.talks;

import java.util.List;

/**
 * How far there is no deal. Measured against the reserves, or, where packages meet both but none
 * passes every gate, against the highest threshold of each side.
 *
 * @param distance the least sum over both sides of what a package lacks of them
 * @param nearest the packages at that distance that no other of them beats
 * @param cheapest the moves on one issue, from a nearest package, that cost the other side least
 *     for each point that they bring the side that is short; one entry a side that is short
 */
public record NoDeal(Distance distance, List<Nearest> nearest, List<Move> cheapest) {

  /** Copies the lists. */
  public NoDeal {
    nearest = List.copyOf(nearest);
    cheapest = List.copyOf(cheapest);
  }

  /**
   * An exact distance.
   *
   * @param scaled a whole number
   * @param perPoint how much of {@code scaled} is one point of the scale from 0 to 100
   */
  public record Distance(long scaled, long perPoint) {}

  /**
   * A package and what it lacks.
   *
   * @param shortfalls one a side; 0 for a side that it satisfies
   */
  public record Nearest(List<Choice> choices, List<Utility> shortfalls) {

    /** Copies the lists. */
    public Nearest {
      choices = List.copyOf(choices);
      shortfalls = List.copyOf(shortfalls);
    }
  }

  /**
   * A move on one issue.
   *
   * @param gain what it brings the side that is short
   * @param cost what it takes from the other side
   */
  public record Move(Choice from, Choice to, Utility gain, Utility cost) {}
}
