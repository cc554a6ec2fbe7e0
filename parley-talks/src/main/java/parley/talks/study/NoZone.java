package parley.talks.study;

import java.util.List;
import java.util.Optional;
import parley.talks.space.Ratio;

/**
 * How far there is no deal.
 *
 * @param distance the least sum, over all parties, of what an outcome lacks of their reserves
 * @param nearest a point of the frontier at that distance, the first of them
 * @param others how many more points are at that distance
 * @param shortfalls what each party lacks there of its reserve; zero for one that lacks nothing
 * @param cheapest the change on one issue of a nearest outcome that costs the other parties least
 *     for each point that it brings a party that is short; empty if none brings it anything
 */
public record NoZone(
    Ratio distance, int nearest, int others, List<Ratio> shortfalls, Optional<Move> cheapest) {

  /** Copies the list. */
  public NoZone {
    shortfalls = List.copyOf(shortfalls);
  }

  /**
   * A change on one issue of the space.
   *
   * @param party whom it brings something
   * @param gain what it brings that party
   * @param cost what it takes from the others together; below zero if it gives them something
   */
  public record Move(int party, int issue, int from, int to, Ratio gain, Ratio cost) {

    /** Less cost a point gained; at the same price the greater gain. */
    boolean beats(Move other) {
      int price = cost.times(other.gain).compareTo(other.cost.times(gain));
      return price < 0 || price == 0 && gain.compareTo(other.gain) > 0;
    }
  }
}
