package parley.service.kernel;

/**
 * When the entities of one stream come, and with what keys. Times between two of them do not depend
 * on what happens to them, so some are drawn ahead together, which a processor does faster.
 */
final class Source {

  private static final long ARRIVAL = KeyedRandom.purpose(0x41525249);
  private static final int AHEAD = 32;

  final int urgency;

  /** The first step. */
  final int entry;

  /** How many have come. */
  long arrived;

  /** The key of the next one. */
  long key;

  private final Arrivals arrivals;
  private final boolean poisson;
  private final KeyedRandom random = new KeyedRandom();
  private final double[] gaps = new double[AHEAD];
  private int gap = AHEAD;

  Source(Model.Stream stream, int entry, long key) {
    this.urgency = stream.urgency();
    this.entry = entry;
    this.key = key;
    this.arrivals = stream.arrivals();
    this.poisson =
        arrivals instanceof Arrivals.Between between && between.draw() instanceof Draw.Exponential;
  }

  /** The next one has come. */
  void come() {
    arrived++;
    key = KeyedRandom.next(key);
  }

  /** When the next one comes; infinite if it never does. */
  double next(double now) {
    if (poisson) {
      if (gap == AHEAD) {
        drawAhead();
      }
      return now + gaps[gap++];
    }
    random.start(key + ARRIVAL);
    return switch (arrivals) {
      case Arrivals.Between between -> now + between.draw().next(random);
      case Arrivals.Varying varying -> varying.after(now, random.nextExponential());
      case Arrivals.At given -> given.at(arrived);
    };
  }

  private void drawAhead() {
    double mean = ((Arrivals.Between) arrivals).draw().mean();
    long ahead = key + ARRIVAL;
    for (int i = 0; i < AHEAD; i++) {
      random.start(ahead);
      gaps[i] = mean * random.nextExponential();
      ahead = KeyedRandom.next(ahead);
    }
    gap = 0;
  }
}
