package parley.service.walkout;

import java.time.LocalDate;
import java.util.Optional;
import parley.service.hospital.SessionKind;

/** What happened to one patient. */
public sealed interface TraceStep {

  /**
   * The appointment was put off.
   *
   * @param urgency name of the class
   * @param beforehand or else on the day itself
   * @param grade whose staff were missing, if that was the reason
   */
  record PutOff(
      LocalDate day,
      String specialty,
      SessionKind kind,
      String urgency,
      boolean beforehand,
      Reason reason,
      Optional<String> grade)
      implements TraceStep {}

  /**
   * The patient was seen.
   *
   * @param inAddedPlace or else in a place that was free
   */
  record SeenAgain(LocalDate day, boolean inAddedPlace) implements TraceStep {}

  /**
   * The patient waits at the end of the days asked for.
   *
   * @param until the last of them
   */
  record StillWaits(LocalDate until) implements TraceStep {}
}
