package parley.talks.frontier;

import java.math.BigInteger;

/** Points of utilities as whole numbers, one for each party. */
interface Points {

  /** How many there are. */
  int size();

  /** The whole number of a party at a point. */
  BigInteger value(int point, int party);

  /** Whether a party has at least so much at a point. */
  boolean isAtLeast(int point, int party, BigInteger bound);

  /** What a party has at a point above a bound, to the last digits of a double. */
  double above(int point, int party, BigInteger bound);

  /** Compares what a party has at two points. */
  int compare(int x, int y, int party);
}
