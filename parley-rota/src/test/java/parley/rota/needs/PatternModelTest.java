package parley.rota.needs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import parley.rota.check.CheckAnswer;
import parley.rota.check.Checker;
import parley.rota.model.Demand;
import parley.rota.model.Episode;
import parley.rota.model.OnCallWork;
import parley.rota.model.RotaPlan;
import parley.rota.model.Shift;
import parley.rota.rules.RuleSet;
import parley.rota.rules.RuleSets;

/** The rows of a pattern say what the checker says, pattern by pattern. */
class PatternModelTest {

  private static final List<Shift> SHIFTS =
      List.of(
          Rotas.shift("L", "09:00", "21:30", 60),
          Rotas.shift("N", "21:00", "09:30", 90),
          Rotas.shift("D", "08:00", "16:00", 30),
          Rotas.shift("T", "14:00", "00:30", 60),
          Rotas.onCall(
              "O",
              "17:00",
              "08:00",
              new OnCallWork(List.of(new Episode(60, 120)), List.of(new Episode(240, 90)))),
          Rotas.onCall(
              "W",
              "09:00",
              "09:00",
              new OnCallWork(List.of(new Episode(480, 60)), List.of(new Episode(480, 60)))));

  /** Rules of which each binds somewhere among the patterns drawn. */
  private static final List<String> PROMISES =
      List.of(
          "weekends:1/2",
          "weekends:1/3",
          "nights-in-row:2",
          "days-in-row:3",
          "long-in-row:2",
          "average-hours:40",
          "hours-in-week:50",
          "rest-hours:16",
          "rest-after-nights:72");

  private enum Verdict {
    BOTH_LEGAL,
    BOTH_ILLEGAL
  }

  @Test
  void a_pattern_keeps_the_rows_if_and_only_if_the_checker_finds_it_legal() {
    SplittableRandom random = new SplittableRandom(6);
    Map<Verdict, Integer> count = new EnumMap<>(Verdict.class);
    for (int i = 0; i < 400; i++) {
      RuleSet set = RuleSets.find(random.nextBoolean() ? "tcs-2019" : "tcs-2016").orElseThrow();
      String promise = PROMISES.get(random.nextInt(PROMISES.size()));
      RuleSet rules = random.nextBoolean() ? Rotas.with(set, promise) : set;
      RotaPlan plan = plan();
      int posts = 1 + random.nextInt(3);
      int away = posts > 1 && random.nextInt(4) == 0 ? 1 : 0;
      PatternModel model = PatternModel.of(NominalWeek.of(plan, rules), rules, posts, away);
      boolean[] values = draw(random, model, away);
      if (isCalledInAShift(model, values)) {
        // No pattern has that, which the page on this engine says.
        assertThat(model.isKeptBy(values)).isFalse();
        continue;
      }
      Witness witness = Witnesses.of(plan, model, values);
      CheckAnswer verdict = Checker.check(witness.plan(), witness.rota(), rules);
      boolean legal = verdict.isLegal() && verdict.isAsPlanned();

      assertThat(model.isKeptBy(values))
          .as("%s, %s: %s, %s", i, promise, witness.lines(), verdict)
          .isEqualTo(legal);
      count.merge(legal ? Verdict.BOTH_LEGAL : Verdict.BOTH_ILLEGAL, 1, Integer::sum);
    }
    // Both happen often, or the test would say little.
    assertThat(count.get(Verdict.BOTH_LEGAL)).isGreaterThan(50);
    assertThat(count.get(Verdict.BOTH_ILLEGAL)).isGreaterThan(50);
  }

  @Test
  void what_is_not_needed_is_taken_out_and_what_is_needed_stays() {
    RotaPlan plan =
        Rotas.plan(
            List.of(Rotas.shift("D", "09:00", "17:00", 30)),
            List.of(Rotas.of("D", EnumSet.of(DayOfWeek.MONDAY), 1, 2)));
    PatternModel model = PatternModel.of(NominalWeek.of(plan, Rotas.rules()), Rotas.rules(), 2, 0);
    boolean[] values = new boolean[model.size()];
    values[model.variable(0, 0)] = true;
    values[model.variable(0, 7)] = true;

    boolean[] fewer = model.trimmed(values);

    assertThat(model.isKeptBy(fewer)).isTrue();
    assertThat(fewer[model.variable(0, 0)]).isTrue();
    assertThat(fewer[model.variable(0, 7)]).isFalse();
  }

  private static RotaPlan plan() {
    return Rotas.plan(
        SHIFTS, SHIFTS.stream().map(s -> (Demand) Rotas.of(s.id(), Rotas.ALL, 0, 9)).toList());
  }

  /** Runs of one shift with days off between, now and then something else. */
  private static boolean[] draw(SplittableRandom random, PatternModel model, int away) {
    boolean[] values = new boolean[model.size()];
    if (away > 0) {
      values[model.leave(0)] = true;
    }
    int day = random.nextInt(7);
    int end = model.days() + day;
    while (day < end) {
      String id = SHIFTS.get(random.nextInt(SHIFTS.size())).id();
      int length = 1 + random.nextInt(id.equals("O") || id.equals("W") ? 2 : 4);
      for (int i = 0; i < length && day < end; i++, day++) {
        boolean other = random.nextInt(12) == 0;
        put(model, values, day, other ? SHIFTS.get(random.nextInt(SHIFTS.size())).id() : id);
        if (random.nextInt(15) == 0) {
          put(model, values, day, "O");
        }
      }
      day += 1 + random.nextInt(6);
    }
    return values;
  }

  /** Whether work that is expected on call falls into a shift. */
  private static boolean isCalledInAShift(PatternModel model, boolean[] values) {
    for (int day = 0; day < model.days(); day++) {
      for (int first : model.on(day)) {
        for (int later = -1; later <= 1; later++) {
          for (int second : model.on(day + later)) {
            NominalDuty onCall = model.week().duties().get(first);
            NominalDuty shift = model.week().duties().get(second);
            int minutes = later * NominalDuty.DAY;
            if (onCall.onCall()
                && !shift.onCall()
                && values[model.variable(first, day)]
                && values[model.variable(second, day + later)]
                && onCall.work().stream()
                    .anyMatch(
                        w -> w.minutesIn(shift.start() + minutes, shift.end() + minutes) > 0)) {
              return true;
            }
          }
        }
      }
    }
    return false;
  }

  private static void put(PatternModel model, boolean[] values, int day, String id) {
    for (int d : model.on(day)) {
      boolean isAway = model.hasLeave() && Math.floorMod(day, model.days()) < NominalWeek.DAYS;
      if (!isAway && SHIFTS.get(model.week().duties().get(d).shift()).id().equals(id)) {
        values[model.variable(d, day)] = true;
      }
    }
  }
}
