package parley.service.impact;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import parley.service.hospital.Hospital;
import parley.service.hospital.SessionKind;
import parley.service.hospital.Specialty;
import parley.service.hospital.Urgency;
import parley.service.walkout.Counted;
import parley.service.walkout.Outcome;

/** A replication of all hospitals in one world as a row of numbers, and where each stands in it. */
final class Rows {

  static final int CANCELLED = 0;
  static final int STAND_INS = 1;
  static final int GAPS = 2;
  static final int RECOVERY = 3;
  static final int ALL = 4;

  /** Booked and held. */
  private static final int PAIR = 2;

  /** Booked, held, recovery and gaps. */
  private static final int OF_HOSPITAL = 4;

  private static final SessionKind[] KINDS = SessionKind.values();

  final List<String> specialties;
  final List<String> urgencies;
  private final ImpactQuestion question;
  private final int[][] specialtyPlaces;
  private final int[][] urgencyPlaces;
  private final int byKind;
  private final int byDay;
  private final int bySpecialty;
  private final int byUrgency;
  private final int cancelledByKind;
  private final int recoveryBySpecialty;
  private final int waiting;
  private final int byHospital;
  private final int ofHospital;
  private final int length;

  Rows(ImpactQuestion question) {
    this.question = question;
    specialties = names(question, h -> h.specialties().stream().map(Specialty::name).toList());
    urgencies = names(question, h -> h.urgencies().stream().map(Urgency::name).toList());
    List<Hospital> all = question.hospitals();
    specialtyPlaces = new int[all.size()][];
    urgencyPlaces = new int[all.size()][];
    for (int h = 0; h < all.size(); h++) {
      specialtyPlaces[h] =
          all.get(h).specialties().stream().mapToInt(s -> specialties.indexOf(s.name())).toArray();
      urgencyPlaces[h] =
          all.get(h).urgencies().stream().mapToInt(u -> urgencies.indexOf(u.name())).toArray();
    }
    byKind = ALL + PAIR;
    byDay = byKind + PAIR * KINDS.length;
    bySpecialty = byDay + PAIR * question.daysOfWalkout();
    byUrgency = bySpecialty + PAIR * specialties.size();
    cancelledByKind = byUrgency + PAIR * urgencies.size();
    recoveryBySpecialty = cancelledByKind + KINDS.length;
    waiting = recoveryBySpecialty + specialties.size();
    byHospital = waiting + question.days();
    ofHospital = OF_HOSPITAL + KINDS.length * question.daysOfWalkout();
    length = byHospital + ofHospital * all.size();
  }

  private static List<String> names(ImpactQuestion question, Function<Hospital, List<String>> of) {
    Set<String> names = new LinkedHashSet<>();
    question.hospitals().forEach(h -> names.addAll(of.apply(h)));
    return List.copyOf(names);
  }

  /** A row into which hospitals are put one by one. */
  Row row() {
    return new Row();
  }

  int kind(SessionKind kind) {
    return byKind + PAIR * kind.ordinal();
  }

  int day(int dayOfWalkout) {
    return byDay + PAIR * dayOfWalkout;
  }

  int specialty(int place) {
    return bySpecialty + PAIR * place;
  }

  int urgency(int place) {
    return byUrgency + PAIR * place;
  }

  int cancelled(SessionKind kind) {
    return cancelledByKind + kind.ordinal();
  }

  int recovery(int specialty) {
    return recoveryBySpecialty + specialty;
  }

  int waiting(int day) {
    return waiting + day;
  }

  int hospital(int place) {
    return byHospital + ofHospital * place;
  }

  /** Patients of a kind put off who were booked on a day of the walkout. */
  int returned(int hospital, int dayOfWalkout, SessionKind kind) {
    return hospital(hospital) + OF_HOSPITAL + KINDS.length * dayOfWalkout + kind.ordinal();
  }

  /** One replication in one world. */
  final class Row {

