package parley.pay.real;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import parley.casefile.CaseView;
import parley.casefile.Series;
import parley.pay.book.Awards;
import parley.pay.book.Earnings;
import parley.pay.book.Forecasts;
import parley.pay.book.Grades;
import parley.pay.book.Prices;
import parley.pay.book.Scales;

/** What a record says about pay and prices, as it was known on a day. */
record KnownData(
    Optional<Awards> awards,
    Map<String, Prices> prices,
    Forecasts forecasts,
    Optional<Scales> scales,
    Grades grades,
    Earnings earnings) {

  static KnownData of(CaseView view) {
    Map<String, Prices> prices = new LinkedHashMap<>();
    view.listSeries(Series.Role.PRICE_INDEX).forEach(s -> prices.put(s.id(), Prices.of(s)));
    return new KnownData(
        Awards.of(view),
        prices,
        Forecasts.of(view),
        Scales.of(view),
        Grades.of(view),
        Earnings.of(view));
  }

  /** The price index with an id, which must be there. */
  Prices index(String id) {
    return Optional.ofNullable(prices.get(id)).orElseThrow();
  }
}
