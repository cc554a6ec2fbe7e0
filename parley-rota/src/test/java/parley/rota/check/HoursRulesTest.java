package parley.rota.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import parley.rota.model.Absence;
import parley.rota.model.Episode;
import parley.rota.rules.Rule;
import parley.rota.rules.RuleSets;

/** How much work, on average, in a week and in a shift. */
class HoursRulesTest {

  @Test
  void four_shifts_of_twelve_hours_a_week_are_48_hours_on_average() {
    TestRota rota = TestRota.weeks(2).shift("D", "08:00", "20:00").shift("E", "08:00", "20:01");

    assertThat(rota.give("D", 0, 1, 2, 3, 7, 8, 9, 10).measured("average-hours")).isEmpty();
  }

  @Test
  void one_minute_more_in_two_weeks_is_a_minute_too_much_on_average() {
    TestRota rota = TestRota.weeks(2).shift("D", "08:00", "20:00").shift("E", "08:00", "20:01");

    assertThat(rota.give("D", 0, 1, 2, 3, 7, 8, 9).give("E", 10).breaches("average-hours"))
        .singleElement()
        .satisfies(b -> {
          assertThat(b.measured()).isEqualTo(2881);
          assertThat(b.limit()).isEqualTo(2880);
          assertThat(b.unit()).isEqualTo(Breach.Unit.MINUTES_A_WEEK);
          assertThat(b.from().toString()).startsWith("2027-01-04T00:00");
          assertThat(b.to().toString()).startsWith("2027-01-18T00:00");
          assertThat(b.clause().fined()).isTrue();
        });
  }

  @Test
  void who_opted_out_may_work_56_hours_on_average() {
    TestRota rota =
        TestRota.weeks(2)
            .doctor(TestRota.optedOut())
            .shift("D", "08:00", "19:12")
            .shift("E", "08:00", "19:13")
            .giveAll("D", 0, 4)
            .giveAll("D", 7, 10);

    assertThat(rota.give("D", 11).measured("average-hours")).isEmpty();
    assertThat(rota.give("E", 13).measured("average-hours")).hasSize(1);
  }

  @Test
  void days_of_leave_count_neither_as_days_nor_with_work() {
    TestRota rota =
        TestRota.weeks(2)
            .shift("D", "08:00", "20:00")
            .shift("E", "08:00", "20:01")
            .away(Absence.Kind.ANNUAL_LEAVE, 7, 9)
            .away(Absence.Kind.STUDY_LEAVE, 10, 12)
            .away(Absence.Kind.OTHER_LEAVE, 13, 13)
            .give("D", 0, 1, 2);

    assertThat(rota.give("D", 3).measured("average-hours")).isEmpty();
    assertThat(rota.give("E", 4).measured("average-hours")).containsExactly(48 * 60 + 721L);
  }

  @Test
  void zero_days_count_as_days_without_work() {
    TestRota rota =
        TestRota.weeks(2)
            .shift("D", "08:00", "20:00")
            .away(Absence.Kind.ZERO, 7, 13)
            .giveAll("D", 0, 5);

    assertThat(rota.measured("average-hours")).isEmpty();
  }

  @Test
  void days_before_and_after_the_post_do_not_count() {
    TestRota rota =
        TestRota.weeks(3)
            .doctor(TestRota.inPost("2027-01-11", "2027-01-17"))
            .shift("D", "08:00", "20:00")
            .giveAll("D", 7, 10);

    assertThat(rota.measured("average-hours")).isEmpty();
    assertThat(rota.give("D", 12).measured("average-hours")).containsExactly(5 * 720L);
  }

  @Test
  void work_of_a_long_rota_is_averaged_over_each_period_of_reference() {
    TestRota rota = TestRota.weeks(30).shift("D", "08:00", "20:00").shift("E", "08:00", "20:01");
    for (int week = 0; week < 30; week++) {
      rota.giveAll("D", 7 * week, 7 * week + 2);
      rota.give(week == 10 ? "E" : "D", 7 * week + 3);
    }

    assertThat(rota.breaches("average-hours"))
        .singleElement()
        .satisfies(b -> {
          assertThat(b.measured()).isEqualTo(2881);
          assertThat(b.from().toLocalDate().plusWeeks(26)).isEqualTo(b.to().toLocalDate());
        });
  }

  @Test
  void work_on_call_is_what_is_expected() {
    TestRota rota =
        TestRota.weeks(1).onCall("C", "09:00", "09:00", new Episode(60, 2880 / 2)).give("C", 0, 2);

    assertThat(rota.measured("average-hours")).isEmpty();
  }

  @Test
  void six_shifts_of_twelve_hours_are_72_hours_in_168() {
    assertThat(
            TestRota.weeks(2)
                .shift("D", "08:00", "20:00")
                .giveAll("D", 0, 5)
                .measured("hours-in-168"))
        .isEmpty();
  }

  @Test
  void a_minute_more_is_too_much_in_the_week_that_starts_with_work() {
    assertThat(
            TestRota.weeks(2)
                .shift("D", "08:00", "20:00")
                .shift("E", "08:00", "20:01")
                .giveAll("D", 0, 4)
                .give("E", 5)
                .breaches("hours-in-168"))
        .singleElement()
        .satisfies(b -> {
          assertThat(b.measured()).isEqualTo(4321);
          assertThat(b.limit()).isEqualTo(4320);
          assertThat(b.from().plusHours(168)).isEqualTo(b.to());
        });
  }

