package parley.rota.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import parley.rota.model.Episode;
import parley.rota.rules.Rule;
import parley.rota.rules.RuleSets;

/** Duties on call. */
class OnCallRulesTest {

  @Test
  void a_duty_of_24_hours_is_allowed_and_a_minute_more_is_not() {
    Rule.OnCallLength rule =
        RuleSets.find(TestRota.NEW).orElseThrow().listRules(Rule.OnCallLength.class).getFirst();
    TestRota rota = TestRota.weeks(1).onCall("C", "09:00", "09:00").give("C", 0);

    assertThat(rule.maxMinutes()).isEqualTo(1440);
    assertThat(rota.measured("on-call-length")).isEmpty();
    assertThat(rota.with(new Rule.OnCallLength(rule.clause(), 1439)).measured("on-call-length"))
        .containsExactly(1440L);
  }

  @Test
  void saturday_and_sunday_may_follow_each_other_and_no_other_days() {
    assertThat(calls().give("C", 5, 6).measured("on-call-run")).isEmpty();
    assertThat(calls().give("C", 0, 2).measured("on-call-run")).isEmpty();
    assertThat(calls().give("C", 4, 5).measured("on-call-run")).containsExactly(2L);
    assertThat(calls().give("C", 5, 6, 7).measured("on-call-run")).containsExactly(3L);
    assertThat(calls().give("C", -1, 0).measured("on-call-run")).containsExactly(2L);
    assertThat(calls().give("C", -2, -1).measured("on-call-run")).isEmpty();
  }

  @Test
  void a_run_of_the_history_that_goes_on_with_a_sunday_is_not_of_this_rota() {
    TestRota rota =
        TestRota.from("2027-01-10", 7).onCall("C", "09:00", "09:00").give("C", -2, -1, 0);

    assertThat(rota.measured("on-call-run")).isEmpty();
  }

  @Test
  void who_agreed_to_low_intensity_may_be_on_call_seven_days_in_a_row() {
    TestRota rota = calls().doctor(TestRota.quiet()).giveAll("C", 0, 6);

    assertThat(rota.measured("on-call-run")).isEmpty();
    assertThat(rota.measured("on-calls-in-7-days")).isEmpty();
    assertThat(rota.give("C", 7).measured("on-call-run")).containsExactly(8L);
  }

  @Test
  void three_duties_in_seven_days_are_allowed_and_four_are_not() {
    TestRota rota = calls().give("C", 0, 2, 4);

    assertThat(rota.measured("on-calls-in-7-days")).isEmpty();
    assertThat(calls().give("C", 0, 2, 4, 7).measured("on-calls-in-7-days")).isEmpty();
    assertThat(rota.give("C", 6).breaches("on-calls-in-7-days"))
        .singleElement()
        .satisfies(b -> {
          assertThat(b.measured()).isEqualTo(4);
          assertThat(b.limit()).isEqualTo(3);
          assertThat(b.from().toString()).startsWith("2027-01-04T09:00");
          assertThat(b.to().toString()).startsWith("2027-01-11T09:00");
        });
  }

  @Test
  void duties_of_the_history_count_in_the_seven_days() {
    assertThat(calls().give("C", -5, -3, -1, 1).measured("on-calls-in-7-days")).containsExactly(4L);
    assertThat(calls().give("C", -8, -6, -4, -2, 1).measured("on-calls-in-7-days")).isEmpty();
  }

  @Test
  void the_day_after_may_be_of_ten_hours_and_not_of_a_minute_more() {
    assertThat(dayAfter("09:00", "19:00", 0, 1)).isEmpty();
    assertThat(dayAfter("09:00", "19:01", 0, 1)).containsExactly(601L);
    assertThat(dayAfter("09:00", "19:01", 0, 2)).isEmpty();
    assertThat(dayAfter("09:00", "19:01", -1, 0)).containsExactly(601L);
  }

  @Test
  void after_a_weekend_on_call_the_day_after_sunday_counts() {
    TestRota rota = calls().shift("D", "09:00", "19:01").give("C", 5, 6).give("D", 6);

    assertThat(rota.measured("after-on-call")).isEmpty();
    assertThat(rota.give("D", 7).measured("after-on-call")).containsExactly(601L);
  }

  @Test
  void after_missed_rest_the_day_after_is_of_five_hours() {
    Episode busyNight = new Episode(13 * 60, 9 * 60 - 299);
    TestRota rota =
        TestRota.weeks(1)
            .onCall("C", "09:00", "09:00", busyNight)
            .shift("D", "09:00", "14:00")
            .shift("E", "09:00", "14:01");

    assertThat(rota.give("C", 0).give("D", 1).measured("after-on-call")).isEmpty();
    assertThat(rota.give("C", 3).give("E", 4).measured("after-on-call")).containsExactly(301L);
  }

  @Test
  void eight_hours_of_rest_are_expected_in_24() {
    assertThat(rest("09:00", "09:00", new Episode(0, 780), new Episode(1260, 180))).isEmpty();
    assertThat(rest("09:00", "09:00", new Episode(0, 781), new Episode(1260, 180)))
        .containsExactly(479L);
  }

  @Test
  void rest_is_in_proportion_to_the_length_of_the_duty() {
    assertThat(rest("08:00", "20:00", new Episode(0, 480))).isEmpty();
    assertThat(rest("08:00", "20:00", new Episode(0, 481))).containsExactly(239L);
  }

  @Test
  void five_hours_without_a_break_are_expected_from_22_00_to_07_00() {
    assertThat(rest("09:00", "09:00", new Episode(780, 60), new Episode(1140, 60))).isEmpty();
    assertThat(rest("09:00", "09:00", new Episode(780, 60), new Episode(1139, 61)))
        .containsExactly(299L);
  }

  @Test
  void a_duty_that_does_not_hold_the_whole_night_need_not_have_the_five_hours() {
    assertThat(rest("22:01", "09:00", new Episode(180, 60))).isEmpty();
    assertThat(rest("22:00", "07:00", new Episode(240, 60))).containsExactly(240L);
    assertThat(rest("22:00", "06:59", new Episode(240, 60))).isEmpty();
  }

  private static TestRota calls() {
    return TestRota.weeks(2).onCall("C", "09:00", "09:00");
  }

  private static List<Long> dayAfter(String start, String end, int call, int day) {
    return calls().shift("D", start, end).give("C", call).give("D", day).measured("after-on-call");
  }

  private static List<Long> rest(String start, String end, Episode... episodes) {
    return TestRota.weeks(1)
        .onCall("C", start, end, episodes)
        .give("C", 0)
        .measured("on-call-rest");
  }
}
