package parley.service.walkout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import parley.service.hospital.Hospital;
import parley.service.hospital.Rebooking;
import parley.service.hospital.SessionKind;
import parley.service.hospital.Specialty;
import parley.service.kernel.Fan;
import parley.service.kernel.Interval;
import parley.service.kernel.Runner;
import parley.service.kernel.Threads;
import parley.service.waiting.WeeklyBands;

class AnswerTest {

  private static WalkoutQuestion question(Hospital hospital, double share) {
    return Examples.question(hospital)
        .withAbsence(
            Absence.even(
                hospital, "residents", Examples.MORNING, Examples.MORNING.plusDays(5), share));
  }

  @Test
  void the_answer_is_the_same_for_any_number_of_threads() {
    WalkoutQuestion question = question(Examples.random(new SplittableRandom(3), 0.5), 0.5);
    WalkoutAnswer inTurn = WalkoutEngine.answer(r -> question, 7, 60, Runner.IN_TURN);
    assertThat(WalkoutEngine.answer(r -> question, 7, 60, Threads.of(1))).isEqualTo(inTurn);
    assertThat(WalkoutEngine.answer(r -> question, 7, 60, Threads.of(4))).isEqualTo(inTurn);
    assertThat(WalkoutEngine.answer(r -> question, 8, 60, Threads.of(4))).isNotEqualTo(inTurn);
  }

  @Test
  void the_answer_holds_the_percentiles_of_the_outcomes() {
    WalkoutQuestion question = question(Examples.random(new SplittableRandom(3), 0.5), 0.5);
    WalkoutAnswer answer = WalkoutEngine.answer(r -> question, 7, 100, Runner.IN_TURN);
    double[] kept = new double[100];
    double[] clinics = new double[100];
    Arrays.setAll(kept, r -> WalkoutEngine.outcome(question, 7, r).findKept().orElseThrow());
    Arrays.setAll(
        clinics,
        r -> WalkoutEngine.outcome(question, 7, r).findKept(SessionKind.CLINIC).orElseThrow());
    double mean = Arrays.stream(kept).average().orElseThrow();
    Arrays.sort(kept);
    Arrays.sort(clinics);
    Spread spread = answer.kept().orElseThrow();
    assertThat(spread.low()).isEqualTo(kept[4]);
    assertThat(spread.mid()).isEqualTo(kept[49]);
    assertThat(spread.high()).isEqualTo(kept[94]);
    assertThat(spread.mean()).isCloseTo(mean, within(1e-12));
    assertThat(answer.keptByKind().get(SessionKind.CLINIC).orElseThrow().mid())
        .isEqualTo(clinics[49]);
    assertThat(answer.keptByDay()).hasSize(40);
    assertThat(answer.keptByDay().get(5)).isEmpty();
    assertThat(answer.keptBySpecialty().keySet())
        .containsExactlyElementsOf(
            question.hospital().specialties().stream().map(Specialty::name).toList());
    assertThat(answer.cancelled().mean())
        .isCloseTo(
            answer.cancelledByKind().values().stream().mapToDouble(Spread::mean).sum(),
            within(1e-9));
    double[] waiting = new double[100];
    Arrays.setAll(waiting, r -> WalkoutEngine.outcome(question, 7, r).waiting(4));
    Arrays.sort(waiting);
    Fan fan = answer.waitingByDay();
    assertThat(fan.days()).isEqualTo(40);
    assertThat(fan.low5()[4]).isEqualTo(waiting[4]);
    assertThat(fan.middle()[4]).isEqualTo(waiting[49]);
    assertThat(fan.high75()[4]).isEqualTo(waiting[74]);
  }

  @Test
  void the_forced_share_is_the_mean_of_outcomes() {
    for (int number = 0; number < 12; number++) {
      long seed = number;
      SplittableRandom random = new SplittableRandom(seed);
      Hospital hospital = Examples.random(random, 0.4);
      WalkoutQuestion question = question(hospital, random.nextDouble());
      double[] lost = new double[600];
      Arrays.setAll(
          lost, r -> 1 - WalkoutEngine.outcome(question, seed, r).findKept().orElseThrow());
      Interval interval = Interval.of(lost, 0.999);
      // 64 points of its own leave an error of some 3 in 1,000 beside that of the mean.
      assertThat(WalkoutEngine.forcedShare(hospital, question.absence().orElseThrow()))
          .as("seed %s", seed)
          .isCloseTo(interval.mean(), within(interval.halfWidth() + 0.012));
    }
  }

