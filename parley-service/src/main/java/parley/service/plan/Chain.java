package parley.service.plan;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.stream.IntStream;
import parley.service.kernel.KeyedRandom;

/**
 * One local search that is kicked out of each optimum it comes to (iterated local search; Lourenco,
 * Martin and Stuetzle 2003). It looks at decisions in a queue; a decision where nothing helps
 * leaves it and comes back when a related one changes. It can be stopped after any evaluation and
 * goes on from there.
 */
final class Chain {

  /** Ways to change one decision: one more, one less, all, none. */
  private static final int WAYS = 4;

  /** Partners at most with which a decision is exchanged on one visit. */
  private static final int PARTNERS = 12;

  private static final int MOST_KICKS = 4;

  /** Rounding of a sum of values, relative to it. */
  private static final double CLOSE = 1e-10;

  private final PlanSpace space;
  private final int[][] related;
  private final int[] movable;
  private final Sample sample;
  private final KeyedRandom random = new KeyedRandom();
  private final Elite elite;
  private final Deque<Integer> queue = new ArrayDeque<>();
  private final boolean[] isQueued;
  private int[] numbers;
  private double mean;
  private int[] best;
  private double bestMean;
  private double[] bestState;
  private long limit;

  /**
   * A search.
   *
   * @param related by decision, those that it is exchanged with
   */
  Chain(
      PlanSpace space,
      int[][] related,
      PlanValue value,
      PlanOptions options,
      int number,
      Plan start) {
    this.space = space;
    this.related = related;
    movable = IntStream.range(0, space.size()).filter(d -> space.most(d) > 0).toArray();
    sample = new Sample(space, value, options.searchReplications());
    random.use(KeyedRandom.replication(options.seed(), number), 0);
    elite = new Elite(space, options.finalists());
    isQueued = new boolean[space.size()];
    numbers = start.numbers();
    mean = sample.set(numbers);
    best = numbers.clone();
    bestMean = mean;
    bestState = sample.state();
    elite.offer(start, mean);
    queueAll();
  }

  Elite elite() {
    return elite;
  }

  double bestMean() {
    return bestMean;
  }

  Plan best() {
    return Plan.unchecked(best);
  }

  long calls() {
    return sample.calls();
  }

  /** Goes on until so many parts were valued by it since it began, or nothing can be changed. */
  void advance(long calls) {
    limit = calls;
    while (movable.length > 0 && !isSpent()) {
      if (queue.isEmpty()) {
        settle();
        kick();
      } else {
        int decision = queue.poll();
        isQueued[decision] = false;
        if (improve(decision) || isSpent()) {
          enqueue(decision);
        }
      }
    }
    remember();
  }

  /** Goes on from a plan of another chain. */
  void adopt(Plan plan) {
    numbers = plan.numbers();
    mean = sample.set(numbers);
    remember();
    kick();
  }

  private boolean isSpent() {
    return sample.calls() >= limit;
  }

  private void remember() {
    elite.offer(Plan.unchecked(numbers), mean);
    if (isBetter(mean, standIns(numbers), bestMean, standIns(best))) {
      best = numbers.clone();
      bestMean = mean;
      bestState = sample.state();
    }
  }

  /** Keeps an optimum if it is as good as the best one, else comes back to that. */
  private void settle() {
    remember();
    if (mean < bestMean - close(bestMean)) {
      numbers = best.clone();
      mean = bestMean;
      sample.restore(bestState);
    }
  }

  private void kick() {
    int around = movable[random.nextInt(movable.length)];
    int decision = around;
    int kicks = 1 + random.nextInt(MOST_KICKS);
    for (int k = 0; k < kicks; k++) {
      int most = space.most(decision);
      if (most > 0) {
        // Any number but the present one.
        numbers[decision] = (numbers[decision] + 1 + random.nextInt(most)) % (most + 1);
        mean = sample.tryOut(numbers, decision, decision);
        sample.keep();
        wake(decision);
      }
      int[] near = related[around];
      decision = near.length == 0 ? around : near[random.nextInt(near.length)];
    }
  }

  private boolean improve(int decision) {
    int firstWay = random.nextInt(WAYS);
    for (int w = 0; w < WAYS && !isSpent(); w++) {
      int way = (firstWay + w) % WAYS;
      boolean hasImproved = false;
      while (!isSpent() && change(decision, target(decision, way), decision, -1)) {
        hasImproved = true;
      }
      if (hasImproved) {
        return true;
      }
    }
    int[] near = related[decision];
    int from = near.length == 0 ? 0 : random.nextInt(near.length);
    for (int n = 0; n < Math.min(near.length, PARTNERS) && !isSpent(); n++) {
      int other = near[(from + n) % near.length];
      if (change(decision, numbers[decision] - 1, other, numbers[other] + 1)
          || change(decision, numbers[decision] + 1, other, numbers[other] - 1)) {
        return true;
      }
    }
    return false;
  }

  private int target(int decision, int way) {
    int now = numbers[decision];
    int most = space.most(decision);
    return switch (way) {
      case 0 -> now + 1;
      case 1 -> now - 1;
      case 2 -> most > now + 1 ? most : -1;
      default -> now > 1 ? 0 : -1;
    };
  }

  /** Changes one decision or two if that is better, and says whether it was. */
  private boolean change(int one, int ofOne, int other, int ofOther) {
    boolean isPair = one != other;
    if (ofOne < 0
        || ofOne > space.most(one)
        || isPair && (ofOther < 0 || ofOther > space.most(other))) {
      return false;
    }
    int beforeOne = numbers[one];
    int beforeOther = numbers[other];
    int standInsBefore = standIns(numbers);
    numbers[one] = ofOne;
    if (isPair) {
      numbers[other] = ofOther;
    }
    double tried = sample.tryOut(numbers, one, other);
    if (isBetter(tried, standIns(numbers), mean, standInsBefore)) {
      sample.keep();
      mean = tried;
      wake(one);
      if (isPair) {
        wake(other);
      }
      return true;
    }
    numbers[one] = beforeOne;
    numbers[other] = beforeOther;
    return false;
  }

  private static boolean isBetter(double one, int standIns, double other, int otherStandIns) {
    double close = close(other);
    return one > other + close || one >= other - close && standIns < otherStandIns;
  }

  private static double close(double value) {
    return CLOSE * Math.max(1, Math.abs(value));
  }

  private int standIns(int[] of) {
    return Arrays.stream(of, space.sessions().size(), of.length).sum();
  }

  private void wake(int decision) {
    enqueue(decision);
    for (int other : related[decision]) {
      enqueue(other);
    }
  }

  private void enqueue(int decision) {
    if (!isQueued[decision] && space.most(decision) > 0) {
      isQueued[decision] = true;
      queue.add(decision);
    }
  }

  private void queueAll() {
    int[] order = movable.clone();
    for (int i = order.length - 1; i > 0; i--) {
      int j = random.nextInt(i + 1);
      int d = order[i];
      order[i] = order[j];
      order[j] = d;
    }
    Arrays.stream(order).forEach(this::enqueue);
  }
}
