package parley.rota.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import parley.rota.model.Episode;

/** Rest between shifts and after nights, and weekends. */
class RestRulesTest {

  @Test
  void eleven_hours_between_shifts_are_enough_and_a_minute_less_is_not() {
    assertThat(
            TestRota.weeks(1)
                .shift("L", "13:00", "21:00")
                .shift("E", "08:00", "16:00")
                .give("L", 0)
                .give("E", 1)
                .measured("rest-between-shifts"))
        .isEmpty();
    assertThat(
            TestRota.weeks(1)
                .shift("L", "13:00", "21:01")
                .shift("E", "08:00", "16:00")
                .give("L", 0)
                .give("E", 1)
                .breaches("rest-between-shifts"))
        .singleElement()
        .satisfies(b -> {
          assertThat(b.measured()).isEqualTo(659);
          assertThat(b.limit()).isEqualTo(660);
          assertThat(b.from().toString()).startsWith("2027-01-04T21:01");
          assertThat(b.to().toString()).startsWith("2027-01-05T08:00");
        });
  }

  @Test
  void a_duty_on_call_between_shifts_does_not_count_for_the_rest_between_them() {
    assertThat(
            TestRota.weeks(1)
                .shift("S", "09:00", "17:00")
                .onCall("C", "17:00", "09:00")
                .give("S", 0, 1)
                .give("C", 0)
                .measured("rest-between-shifts"))
        .isEmpty();
  }

  @Test
  void a_short_shift_within_a_long_one_does_not_hide_when_work_ends() {
    assertThat(
            TestRota.weeks(1)
                .shift("L", "08:00", "21:00")
                .shift("M", "09:00", "12:00")
                .shift("E", "07:59", "12:00")
                .give("L", 0)
                .give("M", 0)
                .give("E", 1)
                .measured("rest-between-shifts"))
        .containsExactly(0L, 659L);
  }

  @Test
  void rest_after_a_shift_of_the_history_is_of_this_rota() {
    assertThat(
            TestRota.weeks(1)
                .shift("L", "13:00", "21:01")
                .shift("E", "08:00", "16:00")
                .give("L", -1)
                .give("E", 0)
                .measured("rest-between-shifts"))
        .containsExactly(659L);
    assertThat(
            TestRota.weeks(1)
                .shift("L", "13:00", "21:01")
                .shift("E", "08:00", "16:00")
                .give("L", -3)
                .give("E", -2)
                .measured("rest-between-shifts"))
        .isEmpty();
  }

  @Test
  void after_a_single_night_46_hours_are_enough_and_a_minute_less_is_not() {
    assertThat(
            TestRota.weeks(1)
                .shift("N", "21:00", "09:00")
                .shift("S", "07:00", "15:00")
                .give("N", 0)
                .give("S", 3)
                .measured("rest-after-nights"))
        .isEmpty();
    assertThat(
            TestRota.weeks(1)
                .shift("N", "21:00", "09:00")
                .shift("S", "06:59", "15:00")
                .give("N", 0)
                .give("S", 3)
                .measured("rest-after-nights"))
        .containsExactly(2759L);
  }

  @Test
  void two_free_days_of_the_calendar_can_be_too_little_after_a_night() {
    assertThat(
            TestRota.weeks(1)
                .shift("N", "22:30", "10:30")
                .shift("S", "08:00", "16:00")
                .give("N", 0)
                .give("S", 3)
                .measured("rest-after-nights"))
        .containsExactly(45 * 60 + 30L);
  }

  @Test
  void a_single_night_and_40_hours_are_legal_in_2016_and_not_since_2019() {
    TestRota rota =
        TestRota.weeks(2)
            .shift("N", "21:00", "09:00")
            .shift("S", "01:00", "02:00")
            .give("N", 0)
            .give("S", 3);

    assertThat(rota.rules(TestRota.OLD).check().isLegal()).isTrue();
    assertThat(rota.rules(TestRota.NEW).measured("rest-after-nights")).containsExactly(40 * 60L);
    assertThat(rota.check().isLegal()).isFalse();
  }

