package parley.talks;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import parley.casefile.CaseView;
import parley.casefile.Figure;
import parley.casefile.Issue;
import parley.talks.frontier.Formula;
import parley.talks.gate.Ratification;

/** Writes packages out: what they come to, and what each gate makes of them. */
final class DealWriter {

  private final CaseView view;
  private final Domain domain;
  private final List<GateReading> gates;

  /**
   * @param gates in the order of the domain's limits
   */
  DealWriter(CaseView view, Domain domain, List<GateReading> gates) {
    this.view = view;
    this.domain = domain;
    this.gates = List.copyOf(gates);
  }

  /**
   * A package.
   *
   * @param formulas why it is suggested
   * @param others how many other packages come to the same utilities
   */
  Deal write(int[] pack, List<Formula> formulas, long others) {
    long first = domain.utility(0, pack);
    long second = domain.utility(1, pack);
    List<Choice> choices = domain.choices(pack);
    return new Deal(
        choices,
        choices.stream().flatMap(c -> measures(c).stream()).toList(),
        domain.pair(first, second),
        results(first, second),
        ratified(first, second),
        domain.signable(first, second),
        formulas,
        others);
  }

  private List<Figure> measures(Choice choice) {
    return view.record().agenda().stream()
        .filter(i -> i.id().equals(choice.issue()) && i.kind() == Issue.Kind.MEASURED)
        .flatMap(i -> i.options().stream())
        .filter(o -> o.id().equals(choice.option()))
        .flatMap(o -> o.figures().stream())
        .toList();
  }

  private List<Deal.GateResult> results(long first, long second) {
    List<Domain.Limit> limits =
        domain.limits().stream().filter(l -> l.threshold().gate().isPresent()).toList();
    List<Deal.GateResult> results = new ArrayList<>();
    for (int g = 0; g < limits.size(); g++) {
      Domain.Limit limit = limits.get(g);
      long utility = limit.side() == 0 ? first : second;
      long slack = utility - limit.scaled();
      results.add(
          new Deal.GateResult(
              limit.threshold(),
              slack >= 0,
              domain.utilityOf(limit.side(), slack),
              gates.get(g).model().chance(domain.points(limit.side(), utility))));
    }
    return results;
  }

  /** The chance that every gate accepts; empty without gates. */
  Optional<Ratification> ratified(long first, long second) {
    return new GateChain(gates).ratified(results(first, second));
  }
}
