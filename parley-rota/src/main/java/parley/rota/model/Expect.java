package parley.rota.model;

/** What the constructors of this package ask of their numbers and words. */
final class Expect {

  private Expect() {}

  static void that(boolean holds, String sentence, Object... found) {
    if (!holds) {
      throw new IllegalArgumentException(sentence.formatted(found));
    }
  }

  static void named(String what, String id) {
    that(!id.isBlank(), "A %s has no id; expected a short name without blanks.", what);
  }
}
