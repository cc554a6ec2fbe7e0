package parley.pay.path;

import java.math.BigDecimal;
import parley.casefile.Computed;
import parley.pay.book.PayYear;
import parley.pay.real.Switches;

/**
 * How long an assumed path of awards takes to restore pay.
 *
 * @param gap the switches under which pay is short
 */
public record PathAnswer(PathAssumption assumption, Switches gap, Outcome outcome) {

  /** When pay is restored. */
  public sealed interface Outcome {

    /**
     * Restored.
     *
     * @param years whole annual awards until pay is restored; 0 if nothing is missing
     * @param inPayYear the pay year of the last of these awards
     * @param exactYears the solution of the closed form, in years; for a path in cash, which has
     *     none, the whole years
     */
    record Restored(int years, PayYear inPayYear, BigDecimal exactYears) implements Outcome {}

    /** Never: prices keep up with or outrun the awards before pay is restored. */
    record Never() implements Outcome {}

    /** Not computable. */
    record Unknown(Computed.NotComputable why) implements Outcome {}
  }
}
