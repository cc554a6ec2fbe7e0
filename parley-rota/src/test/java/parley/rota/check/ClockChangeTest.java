package parley.rota.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import parley.rota.model.Duty;
import parley.rota.model.Episode;
import parley.rota.model.Horizon;
import parley.rota.model.OnCallWork;
import parley.rota.model.Shift;
import parley.rota.rules.RuleSets;

/** Clocks go back on 31 October 2027 and forward on 28 March 2027. Minutes are those that pass. */
class ClockChangeTest {

  private static final String BACK = "2027-10-25";
  private static final String FORWARD = "2027-03-22";
  private static final int SATURDAY = 5;

  @Test
  void a_night_of_twelve_hours_by_the_clock_lasts_780_minutes_when_clocks_go_back() {
    assertThat(minutes("2027-10-30", "21:00", "09:00")).isEqualTo(780);
    assertThat(minutes("2027-10-29", "21:00", "09:00")).isEqualTo(720);
    assertThat(minutes("2027-10-31", "21:00", "09:00")).isEqualTo(720);
  }

  @Test
  void and_660_when_they_go_forward() {
    assertThat(minutes("2027-03-27", "21:00", "09:00")).isEqualTo(660);
  }

  @Test
  void thirteen_hours_that_pass_are_allowed_when_clocks_go_back_and_a_minute_more_is_not() {
    TestRota rota =
        TestRota.from(BACK, 7).shift("N", "21:00", "09:00").shift("M", "20:59", "09:00");

    assertThat(rota.give("N", SATURDAY).measured("shift-length")).isEmpty();
    assertThat(
            TestRota.from(BACK, 7)
                .shift("M", "20:59", "09:00")
                .give("M", 4, SATURDAY)
                .measured("shift-length"))
        .containsExactly(781L);
  }

  @Test
  void a_night_of_fourteen_hours_by_the_clock_is_of_thirteen_when_they_go_forward() {
    assertThat(
            TestRota.from(FORWARD, 7)
                .shift("N", "19:00", "09:00")
                .give("N", SATURDAY)
                .measured("shift-length"))
        .isEmpty();
    assertThat(
            TestRota.from(FORWARD, 7)
                .shift("N", "18:59", "09:00")
                .give("N", SATURDAY)
                .measured("shift-length"))
        .containsExactly(781L);
  }

  @Test
  void rest_is_an_hour_longer_than_the_clock_says_when_clocks_go_back() {
    TestRota rota =
        TestRota.from(BACK, 7)
            .shift("L", "14:00", "22:00")
            .shift("E", "08:00", "16:00")
            .give("L", SATURDAY)
            .give("E", SATURDAY + 1);

    assertThat(rota.measured("rest-between-shifts")).isEmpty();
  }

  @Test
  void and_an_hour_shorter_when_they_go_forward() {
    assertThat(
            TestRota.from(FORWARD, 7)
                .shift("L", "13:00", "21:00")
                .shift("E", "08:00", "16:00")
                .give("L", SATURDAY)
                .give("E", SATURDAY + 1)
                .measured("rest-between-shifts"))
        .containsExactly(600L);
  }

  @Test
  void rest_after_a_night_of_forty_six_hours_by_the_clock_is_too_short_when_they_go_forward() {
    assertThat(
            TestRota.from(FORWARD, 14)
                .shift("N", "20:00", "08:00")
                .shift("S", "06:00", "14:00")
                .give("N", 4)
                .give("S", 7)
                .measured("rest-after-nights"))
        .containsExactly(45 * 60L);
    assertThat(
            TestRota.from(BACK, 14)
                .shift("N", "20:00", "08:00")
                .shift("S", "05:00", "13:00")
                .give("N", 4)
                .give("S", 7)
                .measured("rest-after-nights"))
        .isEmpty();
  }

