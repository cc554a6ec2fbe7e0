package parley.talks.frontier;

import java.math.BigInteger;

/** Points of two parties whose numbers fit longs; the first party's fall, the second's rise. */
record LongPoints(long[] first, long[] second) implements Points {

  @Override
  public int size() {
    return first.length;
  }

  @Override
  public BigInteger value(int point, int party) {
    return BigInteger.valueOf(of(party)[point]);
  }

  @Override
  public boolean isAtLeast(int point, int party, BigInteger bound) {
    return bound.bitLength() < Long.SIZE
        ? of(party)[point] >= bound.longValue()
        : bound.signum() < 0;
  }

  @Override
  public double above(int point, int party, BigInteger bound) {
    // Sums keep clear of 2^62, so the difference of two such fits.
    return bound.bitLength() < Long.SIZE - 1
        ? of(party)[point] - bound.longValue()
        : value(point, party).subtract(bound).doubleValue();
  }

  @Override
  public int compare(int x, int y, int party) {
    return Long.compare(of(party)[x], of(party)[y]);
  }

  private long[] of(int party) {
    return party == 0 ? first : second;
  }
}
