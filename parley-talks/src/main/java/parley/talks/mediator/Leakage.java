package parley.talks.mediator;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import parley.talks.frontier.Frontier;
import parley.talks.frontier.Solutions;
import parley.talks.space.AdditiveSpace;
import parley.talks.space.Ratio;

/**
 * What a list of suggestions reveals of one party's values to the other, who knows its own values
 * and the rule. The values of the party itself do not enter: the reader of the list can compute all
 * of this, so telling it tells nothing more.
 *
 * @param all whether every hypothesis of the grid was tried, or a draw of them
 * @param hypotheses how many were tried, all equally likely before
 * @param list what the whole list reveals
 * @param each what the presence of each package of the list reveals by itself, in its order
 * @param expectedBits the mean over the hypotheses of what a list reveals; as the rule draws no
 *     lots, the entropy of the list
 * @param mostBits what the most telling list would reveal
 * @param weights for each issue the least and most share of the weight that the list leaves open
 * @param reserve the least and most reserve that the list leaves open, in points
 */
public record Leakage(
    boolean all,
    int hypotheses,
    Revealed list,
    List<Revealed> each,
    double expectedBits,
    double mostBits,
    List<Range> weights,
    Range reserve) {

  /** Copies the lists. */
  public Leakage {
    each = List.copyOf(each);
    weights = List.copyOf(weights);
  }

  /**
   * How far a sight narrows the hypotheses.
   *
   * @param consistent how many could have led to it
   * @param bits log2(hypotheses / consistent); if none is consistent, log2(hypotheses), which is
   *     all that the grid can tell
   */
  public record Revealed(int consistent, double bits) {

    static Revealed of(int consistent, int hypotheses) {
      return new Revealed(consistent, log2((double) hypotheses / Math.max(1, consistent)));
    }

    /** Whether no hypothesis of the grid leads to the sight: the values lie between its points. */
    public boolean offGrid() {
      return consistent == 0;
    }
  }

  /** From the least to the most. */
  public record Range(Ratio least, Ratio most) {}

  /**
   * What the joint answers about a single text reveal to a party that answers truly. Where it said
   * no itself, it learns nothing; where it said yes, the joint answer is the other's. Under a party
   * that would have answered the same, the same would have been asked, so those parties are the
   * ones left.
   *
   * @param asked in order, with the joint answers
   */
  public static Revealed ofAnswers(Knowledge knowledge, List<SingleText.Asked> asked, Grid grid) {
    int consistent = 0;
    int many = 0;
    for (Grid.Supposed supposed : grid.over(knowledge).list()) {
      AdditiveSpace space = knowledge.supposing(supposed.weights());
      Voter own = Voter.truthful(space, knowledge.place());
      Voter other = Voter.truthful(space, 1 - knowledge.place());
      boolean same =
          asked.stream()
              .filter(a -> own.accepts(a.change()))
              .allMatch(a -> other.accepts(a.change()) == a.both());
      consistent += same ? supposed.reserves().size() : 0;
      many += supposed.reserves().size();
    }
    return Revealed.of(consistent, many);
  }

  private record Case(List<Ratio> weights, Ratio reserve, Set<Terms> shown) {}

  /**
   * What a list reveals.
   *
   * @param shown the packages in the order of the list
   */
  public static Leakage of(Knowledge knowledge, SuggestionRule rule, List<Terms> shown, Grid grid) {
    Grid.Hypotheses hypotheses = grid.over(knowledge);
    List<Case> cases = new ArrayList<>();
    for (Grid.Supposed supposed : hypotheses.list()) {
      AdditiveSpace space = knowledge.supposing(supposed.weights());
      Frontier frontier = Frontier.of(space);
      for (Ratio reserve : supposed.reserves()) {
        List<Ratio> reserves =
            knowledge.place() == 0
                ? List.of(knowledge.reserve(), reserve)
                : List.of(reserve, knowledge.reserve());
        cases.add(
            new Case(
                supposed.weights(),
                reserve,
                Set.copyOf(rule.terms(frontier, Solutions.of(frontier, reserves)))));
      }
    }
    return of(hypotheses.all(), knowledge, cases, shown);
  }

  private static Leakage of(boolean all, Knowledge knowledge, List<Case> cases, List<Terms> shown) {
    int many = cases.size();
    Map<Set<Terms>, Integer> counts = new HashMap<>();
    cases.forEach(c -> counts.merge(c.shown(), 1, Integer::sum));
    double entropy =
        counts.values().stream()
            .mapToDouble(n -> (double) n / many * log2((double) many / n))
            .sum();
    int rarest = counts.values().stream().min(Comparator.naturalOrder()).orElseThrow();
    Set<Terms> seen = Set.copyOf(shown);
    List<Case> consistent = cases.stream().filter(c -> c.shown().equals(seen)).toList();
    // Without a consistent hypothesis nothing is narrowed on this grid.
    List<Case> left = consistent.isEmpty() ? cases : consistent;
    return new Leakage(
        all,
        many,
        Revealed.of(consistent.size(), many),
        shown.stream()
            .map(t ->
                Revealed.of((int) cases.stream().filter(c -> c.shown().contains(t)).count(), many))
            .toList(),
        entropy,
        log2((double) many / rarest),
        IntStream.range(0, knowledge.issues().size())
            .mapToObj(i -> range(knowledge, left, i))
            .toList(),
        new Range(
            left.stream().map(Case::reserve).min(Ratio::compareTo).orElseThrow(),
            left.stream().map(Case::reserve).max(Ratio::compareTo).orElseThrow()));
  }

  private static Range range(Knowledge knowledge, List<Case> left, int issue) {
    int open = knowledge.open().indexOf(issue);
    if (open < 0) {
      return new Range(Ratio.ZERO, Ratio.ZERO);
    }
    return new Range(
        left.stream().map(c -> c.weights().get(open)).min(Ratio::compareTo).orElseThrow(),
        left.stream().map(c -> c.weights().get(open)).max(Ratio::compareTo).orElseThrow());
  }

  private static double log2(double number) {
    return Math.log(number) / Math.log(2);
  }
}
