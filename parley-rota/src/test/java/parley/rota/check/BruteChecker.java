package parley.rota.check;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import parley.rota.model.Absence;
import parley.rota.model.Doctor;
import parley.rota.model.Duty;
import parley.rota.model.Episode;
import parley.rota.model.OnCallWork;
import parley.rota.model.Rota;
import parley.rota.model.RotaPlan;
import parley.rota.model.Shift;
import parley.rota.rules.Rule;
import parley.rota.rules.RuleSet;
import parley.rota.rules.RunOf;
import parley.rota.rules.Terms;

/**
 * The rules once more, by brute force: one doctor's time as arrays of minutes, each minute with its
 * civil time, and every rule a walk over them. Shares nothing with the checker but the records of
 * the model and of the rules.
 *
 * <p>Gives for each rule that is broken the worst that was measured: the most of what a rule
 * limits, the least of what it asks for; what is rest after a run apart, as "id.rest"; 0 for the
 * rest on call, of which there are two.
 */
final class BruteChecker {

  private static final int DAY = 1440;
  private static final int AROUND = 30;

  private final RotaPlan plan;
  private final Doctor doctor;
  private final RuleSet rules;
  private final boolean cyclic;
  private final int days;

  /** The first minute of the arrays, since 1970. */
  private final long origin;

  private final int length;

  /** The civil day of a minute, counted from the first of the rota, and its minute on the clock. */
  private final int[] civilDay;

  private final int[] clock;

  private final boolean[] busy;
  private final boolean[] busyOfRota;
  private final boolean[] work;
  private final boolean[] workOfRota;
  private final boolean[] there;
  private final boolean[] thereOfRota;
  private final List<Given> all = new ArrayList<>();
  private final Map<String, Long> broken = new TreeMap<>();

  /** A duty, with the index of its day, and the minutes of the arrays at which it is on. */
  private record Given(
      Shift shift, int day, int from, int to, boolean ofRota, int workMinutes, int episodes) {

    boolean onCall() {
      return shift.onCall().isPresent();
    }

    int minutes() {
      return to - from;
    }
  }

  private BruteChecker(RotaPlan plan, Doctor doctor, RuleSet rules) {
    this.plan = plan;
    this.doctor = doctor;
    this.rules = rules;
    this.cyclic = plan.horizon().cyclic();
    this.days = plan.horizon().days();
    LocalDate from = plan.horizon().first().minusDays(AROUND);
    origin = from.toEpochDay() * DAY - 120;
    length = (days + 2 * AROUND) * DAY + 240;
    civilDay = new int[length];
    clock = new int[length];
    ZoneId zone = cyclic ? ZoneOffset.UTC : plan.horizon().zone();
    for (int hour = 0; hour < length; hour += 60) {
      LocalDateTime civil =
          LocalDateTime.ofInstant(Instant.ofEpochSecond((origin + hour) * 60), zone);
      int day = plan.horizon().index(civil.toLocalDate());
      for (int m = hour; m < hour + 60; m++) {
        civilDay[m] = day;
        clock[m] = civil.getHour() * 60 + m - hour;
      }
    }
    busy = new boolean[length];
    busyOfRota = new boolean[length];
    work = new boolean[length];
    workOfRota = new boolean[length];
    there = new boolean[length];
    thereOfRota = new boolean[length];
  }

  /** The worst of each rule that a doctor's duties break, by its id. */
  static Map<String, Long> check(RotaPlan plan, Rota rota, Doctor doctor, RuleSet rules) {
    BruteChecker checker = new BruteChecker(plan, doctor, rules);
    checker.fill(rota);
    rules.rules().forEach(checker::judge);
    return checker.broken;
  }

  private void fill(Rota rota) {
    List<Duty> own = rota.duties().stream().filter(d -> d.doctor().equals(doctor.id())).toList();
    for (Duty duty : own) {
      int day = plan.horizon().index(duty.day());
      if (cyclic) {
        for (int copy = day % days - 10 * days; copy < days + AROUND; copy += days) {
          if (copy >= -AROUND && copy < days + AROUND - 2) {
            put(duty.shift(), copy, true);
          }
        }
      } else {
        put(duty.shift(), day, true);
      }
    }
    if (!cyclic) {
      plan.history().duties().stream()
          .filter(d -> d.doctor().equals(doctor.id()))
          .forEach(d -> put(d.shift(), plan.horizon().index(d.day()), false));
    }
  }

