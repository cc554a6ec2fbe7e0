package parley.service.kernel;

import java.util.random.RandomGenerator;

/** The random numbers of the steps of entities. */
final class Chances {

  private final Program program;
  private final KeyedRandom random = new KeyedRandom();

  Chances(Program program) {
    this.program = program;
  }

  /** How long a step takes an entity. */
  double time(Entity e, int step) {
    int kind = program.drawKind[step];
    if (kind == Program.FIXED) {
      return program.drawMean[step];
    }
    random.start(e.key + program.purpose[step]);
    return kind == Program.EXPONENTIAL
        ? program.drawMean[step] * random.nextExponential()
        : program.draws[step].next(random);
  }

  /** Where an entity goes on after a split. */
  int split(Entity e, int step) {
    double chance = of(e, step).nextDouble();
    double[] shares = program.shares[step];
    int k = 0;
    while (k < shares.length - 1 && chance >= shares[k]) {
      k++;
    }
    return program.targets[step][k];
  }

  /** The random numbers of a step of an entity, from their start. */
  RandomGenerator of(Entity e, int step) {
    random.start(e.key + program.purpose[step]);
    return random;
  }
}
