package parley.service.kernel;

import java.util.random.RandomGenerator;

/** The random numbers of a run: of the steps of entities, and of the times at which they come. */
final class Chances {

  private static final long ARRIVAL = KeyedRandom.purpose(0x41525249);

  private final Program program;
  private final Entities all;
  private final long replication;
  private final KeyedRandom random = new KeyedRandom();

  Chances(Program program, Entities all, long replication) {
    this.program = program;
    this.all = all;
    this.replication = replication;
  }

  /** The key of an entity, from its stream and its number there. */
  long key(int stream, long number) {
    return KeyedRandom.entity(replication, stream, number);
  }

  /** When an entity comes; infinite if it never does. */
  double comes(Arrivals arrivals, long number, long key, double now) {
    random.start(key + ARRIVAL);
    return switch (arrivals) {
      case Arrivals.Between between -> now + between.draw().next(random);
      case Arrivals.Varying varying -> varying.after(now, random.nextExponential());
      case Arrivals.At given -> given.at(number);
    };
  }

  /** How long a step takes an entity. */
  double time(int e, int step) {
    int kind = program.drawKind[step];
    if (kind == Program.FIXED) {
      return program.drawMean[step];
    }
    random.start(all.key[e] + program.purpose[step]);
    return kind == Program.EXPONENTIAL
        ? program.drawMean[step] * random.nextExponential()
        : program.draws[step].next(random);
  }

  /** Where an entity goes on after a split. */
  int split(int e, int step) {
    double chance = of(e, step).nextDouble();
    double[] shares = program.shares[step];
    int k = 0;
    while (k < shares.length - 1 && chance >= shares[k]) {
      k++;
    }
    return program.targets[step][k];
  }

  /** The random numbers of a step of an entity, from their start. */
  RandomGenerator of(int e, int step) {
    random.start(all.key[e] + program.purpose[step]);
    return random;
  }
}
