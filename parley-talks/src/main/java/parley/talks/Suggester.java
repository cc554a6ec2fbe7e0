package parley.talks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import parley.casefile.CaseView;
import parley.casefile.Figure;
import parley.casefile.Issue;
import parley.talks.frontier.Formula;
import parley.talks.frontier.Solutions;

/** Picks three to five packages of the frontier, and writes them out. */
final class Suggester {

  private static final int FEWEST = 3;

  private final CaseView view;
  private final Domain domain;
  private final Solutions solutions;
  private final List<Candidate> points;

  /**
   * @param solutions among the points to pick from, all in the agreement zone
   */
  Suggester(CaseView view, Domain domain, Solutions solutions) {
    this.view = view;
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
        .sorted(Comparator.comparingLong(this::product).reversed())
        .takeWhile(p -> picked.size() < FEWEST)
        .forEach(picked::add);
    return picked.stream()
        .sorted(Comparator.comparing(p -> p.packages().getFirst(), Arrays::compare))
        .map(p ->
            deal(
                p,
                solved.stream().filter(s -> s.points().contains(p)).map(Solved::formula).toList()))
        .toList();
  }

  private Candidate best(Function<Candidate, Long> utility) {
    return points.stream().max(Comparator.comparing(utility)).orElseThrow();
  }

  private long product(Candidate p) {
    return (p.first() - domain.reserve(0)) * (p.second() - domain.reserve(1));
  }

  private Deal deal(Candidate p, List<Formula> formulas) {
    List<Choice> choices = domain.choices(p.packages().getFirst());
    return new Deal(
        choices,
        choices.stream().flatMap(c -> measures(c).stream()).toList(),
        domain.pair(p.first(), p.second()),
        gates(p),
        domain.signable(p.first(), p.second()),
        formulas,
        p.packages().size() - 1L);
  }

  private List<Figure> measures(Choice choice) {
    return view.record().agenda().stream()
        .filter(i -> i.id().equals(choice.issue()) && i.kind() == Issue.Kind.MEASURED)
        .flatMap(i -> i.options().stream())
        .filter(o -> o.id().equals(choice.option()))
        .flatMap(o -> o.figures().stream())
        .toList();
  }

  private List<Deal.GateResult> gates(Candidate p) {
    List<Deal.GateResult> results = new ArrayList<>();
    for (Domain.Limit limit : domain.limits()) {
      if (limit.threshold().gate().isPresent()) {
        long slack = (limit.side() == 0 ? p.first() : p.second()) - limit.scaled();
        results.add(
            new Deal.GateResult(
                limit.threshold(), slack >= 0, domain.utilityOf(limit.side(), slack)));
      }
    }
    return results;
  }
}
