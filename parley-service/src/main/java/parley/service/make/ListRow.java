package parley.service.make;

import java.time.LocalDate;
import java.util.OptionalDouble;
import parley.casefile.Confidence;

/**
 * What was published of the waiting list of a specialty of a hospital.
 *
 * @param code of the hospital
 * @param function the code of the treatment function
 * @param size how many wait
 * @param within18 how many of them up to 18 weeks
 * @param medianWeeks half of them waited up to so many weeks, if told
 * @param p92Weeks 92 % of them waited up to so many weeks, if told
 * @param over52 more than 52 weeks
 * @param over65 more than 65 weeks
 * @param known the day of publication
 * @param source the id of a source of the template
 */
public record ListRow(
    String code,
    String function,
    long size,
    long within18,
    OptionalDouble medianWeeks,
    OptionalDouble p92Weeks,
    long over52,
    long over65,
    LocalDate known,
    String source,
    Confidence confidence) {

  /** Checks that the numbers fit each other. */
  public ListRow {
    if (within18 > size || over52 > size - within18 || over65 > over52) {
      throw new IllegalArgumentException(
          "Of %s who wait, %s wait up to 18 weeks, %s over 52 and %s over 65; expected numbers that fit each other."
              .formatted(size, within18, over52, over65));
    }
  }
}
