package parley.service.plan;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Whole numbers of some sessions under limits of staff. */
final class Knapsack {

  private static final int STEPS = 300;
  private static final int PATIENCE = 10;
  private static final int MOST_LESS = 3;
  private static final long MOST_NODES = 300_000;

  /** Rounding of sums of staff. */
  private static final double CLOSE = 1e-9;

  private final int count;
  private final double[] worth;
  private final int[] most;
  private final double[] left;

  /** By session and pool. */
  private final double[][] staff;

  private double[] prices;
  private double bound = Double.POSITIVE_INFINITY;

  /** Worth less the price of the staff, and how much of it those from a place in the order add. */
  private double[] net = new double[0];

  private Integer[] order = new Integer[0];
  private double[] addedFrom = new double[0];
  private final int[] numbers;
  private int[] best;
  private double bestWorth;
  private long nodes;

  Knapsack(PlanSpace space, StaffEstimate estimate, int[] decisions) {
    count = decisions.length;
    worth = new double[count];
    most = new int[count];
    int[] pools =
        IntStream.of(decisions)
            .boxed()
            .flatMap(j -> estimate.uses().get(j).stream())
            .mapToInt(StaffEstimate.Use::pool)
            .distinct()
            .toArray();
    left = IntStream.of(pools).mapToDouble(p -> Math.max(0, estimate.present().get(p))).toArray();
    staff = new double[count][pools.length];
    for (int i = 0; i < count; i++) {
      worth[i] = estimate.worth().get(decisions[i]);
      most[i] = space.most(decisions[i]);
      for (StaffEstimate.Use use : estimate.uses().get(decisions[i])) {
        staff[i][
                IntStream.range(0, pools.length)
                    .filter(p -> pools[p] == use.pool())
                    .findFirst()
                    .orElseThrow()] +=
            use.staff();
      }
    }
    prices = new double[pools.length];
    numbers = new int[count];
    best = new int[count];
  }

  int best(int i) {
    return best[i];
  }

  /** No numbers are worth more. */
  double bound() {
    return isExact() ? bestWorth : bound;
  }

  boolean isExact() {
    return nodes <= MOST_NODES;
  }

  void solve() {
    fill();
    findPrices();
    fill();
    net = IntStream.range(0, count).mapToDouble(i -> net(i, prices)).toArray();
    order =
        IntStream.range(0, count)
            .boxed()
            .sorted(Comparator.comparingDouble((Integer i) -> -Math.abs(net[i])))
            .toArray(Integer[]::new);
    addedFrom = new double[count + 1];
    for (int o = count - 1; o >= 0; o--) {
      addedFrom[o] = addedFrom[o + 1] + most[order[o]] * Math.max(0, net[order[o]]);
    }
    branch(0, 0);
  }

  private double net(int i, double[] at) {
    double net = worth[i];
    for (int p = 0; p < at.length; p++) {
      net -= at[p] * staff[i][p];
    }
    return net;
  }

  /**
   * Prices of staff at which the bound is low, by subgradients with steps of Polyak, which halve
   * while nothing comes of them.
   */
  private void findPrices() {
    double[] at = new double[left.length];
    double scale = 1;
    int inVain = 0;
    for (int step = 0; step < STEPS; step++) {
      double[] unused = left.clone();
      double sum = bound(at, unused);
      if (sum < bound - CLOSE) {
        bound = sum;
        prices = at.clone();
        inVain = 0;
      } else if (++inVain == PATIENCE) {
        inVain = 0;
        scale /= 2;
        at = prices.clone();
      }
      double squares = Arrays.stream(unused).map(u -> u * u).sum();
      for (int p = 0; p < at.length && squares > 0; p++) {
        at[p] = Math.max(0, at[p] - scale * (sum - bestWorth) * unused[p] / squares);
      }
    }
  }

  /** The bound at some prices, and what is left of the staff there. */
  private double bound(double[] at, double[] unused) {
    double sum = 0;
    for (int p = 0; p < at.length; p++) {
      sum += at[p] * left[p];
    }
    for (int i = 0; i < count; i++) {
      double gain = net(i, at);
      if (gain > 0) {
        sum += most[i] * gain;
        for (int p = 0; p < at.length; p++) {
          unused[p] -= most[i] * staff[i][p];
        }
      }
    }
    return sum;
  }

  /** A good answer to begin with: by worth for the price, then better by exchanges. */
  private void fill() {
    double[] cost =
        IntStream.range(0, count)
            .mapToDouble(i -> worth[i] / (worth[i] - net(i, prices) + CLOSE))
            .toArray();
    Integer[] byCost =
        IntStream.range(0, count)
            .boxed()
            .sorted(Comparator.comparingDouble((Integer i) -> -cost[i]))
            .toArray(Integer[]::new);
    double sum = add(byCost, -1);
    boolean isBetter = true;
    while (isBetter) {
      isBetter = false;
      for (int i = 0; i < count; i++) {
        for (int less = 1; less <= Math.min(MOST_LESS, numbers[i]); less++) {
          int[] before = numbers.clone();
          use(i, -less);
          numbers[i] -= less;
          double now = sum - less * worth[i] + add(byCost, i);
          if (now > sum + CLOSE * Math.max(1, sum)) {
            sum = now;
            isBetter = true;
          } else {
            for (int k = 0; k < count; k++) {
              use(k, before[k] - numbers[k]);
              numbers[k] = before[k];
            }
          }
        }
      }
    }
    if (sum > bestWorth) {
      bestWorth = sum;
      best = numbers.clone();
    }
    for (int i = 0; i < count; i++) {
      use(i, -numbers[i]);
      numbers[i] = 0;
    }
  }

  /** Adds as many as there is staff for, in an order, and gives their worth. */
  private double add(Integer[] inOrder, int without) {
    double sum = 0;
    for (int i : inOrder) {
      if (i != without && worth[i] > 0) {
        int more = Math.min(room(i), most[i] - numbers[i]);
        use(i, more);
        numbers[i] += more;
        sum += more * worth[i];
      }
    }
    return sum;
  }

  /** How many more there is staff for. */
  private int room(int i) {
    double room = most[i];
    for (int p = 0; p < left.length; p++) {
      if (staff[i][p] > 0) {
        room = Math.min(room, Math.floor(left[p] / staff[i][p] + CLOSE));
      }
    }
    return (int) Math.max(0, room);
  }

  private void branch(int place, double sum) {
    if (++nodes > MOST_NODES) {
      return;
    }
    if (place == count) {
      if (sum > bestWorth) {
        bestWorth = sum;
        best = numbers.clone();
      }
      return;
    }
    double reach = sum + addedFrom[place];
    for (int p = 0; p < left.length; p++) {
      reach += prices[p] * left[p];
    }
    if (reach <= bestWorth + CLOSE * Math.max(1, bestWorth)) {
      return;
    }
    int i = order[place];
    int room = room(i);
    for (int n = 0; n <= room; n++) {
      int number = net[i] > 0 ? room - n : n;
      use(i, number);
      numbers[i] = number;
      branch(place + 1, sum + number * worth[i]);
      use(i, -number);
    }
    numbers[i] = 0;
  }

  private void use(int i, int number) {
    for (int p = 0; p < left.length; p++) {
      left[p] -= number * staff[i][p];
    }
  }
}
