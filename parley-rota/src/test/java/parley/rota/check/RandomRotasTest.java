package parley.rota.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import parley.rota.model.Doctor;
import parley.rota.rules.Rule;
import parley.rota.rules.RuleSet;
import parley.rota.rules.RuleSets;

/**
 * The checker against brute force, on thousands of rotas: the same rules are broken by the same
 * doctors, and the worst of each is the same to the minute.
 */
class RandomRotasTest {

  private static final int ROTAS = 600;

  /** How many doctors' lines a rule, or its rest, was broken in. */
  private final Map<String, Integer> broken = new TreeMap<>();

  private int lines;

  @ParameterizedTest
  @ValueSource(strings = {"tcs-2016", "tcs-2019", "tcs-2026"})
  void every_set_of_rules_is_judged_as_by_brute_force(String id) {
    RuleSet rules = RuleSets.find(id).orElseThrow();
    SplittableRandom random = new SplittableRandom(id.hashCode());
    for (int i = 0; i < ROTAS; i++) {
      compare(RandomRota.draw(random), rules, id + " rota " + i);
    }
    assertThat(broken).as("what was broken").hasSizeGreaterThan(20);
    assertThat(broken.values())
        .as("rotas that break a rule, and that keep it: %s", broken)
        .allSatisfy(count -> assertThat(count).isBetween(2, lines - 60));
  }

  /** Limits drawn at random, and put where a rota just keeps or just breaks them. */
  @Test
  void any_limits_are_judged_as_by_brute_force() {
    SplittableRandom random = new SplittableRandom(2027);
    for (int i = 0; i < ROTAS; i++) {
      RandomRota rota = RandomRota.draw(random);
      RuleSet rules = RuleSets.find(TestRota.NEW).orElseThrow();
      for (Rule rule : List.copyOf(rules.rules())) {
        rules = rules.with(changed(rule, random));
      }
      compare(rota, rules, "limits of rota " + i);
      compare(rota, atTheEdge(rota, rules, random), "edge of rota " + i);
    }
  }

  private void compare(RandomRota rota, RuleSet rules, String name) {
    CheckAnswer answer = Checker.check(rota.plan(), rota.rota(), rules);
    for (Doctor doctor : rota.plan().doctors()) {
      Map<String, Long> worst = worst(answer, doctor, rules);
      assertThat(worst)
          .as("%s, doctor %s, %s", name, doctor, rota)
          .isEqualTo(BruteChecker.check(rota.plan(), rota.rota(), doctor, rules));
      lines++;
      worst.keySet().forEach(rule -> broken.merge(rule, 1, Integer::sum));
    }
  }

  /** The worst of each rule that a doctor breaks, in the words of the brute checker. */
  private static Map<String, Long> worst(CheckAnswer answer, Doctor doctor, RuleSet rules) {
    Map<String, Long> worst = new TreeMap<>();
    for (Breach breach : answer.breaches()) {
      if (!breach.doctor().equals(doctor.id())) {
        continue;
      }
      Rule rule = rules.findRule(breach.rule()).orElseThrow();
      boolean isRest =
          breach.unit() == Breach.Unit.MINUTES
              && (rule instanceof Rule.RunLength
                  || rule instanceof Rule.LowIntensityRun
                  || rule instanceof Rule.RestAfterNights);
      boolean least = isRest || rule instanceof Rule.RestBetween || rule instanceof Rule.Breaks;
      assertThat(breach.measured() < breach.limit())
          .as("%s is on the wrong side of its limit", breach)
          .isEqualTo(least || rule instanceof Rule.OnCallRest);
      worst.merge(
          breach.rule() + (isRest ? ".rest" : ""),
          rule instanceof Rule.OnCallRest ? 0 : breach.measured(),
          least ? Math::min : Math::max);
    }
    return worst;
  }

  private static Rule changed(Rule rule, SplittableRandom random) {
    return switch (rule) {
      case Rule.AverageHours r ->
          new Rule.AverageHours(
              r.clause(),
              1200 + random.nextInt(2000),
              1500 + random.nextInt(2000),
              1 + random.nextInt(3));
      case Rule.HoursInWindow r ->
          new Rule.HoursInWindow(
              r.clause(), 600 + random.nextInt(3000), 1440 + random.nextInt(12_000));
      case Rule.ShiftLength r -> new Rule.ShiftLength(r.clause(), 300 + random.nextInt(500));
      case Rule.RunLength r ->
          new Rule.RunLength(r.clause(), r.of(), 1 + random.nextInt(8), random.nextInt(3000));
      case Rule.RestAfterNights r ->
          new Rule.RestAfterNights(r.clause(), 1 + random.nextInt(4), random.nextInt(3000));
      case Rule.LowIntensityRun r ->
          new Rule.LowIntensityRun(
              r.clause(),
              3 + random.nextInt(10),
              random.nextInt(3000),
              random.nextInt(600),
              random.nextInt(5));
      case Rule.WeekendFrequency r -> {
        int of = 1 + random.nextInt(5);
        yield new Rule.WeekendFrequency(r.clause(), random.nextInt(of + 1), of);
      }
      case Rule.RestBetween r -> new Rule.RestBetween(r.clause(), random.nextInt(1500));
      case Rule.OnCallLength r -> new Rule.OnCallLength(r.clause(), 600 + random.nextInt(900));
      case Rule.OnCallRun r -> new Rule.OnCallRun(r.clause(), 1 + random.nextInt(5));
      case Rule.OnCallsInDays r ->
          new Rule.OnCallsInDays(
              r.clause(), random.nextInt(4), 2 + random.nextInt(9), 1 + random.nextInt(5));
      case Rule.AfterOnCall r ->
          new Rule.AfterOnCall(r.clause(), 300 + random.nextInt(400), random.nextInt(400));
      case Rule.OnCallRest r ->
          new Rule.OnCallRest(
              r.clause(), random.nextInt(1300), random.nextInt(500), r.from(), r.to());
      case Rule.Breaks r -> r;
      case Rule.NoSplitShift r -> r;
      case Rule.Notice r -> r;
      case Rule.Stated r -> r;
    };
  }

  /** Each limit of minutes is where the rota's worst is, or a minute beside it. */
  private static RuleSet atTheEdge(RandomRota rota, RuleSet rules, SplittableRandom random) {
    CheckAnswer answer = Checker.check(rota.plan(), rota.rota(), rules);
    RuleSet edge = rules;
    for (Rule rule : List.copyOf(rules.rules())) {
      List<Long> measured = new ArrayList<>();
      answer.breaches().stream()
          .filter(b -> b.rule().equals(rule.clause().id()))
          .forEach(b -> measured.add(b.measured()));
      if (measured.isEmpty()) {
        continue;
      }
      int at =
          (int) Math.max(1, measured.get(random.nextInt(measured.size())) - 1 + random.nextInt(3));
      edge =
          edge.with(
              switch (rule) {
                case Rule.AverageHours r ->
                    new Rule.AverageHours(r.clause(), at, at, r.referenceWeeks());
                case Rule.HoursInWindow r ->
                    new Rule.HoursInWindow(r.clause(), at, r.windowMinutes());
                case Rule.ShiftLength r -> new Rule.ShiftLength(r.clause(), at);
                case Rule.RestAfterNights r ->
                    new Rule.RestAfterNights(r.clause(), r.minNights(), at);
                case Rule.RestBetween r -> new Rule.RestBetween(r.clause(), at);
                case Rule.OnCallLength r -> new Rule.OnCallLength(r.clause(), at);
                default -> rule;
              });
    }
    return edge;
  }
}
