package parley.talks.frontier;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import parley.talks.space.AdditiveSpace;
import parley.talks.space.Ratio;

/**
 * The frontier of two parties where options can be mixed: by lot, or because the issue can be
 * divided, as pay over a year or posts over grades. It is the upper hull of the points of the
 * frontier.
 *
 * <p>The hull of a sum of sets is the sum of their hulls. So the edges of the upper hulls of the
 * issues, put together by rising price of what the second party gains, are the edges of the whole.
 * One edge changes one issue: a point of the hull mixes two options of at most one issue. Neither
 * the frontier nor the space is written out.
 */
public final class Divisible {

  private final AdditiveSpace space;
  private final int[] start;
  private final List<Edge> edges;

  /** The ends of the edges; the first party's fall, the second's rise. */
  private final List<Ratio> first = new ArrayList<>();

  private final List<Ratio> second = new ArrayList<>();

  /** An issue moves from one option to another: what the first loses and the second gains. */
  private record Edge(int issue, int from, int to, BigInteger loss, BigInteger gain) {

    /** Less loss for each unit of gain. */
    int compareSteepness(Edge other) {
      return loss.multiply(other.gain).compareTo(other.loss.multiply(gain));
    }
  }

  /**
   * A point of the hull.
   *
   * @param from a package: an option for each issue
   * @param to the same package but for one issue, or the same if nothing is mixed
   * @param share how much of the second package is in the mix, or the chance that it is drawn; from
   *     0 to 1, and 0 if nothing is mixed
   * @param utilities what each party has
   */
  public record Mix(List<Integer> from, List<Integer> to, Ratio share, List<Ratio> utilities) {

    /** Copies the lists. */
    public Mix {
      from = List.copyOf(from);
      to = List.copyOf(to);
      utilities = List.copyOf(utilities);
    }
  }

  /**
   * A place on the hull: so much of an edge. At the far end of all, the edge is that after the
   * last.
   */
  private record Place(int edge, Ratio share) {}

  private Divisible(AdditiveSpace space) {
    this.space = space;
    start = new int[space.issues()];
    edges = new ArrayList<>();
    for (int i = 0; i < start.length; i++) {
      start[i] = addHull(i);
    }
    edges.sort(Edge::compareSteepness);
    BigInteger a = space.constant(0);
    BigInteger b = space.constant(1);
    for (int i = 0; i < start.length; i++) {
      a = a.add(space.value(0, i, start[i]));
      b = b.add(space.value(1, i, start[i]));
    }
    addEnd(a, b);
    for (Edge edge : edges) {
      a = a.subtract(edge.loss());
      b = b.add(edge.gain());
      addEnd(a, b);
    }
  }

  private void addEnd(BigInteger a, BigInteger b) {
    first.add(new Ratio(a, space.scale(0)));
    second.add(new Ratio(b, space.scale(1)));
  }

  /**
   * The hull of a space.
   *
   * @throws IllegalArgumentException if it has not two parties
   */
  public static Divisible of(AdditiveSpace space) {
    if (space.parties() != 2) {
      throw new IllegalArgumentException(
          "Mixed packages are worked out for two parties; %s has %s."
              .formatted(space.name(), space.parties()));
    }
    return new Divisible(space);
  }

  /** Adds the edges of the upper hull of an issue; its first option is the first party's best. */
  private int addHull(int issue) {
    Integer[] options = new Integer[space.options(issue)];
    Arrays.setAll(options, o -> o);
    Arrays.sort(
        options,
        Comparator.<Integer, BigInteger>comparing(o -> space.value(0, issue, o))
            .thenComparing(o -> space.value(1, issue, o))
            .reversed());
    List<Integer> corners = new ArrayList<>();
    for (int o : options) {
      if (corners.isEmpty() || edge(issue, corners.getLast(), o).gain().signum() > 0) {
        while (corners.size() > 1
            && edge(issue, corners.get(corners.size() - 2), corners.getLast())
                    .compareSteepness(edge(issue, corners.getLast(), o))
                >= 0) {
          corners.removeLast();
        }
        corners.add(o);
      }
    }
    for (int c = 1; c < corners.size(); c++) {
      edges.add(edge(issue, corners.get(c - 1), corners.get(c)));
    }
    return corners.getFirst();
  }

  private Edge edge(int issue, int from, int to) {
    return new Edge(
        issue,
        from,
        to,
        space.value(0, issue, from).subtract(space.value(0, issue, to)),
        space.value(1, issue, to).subtract(space.value(1, issue, from)));
  }

  /** The corners of the hull, none of them mixed; the first party's best first. */
  public List<Mix> corners() {
    List<Mix> corners = new ArrayList<>();
    for (int c = 0; c <= edges.size(); c++) {
      corners.add(mix(new Place(c, Ratio.ZERO)));
    }
    return corners;
  }

