package parley.rota.cover;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a duty costs by the bands of a card. */
final class Pricing {

  private static final int HOUR = 60;

  private Pricing() {}

  /**
   * The bands of a duty, in the order of time.
   *
   * @throws IllegalArgumentException if a minute lies in no band
   */
  static List<BandCost> of(RateCard card, CoverPlan plan, CivilTime time, long start, long end) {
    Map<RateCard.Band, Integer> minutes = new LinkedHashMap<>();
    for (long m = start; m < end; m++) {
      var civil = time.at(m).toLocalDateTime();
      RateCard.Band band =
          card.findBand(civil, plan.horizon()::isHoliday)
              .orElseThrow(() ->
                  new IllegalArgumentException(
                      "The rate card %s has no band for %s; expected bands for all hours that are offered."
                          .formatted(card.id(), civil)));
      minutes.merge(band, 1, Integer::sum);
    }
    List<BandCost> costs = new ArrayList<>();
    minutes.forEach((band, n) ->
        costs.add(new BandCost(card.id(), band.id(), n, pence(band.pencePerHour(), n))));
    return costs;
  }

  /** Rounded to whole pence, halves up. */
  static long pence(long pencePerHour, int minutes) {
    return (pencePerHour * minutes + HOUR / 2) / HOUR;
  }
}
