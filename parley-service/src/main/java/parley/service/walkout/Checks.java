package parley.service.walkout;

import java.util.Collection;

/** What the records of this package check alike. */
final class Checks {

  static final int HOURS_A_DAY = 24;
  static final int DAYS_A_WEEK = 7;

  private Checks() {}

  static void require(boolean holds, String sentence, Object... found) {
    if (!holds) {
      throw new IllegalArgumentException(sentence.formatted(found));
    }
  }

  static void share(String what, double value) {
    require(value >= 0 && value <= 1, "%s is %s; expected a share from 0 to 1.", what, value);
  }

  static void known(String what, String name, Collection<String> names, String where) {
    require(
        names.contains(name),
        "There is no %s \"%s\" in %s; expected one of %s.",
        what,
        name,
        where,
        names.stream().sorted().toList());
  }
}
