package parley.service.walkout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import parley.service.hospital.Course;
import parley.service.hospital.Duty;
import parley.service.hospital.Grade;
import parley.service.hospital.Hospital;
import parley.service.hospital.SessionKind;
import parley.service.hospital.Surge;
import parley.service.kernel.Runner;

class WalkoutEngineTest {

  private static final SessionKind[] KINDS = SessionKind.values();

  private static double kept(WalkoutQuestion question, long seed) {
    return WalkoutEngine.outcome(question, seed, 0).findKept().orElse(1);
  }

  private static Absence residents(
      Hospital hospital, double first, double middle, double senior, int days) {
    return new Absence(
        Examples.MORNING,
        Examples.MORNING.plusDays(days),
        List.of(
            GradeAbsence.even("first", first),
            GradeAbsence.even("middle", middle),
            GradeAbsence.even("senior", senior)));
  }

  @Test
  void usual_days_hold_all_that_is_booked_with_the_usual_numbers() {
    Hospital hospital = Examples.small();
    Outcome outcome = WalkoutEngine.outcome(Examples.question(hospital), 1, 0);
    assertThat(outcome.findKept()).isEqualTo(OptionalDouble.of(1));
    assertThat(outcome.cancelled()).isZero();
    assertThat(outcome.findRecoveryDays()).isEqualTo(OptionalInt.of(0));
    Course course = outcome.course();
    for (int l = 0; l < hospital.duties().size(); l++) {
      assertThat(course.onDuty(3, l)).isEqualTo(hospital.duties().get(l).usualByWeekday().get(3));
    }
    // 4 sessions of 5 places and 6 of 10, at 0.9: 18 and 54 a day, none at the weekend.
    assertThat(outcome.findKeptOn(5)).isEqualTo(OptionalDouble.empty());
    assertThat(patients(course, 0, 0)).isEqualTo(18);
    assertThat(patients(course, 0, 1)).isEqualTo(54);
  }

  private static int patients(Course course, int day, int specialty) {
    int sum = 0;
    for (SessionKind kind : KINDS) {
      for (int u = 0; u < 3; u++) {
        sum += course.patients(day, specialty, kind, u);
      }
    }
    return sum;
  }

  @Test
  void a_walkout_that_nobody_joins_puts_nobody_off() {
    for (long seed = 0; seed < 100; seed++) {
      Hospital hospital = Examples.random(new SplittableRandom(seed), 0.5);
      WalkoutQuestion question =
          Examples.question(hospital).withAbsence(residents(hospital, 0, 0, 0, 3));
      assertThat(WalkoutEngine.outcome(question, seed, 0).cancelled()).isZero();
      assertThat(WalkoutEngine.forcedShare(hospital, question.absence().orElseThrow())).isZero();
    }
  }

  @Test
  void booked_is_held_and_cancelled_and_who_is_put_off_is_seen_again_or_waits() {
    for (long seed = 0; seed < 300; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      Hospital hospital = Examples.random(random, 0.6);
      WalkoutQuestion question =
          Examples.question(hospital)
              .withAbsence(
                  residents(
                      hospital,
                      random.nextDouble(),
                      random.nextDouble(),
                      random.nextDouble(0.3),
                      random.nextInt(1, 6)))
              .withPolicy(policy(random));
      Outcome o = WalkoutEngine.outcome(question, seed, 3);
      for (int s = 0; s < hospital.specialties().size(); s++) {
        int waiting = 0;
        for (int d = 0; d < question.days(); d++) {
          for (SessionKind kind : KINDS) {
            for (int u = 0; u < 3; u++) {
              int putOff =
                  o.cancelledBeforehand(d, s, kind, u) + o.cancelledOnTheDay(d, s, kind, u);
              assertThat(o.booked(d, s, kind, u)).isEqualTo(o.held(d, s, kind, u) + putOff);
              assertThat(o.held(d, s, kind, u)).isNotNegative();
              waiting += putOff - o.seenAgain(d, s, kind, u);
            }
          }
          assertThat(o.waiting(d, s)).isEqualTo(waiting);
        }
      }
    }
  }

