package parley.service.kernel;

import java.util.Arrays;

/** When entities of a stream come. */
public sealed interface Arrivals {

  /** With times between two of them that are drawn. */
  record Between(Draw draw) implements Arrivals {}

  /**
   * A Poisson stream whose rate changes.
   *
   * @param starts rising, the first 0
   * @param rates from there, per unit of time
   * @param period after which the rates repeat
   */
  record Varying(double[] starts, double[] rates, double period) implements Arrivals {

    /** Checks the order and copies the arrays. */
    public Varying {
      starts = starts.clone();
      rates = rates.clone();
      if (starts.length == 0 || starts.length != rates.length || starts[0] != 0) {
        throw new IllegalArgumentException(
            "%s rates for %s starts; give one for each, from 0."
                .formatted(rates.length, starts.length));
      }
      double end = period;
      boolean any = false;
      for (int i = starts.length - 1; i >= 0; i--) {
        if (!(starts[i] < end) || !(rates[i] >= 0) || Double.isInfinite(rates[i])) {
          throw new IllegalArgumentException(
              "A rate of %s from %s to %s; starts must rise and rates be 0 or more."
                  .formatted(rates[i], starts[i], end));
        }
        any |= rates[i] > 0;
        end = starts[i];
      }
      if (!any || Double.isInfinite(period)) {
        throw new IllegalArgumentException(
            "A rate above 0 and a period after which the rates repeat are needed.");
      }
    }

    /** When the next one comes: the time by which the rates add up to an exponential draw. */
    double after(double now, double exponential) {
      double round = Math.floor(now / period);
      int place = Arrays.binarySearch(starts, now - round * period);
      int i = place >= 0 ? place : -place - 2;
      double at = now;
      double left = exponential;
      while (true) {
        double end = round * period + (i + 1 < starts.length ? starts[i + 1] : period);
        double until = (end - at) * rates[i];
        if (left <= until && rates[i] > 0) {
          return at + left / rates[i];
        }
        left -= Math.max(0, until);
        at = Math.max(at, end);
        i++;
        if (i == starts.length) {
          i = 0;
          round++;
        }
      }
    }

    @Override
    public double[] starts() {
      return starts.clone();
    }

    @Override
    public double[] rates() {
      return rates.clone();
    }
  }

  /** At given times, rising. */
  record At(double[] times) implements Arrivals {

    /** Checks the order and copies the array. */
    public At {
      times = times.clone();
      for (int i = 0; i < times.length; i++) {
        if (!(times[i] >= (i == 0 ? 0 : times[i - 1]))) {
          throw new IllegalArgumentException(
              "An arrival at %s after one at %s; times must rise from 0."
                  .formatted(times[i], i == 0 ? 0.0 : times[i - 1]));
        }
      }
    }

    @Override
    public double[] times() {
      return times.clone();
    }

    double at(long number) {
      return number < times.length ? times[(int) number] : Double.POSITIVE_INFINITY;
    }
  }

  /** Poisson with one rate. */
  static Arrivals poisson(double rate) {
    if (!(rate > 0)) {
      throw new IllegalArgumentException("A rate of arrivals cannot be " + rate + ".");
    }
    return new Between(new Draw.Exponential(1 / rate));
  }
}
