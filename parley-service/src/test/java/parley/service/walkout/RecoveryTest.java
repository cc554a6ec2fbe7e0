package parley.service.walkout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static parley.service.walkout.Examples.MEDICINE;
import static parley.service.walkout.Examples.MONDAY;
import static parley.service.walkout.Examples.SENIOR;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import parley.service.hospital.Hospital;
import parley.service.hospital.Rebooking;
import parley.service.hospital.SessionKind;
import parley.service.kernel.Runner;

/** Cases worked out by hand: when those put off are seen again. */
class RecoveryTest {

  /** Clinics of 10 places, 9 of them booked, 5 a weekday; seniors cover for juniors. */
  private static Hospital clinics(Rebooking rebooking, double nightMinimum) {
    return Examples.hospital(
        Examples.GRADES,
        List.of(Examples.wards("junior", "night", 4, nightMinimum)),
        List.of(
            Examples.specialty("none"),
            Examples.specialty(
                "medicine",
                Examples.session(
                    SessionKind.CLINIC,
                    5,
                    Map.of("senior", 1.0),
                    10,
                    Map.of("urgent", 0.2, "routine", 0.8)))),
        rebooking);
  }

  private static WalkoutQuestion cancelAll(Hospital hospital, int days) {
    return Examples.question(hospital)
        .withAbsence(Examples.juniors(hospital, 1, days))
        .withPolicy(new Policy.CancelAll());
  }

  private static int seenAgain(Outcome outcome, int day, int urgency) {
    return outcome.seenAgain(day, MEDICINE, SessionKind.CLINIC, urgency);
  }

  @Test
  void free_places_go_to_the_urgent_first_after_the_notice() {
    // 45 are put off on Monday, 9 of them urgent; 5 places a day are free, all usable, from
    // Thursday on; nothing is added.
    Outcome outcome =
        WalkoutEngine.outcome(cancelAll(clinics(new Rebooking(3, 1, 0, 0, 28), 0), 1), 1, 0);
    assertThat(outcome.waiting(0)).isEqualTo(45);
    assertThat(outcome.waiting(2)).isEqualTo(45);
    assertThat(seenAgain(outcome, 3, 0)).isEqualTo(5);
    assertThat(seenAgain(outcome, 3, 2)).isZero();
    assertThat(seenAgain(outcome, 4, 0)).isEqualTo(4);
    assertThat(seenAgain(outcome, 4, 2)).isEqualTo(1);
    assertThat(seenAgain(outcome, 5, 2)).isZero();
    assertThat(seenAgain(outcome, 7, 2)).isEqualTo(5);
    // 35 wait after Friday; Monday to Friday 25 of them, Monday 30, Tuesday 35: at most 2.25 wait.
    assertThat(outcome.waiting(14)).isEqualTo(5);
    assertThat(outcome.waiting(15)).isZero();
    assertThat(outcome.findRecoveryDays()).isEqualTo(OptionalInt.of(15));
    assertThat(outcome.findRecoveryDays(MEDICINE)).isEqualTo(OptionalInt.of(15));
    assertThat(outcome.findRecoveryDays(0)).isEqualTo(OptionalInt.of(0));
    assertThat(outcome.seenInAddedPlaces()).isZero();
    assertThat(outcome.late(0)).isZero();
    assertThat(outcome.course().patients(4, MEDICINE, SessionKind.CLINIC, 0)).isEqualTo(9 + 4);
  }

  @Test
  void places_are_added_on_working_days_until_nobody_waits() {
    // 10 % of 50 places are added, as many as are free.
    Outcome outcome =
        WalkoutEngine.outcome(cancelAll(clinics(new Rebooking(1, 1, 0.1, 0, 28), 0), 1), 1, 0);
    assertThat(outcome.waiting(1)).isEqualTo(35);
    assertThat(outcome.waiting(4)).isEqualTo(5);
    assertThat(outcome.waiting(6)).isEqualTo(5);
    assertThat(outcome.waiting(7)).isZero();
    assertThat(outcome.seenInAddedPlaces()).isEqualTo(4 * 5);
    assertThat(outcome.findRecoveryDays()).isEqualTo(OptionalInt.of(7));
  }

  @Test
  void without_places_nobody_recovers_and_there_is_no_number() {
    WalkoutQuestion question = cancelAll(clinics(new Rebooking(1, 0, 0, 0, 28), 0), 1);
    Outcome outcome = WalkoutEngine.outcome(question, 1, 0);
    assertThat(outcome.findRecoveryDays()).isEmpty();
    // Urgent ones should be seen within 7 days and are not; routine ones have 90.
    assertThat(outcome.late(0)).isEqualTo(9);
    assertThat(outcome.late(2)).isZero();
    RecoverySpread recovery = WalkoutEngine.answer(r -> question, 1, 20, Runner.IN_TURN).recovery();
    assertThat(recovery.recoveredShare()).isZero();
    assertThat(recovery.low()).isEmpty();
    assertThat(recovery.mean()).isEmpty();
  }

