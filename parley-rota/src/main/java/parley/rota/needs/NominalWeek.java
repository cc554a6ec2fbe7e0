package parley.rota.needs;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import parley.rota.model.Demand;
import parley.rota.model.RotaPlan;
import parley.rota.rules.RuleSet;

/**
 * The week of a pattern: which duties may stand on which weekday, and how many must. A shift stands
 * on a weekday if some demand wants it there.
 */
final class NominalWeek {

  static final int DAYS = 7;

  private final List<NominalDuty> duties;
  private final List<List<Integer>> onWeekday;
  private final List<Needed> needed;
  private final List<Span> spans;
  private final List<Banned> banned;

  private NominalWeek(
      List<NominalDuty> duties, List<Needed> needed, List<Span> spans, List<Banned> banned) {
    this.duties = duties;
    this.onWeekday =
        IntStream.range(0, DAYS)
            .mapToObj(weekday ->
                IntStream.range(0, duties.size())
                    .filter(d -> duties.get(d).weekday() == weekday)
                    .boxed()
                    .toList())
            .toList();
    this.needed = needed;
    this.spans = spans;
    this.banned = banned;
  }

  /**
   * A number of duties, at least and at most.
   *
   * @param duties with the days by which each lies after the weekday, from -1 to 0
   */
  record Needed(String demand, int weekday, List<Placed> duties, int minimum, int maximum) {}

  /** Minutes of the week, from Monday's midnight, in which some must be at work. */
  record Span(int from, int to, int minimum) {}

  /**
   * A duty that starts so many days after the day that needs it.
   *
   * @param duty index
   */
  record Placed(int duty, int daysAfter) {}

  /** A duty that is needed and breaks a rule by itself. */
  record Banned(NominalDuty duty, String rule) {}

  /** The week of a plan under rules. */
  static NominalWeek of(RotaPlan plan, RuleSet rules) {
    List<NominalDuty> duties = new ArrayList<>();
    List<Banned> banned = new ArrayList<>();
    LocalDate monday = plan.horizon().first().with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
    for (int weekday = 0; weekday < DAYS; weekday++) {
      for (int s = 0; s < plan.shifts().size(); s++) {
        NominalDuty duty = NominalDuty.of(plan.shifts().get(s), s, weekday, rules.terms());
        if (isWanted(plan, duty, monday)) {
          Optional<String> broken =
              DutyRules.findBroken(duty, plan.shifts().get(s).breakMinutes(), rules);
          broken.ifPresentOrElse(
              rule -> banned.add(new Banned(duty, rule)), () -> duties.add(duty));
        }
      }
    }
    List<Needed> needed = new ArrayList<>();
    List<Span> spans = new ArrayList<>();
    for (int weekday = 0; weekday < DAYS; weekday++) {
      for (Demand demand : plan.demand()) {
        if (isOn(demand, monday.plusDays(weekday))) {
          needed.addAll(needed(plan, demand, weekday, duties));
          if (demand instanceof Demand.OfHours hours) {
            int midnight = weekday * NominalDuty.DAY;
            spans.add(new Span(midnight + from(hours), midnight + to(hours), hours.minimum()));
          }
        }
      }
    }
    return new NominalWeek(
        List.copyOf(duties), List.copyOf(needed), List.copyOf(spans), List.copyOf(banned));
  }

  private static boolean isOn(Demand demand, LocalDate day) {
    return demand.days().only().isEmpty() && demand.days().include(day, false);
  }

  private static boolean isWanted(RotaPlan plan, NominalDuty duty, LocalDate monday) {
    for (Demand demand : plan.demand()) {
      for (int daysAfter = -1; daysAfter <= 1; daysAfter++) {
        LocalDate day = monday.plusDays((long) duty.weekday() - daysAfter);
        if (demand.wanted() > 0 && isOn(demand, day)) {
          boolean serves =
              switch (demand) {
                case Demand.OfShift of ->
                    daysAfter == 0 && plan.shifts().get(duty.shift()).id().equals(of.shift());
                case Demand.OfHours of -> !duty.onCall() && minutesIn(duty, daysAfter, of) > 0;
              };
          if (serves) {
            return true;
          }
        }
      }
    }
    return false;
  }

  private static int minutesIn(NominalDuty duty, int daysAfter, Demand.OfHours hours) {
    int shift = daysAfter * NominalDuty.DAY;
    return new NominalDuty.Stretch(duty.start() + shift, duty.end() + shift)
        .minutesIn(from(hours), to(hours));
  }

  private static int from(Demand.OfHours hours) {
    return NominalDuty.minute(hours.from());
  }

  private static int to(Demand.OfHours hours) {
    int to = NominalDuty.minute(hours.to());
    return to > from(hours) ? to : to + NominalDuty.DAY;
  }

  private static List<Needed> needed(
      RotaPlan plan, Demand demand, int weekday, List<NominalDuty> duties) {
    return switch (demand) {
      case Demand.OfShift of -> {
        List<Placed> those = new ArrayList<>();
        for (int d = 0; d < duties.size(); d++) {
          NominalDuty duty = duties.get(d);
          if (duty.weekday() == weekday
              && plan.shifts().get(duty.shift()).id().equals(of.shift())) {
            those.add(new Placed(d, 0));
          }
        }
        yield List.of(
            new Needed(
                of.id(), weekday, those, of.minimum(), of.maximum().orElse(Integer.MAX_VALUE)));
      }
      case Demand.OfHours of -> hours(of, weekday, duties);
    };
  }

  /** One need for each part of the hours in which the same duties are at work. */
  private static List<Needed> hours(Demand.OfHours hours, int weekday, List<NominalDuty> duties) {
    List<Needed> parts = new ArrayList<>();
    Set<List<Placed>> met = new HashSet<>();
    for (int minute = from(hours); minute < to(hours); minute++) {
      List<Placed> there = new ArrayList<>();
      for (int daysAfter = -1; daysAfter <= 1; daysAfter++) {
        for (int d = 0; d < duties.size(); d++) {
          NominalDuty duty = duties.get(d);
          int at = minute - daysAfter * NominalDuty.DAY;
          if (!duty.onCall()
              && duty.weekday() == Math.floorMod(weekday + daysAfter, DAYS)
              && duty.start() <= at
              && at < duty.end()) {
            there.add(new Placed(d, daysAfter));
          }
        }
      }
      if (met.add(List.copyOf(there))) {
        parts.add(new Needed(hours.id(), weekday, there, hours.minimum(), Integer.MAX_VALUE));
      }
    }
    return parts;
  }

  /** Duties that may stand in the pattern, by weekday and shift. */
  List<NominalDuty> duties() {
    return duties;
  }

  /** Indexes of the duties on a weekday, 0 for Monday. */
  List<Integer> on(int weekday) {
    return onWeekday.get(weekday);
  }

  List<Needed> needed() {
    return needed;
  }

  List<Span> spans() {
    return spans;
  }

  /** Duties that some demand wants and that no rota may have. */
  List<Banned> banned() {
    return banned;
  }
}
