package parley.rota.needs;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import parley.rota.model.Days;
import parley.rota.model.Demand;
import parley.rota.model.Fixed;
import parley.rota.model.History;
import parley.rota.model.Horizon;
import parley.rota.model.OnCallWork;
import parley.rota.model.RotaPlan;
import parley.rota.model.Shift;
import parley.rota.model.Weights;
import parley.rota.rules.Rule;
import parley.rota.rules.RuleSet;
import parley.rota.rules.RuleSets;

/** Plans for the tests of this package. */
final class Rotas {

  static final Set<DayOfWeek> WEEKDAYS = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
  static final Set<DayOfWeek> ALL = EnumSet.allOf(DayOfWeek.class);

  private Rotas() {}

  static RuleSet rules() {
    return RuleSets.find("tcs-2019").orElseThrow();
  }

  /** The contract's rules and a promise. */
  static RuleSet with(String promise) {
    return with(rules(), promise);
  }

  static RuleSet with(RuleSet set, String promise) {
    RuleSet rules = set;
    for (Rule rule : ((Promise.OfRules) Promises.parse(promise)).rules()) {
      rules = rules.with(rule);
    }
    return rules;
  }

  /** A registrar's rota: a long day and a night on all days, some normal days on working days. */
  static RotaPlan medical(int normalDays) {
    List<Demand> demand = new ArrayList<>(List.of(of("L", ALL, 1, 1), of("N", ALL, 1, 1)));
    if (normalDays > 0) {
      demand.add(
          new Demand.OfShift(
              "day", days(WEEKDAYS), "D", Optional.empty(), normalDays, 3, Optional.empty()));
    }
    return plan(
        List.of(
            shift("L", "09:00", "21:30", 60),
            shift("N", "21:00", "09:30", 90),
            shift("D", "09:00", "17:00", 30)),
        demand);
  }

  /** One doctor at all times, by two shifts of 12.5 hours. */
  static RotaPlan seat() {
    return medical(0);
  }

  static Shift shift(String id, String start, String end, int breakMinutes) {
    return new Shift(
        id,
        id,
        LocalTime.parse(start),
        LocalTime.parse(end),
        Optional.empty(),
        Set.of(),
        breakMinutes);
  }

  static Shift onCall(String id, String start, String end, OnCallWork work) {
    return new Shift(
        id, id, LocalTime.parse(start), LocalTime.parse(end), Optional.of(work), Set.of(), 0);
  }

  static Days days(Set<DayOfWeek> weekdays) {
    return new Days(weekdays, Optional.empty(), Optional.empty());
  }

  static Demand of(String shift, Set<DayOfWeek> weekdays, int minimum, int maximum) {
    return new Demand.OfShift(
        "of-" + shift,
        days(weekdays),
        shift,
        Optional.empty(),
        minimum,
        Math.max(1, minimum),
        Optional.of(maximum));
  }

  static RotaPlan plan(List<Shift> shifts, List<Demand> demand) {
    return new RotaPlan(
        "test",
        "Test",
        "tcs-2019",
        new Horizon(LocalDate.of(2026, 8, 5), 28, ZoneId.of("Europe/London"), Set.of(), false),
        shifts,
        List.of(),
        demand,
        List.of(),
        List.of(),
        List.<Fixed>of(),
        History.NONE,
        Weights.USUAL);
  }
}
