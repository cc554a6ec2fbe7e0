package parley.pay.jobs;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import parley.casefile.Range;

/**
 * When does the bottleneck between foundation and specialty training clear? What is left empty is
 * taken from the record.
 *
 * @param offer id of the offer whose posts are added; the newest one tabled, if empty
 * @param added posts that start in each projected year, instead of those of the offer; may be below
 *     zero
 * @param horizon how many years are projected, from 1 to 50
 * @param reapply the share of those without a place who apply again in the next year, within 0 to 1
 * @param target applicants per place at or below which the bottleneck counts as cleared
 * @param population the kind of places, as in {@code round-1}; the first that can be projected, if
 *     empty
 */
public record JobsQuestion(
    Optional<String> offer,
    List<Integer> added,
    int horizon,
    Optional<Range> reapply,
    BigDecimal target,
    Optional<String> population) {

  /** Years that are projected unless the question says otherwise. */
  public static final int USUAL_HORIZON = 10;

  private static final int LONGEST = 50;

  /** Checks the numbers and copies the list. */
  public JobsQuestion {
    if (horizon < 1 || horizon > LONGEST) {
      throw new IllegalArgumentException(
          "The horizon is %s years; it must be from 1 to %s, as in 10."
              .formatted(horizon, LONGEST));
    }
    reapply.ifPresent(JobsQuestion::checkShare);
    if (target.signum() <= 0) {
      throw new IllegalArgumentException(
          "The target is %s applicants per place; it must be above 0, as in 1.5."
              .formatted(target.toPlainString()));
    }
    if (added.size() > horizon) {
      throw new IllegalArgumentException(
          "Posts are added in %s years, but only %s are projected; take fewer or a longer horizon."
              .formatted(added.size(), horizon));
    }
    added = List.copyOf(added);
  }

  private static void checkShare(Range share) {
    if (share.low().signum() < 0 || share.high().compareTo(BigDecimal.ONE) > 0) {
      throw new IllegalArgumentException(
          "The share that applies again is %s; it must lie from 0 to 1, as in 0.6 or 0.4-0.8."
              .formatted(
                  share.isSingle()
                      ? share.low().toPlainString()
                      : share.low().toPlainString() + "-" + share.high().toPlainString()));
    }
  }

  /** The question that takes all from the record: ten years, until nobody is left without. */
  public static JobsQuestion usual() {
    return new JobsQuestion(
        Optional.empty(),
        List.of(),
        USUAL_HORIZON,
        Optional.empty(),
        BigDecimal.ONE,
        Optional.empty());
  }

  /** The same question about the posts of an offer. */
  public JobsQuestion withOffer(String id) {
    return new JobsQuestion(Optional.of(id), added, horizon, reapply, target, population);
  }

  /** The same question with posts of one's own. */
  public JobsQuestion withAdded(List<Integer> posts) {
    return new JobsQuestion(offer, posts, horizon, reapply, target, population);
  }

  /** The same question over another number of years. */
  public JobsQuestion withHorizon(int years) {
    return new JobsQuestion(offer, added, years, reapply, target, population);
  }

  /** The same question under an assumption of one's own on who applies again. */
  public JobsQuestion withReapply(Range share) {
    return new JobsQuestion(offer, added, horizon, Optional.of(share), target, population);
  }

  /** The same question with another target. */
  public JobsQuestion withTarget(BigDecimal ratio) {
    return new JobsQuestion(offer, added, horizon, reapply, ratio, population);
  }

  /** The same question about another kind of places. */
  public JobsQuestion withPopulation(String kind) {
    return new JobsQuestion(offer, added, horizon, reapply, target, Optional.of(kind));
  }
}
