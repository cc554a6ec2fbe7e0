package parley.rota.cover;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import parley.rota.cover.CoverFault.Kind;
import parley.rota.model.Demand;
import parley.rota.model.Duty;
import parley.rota.model.Shift;

/**
 * Judges a cover, apart from whoever has found it: it looks at the plan and at the duties alone,
 * counts minute by minute, and compares with what the answer tells.
 */
public final class CoverCheck {

  private final CoverPlan plan;
  private final CoverAnswer answer;
  private final ZoneId zone;
  private final List<CoverFault> faults = new ArrayList<>();

  private CoverCheck(CoverAnswer answer) {
    this.answer = answer;
    plan = answer.plan();
    zone = plan.horizon().zone();
  }

  /** What is wrong with a cover; nothing if all is as it is told. */
  public static List<CoverFault> list(CoverAnswer answer) {
    CoverCheck check = new CoverCheck(answer);
    check.turnout();
    for (CoverDuty duty : answer.duties()) {
      check.duty(duty);
    }
    if (check.faults.isEmpty()) {
      check.plan.volunteers().forEach(check::volunteer);
      check.gaps();
      check.prices();
    }
    return List.copyOf(check.faults);
  }

  private void fault(Kind kind, String who, Object what, long measured, long limit) {
    faults.add(new CoverFault(kind, who, what.toString(), measured, limit));
  }

  /** Each duty of the plan is worked or left; only on days of the walkout may one be left. */
  private void turnout() {
    List<Duty> all = new ArrayList<>(answer.working());
    all.addAll(answer.absent());
    all.sort(Comparator.naturalOrder());
    if (!all.equals(plan.duties())) {
      fault(Kind.TURNOUT, plan.id(), "", all.size(), plan.duties().size());
    }
    for (Duty d : answer.absent()) {
      boolean isAllowed =
          plan.horizon().has(d.day())
              && !(plan.whoWorks() instanceof WhoWorks.Named named && works(named, d));
      if (!isAllowed) {
        fault(Kind.TURNOUT, d.doctor(), d.day(), 0, 1);
      }
    }
    if (plan.whoWorks() instanceof WhoWorks.Share share) {
      plan.horizon().all().forEach(day -> share(share, day));
    }
    for (Duty d : answer.working()) {
      if (plan.horizon().has(d.day())
          && plan.whoWorks() instanceof WhoWorks.Named named
          && !works(named, d)) {
        fault(Kind.TURNOUT, d.doctor(), d.day(), 1, 0);
      }
    }
  }

  /** Of a share, as many are absent on each day as it says, whoever they are. */
  private void share(WhoWorks.Share share, LocalDate day) {
    long due = people(plan.duties(), day);
    long expected = Math.floorDiv(due * share.absentPerMille() * 2 + 1000, 2000L);
    if (people(answer.absent(), day) != expected) {
      fault(Kind.TURNOUT, plan.id(), day, people(answer.absent(), day), expected);
    }
  }

  private static long people(List<Duty> duties, LocalDate day) {
    return duties.stream().filter(d -> d.day().equals(day)).map(Duty::doctor).distinct().count();
  }

  private static boolean works(WhoWorks.Named named, Duty duty) {
    return named.workers().getOrDefault(duty.day(), Set.of()).contains(duty.doctor());
  }

  private void duty(CoverDuty duty) {
    String what = duty.day() + " " + duty.shift();
    Optional<Volunteer> found = plan.findVolunteer(duty.volunteer());
    if (found.isEmpty()) {
      fault(Kind.UNKNOWN_VOLUNTEER, duty.volunteer(), what, 0, 0);
      return;
    }
    Volunteer volunteer = found.get();
    if (!volunteer.offers().contains(new Volunteer.Offer(duty.day(), duty.shift()))) {
      fault(Kind.NOT_OFFERED, volunteer.id(), what, 0, 0);
      return;
    }
    long same =
        answer.duties().stream()
            .filter(d ->
                d.volunteer().equals(duty.volunteer())
                    && d.day().equals(duty.day())
                    && d.shift().equals(duty.shift()))
            .count();
    if (same > 1) {
      fault(Kind.TWICE, volunteer.id(), what, same, 1);
    }
    Shift shift = plan.shift(duty.shift());
    if (!volunteer.skills().containsAll(shift.skills())) {
      fault(Kind.SKILL, volunteer.id(), what, 0, 0);
    }
    ZonedDateTime start = start(duty.day(), shift);
    ZonedDateTime end = end(duty.day(), shift);
    long minutes = Duration.between(start, end).toMinutes();
    if (!start.equals(duty.start()) || !end.equals(duty.end()) || minutes != duty.minutes()) {
      fault(Kind.TIMES, volunteer.id(), what, duty.minutes(), minutes);
    }
    if (minutes > plan.rulesOf(volunteer).longestMinutes()) {
      fault(Kind.TOO_LONG, volunteer.id(), what, minutes, plan.rulesOf(volunteer).longestMinutes());
    }
  }