  @Test
  void the_forced_share_never_falls_when_absence_rises() {
    for (long seed = 0; seed < 40; seed++) {
      Hospital hospital = Examples.random(new SplittableRandom(seed), 0.5);
      double before = 0;
      for (int percent = 0; percent <= 100; percent += 4) {
        Absence absence = question(hospital, percent / 100.0).absence().orElseThrow();
        double forced = WalkoutEngine.forcedShare(hospital, absence);
        assertThat(forced).isBetween(before, 1.0);
        before = forced;
      }
    }
  }

  @Test
  void each_replication_may_ask_a_question_of_its_own() {
    Hospital hospital = Examples.random(new SplittableRandom(3), 0.5);
    WalkoutAnswer answer =
        WalkoutEngine.answer(r -> question(hospital, r % 2 == 0 ? 0 : 1), 7, 40, Runner.IN_TURN);
    assertThat(answer.kept().orElseThrow().high()).isEqualTo(1);
    assertThat(answer.kept().orElseThrow().low()).isLessThan(0.9);
    assertThatThrownBy(() ->
            WalkoutEngine.answer(
                r -> question(hospital, 1).withDays(Examples.MONDAY, 40 + r), 7, 2, Runner.IN_TURN))
        .hasMessageStartingWith("Replication 1 asks about other days");
    assertThatThrownBy(() -> WalkoutEngine.answer(r -> question(hospital, 1), 7, 0, Runner.IN_TURN))
        .hasMessage("An answer over 0 replications; expected one or more.");
  }

  @Test
  void a_walkout_leaves_those_waiting_on_the_list_who_were_not_treated() {
    long[] counts = new long[WeeklyBands.PUBLISHED];
    Arrays.fill(counts, 0, 60, 20);
    Hospital small = Examples.small();
    // 54 clinic patients a day, 270 a week; 60 starts a week less 1 % of 1,200 leave 48 treated.
    Specialty medicine =
        new Specialty(
            "medicine",
            "300",
            Optional.of(new WeeklyBands(counts)),
            60,
            0.01,
            List.of(Examples.CLINIC),
            small.specialties().getFirst().stay(),
            0);
    Hospital hospital =
        Examples.hospital(
            Examples.GRADES, small.duties(), List.of(medicine), new Rebooking(3, 0, 0, 0, 28));
    WalkoutQuestion question =
        Examples.question(hospital)
            .withAbsence(Examples.juniors(hospital, 1, 5))
            .withPolicy(new Policy.CancelAll());
    WaitingEffect effect =
        WalkoutEngine.waiting(r -> question, "medicine", 0.5, 1, 60, Runner.IN_TURN);
    assertThat(effect.treatmentShare()).isCloseTo(48.0 / 270, within(1e-12));
    assertThat(effect.without().size().mean()).isCloseTo(1_200, within(20.0));
    // Five days without treatment: 48 more wait, less those of them who leave until the end.
    assertThat(effect.difference().size().mean()).isBetween(42.0, 48.5);
    assertThat(effect.difference().size().high() - effect.difference().size().low()).isLessThan(25);
    assertThat(effect.difference().over18Weeks().mean()).isPositive();
    assertThat(effect.with().bands().stream().mapToDouble(b -> b).sum())
        .isCloseTo(effect.with().size().mean(), within(1e-6));
    assertThat(effect.targets().size()).isCloseTo(60 * 4.5, within(1e-9));
    assertThat(WalkoutEngine.waiting(r -> question, "medicine", 0.5, 1, 60, Threads.of(3)))
        .isEqualTo(effect);
    assertThatThrownBy(() ->
            WalkoutEngine.waiting(
                r -> Examples.question(small), "surgery", 0.5, 1, 60, Runner.IN_TURN))
        .hasMessage(
            "The specialty \"surgery\" has no waiting list; expected one with weekly bands.");
  }
}
