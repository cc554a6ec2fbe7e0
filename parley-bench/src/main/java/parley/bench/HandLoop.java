package parley.bench;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * The models of the benchmark as one writes them by hand for this one purpose: arrays, a heap of
 * four children a node, clocks of arrivals and shifts outside of it.
 */
final class HandLoop {

  private final StageRules rules;
  private final RandomGenerator random;
  private final int[] units;
  private final int[] busy;
  private final int[][] queues;
  private final int[] heads;
  private final int[] tails;

  private double[] heapTimes = new double[1 << 12];
  private int[] heapIds = new int[1 << 12];
  private int heap;

  private int[] urgency = new int[1 << 12];
  private int[] stage = new int[1 << 12];
  private double[] since = new double[1 << 12];
  private int[] free = new int[1 << 12];
  private int freeCount;
  private int used;

  private double now;
  private long events;
  private long served;
  private double waits;

  private HandLoop(StageRules rules, long seed) {
    this.rules = rules;
    random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    units = rules.units().clone();
    busy = new int[units.length];
    int lines = units.length * rules.rates().length;
    queues = new int[lines][1 << 12];
    heads = new int[lines];
    tails = new int[lines];
  }

  static HandLoop queue(long seed) {
    return new HandLoop(StageRules.QUEUE, seed);
  }

  static HandLoop ward(long seed) {
    return new HandLoop(StageRules.WARD, seed);
  }

  void run(double span) {
    int classes = rules.rates().length;
    double[] next = new double[classes];
    for (int u = 0; u < classes; u++) {
      next[u] = random.nextExponential() / rules.rates()[u];
    }
    int shift = 0;
    double nextShift = rules.shifts().length > 0 ? 8 : Double.POSITIVE_INFINITY;
    while (true) {
      int arriving = 0;
      for (int u = 1; u < classes; u++) {
        if (next[u] < next[arriving]) {
          arriving = u;
        }
      }
      double first = heap > 0 ? heapTimes[0] : Double.POSITIVE_INFINITY;
      double at = Math.min(Math.min(first, next[arriving]), nextShift);
      if (at > span) {
        return;
      }
      now = at;
      events++;
      if (at == first) {
        complete(popHeap());
      } else if (at == next[arriving]) {
        next[arriving] = now + random.nextExponential() / rules.rates()[arriving];
        seek(add(arriving));
      } else {
        shift++;
        nextShift += 8;
        units[rules.shiftStage()] = rules.shifts()[shift % rules.shifts().length];
        serveWaiting(rules.shiftStage());
      }
    }
  }

  long events() {
    return events;
  }

  double meanWait() {
    return waits / served;
  }

  private int add(int of) {
    int id = freeCount > 0 ? free[--freeCount] : used++;
    if (id == stage.length) {
      urgency = Arrays.copyOf(urgency, 2 * id);
      stage = Arrays.copyOf(stage, 2 * id);
      since = Arrays.copyOf(since, 2 * id);
      free = Arrays.copyOf(free, 2 * id);
    }
    urgency[id] = of;
    stage[id] = 0;
    return id;
  }

  private void complete(int id) {
    int of = stage[id];
    busy[of]--;
    serveWaiting(of);
    if (of + 1 < units.length) {
      stage[id] = of + 1;
      seek(id);
    } else {
      free[freeCount++] = id;
    }
  }

  private void seek(int id) {
    int of = stage[id];
    since[id] = now;
    if (busy[of] < units[of]) {
      begin(id, of);
    } else {
      int line = of * rules.rates().length + urgency[id];
      int[] queue = queues[line];
      if (tails[line] - heads[line] == queue.length) {
        int[] longer = new int[2 * queue.length];
        for (int i = heads[line]; i < tails[line]; i++) {
          longer[i & longer.length - 1] = queue[i & queue.length - 1];
        }
        queues[line] = longer;
        queue = longer;
      }
      queue[tails[line]++ & queue.length - 1] = id;
    }
  }

  private void begin(int id, int of) {
    busy[of]++;
    if (of == rules.shiftStage()) {
      served++;
      waits += now - since[id];
    }
    pushHeap(now + rules.means()[of] * random.nextExponential(), id);
  }

  private void serveWaiting(int of) {
    int classes = rules.rates().length;
    for (int line = of * classes; line < (of + 1) * classes; line++) {
      while (busy[of] < units[of] && heads[line] < tails[line]) {
        begin(queues[line][heads[line]++ & queues[line].length - 1], of);
      }
    }
  }

  private void pushHeap(double at, int id) {
    if (heap == heapIds.length) {
      heapTimes = Arrays.copyOf(heapTimes, 2 * heap);
      heapIds = Arrays.copyOf(heapIds, 2 * heap);
    }
    int place = heap++;
    while (place > 0) {
      int parent = place - 1 >> 2;
      if (heapTimes[parent] <= at) {
        break;
      }
      heapTimes[place] = heapTimes[parent];
      heapIds[place] = heapIds[parent];
      place = parent;
    }
    heapTimes[place] = at;
    heapIds[place] = id;
  }

  private int popHeap() {
    int top = heapIds[0];
    double at = heapTimes[--heap];
    int id = heapIds[heap];
    int place = 0;
    while (true) {
      int child = 4 * place + 1;
      if (child >= heap) {
        break;
      }
      int least = child;
      int end = Math.min(child + 4, heap);
      for (int c = child + 1; c < end; c++) {
        if (heapTimes[c] < heapTimes[least]) {
          least = c;
        }
      }
      if (heapTimes[least] >= at) {
        break;
      }
      heapTimes[place] = heapTimes[least];
      heapIds[place] = heapIds[least];
      place = least;
    }
    heapTimes[place] = at;
    heapIds[place] = id;
    return top;
  }
}
