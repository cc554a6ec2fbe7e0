package parley.service.kernel;

import java.util.random.RandomGenerator;

/** How long something takes, in the unit of time of the model; never below zero. */
public sealed interface Draw {

  /** One value. */
  double next(RandomGenerator random);

  /** Its mean. */
  double mean();

  /** The same value each time. */
  record Fixed(double value) implements Draw {

    /** Checks the sign. */
    public Fixed {
      require(value >= 0, "A fixed time", value);
    }

    @Override
    public double next(RandomGenerator random) {
      return value;
    }

    @Override
    public double mean() {
      return value;
    }
  }

  /** Exponential. */
  record Exponential(double mean) implements Draw {

    /** Checks the sign. */
    public Exponential {
      require(mean > 0, "The mean of an exponential time", mean);
    }

    @Override
    public double next(RandomGenerator random) {
      return mean * random.nextExponential();
    }
  }

  /** Even between two ends. */
  record Uniform(double low, double high) implements Draw {

    /** Checks the order. */
    public Uniform {
      require(low >= 0, "The low end of an even time", low);
      require(high > low, "The high end of an even time", high);
    }

    @Override
    public double next(RandomGenerator random) {
      return low + (high - low) * random.nextDouble();
    }

    @Override
    public double mean() {
      return (low + high) / 2;
    }
  }

  /**
   * Lognormal.
   *
   * @param mu mean of the logarithm
   * @param sigma standard deviation of the logarithm
   */
  record Lognormal(double mu, double sigma) implements Draw {

    /** Checks the sign. */
    public Lognormal {
      require(sigma >= 0, "The spread of a lognormal time", sigma);
    }

    /** The lognormal time with a mean and a standard deviation of its own. */
    public static Lognormal of(double mean, double deviation) {
      require(mean > 0, "The mean of a lognormal time", mean);
      double variance = Math.log1p(deviation / mean * (deviation / mean));
      return new Lognormal(Math.log(mean) - variance / 2, Math.sqrt(variance));
    }

    @Override
    public double next(RandomGenerator random) {
      return Math.exp(mu + sigma * random.nextGaussian());
    }

    @Override
    public double mean() {
      return Math.exp(mu + sigma * sigma / 2);
    }
  }

  private static void require(boolean holds, String what, double value) {
    if (!holds || !Double.isFinite(value)) {
      throw new IllegalArgumentException("%s cannot be %s.".formatted(what, value));
    }
  }
}
