package parley.rota.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import parley.rota.check.PlanFault.Kind;
import parley.rota.model.Absence;
import parley.rota.model.Days;
import parley.rota.model.Demand;
import parley.rota.model.Duty;
import parley.rota.model.Rota;
import parley.rota.rules.RuleSets;

/** What a rota does not give that its plan asks for. */
class PlanFaultsTest {

  private static final LocalDate MONDAY = LocalDate.parse("2027-01-04");

  @Test
  void a_rota_as_planned_has_no_fault() {
    CheckAnswer answer =
        TestRota.weeks(1)
            .shift("S", "09:00", "17:00")
            .demand(ofShift(1, Optional.of(1)))
            .giveAll("S", 0, 6)
            .check();

    assertThat(answer.isAsPlanned()).isTrue();
  }

  @Test
  void too_few_and_too_many_on_a_shift_are_no_matter_of_the_contract() {
    TestRota rota =
        TestRota.from("2027-01-04", 5)
            .doctor(TestRota.usual("b"))
            .shift("S", "09:00", "17:00")
            .demand(ofShift(1, Optional.of(1)))
            .giveAll("S", 0, 3)
            .give("b", "S", 2);

    assertThat(rota.check().faults())
        .containsExactly(
            new PlanFault(Kind.TOO_FEW, "need", MONDAY.plusDays(4), 0, 1),
            new PlanFault(Kind.TOO_MANY, "need", MONDAY.plusDays(2), 2, 1));
    assertThat(rota.check().isLegal()).isTrue();
    assertThat(rota.check().isAsPlanned()).isFalse();
  }

  @Test
  void only_those_with_the_skill_count() {
    assertThat(
            TestRota.weeks(1)
                .shift("S", "09:00", "17:00")
                .demand(
                    new Demand.OfShift(
                        "need",
                        new Days(Set.of(DayOfWeek.MONDAY), Optional.empty(), Optional.empty()),
                        "S",
                        Optional.of("airway"),
                        1,
                        1,
                        Optional.empty()))
                .give("S", 0)
                .check()
                .faults())
        .containsExactly(new PlanFault(Kind.TOO_FEW, "need", MONDAY, 0, 1));
  }

  @Test
  void demand_by_the_hour_is_met_by_whoever_is_at_work_at_every_minute() {
    assertThat(byHour("13:00").check().faults()).isEmpty();
    assertThat(byHour("13:01").check().faults())
        .containsExactly(new PlanFault(Kind.TOO_FEW, "hours", MONDAY, 0, 1));
  }

  private static TestRota byHour(String start) {
    return TestRota.weeks(1)
        .doctor(TestRota.usual("b"))
        .shift("E", "08:00", "13:00")
        .shift("L", start, "21:00")
        .onCall("C", "08:00", "08:00")
        .demand(ofHours("08:00", "21:00"))
        .give("E", 0)
        .give("b", "L", 0)
        .give("C", 0);
  }

  @Test
  void the_morning_is_covered_by_the_night_before_and_by_the_history() {
    TestRota rota =
        TestRota.weeks(1).shift("N", "20:00", "08:00").demand(ofHours("00:00", "08:00"));

    assertThat(rota.give("N", -1).check().faults()).isEmpty();
    assertThat(
            TestRota.weeks(1)
                .shift("N", "20:00", "08:00")
                .demand(ofHours("00:00", "08:00"))
                .check()
                .faults())
        .hasSize(1);
  }

  @Test
  void hours_after_the_last_midnight_are_left_to_the_next_rota() {
    assertThat(
            TestRota.from("2027-01-04", 1)
                .shift("N", "20:00", "00:00")
                .demand(ofHours("20:00", "08:00"))
                .give("N", 0)
                .check()
                .faults())
        .isEmpty();
  }

  @Test
  void in_a_pattern_the_last_night_covers_the_first_morning() {
    assertThat(
            TestRota.pattern(1)
                .shift("N", "20:00", "08:00")
                .demand(ofHours("00:00", "08:00"))
                .give("N", 6)
                .check()
                .faults())
        .isEmpty();
  }

  @Test
  void no_duty_starts_on_a_day_of_leave_nor_runs_into_the_first() {
    TestRota rota =
        TestRota.weeks(1)
            .shift("S", "09:00", "17:00")
            .shift("M", "16:00", "00:00")
            .shift("N", "16:00", "00:01")
            .away(Absence.Kind.ANNUAL_LEAVE, 2, 3);

    assertThat(rota.give("M", 1).give("S", 4).check().faults()).isEmpty();
    assertThat(rota.give("S", 3).check().faults())
        .containsExactly(new PlanFault(Kind.ABSENT, "a", MONDAY.plusDays(3), 1, 0));
    assertThat(
            TestRota.weeks(1)
                .shift("N", "16:00", "00:01")
                .away(Absence.Kind.ANNUAL_LEAVE, 2, 3)
                .give("N", 1)
                .check()
                .faults())
        .containsExactly(new PlanFault(Kind.ABSENT, "a", MONDAY.plusDays(2), 1, 0));
  }

