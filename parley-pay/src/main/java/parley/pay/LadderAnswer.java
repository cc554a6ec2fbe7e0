package parley.pay;

import java.time.LocalDate;
import java.util.List;
import parley.casefile.Computed;
import parley.casefile.Figure;

/**
 * The newest step of every point of the pay scale.
 *
 * @param steps lowest pay first
 * @param average the rise of the pay bill, if a weight was given for every step; else not
 *     computable
 * @param quoted the averages that the record quotes, newest first; quoted, never derived
 */
public record LadderAnswer(List<Step> steps, Computed average, List<Figure> quoted) {

  /** Copies the lists. */
  public LadderAnswer {
    steps = List.copyOf(steps);
    quoted = List.copyOf(quoted);
  }

  /**
   * One point of the scale before and after its newest change.
   *
   * @param effectiveFrom the day from which the new pay holds
   * @param now basic pay in GBP a year
   * @param before basic pay before it, under the same contract
   * @param cash the rise in GBP a year
   * @param rise the rise in per cent
   */
  public record Step(
      String contract,
      String grade,
      String point,
      LocalDate effectiveFrom,
      Figure now,
      Computed before,
      Computed cash,
      Computed rise) {}
}
