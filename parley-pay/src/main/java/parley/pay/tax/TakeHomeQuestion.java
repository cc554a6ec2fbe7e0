package parley.pay.tax;

import java.math.BigDecimal;
import java.util.Optional;
import parley.pay.book.PayYear;
import parley.pay.book.Pence;

/**
 * What is left of one salary.
 *
 * @param pay full-time pay
 * @param share of full time, above 0 to 1; pay is multiplied by it
 */
public record TakeHomeQuestion(
    Pay pay, BigDecimal share, PayYear year, Circumstances circumstances, Rounding rounding) {

  /** Checks the share. */
  public TakeHomeQuestion {
    if (share.signum() <= 0 || share.compareTo(BigDecimal.ONE) > 0) {
      throw new IllegalArgumentException(
          "The share %s of full time is not above 0 and at most 1, as in 0.8."
              .formatted(share.toPlainString()));
    }
  }

  /** A salary. */
  public sealed interface Pay permits Gross, OfGrade {}

  /** An amount a year. */
  public record Gross(Pence amount) implements Pay {}

  /**
   * The basic pay of a grade in force at the end of the year.
   *
   * @param point its point; empty if the grade has only one
   */
  public record OfGrade(String grade, Optional<String> point) implements Pay {}
}
