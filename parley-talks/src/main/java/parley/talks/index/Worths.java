package parley.talks.index;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.Comparator;
import java.util.stream.IntStream;
import parley.talks.space.AdditiveSpace;
import parley.talks.space.Ratio;

/**
 * What outcomes are worth to one party, as longs. A utility is a worth over {@link #scale}.
 *
 * <p>The worths are the whole numbers of the {@link AdditiveSpace} wherever their sums fit 60 bits.
 * Larger ones lose their last bits, each option by at most half of the unit that is left, and
 * {@link #isExact} is false. Sixty bits leave room to add two sums and to compare distances.
 */
public final class Worths {

  private static final int MOST_BITS = 60;

  private final long[][] worths;
  private final long base;
  private final int lostBits;
  private final BigInteger wholeScale;
  private final double scale;
  private final long least;
  private final long most;
  private final double outcomes;

  private Worths(AdditiveSpace space, int party) {
    lostBits = Math.max(0, bits(space, party) - MOST_BITS);
    wholeScale = space.scale(party);
    scale =
        new BigDecimal(wholeScale)
            .divide(new BigDecimal(BigInteger.ONE.shiftLeft(lostBits)), MathContext.DECIMAL128)
            .doubleValue();
    base = shortened(space.constant(party));
    worths = new long[space.issues()][];
    long low = base;
    long high = base;
    double count = 1;
    for (int i = 0; i < worths.length; i++) {
      worths[i] = new long[space.options(i)];
      long lowest = Long.MAX_VALUE;
      long highest = Long.MIN_VALUE;
      for (int o = 0; o < worths[i].length; o++) {
        worths[i][o] = shortened(space.value(party, i, o));
        lowest = Math.min(lowest, worths[i][o]);
        highest = Math.max(highest, worths[i][o]);
      }
      low += lowest;
      high += highest;
      count *= worths[i].length;
    }
    least = low;
    most = high;
    outcomes = count;
  }

  /** What a party of a space makes of its outcomes. */
  public static Worths of(AdditiveSpace space, int party) {
    return new Worths(space, party);
  }

  private static int bits(AdditiveSpace space, int party) {
    BigInteger sum = space.constant(party).abs();
    for (int i = 0; i < space.issues(); i++) {
      BigInteger largest = BigInteger.ZERO;
      for (int o = 0; o < space.options(i); o++) {
        largest = largest.max(space.value(party, i, o).abs());
      }
      sum = sum.add(largest);
    }
    return sum.bitLength();
  }

  private long shortened(BigInteger whole) {
    return lostBits == 0
        ? whole.longValueExact()
        : whole.add(BigInteger.ONE.shiftLeft(lostBits - 1)).shiftRight(lostBits).longValueExact();
  }

  /** How many issues there are. */
  public int issues() {
    return worths.length;
  }

  /** How many options an issue has. */
  public int options(int issue) {
    return worths[issue].length;
  }

  /** What an option adds. */
  public long worth(int issue, int option) {
    return worths[issue][option];
  }

  /** What every outcome has before any option adds to it. */
  public long base() {
    return base;
  }

  /** The worth of an outcome: one option for each issue. */
  public long of(int[] outcome) {
    long sum = base;
    for (int i = 0; i < worths.length; i++) {
      sum += worths[i][outcome[i]];
    }
    return sum;
  }

  /** By what a worth is to be divided to make a utility. */
  public double scale() {
    return scale;
  }

  /** The utility of a worth. */
  public double utility(long worth) {
    return worth / scale;
  }

  /** The worth nearest to a utility, which need not be the worth of any outcome. */
  public long nearest(double utility) {
    return Math.round(utility * scale);
  }

  /** The least worth whose utility is at least a number. */
  public long atLeast(Ratio utility) {
    BigInteger[] parts =
        utility
            .number()
            .multiply(wholeScale)
            .divideAndRemainder(utility.over().shiftLeft(lostBits));
    BigInteger up = parts[1].signum() > 0 ? parts[0].add(BigInteger.ONE) : parts[0];
    // What lies beyond all outcomes stays beyond them.
    BigInteger beyond = BigInteger.ONE.shiftLeft(MOST_BITS + 1);
    return up.min(beyond).max(beyond.negate()).longValueExact();
  }

  /** The worth of the worst outcome. */
  public long least() {
    return least;
  }

  /** The worth of the best outcome. */
  public long most() {
    return most;
  }

  /** How many outcomes there are, rounded. */
  public double outcomes() {
    return outcomes;
  }

  /** Whether no bits were lost. */
  public boolean isExact() {
    return lostBits == 0;
  }

  /** The options of an issue from the worst to the best. */
  int[] rising(int issue) {
    return IntStream.range(0, worths[issue].length)
        .boxed()
        .sorted(Comparator.comparingLong(o -> worths[issue][o]))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  /** What some options of an issue add. */
  long[] worths(int issue, int[] options) {
    return IntStream.of(options).mapToLong(o -> worths[issue][o]).toArray();
  }

  /** The greatest number that divides every difference between two outcomes; 1 if all are equal. */
  long step() {
    long common = 0;
    for (long[] issue : worths) {
      for (long worth : issue) {
        long a = common;
        long b = Math.abs(worth - issue[0]);
        while (b != 0) {
          long rest = a % b;
          a = b;
          b = rest;
        }
        common = a;
      }
    }
    return Math.max(1, common);
  }

  /** By how much the options of an issue differ at most. */
  long range(int issue) {
    long lowest = Long.MAX_VALUE;
    long highest = Long.MIN_VALUE;
    for (long worth : worths[issue]) {
      lowest = Math.min(lowest, worth);
      highest = Math.max(highest, worth);
    }
    return highest - lowest;
  }
}
