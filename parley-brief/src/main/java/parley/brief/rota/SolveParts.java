package parley.brief.rota;

import java.util.Locale;
import tools.jackson.databind.node.ObjectNode;

/** What both reports on solving say alike. */
final class SolveParts {

  private SolveParts() {}

  /** A number, or nothing where there is none. */
  static void number(ObjectNode node, String name, long number, boolean isThere) {
    if (isThere) {
      node.put(name, number);
    } else {
      node.putNull(name);
    }
  }

  static double rounded(double seconds) {
    return Math.round(seconds * 10) / 10.0;
  }

  static String bound(long bound, boolean proven) {
    if (proven) {
      return ", and none is better: proven";
    }
    return bound == Long.MIN_VALUE
        ? "; no bound is known"
        : "; none costs less than %s".formatted(bound);
  }

  static String search(double seconds, long seed) {
    return String.format(Locale.ROOT, "%.1f seconds, seed %s", seconds, seed);
  }
}