  @Test
  void no_midnight_bounds_the_168_hours() {
    TestRota rota =
        TestRota.weeks(2)
            .shift("M", "23:00", "11:00")
            .shift("D", "10:00", "22:00")
            .giveAll("D", 3, 7);

    assertThat(rota.give("M", 0).measured("hours-in-168")).isEmpty();
    assertThat(rota.shift("N", "22:59", "23:00").give("N", 0).breaches("hours-in-168"))
        .singleElement()
        .satisfies(b -> {
          assertThat(b.measured()).isEqualTo(4321);
          assertThat(b.from().toString()).startsWith("2027-01-04T22:00");
        });
  }

  @Test
  void work_of_the_history_counts_in_a_week_that_reaches_into_the_rota() {
    TestRota rota =
        TestRota.weeks(2)
            .shift("D", "08:00", "20:00")
            .shift("E", "08:00", "08:01")
            .giveAll("D", -6, -1);

    assertThat(rota.measured("hours-in-168")).isEmpty();
    assertThat(rota.give("E", 0).measured("hours-in-168")).containsExactly(4321L);
  }

  @Test
  void a_dense_week_of_the_history_is_told_once_the_rota_reaches_into_it_by_a_minute() {
    TestRota rota = TestRota.weeks(1).shift("D", "08:00", "20:01").shift("X", "08:00", "08:01");

    assertThat(rota.giveAll("D", -7, -2).measured("hours-in-168")).isEmpty();
    assertThat(rota.give("X", 0).measured("hours-in-168")).containsExactly(4326L);
  }

  @Test
  void a_week_of_the_history_alone_is_not_of_this_rota() {
    assertThat(
            TestRota.weeks(2)
                .shift("D", "08:00", "21:00")
                .giveAll("D", -14, -8)
                .give("D", 3)
                .measured("hours-in-168"))
        .isEmpty();
  }

  @Test
  void two_dense_weeks_apart_are_two_breaches() {
    assertThat(
            TestRota.weeks(4)
                .shift("D", "08:00", "20:01")
                .giveAll("D", 0, 5)
                .giveAll("D", 20, 25)
                .measured("hours-in-168"))
        .containsExactly(4326L, 4326L);
  }

  @Test
  void a_shift_of_thirteen_hours_is_allowed_and_a_minute_more_is_not() {
    TestRota rota = TestRota.weeks(1).shift("D", "08:00", "21:00").shift("E", "08:00", "21:01");

    assertThat(rota.give("D", 0).measured("shift-length")).isEmpty();
    assertThat(rota.give("E", 4).measured("shift-length")).containsExactly(781L);
  }

  @Test
  void a_duty_on_call_may_be_longer_than_a_shift() {
    assertThat(
            TestRota.weeks(1).onCall("C", "09:00", "09:00").give("C", 0).measured("shift-length"))
        .isEmpty();
  }

  @Test
  void more_than_five_hours_need_one_break_and_more_than_nine_two() {
    assertThat(breaks("08:00", "13:00", 0)).isEmpty();
    assertThat(breaks("08:00", "13:01", 29)).containsExactly(29L);
    assertThat(breaks("08:00", "13:01", 30)).isEmpty();
    assertThat(breaks("08:00", "17:00", 30)).isEmpty();
    assertThat(breaks("08:00", "17:01", 59)).containsExactly(59L);
    assertThat(breaks("08:00", "17:01", 60)).isEmpty();
  }

  @Test
  void a_night_of_twelve_hours_needs_three_breaks() {
    assertThat(breaks("20:00", "08:00", 89)).containsExactly(89L);
    assertThat(breaks("20:00", "08:00", 90)).isEmpty();
    assertThat(breaks("20:00", "07:59", 60)).isEmpty();
    assertThat(breaks("19:59", "08:00", 60)).isEmpty();
  }

  @Test
  void breaks_are_told_once_for_a_shift_however_often_it_is_given() {
    assertThat(
            TestRota.weeks(1).shift("D", "08:00", "16:00", 0).giveAll("D", 0, 4).measured("breaks"))
        .containsExactly(0L);
  }

  @Test
  void one_shift_a_day_and_no_second() {
    TestRota rota =
        TestRota.weeks(1)
            .shift("M", "08:00", "12:00")
            .shift("E", "16:00", "20:00")
            .onCall("C", "20:00", "08:00")
            .give("M", 0)
            .give("C", 0);

    assertThat(rota.measured("no-split-shift")).isEmpty();
    assertThat(rota.give("E", 0).measured("no-split-shift")).containsExactly(2L);
  }

  private static List<Long> breaks(String start, String end, int minutes) {
    return TestRota.weeks(1).shift("S", start, end, minutes).give("S", 0).measured("breaks");
  }

  @Test
  void a_promise_on_top_of_the_contract_is_judged_like_a_rule() {
    Rule.HoursInWindow of =
        RuleSets.find(TestRota.NEW).orElseThrow().listRules(Rule.HoursInWindow.class).getFirst();
    TestRota rota =
        TestRota.weeks(1)
            .shift("D", "08:00", "20:00")
            .with(new Rule.HoursInWindow(of.clause(), 24 * 60, 48 * 60))
            .giveAll("D", 0, 1);

    assertThat(rota.measured("hours-in-168")).isEmpty();
    assertThat(rota.shift("X", "20:00", "20:01").give("X", 1).measured("hours-in-168"))
        .containsExactly(1441L);
  }
}