  private ZonedDateTime start(LocalDate day, Shift shift) {
    return day.atTime(shift.start()).atZone(zone);
  }

  private ZonedDateTime end(LocalDate day, Shift shift) {
    return day.plusDays(shift.end().isAfter(shift.start()) ? 0 : 1)
        .atTime(shift.end())
        .atZone(zone);
  }

  private boolean isNight(CoverDuty duty) {
    int minutes = 0;
    LocalTime from = plan.night().from();
    LocalTime to = plan.night().to();
    for (ZonedDateTime m = duty.start(); m.isBefore(duty.end()); m = m.plusMinutes(1)) {
      LocalTime time = m.toLocalTime();
      boolean isAfterFrom = !time.isBefore(from);
      boolean isBeforeTo = time.isBefore(to);
      if (from.isBefore(to) ? isAfterFrom && isBeforeTo : isAfterFrom || isBeforeTo) {
        minutes++;
      }
    }
    return minutes >= plan.night().minutes();
  }

  private void volunteer(Volunteer volunteer) {
    RestRules rules = plan.rulesOf(volunteer);
    List<CoverDuty> own =
        answer.duties().stream()
            .filter(d -> d.volunteer().equals(volunteer.id()))
            .sorted(Comparator.comparing(CoverDuty::start))
            .toList();
    for (int i = 1; i < own.size(); i++) {
      CoverDuty before = own.get(i - 1);
      int asked = isNight(before) ? rules.afterNightMinutes() : rules.betweenMinutes();
      long rest = Duration.between(before.end(), own.get(i).start()).toMinutes();
      if (rest < asked) {
        fault(Kind.REST, volunteer.id(), own.get(i).day(), rest, asked);
      }
    }
    if (own.size() > rules.mostDuties()) {
      fault(Kind.DUTIES, volunteer.id(), "", own.size(), rules.mostDuties());
    }
    run(volunteer, own, rules);
    for (OwnSession session : volunteer.sessions()) {
      session(volunteer, session, own, rules);
    }
  }

  private void run(Volunteer volunteer, List<CoverDuty> own, RestRules rules) {
    int run = 0;
    LocalDate before = LocalDate.MIN;
    for (LocalDate day : new TreeSet<>(own.stream().map(CoverDuty::day).toList())) {
      run = before.plusDays(1).equals(day) ? run + 1 : 1;
      before = day;
      if (run > rules.mostDaysInRow()) {
        fault(Kind.DAYS_IN_ROW, volunteer.id(), day, run, rules.mostDaysInRow());
      }
    }
  }

  private void session(
      Volunteer volunteer, OwnSession session, List<CoverDuty> own, RestRules rules) {
    boolean falls = own.stream().anyMatch(d -> !leaves(d, session, rules));
    boolean told = answer.fallen().stream().anyMatch(f -> f.session().equals(session));
    if (falls && session.mustStand()) {
      fault(Kind.MUST_STAND, volunteer.id(), session.id(), 1, 0);
    }
    if (falls != told) {
      fault(Kind.FALLEN, volunteer.id(), session.id(), told ? 1 : 0, falls ? 1 : 0);
    }
  }

  /** Whether a duty leaves room for a session: it is over in time, or begins late enough. */
  private boolean leaves(CoverDuty duty, OwnSession session, RestRules rules) {
    boolean night = isNight(duty);
    ZonedDateTime start = session.start().atZone(zone);
    ZonedDateTime end = session.end().atZone(zone);
    int before = night ? rules.sessionBeforeNightMinutes() : rules.sessionBeforeMinutes();
    int after = night ? rules.sessionAfterNightMinutes() : rules.sessionAfterMinutes();
    return !end.plusMinutes(before).isAfter(duty.start())
        || !duty.end().plusMinutes(after).isAfter(start);
  }

