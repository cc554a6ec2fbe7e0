package parley.rota.cover;

/**
 * What is asked.
 *
 * @param seed of all searches
 * @param asksMargins whether to tell what one more or one fewer would change; each is a search more
 */
public record CoverQuestion(CoverPlan plan, Aims aims, long seed, boolean asksMargins) {

  /** Minimum cover first, then sessions, then the price; with margins. */
  public static CoverQuestion of(CoverPlan plan) {
    return new CoverQuestion(plan, Aims.IN_ORDER, 1, true);
  }

  /** The same with other aims. */
  public CoverQuestion with(Aims other) {
    return new CoverQuestion(plan, other, seed, asksMargins);
  }

  /** The same without margins. */
  public CoverQuestion withoutMargins() {
    return new CoverQuestion(plan, aims, seed, false);
  }
}
