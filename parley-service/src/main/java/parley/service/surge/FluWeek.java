package parley.service.surge;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * Means of the seven days that end on a day.
 *
 * @param weekEnding the last of them
 * @param beds general beds with influenza patients
 * @param criticalBeds critical care beds with influenza patients, if counted
 * @param staffSick staff away sick for whatever reason, if counted
 * @param known the day on which the means became known
 */
public record FluWeek(
    LocalDate weekEnding,
    double beds,
    OptionalDouble criticalBeds,
    OptionalDouble staffSick,
    LocalDate known) {

  private static final int DAYS = 7;

  /** Its days, each with the mean. */
  List<FluDay> days() {
    return IntStream.range(0, DAYS)
        .mapToObj(
            n -> new FluDay(weekEnding.minusDays(DAYS - 1L - n), beds, criticalBeds, staffSick))
        .toList();
  }
}