    private final double[] numbers = new double[length];
    private final int[][] putOff = new int[specialties.size()][question.days()];
    private final int[][] waits = new int[specialties.size()][question.days()];
    private int last = -1;

    void put(int hospital, Outcome outcome) {
      last = Math.max(last, outcome.lastDay());
      numbers[CANCELLED] += outcome.cancelled();
      numbers[STAND_INS] += outcome.allStandIns();
      numbers[GAPS] += outcome.allGaps();
      add(ALL, outcome.counted());
      for (SessionKind kind : KINDS) {
        add(kind(kind), outcome.counted(kind));
        numbers[cancelled(kind)] += outcome.cancelled(kind);
      }
      for (int d = 0; d < question.daysOfWalkout(); d++) {
        int day = ImpactQuestion.DAYS_BEFORE + d;
        if (outcome.isOfWalkout(day)) {
          add(day(d), outcome.countedOn(day));
        }
      }
      for (int u = 0; u < urgencyPlaces[hospital].length; u++) {
        add(urgency(urgencyPlaces[hospital][u]), outcome.countedOfUrgency(u));
      }
      for (int s = 0; s < specialtyPlaces[hospital].length; s++) {
        int place = specialtyPlaces[hospital][s];
        add(specialty(place), outcome.countedOfSpecialty(s));
        for (int day = 0; day < question.days(); day++) {
          putOff[place][day] += outcome.cancelled(day, s);
          waits[place][day] += outcome.waiting(day, s);
        }
      }
      int at = hospital(hospital);
      add(at, outcome.counted());
      numbers[at + 2] =
          outcome.findRecoveryDays().isPresent()
              ? outcome.findRecoveryDays().getAsInt()
              : Double.POSITIVE_INFINITY;
      numbers[at + 3] = outcome.allGaps();
      for (int d = 0; d < question.daysOfWalkout(); d++) {
        for (SessionKind kind : KINDS) {
          numbers[returned(hospital, d, kind)] =
              outcome.cancelled(ImpactQuestion.DAYS_BEFORE + d, kind);
        }
      }
    }

    private void add(int place, Counted counted) {
      numbers[place] += counted.booked();
      numbers[place + 1] += counted.held();
    }

    /** The numbers, once all hospitals are in. */
    double[] numbers() {
      for (int day = 0; day < question.days(); day++) {
        for (int[] ofSpecialty : waits) {
          numbers[waiting(day)] += ofSpecialty[day];
        }
      }
      List<Integer> all = new ArrayList<>();
      for (int s = 0; s < waits.length; s++) {
        all.add(s);
        numbers[recovery(s)] = recovered(List.of(s));
      }
      numbers[RECOVERY] = recovered(all);
      return numbers;
    }

    /** As {@link Outcome#findRecoveryDays()}, for specialties of all hospitals together. */
    private double recovered(List<Integer> of) {
      long sum = 0;
      int first = -1;
      for (int day = 0; day < question.days(); day++) {
        long still = 0;
        for (int s : of) {
          sum += putOff[s][day];
          still += waits[s][day];
        }
        if (first < 0 && day > last && still <= Outcome.RECOVERED_SHARE * sum) {
          first = day - last;
        }
      }
      return sum == 0 ? 0 : first < 0 ? Double.POSITIVE_INFINITY : first;
    }
  }

  /** Shares held of those booked, one for each row; no number where nobody is booked. */
  static double[] kept(List<double[]> rows, int place) {
    return rows.stream().mapToDouble(r -> r[place + 1] / r[place]).toArray();
  }

  /** Patients booked and not held, one number for each row. */
  static double[] lost(List<double[]> rows, int place) {
    return rows.stream().mapToDouble(r -> r[place] - r[place + 1]).toArray();
  }

  static double[] column(List<double[]> rows, int place) {
    return rows.stream().mapToDouble(r -> r[place]).toArray();
  }

  int length() {
    return length;
  }
}
