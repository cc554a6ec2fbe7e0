package parley.service.hospital;

import java.util.List;

/** What the records of this package check alike. */
final class Checks {

  static final int DAYS_A_WEEK = 7;
  static final int HOURS_A_DAY = 24;

  private static final double CLOSE = 1e-6;

  private Checks() {}

  static void require(boolean holds, String sentence, Object... found) {
    if (!holds) {
      throw new IllegalArgumentException(sentence.formatted(found));
    }
  }

  static void share(String what, double value) {
    require(value >= 0 && value <= 1, "%s is %s; expected a share from 0 to 1.", what, value);
  }

  static void notBelowZero(String what, double value) {
    require(value >= 0 && value < 1e9, "%s is %s; expected 0 or more, below 1e9.", what, value);
  }

  static void aboveZero(String what, double value) {
    require(value > 0 && value < 1e9, "%s is %s; expected more than 0, below 1e9.", what, value);
  }

  static void addsUpToOne(String what, double sum) {
    require(Math.abs(sum - 1) < CLOSE, "%s add up to %s; expected 1.", what, sum);
  }

  static void week(String what, List<? extends Number> byWeekday) {
    require(
        byWeekday.size() == DAYS_A_WEEK
            && byWeekday.stream().allMatch(n -> n.doubleValue() >= 0 && n.doubleValue() < 1e6),
        "%s by weekday is %s; expected seven numbers of 0 or more, Monday first.",
        what,
        byWeekday);
  }
}
