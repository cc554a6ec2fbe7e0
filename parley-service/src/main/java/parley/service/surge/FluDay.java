package parley.service.surge;

import java.time.LocalDate;
import java.util.OptionalDouble;

/**
 * What was counted on a day.
 *
 * @param beds general beds with influenza patients
 * @param criticalBeds critical care beds with influenza patients, if counted
 * @param staffSick staff away sick for whatever reason, if counted
 */
public record FluDay(
    LocalDate date, double beds, OptionalDouble criticalBeds, OptionalDouble staffSick) {

  /** Checks the numbers. */
  public FluDay {
    require(date, "general beds with influenza patients", beds);
    criticalBeds.ifPresent(n -> require(date, "critical beds with influenza patients", n));
    staffSick.ifPresent(n -> require(date, "staff sick", n));
  }

  private static void require(LocalDate date, String what, double number) {
    if (!(number >= 0 && number < 1e9)) {
      throw new IllegalArgumentException(
          "%s %s on %s; expected 0 or more, below 1e9.".formatted(number, what, date));
    }
  }
}
