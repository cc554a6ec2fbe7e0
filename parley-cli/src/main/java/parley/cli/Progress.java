package parley.cli;

import java.util.Locale;

/**
 * Tells on a terminal how far long work is and how long it will still take. Nothing is told in the
 * first two seconds, nor where standard error may go into a file.
 */
final class Progress implements AutoCloseable {

  private static final long QUIET = 2_000_000_000L;
  private static final long BETWEEN = 200_000_000L;

  private final Output output;
  private final String what;
  private final long total;
  private final long start;
  private long told;
  private boolean isTelling;

  /**
   * Starts.
   *
   * @param what is counted, in the plural
   * @param total how many there are
   */
  Progress(Output output, String what, long total) {
    this.output = output;
    this.what = what;
    this.total = total;
    start = output.environment().nanoseconds().getAsLong();
    told = start;
  }

  /** Says how many are done, if it is time to. */
  void done(long count) {
    long now = output.environment().nanoseconds().getAsLong();
    if (output.environment().terminal()
        && count > 0
        && now - start >= QUIET
        && now - told >= BETWEEN) {
      told = now;
      isTelling = true;
      long left = (long) ((now - start) / (double) count * (total - count) / 1e9);
      output.status(
          String.format(
              Locale.ROOT,
              "%,d of %,d %s, %d %%, about %s left",
              count,
              total,
              what,
              100 * count / total,
              time(left)));
    }
  }

  private static String time(long seconds) {
    return seconds < 100
        ? seconds + " s"
        : seconds < 6_000 ? seconds / 60 + " min" : seconds / 3_600 + " h";
  }

  /** Clears the line. */
  @Override
  public void close() {
    if (isTelling) {
      output.status("");
    }
  }
}
