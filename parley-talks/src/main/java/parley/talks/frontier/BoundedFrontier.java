package parley.talks.frontier;

import java.util.List;
import parley.talks.space.Ratio;

/**
 * A frontier of interacting issues as far as a search came, and how far it can be from the whole.
 *
 * <p>For every outcome of the space there is one point here that falls behind it for no party by
 * more than that party's bound. That is proven also where the search was cut short.
 *
 * @param points points of which none dominates another; all that there are if the bound is zero for
 *     everybody
 * @param bounds by how much a party may have more at an outcome that is not here
 * @param steps choices of an option that the search looked at
 */
public record BoundedFrontier(List<Found> points, List<Ratio> bounds, long steps) {

  /** Copies the lists. */
  public BoundedFrontier {
    points = List.copyOf(points);
    bounds = List.copyOf(bounds);
  }

  /**
   * A point.
   *
   * @param utilities of each party
   * @param outcome an outcome that comes to it: an option for each issue; there may be more
   */
  public record Found(List<Ratio> utilities, List<Integer> outcome) {

    /** Copies the lists. */
    public Found {
      utilities = List.copyOf(utilities);
      outcome = List.copyOf(outcome);
    }
  }

  /** Whether every point was found. */
  public boolean isExact() {
    return bounds.stream().allMatch(b -> b.signum() == 0);
  }
}
