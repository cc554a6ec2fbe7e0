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
  private final int[] most;
  private final double[] left;

  /** By decision and number of sessions: what they are worth together. */
  private final double[][] worth;

  /** By decision, pool and number of sessions: what they need together. */
  private final double[][][] staff;

  private double[] prices;
  private double bound = Double.POSITIVE_INFINITY;

  /** Numbers of each decision, by their worth less the price of the staff, best first. */
  private Integer[][] ranked = new Integer[0][];

  private Integer[] order = new Integer[0];

  /** What the decisions from a place in the order add at most, less the price of the staff. */
  private double[] addedFrom = new double[0];

  private final int[] numbers;
  private int[] best;
  private double bestWorth;
  private long nodes;

  Knapsack(PlanSpace space, StaffEstimate estimate, int[] decisions) {
    count = decisions.length;
    most = IntStream.of(decisions).map(space::most).toArray();
    int[] pools =
        IntStream.of(decisions)
            .boxed()
            .flatMap(j -> estimate.steps().get(j).stream())
            .flatMap(step -> step.uses().stream())
            .mapToInt(StaffEstimate.Use::pool)
            .distinct()
            .sorted()
            .toArray();
    left = IntStream.of(pools).mapToDouble(p -> Math.max(0, estimate.present().get(p))).toArray();
    worth = new double[count][];
    staff = new double[count][pools.length][];
    for (int i = 0; i < count; i++) {
      worth[i] = new double[most[i] + 1];
      for (int p = 0; p < pools.length; p++) {
        staff[i][p] = new double[most[i] + 1];
      }
      for (int n = 0; n < most[i]; n++) {
        StaffEstimate.Step step = estimate.step(decisions[i], n);
        worth[i][n + 1] = worth[i][n] + step.worth();
        for (int p = 0; p < pools.length; p++) {
          staff[i][p][n + 1] = staff[i][p][n];
        }
        for (StaffEstimate.Use use : step.uses()) {
          staff[i][Arrays.binarySearch(pools, use.pool())][n + 1] += use.staff();
        }
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
    ranked = new Integer[count][];
    double[] spread = new double[count];
    for (int i = 0; i < count; i++) {
      double[] net = net(i, prices);
      ranked[i] =
          IntStream.range(0, net.length)
              .boxed()
              .sorted(Comparator.comparingDouble((Integer n) -> -net[n]))
              .toArray(Integer[]::new);
      spread[i] = net[ranked[i][0]] - net[ranked[i][most[i]]];
      spread[i] /= Math.max(1, most[i]);
    }
    order =
        IntStream.range(0, count)
            .boxed()
            .sorted(Comparator.comparingDouble((Integer i) -> -spread[i]))
            .toArray(Integer[]::new);
    addedFrom = new double[count + 1];
    for (int o = count - 1; o >= 0; o--) {
      addedFrom[o] = addedFrom[o + 1] + net(order[o], prices)[ranked[order[o]][0]];
    }
    branch(0, 0);
  }

  /** By number of sessions: what they are worth less the price of their staff. */
  private double[] net(int i, double[] at) {
    double[] net = worth[i].clone();
    for (int p = 0; p < at.length; p++) {
      for (int n = 0; n < net.length && at[p] > 0; n++) {
        net[n] -= at[p] * staff[i][p][n];
      }
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
      double[] net = net(i, at);
      int number = 0;
      for (int n = 1; n < net.length; n++) {
        number = net[n] > net[number] ? n : number;
      }
      sum += net[number];
      for (int p = 0; p < at.length; p++) {
        unused[p] -= staff[i][p][number];
      }
    }
    return sum;
  }

  /** A good answer to begin with: by worth for the price, then better by exchanges. */
  private void fill() {
    double[] forPrice = IntStream.range(0, count).mapToDouble(this::worthForPrice).toArray();
    Integer[] byPrice =
        IntStream.range(0, count)
            .boxed()
            .sorted(Comparator.comparingDouble((Integer i) -> -forPrice[i]))
            .toArray(Integer[]::new);
    double sum = add(byPrice, -1);
    boolean isBetter = true;
    while (isBetter) {
      isBetter = false;
      for (int i = 0; i < count; i++) {
        for (int less = 1; less <= Math.min(MOST_LESS, numbers[i]); less++) {
          int[] before = numbers.clone();
          double now = sum + change(i, numbers[i] - less) + add(byPrice, i);
          if (now > sum + CLOSE * Math.max(1, sum)) {
            sum = now;
            isBetter = true;
          } else {
            for (int k = 0; k < count; k++) {
              change(k, before[k]);
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
      change(i, 0);
    }
  }

  private double worthForPrice(int i) {
    double[] net = net(i, prices);
    double most = 0;
    for (int n = 1; n < net.length; n++) {
      most = Math.max(most, worth[i][n] / (worth[i][n] - net[n] + CLOSE));
    }
    return most;
  }

  /** Adds as many as there is staff for, in an order, and gives their worth. */
  private double add(Integer[] inOrder, int without) {
    double sum = 0;
    for (int i : inOrder) {
      int room = room(i);
      if (i != without && worth[i][room] > worth[i][numbers[i]]) {
        sum += change(i, room);
      }
    }
    return sum;
  }

  /** The most sessions of a decision that there is staff for, those that it has now included. */
  private int room(int i) {
    int room = numbers[i];
    while (room < most[i] && hasStaff(i, room + 1)) {
      room++;
    }
    return room;
  }

  private boolean hasStaff(int i, int number) {
    for (int p = 0; p < left.length; p++) {
      if (staff[i][p][number] - staff[i][p][numbers[i]] > left[p] + CLOSE) {
        return false;
      }
    }
    return true;
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
    for (int number : ranked[i]) {
      if (number <= room) {
        double added = change(i, number);
        branch(place + 1, sum + added);
        change(i, 0);
      }
    }
  }

  /** Makes the number of a decision another one, and gives what that adds. */
  private double change(int i, int number) {
    for (int p = 0; p < left.length; p++) {
      left[p] -= staff[i][p][number] - staff[i][p][numbers[i]];
    }
    double added = worth[i][number] - worth[i][numbers[i]];
    numbers[i] = number;
    return added;
  }
}
