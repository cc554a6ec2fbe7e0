package parley.rota.needs;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import parley.rota.check.CheckAnswer;
import parley.rota.check.Checker;
import parley.rota.model.Absence;
import parley.rota.model.Demand;
import parley.rota.model.Doctor;
import parley.rota.model.Duty;
import parley.rota.model.History;
import parley.rota.model.Horizon;
import parley.rota.model.Rota;
import parley.rota.model.RotaPlan;
import parley.rota.rules.RuleSet;

/** Makes a rota of the values of a pattern's variables. */
final class Witnesses {

  private Witnesses() {}

  static Witness of(RotaPlan plan, PatternModel model, boolean[] values) {
    List<Witness.Line> lines = new ArrayList<>();
    int minutes = 0;
    Set<Integer> away = model.linesAway(values);
    List<NominalDuty> duties = model.week().duties();
    for (int line = 0; line < model.posts(); line++) {
      List<List<String>> days = new ArrayList<>();
      for (int weekday = 0; weekday < NominalWeek.DAYS; weekday++) {
        int day = line * NominalWeek.DAYS + weekday;
        List<String> ids = new ArrayList<>();
        for (int d : model.on(weekday)) {
          if (values[model.variable(d, day)]) {
            ids.add(plan.shifts().get(duties.get(d).shift()).id());
            minutes += duties.get(d).workMinutes();
          }
        }
        days.add(ids);
      }
      lines.add(new Witness.Line(away.contains(line), days));
    }
    RotaPlan pattern = pattern(plan, lines);
    return new Witness(pattern, rota(pattern, lines), lines, minutes);
  }

  /** Whether the checker, which shares nothing with the model, finds it legal and as demanded. */
  static boolean isRight(Witness witness, RuleSet rules) {
    CheckAnswer verdict = Checker.check(witness.plan(), witness.rota(), rules);
    return verdict.isLegal() && verdict.isAsPlanned();
  }

  private static RotaPlan pattern(RotaPlan plan, List<Witness.Line> lines) {
    LocalDate monday = plan.horizon().first().with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
    int posts = lines.size();
    Horizon horizon = new Horizon(monday, posts * NominalWeek.DAYS, ZoneOffset.UTC, Set.of(), true);
    List<Doctor> doctors =
        IntStream.range(0, posts).mapToObj(post -> doctor(post, skills(plan))).toList();
    List<Absence> leave = new ArrayList<>();
    for (int post = 0; post < posts; post++) {
      for (int w = 0; w < posts; w++) {
        if (lines.get((post + w) % posts).away()) {
          LocalDate first = monday.plusWeeks(w);
          leave.add(new Absence(id(post), first, first.plusDays(6), Absence.Kind.ANNUAL_LEAVE));
        }
      }
    }
    return new RotaPlan(
        plan.id(),
        plan.name(),
        plan.rules(),
        horizon,
        plan.shifts(),
        doctors,
        plan.demand().stream().filter(d -> d.days().only().isEmpty()).toList(),
        leave,
        List.of(),
        List.of(),
        History.NONE,
        plan.weights());
  }

  /** Each post holds every skill: a pattern does not say who is on which line. */
  private static Set<String> skills(RotaPlan plan) {
    Set<String> skills = new HashSet<>();
    plan.shifts().forEach(s -> skills.addAll(s.skills()));
    for (Demand demand : plan.demand()) {
      switch (demand) {
        case Demand.OfShift d -> d.skill().ifPresent(skills::add);
        case Demand.OfHours d -> d.skill().ifPresent(skills::add);
      }
    }
    return skills;
  }

  private static Doctor doctor(int post, Set<String> skills) {
    return new Doctor(
        id(post),
        id(post),
        "",
        "",
        skills,
        1000,
        Optional.empty(),
        false,
        false,
        Optional.empty(),
        Optional.empty(),
        Set.of());
  }

  private static String id(int post) {
    return "post-" + (post < 9 ? "0" : "") + (post + 1);
  }

  private static Rota rota(RotaPlan pattern, List<Witness.Line> lines) {
    List<Duty> duties = new ArrayList<>();
    int posts = lines.size();
    for (int post = 0; post < posts; post++) {
      for (int day = 0; day < pattern.horizon().days(); day++) {
        Witness.Line line = lines.get((post + day / NominalWeek.DAYS) % posts);
        for (String shift : line.days().get(day % NominalWeek.DAYS)) {
          duties.add(new Duty(id(post), pattern.horizon().day(day), shift));
        }
      }
    }
    return new Rota(duties);
  }
}
