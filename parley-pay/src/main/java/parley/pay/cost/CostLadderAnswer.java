package parley.pay.cost;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import parley.casefile.Computed;
import parley.casefile.Figure;
import parley.casefile.Range;
import parley.pay.book.PayYear;

/**
 * What a rise costs, rung by rung, in GBP million a year.
 *
 * @param staffing who is counted
 * @param basicShare of basic pay in total earnings, a fraction; 1 if the record has none
 * @param loanShare of the staff who repay a student loan, a fraction
 * @param rungs those that add up, in order; receipts are below zero
 * @param knockOn what a claim with the cost for others leaves beyond the gross cost; empty if the
 *     record has no such claim
 * @param placed published costs, each beside the ladder of its own year
 * @param unplaced published costs of a year for which there is no ladder
 * @param missing measures that the record lacks, so that a rung is left out
 */
public record CostLadderAnswer(
    CostLadderQuestion question,
    Staffing staffing,
    Estimate basicShare,
    Estimate loanShare,
    List<Rung> rungs,
    Optional<Rung> knockOn,
    List<Placed> placed,
    List<Unplaced> unplaced,
    List<String> missing) {

  /** Copies the lists. */
  public CostLadderAnswer {
    rungs = List.copyOf(rungs);
    placed = List.copyOf(placed);
    unplaced = List.copyOf(unplaced);
    missing = List.copyOf(missing);
  }

  /** The sum of all that employers pay. */
  public Money gross() {
    return rungs.stream()
        .filter(r -> !r.kind().isReceipt())
        .reduce((a, b) -> b)
        .orElseThrow()
        .cumulative();
  }

  /** What is left of it after all receipts. */
  public Money net() {
    return rungs.getLast().cumulative();
  }

  /** An amount in GBP million a year, and the same as a figure. */
  public record Money(Estimate millions, Computed.Known figure) {}

  /**
   * A rung.
   *
   * @param cumulative the sum up to it; of the remainder, the gross cost and it
   */
  public record Rung(CostRung kind, Money amount, Money cumulative) {}

  /**
   * A published cost beside the ladder of its year.
   *
   * @param claim as published
   * @param rise the rise of which it is the cost, in per cent
   * @param year whose pay the rise is added to
   * @param stated what its speaker says that it counts; empty if that is not said
   * @param perPercent the cost of one per cent, in GBP million a year
   * @param nearest the rung nearest to it among those that its perimeter allows
   * @param byConstruction whether the rung was derived from the claim itself, so that the two
   *     cannot differ
   */
  public record Placed(
      Figure claim,
      BigDecimal rise,
      PayYear year,
      Optional<Perimeter> stated,
      Range perPercent,
      Standing nearest,
      boolean byConstruction) {}

  /**
   * How a claim stands to a rung.
   *
   * @param sum up to the rung for the rise of the claim, by one per cent of it
   * @param distance the claim less the sum; zero within the claim's own range
   * @param agrees whether the claim and the range of the sum have a number in common; one that says
   *     at least holds for all above it
   */
  public record Standing(CostRung rung, Estimate sum, BigDecimal distance, boolean agrees) {}

  /** A published cost that cannot be placed, and why. */
  public record Unplaced(Figure claim, String why) {}
}
