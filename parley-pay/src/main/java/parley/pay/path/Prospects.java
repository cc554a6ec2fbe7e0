package parley.pay.path;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import parley.casefile.CaseView;
import parley.casefile.Computed;
import parley.casefile.Derivation;
import parley.casefile.Inputs;
import parley.casefile.Series;
import parley.pay.book.Awards;
import parley.pay.book.Chain;
import parley.pay.book.Forecasts;
import parley.pay.book.Measures;
import parley.pay.book.PayYear;
import parley.pay.book.Prices;

/** Finds where real pay stands, and the prices of years to come. */
final class Prospects {

  private static final String REAL_PAY = "real-pay";

  private final CaseView view;
  private final Yardstick yardstick;
  private final Awards awards;

  private Prospects(CaseView view, Yardstick yardstick, Awards awards) {
    this.view = view;
    this.yardstick = yardstick;
    this.awards = awards;
  }

  /**
   * The prospects of a case.
   *
   * @throws IllegalArgumentException if the record has no awards
   */
  static Prospects of(CaseView view, Yardstick yardstick) {
    return new Prospects(
        view,
        yardstick,
        Awards.of(view)
            .orElseThrow(() ->
                new IllegalArgumentException(
                    "A path of awards starts from the newest award, and the record has no"
                        + " awards that were known on "
                        + view.asOf()
                        + ".")));
  }

  /**
   * The pay year of the last award made.
   *
   * @throws IllegalArgumentException if the yardstick names a year without a known award
   */
  PayYear last() {
    PayYear newest = awards.years().getLast();
    PayYear last = yardstick.to().orElse(newest);
    if (last.compareTo(newest) > 0) {
      throw new IllegalArgumentException(
          "No award of %s was known on %s; the newest is that of %s."
              .formatted(last, view.asOf(), newest));
    }
    return last;
  }

  /**
   * The indices with some ids, or all of the case if none is named.
   *
   * @throws IllegalArgumentException if the case has no such index
   */
  List<String> indices(List<String> named) {
    List<String> known =
        view.listSeries(Series.Role.PRICE_INDEX).stream()
            .filter(s -> !s.rows().isEmpty())
            .map(Series::id)
            .toList();
    if (known.isEmpty()) {
      throw new IllegalArgumentException(
          "The record has no price index that was known on " + view.asOf() + ".");
    }
    return named.isEmpty()
        ? known
        : named.stream()
            .map(n ->
                known.stream()
                    .filter(k -> k.equalsIgnoreCase(n))
                    .findFirst()
                    .orElseThrow(() ->
                        new IllegalArgumentException(
                            "No price index \"%s\" is in the record; it has %s."
                                .formatted(n, String.join(", ", known)))))
            .distinct()
            .toList();
  }

  /**
   * Where real pay stands under an index, and its prices up to a pay year.
   *
   * @param index an id as {@link #indices} gives it
   */
  Prospect prospect(String index, PayYear by) {
    Prices prices = Prices.of(view.findSeries(index).orElseThrow());
    Chain chain = yardstick.chainOf(awards);
    PayYear from = yardstick.from().orElseGet(() -> awards.years().getFirst().plus(-1));
    if (from.compareTo(last()) >= 0) {
      throw new IllegalArgumentException(
          "The base year %s is not before the last award, that of %s.".formatted(from, last()));
    }
    Awards.Product product = awards.product(chain, from.plus(1), last());
    if (!product.missing().isEmpty()) {
      return unknown(index, Computed.Reason.AWARD_MISSING, product.missing());
    }
    Prices.Level base = prices.level(yardstick.timing().monthsOf(from));
    Optional<PayYear> known =
        from.through(last()).reversed().stream()
            .filter(y -> prices.level(yardstick.timing().monthsOf(y)).missing().isEmpty())
            .findFirst();
    if (!base.missing().isEmpty() || known.isEmpty()) {
      return unknown(index, Computed.Reason.INDEX_MONTH_MISSING, base.missing());
    }
    List<YearMonth> months = yardstick.timing().monthsOf(known.get());
    Prices.Level end = prices.level(months);
    List<YearPrices> years = new ArrayList<>();
    List<String> missing = new ArrayList<>();
    Forecasts forecasts = Forecasts.of(view);
    for (PayYear year : known.get().plus(1).through(by)) {
      yearPrices(forecasts, index, year)
          .ifPresentOrElse(
              years::add,
              () ->
                  missing.add(
                      "forecast of %s for %s".formatted(index, yardstick.calendarYearOf(year))));
    }
    if (!missing.isEmpty()) {
      return unknown(index, Computed.Reason.NOT_IN_RECORD, missing);
    }
    int bridge = last().startYear() - known.get().startYear();
    BigDecimal real =
        product
            .factor()
            .divide(end.value().divide(base.value(), Derivation.EXACT), Derivation.EXACT);
    for (YearPrices year : years.subList(0, bridge)) {
      real = real.divide(year.factor(), Derivation.EXACT);
    }
    return new Prospect.Known(
        index,
        yardstick.timing(),
        chain,
        from,
        last(),
        known.get(),
        real,
        years.subList(0, bridge),
        years.subList(bridge, years.size()),
        Stream.of(base.inputs(), end.inputs()).reduce(product.inputs(), Inputs::plus));
  }

  private Optional<YearPrices> yearPrices(Forecasts forecasts, String index, PayYear year) {
    if (yardstick.prices().isPresent()) {
      return Optional.of(
          new YearPrices(year, yardstick.prices().get(), YearPrices.Origin.ASSUMED, Inputs.NONE));
    }
    int calendarYear = yardstick.calendarYearOf(year);
    OptionalInt last = forecasts.findLastYear(index);
    boolean held = yardstick.holdLast() && last.isPresent() && last.getAsInt() < calendarYear;
    Optional<Forecasts.Forecast> rate =
        forecasts.findNewest(index, held ? last.getAsInt() : calendarYear);
    return rate.map(r ->
        new YearPrices(
            year,
            r.percent(),
            held ? YearPrices.Origin.HELD : YearPrices.Origin.FORECAST,
            r.inputs()));
  }

  private static Prospect.Unknown unknown(
      String index, Computed.Reason reason, List<String> missing) {
    return new Prospect.Unknown(
        index,
        new Computed.NotComputable(
            Derivation.id(Measures.VERB, REAL_PAY, index), REAL_PAY, reason, missing));
  }
}