  @Test
  void in_2016_three_nights_need_46_hours_and_two_do_not() {
    assertThat(
            TestRota.weeks(1)
                .rules(TestRota.OLD)
                .shift("N", "21:00", "09:00")
                .shift("S", "06:59", "15:00")
                .giveAll("N", 0, 1)
                .give("S", 4)
                .measured("rest-after-nights"))
        .isEmpty();
    assertThat(
            TestRota.weeks(1)
                .rules(TestRota.OLD)
                .shift("N", "21:00", "09:00")
                .shift("S", "06:59", "15:00")
                .giveAll("N", 0, 2)
                .give("S", 5)
                .measured("rest-after-nights"))
        .containsExactly(2759L);
  }

  @Test
  void the_next_night_continues_the_run_and_a_night_after_a_night_off_does_not() {
    TestRota rota = TestRota.weeks(1).shift("N", "21:00", "09:00").give("N", 0, 1);

    assertThat(rota.measured("rest-after-nights")).isEmpty();
    assertThat(rota.give("N", 3).measured("rest-after-nights")).containsExactly(36 * 60L);
  }

  @Test
  void a_duty_on_call_ends_the_rest_after_nights() {
    assertThat(
            TestRota.weeks(1)
                .shift("N", "21:00", "09:00")
                .onCall("C", "09:00", "17:00")
                .give("N", 0)
                .give("C", 2)
                .measured("rest-after-nights"))
        .containsExactly(24 * 60L);
  }

  @Test
  void every_other_weekend_is_allowed_and_one_more_is_not() {
    TestRota rota = TestRota.weeks(4).shift("S", "09:00", "17:00").give("S", 5, 20);

    assertThat(rota.measured("weekends-half")).isEmpty();
    assertThat(rota.give("S", 12).breaches("weekends-half"))
        .singleElement()
        .satisfies(b -> {
          assertThat(b.measured()).isEqualTo(3);
          assertThat(b.limit()).isEqualTo(2);
          assertThat(b.unit()).isEqualTo(Breach.Unit.WEEKENDS);
        });
  }

  @Test
  void a_weekend_begins_at_the_first_minute_of_saturday_and_ends_with_sunday() {
    TestRota rota =
        TestRota.weeks(2)
            .shift("F", "16:00", "00:00")
            .shift("M", "00:00", "08:00")
            .give("F", 4, 11)
            .give("M", 7);

    assertThat(rota.measured("weekends-half")).isEmpty();
    assertThat(
            TestRota.weeks(2)
                .shift("F", "16:00", "00:01")
                .give("F", 4, 11)
                .measured("weekends-half"))
        .containsExactly(2L);
    assertThat(
            TestRota.weeks(2)
                .shift("U", "23:59", "02:00")
                .give("U", 6, 13)
                .measured("weekends-half"))
        .containsExactly(2L);
  }

  @Test
  void more_than_one_weekend_in_three_is_shown_and_legal_if_agreed() {
    TestRota rota = TestRota.weeks(6).shift("S", "09:00", "17:00").give("S", 5, 19);

    assertThat(rota.measured("weekends-third")).isEmpty();
    rota.give("S", 33);
    assertThat(rota.measured("weekends-third")).containsExactly(3L);
    assertThat(rota.check().isLegal()).isTrue();
    assertThat(rota.rules(TestRota.OLD).check().breaches()).isEmpty();
  }

  @Test
  void weekends_before_and_after_the_post_do_not_count() {
    assertThat(
            TestRota.weeks(4)
                .doctor(TestRota.inPost("2027-01-04", "2027-01-17"))
                .shift("S", "09:00", "17:00")
                .give("S", 5, 12)
                .measured("weekends-half"))
        .containsExactly(2L);
  }

  @Test
  void a_duty_on_call_works_a_weekend_by_what_is_expected_or_if_nothing_is_by_itself() {
    assertThat(
            TestRota.weeks(2)
                .onCall("C", "09:00", "09:00", new Episode(0, 60))
                .give("C", 4, 11)
                .measured("weekends-half"))
        .isEmpty();
    assertThat(
            TestRota.weeks(2)
                .onCall("C", "09:00", "09:00")
                .give("C", 4, 11)
                .measured("weekends-half"))
        .containsExactly(2L);
  }
}
