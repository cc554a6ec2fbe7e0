package parley.pay.path;

import java.math.BigDecimal;
import parley.pay.book.Percent;

/** How much real pay a path is to reach. */
public sealed interface Goal {

  /**
   * The real pay that is the goal, as a share of that of the base year: 1 for all of it.
   *
   * @param now the real pay at the start of the path, as such a share
   */
  BigDecimal share(BigDecimal now);

  /**
   * Real pay of so many per cent of that of the base year.
   *
   * @param percent 100 for all of it
   */
  record Restores(BigDecimal percent) implements Goal {

    /** Checks that there is something to reach. */
    public Restores {
      if (percent.signum() <= 0) {
        throw new IllegalArgumentException(
            "A goal of %s %% of the real pay of the base year is not above 0, as in 100."
                .formatted(percent.toPlainString()));
      }
    }

    @Override
    public BigDecimal share(BigDecimal now) {
      return percent.movePointLeft(2);
    }
  }

  /**
   * So many per cent of what is missing at the start of the path are made up.
   *
   * @param percent 100 for all of it
   */
  record Closes(BigDecimal percent) implements Goal {

    /** Checks that it is a part of the gap. */
    public Closes {
      if (percent.signum() <= 0 || percent.compareTo(Percent.HUNDRED) > 0) {
        throw new IllegalArgumentException(
            "A goal of closing %s %% of the gap is not above 0 and at most 100."
                .formatted(percent.toPlainString()));
      }
    }

    @Override
    public BigDecimal share(BigDecimal now) {
      return now.add(percent.movePointLeft(2).multiply(BigDecimal.ONE.subtract(now)));
    }
  }
}
