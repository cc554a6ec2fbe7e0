package parley.rota.solve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import parley.rota.check.CheckAnswer;
import parley.rota.check.Checker;
import parley.rota.check.PlanFault;
import parley.rota.model.Rota;
import parley.rota.rules.RuleSet;
import parley.rota.rules.RuleSets;

/** What the search counts as broken, against the checker, on rows drawn at random. */
class RowJudgeTest {

  private static RuleSet rules(String id) {
    return RuleSets.find(id).orElseThrow();
  }

  @ParameterizedTest
  @ValueSource(strings = {"tcs-2016", "tcs-2019"})
  void a_row_breaks_nothing_if_and_only_if_the_checker_finds_nothing(String set) {
    SplittableRandom random = new SplittableRandom(20270104);
    int legal = 0;
    int rows = 0;
    for (int i = 0; i < 2000; i++) {
      RandomPlan drawn = RandomPlan.draw(random);
      Parts parts = Parts.of(drawn.plan(), rules(set));
      Desk desk = parts.desk();
      desk.load(drawn.codes());
      Rota rota = parts.grid().rota(drawn.codes());
      CheckAnswer answer = Checker.check(drawn.plan(), rota, rules(set));
      Set<String> broken = new HashSet<>();
      answer.breaches().stream()
          .filter(b -> !b.clause().mayBeAgreed())
          .forEach(b -> broken.add(b.doctor()));
      answer.faults().stream()
          .filter(f -> !f.kind().isOfDemand() && f.kind() != PlanFault.Kind.NOT_AS_FIXED)
          .forEach(f -> broken.add(f.who()));
      for (int n = 0; n < parts.grid().doctors; n++) {
        String doctor = parts.grid().doctor(n).id();
        assertThat(desk.brokenBy(n) > 0)
            .as("instance %s, doctor %s of %s: %s", i, doctor, rota.listOf(doctor), answer)
            .isEqualTo(broken.contains(doctor));
        rows++;
        legal += broken.contains(doctor) ? 0 : 1;
      }
    }
    assertThat(legal).isBetween(rows / 20, rows / 2);
  }

  @Test
  void demand_breaks_nothing_if_and_only_if_the_checker_finds_no_fault_of_it() {
    SplittableRandom random = new SplittableRandom(3);
    Set<PlanFault.Kind> seen = new HashSet<>();
    for (int i = 0; i < 1500; i++) {
      RandomPlan drawn = RandomPlan.draw(random);
      Parts parts = Parts.of(drawn.plan(), rules("tcs-2019"));
      Desk desk = parts.desk();
      desk.load(drawn.codes());
      Rota rota = parts.grid().rota(drawn.codes());
      List<PlanFault> faults =
          Checker.check(drawn.plan(), rota, rules("tcs-2019")).faults().stream()
              .filter(f -> f.kind().isOfDemand())
              .toList();
      long missing = faults.stream().mapToLong(f -> Math.abs(f.measured() - f.limit())).sum();
      long rows = 0;
      for (int n = 0; n < parts.grid().doctors; n++) {
        rows += desk.brokenBy(n);
      }
      assertThat(desk.broken() - rows).as("instance %s", i).isEqualTo(missing);
      faults.forEach(f -> seen.add(f.kind()));
    }
    assertThat(seen).containsExactlyInAnyOrder(PlanFault.Kind.TOO_FEW, PlanFault.Kind.TOO_MANY);
  }

  @Test
  void what_is_bad_is_the_score_whatever_changes_led_there() {
    SplittableRandom random = new SplittableRandom(5);
    for (int i = 0; i < 400; i++) {
      RandomPlan drawn = RandomPlan.draw(random);
      Parts parts = Parts.of(drawn.plan(), rules("tcs-2019"));
      Desk desk = parts.desk();
      desk.load(drawn.codes());
      for (int k = 0; k < 60; k++) {
        for (int j = 0; j < 1 + random.nextInt(4); j++) {
          desk.change(
              random.nextInt(parts.grid().doctors),
              random.nextInt(parts.grid().days),
              random.nextInt(parts.grid().codes));
        }
        desk.price(1000);
        if (random.nextBoolean()) {
          desk.keep();
        } else {
          desk.undo();
        }
      }
      Desk fresh = parts.desk();
      fresh.load(desk.code);
      Rota rota = parts.grid().rota(desk.code);
      assertThat(desk.broken()).as("instance %s", i).isEqualTo(fresh.broken());
      assertThat(desk.bad()).isEqualTo(fresh.bad());
      assertThat(desk.bad())
          .as("instance %s", i)
          .isEqualTo(Score.of(drawn.plan(), rota, rules("tcs-2019")).total());
    }
  }
}
