package parley.service.impact;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import parley.service.hospital.SessionKind;
import parley.service.kernel.Fan;
import parley.service.surge.SurgeEffects;
import parley.service.walkout.RecoverySpread;
import parley.service.walkout.Spread;

/**
 * What becomes of planned care, in the walkout on top of the surge if there is one. Shares kept are
 * of the patients booked on the days of the walkout; empty where nobody is booked. Patients put off
 * are those of all days that are looked at, time off afterwards included.
 *
 * @param keptByDay by date of the walkout, from its first on
 * @param keptBySpecialty by name, in the order in which hospitals have them
 * @param keptByUrgency by name, the most urgent first
 * @param waiting those put off and not yet seen again, by day from the first one on
 * @param recoveryBySpecialty days from the last one of the walkout
 * @param standIns shifts in which someone stands in
 * @param gaps shifts of someone that minimum cover lacks
 * @param hospitals in the order of the question
 * @param effects of walkout, surge and both on patients put off, patients held on the days of the
 *     walkout and gaps; with a surge only
 * @param draws of all patients
 * @param drawsByKind of those of a kind
 */
public record PlannedImpact(
    ImpactQuestion question,
    long seed,
    int replications,
    Optional<Spread> kept,
    Map<SessionKind, Optional<Spread>> keptByKind,
    List<Optional<Spread>> keptByDay,
    Map<String, Optional<Spread>> keptBySpecialty,
    Map<String, Optional<Spread>> keptByUrgency,
    Spread cancelled,
    Map<SessionKind, Spread> cancelledByKind,
    Fan waiting,
    RecoverySpread recovery,
    Map<String, RecoverySpread> recoveryBySpecialty,
    Spread standIns,
    Spread gaps,
    List<OfHospital> hospitals,
    List<SurgeEffects> effects,
    Draws draws,
    Map<SessionKind, Draws> drawsByKind) {

  /** Copies the lists and maps, whose order stays. */
  public PlannedImpact {
    keptByKind = Collections.unmodifiableMap(new LinkedHashMap<>(keptByKind));
    keptByDay = List.copyOf(keptByDay);
    keptBySpecialty = Collections.unmodifiableMap(new LinkedHashMap<>(keptBySpecialty));
    keptByUrgency = Collections.unmodifiableMap(new LinkedHashMap<>(keptByUrgency));
    cancelledByKind = Collections.unmodifiableMap(new LinkedHashMap<>(cancelledByKind));
    recoveryBySpecialty = Collections.unmodifiableMap(new LinkedHashMap<>(recoveryBySpecialty));
    drawsByKind = Map.copyOf(drawsByKind);
    hospitals = List.copyOf(hospitals);
    effects = List.copyOf(effects);
  }

  /** The draws of a kind. */
  public Draws draws(SessionKind kind) {
    return Optional.ofNullable(drawsByKind.get(kind)).orElseThrow();
  }

  /**
   * One hospital.
   *
   * @param booked patients on the days of the walkout, on the mean
   * @param lost of them those put off
   * @param gaps shifts of someone that its minimum cover lacks
   * @param returns by day of the walkout, from its first on
   */
  public record OfHospital(
      String code,
      String name,
      String region,
      double booked,
      Optional<Spread> kept,
      Spread lost,
      RecoverySpread recovery,
      Spread gaps,
      List<DayReturn> returns) {

    /** Copies the list. */
    public OfHospital {
      returns = List.copyOf(returns);
    }
  }

  /**
   * What a hospital would report for a day, on the mean.
   *
   * @param absent staff of the group that walks out who are absent
   * @param inpatient patients of theatres put off who were booked on the day
   * @param outpatient the same of clinics
   */
  public record DayReturn(LocalDate day, double absent, double inpatient, double outpatient) {}

  /**
   * Patients booked on the days of the walkout, one number for each replication.
   *
   * @param kept the share held; no number where nobody is booked
   * @param lost those not held
   */
  public record Draws(double[] kept, double[] lost) {

    /** Copies the arrays. */
    public Draws {
      kept = kept.clone();
      lost = lost.clone();
    }

    @Override
    public double[] kept() {
      return kept.clone();
    }

    @Override
    public double[] lost() {
      return lost.clone();
    }
  }
}
