package parley.talks.frontier;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Points found so far, of which none dominates another. */
final class Incumbents {

  /** A point and an outcome that comes to it. */
  record Point(long[] worth, int[] outcome) {}

  /** Of two parties: by what the first has, so that the second has less the further on. */
  private final TreeMap<Long, Point> stairs = new TreeMap<>();

  private final List<Point> many = new ArrayList<>();
  private final boolean isPair;

  Incumbents(int parties) {
    isPair = parties == 2;
  }

  List<Point> points() {
    return isPair ? List.copyOf(stairs.values()) : many;
  }

  boolean isEmpty() {
    return stairs.isEmpty() && many.isEmpty();
  }

  /** Whether one point falls behind a bound for no party by more than its tolerance. */
  boolean reaches(long[] bound, long[] tolerance) {
    if (isPair) {
      Map.Entry<Long, Point> step = stairs.ceilingEntry(bound[0] - tolerance[0]);
      return step != null && step.getValue().worth()[1] >= bound[1] - tolerance[1];
    }
    for (Point point : many) {
      if (isReached(point.worth(), bound, tolerance)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isReached(long[] worth, long[] bound, long[] tolerance) {
    for (int p = 0; p < bound.length; p++) {
      if (worth[p] < bound[p] - tolerance[p]) {
        return false;
      }
    }
    return true;
  }

  /** Takes in a point that no other reaches, and drops those that it dominates. */
  void offer(long[] worth, int[] outcome) {
    long[] none = new long[worth.length];
    if (reaches(worth, none)) {
      return;
    }
    Point point = new Point(worth, outcome);
    if (isPair) {
      Map.Entry<Long, Point> lower = stairs.floorEntry(worth[0]);
      while (lower != null && lower.getValue().worth()[1] <= worth[1]) {
        stairs.remove(lower.getKey());
        lower = stairs.floorEntry(worth[0]);
      }
      stairs.put(worth[0], point);
    } else {
      many.removeIf(p -> isReached(worth, p.worth(), none));
      many.add(point);
    }
  }
}
