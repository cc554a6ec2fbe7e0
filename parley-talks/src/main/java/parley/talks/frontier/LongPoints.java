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
    return BigInteger.valueOf(party == 0 ? first[point] : second[point]);
  }

  @Override
  public double about(int point, int party) {
    return party == 0 ? first[point] : second[point];
  }
}
