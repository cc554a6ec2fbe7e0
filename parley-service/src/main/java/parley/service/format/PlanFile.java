package parley.service.format;

import java.time.LocalDate;
import java.util.List;
import parley.service.hospital.SessionKind;

/**
 * A plan for the days of a walkout.
 *
 * @param kept sessions that are kept
 * @param standIns staff who stand in
 */
public record PlanFile(String name, List<Kept> kept, List<StandIn> standIns) {

  /** Copies the lists. */
  public PlanFile {
    kept = List.copyOf(kept);
    standIns = List.copyOf(standIns);
  }

  /**
   * Sessions of a specialty that are kept on a day.
   *
   * @param sessions how many, 0 or more
   */
  public record Kept(LocalDate day, String specialty, SessionKind kind, int sessions) {}

  /**
   * Staff who stand in on a day.
   *
   * @param grade of those who stand in
   * @param specialty whose sessions they leave
   * @param number how many, 1 or more
   */
  public record StandIn(LocalDate day, String shift, String grade, String specialty, int number) {}
}
