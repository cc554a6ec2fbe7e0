package parley.pay.jobs;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import parley.casefile.Derivation;

/**
 * The stock and flow of one group of applicants, by the year in which places start.
 *
 * <pre>
 *   applicants(t) = entered(t) + r x waiting(t-1)
 *   placed(t)     = the lesser of applicants(t) and posts(t)
 *   left(t)       = (1 - r) x waiting(t-1)
 *   waiting(t)    = applicants(t) - placed(t)
 * </pre>
 *
 * <p>So waiting(t-1) + entered(t) = placed(t) + left(t) + waiting(t): nobody is lost.
 *
 * @param reapply r, the share of those without a place who apply again, from 0 to 1
 */
record Pipeline(BigDecimal reapply) {

  /** Checks the share. */
  Pipeline {
    if (reapply.signum() < 0 || reapply.compareTo(BigDecimal.ONE) > 0) {
      throw new IllegalArgumentException(
          "The share " + reapply.toPlainString() + " does not lie from 0 to 1.");
    }
  }

  /**
   * One year. All numbers are persons or posts.
   *
   * @param before who waited from the year before
   * @param entered who applies for the first time, or after a year or more without applying
   * @param placed who gets a place
   * @param left who waited and does not apply again
   * @param waiting who applied and gets no place
   */
  record Year(
      int year,
      BigDecimal before,
      BigDecimal entered,
      BigDecimal applicants,
      BigDecimal posts,
      BigDecimal placed,
      BigDecimal left,
      BigDecimal waiting) {

    BigDecimal ratio() {
      return applicants.divide(posts, Derivation.EXACT);
    }
  }

  /** One year on. */
  Year next(int year, BigDecimal before, BigDecimal entered, BigDecimal posts) {
    // Each factor r brings more decimals; 34 digits are far below one person.
    BigDecimal again = before.multiply(reapply, Derivation.EXACT);
    BigDecimal applicants = entered.add(again);
    BigDecimal placed = applicants.min(posts);
    return new Year(
        year,
        before,
        entered,
        applicants,
        posts,
        placed,
        before.subtract(again),
        applicants.subtract(placed));
  }

  /** One year for each number of those who enter, and of posts. */
  List<Year> run(
      int firstYear, BigDecimal waiting, List<BigDecimal> entered, List<BigDecimal> posts) {
    List<Year> years = new ArrayList<>();
    BigDecimal before = waiting;
    for (int i = 0; i < entered.size(); i++) {
      Year year = next(firstYear + i, before, entered.get(i), posts.get(i));
      years.add(year);
      before = year.waiting();
    }
    return years;
  }

  /** Who must have entered, given who applied and who waited from the year before. */
  BigDecimal entered(BigDecimal applicants, BigDecimal before) {
    return applicants.subtract(before.multiply(reapply));
  }

  /**
   * How many wait in the long run if the same number enters every year for the same posts: (entered
   * - posts) / (1 - r), or nobody if the posts suffice; empty if the number grows without end.
   */
  Optional<BigDecimal> longRunWaiting(BigDecimal entered, BigDecimal posts) {
    BigDecimal excess = entered.subtract(posts);
    if (excess.signum() <= 0) {
      return Optional.of(BigDecimal.ZERO);
    }
    BigDecimal leaves = BigDecimal.ONE.subtract(reapply);
    return leaves.signum() == 0
        ? Optional.empty()
        : Optional.of(excess.divide(leaves, Derivation.EXACT));
  }

  /**
   * The posts a year that hold a ratio in the long run if the same number enters every year:
   * entered / (r + target x (1 - r)), or entered / target for a target below one, where nobody
   * waits.
   */
  BigDecimal postsFor(BigDecimal entered, BigDecimal target) {
    BigDecimal divisor =
        target.compareTo(BigDecimal.ONE) < 0
            ? target
            : reapply.add(target.multiply(BigDecimal.ONE.subtract(reapply)));
    return entered.divide(divisor, Derivation.EXACT);
  }
}
