package parley.talks;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import parley.talks.frontier.Formula;
import parley.talks.frontier.Solutions;

/** Picks three to five packages of the frontier. */
final class Suggester {

  private static final int FEWEST = 3;

  private final DealWriter writer;
  private final Domain domain;
  private final Solutions solutions;
  private final List<Candidate> points;

  /**
   * @param solutions among the points to pick from, all in the agreement zone
   */
  Suggester(DealWriter writer, Domain domain, Solutions solutions) {
    this.writer = writer;
    this.domain = domain;
    this.solutions = solutions;
    this.points = domain.at(solutions.zone());
  }

  /** The suggestions, in the order of the packages, which favours neither side. */
  List<Deal> suggest() {
    if (points.isEmpty()) {
      return List.of();
    }
    record Solved(Formula formula, List<Candidate> points) {}
    List<Solved> solved =
        Arrays.stream(Formula.values())
            .map(f -> new Solved(f, domain.at(solutions.of(f))))
            .toList();
    Set<Candidate> picked = new LinkedHashSet<>();
    solved.forEach(s -> picked.add(s.points().getFirst()));
    if (picked.size() < FEWEST) {
      picked.add(best(Candidate::first));
      picked.add(best(Candidate::second));
    }
    points.stream()
        .sorted(Comparator.comparing(this::product).reversed())
        .takeWhile(p -> picked.size() < FEWEST)
        .forEach(picked::add);
    return picked.stream()
        .sorted(Comparator.comparing(p -> p.packages().getFirst(), Arrays::compare))
        .map(p ->
            writer.write(
                p.packages().getFirst(),
                solved.stream().filter(s -> s.points().contains(p)).map(Solved::formula).toList(),
                p.packages().size() - 1L))
        .toList();
  }

  private Candidate best(Function<Candidate, Long> utility) {
    return points.stream().max(Comparator.comparing(utility)).orElseThrow();
  }

  private BigInteger product(Candidate p) {
    return BigInteger.valueOf(p.first() - domain.reserve(0))
        .multiply(BigInteger.valueOf(p.second() - domain.reserve(1)));
  }
}
