package parley.talks.index;

/**
 * Outcomes of a space too large for two halves, from both ends. {@link EndIndex} says what an
 * answer of one end is worth.
 */
final class WideIndex extends SidedIndex {

  private final Worths worths;
  private final EndIndex best;
  private final EndIndex worst;

  /** Losses up to this are asked of the best end. */
  private final long turn;

  private final long error;
  private final CountGrid counts;

  private WideIndex(Worths worths, EndIndex best, EndIndex worst) {
    this.worths = worths;
    this.best = best;
    this.worst = worst;
    long range = worths.most() - worths.least();
    // Between the depths that both ends reach, the one that reaches nearer answers.
    long between = range - worst.depth() - best.depth();
    turn = best.depth() + Math.floorDiv(between, 2);
    long gap = Math.max(between, Math.max(best.gap(), worst.gap()));
    long step = worths.step();
    error = gap / step / 2 * step;
    counts = new CountGrid(worths);
  }

  static WideIndex of(Worths worths, IndexLimits limits) {
    long step = worths.step();
    long range = worths.most() - worths.least();
    long wanted = Math.max(step, (long) (2 * limits.error() * range));
    return new WideIndex(
        worths,
        EndIndex.of(Losses.fromBest(worths), limits, step, wanted),
        EndIndex.of(Losses.fromWorst(worths), limits, step, wanted));
  }

  @Override
  public Worths worths() {
    return worths;
  }

  @Override
  long find(long worth, Side side, int[] outcome) {
    boolean down = worths.most() - worth <= turn;
    long found = down ? fromBest(worth, side, outcome) : fromWorst(worth, side, outcome);
    if (found != NONE) {
      return found;
    }
    return down ? fromWorst(worth, side, outcome) : fromBest(worth, side, outcome);
  }

  private long fromBest(long worth, Side side, int[] outcome) {
    long loss = best.find(worths.most() - worth, side.mirrored(), outcome);
    return loss == NONE ? NONE : worths.most() - loss;
  }

  private long fromWorst(long worth, Side side, int[] outcome) {
    long gain = worst.find(worth - worths.least(), side, outcome);
    return gain == NONE ? NONE : worths.least() + gain;
  }

  @Override
  public Count countAtLeast(long worth) {
    return counts.atLeast(worth);
  }

  @Override
  public long error() {
    return error;
  }

  @Override
  public Ranking descending() {
    return new Descent(worths);
  }
}
