package parley.rota.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import parley.rota.model.Episode;

/** How many duties day after day, and the rest after them. */
class RunRulesTest {

  @Test
  void four_long_shifts_in_a_row_are_allowed_and_five_are_not() {
    TestRota rota = TestRota.weeks(2).shift("D", "08:00", "20:00").giveAll("D", 0, 3);

    assertThat(rota.measured("long-run")).isEmpty();
    assertThat(rota.give("D", 4).breaches("long-run"))
        .singleElement()
        .satisfies(b -> {
          assertThat(b.measured()).isEqualTo(5);
          assertThat(b.limit()).isEqualTo(4);
          assertThat(b.unit()).isEqualTo(Breach.Unit.DAYS);
          assertThat(b.from().toString()).startsWith("2027-01-04T08:00");
          assertThat(b.to().toString()).startsWith("2027-01-08T20:00");
        });
  }

  @Test
  void five_long_shifts_are_legal_in_2016_and_not_since_2019() {
    TestRota rota = TestRota.weeks(2).shift("D", "08:00", "18:30").giveAll("D", 0, 4);

    assertThat(rota.rules(TestRota.OLD).check().isLegal()).isTrue();
    assertThat(rota.rules(TestRota.NEW).check().isLegal()).isFalse();
    assertThat(rota.rules("tcs-2026").measured("long-run")).containsExactly(5L);
  }

  @Test
  void six_long_shifts_are_too_many_in_2016_too() {
    TestRota rota = TestRota.weeks(2).shift("D", "08:00", "18:30").giveAll("D", 0, 5);

    assertThat(rota.rules(TestRota.OLD).measured("long-run")).containsExactly(6L);
  }

  @Test
  void a_shift_of_ten_hours_is_not_long() {
    TestRota rota = TestRota.weeks(1).shift("D", "08:00", "18:00").shift("E", "08:00", "18:01");

    assertThat(rota.giveAll("D", 0, 4).measured("long-run")).isEmpty();
    assertThat(
            TestRota.weeks(1).shift("E", "08:00", "18:01").giveAll("E", 0, 4).measured("long-run"))
        .containsExactly(5L);
  }

  @Test
  void a_short_day_between_ends_a_run_of_long_ones() {
    assertThat(
            TestRota.weeks(1)
                .shift("D", "08:00", "19:00")
                .shift("S", "09:00", "17:00")
                .give("D", 0, 1, 2, 4, 5)
                .give("S", 3)
                .measured("long-run"))
        .isEmpty();
  }

  @Test
  void the_fourth_long_shift_is_followed_by_48_hours_without_any_duty() {
    TestRota rota =
        TestRota.weeks(2)
            .shift("D", "08:00", "20:00")
            .shift("S", "20:00", "21:00")
            .shift("T", "19:59", "21:00")
            .giveAll("D", 0, 3);

    assertThat(rota.give("S", 5).measured("long-run")).isEmpty();
    assertThat(
            TestRota.weeks(2)
                .shift("D", "08:00", "20:00")
                .shift("T", "19:59", "21:00")
                .giveAll("D", 0, 3)
                .give("T", 5)
                .breaches("long-run"))
        .singleElement()
        .satisfies(b -> {
          assertThat(b.measured()).isEqualTo(2879);
          assertThat(b.limit()).isEqualTo(2880);
          assertThat(b.unit()).isEqualTo(Breach.Unit.MINUTES);
        });
  }

  @Test
  void a_duty_on_call_is_no_rest() {
    assertThat(
            TestRota.weeks(2)
                .shift("D", "08:00", "20:00")
                .onCall("C", "09:00", "17:00")
                .giveAll("D", 0, 3)
                .give("C", 5)
                .measured("long-run"))
        .containsExactly(37 * 60L);
  }

  @Test
  void three_long_shifts_need_no_48_hours() {
    assertThat(
            TestRota.weeks(2)
                .shift("D", "08:00", "20:00")
                .shift("S", "09:00", "17:00")
                .giveAll("D", 0, 2)
                .give("S", 3)
                .measured("long-run"))
        .isEmpty();
  }

