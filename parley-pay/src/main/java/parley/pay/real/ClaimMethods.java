package parley.pay.real;

import java.util.List;
import java.util.Optional;
import parley.casefile.CaseView;
import parley.casefile.Inputs;
import parley.casefile.Series;

/** How published claims were computed, as the record knows or infers it. */
public final class ClaimMethods {

  /** The columns that are switches. */
  private static final List<String> SWITCHES =
      List.of("index", "timing", "chain", "concept", "grade", "vintage", "from", "to");

  private final List<Method> methods;

  private ClaimMethods(List<Method> methods) {
    this.methods = methods;
  }

  /**
   * The methods that were known on the day of a view.
   *
   * @throws IllegalArgumentException if a cell is no value of its switch
   */
  public static ClaimMethods of(CaseView view) {
    return new ClaimMethods(
        view.listSeries(Series.Role.METHODS).stream()
            .flatMap(s -> s.rows().stream().map(row -> method(s, row)))
            .toList());
  }

  private static Method method(Series series, Series.Row row) {
    SwitchChoice choice = SwitchChoice.OPEN;
    for (String name : SWITCHES) {
      Optional<String> value = row.find(name);
      if (value.isPresent()) {
        choice = choice.with(name, value.get());
      }
    }
    return new Method(row.get("claim"), choice, Inputs.of(series, row), row.find("note"));
  }

  /** The ids of the claims. */
  public List<String> claims() {
    return methods.stream().map(Method::claim).toList();
  }

  /** All methods, in the order of the record. */
  public List<Method> list() {
    return methods;
  }

  /** The method of a claim. */
  public Optional<Method> find(String claim) {
    return methods.stream().filter(m -> m.claim().equalsIgnoreCase(claim)).findFirst();
  }

  /**
   * The switches of a claim, the day on which it was made as the vintage where its method names
   * none.
   */
  public Optional<SwitchChoice> findChoice(CaseView view, String claim) {
    return find(claim)
        .map(method ->
            method.choice().vintage().isPresent()
                ? method.choice()
                : view.record()
                    .allFigures()
                    .filter(f -> f.id().equalsIgnoreCase(claim))
                    .findFirst()
                    .map(f -> method.choice().with("vintage", f.known().toString()))
                    .orElse(method.choice()));
  }

  /**
   * How a claim was computed.
   *
   * @param claim id of its figure
   * @param choice its switches; the vintage is open where only its day counts
   * @param note what the record says about the method
   */
  public record Method(String claim, SwitchChoice choice, Inputs inputs, Optional<String> note) {}
}
