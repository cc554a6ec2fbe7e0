package parley.rota.cover;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;

/**
 * A shift that a volunteer covers.
 *
 * @param end not part of it
 * @param minutes that pass
 * @param pence what it costs, the sum of the bands
 */
public record CoverDuty(
    String volunteer,
    LocalDate day,
    String shift,
    ZonedDateTime start,
    ZonedDateTime end,
    int minutes,
    boolean isNight,
    long pence,
    List<BandCost> bands) {

  /** Copies the list. */
  public CoverDuty {
    bands = List.copyOf(bands);
  }
}
