package parley.talks.frontier;

import java.math.BigInteger;

/** Points of utilities as whole numbers, one for each party. */
interface Points {

  /** How many there are. */
  int size();

  /** The whole number of a party at a point. */
  BigInteger value(int point, int party);

  /** The same number as the nearest double, for a first look. */
  double about(int point, int party);
}
