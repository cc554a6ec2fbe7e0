package parley.service.walkout;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import parley.service.hospital.SessionKind;
import parley.service.kernel.Fan;

/**
 * The answer over replications. Shares kept are of the patients booked on the days of the walkout,
 * or on all days if there is none; empty where nobody is booked. Patients cancelled, and what else
 * is counted, are of all days.
 *
 * @param question that of the first replication
 * @param keptByDay by day from the first one on, on all days
 * @param keptBySpecialty by name, in the order of the hospital
 * @param keptByUrgency by name, the most urgent first
 * @param recoveryBySpecialty by name, in the order of the hospital
 * @param waitingByDay those put off and not yet seen again, by day from the first one on
 * @param standIns shifts in which someone stands in
 * @param gaps shifts of someone that minimum cover lacks
 * @param targetMetShare of the replications in which the target of the policy was met, if it has
 *     one
 */
public record WalkoutAnswer(
    WalkoutQuestion question,
    long seed,
    int replications,
    Optional<Spread> kept,
    Map<SessionKind, Optional<Spread>> keptByKind,
    List<Optional<Spread>> keptByDay,
    Map<String, Optional<Spread>> keptBySpecialty,
    Map<String, Optional<Spread>> keptByUrgency,
    Spread cancelled,
    Map<SessionKind, Spread> cancelledByKind,
    RecoverySpread recovery,
    Map<String, RecoverySpread> recoveryBySpecialty,
    Fan waitingByDay,
    Spread standIns,
    Spread gaps,
    Optional<Double> targetMetShare) {

  /** Copies the lists and maps, whose order stays. */
  public WalkoutAnswer {
    keptByKind = Collections.unmodifiableMap(new LinkedHashMap<>(keptByKind));
    keptByDay = List.copyOf(keptByDay);
    keptBySpecialty = Collections.unmodifiableMap(new LinkedHashMap<>(keptBySpecialty));
    keptByUrgency = Collections.unmodifiableMap(new LinkedHashMap<>(keptByUrgency));
    cancelledByKind = Collections.unmodifiableMap(new LinkedHashMap<>(cancelledByKind));
    recoveryBySpecialty = Collections.unmodifiableMap(new LinkedHashMap<>(recoveryBySpecialty));
  }
}
