package parley.pay.real;

import java.util.List;
import parley.casefile.Computed;

/**
 * Why two comparisons of pay with prices differ.
 *
 * @param gap change of b less change of a, in percentage points; above zero if b shows the smaller
 *     loss
 * @param parts what each switch explains of it, in percentage points; they sum to the gap
 * @param standIns where a mixture of the two needed data that a vintage does not reach, and what is
 *     published by the day of the answer stands in
 */
public record DecompositionAnswer(
    Side a, Side b, Computed.Known gap, List<Part> parts, List<Finding.OutturnUsed> standIns) {

  /** Copies the lists. */
  public DecompositionAnswer {
    parts = List.copyOf(parts);
    standIns = List.copyOf(standIns);
  }

  /**
   * One of the two.
   *
   * @param change the real change in per cent
   */
  public record Side(Switches switches, Computed.Known change, List<Finding> findings) {

    /** Copies the list. */
    public Side {
      findings = List.copyOf(findings);
    }
  }

  /**
   * What one switch explains.
   *
   * @param differs whether the two differ in it at all; if not, the value is zero
   */
  public record Part(Switch of, boolean differs, Computed.Known value) {}
}