  /**
   * The point of the hull that is best by a formula among those that meet both reserves. With mixes
   * the shares of Kalai and Smorodinsky can be made equal, so both their formulas give one point.
   * Of several best sums of utilities the one that the first party likes most is given; every other
   * optimum is one point only.
   *
   * @param reserves the value of no deal to each party
   * @return empty if no mix meets both reserves
   */
  public Optional<Mix> find(Formula formula, Ideal ideal, List<Ratio> reserves) {
    Place low = new Place(0, Ratio.ZERO);
    Place high = new Place(edges.size(), Ratio.ZERO);
    if (a(high).compareTo(reserves.get(0)) < 0) {
      high = crossing(low, high, p -> a(p).minus(reserves.get(0)));
    }
    if (b(low).compareTo(reserves.get(1)) < 0) {
      low = crossing(low, high, p -> reserves.get(1).minus(b(p)));
    }
    if (a(low).compareTo(reserves.get(0)) < 0
        || a(high).compareTo(reserves.get(0)) < 0
        || b(low).compareTo(reserves.get(1)) < 0
        || isBefore(high, low)) {
      return Optional.empty();
    }
    Place from = low;
    Place to = high;
    Ratio fullA = (ideal == Ideal.BEST_IN_ZONE ? a(low) : first.getFirst()).minus(reserves.get(0));
    Ratio fullB = (ideal == Ideal.BEST_IN_ZONE ? b(high) : second.getLast()).minus(reserves.get(1));
    Place best =
        switch (formula) {
          case NASH_PRODUCT -> nash(from, to, reserves);
          case UTILITARIAN -> greatestSum(from, to);
          case EGALITARIAN ->
              crossing(
                  from, to, p -> a(p).minus(reserves.get(0)).minus(b(p).minus(reserves.get(1))));
          case KALAI_SMORODINSKY_MAX_MIN, KALAI_SMORODINSKY_MIN_DIFFERENCE ->
              crossing(
                  from,
                  to,
                  p ->
                      a(p).minus(reserves.get(0))
                          .times(fullB)
                          .minus(b(p).minus(reserves.get(1)).times(fullA)));
        };
    return Optional.of(mix(best));
  }

  private static boolean isBefore(Place x, Place y) {
    return x.edge() < y.edge() || (x.edge() == y.edge() && x.share().compareTo(y.share()) < 0);
  }

  private Ratio a(Place place) {
    return between(first, place);
  }

  private Ratio b(Place place) {
    return between(second, place);
  }

  private static Ratio between(List<Ratio> ends, Place place) {
    Ratio at = ends.get(place.edge());
    return place.share().signum() == 0
        ? at
        : at.plus(ends.get(place.edge() + 1).minus(at).times(place.share()));
  }

  /**
   * Where a measure that falls along the hull, evenly on each edge, comes down to zero; the end
   * where it is nearest to zero if it does not cross.
   */
  private Place crossing(Place from, Place to, Function<Place, Ratio> falling) {
    if (falling.apply(from).signum() <= 0) {
      return from;
    }
    if (falling.apply(to).signum() >= 0) {
      return to;
    }
    Place before = from;
    for (int c = from.edge() + 1; c <= to.edge(); c++) {
      Place corner = new Place(c, Ratio.ZERO);
      if (falling.apply(corner).signum() <= 0) {
        return within(before, Ratio.ONE, falling.apply(before), falling.apply(corner));
      }
      before = corner;
    }
    return within(before, to.share(), falling.apply(before), falling.apply(to));
  }

  private static Place within(Place before, Ratio end, Ratio above, Ratio below) {
    Ratio part = above.dividedBy(above.minus(below));
    return normal(before.edge(), before.share().plus(end.minus(before.share()).times(part)));
  }

  private static Place normal(int edge, Ratio share) {
    return share.equals(Ratio.ONE) ? new Place(edge + 1, Ratio.ZERO) : new Place(edge, share);
  }

  /**
   * On an edge the product is {@code (a - x loss)(b + x gain)} with gains a, b at its start,
   * greatest at {@code x = (a gain - b loss) / (2 loss gain)}. The logarithm of the product is
   * concave along the hull, so the best of the edges is the best of all.
   */
  private Place nash(Place from, Place to, List<Ratio> reserves) {
    Place best = from;
    Ratio greatest = product(from, reserves);
    for (int e = from.edge(); e <= to.edge() && e < edges.size(); e++) {
      Ratio a = first.get(e).minus(reserves.get(0));
      Ratio b = second.get(e).minus(reserves.get(1));
      Ratio loss = first.get(e).minus(first.get(e + 1));
      Ratio gain = second.get(e + 1).minus(second.get(e));
      Ratio top = a.times(gain).minus(b.times(loss)).dividedBy(loss.times(gain).times(Ratio.of(2)));
      Ratio low = e == from.edge() ? from.share() : Ratio.ZERO;
      Ratio high = e == to.edge() ? to.share() : Ratio.ONE;
      Place place = normal(e, top.max(low).min(high));
      Ratio product = product(place, reserves);
      if (product.compareTo(greatest) > 0) {
        best = place;
        greatest = product;
      }
    }
    return best;
  }

  private Ratio product(Place place, List<Ratio> reserves) {
    return a(place).minus(reserves.get(0)).times(b(place).minus(reserves.get(1)));
  }

  private Place greatestSum(Place from, Place to) {
    Place best = from;
    for (int c = from.edge() + 1; c <= to.edge(); c++) {
      Place corner = new Place(c, Ratio.ZERO);
      best = sum(corner).compareTo(sum(best)) > 0 ? corner : best;
    }
    return sum(to).compareTo(sum(best)) > 0 ? to : best;
  }

  private Ratio sum(Place place) {
    return a(place).plus(b(place));
  }

  private Mix mix(Place place) {
    List<Integer> from = new ArrayList<>(Arrays.stream(start).boxed().toList());
    for (Edge edge : edges.subList(0, place.edge())) {
      from.set(edge.issue(), edge.to());
    }
    List<Integer> to = new ArrayList<>(from);
    if (place.share().signum() > 0) {
      Edge edge = edges.get(place.edge());
      to.set(edge.issue(), edge.to());
    }
    return new Mix(from, to, place.share(), List.of(a(place), b(place)));
  }
}
