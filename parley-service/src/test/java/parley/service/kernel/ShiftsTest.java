package parley.service.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

/**
 * Changes of shift against traces worked out by hand: two are on duty until 10 and one from then,
 * each piece of work takes 6, and entities come at 0, 5, 6, 7 and 8.
 */
class ShiftsTest {

  private static final double[] COMES = {0, 5, 6, 7, 8};

  private static Resource staff(ShiftChange change, int after) {
    return new Resource(
        "staff",
        new Roster(new double[] {0, 10}, new int[] {2, after}, Double.POSITIVE_INFINITY),
        change);
  }

  private static List<String> trace(Resource staff, double... comes) {
    return trace(
        Model.of(
            new Arrivals.At(comes), Pathway.named("work").serve(staff, new Draw.Fixed(6)).build()));
  }

  private static List<String> trace(Model model) {
    List<String> lines = new ArrayList<>();
    Simulation run = Simulation.of(model, 1, 0);
    run.trace((time, stream, number, step, what) -> {
      if (what == Tracer.What.BEGINS
          || what == Tracer.What.ENDS
          || what == Tracer.What.INTERRUPTED) {
        lines.add("%s: %d %s".formatted(number(time), number, what.name().toLowerCase()));
      }
    });
    run.run(1_000);
    return lines;
  }

  private static String number(double time) {
    return time == Math.rint(time) ? Long.toString((long) time) : Double.toString(time);
  }

  @Test
  void finish_then_leave_the_new_shift_starts_beside_those_who_finish() {
    // At 10 the works of 1 (till 11) and 2 (till 12) are finished by those who leave; the one who
    // comes has free hands and begins 3 at once, which 1 and 2 do not delay.
    assertThat(trace(staff(ShiftChange.FINISH_THEN_LEAVE, 1), COMES))
        .containsExactly(
            "0: 0 begins",
            "5: 1 begins",
            "6: 0 ends",
            "6: 2 begins",
            "10: 3 begins",
            "11: 1 ends",
            "12: 2 ends",
            "16: 3 ends",
            "16: 4 begins",
            "22: 4 ends");
  }

  @Test
  void hand_over_work_in_hand_counts_against_the_new_shift() {
    // At 10 one is on duty and two works are in hand; nothing begins until both have ended.
    assertThat(trace(staff(ShiftChange.HAND_OVER, 1), COMES))
        .containsExactly(
            "0: 0 begins",
            "5: 1 begins",
            "6: 0 ends",
            "6: 2 begins",
            "11: 1 ends",
            "12: 2 ends",
            "12: 3 begins",
            "18: 3 ends",
            "18: 4 begins",
            "24: 4 ends");
  }

  @Test
  void preempt_and_resume_what_was_begun_last_is_interrupted_and_goes_on_first() {
    // At 10 the work of 2 has 2 left; it goes on when 1 has ended, before 3 and 4.
    assertThat(trace(staff(ShiftChange.PREEMPT_AND_RESUME, 1), COMES))
        .containsExactly(
            "0: 0 begins",
            "5: 1 begins",
            "6: 0 ends",
            "6: 2 begins",
            "10: 2 interrupted",
            "11: 1 ends",
            "11: 2 begins",
            "13: 2 ends",
            "13: 3 begins",
            "19: 3 ends",
            "19: 4 begins",
            "25: 4 ends");
  }

  @Test
  void nobody_on_duty_everything_waits_and_interrupted_work_keeps_its_order() {
    Resource staff =
        new Resource(
            "staff",
            new Roster(new double[] {0, 3, 20}, new int[] {2, 0, 2}, 40),
            ShiftChange.PREEMPT_AND_RESUME);
    assertThat(trace(staff, 0, 1, 2))
        .containsExactly(
            "0: 0 begins",
            "1: 1 begins",
            "3: 1 interrupted",
            "3: 0 interrupted",
            "20: 0 begins",
            "20: 1 begins",
            "23: 0 ends",
            "23: 2 begins",
            "24: 1 ends",
            "29: 2 ends");
  }

  @Test
  void a_larger_shift_begins_what_waits_beside_what_is_in_hand() {
    // One is on duty until 10, two from then; 0 is in hand from 5 to 11.
    double[] comes = {5, 6, 7, 8};
    String inHand = "5: 0 begins";
    assertThat(trace(growing(ShiftChange.FINISH_THEN_LEAVE), comes))
        .containsExactly(
            inHand,
            "10: 1 begins",
            "10: 2 begins",
            "11: 0 ends",
            "16: 1 ends",
            "16: 3 begins",
            "16: 2 ends",
            "22: 3 ends");
    for (ShiftChange change : List.of(ShiftChange.HAND_OVER, ShiftChange.PREEMPT_AND_RESUME)) {
      assertThat(trace(growing(change), comes))
          .as("%s", change)
          .containsExactly(
              inHand,
              "10: 1 begins",
              "11: 0 ends",
              "11: 2 begins",
              "16: 1 ends",
              "16: 3 begins",
              "17: 2 ends",
              "22: 3 ends");
    }
  }

  private static Resource growing(ShiftChange change) {
    return new Resource(
        "staff",
        new Roster(new double[] {0, 10}, new int[] {1, 2}, Double.POSITIVE_INFINITY),
        change);
  }

