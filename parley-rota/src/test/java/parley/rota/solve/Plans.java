package parley.rota.solve;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import parley.rota.model.Absence;
import parley.rota.model.Burden;
import parley.rota.model.Days;
import parley.rota.model.Demand;
import parley.rota.model.Doctor;
import parley.rota.model.Duty;
import parley.rota.model.Episode;
import parley.rota.model.Fixed;
import parley.rota.model.History;
import parley.rota.model.Horizon;
import parley.rota.model.OnCallWork;
import parley.rota.model.Request;
import parley.rota.model.RotaPlan;
import parley.rota.model.Shift;
import parley.rota.model.Weights;

/** A plan made by hand. Days are counted from 0, the first of the plan; the first is a Monday. */
final class Plans {

  static final LocalDate FIRST = LocalDate.of(2027, 1, 4);

  private final int days;
  private LocalDate first = FIRST;
  private boolean cyclic;
  private final List<Shift> shifts = new ArrayList<>();
  private final List<Doctor> doctors = new ArrayList<>();
  private final List<Demand> demand = new ArrayList<>();
  private final List<Absence> absences = new ArrayList<>();
  private final List<Request> requests = new ArrayList<>();
  private final List<Fixed> fixed = new ArrayList<>();
  private final List<Duty> history = new ArrayList<>();
  private final Map<String, Map<Burden, Integer>> carried = new HashMap<>();
  private final Set<LocalDate> holidays = new HashSet<>();
  private Weights weights = Weights.USUAL;

  private Plans(int days) {
    this.days = days;
  }

  static Plans ofDays(int days) {
    return new Plans(days);
  }

  static Plans pattern(int weeks) {
    Plans plans = new Plans(7 * weeks);
    plans.cyclic = true;
    return plans;
  }

  Plans from(LocalDate day) {
    first = day;
    return this;
  }

  Plans holiday(int day) {
    holidays.add(first.plusDays(day));
    return this;
  }

  Plans weights(Weights other) {
    weights = other;
    return this;
  }

  Plans shift(String id, String start, String end, String... skills) {
    shifts.add(
        new Shift(
            id,
            id,
            LocalTime.parse(start),
            LocalTime.parse(end),
            Optional.empty(),
            Set.of(skills),
            120));
    return this;
  }

  Plans onCall(String id, String start, String end, Episode... episodes) {
    shifts.add(
        new Shift(
            id,
            id,
            LocalTime.parse(start),
            LocalTime.parse(end),
            Optional.of(new OnCallWork(List.of(episodes), List.of(episodes))),
            Set.of(),
            0));
    return this;
  }

  /** A day, a long day and a night. */
  Plans usualShifts() {
    return shift("D", "09:00", "17:00").shift("L", "08:30", "21:00").shift("N", "20:30", "09:00");
  }

  Plans doctors(int many) {
    for (int i = 0; i < many; i++) {
      doctor("d%02d".formatted(doctors.size()), 1000, 43 * 60);
    }
    return this;
  }

  Plans doctor(String id, int share, int weeklyMinutes, String... skills) {
    return doctor(
        new Doctor(
            id,
            id,
            "grade",
            "group",
            Set.of(skills),
            share,
            Optional.of(weeklyMinutes),
            false,
            false,
            Optional.empty(),
            Optional.empty(),
            Set.of()));
  }

  Plans doctor(Doctor doctor) {
    doctors.add(doctor);
    return this;
  }

  static Doctor quiet(String id) {
    return new Doctor(
        id,
        id,
        "grade",
        "group",
        Set.of(),
        1000,
        Optional.empty(),
        false,
        true,
        Optional.empty(),
        Optional.empty(),
        Set.of());
  }

  static Doctor neverOn(String id, DayOfWeek... weekdays) {
    return new Doctor(
        id,
        id,
        "grade",
        "group",
        Set.of(),
        1000,
        Optional.empty(),
        false,
        false,
        Optional.empty(),
        Optional.empty(),
        Set.of(weekdays));
  }

  /** So many on every day, exactly. */
  Plans daily(String shift, int many) {
    return need(shift, Days.ALL, many, many, Optional.of(many));
  }

  /** From Monday to Friday at least some, and others wanted. */
  Plans onWeekdays(String shift, int minimum, int wanted) {
    Set<DayOfWeek> weekdays =
        Set.of(
            DayOfWeek.MONDAY,
            DayOfWeek.TUESDAY,
            DayOfWeek.WEDNESDAY,
            DayOfWeek.THURSDAY,
            DayOfWeek.FRIDAY);
    Set<DayOfWeek> weekend = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
    demand.add(
        new Demand.OfShift(
            shift + "-weekend",
            new Days(weekend, Optional.empty(), Optional.empty()),
            shift,
            Optional.empty(),
            0,
            0,
            Optional.of(0)));
    Days days = new Days(weekdays, Optional.empty(), Optional.empty());
    return need(shift, days, minimum, wanted, Optional.empty());
  }

  Plans need(String shift, Days on, int minimum, int wanted, Optional<Integer> maximum) {
    demand.add(new Demand.OfShift(shift, on, shift, Optional.empty(), minimum, wanted, maximum));
    return this;
  }

  Plans demand(Demand one) {
    demand.add(one);
    return this;
  }

  Plans away(String doctor, Absence.Kind kind, int from, int to) {
    absences.add(new Absence(doctor, first.plusDays(from), first.plusDays(to), kind));
    return this;
  }

  Plans request(String doctor, int day, Optional<String> shift, boolean wanted, int weight) {
    requests.add(new Request(doctor, first.plusDays(day), shift, wanted, weight));
    return this;
  }

  Plans fix(String doctor, int day, Optional<String> shift) {
    fixed.add(new Fixed(doctor, first.plusDays(day), shift));
    return this;
  }

  Plans before(String doctor, String shift, int day) {
    history.add(new Duty(doctor, first.plusDays(day), shift));
    return this;
  }

  Plans carried(String doctor, Burden burden, int many) {
    carried.merge(
        doctor,
        Map.of(burden, many),
        (a, b) -> {
          Map<Burden, Integer> both = new HashMap<>(a);
          both.putAll(b);
          return both;
        });
    return this;
  }

  RotaPlan plan() {
    return new RotaPlan(
        "plan",
        "Plan",
        "tcs-2019",
        new Horizon(first, days, ZoneId.of("Europe/London"), holidays, cyclic),
        shifts,
        doctors,
        demand,
        absences,
        requests,
        fixed,
        new History(history, carried),
        weights);
  }
}