  private static Policy policy(SplittableRandom random) {
    return List.of(
            new Policy.CancelAll(),
            new Policy.KeepAll(),
            new Policy.PriorityOrder(),
            new Policy.BlockCancel(random.nextDouble()),
            new Policy.KeepTarget(0.9))
        .get(random.nextInt(5));
  }

  @Test
  void the_same_patients_are_booked_whatever_the_walkout_and_the_policy() {
    Hospital hospital = Examples.random(new SplittableRandom(5), 0.5);
    WalkoutQuestion usual = Examples.question(hospital);
    Outcome without = WalkoutEngine.outcome(usual, 8, 2);
    Outcome with =
        WalkoutEngine.outcome(
            usual.withAbsence(residents(hospital, 0.7, 0.7, 0, 4)).withPolicy(new Policy.KeepAll()),
            8,
            2);
    assertThat(with.cancelled()).isPositive();
    for (int d = 0; d < usual.days(); d++) {
      for (int s = 0; s < hospital.specialties().size(); s++) {
        for (SessionKind kind : KINDS) {
          for (int u = 0; u < 3; u++) {
            assertThat(with.booked(d, s, kind, u)).isEqualTo(without.booked(d, s, kind, u));
          }
        }
      }
    }
  }

  @Test
  void all_juniors_absent_and_nobody_to_stand_in_leaves_the_sessions_without_juniors() {
    Hospital small = Examples.small();
    Hospital hospital =
        Examples.hospital(
            List.of(
                new Grade("junior", "juniors", 0.04, Map.of()),
                new Grade("senior", "seniors", 0.02, Map.of())),
            small.duties(),
            small.specialties(),
            Examples.SEEN_SOON);
    Outcome outcome =
        WalkoutEngine.outcome(
            Examples.question(hospital).withAbsence(Examples.juniors(hospital, 1, 2)), 1, 0);
    assertThat(outcome.findKept(SessionKind.THEATRE)).isEqualTo(OptionalDouble.of(0));
    assertThat(outcome.findKept(SessionKind.CLINIC)).isEqualTo(OptionalDouble.of(1));
    // 6 by day and 4 at night are missing on both days.
    assertThat(outcome.gaps())
        .containsExactly(
            new Gap(Examples.MONDAY, "wards", "junior", "day", 6),
            new Gap(Examples.MONDAY, "wards", "junior", "night", 4),
            new Gap(Examples.MONDAY.plusDays(1), "wards", "junior", "day", 6),
            new Gap(Examples.MONDAY.plusDays(1), "wards", "junior", "night", 4));
    assertThat(outcome.course().onDuty(0, 0)).isZero();
  }

  @Test
  void more_absence_or_more_minimum_cover_never_keeps_more() {
    for (long seed = 0; seed < 1_500; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      Hospital hospital = Examples.random(random, 0.6);
      int days = random.nextInt(1, 7);
      double[] share = random.doubles(3).toArray();
      double[] more = new double[3];
      for (int g = 0; g < 3; g++) {
        share[g] *= random.nextInt(4) / 3.0;
        more[g] = random.nextBoolean() ? share[g] : share[g] + (1 - share[g]) * random.nextDouble();
      }
      Policy policy = random.nextBoolean() ? new Policy.KeepAll() : new Policy.BlockCancel(0.3);
      WalkoutQuestion question =
          Examples.question(hospital)
              .withAbsence(residents(hospital, share[0], share[1], share[2], days))
              .withPolicy(seed % 2 == 0 ? new Policy.PriorityOrder() : policy);
      double kept = kept(question, seed);
      assertThat(
              kept(
                  question.withAbsence(residents(hospital, more[0], more[1], more[2], days)), seed))
          .as("absence, seed %s", seed)
          .isLessThanOrEqualTo(kept);
      List<Duty> raised = new ArrayList<>();
      for (Duty duty : hospital.duties()) {
        double by = random.nextDouble();
        List<Double> minimum = new ArrayList<>();
        for (int w = 0; w < 7; w++) {
          double usual = duty.usualByWeekday().get(w);
          double least = duty.minimumByWeekday().get(w);
          minimum.add(least + (usual - least) * by);
        }
        raised.add(
            new Duty(duty.name(), duty.grade(), duty.shift(), duty.usualByWeekday(), minimum));
      }
      assertThat(kept(question.withHospital(hospital.withDuties(raised)), seed))
          .as("minimum, seed %s", seed)
          .isLessThanOrEqualTo(kept);
    }
  }

