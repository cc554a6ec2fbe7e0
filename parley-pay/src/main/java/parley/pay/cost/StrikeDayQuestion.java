package parley.pay.cost;

import java.util.Optional;
import parley.pay.book.PayYear;
import parley.pay.book.Pence;
import parley.pay.book.Uplift;
import parley.pay.tax.Circumstances;

/**
 * What days of strike cost those who strike, and how long a rise takes to make up for it.
 *
 * @param days of strike in the year, from 1 to 365
 * @param grade only this grade; empty for all of the scale
 * @param rise the rise that is to make up for the loss, if one is asked about
 */
public record StrikeDayQuestion(
    PayYear year,
    int days,
    Optional<String> grade,
    Optional<Uplift> rise,
    Circumstances circumstances) {

  private static final int DAYS_OF_A_YEAR = 365;

  /** Checks the days and the rise. */
  public StrikeDayQuestion {
    if (days < 1 || days > DAYS_OF_A_YEAR) {
      throw new IllegalArgumentException(
          "%s strike days are not from 1 to %s.".formatted(days, DAYS_OF_A_YEAR));
    }
    rise.ifPresent(r -> {
      if (r.percent().signum() < 0
          || r.consolidated().compareTo(new Pence(0)) < 0
          || r.equals(Uplift.NONE)) {
        throw new IllegalArgumentException(
            "A rise of %s %% and GBP %s makes up for nothing; give a rise above 0, as in 2.5 %%."
                .formatted(r.percent().toPlainString(), r.consolidated()));
      }
    });
  }
}
