package parley.service.impact;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import parley.service.hospital.Hospital;
import parley.service.hospital.SessionKind;
import parley.service.kernel.Runner;
import parley.service.national.ForcedShare;
import parley.service.walkout.Absence;
import parley.service.walkout.WalkoutEngine;

/**
 * What staffing alone forces out of the planned care of several hospitals together, from Monday to
 * Friday: asked at steps of absence, and read on a line between two of them.
 */
public final class HospitalsForced implements ForcedShare {

  private static final int STEPS = 20;
  private static final int WORKING_DAYS = 5;

  /** A Monday; which one does not matter, as every week of a hospital is alike. */
  private static final LocalDateTime MONDAY = LocalDate.of(2024, 1, 1).atStartOfDay();

  private final double[] forced;

  private HospitalsForced(double[] forced) {
    this.forced = forced;
  }

  /**
   * Asks the hospitals.
   *
   * @param group of grades that is absent, as the hospitals name it
   * @param runner asks the hospitals; the answer does not depend on it
   * @throws IllegalArgumentException if there is no hospital, or one has no such group
   */
  public static HospitalsForced of(List<Hospital> hospitals, String group, Runner runner) {
    if (hospitals.isEmpty()) {
      throw new IllegalArgumentException("There is no hospital; expected one or more.");
    }
    double[] forced = new double[STEPS + 1];
    double planned = 0;
    List<double[]> each = runner.run(hospitals.size(), i -> shares(hospitals.get(i), group));
    for (int i = 0; i < each.size(); i++) {
      double patients = plannedAWeek(hospitals.get(i));
      planned += patients;
      for (int step = 0; step <= STEPS; step++) {
        forced[step] += patients * each.get(i)[step];
      }
    }
    for (int step = 0; step <= STEPS; step++) {
      forced[step] = planned == 0 ? 0 : forced[step] / planned;
    }
    return new HospitalsForced(forced);
  }

  /** From the most absent down to where nothing is forced: fewer absent force nothing either. */
  private static double[] shares(Hospital hospital, String group) {
    double[] shares = new double[STEPS + 1];
    for (int step = STEPS; step >= 0; step--) {
      double absent = (double) step / STEPS;
      shares[step] =
          WalkoutEngine.forcedShare(
              hospital,
              Absence.even(hospital, group, MONDAY, MONDAY.plusDays(WORKING_DAYS), absent));
      if (shares[step] == 0) {
        break;
      }
    }
    return shares;
  }

  private static double plannedAWeek(Hospital hospital) {
    double planned = 0;
    for (int weekday = 0; weekday < WORKING_DAYS; weekday++) {
      for (SessionKind kind : SessionKind.values()) {
        planned += hospital.plannedOn(kind, weekday);
      }
    }
    return planned;
  }

  @Override
  public double of(double absentShare) {
    double at = Math.clamp(absentShare, 0, 1) * STEPS;
    int below = Math.min((int) at, STEPS - 1);
    return forced[below] + (at - below) * (forced[below + 1] - forced[below]);
  }

  /**
   * The least absence that forces a share; that of a whole walkout of the group if none does.
   *
   * @param forcedShare from 0 to 1
   */
  double absentFor(double forcedShare) {
    for (int step = 1; step <= STEPS; step++) {
      if (forced[step] >= forcedShare) {
        double rise = forced[step] - forced[step - 1];
        double part = rise > 0 ? (forcedShare - forced[step - 1]) / rise : 1;
        return (step - 1 + Math.clamp(part, 0, 1)) / STEPS;
      }
    }
    return 1;
  }
}