  @Test
  void policies_keep_more_in_their_order() {
    for (long seed = 0; seed < 300; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      Hospital hospital = Examples.random(random, 0.5);
      WalkoutQuestion question =
          Examples.question(hospital)
              .withAbsence(residents(hospital, random.nextDouble(), random.nextDouble(), 0.05, 4));
      double none = kept(question.withPolicy(new Policy.CancelAll()), seed);
      double half = kept(question.withPolicy(new Policy.BlockCancel(0.5)), seed);
      double most = kept(question.withPolicy(new Policy.BlockCancel(0.1)), seed);
      double order = kept(question.withPolicy(new Policy.PriorityOrder()), seed);
      assertThat(none).isZero();
      assertThat(half).isBetween(0.0, most);
      assertThat(most).isLessThanOrEqualTo(order);
      assertThat(kept(question.withPolicy(new Policy.BlockCancel(0)), seed)).isEqualTo(order);
      assertThat(kept(question.withPolicy(new Policy.BlockCancel(1)), seed)).isZero();
      assertThat(kept(question.withPolicy(new Policy.KeepTarget(0.9)), seed)).isEqualTo(order);
    }
  }

  @Test
  void a_block_takes_its_share_of_what_staffing_leaves() {
    Hospital hospital = Examples.random(new SplittableRandom(4), 0.4);
    WalkoutQuestion question =
        Examples.question(hospital).withAbsence(residents(hospital, 0.4, 0.6, 0, 5));
    double order = 0;
    double block = 0;
    for (int r = 0; r < 400; r++) {
      order += WalkoutEngine.outcome(question, 1, r).findKept().orElseThrow() / 400;
      block +=
          WalkoutEngine.outcome(question.withPolicy(new Policy.BlockCancel(0.25)), 1, r)
                  .findKept()
                  .orElseThrow()
              / 400;
    }
    assertThat(order).isBetween(0.2, 0.95);
    assertThat(block / order).isCloseTo(0.75, within(0.02));
  }

  @Test
  void the_target_says_whether_it_was_met() {
    Hospital hospital = Examples.small();
    WalkoutQuestion question =
        Examples.question(hospital).withAbsence(Examples.juniors(hospital, 0.5, 3));
    double kept = kept(question.withPolicy(new Policy.KeepTarget(0.5)), 1);
    assertThat(kept).isBetween(0.1, 0.99);
    assertThat(target(question, kept - 0.01)).isEqualTo(Optional.of(true));
    assertThat(target(question, kept + 0.01)).isEqualTo(Optional.of(false));
    assertThat(WalkoutEngine.outcome(question, 1, 0).findTargetMet()).isEmpty();
  }

  private static Optional<Boolean> target(WalkoutQuestion question, double share) {
    return WalkoutEngine.outcome(question.withPolicy(new Policy.KeepTarget(share)), 1, 0)
        .findTargetMet();
  }

  @Test
  void in_the_order_of_priority_the_more_urgent_are_kept_at_a_higher_share() {
    // All sessions need a junior and a senior, so that staff can go to any of them.
    Map<String, Double> staff = Map.of("senior", 1.0, "junior", 1.0);
    Hospital hospital =
        Examples.hospital(
            Examples.GRADES,
            Examples.small().duties(),
            List.of(
                Examples.specialty(
                    "surgery",
                    Examples.session(
                        SessionKind.THEATRE, 5, staff, 5, Map.of("urgent", 0.6, "soon", 0.4))),
                Examples.specialty(
                    "medicine",
                    Examples.session(
                        SessionKind.CLINIC,
                        6,
                        staff,
                        10,
                        Map.of("urgent", 0.1, "soon", 0.3, "routine", 0.6)))),
            Examples.SEEN_SOON);
    double[] order = new double[3];
    double[] chance = new double[3];
    for (int r = 0; r < 200; r++) {
      WalkoutQuestion question =
          Examples.question(hospital).withAbsence(Examples.juniors(hospital, 0.5, 4));
      Outcome inOrder = WalkoutEngine.outcome(question, 1, r);
      Outcome byChance = WalkoutEngine.outcome(question.withPolicy(new Policy.KeepAll()), 1, r);
      for (int u = 0; u < 3; u++) {
        order[u] += inOrder.findKeptOfUrgency(u).orElseThrow() / 200;
        chance[u] += byChance.findKeptOfUrgency(u).orElseThrow() / 200;
      }
    }
    assertThat(order[0]).isGreaterThan(order[1] + 0.02);
    assertThat(order[1]).isGreaterThan(order[2] + 0.02);
    assertThat(chance[0]).isCloseTo(chance[2], within(0.03));
    assertThat(order[0]).isGreaterThan(chance[0] + 0.1);
  }

