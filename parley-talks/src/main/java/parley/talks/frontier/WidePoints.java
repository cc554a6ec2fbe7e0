package parley.talks.frontier;

import java.math.BigInteger;
import java.util.List;

/** Points of any number of parties, and numbers of any size. */
record WidePoints(List<BigInteger[]> points) implements Points {

  @Override
  public int size() {
    return points.size();
  }

  @Override
  public BigInteger value(int point, int party) {
    return points.get(point)[party];
  }

  @Override
  public boolean isAtLeast(int point, int party, BigInteger bound) {
    return value(point, party).compareTo(bound) >= 0;
  }

  @Override
  public double above(int point, int party, BigInteger bound) {
    return value(point, party).subtract(bound).doubleValue();
  }

  @Override
  public int compare(int x, int y, int party) {
    return value(x, party).compareTo(value(y, party));
  }
}