  @Test
  void the_hours_of_night_are_eight_when_clocks_go_back_and_six_when_they_go_forward() {
    assertThat(isNight("2027-10-30", "17:00", "01:00")).isFalse();
    assertThat(isNight("2027-10-30", "17:00", "02:00")).isTrue();
    assertThat(isNight("2027-10-31", "00:00", "02:00")).isTrue();
    assertThat(isNight("2027-11-01", "00:00", "02:00")).isFalse();
    assertThat(isNight("2027-03-27", "17:00", "02:59")).isFalse();
    assertThat(isNight("2027-03-27", "17:00", "03:00")).isTrue();
    assertThat(isNight("2027-03-28", "00:00", "03:59")).isFalse();
    assertThat(isNight("2027-03-28", "00:00", "04:00")).isTrue();
  }

  @Test
  void a_duty_of_24_hours_by_the_clock_lasts_25_when_clocks_go_back() {
    assertThat(
            TestRota.from(BACK, 7)
                .onCall("C", "09:00", "09:00")
                .give("C", 2, SATURDAY)
                .measured("on-call-length"))
        .containsExactly(1500L);
  }

  @Test
  void work_expected_after_the_end_of_a_shorter_duty_does_not_count() {
    assertThat(
            stint("2027-03-27", shift("09:00", "09:00", Optional.of(new Episode(1370, 30))))
                .workMinutes())
        .isEqualTo(10);
    assertThat(
            stint("2027-03-26", shift("09:00", "09:00", Optional.of(new Episode(1370, 30))))
                .workMinutes())
        .isEqualTo(30);
  }

  @Test
  void a_time_that_the_clock_skips_is_an_hour_later_and_of_two_the_first_is_meant() {
    assertThat(minutes("2027-03-28", "01:30", "09:00")).isEqualTo(6 * 60 + 30);
    assertThat(minutes("2027-03-28", "01:30", "02:15")).isEqualTo(45);
    assertThat(minutes("2027-10-31", "01:30", "09:00")).isEqualTo(8 * 60 + 30);
    assertThat(minutes("2027-10-31", "00:30", "01:30")).isEqualTo(60);
  }

  @Test
  void a_pattern_is_of_no_date_and_knows_no_change() {
    Horizon pattern =
        new Horizon(LocalDate.parse("2027-10-25"), 7, ZoneId.of("Europe/London"), Set.of(), true);
    Stint night =
        TimeLine.of(pattern)
            .stint(
                new Duty("a", LocalDate.parse("2027-10-30"), "S"),
                shift("21:00", "09:00", Optional.empty()),
                true);

    assertThat(night.time().minutes()).isEqualTo(720);
    assertThat(TimeLine.of(pattern).at(night.start()).toString())
        .isEqualTo("2027-10-30T21:00+01:00[Europe/London]");
  }

  @Test
  void a_breach_is_told_in_civil_time() {
    assertThat(
            TestRota.from(BACK, 7)
                .shift("M", "20:59", "09:00")
                .give("M", SATURDAY)
                .breaches("shift-length"))
        .singleElement()
        .satisfies(b -> {
          assertThat(b.from().toString()).isEqualTo("2027-10-30T20:59+01:00[Europe/London]");
          assertThat(b.to().toString()).isEqualTo("2027-10-31T09:00Z[Europe/London]");
        });
  }

  private static long minutes(String day, String start, String end) {
    return stint(day, shift(start, end, Optional.empty())).time().minutes();
  }

  private static boolean isNight(String day, String start, String end) {
    TimeLine line = TimeLine.of(london());
    return Kinds.of(RuleSets.find(TestRota.NEW).orElseThrow().terms(), line)
        .isNight(stint(day, shift(start, end, Optional.empty())));
  }

  private static Stint stint(String day, Shift shift) {
    return TimeLine.of(london()).stint(new Duty("a", LocalDate.parse(day), "S"), shift, true);
  }

  private static Horizon london() {
    return new Horizon(LocalDate.parse(BACK), 7, ZoneId.of("Europe/London"), Set.of(), false);
  }

  private static Shift shift(String start, String end, Optional<Episode> episode) {
    return new Shift(
        "S",
        "S",
        LocalTime.parse(start),
        LocalTime.parse(end),
        episode.map(e -> new OnCallWork(List.of(e), List.of(e))),
        Set.of(),
        0);
  }
}
