package parley.rota.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import parley.rota.model.Absence;

/** Patterns that repeat for ever: the first day follows the last. */
class PatternTest {

  @Test
  void a_run_goes_on_from_the_last_week_into_the_first_and_is_told_once() {
    TestRota rota = TestRota.pattern(2).shift("D", "08:00", "20:00").giveAll("D", 12, 13);

    assertThat(rota.giveAll("D", 0, 1).measured("long-run")).isEmpty();
    assertThat(rota.give("D", 2).breaches("long-run"))
        .singleElement()
        .satisfies(b -> {
          assertThat(b.measured()).isEqualTo(5);
          assertThat(b.from().toString()).startsWith("2027-01-16T08:00");
          assertThat(b.to().toString()).startsWith("2027-01-20T20:00");
        });
  }

  @Test
  void a_run_without_end_is_a_breach() {
    assertThat(
            TestRota.pattern(1)
                .shift("S", "09:00", "10:00")
                .giveAll("S", 0, 6)
                .measured("consecutive-days"))
        .containsExactly(8L);
    assertThat(
            TestRota.pattern(2)
                .shift("S", "09:00", "10:00")
                .giveAll("S", 0, 13)
                .measured("consecutive-days"))
        .containsExactly(14L);
  }

  @Test
  void rest_between_the_last_day_and_the_first_counts() {
    TestRota rota =
        TestRota.pattern(1)
            .shift("L", "13:00", "21:00")
            .shift("E", "07:59", "12:00")
            .give("L", 6)
            .give("E", 0);

    assertThat(rota.measured("rest-between-shifts")).containsExactly(659L);
  }

  @Test
  void rest_after_nights_counts_across_the_end() {
    assertThat(
            TestRota.pattern(1)
                .shift("N", "21:00", "09:00")
                .shift("S", "06:59", "15:00")
                .give("N", 5)
                .give("S", 1)
                .measured("rest-after-nights"))
        .containsExactly(2759L);
  }

  @Test
  void hours_of_a_week_across_the_end_count_and_are_told_once() {
    TestRota rota = TestRota.pattern(4).shift("D", "08:00", "20:00").giveAll("D", 25, 27);

    assertThat(rota.giveAll("D", 0, 2).measured("hours-in-168")).isEmpty();
    assertThat(rota.shift("X", "20:00", "20:01").give("X", 3).measured("hours-in-168"))
        .containsExactly(4321L);
  }

  @Test
  void duties_on_call_follow_each_other_across_the_end() {
    assertThat(
            TestRota.pattern(1)
                .onCall("C", "09:00", "09:00")
                .give("C", 6, 0)
                .measured("on-call-run"))
        .containsExactly(2L);
    assertThat(
            TestRota.pattern(2)
                .onCall("C", "09:00", "09:00")
                .give("C", 11, 13, 1, 3)
                .measured("on-calls-in-7-days"))
        .containsExactly(4L);
  }

  @Test
  void the_day_after_the_last_is_the_first() {
    assertThat(
            TestRota.pattern(1)
                .onCall("C", "09:00", "09:00")
                .shift("D", "09:00", "19:01")
                .give("C", 6)
                .give("D", 0)
                .measured("after-on-call"))
        .containsExactly(601L);
  }

  @Test
  void average_and_weekends_are_of_the_whole_pattern() {
    TestRota rota =
        TestRota.pattern(2)
            .shift("D", "08:00", "20:00")
            .shift("U", "23:00", "01:00")
            .giveAll("D", 0, 3)
            .giveAll("D", 7, 10);

    assertThat(rota.measured("average-hours")).isEmpty();
    assertThat(rota.give("U", 13).measured("average-hours")).containsExactly(48 * 60 + 60L);
    assertThat(rota.measured("weekends-half")).isEmpty();
    assertThat(rota.give("U", 6).measured("weekends-half")).containsExactly(2L);
  }

  @Test
  void a_pattern_longer_than_the_period_of_reference_is_averaged_across_its_end() {
    TestRota rota = TestRota.pattern(30).shift("D", "08:00", "20:00").shift("X", "20:00", "20:01");
    for (int week = 0; week < 30; week++) {
      rota.giveAll("D", 7 * week, 7 * week + 3);
    }

    assertThat(rota.measured("average-hours")).isEmpty();
    assertThat(rota.give("X", 207).measured("average-hours")).containsExactly(2881L);
  }

  @Test
  void history_has_no_part_in_a_pattern() {
    assertThat(
            TestRota.pattern(2).shift("D", "08:00", "20:00").giveAll("D", -4, 0).check().breaches())
        .isEmpty();
  }

  @Test
  void leave_of_a_pattern_is_neutral_too() {
    assertThat(
            TestRota.pattern(2)
                .shift("D", "08:00", "20:00")
                .giveAll("D", 0, 3)
                .give("D", 7)
                .away(Absence.Kind.ANNUAL_LEAVE, 8, 13)
                .measured("average-hours"))
        .containsExactly(5 * 720 * 7 / 8L);
  }
}