  private void put(String id, int day, boolean ofRota) {
    Shift shift = plan.shifts().stream().filter(s -> s.id().equals(id)).findFirst().orElseThrow();
    int start = shift.start().getHour() * 60 + shift.start().getMinute();
    int end = shift.end().getHour() * 60 + shift.end().getMinute();
    int from = find(day, start);
    int to = find(end <= start ? day + 1 : day, end);
    int minutes = 0;
    int count = 0;
    for (int m = from; m < to; m++) {
      busy[m] = true;
      busyOfRota[m] |= ofRota;
    }
    List<Episode> episodes =
        shift.onCall().map(w -> expected(w, day)).orElse(List.of(new Episode(0, to - from)));
    for (Episode episode : episodes) {
      boolean counts = false;
      for (int m = from + episode.startMinute(); m < from + episode.endMinute() && m < to; m++) {
        work[m] = true;
        workOfRota[m] |= ofRota;
        minutes++;
        counts = true;
      }
      count += counts ? 1 : 0;
    }
    for (int m = from; m < to; m++) {
      boolean present = count == 0 || isIn(episodes, m - from);
      there[m] |= present;
      thereOfRota[m] |= present && ofRota;
    }
    all.add(new Given(shift, day, from, to, ofRota, minutes, count));
  }

  private static boolean isIn(List<Episode> episodes, int minute) {
    return episodes.stream().anyMatch(e -> e.startMinute() <= minute && minute < e.endMinute());
  }

  private List<Episode> expected(OnCallWork expected, int day) {
    LocalDate date = plan.horizon().first().plusDays(day);
    boolean weekend =
        date.getDayOfWeek() == DayOfWeek.SATURDAY
            || date.getDayOfWeek() == DayOfWeek.SUNDAY
            || plan.horizon().holidays().contains(date);
    return weekend ? expected.weekend() : expected.workingDay();
  }

  /** The first minute at which the clock shows a time on a day; an hour later if it is skipped. */
  private int find(int day, int time) {
    int near = (day + AROUND) * DAY + time;
    for (int m = near; m < near + 480 && m < length; m++) {
      if (civilDay[m] == day && clock[m] == time) {
        return m;
      }
    }
    return find(day, time + 60);
  }

  /** Whether a duty is of the rota, and of the one period that is judged. */
  private boolean isOwn(Given given) {
    return given.ofRota && given.day >= 0 && given.day < days;
  }

  private void atMost(Rule rule, long measured, long limit) {
    if (measured > limit) {
      broken.merge(rule.clause().id(), measured, Math::max);
    }
  }

  private void atLeast(Rule rule, long measured, long limit) {
    if (measured < limit) {
      broken.merge(rule.clause().id(), measured, Math::min);
    }
  }

  private void judge(Rule rule) {
    switch (rule) {
      case Rule.AverageHours r -> average(r);
      case Rule.HoursInWindow r -> window(r);
      case Rule.ShiftLength r -> own(false).forEach(g -> atMost(r, g.minutes(), r.maxMinutes()));
      case Rule.OnCallLength r -> own(true).forEach(g -> atMost(r, g.minutes(), r.maxMinutes()));
      case Rule.Breaks r -> own(false).forEach(g -> breaks(r, g));
      case Rule.NoSplitShift r -> {
        for (int day = 0; day < days; day++) {
          int d = day;
          atMost(r, own(false).stream().filter(g -> g.day == d).count(), 1);
        }
      }
      case Rule.RestBetween r -> between(r);
      case Rule.RestAfterNights r -> afterNights(r);
      case Rule.RunLength r -> runs(r, r.of(), r.max(), r.restMinutes());
      case Rule.LowIntensityRun r -> runs(r, RunOf.ANY, r.maxDays(), r.restMinutes());
      case Rule.WeekendFrequency r -> weekends(r);
      case Rule.OnCallRest r -> own(true).forEach(g -> rest(r, g));
      case Rule.AfterOnCall r -> own(false).forEach(g -> dayAfter(r, g));
      case Rule.OnCallRun r -> onCallRun(r);
      case Rule.OnCallsInDays r -> onCallsInDays(r);
      case Rule.Notice r -> {}
      case Rule.Stated r -> {}
    }
  }

  private List<Given> own(boolean onCall) {
    return all.stream().filter(g -> isOwn(g) && g.onCall() == onCall).toList();
  }

