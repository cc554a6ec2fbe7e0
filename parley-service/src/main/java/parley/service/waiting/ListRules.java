package parley.service.waiting;

import java.util.List;

/**
 * What happens to a list on the days to come.
 *
 * @param startsByWeekday mean number of clocks that start on a day, Monday first; drawn as Poisson
 * @param treatments how many can be treated on each day to come, one number a day; a part of one is
 *     a chance of one more. A walkout, a recovery or a holiday is in these numbers
 * @param removalShare the share of those who wait that leaves in a day without treatment: found not
 *     to need it, moved, or died
 * @param classes of urgency, the most urgent first
 */
public record ListRules(
    double[] startsByWeekday, double[] treatments, double removalShare, List<Urgency> classes) {

  /**
   * A class of urgency.
   *
   * @param share of those who come
   * @param inTurn the share of its treatments that go to the one who has waited longest; the others
   *     go to anyone of the class, as lists are booked in practice
   */
  public record Urgency(String name, double share, double inTurn) {

    /** Checks both shares. */
    public Urgency {
      if (!(share >= 0 && share <= 1 && inTurn >= 0 && inTurn <= 1)) {
        throw new IllegalArgumentException(
            "The class \"%s\" has the shares %s and %s; expected numbers from 0 to 1."
                .formatted(name, share, inTurn));
      }
    }
  }

  /** Checks and copies. */
  public ListRules {
    startsByWeekday = startsByWeekday.clone();
    treatments = treatments.clone();
    classes = List.copyOf(classes);
    if (startsByWeekday.length != 7) {
      throw new IllegalArgumentException(
          "Starts are given for %s days of the week; expected 7."
              .formatted(startsByWeekday.length));
    }
    checkNumbers(startsByWeekday);
    checkNumbers(treatments);
    if (!(removalShare >= 0 && removalShare < 1)) {
      throw new IllegalArgumentException(
          "A share of %s leaves in a day without treatment; expected 0 to below 1."
              .formatted(removalShare));
    }
    double sum = 0;
    for (Urgency urgency : classes) {
      sum += urgency.share();
    }
    if (Math.abs(sum - 1) > 1e-9) {
      throw new IllegalArgumentException(
          "The shares of the classes of urgency add up to %s; expected 1.".formatted(sum));
    }
  }

  private static void checkNumbers(double[] numbers) {
    for (double number : numbers) {
      if (!(number >= 0 && number < 1e9)) {
        throw new IllegalArgumentException(
            "A number of starts or treatments in a day is below 0 or no number.");
      }
    }
  }

  @Override
  public double[] startsByWeekday() {
    return startsByWeekday.clone();
  }

  @Override
  public double[] treatments() {
    return treatments.clone();
  }
}
