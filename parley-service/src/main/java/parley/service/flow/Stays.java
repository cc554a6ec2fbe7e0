package parley.service.flow;

import java.util.random.RandomGenerator;
import parley.service.hospital.Shift;
import parley.service.hospital.Stay;
import parley.service.kernel.Draw;

/**
 * How long patients stay. Stays are published in nights: the night after which a patient leaves is
 * that of the drawn stay, and the hour is moved, in order, into those of the shift in which planned
 * sessions run, as hospitals discharge by day.
 */
final class Stays {

  static final double HOURS = 24;

  private final Draw.Lognormal care;
  private final double delayedShare;
  private final Draw.Lognormal delay;
  private final double careShare;

  Stays(Stay stay) {
    care = Draw.Lognormal.of(stay.meanDays() * HOURS, stay.deviationDays() * HOURS);
    delayedShare = stay.delayedShare();
    delay = Draw.Lognormal.of(stay.delayMeanDays() * HOURS, stay.delayDeviationDays() * HOURS);
    careShare = stay.meanDays() / stay.meanInBed();
  }

  boolean isDelayed(RandomGenerator random) {
    return random.nextDouble() < delayedShare;
  }

  double careHours(RandomGenerator random) {
    return care.next(random);
  }

  double delayHours(RandomGenerator random) {
    return delay.next(random);
  }

  /** Whether one who is found in a bed at any time is there for care still, and not delayed. */
  boolean isInCare(RandomGenerator random) {
    return random.nextDouble() < careShare;
  }

  /** The rest of the care of one who is found in it at any time. */
  double restOfCare(RandomGenerator random) {
    return rest(care, random);
  }

  /** The rest of a delay of one who is found in it at any time. */
  double restOfDelay(RandomGenerator random) {
    return rest(delay, random);
  }

  /**
   * Whoever is found in a stay has a longer one than others, each hour of it as likely (the
   * inspection paradox); a lognormal time that is weighted by its length is lognormal again.
   */
  private static double rest(Draw.Lognormal time, RandomGenerator random) {
    double whole =
        Math.exp(time.mu() + time.sigma() * time.sigma() + time.sigma() * random.nextGaussian());
    return whole * random.nextDouble();
  }

  /**
   * Stays of which each night is the last with the same chance, so that beds in use at midnight are
   * those of the night before less that share, plus those who came.
   *
   * @param meanNights above one
   * @return when it ends, by night and hour
   */
  static double afterNights(double now, double meanNights, RandomGenerator random) {
    if (meanNights <= 1) {
      return now + HOURS * meanNights * random.nextExponential();
    }
    double nights = 1 - random.nextExponential() / Math.log1p(-1 / meanNights);
    return HOURS * (Math.floor(now / HOURS) + nights);
  }

  /** Hours of the day in which patients leave. */
  record Leaving(double from, double length) {

    static Leaving in(Shift shift) {
      return new Leaving(shift.fromHour(), Math.min(shift.hours(), HOURS - shift.fromHour()));
    }

    /** When one leaves who is ready at a time; the hour itself where that has passed already. */
    double after(double now, double ready) {
      double day = Math.floor(ready / HOURS);
      double moved = HOURS * day + from + (ready / HOURS - day) * length;
      return moved > now ? moved : ready;
    }
  }
}
