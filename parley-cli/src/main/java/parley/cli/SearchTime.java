package parley.cli;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import parley.rota.search.Budget;
import parley.rota.search.Watch;

/**
 * The time of a search, and what a terminal hears of it: the best so far, the bound, and the time
 * left. With a budget of work the time is not looked at, so that the answer is the same everywhere.
 */
final class SearchTime implements Budget, Watch, AutoCloseable {

  private static final long SECOND = 1_000_000_000L;
  private static final long QUIET = 2 * SECOND;
  private static final long BETWEEN = SECOND / 5;

  private final Output output;
  private final double seconds;
  private final Optional<Double> work;
  private final long start;
  private long told;
  private long best = Long.MAX_VALUE;
  private long bound = Long.MIN_VALUE;

  SearchTime(Output output, double seconds, Optional<Double> work) {
    this.output = output;
    this.seconds = seconds;
    this.work = work;
    start = output.environment().nanoseconds().getAsLong();
    told = start;
  }

  @Override
  public boolean isSpent(double done) {
    tellNow(done);
    return work.map(w -> done >= w).orElseGet(() -> elapsed() >= seconds);
  }

  @Override
  public OptionalDouble findShare(double done) {
    return OptionalDouble.of(
        Math.min(1, work.map(w -> done / w).orElseGet(() -> elapsed() / seconds)));
  }

  @Override
  public synchronized void tell(long objective, long lower) {
    best = Math.min(best, objective);
    bound = Math.max(bound, lower);
  }

  /** Seconds since the start. */
  double elapsed() {
    return (output.environment().nanoseconds().getAsLong() - start) / (double) SECOND;
  }

  private synchronized void tellNow(double done) {
    long now = output.environment().nanoseconds().getAsLong();
    if (!output.environment().terminal() || now - start < QUIET || now - told < BETWEEN) {
      return;
    }
    told = now;
    output.status(
        String.format(
            Locale.ROOT,
            "best %s, bound %s, %s",
            best == Long.MAX_VALUE ? "none yet" : best,
            bound == Long.MIN_VALUE ? "none yet" : bound,
            work.map(w -> String.format(Locale.ROOT, "%.0f %% of the work done", 100 * done / w))
                .orElseGet(() ->
                    String.format(Locale.ROOT, "%.0f s left", Math.max(0, seconds - elapsed())))));
  }

  @Override
  public void close() {
    if (told != start) {
      output.status("");
    }
  }
}
