package parley.service.plan;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
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

  /** Related decisions at most that are looked at again after a change. */
  private static final int WOKEN = 24;

  /** Numbers in all plans that are remembered. */
  private static final int MOST_REMEMBERED = 2_000_000;

  /** Kicks in vain before the search starts from any plan. */
  private static final int PATIENCE = 4;

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
  private int[] home;
  private double homeMean;
  private double[] homeState;
  private int[] best;
  private double bestMean;
  private int kicksInVain;
  private final Map<Plan, Double> met = new HashMap<>();
  private final int mostMet;
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
    mostMet = MOST_REMEMBERED / Math.max(1, space.size());
    isQueued = new boolean[space.size()];
    numbers = start.numbers();
    mean = sample.set(numbers);
    home = numbers.clone();
    homeMean = mean;
    homeState = sample.state();
    best = home;
    bestMean = mean;
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
        if (queue.isEmpty()) {
          kick();
        }
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
    settleHere();
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
    }
  }

  /** Makes the present plan the one from which the search is kicked. */
  private void settleHere() {
    home = numbers.clone();
    homeMean = mean;
    homeState = sample.state();
    kicksInVain = 0;
  }

  /**
   * At an optimum: goes on from it if it is better than where the search was, else comes back, and
   * after many kicks in vain starts from any plan.
   */
  private void settle() {
    remember();
    if (isBetter(mean, standIns(numbers), homeMean, standIns(home))) {
      settleHere();
    } else if (++kicksInVain > PATIENCE) {
      for (int d : movable) {
        numbers[d] = random.nextInt(space.most(d) + 1);
      }
      mean = sample.set(numbers);
      settleHere();
      queueAll();
    } else if (mean < homeMean - close(homeMean)) {
      numbers = home.clone();
      mean = homeMean;
      sample.restore(homeState);
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
        mean = sample.tryOut(Plan.unchecked(numbers), decision, decision);
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
      // Who is in the queue looks at the pair when it is its turn.
      if (!isQueued[other]
          && (change(decision, numbers[decision] - 1, other, numbers[other] + 1)
              || change(decision, numbers[decision] + 1, other, numbers[other] - 1))) {
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
    int standInsNow = standIns(numbers);
    Plan plan = Plan.unchecked(numbers);
    Double known = met.get(plan);
    if (known == null || isBetter(known, standInsNow, mean, standInsBefore)) {
      double tried = tryOut(plan, one, other);
      if (isBetter(tried, standInsNow, mean, standInsBefore)) {
        sample.keep();
        mean = tried;
        wake(one);
        if (isPair) {
          wake(other);
        }
        return true;
      }
    }
    numbers[one] = beforeOne;
    numbers[other] = beforeOther;
    return false;
  }

  /** Values a plan, and remembers it where the space is small enough to meet it again. */
  private double tryOut(Plan plan, int one, int other) {
    double tried = sample.tryOut(plan, one, other);
    if (met.size() < mostMet) {
      met.put(plan, tried);
    }
    return tried;
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
    int[] near = related[decision];
    int from = near.length <= WOKEN ? 0 : random.nextInt(near.length);
    for (int n = 0; n < Math.min(WOKEN, near.length); n++) {
      enqueue(near[(from + n) % near.length]);
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
