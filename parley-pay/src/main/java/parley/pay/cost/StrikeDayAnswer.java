package parley.pay.cost;

import java.util.List;
import java.util.Optional;
import parley.casefile.Computed;
import parley.casefile.Figure;
import parley.pay.book.Pence;
import parley.pay.book.Scales;

/**
 * What days of strike cost those who strike.
 *
 * @param rule the rule of the record for the deduction
 * @param strikers one for each point asked about, lowest pay first
 * @param losses what all who struck lost in each walkout held, oldest first
 * @param total the sum over the walkouts with a count; empty if none has one
 */
public record StrikeDayAnswer(
    StrikeDayQuestion question,
    Figure rule,
    List<Striker> strikers,
    List<WalkoutLoss> losses,
    Optional<Computed.Known> total) {

  /** Copies the lists. */
  public StrikeDayAnswer {
    strikers = List.copyOf(strikers);
    losses = List.copyOf(losses);
  }

  /**
   * One who strikes.
   *
   * @param deduction from basic pay, in GBP
   * @param net what is left the less for it, in GBP: by one assessment of the year
   * @param shareOfNet of what a year without strike leaves, in per cent
   * @param byPay how long the rise takes, with pension rates by the new pay
   * @param tierKept the same with the rate of the pay before
   * @param breakEven the least rise that makes up for the loss in one year, in per cent
   */
  public record Striker(
      Scales.Point point,
      Pence deducted,
      Pence lost,
      Computed.Known deduction,
      Computed.Known net,
      Computed.Known shareOfNet,
      Optional<Recoup> byPay,
      Optional<Recoup> tierKept,
      Optional<Computed.Known> breakEven) {}

  /** How long a rise takes to make up for the loss. */
  public sealed interface Recoup permits After, Never {}

  /**
   * It does.
   *
   * @param days until it has
   */
  public record After(Computed.Known days) implements Recoup {}

  /** It does not: the rise leaves no more than before. */
  public record Never() implements Recoup {}

  /** What all who struck in a walkout lost in basic pay, or why that is not known. */
  public sealed interface WalkoutLoss permits Counted, Uncounted {

    /** The id of the walkout. */
    String walkout();
  }

  /**
   * A walkout with a count of those absent.
   *
   * @param count the figure of the record that counts them
   * @param personDays days of absence, all persons together
   * @param loss in GBP million, before tax
   */
  public record Counted(
      String walkout,
      Figure count,
      Estimate personDays,
      Estimate millions,
      Computed.Known days,
      Computed.Known loss)
      implements WalkoutLoss {}

  /** Why the loss of a walkout is not known. */
  public enum Why {
    /** Nobody published how many were absent. */
    NO_COUNT,
    /** The counts hold another group too. */
    JOINT,
    /** There is no staff table or pay scale for the day. */
    NO_STAFF
  }

  /** A walkout whose loss is not known. */
  public record Uncounted(String walkout, Why why) implements WalkoutLoss {}
}