  @Test
  void work_that_outlasts_two_shifts() {
    // One in each of three shifts; each piece of work takes 10.
    assertThat(trace(three(ShiftChange.FINISH_THEN_LEAVE)))
        .containsExactly(
            "0: 0 begins", "4: 1 begins", "8: 2 begins", "10: 0 ends", "14: 1 ends", "18: 2 ends");
    for (ShiftChange change : List.of(ShiftChange.HAND_OVER, ShiftChange.PREEMPT_AND_RESUME)) {
      assertThat(trace(three(change)))
          .as("%s", change)
          .containsExactly(
              "0: 0 begins",
              "10: 0 ends",
              "10: 1 begins",
              "20: 1 ends",
              "20: 2 begins",
              "30: 2 ends");
    }
  }

  private static Model three(ShiftChange change) {
    Resource staff =
        new Resource(
            "staff",
            new Roster(new double[] {0, 4, 8}, new int[] {1, 1, 1}, Double.POSITIVE_INFINITY),
            change);
    return Model.of(
        new Arrivals.At(new double[] {0, 1, 2}),
        Pathway.named("work").serve(staff, new Draw.Fixed(10)).build());
  }

  @Test
  void a_shift_comes_before_what_was_scheduled_after_it_for_the_same_time() {
    // The change at 10 stands in the plan from the start, so at 10 it comes before the end of 0.
    double[] comes = {4, 5, 5};
    assertThat(trace(staff(ShiftChange.FINISH_THEN_LEAVE, 1), comes))
        .containsExactly(
            "4: 0 begins", "5: 1 begins", "10: 2 begins", "10: 0 ends", "11: 1 ends", "16: 2 ends");
    assertThat(trace(staff(ShiftChange.HAND_OVER, 1), comes))
        .containsExactly(
            "4: 0 begins", "5: 1 begins", "10: 0 ends", "11: 1 ends", "11: 2 begins", "17: 2 ends");
    assertThat(trace(staff(ShiftChange.PREEMPT_AND_RESUME, 1), comes))
        .containsExactly(
            "4: 0 begins",
            "5: 1 begins",
            "10: 1 interrupted",
            "10: 0 ends",
            "10: 1 begins",
            "11: 1 ends",
            "11: 2 begins",
            "17: 2 ends");
  }

  @Test
  void a_shift_of_the_same_size_changes_nothing_but_who_finishes() {
    assertThat(trace(staff(ShiftChange.HAND_OVER, 2), COMES))
        .isEqualTo(trace(staff(ShiftChange.PREEMPT_AND_RESUME, 2), COMES));
    assertThat(trace(staff(ShiftChange.FINISH_THEN_LEAVE, 2), COMES))
        .contains("10: 3 begins", "10: 4 begins");
  }

  @Test
  void the_less_urgent_is_interrupted() {
    Resource staff = staff(ShiftChange.PREEMPT_AND_RESUME, 1);
    Pathway work = Pathway.named("work").serve(staff, new Draw.Fixed(6)).build();
    List<String> lines =
        trace(
            Model.of(
                List.of(
                    new Model.Stream("routine", new Arrivals.At(new double[] {5}), work, 4),
                    new Model.Stream("urgent", new Arrivals.At(new double[] {6}), work, 0))));
    assertThat(lines)
        .containsExactly(
            "5: 0 begins",
            "6: 0 begins",
            "10: 0 interrupted",
            "12: 0 ends",
            "12: 0 begins",
            "13: 0 ends");
  }

  @Test
  void a_unit_that_was_seized_before_the_change_is_given_back_by_those_who_left() {
    Resource staff = staff(ShiftChange.FINISH_THEN_LEAVE, 1);
    Model model =
        Model.of(
            new Arrivals.At(new double[] {8, 8, 9}),
            Pathway.named("kept")
                .seize(staff)
                .hold("work", new Draw.Fixed(6))
                .release(staff)
                .build());
    Simulation run = Simulation.of(model, 1, 0);
    run.run(10);
    // Two finish beyond their shift, and the third has begun with the new one.
    assertThat(run.count(staff).inUse()).isEqualTo(3);
    run.run(14);
    assertThat(run.count(staff).inUse()).isEqualTo(1);
    run.run(16);
    assertThat(run.count(staff).inUse()).isZero();
    assertThat(run.present()).isZero();
  }

  @Test
  void units_in_use_are_the_same_by_their_area_and_by_the_work_done() {
    for (ShiftChange change : ShiftChange.values()) {
      Resource staff = staff(change, 1);
      Simulation run =
          Simulation.of(
              Model.of(
                  new Arrivals.At(COMES),
                  Pathway.named("work").serve(staff, new Draw.Fixed(6)).build()),
              1,
              0);
      run.run(100);
      assertThat(run.count(staff).useArea()).isEqualTo(6.0 * COMES.length);
      assertThat(run.count(staff).dutyArea()).isEqualTo(2 * 10.0 + 90);
      assertThat(run.count(staff).begun()).isEqualTo(COMES.length);
    }
  }

  @Test
  void rosters_that_make_no_sense_are_refused() {
    assertThatThrownBy(() -> new Roster(new double[] {0, 5, 5}, new int[] {1, 1, 1}, 24))
        .hasMessage("A shift from 5.0 stands after one from 5.0; starts must rise.");
    assertThatThrownBy(() -> new Roster(new double[] {0}, new int[] {-1}, 24))
        .hasMessage("-1 units on duty from 0.0; a number on duty is not below 0.");
    assertThatThrownBy(() -> new Roster(new double[] {0, 30}, new int[] {1, 2}, 24))
        .hasMessage("A roster that repeats after 24.0 has a shift that starts at 30.0.");
    assertThat(DoubleStream.of(new Roster(new double[] {0, 8}, new int[] {1, 2}, 24).starts()))
        .containsExactly(0.0, 8.0);
  }
}
