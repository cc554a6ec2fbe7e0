package parley.pay.tax;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import parley.casefile.Computed;
import parley.casefile.Figure;
import parley.pay.book.Pence;
import parley.pay.book.Schedule;

/**
 * Cliffs of a year.
 *
 * @param cliffs lowest pay first
 * @param awards what awards make those lose who stand below a cliff, lowest pay first; empty where
 *     the record has no scale that starts in the year
 * @param made the awards that were made in the year, first come first
 * @param parameters the parameters on which it rests
 * @param curve take-home over pay, for a chart; one assessment of the year
 */
public record CliffsAnswer(
    CliffsQuestion question,
    List<Cliff> cliffs,
    List<AwardLoss> awards,
    List<MadeAward> made,
    List<Schedule> parameters,
    List<CurvePoint> curve) {

  /** Copies the lists. */
  public CliffsAnswer {
    cliffs = List.copyOf(cliffs);
    awards = List.copyOf(awards);
    made = List.copyOf(made);
    parameters = List.copyOf(parameters);
    curve = List.copyOf(curve);
  }

  /**
   * A cliff.
   *
   * @param at the first whole pound of pay that leaves less than the pound before
   * @param loss what is left of the pound before less what is left of this one, in GBP a year
   * @param threshold the pay at which it happens, to the penny; a fraction of a pound below {@code
   *     at}, or the same
   * @param until the pay that leaves again what the pound before the cliff did, to the penny; empty
   *     if none does
   * @param causes the rates that jump
   */
  public record Cliff(
      Pence at, Computed.Known loss, Pence threshold, Optional<Pence> until, List<Cause> causes) {

    /** Copies the list. */
    public Cliff {
      causes = List.copyOf(causes);
    }
  }

  /**
   * A rate on the whole pay that jumps.
   *
   * @param parameter its name
   * @param effectiveFrom the day from which the schedule holds
   * @param from the rate below the threshold, a fraction
   * @param to the rate from the threshold on, a fraction
   * @param months of the year in which the schedule holds, of twelve
   */
  public record Cause(
      String parameter, LocalDate effectiveFrom, BigDecimal from, BigDecimal to, int months) {}

  /**
   * Awards that lower the take-home of those at one point of the scale.
   *
   * @param basic their pay before the award
   * @param from the smallest award that does, in per cent
   * @param to the award from which nothing is lost any more, in per cent; empty if the range of the
   *     question ends before
   * @param reaching the pay to which the smallest such award leads, which is that of the cliff
   * @param until the pay from which nothing is lost any more
   */
  public record AwardLoss(
      String contract,
      String grade,
      String point,
      Figure basic,
      Computed.Known from,
      Optional<Computed.Known> to,
      Pence reaching,
      Optional<Pence> until) {}

  /** Take-home for one pay, a year. */
  public record CurvePoint(Pence gross, Pence takeHome) {}
}
