package parley.service.flow;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import parley.service.hospital.Hospital;
import parley.service.hospital.PlannedSession;
import parley.service.hospital.SessionKind;
import parley.service.kernel.KeyedRandom;

/**
 * Planned patients of one replication who stay for a night or more, in the order in which they
 * come. What a patient draws depends on day, specialty, urgency and place among these, so that a
 * plan that cancels some leaves the others as they are.
 */
final class PlannedPatients {

  private static final int FIRST_STREAM = 1_000;
  private static final int STAYS = 1;
  private static final int ORDER = 2;
  private static final int CRITICAL = 3;
  private static final long MOST_A_DAY = 1 << 20;

  /**
   * One who stays.
   *
   * @param comes in hours from the start of the run
   * @param key of random numbers
   * @param order among those who come at one time
   */
  record Patient(
      double comes, int specialty, int urgency, boolean isCritical, long key, double order) {}

  private final List<Patient> stayers = new ArrayList<>();
  private final double[] dayCases;
  private final double[] clinicPatients;

  PlannedPatients(
      Hospital hospital, double[][] staysShare, Days days, int allDays, long replication) {
    dayCases = new double[allDays];
    clinicPatients = new double[allDays];
    KeyedRandom random = new KeyedRandom();
    int morning = hospital.plannedShift().fromHour();
    boolean hasCritical = hospital.beds().critical() > 0;
    for (int day = 0; day < allDays; day++) {
      int begin = stayers.size();
      long date = days.date(day).toEpochDay();
      for (int s = 0; s < staysShare.length; s++) {
        double criticalShare = hasCritical ? hospital.specialties().get(s).criticalShare() : 0;
        for (int u = 0; u < staysShare[s].length; u++) {
          clinicPatients[day] += days.patients(day, s, SessionKind.CLINIC, u);
          int patients = days.patients(day, s, SessionKind.THEATRE, u);
          for (int n = 0; n < patients; n++) {
            long number = (date * staysShare[s].length + u) * MOST_A_DAY + n;
            long key = KeyedRandom.entity(replication, FIRST_STREAM + s, number);
            random.use(key, STAYS);
            if (random.nextDouble() < staysShare[s][u]) {
              random.use(key, CRITICAL);
              boolean isCritical = random.nextDouble() < criticalShare;
              random.use(key, ORDER);
              stayers.add(
                  new Patient(
                      day * Stays.HOURS + morning, s, u, isCritical, key, random.nextDouble()));
            } else {
              dayCases[day]++;
            }
          }
        }
      }
      stayers
          .subList(begin, stayers.size())
          .sort(Comparator.comparingInt(Patient::urgency).thenComparingDouble(Patient::order));
    }
  }

  /** By specialty and urgency: the share of theatre patients who stay. */
  static double[][] staysShare(Hospital hospital) {
    double[][] shares = new double[hospital.specialties().size()][hospital.urgencies().size()];
    for (int s = 0; s < shares.length; s++) {
      for (int u = 0; u < shares[s].length; u++) {
        double stay = 0;
        double all = 0;
        for (PlannedSession session : hospital.specialties().get(s).sessions()) {
          if (session.kind() == SessionKind.THEATRE) {
            double patients =
                session.mix().getOrDefault(hospital.urgencies().get(u).name(), 0.0)
                    * IntStream.range(0, 7).mapToDouble(session::patientsOn).sum();
            all += patients;
            stay += patients * session.staysShare();
          }
        }
        shares[s][u] = all == 0 ? 0 : stay / all;
      }
    }
    return shares;
  }

  Patient get(long number) {
    return stayers.get((int) number);
  }

  double[] times() {
    return stayers.stream().mapToDouble(Patient::comes).toArray();
  }

  double dayCases(int day) {
    return dayCases[day];
  }

  double clinicPatients(int day) {
    return clinicPatients[day];
  }
}