  private void average(Rule.AverageHours rule) {
    long limit = doctor.optedOut() ? rule.optedOutMinutes() : rule.maxMinutes();
    int window = Math.min(days, rule.referenceWeeks() * 7);
    for (int first = 0; first < days; first++) {
      if (first > 0 && (window == days || !cyclic && first + window > days)) {
        break;
      }
      long minutes = 0;
      long counted = 0;
      for (int i = first; i < first + window; i++) {
        int day = i % days;
        LocalDate date = plan.horizon().first().plusDays(day);
        boolean away =
            plan.absences().stream()
                .anyMatch(a ->
                    a.doctor().equals(doctor.id())
                        && a.kind() != Absence.Kind.ZERO
                        && !date.isBefore(a.first())
                        && !date.isAfter(a.last()));
        if (!away && (cyclic || doctor.isInPostOn(date))) {
          counted++;
          minutes +=
              all.stream()
                  .filter(g -> isOwn(g) && g.day == day)
                  .mapToLong(g -> g.workMinutes)
                  .sum();
        }
      }
      if (counted > 0) {
        atMost(rule, (minutes * 7 + counted - 1) / counted, limit);
      }
    }
  }

  private void window(Rule.HoursInWindow rule) {
    int size = rule.windowMinutes();
    long in = 0;
    long ofRota = 0;
    int first = find(0, 0);
    int after = find(days, 0);
    for (int m = 0; m < length; m++) {
      in += work[m] ? 1 : 0;
      ofRota += workOfRota[m] ? 1 : 0;
      if (m >= size) {
        in -= work[m - size] ? 1 : 0;
        ofRota -= workOfRota[m - size] ? 1 : 0;
      }
      int start = m - size + 1;
      if (ofRota > 0 && (!cyclic || start >= first && start < after)) {
        atMost(rule, in, rule.maxMinutes());
      }
    }
  }

  private void breaks(Rule.Breaks rule, Given given) {
    int due = 0;
    for (Rule.Breaks.Step step : rule.steps()) {
      boolean longEnough =
          step.orEqual()
              ? given.minutes() >= step.overMinutes()
              : given.minutes() > step.overMinutes();
      boolean early =
          step.startsFrom().isPresent() && given.shift.start().isBefore(step.startsFrom().get());
      boolean late =
          step.startsTo().isPresent() && given.shift.start().isAfter(step.startsTo().get());
      if (longEnough && !early && !late) {
        due = step.breakMinutes();
      }
    }
    atLeast(rule, given.shift.breakMinutes(), due);
  }

  /** Back from the start of each shift, minute by minute, to another that started before it. */
  private void between(Rule.RestBetween rule) {
    int[] started = new int[length];
    Arrays.fill(started, Integer.MAX_VALUE);
    List<Given> shifts = all.stream().filter(g -> !g.onCall()).toList();
    for (Given given : shifts) {
      for (int m = given.from; m < given.to; m++) {
        started[m] = Math.min(started[m], given.from);
      }
    }
    for (Given next : shifts) {
      if (!next.ofRota || cyclic && (next.day < 0 || next.day >= days)) {
        continue;
      }
      int before = next.from - 1;
      while (before >= 0 && started[before] >= next.from) {
        before--;
      }
      boolean together = shifts.stream().anyMatch(g -> g != next && g.from == next.from);
      if (together || before >= 0) {
        atLeast(rule, together ? 0 : next.from - 1 - before, rule.minMinutes());
      }
    }
  }

  private boolean isOf(RunOf of, Given given) {
    Terms terms = rules.terms();
    if (of == RunOf.ANY) {
      return true;
    }
    if (given.onCall()) {
      return false;
    }
    int nightFrom = terms.nightFrom().getHour() * 60 + terms.nightFrom().getMinute();
    int nightTo = terms.nightTo().getHour() * 60 + terms.nightTo().getMinute();
    int night = 0;
    for (int m = given.from; m < given.to; m++) {
      night += clock[m] >= nightFrom || clock[m] < nightTo ? 1 : 0;
    }
    int lastMinute = clock[given.to - 1];
    int lateEnd = terms.lateEndAfter().getHour() * 60 + terms.lateEndAfter().getMinute();
    boolean late =
        given.shift.start().isBefore(terms.lateStartBefore())
            && (civilDay[given.to - 1] > given.day || lastMinute >= lateEnd);
    boolean isLong = given.minutes() > terms.longOverMinutes();
    return switch (of) {
      case NIGHT -> night >= terms.nightMinutes();
      case LONG -> isLong;
      case LONG_LATE -> isLong && late;
      case ANY -> true;
    };
  }

