package parley.talks.frontier;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Points met best first, party by party, that no point before them dominates. A point can then be
 * dominated only by one that is here, and the first party needs no look.
 */
interface Skyline {

  /** Whether a point that comes next is at or below one that is here, for every party. */
  boolean dominates(BigInteger[] point);

  /** Takes in a point that comes next and is not dominated. */
  void add(BigInteger[] point);

  /** None yet, of so many parties. */
  static Skyline of(int parties) {
    return parties == 3 ? new Stairs() : new Scan(Math.min(parties, 2) == parties);
  }

  /**
   * All points, the newest first: they are the nearest in the order, and so the likeliest to
   * dominate. Of two parties the second has most at the newest, so no other needs a look.
   */
  final class Scan implements Skyline {

    private final List<BigInteger[]> points = new ArrayList<>();
    private final boolean newestIsEnough;

    Scan(boolean newestIsEnough) {
      this.newestIsEnough = newestIsEnough;
    }

    @Override
    public boolean dominates(BigInteger[] point) {
      int last = newestIsEnough ? Math.max(0, points.size() - 1) : 0;
      for (int k = points.size() - 1; k >= last; k--) {
        if (isAtLeast(points.get(k), point)) {
          return true;
        }
      }
      return false;
    }

    private static boolean isAtLeast(BigInteger[] a, BigInteger[] b) {
      for (int party = b.length - 1; party >= 0; party--) {
        if (a[party].compareTo(b[party]) < 0) {
          return false;
        }
      }
      return true;
    }

    @Override
    public void add(BigInteger[] point) {
      points.add(point);
    }
  }

  /** Of three parties: the stairs of the second and third (Kung, Luccio and Preparata 1975). */
  final class Stairs implements Skyline {

    /** The third party's most by the second's; as one rises the other falls. */
    private final TreeMap<BigInteger, BigInteger> stairs = new TreeMap<>();

    @Override
    public boolean dominates(BigInteger[] point) {
      Map.Entry<BigInteger, BigInteger> step = stairs.ceilingEntry(point[1]);
      return step != null && step.getValue().compareTo(point[2]) >= 0;
    }

    @Override
    public void add(BigInteger[] point) {
      Map.Entry<BigInteger, BigInteger> lower = stairs.floorEntry(point[1]);
      while (lower != null && lower.getValue().compareTo(point[2]) <= 0) {
        stairs.remove(lower.getKey());
        lower = stairs.floorEntry(point[1]);
      }
      stairs.put(point[1], point[2]);
    }
  }
}
