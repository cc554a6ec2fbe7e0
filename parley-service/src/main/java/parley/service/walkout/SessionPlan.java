package parley.service.walkout;

import java.time.LocalDate;
import java.util.List;
import parley.service.hospital.SessionKind;

/**
 * What a hospital has chosen to keep, and who stands in.
 *
 * @param kept on days of a walkout what is not listed is cancelled beforehand; on other days only
 *     what is listed is bounded by it
 * @param standIns who stands in for sure; minimum cover that they leave open is filled as without
 *     them
 */
public record SessionPlan(List<Kept> kept, List<StandIn> standIns) {

  /** Copies the lists. */
  public SessionPlan {
    kept = List.copyOf(kept);
    standIns = List.copyOf(standIns);
  }

  /**
   * Sessions that are kept.
   *
   * @param sessions at most; if fewer are booked, all of them are kept
   */
  public record Kept(LocalDate day, String specialty, SessionKind kind, int sessions) {

    /** Checks the number. */
    public Kept {
      Checks.require(
          sessions >= 0,
          "The plan keeps %s sessions of %s on %s; expected 0 or more.",
          sessions,
          specialty,
          day);
    }
  }

  /**
   * Staff who act down.
   *
   * @param day on which the shift starts
   * @param grade of those who stand in
   * @param specialty whose sessions they leave: those of the day, or of the next one after a shift
   *     with a rest
   * @param number of them
   */
  public record StandIn(LocalDate day, String shift, String grade, String specialty, int number) {

    /** Checks the number. */
    public StandIn {
      Checks.require(
          number >= 0,
          "The plan has %s of %s stand in on %s; expected 0 or more.",
          number,
          grade,
          day);
    }
  }
}