  @Test
  void keep_all_cancels_on_the_day_and_cancel_all_beforehand() {
    Hospital hospital = Examples.small();
    WalkoutQuestion question =
        Examples.question(hospital).withAbsence(Examples.juniors(hospital, 0.8, 2));
    Outcome late = WalkoutEngine.outcome(question.withPolicy(new Policy.KeepAll()), 1, 0);
    Outcome early = WalkoutEngine.outcome(question.withPolicy(new Policy.CancelAll()), 1, 0);
    int lateSum = 0;
    for (SessionKind kind : KINDS) {
      for (int s = 0; s < 2; s++) {
        for (int u = 0; u < 3; u++) {
          assertThat(late.cancelledBeforehand(0, s, kind, u)).isZero();
          assertThat(early.cancelledOnTheDay(0, s, kind, u)).isZero();
          assertThat(early.held(0, s, kind, u)).isZero();
          lateSum += late.cancelledOnTheDay(0, s, kind, u);
        }
      }
    }
    assertThat(lateSum).isPositive();
  }

  @Test
  void a_hospital_without_planned_staff_or_sessions_has_nothing_to_keep() {
    Hospital hospital =
        Examples.hospital(
            Examples.GRADES,
            List.of(Examples.wards("junior", "day", 0, 0)),
            List.of(Examples.specialty("surgery")),
            Examples.SEEN_SOON);
    WalkoutQuestion question =
        Examples.question(hospital).withAbsence(Examples.juniors(hospital, 1, 2));
    Outcome outcome = WalkoutEngine.outcome(question, 1, 0);
    assertThat(outcome.findKept()).isEmpty();
    assertThat(outcome.gaps()).isEmpty();
    assertThat(WalkoutEngine.forcedShare(hospital, question.absence().orElseThrow())).isZero();
    assertThat(WalkoutEngine.answer(r -> question, 1, 3, Runner.IN_TURN).kept()).isEmpty();
  }

  @Test
  void holidays_are_as_sundays_and_a_weekend_has_no_sessions_here() {
    Hospital hospital = Examples.small();
    WalkoutQuestion question =
        Examples.question(hospital).withHolidays(Set.of(Examples.MONDAY.plusDays(1)));
    Outcome outcome = WalkoutEngine.outcome(question, 1, 0);
    assertThat(outcome.findKeptOn(0)).isPresent();
    assertThat(outcome.findKeptOn(1)).isEmpty();
    assertThat(outcome.findKeptOn(6)).isEmpty();
  }

  @Test
  void sickness_of_a_surge_takes_first_what_the_wards_have_beyond_their_minimum() {
    Hospital hospital = Examples.small();
    LocalDate first = Examples.MONDAY;
    double[] sick = new double[10];
    Arrays.fill(sick, 0.05);
    Surge mild = new Surge(first, new double[10], 0, 5, sick);
    Outcome outcome =
        WalkoutEngine.outcome(
            Examples.question(hospital).withPolicy(new Policy.PriorityOrder()).withSurge(mild),
            1,
            0);
    // Seniors have nothing on the wards, so a senior who is sick costs a session.
    assertThat(outcome.findKept(SessionKind.THEATRE)).isEqualTo(OptionalDouble.of(1));
    assertThat(outcome.findKept(SessionKind.CLINIC).orElseThrow()).isBetween(0.9, 0.99999);
    assertThat(outcome.course().onDuty(0, 0)).isLessThanOrEqualTo(10);
    assertThat(outcome.course().onDuty(12, 0)).isEqualTo(10);
  }
}
