package parley.rota.check;

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
import parley.rota.model.Demand;
import parley.rota.model.Doctor;
import parley.rota.model.Duty;
import parley.rota.model.Episode;
import parley.rota.model.Fixed;
import parley.rota.model.History;
import parley.rota.model.Horizon;
import parley.rota.model.OnCallWork;
import parley.rota.model.Rota;
import parley.rota.model.RotaPlan;
import parley.rota.model.Shift;
import parley.rota.model.Weights;
import parley.rota.rules.Rule;
import parley.rota.rules.RuleSet;
import parley.rota.rules.RuleSets;

/**
 * A rota made by hand. Its doctor is "a" unless said otherwise; days are counted from 0, the first
 * of the rota, and history is on days below 0.
 */
final class TestRota {

  static final String NEW = "tcs-2019";
  static final String OLD = "tcs-2016";

  private final LocalDate first;
  private final int days;
  private final boolean cyclic;
  private final List<Shift> shifts = new ArrayList<>();
  private final List<Duty> duties = new ArrayList<>();
  private final List<Duty> history = new ArrayList<>();
  private final List<Absence> absences = new ArrayList<>();
  private final List<Fixed> fixed = new ArrayList<>();
  private final List<Demand> demand = new ArrayList<>();
  private final Set<LocalDate> holidays = new HashSet<>();
  private final Map<String, Doctor> doctors = new HashMap<>();
  private RuleSet rules = RuleSets.find(NEW).orElseThrow();

  private TestRota(String first, int days, boolean cyclic) {
    this.first = LocalDate.parse(first);
    this.days = days;
    this.cyclic = cyclic;
    doctor(usual("a"));
  }

  /** Days from a Monday in January, far from any change of clocks. */
  static TestRota weeks(int weeks) {
    return new TestRota("2027-01-04", 7 * weeks, false);
  }

  static TestRota from(String first, int days) {
    return new TestRota(first, days, false);
  }

  /** A pattern that repeats; its first day is a Monday. */
  static TestRota pattern(int weeks) {
    return new TestRota("2027-01-04", 7 * weeks, true);
  }

  static Doctor usual(String id) {
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
        Set.of());
  }

  static Doctor quiet() {
    return changed(false, true, Optional.empty(), Optional.empty(), Set.of());
  }

  static Doctor optedOut() {
    return changed(true, false, Optional.empty(), Optional.empty(), Set.of());
  }

  static Doctor inPost(String from, String to) {
    return changed(
        false,
        false,
        Optional.of(LocalDate.parse(from)),
        Optional.of(LocalDate.parse(to)),
        Set.of());
  }

  static Doctor neverOn(DayOfWeek day) {
    return changed(false, false, Optional.empty(), Optional.empty(), Set.of(day));
  }

  private static Doctor changed(
      boolean optedOut,
      boolean lowIntensity,
      Optional<LocalDate> from,
      Optional<LocalDate> to,
      Set<DayOfWeek> neverOn) {
    return new Doctor(
        "a",
        "a",
        "grade",
        "group",
        Set.of(),
        1000,
        Optional.empty(),
        optedOut,
        lowIntensity,
        from,
        to,
        neverOn);
  }

  TestRota doctor(Doctor doctor) {
    doctors.put(doctor.id(), doctor);
    return this;
  }

  TestRota rules(String id) {
    rules = RuleSets.find(id).orElseThrow();
    return this;
  }

  TestRota with(Rule rule) {
    rules = rules.with(rule);
    return this;
  }

  /** A shift with more breaks than any rule asks for. */
  TestRota shift(String id, String start, String end) {
    return shift(id, start, end, 120);
  }

  TestRota shift(String id, String start, String end, int breakMinutes) {
    return shift(id, start, end, Set.of(), breakMinutes);
  }

  TestRota shift(String id, String start, String end, Set<String> skills, int breakMinutes) {
    shifts.add(
        new Shift(
            id,
            id,
            LocalTime.parse(start),
            LocalTime.parse(end),
            Optional.empty(),
            skills,
            breakMinutes));
    return this;
  }

  /** A duty on call with the same episodes on any day. */
  TestRota onCall(String id, String start, String end, Episode... episodes) {
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

  TestRota give(String shift, int... on) {
    return give("a", shift, on);
  }

  TestRota give(String doctor, String shift, int... on) {
    for (int day : on) {
      Duty duty = new Duty(doctor, first.plusDays(day), shift);
      (day < 0 ? history : duties).add(duty);
    }
    return this;
  }

  /** From a day to another, both included. */
  TestRota giveAll(String shift, int from, int to) {
    for (int day = from; day <= to; day++) {
      give(shift, day);
    }
    return this;
  }

  TestRota away(Absence.Kind kind, int from, int to) {
    absences.add(new Absence("a", first.plusDays(from), first.plusDays(to), kind));
    return this;
  }

  TestRota fix(int day, Optional<String> shift) {
    fixed.add(new Fixed("a", first.plusDays(day), shift));
    return this;
  }

  TestRota demand(Demand one) {
    demand.add(one);
    return this;
  }

  TestRota holiday(int day) {
    holidays.add(first.plusDays(day));
    return this;
  }

  RotaPlan plan() {
    return new RotaPlan(
        "test",
        "Test",
        rules.id(),
        new Horizon(first, days, ZoneId.of("Europe/London"), holidays, cyclic),
        shifts,
        doctors.values().stream().sorted((x, y) -> x.id().compareTo(y.id())).toList(),
        demand,
        absences,
        List.of(),
        fixed,
        new History(history, Map.of()),
        Weights.USUAL);
  }

  CheckAnswer check() {
    return Checker.check(plan(), new Rota(duties), rules);
  }

  /** The breaches of a rule. */
  List<Breach> breaches(String rule) {
    return check().breaches().stream().filter(b -> b.rule().equals(rule)).toList();
  }

  /** What was measured in the breaches of a rule, in their order. */
  List<Long> measured(String rule) {
    return breaches(rule).stream().map(Breach::measured).toList();
  }
}