  private boolean starts(int day, Predicate<Given> which) {
    return all.stream().anyMatch(g -> g.day == day && which.test(g));
  }

  private record Days(int first, int last, boolean endless) {}

  /** The days of runs, by a walk over the days; of a pattern, those that begin in its period. */
  private List<Days> runs(IntPredicate isIn) {
    int low = -AROUND;
    int high = days + AROUND - 1;
    boolean endless = cyclic;
    for (int day = 0; day < days; day++) {
      endless &= isIn.test(day);
    }
    if (endless) {
      return List.of(new Days(0, days - 1, true));
    }
    List<Days> runs = new ArrayList<>();
    for (int day = low; day <= high; day++) {
      if (isIn.test(day) && !isIn.test(day - 1) && (!cyclic || day >= 0 && day < days)) {
        int last = day;
        while (isIn.test(last + 1)) {
          last++;
        }
        runs.add(new Days(day, last, false));
      }
    }
    return runs;
  }

  private void runs(Rule rule, RunOf of, int max, int restMinutes) {
    for (Days run : runs(d -> starts(d, g -> isOf(of, g)))) {
      Optional<Rule.LowIntensityRun> ease = of == RunOf.ANY ? easing(run) : Optional.empty();
      boolean isEase = rule instanceof Rule.LowIntensityRun;
      if (isEase != ease.isPresent()) {
        continue;
      }
      int count = run.last - run.first + 1;
      boolean ofRota =
          all.stream()
              .anyMatch(g -> g.ofRota && g.day >= run.first && g.day <= run.last && isOf(of, g));
      if (run.endless || count > max) {
        if (ofRota) {
          broken.merge(rule.clause().id(), (long) Math.max(count, max + 1), Math::max);
        }
      } else if (count == max) {
        restAfter(rule, of, run, ofRota, restMinutes);
      }
    }
  }

  private void restAfter(Rule rule, RunOf of, Days run, boolean ofRota, int restMinutes) {
    int end =
        all.stream()
            .filter(g -> g.day >= run.first && g.day <= run.last && isOf(of, g))
            .mapToInt(g -> g.to)
            .max()
            .orElseThrow();
    int rest = 0;
    while (end + rest < length && rest < restMinutes && !busy[end + rest]) {
      rest++;
    }
    boolean hasPart = ofRota;
    for (int m = end; m < end + restMinutes && m < length; m++) {
      hasPart |= busyOfRota[m];
    }
    if (hasPart && end + rest < length && rest < restMinutes) {
      broken.merge(rule.clause().id() + ".rest", (long) rest, Math::min);
    }
  }

  private void afterNights(Rule.RestAfterNights rule) {
    for (Days run : runs(d -> starts(d, g -> isOf(RunOf.NIGHT, g)))) {
      if (!run.endless && run.last - run.first + 1 >= rule.minNights()) {
        boolean ofRota =
            all.stream()
                .anyMatch(g ->
                    g.ofRota && g.day >= run.first && g.day <= run.last && isOf(RunOf.NIGHT, g));
        restAfter(rule, RunOf.NIGHT, run, ofRota, rule.restMinutes());
      }
    }
  }

  private Optional<Rule.LowIntensityRun> easing(Days run) {
    if (!doctor.lowIntensityOnCall()) {
      return Optional.empty();
    }
    return rules.rules().stream()
        .filter(Rule.LowIntensityRun.class::isInstance)
        .map(Rule.LowIntensityRun.class::cast)
        .filter(r -> {
          for (int day = run.first; day < run.last; day++) {
            if (weekday(day) == DayOfWeek.SATURDAY && quiet(r, day) && quiet(r, day + 1)) {
              return true;
            }
          }
          return false;
        })
        .findFirst();
  }

  private boolean quiet(Rule.LowIntensityRun rule, int day) {
    int minutes = 0;
    int episodes = 0;
    for (Given given : all) {
      if (given.day == day) {
        if (!given.onCall()) {
          return false;
        }
        minutes += given.workMinutes;
        episodes += given.episodes;
      }
    }
    return minutes <= rule.workMinutesADay() && episodes <= rule.episodesADay();
  }

