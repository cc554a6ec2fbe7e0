package parley.talks;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import parley.casefile.Figure;
import parley.talks.frontier.Formula;
import parley.talks.gate.Ratification;

/**
 * A package with what it comes to for each side.
 *
 * @param choices one option an issue
 * @param measures the figures of the chosen options; none for a qualitative issue
 * @param utilities one a side
 * @param gates the gates of both sides, each chain in its order
 * @param ratified the chance that it passes every gate; empty if the set has no gate
 * @param signable whether both reserves are met and every gate accepts
 * @param formulas why it is suggested; may be empty
 * @param others how many other packages come to the same utilities
 */
public record Deal(
    @JsonProperty("package") List<Choice> choices,
    List<Figure> measures,
    List<Utility> utilities,
    List<GateResult> gates,
    Optional<Ratification> ratified,
    boolean signable,
    List<Formula> formulas,
    long others) {

  /** Copies the lists. */
  public Deal {
    choices = List.copyOf(choices);
    measures = List.copyOf(measures);
    utilities = List.copyOf(utilities);
    gates = List.copyOf(gates);
    formulas = List.copyOf(formulas);
  }

  /**
   * What a gate makes of it.
   *
   * @param slack how far the utility is above the threshold, or below it if negative
   * @param chance that the gate accepts, from 0 to 1
   */
  public record GateResult(Threshold threshold, boolean accepts, Utility slack, double chance) {}

  /** The gate that is least likely to accept it, the first of several; empty without gates. */
  public Optional<GateResult> findLeastLikely() {
    return gates.stream().min(Comparator.comparingDouble(GateResult::chance));
  }
}