  private void gaps() {
    long all = 0;
    for (Demand demand : plan.template()) {
      long missing = 0;
      for (LocalDate day : plan.daysOf(demand)) {
        missing +=
            switch (demand) {
              case Demand.OfShift d -> missing(d, day);
              case Demand.OfHours d -> missing(d, day);
            };
      }
      long told =
          answer.gaps().stream()
              .filter(g -> g.demand().equals(demand.id()))
              .mapToLong(g -> g.missing() * Duration.between(g.from(), g.to()).toMinutes())
              .sum();
      if (told != missing) {
        fault(Kind.GAP, demand.id(), "", told, missing);
      }
      all += missing;
    }
    if (answer.score().gapMinutes() != all) {
      fault(Kind.GAP_MINUTES, plan.id(), "", answer.score().gapMinutes(), all);
    }
  }

  private long missing(Demand.OfShift demand, LocalDate day) {
    Shift shift = plan.shift(demand.shift());
    Set<String> there = new HashSet<>();
    for (Duty d : answer.working()) {
      if (d.day().equals(day) && d.shift().equals(shift.id())) {
        there.add("resident " + d.doctor());
      }
    }
    for (CoverDuty d : answer.duties()) {
      if (d.day().equals(day) && d.shift().equals(shift.id())) {
        there.add("volunteer " + d.volunteer());
      }
    }
    long count = there.stream().filter(p -> has(p, demand.skill())).count();
    long minutes = Duration.between(start(day, shift), end(day, shift)).toMinutes();
    return Math.max(0, demand.minimum() - count) * minutes;
  }

  private long missing(Demand.OfHours demand, LocalDate day) {
    ZonedDateTime from = day.atTime(demand.from()).atZone(zone);
    ZonedDateTime to =
        day.plusDays(demand.to().isAfter(demand.from()) ? 0 : 1).atTime(demand.to()).atZone(zone);
    long missing = 0;
    for (ZonedDateTime m = from; m.isBefore(to); m = m.plusMinutes(1)) {
      Set<String> there = new HashSet<>();
      for (Duty d : answer.working()) {
        Shift shift = plan.shift(d.shift());
        if (!shift.isOnCall() && holds(start(d.day(), shift), end(d.day(), shift), m)) {
          there.add("resident " + d.doctor());
        }
      }
      for (CoverDuty d : answer.duties()) {
        if (!plan.shift(d.shift()).isOnCall() && holds(d.start(), d.end(), m)) {
          there.add("volunteer " + d.volunteer());
        }
      }
      missing +=
          Math.max(
              0, demand.minimum() - there.stream().filter(p -> has(p, demand.skill())).count());
    }
    return missing;
  }

  private static boolean holds(ZonedDateTime start, ZonedDateTime end, ZonedDateTime minute) {
    return !minute.isBefore(start) && minute.isBefore(end);
  }

  private boolean has(String person, Optional<String> skill) {
    if (skill.isEmpty()) {
      return true;
    }
    return plan.residents().stream()
            .anyMatch(r -> person.equals("resident " + r.id()) && r.skills().contains(skill.get()))
        || plan.volunteers().stream()
            .anyMatch(
                v -> person.equals("volunteer " + v.id()) && v.skills().contains(skill.get()));
  }

  private void prices() {
    long all = 0;
    for (CoverDuty duty : answer.duties()) {
      RateCard card = plan.cardOf(plan.findVolunteer(duty.volunteer()).orElseThrow());
      Map<String, Long> penceMinutes = new HashMap<>();
      for (ZonedDateTime m = duty.start(); m.isBefore(duty.end()); m = m.plusMinutes(1)) {
        RateCard.Band band =
            card.findBand(m.toLocalDateTime(), plan.horizon()::isHoliday).orElseThrow();
        penceMinutes.merge(band.id(), band.pencePerHour(), Long::sum);
      }
      long pence = penceMinutes.values().stream().mapToLong(p -> Math.floorDiv(p + 30, 60L)).sum();
      if (pence != duty.pence()) {
        fault(Kind.PENCE, duty.volunteer(), duty.day() + " " + duty.shift(), duty.pence(), pence);
      }
      all += pence;
    }
    if (answer.score().pence() != all) {
      fault(Kind.PENCE, plan.id(), "", answer.score().pence(), all);
    }
    long value = answer.fallen().stream().mapToLong(f -> f.session().value()).sum();
    if (answer.score().fallenValue() != value) {
      fault(Kind.FALLEN_VALUE, plan.id(), "", answer.score().fallenValue(), value);
    }
  }
}
