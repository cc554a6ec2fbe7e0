package parley.service.waiting;

import java.util.Arrays;

/**
 * How many have waited how long, as referral-to-treatment times are published: the first band holds
 * waits of up to one week, each further one a week more, the last all that is longer.
 *
 * @param counts one for each band, none below zero
 */
public record WeeklyBands(long[] counts) {

  /** Bands as England publishes them: 0 to 1 week up to 103 to 104, and over 104. */
  public static final int PUBLISHED = 105;

  /** Checks and copies the counts. */
  public WeeklyBands {
    counts = counts.clone();
    if (counts.length < 2) {
      throw new IllegalArgumentException(
          "A list in %s band of weeks; expected two or more.".formatted(counts.length));
    }
    for (int week = 0; week < counts.length; week++) {
      if (counts[week] < 0) {
        throw new IllegalArgumentException(
            "%s wait from %s weeks on; a count is not below 0.".formatted(counts[week], week));
      }
    }
  }

  @Override
  public long[] counts() {
    return counts.clone();
  }

  /** How many wait. */
  public long size() {
    return sum(0);
  }

  /** How many have waited longer than so many weeks; these must not pass the last band. */
  public long longerThan(int weeks) {
    if (weeks < 0 || weeks >= counts.length) {
      throw new IllegalArgumentException(
          "Waits over %s weeks cannot be told apart; there are %s bands."
              .formatted(weeks, counts.length));
    }
    return sum(weeks);
  }

  private long sum(int from) {
    long sum = 0;
    for (int week = from; week < counts.length; week++) {
      sum += counts[week];
    }
    return sum;
  }

  /** The share that has waited up to so many weeks; 1 if nobody waits. */
  public double shareWithin(int weeks) {
    long size = size();
    return size == 0 ? 1 : 1 - (double) longerThan(weeks) / size;
  }

  /**
   * The wait in weeks below which a share lies, as if waits were even within a band. The last band
   * has no end: a share that falls there gives its start.
   *
   * @param share above 0 and up to 1
   */
  public double quantile(double share) {
    double wanted = share * size();
    double sum = 0;
    for (int week = 0; week < counts.length - 1; week++) {
      if (sum + counts[week] >= wanted && counts[week] > 0) {
        return week + (wanted - sum) / counts[week];
      }
      sum += counts[week];
    }
    return size() == 0 ? 0 : counts.length - 1;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof WeeklyBands b && Arrays.equals(counts, b.counts);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(counts);
  }

  @Override
  public String toString() {
    return "WeeklyBands" + Arrays.toString(counts);
  }
}
