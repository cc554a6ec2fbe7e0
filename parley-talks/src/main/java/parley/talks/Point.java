package parley.talks;

import java.util.List;

/**
 * A pair of utilities that no package beats on both sides, with every package behind it.
 *
 * @param utilities one a side
 * @param inZone whether both reserves are met
 * @param signable whether every gate accepts as well
 * @param packages all packages with these utilities, one option an issue each
 */
public record Point(
    List<Utility> utilities, boolean inZone, boolean signable, List<List<Choice>> packages) {

  /** Copies the lists. */
  public Point {
    utilities = List.copyOf(utilities);
    packages = packages.stream().map(List::copyOf).toList();
  }
}
