package parley.talks.mediator;

import java.util.List;
import java.util.Optional;

/**
 * What the mediator is asked.
 *
 * @param rule how suggestions are picked
 * @param grid what they are held against to see what they reveal
 * @param text how the single text is worked on
 * @param draft the text at the start; empty for the middle option of every issue
 * @param agreed a deal to improve; empty if there is none yet
 * @param last the last offer of each party, in the order of the parties; empty or two
 * @param epsilon for a package drawn by lot; empty for none
 * @param seed of the search, and of the lot
 */
public record MediationQuestion(
    SuggestionRule rule,
    Grid grid,
    SingleTextRule text,
    Optional<Terms> draft,
    Optional<Terms> agreed,
    List<Terms> last,
    Optional<Double> epsilon,
    long seed) {

  /** Checks that there are last offers of both or of nobody, and copies the list. */
  public MediationQuestion {
    last = List.copyOf(last);
    if (last.size() != 0 && last.size() != 2) {
      throw new IllegalArgumentException(
          "There is the last offer of %s party; expected those of both or none."
              .formatted(last.size()));
    }
  }

  /** The usual question. */
  public static MediationQuestion usual(long seed) {
    return new MediationQuestion(
        SuggestionRule.USUAL,
        Grid.USUAL,
        SingleTextRule.USUAL,
        Optional.empty(),
        Optional.empty(),
        List.of(),
        Optional.empty(),
        seed);
  }

  /** The same with a package drawn by lot. */
  public MediationQuestion withEpsilon(double drawn) {
    return new MediationQuestion(rule, grid, text, draft, agreed, last, Optional.of(drawn), seed);
  }

  /** The same with a deal to improve, which is also where the single text starts. */
  public MediationQuestion withAgreed(Terms deal) {
    return new MediationQuestion(
        rule, grid, text, Optional.of(deal), Optional.of(deal), last, epsilon, seed);
  }

  /** The same with the last offer of each party. */
  public MediationQuestion withLast(Terms first, Terms second) {
    return new MediationQuestion(
        rule, grid, text, draft, agreed, List.of(first, second), epsilon, seed);
  }

  /** The same with another way to work on the single text. */
  public MediationQuestion with(SingleTextRule other) {
    return new MediationQuestion(rule, grid, other, draft, agreed, last, epsilon, seed);
  }

  /** The same with another grid. */
  public MediationQuestion with(Grid other) {
    return new MediationQuestion(rule, other, text, draft, agreed, last, epsilon, seed);
  }
}
