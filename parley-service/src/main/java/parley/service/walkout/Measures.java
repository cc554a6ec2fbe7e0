package parley.service.walkout;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import parley.service.hospital.SessionKind;
import parley.service.hospital.Specialty;
import parley.service.hospital.Urgency;
import parley.service.kernel.Fan;

/**
 * What is measured of each outcome, as a row of numbers: what no patient was booked for is no
 * number, and what has not recovered is infinite.
 */
final class Measures {

  private final WalkoutQuestion question;
  private final List<ToDoubleFunction<Outcome>> all = new ArrayList<>();
  private final int byKind;
  private final int byDay;
  private final int bySpecialty;
  private final int byUrgency;
  private final int cancelled;
  private final int recovery;
  private final int waiting;
  private final int staff;

  Measures(WalkoutQuestion question) {
    this.question = question;
    all.add(o -> o.findKept().orElse(Double.NaN));
    byKind = all.size();
    for (SessionKind kind : SessionKind.values()) {
      all.add(o -> o.findKept(kind).orElse(Double.NaN));
    }
    byDay = all.size();
    for (int d = 0; d < question.days(); d++) {
      int day = d;
      all.add(o -> o.findKeptOn(day).orElse(Double.NaN));
    }
    bySpecialty = all.size();
    for (int s = 0; s < question.hospital().specialties().size(); s++) {
      int specialty = s;
      all.add(o -> o.findKeptOfSpecialty(specialty).orElse(Double.NaN));
    }
    byUrgency = all.size();
    for (int u = 0; u < question.hospital().urgencies().size(); u++) {
      int urgency = u;
      all.add(o -> o.findKeptOfUrgency(urgency).orElse(Double.NaN));
    }
    cancelled = all.size();
    all.add(Outcome::cancelled);
    for (SessionKind kind : SessionKind.values()) {
      all.add(o -> o.cancelled(kind));
    }
    recovery = all.size();
    all.add(o -> daysOrInfinite(o.findRecoveryDays()));
    for (int s = 0; s < question.hospital().specialties().size(); s++) {
      int specialty = s;
      all.add(o -> daysOrInfinite(o.findRecoveryDays(specialty)));
    }
    waiting = all.size();
    for (int d = 0; d < question.days(); d++) {
      int day = d;
      all.add(o -> o.waiting(day));
    }
    staff = all.size();
    all.add(Outcome::allStandIns);
    all.add(Outcome::allGaps);
    all.add(o -> o.findTargetMet().map(met -> met ? 1.0 : 0.0).orElse(Double.NaN));
  }

  private static double daysOrInfinite(OptionalInt days) {
    return days.isPresent() ? days.getAsInt() : Double.POSITIVE_INFINITY;
  }

  /** The row of an outcome. */
  double[] of(Outcome outcome) {
    WalkoutQuestion asked = outcome.question();
    Checks.require(
        asked.first().equals(question.first())
            && asked.days() == question.days()
            && names(asked).equals(names(question)),
        "Replication %s asks about other days, specialties or classes of urgency than the first; expected the same.",
        outcome.replication());
    return all.stream().mapToDouble(m -> m.applyAsDouble(outcome)).toArray();
  }

  private static List<List<String>> names(WalkoutQuestion asked) {
    return List.of(
        asked.hospital().specialties().stream().map(Specialty::name).toList(),
        asked.hospital().urgencies().stream().map(Urgency::name).toList());
  }

  /** The answer, from the rows of all replications. */
  WalkoutAnswer answer(long seed, List<double[]> rows) {
    List<SessionKind> kinds = List.of(SessionKind.values());
    List<String> specialties =
        question.hospital().specialties().stream().map(Specialty::name).toList();
    List<String> urgencies = question.hospital().urgencies().stream().map(Urgency::name).toList();
    List<Optional<Spread>> keptByDay = new ArrayList<>();
    double[][] waitingByDay = new double[question.days()][];
    for (int d = 0; d < question.days(); d++) {
      keptByDay.add(Spread.of(column(rows, byDay + d)));
      waitingByDay[d] = column(rows, waiting + d);
    }
    return new WalkoutAnswer(
        question,
        seed,
        rows.size(),
        Spread.of(column(rows, 0)),
        map(kinds, rows, byKind, Spread::of),
        keptByDay,
        map(specialties, rows, bySpecialty, Spread::of),
        map(urgencies, rows, byUrgency, Spread::of),
        spread(column(rows, cancelled)),
        map(kinds, rows, cancelled + 1, Measures::spread),
        RecoverySpread.of(column(rows, recovery)),
        map(specialties, rows, recovery + 1, RecoverySpread::of),
        Fan.of(waitingByDay),
        spread(column(rows, staff)),
        spread(column(rows, staff + 1)),
        Spread.of(column(rows, staff + 2)).map(Spread::mean));
  }

  private static Spread spread(double[] values) {
    return Spread.of(values).orElseThrow();
  }

  private static <K, V> Map<K, V> map(
      List<K> keys, List<double[]> rows, int from, Function<double[], V> of) {
    Map<K, V> map = new LinkedHashMap<>();
    for (int i = 0; i < keys.size(); i++) {
      map.put(keys.get(i), of.apply(column(rows, from + i)));
    }
    return map;
  }

  private static double[] column(List<double[]> rows, int measure) {
    return rows.stream().mapToDouble(r -> r[measure]).toArray();
  }
}
