package parley.pay.path;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import parley.pay.book.PayYear;
import parley.pay.tax.Circumstances;

/**
 * Which awards reach a goal by a pay year?
 *
 * @param by the pay year of the last award
 * @param indices ids of price series; all of the case, if empty
 * @param least the least award of a year in per cent; that year's rise of prices, if empty, so that
 *     real pay never falls
 * @param most the greatest award of a year in per cent; none, if empty
 * @param avoidLosses whether nobody's take-home may fall from one year to the next
 * @param thresholds what is assumed about years whose rules are not known
 * @param who whose take-home is watched; the usual circumstances of the case, if empty
 * @param discount by how many per cent a cost a year later counts for less
 */
public record BackwardsQuestion(
    Goal goal,
    PayYear by,
    List<String> indices,
    Yardstick yardstick,
    Optional<BigDecimal> least,
    Optional<BigDecimal> most,
    boolean avoidLosses,
    Thresholds thresholds,
    Optional<Circumstances> who,
    BigDecimal discount) {

  /** An award has at most so many decimals, so that what is stated is what was computed. */
  static final int DECIMALS = 4;

  private static final BigDecimal MOST_AWARD = BigDecimal.valueOf(100);

  /** Checks the bounds and copies the list. */
  public BackwardsQuestion {
    indices = List.copyOf(indices);
    least.ifPresent(l -> check("least", l));
    most.ifPresent(m -> check("greatest", m));
    if (least.isPresent() && most.isPresent() && least.get().compareTo(most.get()) > 0) {
      throw new IllegalArgumentException(
          "The least award of %s %% is above the greatest of %s %%."
              .formatted(least.get().toPlainString(), most.get().toPlainString()));
    }
    if (discount.signum() < 0 || discount.compareTo(MOST_AWARD) > 0) {
      throw new IllegalArgumentException(
          "A discount of %s %% a year is not from 0 to 100, as in 3.5."
              .formatted(discount.toPlainString()));
    }
  }

  private static void check(String which, BigDecimal percent) {
    if (percent.signum() < 0
        || percent.compareTo(MOST_AWARD) > 0
        || percent.stripTrailingZeros().scale() > DECIMALS) {
      throw new IllegalArgumentException(
          "A %s award of %s %% is not from 0 to 100 with at most %s decimals, as in 8."
              .formatted(which, percent.toPlainString(), DECIMALS));
    }
  }

  /** The question that takes everything from the record, under every index. */
  public static BackwardsQuestion usual(Goal goal, PayYear by) {
    return new BackwardsQuestion(
        goal,
        by,
        List.of(),
        Yardstick.usual(),
        Optional.empty(),
        Optional.empty(),
        true,
        Thresholds.HELD,
        Optional.empty(),
        BigDecimal.ZERO);
  }

  /** The same question under some indices. */
  public BackwardsQuestion withIndices(List<String> ids) {
    return new BackwardsQuestion(
        goal, by, ids, yardstick, least, most, avoidLosses, thresholds, who, discount);
  }

  /** The same question with another yardstick. */
  public BackwardsQuestion with(Yardstick other) {
    return new BackwardsQuestion(
        goal, by, indices, other, least, most, avoidLosses, thresholds, who, discount);
  }

  /** The same question with a least award in per cent. */
  public BackwardsQuestion withLeast(BigDecimal percent) {
    return new BackwardsQuestion(
        goal,
        by,
        indices,
        yardstick,
        Optional.of(percent),
        most,
        avoidLosses,
        thresholds,
        who,
        discount);
  }

  /** The same question with a greatest award in per cent. */
  public BackwardsQuestion withMost(BigDecimal percent) {
    return new BackwardsQuestion(
        goal,
        by,
        indices,
        yardstick,
        least,
        Optional.of(percent),
        avoidLosses,
        thresholds,
        who,
        discount);
  }

  /** The same question, whoever loses take-home on the way. */
  public BackwardsQuestion allowingLosses() {
    return new BackwardsQuestion(
        goal, by, indices, yardstick, least, most, false, thresholds, who, discount);
  }

  /** The same question with another assumption about thresholds. */
  public BackwardsQuestion with(Thresholds other) {
    return new BackwardsQuestion(
        goal, by, indices, yardstick, least, most, avoidLosses, other, who, discount);
  }

  /** The same question about the take-home of somebody else. */
  public BackwardsQuestion with(Circumstances other) {
    return new BackwardsQuestion(
        goal,
        by,
        indices,
        yardstick,
        least,
        most,
        avoidLosses,
        thresholds,
        Optional.of(other),
        discount);
  }

  /** The same question with a discount in per cent a year. */
  public BackwardsQuestion withDiscount(BigDecimal percent) {
    return new BackwardsQuestion(
        goal, by, indices, yardstick, least, most, avoidLosses, thresholds, who, percent);
  }
}
