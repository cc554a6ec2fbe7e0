package parley.pay.book;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Which months of a price index stand for a pay year. */
public enum Timing {
  /** The April in which the pay year ends, so April 2009 for 2008/09. */
  END_OF_PAY_YEAR("april-end") {
    @Override
    public List<YearMonth> monthsOf(PayYear year) {
      return List.of(year.plus(1).firstMonth());
    }
  },
  /** The April in which the pay year starts, so April 2008 for 2008/09. */
  START_OF_PAY_YEAR("april-start") {
    @Override
    public List<YearMonth> monthsOf(PayYear year) {
      return List.of(year.firstMonth());
    }
  },
  /** The mean of the twelve months of the pay year, April to March. */
  YEAR_AVERAGE("year-average") {
    @Override
    public List<YearMonth> monthsOf(PayYear year) {
      return year.months();
    }
  };

  private final String word;

  Timing(String word) {
    this.word = word;
  }

  /** Its name in questions and data, as in {@code april-end}. */
  public String word() {
    return word;
  }

  /** The timing with a name. */
  public static Optional<Timing> find(String word) {
    return Arrays.stream(values()).filter(t -> t.word.equalsIgnoreCase(word)).findFirst();
  }

  /** The months whose mean stands for a pay year, oldest first. */
  public abstract List<YearMonth> monthsOf(PayYear year);
}
