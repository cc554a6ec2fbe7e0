package parley.talks.space;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Boxes as values of combinations of issues. Where their sum can pass the maximum, it is cut off,
 * and then what one box pays depends on all others: the issues of all boxes hang together.
 */
record BoxTables(Profile.Boxes boxes) {

  /** The places of issues that hang together. */
  List<Set<Integer>> bonds() {
    return isCut()
        ? List.of(allIssues())
        : boxes.boxes().stream().map(b -> b.sides().keySet()).toList();
  }

  private Set<Integer> allIssues() {
    Set<Integer> all = new TreeSet<>();
    boxes.boxes().forEach(b -> all.addAll(b.sides().keySet()));
    return all;
  }

  /** Whether the sum may pass the maximum. */
  private boolean isCut() {
    return boxes.boxes().stream()
            .map(Profile.Box::pays)
            .filter(p -> p.signum() > 0)
            .reduce(Ratio.ZERO, Ratio::plus)
            .compareTo(boxes.maximum())
        > 0;
  }

  /** What boxes without sides pay for every outcome. */
  Ratio constant() {
    Ratio sum = always();
    return isCut() && allIssues().isEmpty() ? cut(sum) : isCut() ? Ratio.ZERO : over(sum);
  }

  private Ratio always() {
    return boxes.boxes().stream()
        .filter(b -> b.sides().isEmpty() && b.inside())
        .map(Profile.Box::pays)
        .reduce(Ratio.ZERO, Ratio::plus);
  }

  /**
   * What a combination of issues that hang together is worth.
   *
   * @param members the places of the issues
   * @param numbers the number of each issue at its place
   */
  Ratio value(Collection<Integer> members, long[] numbers) {
    Ratio sum = Ratio.ZERO;
    boolean any = false;
    for (Profile.Box box : boxes.boxes()) {
      if (!box.sides().isEmpty() && members.containsAll(box.sides().keySet())) {
        any = true;
        boolean inside =
            box.sides().entrySet().stream()
                .allMatch(s ->
                    numbers[s.getKey()] >= s.getValue().from()
                        && numbers[s.getKey()] <= s.getValue().to());
        sum = inside == box.inside() ? sum.plus(box.pays()) : sum;
      }
    }
    return !isCut() ? over(sum) : any ? cut(sum.plus(always())) : Ratio.ZERO;
  }

  private Ratio over(Ratio sum) {
    return sum.dividedBy(boxes.maximum());
  }

  private Ratio cut(Ratio sum) {
    return over(sum).min(Ratio.ONE);
  }
}
