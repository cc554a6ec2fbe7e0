package parley.talks.elicit;

import java.util.List;
import java.util.Optional;

/**
 * What the answers so far leave open.
 *
 * @param state whether to go on
 * @param next the question that tells most; empty unless the state is {@link State#ASKING}
 * @param weights by criterion: the step from its worst level to its best, as a share of the sum of
 *     these steps over all criteria; empty after a clash
 * @param values by criterion and stated level: 0 for the worst, 1 for the best; empty after a clash
 * @param maybeBest places of the packages that are the best, or one of the best, for some of the
 *     preferences that agree with the answers; empty after a clash
 * @param recommended the place of the package whose regret is least; empty after a clash
 * @param regret by how much another package may be better than the recommended one, at most, in the
 *     measure of the weights
 * @param clash answers that cannot all be meant
 */
public record Standing(
    State state,
    Optional<Question> next,
    List<Interval> weights,
    List<List<Interval>> values,
    List<Integer> maybeBest,
    Optional<Integer> recommended,
    double regret,
    Optional<Clash> clash) {

  /** Whether to go on. */
  public enum State {
    ASKING,
    /** The recommended package is the best whatever is still open, within the regret allowed. */
    DECIDED,
    /** As many questions as allowed have been asked. */
    ENOUGH_ASKED,
    /** The packages that are left differ by less than answers can tell. */
    NOTHING_TELLS_MORE,
    CLASH
  }

  /**
   * Answers that cannot all be meant, while any of them left out makes the others agree.
   *
   * @param replies their places in the order of asking, rising
   * @param smallest whether no smaller set of the answers up to the last of these clashes; false if
   *     there were too many sets to try
   */
  public record Clash(List<Integer> replies, boolean smallest) {

    /** Copies the list. */
    public Clash {
      replies = List.copyOf(replies);
    }
  }

  /** Copies the lists. */
  public Standing {
    weights = List.copyOf(weights);
    values = values.stream().map(List::copyOf).toList();
    maybeBest = List.copyOf(maybeBest);
  }

  static Standing clashing(Clash clash) {
    return new Standing(
        State.CLASH,
        Optional.empty(),
        List.of(),
        List.of(),
        List.of(),
        Optional.empty(),
        0,
        Optional.of(clash));
  }
}
