package parley.service.flow;

import java.time.LocalDate;
import java.util.Optional;
import parley.service.hospital.Hospital;
import parley.service.hospital.Surge;

/**
 * What is asked about the flow of patients.
 *
 * @param first the first day that is measured
 * @param warmUpDays that are run before it and not measured
 * @param days that are measured
 * @param surge a load beyond the usual one; its patients come through the emergency department. Its
 *     sickness is not looked at here: who is on duty stands in the course
 */
public record FlowQuestion(
    Hospital hospital, LocalDate first, int warmUpDays, int days, Optional<Surge> surge) {

  private static final int MOST_DAYS = 3_660;

  /** Checks the numbers of days. */
  public FlowQuestion {
    require(days >= 1 && days <= MOST_DAYS, "%s days are measured; expected 1 to %s.", days);
    require(
        warmUpDays >= 0 && warmUpDays <= MOST_DAYS,
        "%s days are run to warm up; expected 0 to %s.",
        warmUpDays);
  }

  private static void require(boolean holds, String sentence, int found) {
    if (!holds) {
      throw new IllegalArgumentException(sentence.formatted(found, MOST_DAYS));
    }
  }

  /** The first day that is run. */
  public LocalDate start() {
    return first.minusDays(warmUpDays);
  }

  /** How many days are run, those to warm up among them. */
  public int allDays() {
    return warmUpDays + days;
  }

  /** The same with another surge, or none. */
  public FlowQuestion withSurge(Optional<Surge> other) {
    return new FlowQuestion(hospital, first, warmUpDays, days, other);
  }
}
