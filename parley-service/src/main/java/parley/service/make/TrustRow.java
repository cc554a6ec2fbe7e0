package parley.service.make;

import java.time.LocalDate;
import java.util.OptionalDouble;
import parley.casefile.Confidence;

/**
 * What was published of a hospital for a quarter. What was not published is empty.
 *
 * @param bedsAvailable general beds, on the mean of the quarter
 * @param bedsOccupied those in use
 * @param attendances at a major emergency department in the quarter; 0 if it has none
 * @param longWaits for a bed of more than twelve hours
 * @param fourHourShare of the attendances that left within four hours
 * @param cancellations of operations at the last minute
 * @param known the day of publication
 * @param source the id of a source of the template
 */
public record TrustRow(
    String code,
    String name,
    String region,
    String quarter,
    LocalDate quarterEnd,
    OptionalDouble bedsAvailable,
    OptionalDouble bedsOccupied,
    OptionalDouble attendances,
    OptionalDouble longWaits,
    OptionalDouble fourHourShare,
    OptionalDouble cancellations,
    LocalDate known,
    String source,
    Confidence confidence) {

  /** Days of the quarter, which is three months long. */
  long days() {
    LocalDate first = quarterEnd.plusDays(1).minusMonths(3);
    return quarterEnd.toEpochDay() - first.toEpochDay() + 1;
  }
}
