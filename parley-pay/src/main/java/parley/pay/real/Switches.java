package parley.pay.real;

import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;
import parley.pay.book.Chain;
import parley.pay.book.PayYear;
import parley.pay.book.Timing;

/**
 * The switches of a comparison of pay with prices. The same words, "real pay since 2008", give
 * results twenty points apart under different switches, so no result is shown without them.
 *
 * @param index id of the price series
 * @param concept what stands for pay
 * @param grade whose pay, where the concept is measured for one grade; else empty
 * @param vintage which edition of the data
 * @param from the pay year whose pay and prices are the base
 * @param to the pay year that is compared with it
 */
public record Switches(
    String index,
    Timing timing,
    Chain chain,
    Concept concept,
    Optional<String> grade,
    DataVintage vintage,
    PayYear from,
    PayYear to) {

  /** Checks that the base comes first and that a grade is named where one is needed. */
  public Switches {
    if (to.compareTo(from) <= 0) {
      throw new IllegalArgumentException(
          "The pay year compared (%s) is not after the base (%s).".formatted(to, from));
    }
    if (concept.isOfGrade() && grade.isEmpty()) {
      throw new IllegalArgumentException("The concept %s needs a grade.".formatted(concept.word()));
    }
  }

  /** The usual comparison: the awards, and prices as published. */
  public Switches(String index, Timing timing, Chain chain, PayYear from, PayYear to) {
    this(index, timing, chain, Concept.AWARDS, Optional.empty(), DataVintage.OUTTURN, from, to);
  }

  /** The last month of the index that these switches need. */
  public YearMonth lastMonth() {
    return timing.monthsOf(to).getLast();
  }

  /** The same comparison of another pay year. */
  public Switches withTo(PayYear year) {
    return new Switches(index, timing, chain, concept, grade, vintage, from, year);
  }

  /** The same comparison under another timing. */
  public Switches with(Timing other) {
    return new Switches(index, other, chain, concept, grade, vintage, from, to);
  }

  /** The same comparison with other data. */
  public Switches with(DataVintage other) {
    return new Switches(index, timing, chain, concept, grade, other, from, to);
  }

  /**
   * The parts of an id: what is usual is left out, so that the id of a usual comparison is short.
   */
  Object[] idParts() {
    return new Object[] {
      index,
      timing.name().toLowerCase(Locale.ROOT),
      chain.word()
          + (concept.isOfGrade() ? "-" + concept.word() + "-" + grade.orElseThrow() : "")
          + (vintage.equals(DataVintage.OUTTURN) ? "" : "-" + vintage.text()),
      from,
      to
    };
  }
}
