package parley.talks.gate;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The chance that a package passes all gates.
 *
 * @param chance the product over groups of gates that pass or fail together, as if these groups
 *     were independent of each other
 * @param low the least that it can be, whatever else hangs together: 1 less the chances of failing
 * @param high the most that it can be: the least chance of a gate (Frechet 1935)
 */
public record Ratification(double chance, double low, double high) {

  /**
   * A gate's chance.
   *
   * @param group gates of one group pass or fail together, so the least likely of them counts
   */
  public record Passing(String group, double chance) {}

  /**
   * The chance of passing all.
   *
   * @param gates one or more
   */
  public static Ratification of(List<Passing> gates) {
    if (gates.isEmpty()) {
      throw new IllegalArgumentException("There is no gate to pass.");
    }
    Map<String, Double> groups = new LinkedHashMap<>();
    gates.forEach(g -> groups.merge(g.group, g.chance, Math::min));
    double product = 1;
    double failing = 0;
    double least = 1;
    for (double chance : groups.values()) {
      product *= chance;
      failing += 1 - chance;
      least = Math.min(least, chance);
    }
    return new Ratification(product, Math.max(0, 1 - failing), least);
  }
}
