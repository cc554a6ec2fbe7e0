package parley.talks.format;

import java.util.List;
import java.util.Optional;

/**
 * Whose preferences of a folder are read.
 *
 * @param names the names of their files without the endings, in the order wanted; empty for those
 *     that come first in the alphabet
 * @param most how many, if they are not named
 */
public record Parties(Optional<List<String>> names, int most) {

  /** Copies the list. */
  public Parties {
    names = names.map(List::copyOf);
  }

  /** The two whose files come first in the alphabet. */
  public static Parties firstTwo() {
    return new Parties(Optional.empty(), 2);
  }

  /** All, in the order of the alphabet. */
  public static Parties all() {
    return new Parties(Optional.empty(), Integer.MAX_VALUE);
  }

  /**
   * Those named.
   *
   * @throws IllegalArgumentException if nobody is named, or somebody twice
   */
  public static Parties named(List<String> names) {
    if (names.isEmpty() || names.stream().distinct().count() < names.size()) {
      throw new IllegalArgumentException(
          "The parties %s: name each once, at least one.".formatted(names));
    }
    return new Parties(Optional.of(names), names.size());
  }
}