  @Test
  void four_long_late_shifts_in_a_row_are_allowed_and_five_are_not() {
    TestRota rota =
        TestRota.weeks(2)
            .rules(TestRota.OLD)
            .shift("L", "12:59", "23:01")
            .shift("E", "12:59", "23:00")
            .giveAll("L", 0, 3);

    assertThat(rota.measured("long-late-run")).isEmpty();
    assertThat(rota.give("E", 4).measured("long-late-run")).hasSize(1);
    assertThat(
            TestRota.weeks(2)
                .rules(TestRota.OLD)
                .shift("L", "12:59", "23:01")
                .giveAll("L", 0, 4)
                .measured("long-late-run"))
        .containsExactly(5L);
  }

  @Test
  void a_shift_that_starts_at_16_00_or_ends_at_23_00_is_not_late() {
    assertThat(
            TestRota.weeks(2)
                .shift("L", "16:00", "02:30")
                .shift("E", "12:30", "23:00")
                .giveAll("L", 0, 3)
                .giveAll("E", 4, 6)
                .measured("long-late-run"))
        .isEmpty();
    assertThat(
            TestRota.weeks(2)
                .shift("L", "15:59", "02:30")
                .giveAll("L", 0, 4)
                .measured("long-late-run"))
        .containsExactly(5L);
  }

  @Test
  void the_fourth_long_late_shift_is_followed_by_48_hours() {
    assertThat(
            TestRota.weeks(2)
                .rules(TestRota.OLD)
                .shift("L", "12:00", "23:30")
                .shift("S", "23:29", "23:59")
                .shift("T", "23:30", "23:59")
                .giveAll("L", 0, 3)
                .give("S", 5)
                .measured("long-late-run"))
        .containsExactly(2879L);
    assertThat(
            TestRota.weeks(2)
                .rules(TestRota.OLD)
                .shift("L", "12:00", "23:30")
                .shift("T", "23:30", "23:59")
                .giveAll("L", 0, 3)
                .give("T", 5)
                .measured("long-late-run"))
        .isEmpty();
  }

  @Test
  void four_nights_in_a_row_are_allowed_and_five_are_not() {
    TestRota rota = TestRota.weeks(2).shift("N", "22:00", "07:00").giveAll("N", 0, 3);

    assertThat(rota.measured("night-run")).isEmpty();
    assertThat(rota.give("N", 4).measured("night-run")).containsExactly(5L);
  }

  @Test
  void a_night_has_three_hours_between_23_00_and_06_00() {
    assertThat(
            TestRota.weeks(1).shift("N", "17:00", "01:59").giveAll("N", 0, 4).measured("night-run"))
        .isEmpty();
    assertThat(
            TestRota.weeks(1).shift("N", "17:00", "02:00").giveAll("N", 0, 4).measured("night-run"))
        .containsExactly(5L);
    assertThat(
            TestRota.weeks(1).shift("N", "03:00", "11:00").giveAll("N", 0, 4).measured("night-run"))
        .containsExactly(5L);
  }

  @Test
  void nights_on_call_are_no_nights() {
    assertThat(
            TestRota.weeks(1)
                .onCall("C", "20:00", "08:00")
                .giveAll("C", 0, 4)
                .measured("night-run"))
        .isEmpty();
  }

  @Test
  void seven_days_in_a_row_are_allowed_and_eight_are_not() {
    TestRota rota = TestRota.weeks(2).shift("S", "09:00", "17:00").giveAll("S", 0, 6);

    assertThat(rota.measured("consecutive-days")).isEmpty();
    assertThat(rota.give("S", 7).measured("consecutive-days")).containsExactly(8L);
  }

  @Test
  void eight_days_in_a_row_are_legal_in_2016_and_not_since_2019() {
    TestRota rota = TestRota.weeks(3).shift("S", "09:00", "17:00").giveAll("S", 0, 7);

    assertThat(rota.rules(TestRota.OLD).measured("consecutive-days")).isEmpty();
    assertThat(rota.give("S", 8).measured("consecutive-days")).containsExactly(9L);
    assertThat(rota.rules(TestRota.NEW).measured("consecutive-days")).containsExactly(9L);
  }

  @Test
  void four_nights_are_four_days_not_five() {
    assertThat(
            TestRota.weeks(2)
                .shift("S", "09:00", "17:00")
                .shift("N", "21:00", "09:00")
                .giveAll("S", 0, 2)
                .giveAll("N", 3, 6)
                .measured("consecutive-days"))
        .isEmpty();
  }

