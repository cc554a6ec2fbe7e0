package parley.rota.cover;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;

/** What the constructors of this package ask of their numbers and words. */
final class Checks {

  private Checks() {}

  static void require(boolean holds, String sentence, Object... found) {
    if (!holds) {
      throw new IllegalArgumentException(sentence.formatted(found));
    }
  }

  /** The ids of all, each of which is there once. */
  static <T> Set<String> ids(String what, Collection<T> all, Function<T, String> id) {
    Set<String> ids = new HashSet<>();
    for (T one : all) {
      require(!id.apply(one).isBlank(), "A %s has no id; expected a short name.", what);
      require(
          ids.add(id.apply(one)),
          "Two entries of the kind %s have the id %s; expected each id once.",
          what,
          id.apply(one));
    }
    return ids;
  }

  static void known(String who, String what, Set<String> ids, String id) {
    require(ids.contains(id), "%s names the %s %s, which the plan does not have.", who, what, id);
  }
}