  @Test
  void percentiles_on_replications_that_did_not_recover_are_empty() {
    double never = Double.POSITIVE_INFINITY;
    assertThat(RecoverySpread.of(new double[] {never, 12, 9, never, 10, 11, 9, 9, 9, 9}))
        .satisfies(r -> {
          assertThat(r.low()).hasValue(9);
          assertThat(r.mid()).hasValue(9);
          assertThat(r.high()).isEmpty();
          assertThat(r.mean()).isEmpty();
          assertThat(r.recoveredShare()).isEqualTo(0.8);
        });
  }

  @Test
  void time_off_costs_lists_later_and_takes_free_places_before_patients() {
    // One night by 2 seniors, 12 hours each, all of it taken off within 14 days: two lists of 12
    // hours. 5 clinics a day with 5 free places: of the 9 patients of a list 4 have no place.
    Hospital hospital = clinics(new Rebooking(30, 0, 0, 1, 14), 2);
    WalkoutQuestion question =
        Examples.question(hospital).withAbsence(Examples.juniors(hospital, 1, 1));
    Outcome outcome = WalkoutEngine.outcome(question, 1, 0);
    assertThat(outcome.standIns(0, Examples.NIGHT, SENIOR)).isEqualTo(2);
    int lists = 0;
    for (int d = 2; d < question.days(); d++) {
      int off = outcome.waiting(d) - outcome.waiting(d - 1);
      assertThat(off).isIn(0, 5);
      lists += off / 5;
      assertThat(d <= 14 || off == 0).isTrue();
    }
    // 45 booked, 40 places left.
    assertThat(lists).isEqualTo(2);
    // Two lists of the day after the night.
    assertThat(outcome.waiting(1)).isEqualTo(18);
    assertThat(
            WalkoutEngine.outcome(
                    question.withHospital(clinics(new Rebooking(30, 0, 0, 0, 14), 2)), 1, 0)
                .cancelled())
        .isEqualTo(18);
  }

  @Test
  void a_trace_says_why_and_when() {
    Hospital hospital = clinics(new Rebooking(3, 1, 0, 1, 14), 2);
    WalkoutQuestion question =
        Examples.question(hospital).withAbsence(Examples.juniors(hospital, 1, 1));
    Outcome outcome = WalkoutEngine.outcome(question, 1, 0);
    // Tuesday: two seniors rest from the night; 18 are put off, the least urgent.
    List<TraceStep> first = WalkoutEngine.trace(question, 1, 0, 1, MEDICINE, 0);
    assertThat(first)
        .containsExactly(
            new TraceStep.PutOff(
                MONDAY.plusDays(1),
                "medicine",
                SessionKind.CLINIC,
                "routine",
                true,
                Reason.RESTS,
                Optional.of("senior")),
            new TraceStep.SeenAgain(MONDAY.plusDays(4), false));
    assertThat(seenAgain(outcome, 4, 2)).isEqualTo(5);
    assertThat(WalkoutEngine.trace(question, 1, 0, 1, MEDICINE, 5).getLast())
        .isEqualTo(new TraceStep.SeenAgain(MONDAY.plusDays(7), false));
    assertThatThrownBy(() -> WalkoutEngine.trace(question, 1, 0, 1, MEDICINE, 18))
        .hasMessage(
            "Patient 18 of those of medicine put off on 2025-03-04 is asked for; expected 0 or more, below 18.");
    TraceStep.PutOff off =
        (TraceStep.PutOff)
            WalkoutEngine.trace(question.withPolicy(new Policy.CancelAll()), 1, 0, 0, MEDICINE, 44)
                .getFirst();
    assertThat(off.reason()).isEqualTo(Reason.POLICY);
    assertThat(off.urgency()).isEqualTo("urgent");
  }

  @Test
  void every_patient_who_was_put_off_has_a_trace_that_agrees_with_the_counts() {
    Hospital hospital = Examples.random(new SplittableRandom(11), 0.6);
    WalkoutQuestion question =
        Examples.question(hospital)
            .withAbsence(
                Absence.even(
                    hospital, "residents", Examples.MORNING, Examples.MORNING.plusDays(3), 0.7))
            .withPolicy(new Policy.BlockCancel(0.2));
    Outcome outcome = WalkoutEngine.outcome(question, 3, 1);
    for (int s = 0; s < hospital.specialties().size(); s++) {
      int number = 0;
      for (int d = 0; d < 4; d++) {
        number = 0;
        for (SessionKind kind : SessionKind.values()) {
          for (int u = 0; u < 3; u++) {
            number +=
                outcome.cancelledBeforehand(d, s, kind, u)
                    + outcome.cancelledOnTheDay(d, s, kind, u);
          }
        }
        for (int n = 0; n < number; n++) {
          assertThat(WalkoutEngine.trace(question, 3, 1, d, s, n)).hasSize(2);
        }
        int day = d;
        int specialty = s;
        int all = number;
        assertThatThrownBy(() -> WalkoutEngine.trace(question, 3, 1, day, specialty, all))
            .isInstanceOf(IllegalArgumentException.class);
      }
    }
  }
}
