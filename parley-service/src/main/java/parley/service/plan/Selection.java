package parley.service.plan;

import java.util.List;

/**
 * How one of some candidates was selected.
 *
 * @param selected place of the one that was selected
 * @param replications of each candidate that was left at the end
 * @param isGuaranteed whether the procedure came to its end, so that its guarantee holds
 * @param drops who was dropped when, in order
 */
public record Selection(
    List<Candidate> candidates,
    int selected,
    int replications,
    boolean isGuaranteed,
    List<Drop> drops) {

  /** Copies the lists. */
  public Selection {
    candidates = List.copyOf(candidates);
    drops = List.copyOf(drops);
  }

  /**
   * A candidate was clearly worse than another.
   *
   * @param candidate its place
   * @param by the place of the other
   * @param replications after which it was dropped
   * @param behind how far its mean was behind that of the other
   */
  public record Drop(int candidate, int by, int replications, double behind) {}

  /** The one that was selected. */
  public Candidate winner() {
    return candidates.get(selected);
  }
}
