package parley.pay.tax;

import java.util.List;
import java.util.Optional;
import parley.casefile.Computed;
import parley.pay.book.Pence;
import parley.pay.book.Scales;

/**
 * An award that was made at one point of the scale, and what it left of pay to somebody.
 *
 * <p>Pay is that of a whole year, also where the award is paid from a later month: what counts is
 * whether the higher pay leaves more than the lower one.
 *
 * @param before the point before the award
 * @param after the point after it
 * @param rise in per cent
 * @param change what the pay after leaves less what the pay before would have left under the same
 *     rules, those of the year, in GBP a year; below zero if the award lowers take-home
 * @param sinceYearBefore what the pay after leaves less what the pay before left under the rules
 *     under which it was paid last, in GBP a year; empty if the book lacks those
 * @param thresholdBefore the lowest threshold of a rate on the whole above the pay before, under
 *     the rules under which it was paid last
 * @param threshold the same under the rules of the year
 * @param crossed thresholds of the year that lie above the pay before and not above the pay after
 */
public record MadeAward(
    Scales.Point before,
    Scales.Point after,
    Computed.Known rise,
    Computed.Known change,
    Optional<Computed.Known> sinceYearBefore,
    Optional<Pence> thresholdBefore,
    Optional<Pence> threshold,
    List<Pence> crossed) {

  /** Copies the list. */
  public MadeAward {
    crossed = List.copyOf(crossed);
  }

  /** Whether the award itself lowers take-home: it leads over a cliff and not far enough beyond. */
  public boolean lowers() {
    return !crossed.isEmpty() && isLoss(change);
  }

  /** Whether less is left than in the year before, for whatever reason. */
  public boolean leavesLessThanTheYearBefore() {
    return sinceYearBefore.map(MadeAward::isLoss).orElse(false);
  }

  private static boolean isLoss(Computed.Known change) {
    return change.figure().value().orElseThrow().signum() < 0;
  }
}
