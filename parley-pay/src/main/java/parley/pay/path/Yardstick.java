package parley.pay.path;

import java.math.BigDecimal;
import java.util.Optional;
import parley.pay.book.Awards;
import parley.pay.book.Chain;
import parley.pay.book.PayYear;
import parley.pay.book.Timing;

/**
 * What pay is measured against, and what is assumed about prices to come.
 *
 * @param timing the months of an index that stand for a pay year
 * @param chain which awards are chained; if empty, those that reproduce the claim to restoration
 *     where the record has them, else the published averages
 * @param from the base year; the year before the first award of the record, if empty
 * @param to the pay year whose award is the last one made; the newest award of the record, if empty
 * @param prices the rise of prices in every year to come, in per cent; the forecasts of the record,
 *     if empty
 * @param holdLast whether the last forecast rate holds for the years beyond the forecasts
 */
public record Yardstick(
    Timing timing,
    Optional<Chain> chain,
    Optional<PayYear> from,
    Optional<PayYear> to,
    Optional<BigDecimal> prices,
    boolean holdLast) {

  private static final BigDecimal MOST_PRICES = BigDecimal.valueOf(50);

  /** Checks that prices are a rate in per cent. */
  public Yardstick {
    if (prices.isPresent() && prices.get().abs().compareTo(MOST_PRICES) > 0) {
      throw new IllegalArgumentException(
          "Prices that rise by %s %% a year are not from -50 to 50, as in 2.9."
              .formatted(prices.get().toPlainString()));
    }
  }

  /** April at the end of the pay year, and all else from the record. */
  public static Yardstick usual() {
    return new Yardstick(
        Timing.END_OF_PAY_YEAR,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        false);
  }

  /** The same with other months. */
  public Yardstick with(Timing newTiming) {
    return new Yardstick(newTiming, chain, from, to, prices, holdLast);
  }

  /** The same with one chain. */
  public Yardstick with(Chain newChain) {
    return new Yardstick(timing, Optional.of(newChain), from, to, prices, holdLast);
  }

  /** The same with a base year. */
  public Yardstick withFrom(PayYear year) {
    return new Yardstick(timing, chain, Optional.of(year), to, prices, holdLast);
  }

  /** The same with the pay year of the last award made. */
  public Yardstick withTo(PayYear year) {
    return new Yardstick(timing, chain, from, Optional.of(year), prices, holdLast);
  }

  /** The same with one rise of prices, in per cent, in every year to come. */
  public Yardstick withPrices(BigDecimal percent) {
    return new Yardstick(timing, chain, from, to, Optional.of(percent), holdLast);
  }

  /** The same, the last forecast rate held beyond the forecasts. */
  public Yardstick holdingLast() {
    return new Yardstick(timing, chain, from, to, prices, true);
  }

  /** The chain of a record's awards that this yardstick means. */
  Chain chainOf(Awards awards) {
    return chain.orElse(awards.chains().contains(Chain.UNION) ? Chain.UNION : Chain.HEADLINE);
  }

  /**
   * The calendar year whose forecast stands for the rise of prices from the pay year before to a
   * pay year: the one in which most of the twelve months lie.
   */
  int calendarYearOf(PayYear year) {
    return switch (timing) {
      // From April to the April in which the pay year ends: eight of twelve steps; and of the
      // twelve months of the pay year nine.
      case END_OF_PAY_YEAR, YEAR_AVERAGE -> year.startYear();
      case START_OF_PAY_YEAR -> year.startYear() - 1;
    };
  }
}
