package parley.service.hospital;

import java.util.List;
import java.util.Optional;
import parley.service.waiting.WeeklyBands;

/**
 * A specialty.
 *
 * @param code of its treatment function in published returns
 * @param list how long its patients wait, if it has a waiting list
 * @param startsAWeek clocks that start in a week
 * @param removedShareAWeek of those who wait leave in a week without treatment
 * @param sessions its theatre sessions and clinics
 * @param stay of those of its planned patients who stay
 * @param criticalShare of those who stay go to critical care first
 */
public record Specialty(
    String name,
    String code,
    Optional<WeeklyBands> list,
    double startsAWeek,
    double removedShareAWeek,
    List<PlannedSession> sessions,
    Stay stay,
    double criticalShare) {

  /** Checks the numbers and copies the list. */
  public Specialty {
    sessions = List.copyOf(sessions);
    Checks.require(!name.isBlank(), "A specialty has no name.");
    Checks.notBelowZero("The clocks that start in a week", startsAWeek);
    Checks.share("The share that leaves in a week without treatment", removedShareAWeek);
    Checks.share("The share that goes to critical care", criticalShare);
  }
}
