package parley.pay.real;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import parley.casefile.Confidence;
import parley.pay.book.PayYear;
import parley.pay.book.Pence;

/** What a reader of a comparison of pay with prices must know about its inputs. */
public sealed interface Finding {

  /**
   * The two amounts fall under different contracts, so they may not pay for the same.
   *
   * @param note what the record says sets the newer contract apart
   */
  record ContractBreak(String from, String to, Optional<String> note) implements Finding {}

  /**
   * A month of an index was not out, and the forecast for its calendar year stands for it.
   *
   * @param percent the rise on the same month a year before, in per cent
   * @param published the day of the forecast
   * @param note what the record says about the forecast
   */
  record Forecasted(
      String index, YearMonth month, BigDecimal percent, LocalDate published, Optional<String> note)
      implements Finding {}

  /**
   * The prices of the year compared are those of the year before, raised by an assumed rate.
   *
   * @param months the months for which it stands
   */
  record AssumedRate(BigDecimal percent, List<YearMonth> months) implements Finding {

    /** Copies the list. */
    public AssumedRate {
      months = List.copyOf(months);
    }
  }

  /** A grade was named, but awards are averages over all grades. */
  record GradeNotCounted(String grade) implements Finding {}

  /** A month of an index is in the record with less than high confidence. */
  record WeakMonth(String index, YearMonth month, Confidence confidence) implements Finding {}

  /** The record has a note on a month of an index, such as a change of its method. */
  record MonthNote(String index, YearMonth month, String note) implements Finding {}

  /**
   * A grade has several amounts of earnings in a year, and one of them counts.
   *
   * @param note what the record says about the one that counts
   */
  record OneOfSeveral(
      PayYear year, String grade, Pence used, Pence lowest, Pence highest, Optional<String> note)
      implements Finding {}

  /** The record has a note on an amount of earnings, such as that it is an estimate. */
  record EarningsNote(PayYear year, String grade, Pence used, String note) implements Finding {}

  /**
   * A mixture of two comparisons needs data that the vintage of one of them does not reach; what is
   * published by the day of the answer stands in.
   *
   * @param what the months, or what stands for pay
   */
  record OutturnUsed(String what) implements Finding {}
}
