package parley.rota.cover;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import parley.rota.model.Demand;
import parley.rota.model.Duty;
import parley.rota.model.Shift;

/**
 * Every choice of offers, one after the other, judged in half hours on paper: no clock changes, all
 * times on the half hour. It shares nothing with the engine but the plan.
 */
final class Brute {

  private static final int STEP = 30;

  private final CoverPlan plan;
  private final List<Taken> offers = new ArrayList<>();

  /** An offer, in half hours from the midnight before the eve. */
  private record Taken(Volunteer volunteer, LocalDate day, String shift, int from, int to) {}

  private Brute(CoverPlan plan) {
    this.plan = plan;
    for (Volunteer v : plan.volunteers()) {
      for (Volunteer.Offer o : v.offers()) {
        offers.add(
            new Taken(v, o.day(), o.shift(), start(o.day(), o.shift()), end(o.day(), o.shift())));
      }
    }
  }

  static Brute of(CoverPlan plan) {
    return new Brute(plan);
  }

  private int at(LocalDate day, LocalTime time) {
    long days = ChronoUnit.DAYS.between(plan.horizon().first().minusDays(20), day);
    return (int) (days * 48 + time.toSecondOfDay() / 60 / STEP);
  }

  private int start(LocalDate day, String shift) {
    return at(day, plan.shift(shift).start());
  }

  private int end(LocalDate day, String shift) {
    Shift s = plan.shift(shift);
    return at(s.endsNextDay() ? day.plusDays(1) : day, s.end());
  }

  /** The best legal choice, as its numbers in their order. */
  long[] best(Aims aims) {
    long[] best = null;
    for (int set = 0; set < 1 << offers.size(); set++) {
      List<Taken> taken = taken(set);
      if (isLegal(taken)) {
        long[] value = value(taken, aims);
        if (best == null || Arrays.compare(value, best) < 0) {
          best = value;
        }
      }
    }
    return best == null ? new long[0] : best;
  }

  /** Whether some legal choice fills all of some places. */
  boolean canFill(List<CoverGap> places) {
    for (int set = 0; set < 1 << offers.size(); set++) {
      List<Taken> taken = taken(set);
      if (isLegal(taken) && places.stream().allMatch(p -> isFilled(p, taken))) {
        return true;
      }
    }
    return false;
  }

  private boolean isFilled(CoverGap place, List<Taken> taken) {
    Demand demand =
        plan.template().stream()
            .filter(d -> d.id().equals(place.demand()))
            .findFirst()
            .orElseThrow();
    int from = at(place.from().toLocalDate(), place.from().toLocalTime());
    int to = at(place.to().toLocalDate(), place.to().toLocalTime());
    if (demand instanceof Demand.OfShift d) {
      return onShift(d, place.from().toLocalDate(), taken) >= d.minimum();
    }
    for (int t = from; t < to; t++) {
      if (atWork((Demand.OfHours) demand, t, taken) < demand.minimum()) {
        return false;
      }
    }
    return true;
  }

  private List<Taken> taken(int set) {
    List<Taken> taken = new ArrayList<>();
    for (int i = 0; i < offers.size(); i++) {
      if ((set >> i & 1) == 1) {
        taken.add(offers.get(i));
      }
    }
    return taken;
  }

  private boolean isNight(Taken t) {
    int half = 0;
    for (int h = t.from(); h < t.to(); h++) {
      int ofDay = h % 48;
      half += ofDay >= 46 || ofDay < 12 ? 1 : 0;
    }
    return half >= 6;
  }

  private boolean isLegal(List<Taken> taken) {
    for (Taken a : taken) {
      RestRules rules = plan.rulesOf(a.volunteer());
      if ((a.to() - a.from()) * STEP > rules.longestMinutes()
          || !a.volunteer().skills().containsAll(plan.shift(a.shift()).skills())
          || a.volunteer().sessions().stream().anyMatch(s -> s.mustStand() && falls(s, a))) {
        return false;
      }
      List<Taken> own = taken.stream().filter(b -> b.volunteer().equals(a.volunteer())).toList();
      for (Taken b : own) {
        if (b != a
            && a.from() <= b.from()
            && (b.from() - a.to()) * STEP
                < (isNight(a) ? rules.afterNightMinutes() : rules.betweenMinutes())) {
          return false;
        }
      }
      if (own.size() > rules.mostDuties()) {
        return false;
      }
      int run = 0;
      LocalDate day = a.day();
      while (hasOn(own, day)) {
        run++;
        day = day.plusDays(1);
      }
      if (run > rules.mostDaysInRow()) {
        return false;
      }
    }
    return true;
  }

