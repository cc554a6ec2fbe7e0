package parley.rota.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import parley.rota.model.Doctor;
import parley.rota.model.Duty;
import parley.rota.model.Rota;
import parley.rota.model.RotaPlan;
import parley.rota.rules.Rule;
import parley.rota.rules.RuleSet;

/**
 * Judges rotas. It works on minutes as they pass in the plan's zone, knows no solver, and says what
 * is broken, by whom, when, and by how much.
 *
 * <p>Duties of the history count in runs, rests and windows of hours; a breach is told only if a
 * duty of the rota has part in it. A pattern that repeats is judged as if it had always gone on and
 * would for ever, without changes of clocks and without history; each of its breaches is told once.
 */
public final class Checker {

  private static final Comparator<Breach> ORDER =
      Comparator.comparing(Breach::doctor)
          .thenComparing(Breach::from)
          .thenComparing(Breach::rule)
          .thenComparing(Breach::to)
          .thenComparingLong(Breach::measured);

  private static final int MINUTES_A_DAY = 24 * 60;

  private Checker() {}

  /**
   * Judges a rota by a set of rules, and by its plan.
   *
   * @throws IllegalArgumentException if the rota has a duty of an unknown doctor or shift, or on a
   *     day that is not of the plan
   */
  public static CheckAnswer check(RotaPlan plan, Rota rota, RuleSet rules) {
    rota.duties().forEach(d -> known(plan, d));
    Map<String, List<Duty>> duties =
        rota.duties().stream().collect(Collectors.groupingBy(Duty::doctor));
    TimeLine time = TimeLine.of(plan.horizon());
    Kinds kinds = Kinds.of(rules.terms(), time);
    int reach = reachDays(rules);
    List<Breach> breaches = new ArrayList<>();
    List<Line> lines = new ArrayList<>();
    for (Doctor doctor : plan.doctors()) {
      Line line = Line.of(plan, doctor, duties.getOrDefault(doctor.id(), List.of()), time, reach);
      lines.add(line);
      for (Rule rule : rules.rules()) {
        breaches.addAll(Judges.judge(rule, rules, plan, line, kinds));
      }
    }
    breaches.sort(ORDER);
    return new CheckAnswer(breaches, Faults.list(plan, lines));
  }

  private static void known(RotaPlan plan, Duty duty) {
    String what = null;
    if (plan.findDoctor(duty.doctor()).isEmpty()) {
      what = "a doctor of the plan";
    } else if (plan.findShift(duty.shift()).isEmpty()) {
      what = "a shift of the plan";
    } else if (!plan.horizon().has(duty.day())) {
      what = "a day from %s to %s".formatted(plan.horizon().first(), plan.horizon().last());
    }
    if (what != null) {
      throw new IllegalArgumentException(
          "The rota gives doctor %s shift %s on %s; expected %s."
              .formatted(duty.doctor(), duty.shift(), duty.day(), what));
    }
  }

  /** How many days around a duty any rule of a set looks at, at most. */
  private static int reachDays(RuleSet rules) {
    int reach = 7;
    for (Rule rule : rules.rules()) {
      reach =
          Math.max(
              reach,
              switch (rule) {
                case Rule.HoursInWindow r -> days(r.windowMinutes());
                case Rule.RunLength r -> days(r.restMinutes());
                case Rule.LowIntensityRun r -> days(r.restMinutes());
                case Rule.RestAfterNights r -> days(r.restMinutes());
                case Rule.RestBetween r -> days(r.minMinutes());
                case Rule.OnCallsInDays r -> r.days();
                default -> 0;
              });
    }
    return reach;
  }

  private static int days(int minutes) {
    return 2 + minutes / MINUTES_A_DAY;
  }
}