  @Test
  void the_seventh_day_is_followed_by_48_hours() {
    assertThat(
            TestRota.weeks(2)
                .shift("S", "09:00", "17:00")
                .shift("T", "16:59", "20:00")
                .giveAll("S", 0, 6)
                .give("T", 8)
                .measured("consecutive-days"))
        .containsExactly(2879L);
    assertThat(
            TestRota.weeks(2)
                .shift("S", "09:00", "17:00")
                .shift("T", "17:00", "20:00")
                .giveAll("S", 0, 6)
                .give("T", 8)
                .measured("consecutive-days"))
        .isEmpty();
  }

  @Test
  void two_duties_on_a_day_are_one_day() {
    assertThat(
            TestRota.weeks(2)
                .shift("S", "09:00", "17:00")
                .onCall("C", "17:00", "09:00")
                .giveAll("S", 0, 6)
                .give("C", 2, 5)
                .measured("consecutive-days"))
        .isEmpty();
  }

  @Test
  void days_of_the_history_count_in_a_run() {
    TestRota rota = TestRota.weeks(2).shift("S", "09:00", "17:00").giveAll("S", -4, 2);

    assertThat(rota.measured("consecutive-days")).isEmpty();
    assertThat(rota.give("S", 3).measured("consecutive-days")).containsExactly(8L);
  }

  @Test
  void a_run_of_the_history_is_none_of_this_rota_but_the_rest_after_it_is() {
    assertThat(
            TestRota.weeks(2)
                .shift("S", "09:00", "17:00")
                .giveAll("S", -9, -2)
                .give("S", 2)
                .measured("consecutive-days"))
        .isEmpty();
    assertThat(
            TestRota.weeks(2)
                .shift("S", "09:00", "17:00")
                .giveAll("S", -8, -2)
                .give("S", 0)
                .measured("consecutive-days"))
        .containsExactly(40 * 60L);
  }

  @Test
  void twelve_days_with_a_quiet_weekend_on_call_are_allowed_and_thirteen_are_not() {
    TestRota rota = quietWeekend(new Episode(60, 180)).giveAll("S", 7, 11);

    assertThat(rota.measured("low-intensity-days")).isEmpty();
    assertThat(rota.measured("consecutive-days")).isEmpty();
    assertThat(rota.give("S", 12).measured("low-intensity-days")).containsExactly(13L);
  }

  @Test
  void the_twelfth_day_is_followed_by_48_hours() {
    assertThat(
            quietWeekend(new Episode(60, 180))
                .shift("T", "17:00", "20:00")
                .giveAll("S", 7, 11)
                .give("T", 13)
                .measured("low-intensity-days"))
        .isEmpty();
    assertThat(
            quietWeekend(new Episode(60, 180))
                .shift("T", "16:59", "20:00")
                .giveAll("S", 7, 11)
                .give("T", 13)
                .measured("low-intensity-days"))
        .containsExactly(2879L);
  }

  @Test
  void a_weekend_with_a_minute_more_or_a_fourth_episode_is_not_quiet() {
    assertThat(quietWeekend(new Episode(60, 181)).give("S", 7).measured("consecutive-days"))
        .containsExactly(8L);
    assertThat(
            quietWeekend(
                    new Episode(0, 10),
                    new Episode(20, 10),
                    new Episode(40, 10),
                    new Episode(60, 10))
                .give("S", 7)
                .measured("consecutive-days"))
        .containsExactly(8L);
    assertThat(
            quietWeekend(new Episode(0, 60), new Episode(60, 60), new Episode(120, 60))
                .give("S", 7)
                .measured("consecutive-days"))
        .isEmpty();
  }

  @Test
  void who_has_not_agreed_has_no_quiet_weekend() {
    assertThat(
            quietWeekend(new Episode(60, 60))
                .doctor(TestRota.usual("a"))
                .give("S", 7)
                .measured("consecutive-days"))
        .containsExactly(8L);
  }

  private static TestRota quietWeekend(Episode... episodes) {
    return TestRota.weeks(3)
        .doctor(TestRota.quiet())
        .shift("S", "09:00", "17:00")
        .onCall("C", "09:00", "17:00", episodes)
        .giveAll("S", 0, 4)
        .give("C", 5, 6);
  }
}
