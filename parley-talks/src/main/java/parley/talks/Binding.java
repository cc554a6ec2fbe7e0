package parley.talks;

import java.util.List;

/**
 * Which reserve or gate stands in the way most.
 *
 * @param effects every reserve and gate
 * @param binds those whose removal, alone, opens most packages; empty if none opens any
 * @param jointly if there is no signable package and no single removal opens any: the highest
 *     threshold of each side, which stand in the way together; else empty
 */
public record Binding(List<Effect> effects, List<Threshold> binds, List<Threshold> jointly) {

  /** Copies the lists. */
  public Binding {
    effects = List.copyOf(effects);
    binds = List.copyOf(binds);
    jointly = List.copyOf(jointly);
  }

  /**
   * What a reserve or gate does.
   *
   * @param met how many packages meet it
   * @param opens how many packages meet all others but not it
   */
  public record Effect(Threshold threshold, long met, long opens) {}
}
