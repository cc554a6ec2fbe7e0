package parley.pay.real;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import parley.casefile.Computed;
import parley.pay.book.Forecasts;

/**
 * The rise of prices on which a claim rests.
 *
 * @param claim the claimed real change as a fraction
 * @param rate the rise in per cent of the prices of the year compared on those of the year before
 * @param outturn the same as it was published, if it was by the day of the answer
 * @param forecasts the official forecasts in the record for the calendar years of the months that
 *     stand for the year compared, by calendar year, oldest first
 */
public record ImpliedAnswer(
    Switches switches,
    BigDecimal claim,
    Computed.Known rate,
    Optional<Computed.Known> outturn,
    List<Forecasts.Forecast> forecasts) {

  /** Copies the list. */
  public ImpliedAnswer {
    forecasts = List.copyOf(forecasts);
  }
}