  private DayOfWeek weekday(int day) {
    return plan.horizon().first().plusDays(day).getDayOfWeek();
  }

  private void weekends(Rule.WeekendFrequency rule) {
    int total = 0;
    int worked = 0;
    boolean ofRota = false;
    for (int day = 0; day < days; day++) {
      LocalDate date = plan.horizon().first().plusDays(day);
      if (date.getDayOfWeek() != DayOfWeek.SATURDAY || !cyclic && !doctor.isInPostOn(date)) {
        continue;
      }
      total++;
      boolean any = false;
      for (int m = find(day, 0); civilDay[m] <= day + 1; m++) {
        any |= there[m];
        ofRota |= thereOfRota[m];
      }
      worked += any ? 1 : 0;
    }
    if (ofRota && worked * rule.of() > rule.worked() * total) {
      broken.put(rule.clause().id(), (long) worked);
    }
  }

  private void rest(Rule.OnCallRest rule, Given given) {
    long rest = 0;
    for (int m = given.from; m < given.to; m++) {
      rest += work[m] ? 0 : 1;
    }
    if (rest * DAY < (long) rule.minutesPerDay() * given.minutes()) {
      broken.put(rule.clause().id(), 0L);
    }
    if (continuousMissed(rule, given)) {
      broken.put(rule.clause().id(), 0L);
    }
  }

  private boolean continuousMissed(Rule.OnCallRest rule, Given given) {
    int from = find(given.day, rule.from().getHour() * 60 + rule.from().getMinute());
    int to = find(given.day + 1, rule.to().getHour() * 60 + rule.to().getMinute());
    int longest = 0;
    int now = 0;
    for (int m = from; m < to; m++) {
      if (m < given.from || m >= given.to) {
        return false;
      }
      now = work[m] ? 0 : now + 1;
      longest = Math.max(longest, now);
    }
    return longest < rule.continuousMinutes();
  }

  private void dayAfter(Rule.AfterOnCall rule, Given shift) {
    if (weekday(shift.day) == DayOfWeek.SUNDAY && starts(shift.day, Given::onCall)) {
      return;
    }
    long limit = Long.MAX_VALUE;
    for (Given call : all) {
      if (call.onCall() && call.day == shift.day - 1) {
        boolean missed = false;
        for (Rule.OnCallRest rest : rules.listRules(Rule.OnCallRest.class)) {
          long minutes = 0;
          for (int m = call.from; m < call.to; m++) {
            minutes += work[m] ? 0 : 1;
          }
          missed |=
              minutes * DAY < (long) rest.minutesPerDay() * call.minutes()
                  || continuousMissed(rest, call);
        }
        limit = Math.min(limit, missed ? rule.maxMinutesIfRestMissed() : rule.maxMinutes());
      }
    }
    atMost(rule, shift.minutes(), limit);
  }

  private void onCallRun(Rule.OnCallRun rule) {
    for (Days run : runs(d -> starts(d, Given::onCall))) {
      int count = run.last - run.first + 1;
      if (doctor.lowIntensityOnCall()) {
        boolean ofRota =
            all.stream()
                .anyMatch(g -> g.ofRota && g.onCall() && g.day >= run.first && g.day <= run.last);
        if (ofRota && (run.endless || count > rule.agreedDays())) {
          broken.merge(
              rule.clause().id(), (long) Math.max(count, rule.agreedDays() + 1), Math::max);
        }
        continue;
      }
      for (int day = run.first; day <= (run.endless ? run.last : run.last - 1); day++) {
        int second = day + 1;
        if (weekday(day) != DayOfWeek.SATURDAY && starts(second, g -> g.onCall() && g.ofRota)) {
          broken.merge(rule.clause().id(), (long) count, Math::max);
        }
      }
    }
  }

  private void onCallsInDays(Rule.OnCallsInDays rule) {
    int max = doctor.lowIntensityOnCall() ? rule.agreedMax() : rule.max();
    for (int first = cyclic ? 0 : -AROUND; first < days; first++) {
      int low = first;
      List<Given> there =
          all.stream()
              .filter(g -> g.onCall() && g.day >= low && g.day < low + rule.days())
              .toList();
      if (there.stream().anyMatch(Given::ofRota)) {
        atMost(rule, there.size(), max);
      }
    }
  }
}
