package parley.rota.cover;

import java.time.ZonedDateTime;
import java.util.Optional;

/**
 * A stretch of time in which minimum cover is not met.
 *
 * @param demand id of the line of the template
 * @param skill that it asks for; empty, any
 * @param shift whose places are not filled; empty for a demand by the hour
 * @param need minimum
 * @param residents of it who are there
 * @param volunteers of it who are there
 */
public record CoverGap(
    String demand,
    Optional<String> skill,
    Optional<String> shift,
    ZonedDateTime from,
    ZonedDateTime to,
    int need,
    int residents,
    int volunteers) {

  /** How many are missing. */
  public int missing() {
    return need - residents - volunteers;
  }
}
