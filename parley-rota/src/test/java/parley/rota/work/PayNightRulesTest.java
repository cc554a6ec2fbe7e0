package parley.rota.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static parley.rota.work.Plans.LONDON;
import static parley.rota.work.Plans.TIME;
import static parley.rota.work.Plans.span;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parley.rota.check.Span;

class PayNightRulesTest {

  private static final PayNightRules NOW = PayNightRules.forDay(LocalDate.parse("2026-08-05"));
  private static final PayNightRules FIRST = PayNightRules.forDay(LocalDate.parse("2017-08-02"));

  @ParameterizedTest(name = "{0} to {1}: {2} minutes")
  @CsvSource({
    // (a) by the hour.
    "2026-06-01T09:00, 2026-06-01T17:00,   0, a day",
    "2026-06-01T08:00, 2026-06-01T21:00,   0, ends as the night hours begin",
    "2026-06-01T08:00, 2026-06-01T21:01,   1, a minute of the night",
    "2026-06-01T06:59, 2026-06-01T15:00,   1, starts a minute before the night hours end",
    "2026-06-01T19:59, 2026-06-02T08:29, 600, starts a minute too early for the whole shift",
    // (b) a whole shift that starts in the evening, up to 10:00.
    "2026-06-01T20:00, 2026-06-02T08:30, 750, starts as early as it may",
    "2026-06-01T20:00, 2026-06-02T10:00, 840, ends at ten",
    "2026-06-01T21:00, 2026-06-02T10:30, 780, what is after ten is not night work",
    "2026-06-01T23:59, 2026-06-02T07:59, 480, starts as late and lasts as little as it may",
    "2026-06-02T00:00, 2026-06-02T08:30, 420, starts after midnight",
    "2026-06-01T23:30, 2026-06-02T07:29, 450, a minute too short: by the hour alone",
    // (c) a shift that ends early in the night counts wholly.
    "2026-06-01T14:00, 2026-06-02T00:01, 601, ends after midnight",
    "2026-06-01T14:00, 2026-06-02T00:00, 180, ends at midnight",
    "2026-06-01T17:00, 2026-06-02T04:00, 660, ends at four",
    "2026-06-01T17:00, 2026-06-02T04:01, 421, ends a minute later",
  })
  void each_shift_is_paid_as_night_work_to_the_minute(
      String start, String end, long minutes, String why) {
    assertThat(NOW.ofShift(TIME, span(start, end))).as(why).isEqualTo(minutes);
  }

  @Test
  void clock_changes_count_the_minutes_that_pass() {
    // Clocks go forward on 29 March 2026 at 01:00 and back on 25 October 2026 at 02:00.
    assertThat(NOW.ofShift(TIME, span("2026-03-28T20:00", "2026-03-29T08:30"))).isEqualTo(690);
    assertThat(NOW.ofShift(TIME, span("2026-10-24T20:00", "2026-10-25T08:30"))).isEqualTo(810);
    assertThat(NOW.ofShift(TIME, span("2026-10-24T18:00", "2026-10-25T06:00"))).isEqualTo(600);
    assertThat(NOW.ofShift(TIME, span("2026-03-28T18:00", "2026-03-29T06:00"))).isEqualTo(480);
    // 22:30 to 06:30 is eight hours by the clock; seven pass, so that hours alone count.
    assertThat(NOW.ofShift(TIME, span("2026-03-28T22:30", "2026-03-29T08:00"))).isEqualTo(510);
    assertThat(NOW.ofShift(TIME, span("2026-03-28T23:00", "2026-03-29T07:30"))).isEqualTo(420);
  }

  @Test
  void twilight_shifts_were_paid_by_the_hour_before_they_were_agreed() {
    assertThat(FIRST.ofShift(TIME, span("2018-06-01T14:00", "2018-06-02T02:00"))).isEqualTo(300);
    assertThat(NOW.ofShift(TIME, span("2018-06-01T14:00", "2018-06-02T02:00"))).isEqualTo(720);
    assertThatThrownBy(() -> PayNightRules.forDay(LocalDate.parse("2016-08-02")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "No rules on the pay of nights hold on 2016-08-02; expected a day from 2016-08-03 on.");
  }

  @Test
  void minutes_agree_with_a_count_minute_by_minute() {
    SplittableRandom random = new SplittableRandom(61);
    for (int i = 0; i < 500; i++) {
      // Around both clock changes as often as not.
      LocalDate day =
          LocalDate.parse(i % 2 == 0 ? "2026-03-27" : "2026-10-23").plusDays(random.nextInt(4));
      long start = TIME.minute(day, LocalTime.of(random.nextInt(24), random.nextInt(60)));
      Span shift = new Span(start, start + 1 + random.nextInt(1000));
      assertThat(NOW.ofShift(TIME, shift)).as("%s", shift).isEqualTo(byMinute(shift));
    }
  }

  /** The rule in its plainest form: walk through the shift, and ask of each minute. */
  private static long byMinute(Span shift) {
    ZonedDateTime start = civil(shift.from());
    LocalTime end = civil(shift.to()).toLocalTime();
    boolean twilight = end.isAfter(LocalTime.MIDNIGHT) && !end.isAfter(LocalTime.of(4, 0));
    boolean late = start.getHour() >= 20 && shift.minutes() >= 480;
    long minutes = 0;
    for (long m = shift.from(); m < shift.to(); m++) {
      ZonedDateTime at = civil(m);
      boolean byHour = at.getHour() >= 21 || at.getHour() < 7;
      boolean beforeTen = at.toLocalDate().equals(start.toLocalDate()) || at.getHour() < 10;
      if (twilight || byHour || late && beforeTen) {
        minutes++;
      }
    }
    return minutes;
  }

  private static ZonedDateTime civil(long minute) {
    return Instant.ofEpochSecond(minute * 60).atZone(LONDON);
  }

  @Test
  void broken_rules_are_refused_with_one_sentence() {
    assertThatThrownBy(() -> PayNightRules.parse("rules:\n  - id: x\n"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("The rules on the pay of nights cannot be read: one of them lacks \"title\".");
    assertThatThrownBy(() -> PayNightRules.parse("rules:\n  - id: x\n    form: \"21:00\"\n"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(
            "The rules on the pay of nights cannot be read: at rules[0].form: no such field; expected one"
                + " of [confidence, from, id, ");
    assertThatThrownBy(() -> PayNightRules.parse("rules: []"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "The rules on the pay of nights are empty; expected \"rules\" with one or more.");
  }
}
