package parley.rota.cover;

import java.util.Optional;

/** Whether an own session falls for a duty. */
final class Falls {

  private Falls() {}

  static Optional<FallenSession.Cause> find(
      OwnSession session,
      long dutyStart,
      long dutyEnd,
      boolean isNight,
      RestRules rules,
      CivilTime time) {
    long start = time.minute(session.start());
    long end = time.minute(session.end());
    int before = isNight ? rules.sessionBeforeNightMinutes() : rules.sessionBeforeMinutes();
    int after = isNight ? rules.sessionAfterNightMinutes() : rules.sessionAfterMinutes();
    if (start < dutyEnd && dutyStart < end) {
      return Optional.of(FallenSession.Cause.OVERLAPS);
    }
    if (end <= dutyStart && end + before > dutyStart) {
      return Optional.of(FallenSession.Cause.BEFORE);
    }
    if (start >= dutyEnd && dutyEnd + after > start) {
      return Optional.of(FallenSession.Cause.AFTER);
    }
    return Optional.empty();
  }
}