  private static boolean hasOn(List<Taken> own, LocalDate day) {
    return own.stream().anyMatch(t -> t.day().equals(day));
  }

  private boolean falls(OwnSession s, Taken t) {
    RestRules rules = plan.rulesOf(t.volunteer());
    int from = at(s.start().toLocalDate(), s.start().toLocalTime());
    int to = at(s.end().toLocalDate(), s.end().toLocalTime());
    int before = isNight(t) ? rules.sessionBeforeNightMinutes() : rules.sessionBeforeMinutes();
    int after = isNight(t) ? rules.sessionAfterNightMinutes() : rules.sessionAfterMinutes();
    return from * STEP < t.to() * STEP + after && to * STEP + before > t.from() * STEP;
  }

  private long[] value(List<Taken> taken, Aims aims) {
    long gap = 0;
    for (Demand demand : plan.template()) {
      for (LocalDate day : plan.horizon().all().toList()) {
        if (!demand.days().include(day, false)) {
          continue;
        }
        switch (demand) {
          case Demand.OfShift d -> {
            int length = end(day, d.shift()) - start(day, d.shift());
            gap += (long) Math.max(0, d.minimum() - onShift(d, day, taken)) * length * STEP;
          }
          case Demand.OfHours d -> {
            int to = at(d.to().isAfter(d.from()) ? day : day.plusDays(1), d.to());
            for (int t = at(day, d.from()); t < to; t++) {
              gap += (long) Math.max(0, d.minimum() - atWork(d, t, taken)) * STEP;
            }
          }
        }
      }
    }
    long fallen = 0;
    for (Volunteer v : plan.volunteers()) {
      for (OwnSession s : v.sessions()) {
        if (taken.stream().anyMatch(t -> t.volunteer().equals(v) && falls(s, t))) {
          fallen += (long) s.patients() * s.priority();
        }
      }
    }
    long pence = taken.stream().mapToLong(this::pence).sum();
    return switch (aims) {
      case Aims.InOrder o -> new long[] {gap, fallen, pence};
      case Aims.Weighted w ->
          new long[] {gap * w.penceAGapMinute() + fallen * w.penceAValue() + pence};
    };
  }

  private int onShift(Demand.OfShift d, LocalDate day, List<Taken> taken) {
    int count = 0;
    for (Duty duty : working()) {
      count +=
          duty.day().equals(day) && duty.shift().equals(d.shift()) && has(duty, d.skill()) ? 1 : 0;
    }
    for (Taken t : taken) {
      count +=
          t.day().equals(day) && t.shift().equals(d.shift()) && t.volunteer().has(d.skill())
              ? 1
              : 0;
    }
    return count;
  }

  private int atWork(Demand.OfHours d, int half, List<Taken> taken) {
    int count = 0;
    for (Duty duty : working()) {
      count +=
          start(duty.day(), duty.shift()) <= half
                  && half < end(duty.day(), duty.shift())
                  && has(duty, d.skill())
              ? 1
              : 0;
    }
    for (Taken t : taken) {
      count += t.from() <= half && half < t.to() && t.volunteer().has(d.skill()) ? 1 : 0;
    }
    return count;
  }

  private List<Duty> working() {
    WhoWorks.Named named = (WhoWorks.Named) plan.whoWorks();
    return plan.duties().stream()
        .filter(d ->
            !plan.horizon().has(d.day())
                || named.workers().getOrDefault(d.day(), Set.of()).contains(d.doctor()))
        .toList();
  }

  private boolean has(Duty duty, Optional<String> skill) {
    return skill.isEmpty()
        || plan.residents().stream()
            .anyMatch(r -> r.id().equals(duty.doctor()) && r.skills().contains(skill.get()));
  }

  /** Cards of these plans have one rate by night, from 23:00 to 07:00, and one by day. */
  private long pence(Taken t) {
    RateCard card = plan.cardOf(t.volunteer());
    long night = 0;
    for (int h = t.from(); h < t.to(); h++) {
      night += h % 48 >= 46 || h % 48 < 14 ? 1 : 0;
    }
    long day = t.to() - t.from() - night;
    return (night * card.bands().getFirst().pencePerHour() + 1) / 2
        + (day * card.bands().getLast().pencePerHour() + 1) / 2;
  }
}