  @Test
  void a_night_may_end_on_a_zero_day() {
    assertThat(
            TestRota.weeks(1)
                .shift("N", "21:00", "09:00")
                .away(Absence.Kind.ZERO, 2, 3)
                .give("N", 1)
                .check()
                .faults())
        .isEmpty();
  }

  @Test
  void days_of_the_week_agreed_to_be_free() {
    assertThat(
            TestRota.weeks(1)
                .doctor(TestRota.neverOn(DayOfWeek.TUESDAY))
                .shift("S", "09:00", "17:00")
                .give("S", 0, 1, 2)
                .check()
                .faults())
        .containsExactly(new PlanFault(Kind.NEVER_ON, "a", MONDAY.plusDays(1), 1, 0));
  }

  @Test
  void nobody_works_before_or_after_the_post() {
    assertThat(
            TestRota.weeks(1)
                .doctor(TestRota.inPost("2027-01-05", "2027-01-06"))
                .shift("S", "09:00", "17:00")
                .give("S", 0, 1, 2, 3)
                .check()
                .faults())
        .containsExactly(
            new PlanFault(Kind.NOT_IN_POST, "a", MONDAY, 1, 0),
            new PlanFault(Kind.NOT_IN_POST, "a", MONDAY.plusDays(3), 1, 0));
  }

  @Test
  void a_shift_asks_for_its_skills() {
    assertThat(
            TestRota.weeks(1)
                .shift("S", "09:00", "17:00", Set.of("airway"), 30)
                .give("S", 0)
                .check()
                .faults())
        .containsExactly(new PlanFault(Kind.NOT_SKILLED, "a", MONDAY, 1, 0));
  }

  @Test
  void a_fixed_day_is_as_it_was_fixed() {
    TestRota rota =
        TestRota.weeks(1)
            .shift("S", "09:00", "17:00")
            .shift("L", "13:00", "21:00")
            .fix(0, Optional.of("S"))
            .fix(1, Optional.empty());

    assertThat(rota.check().faults())
        .containsExactly(new PlanFault(Kind.NOT_AS_FIXED, "a", MONDAY, 1, 0));
    assertThat(rota.give("S", 0).check().faults()).isEmpty();
    assertThat(rota.give("L", 1).check().faults())
        .containsExactly(new PlanFault(Kind.NOT_AS_FIXED, "a", MONDAY.plusDays(1), 1, 0));
  }

  @Test
  void nobody_is_in_two_places() {
    assertThat(
            TestRota.weeks(1)
                .shift("E", "08:00", "14:00")
                .shift("L", "13:00", "21:00")
                .onCall("C", "08:00", "08:00")
                .give("E", 0)
                .give("L", 0)
                .give("C", 0)
                .check()
                .faults())
        .containsExactly(new PlanFault(Kind.OVERLAP, "a", MONDAY, 60, 0));
  }

  @Test
  void what_the_plan_does_not_know_cannot_be_judged() {
    TestRota rota = TestRota.weeks(1).shift("S", "09:00", "17:00");

    assertThatIllegalArgumentException()
        .isThrownBy(() -> check(rota, new Duty("z", MONDAY, "S")))
        .withMessage(
            "The rota gives doctor z shift S on 2027-01-04; expected a doctor of the plan.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> check(rota, new Duty("a", MONDAY, "Z")))
        .withMessage(
            "The rota gives doctor a shift Z on 2027-01-04; expected a shift of the plan.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> check(rota, new Duty("a", MONDAY.minusDays(1), "S")))
        .withMessage(
            "The rota gives doctor a shift S on 2027-01-03; expected a day from 2027-01-04 to 2027-01-10.");
  }

  @Test
  void breaches_are_in_the_order_of_doctor_time_and_rule() {
    List<String> order =
        TestRota.weeks(1)
            .doctor(TestRota.usual("b"))
            .shift("D", "08:00", "21:01", 0)
            .give("b", "D", 0)
            .give("D", 3, 1)
            .check()
            .breaches()
            .stream()
            .map(b -> b.doctor() + " " + b.from().getDayOfMonth() + " " + b.rule())
            .toList();

    assertThat(order)
        .containsExactly(
            "a 5 breaks", "a 5 shift-length", "a 7 shift-length", "b 4 breaks", "b 4 shift-length");
  }

  private static CheckAnswer check(TestRota rota, Duty duty) {
    return Checker.check(
        rota.plan(), new Rota(List.of(duty)), RuleSets.find(TestRota.NEW).orElseThrow());
  }

  private static Demand ofShift(int minimum, Optional<Integer> maximum) {
    return new Demand.OfShift("need", Days.ALL, "S", Optional.empty(), minimum, minimum, maximum);
  }

  private static Demand ofHours(String from, String to) {
    return new Demand.OfHours(
        "hours",
        new Days(Set.of(DayOfWeek.MONDAY), Optional.empty(), Optional.empty()),
        LocalTime.parse(from),
        LocalTime.parse(to),
        Optional.empty(),
        1,
        1);
  }
}
