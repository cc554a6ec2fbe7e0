package parley.law;

import static org.assertj.core.api.Assertions.assertThat;
import static parley.law.TestCase.day;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NoticesTest {

  private static final Rule RULE = TestCase.book().getRule(RuleKind.ACTION_NOTICE);

  @ParameterizedTest
  @CsvSource({"2017-02-28, 7", "2017-03-01, 14", "2026-02-17, 14", "2026-02-18, 10"})
  void the_day_of_receipt_decides_how_many_days(LocalDate received, int days) {
    assertThat(Notices.days(RULE, received)).isEqualTo(days);
  }

  @ParameterizedTest
  @CsvSource({
    "2023-03-13, 2023-02-27",
    "2023-04-11, 2023-03-28",
    "2023-09-20, 2023-09-06",
    "2023-12-20, 2023-12-06",
    "2024-02-24, 2024-02-10",
    "2024-06-27, 2024-06-13",
    "2025-07-25, 2025-07-11",
    "2025-11-14, 2025-10-31",
    "2025-12-17, 2025-12-03",
    "2026-04-07, 2026-03-28"
  })
  void the_latest_receipt_is_the_fourteenth_or_tenth_day_before_the_start(
      LocalDate start, LocalDate receivedBy) {
    assertThat(Notices.latestReceipt(RULE, start).receivedBy()).isEqualTo(receivedBy);
  }

  @Test
  void around_the_change_of_law_a_search_over_all_days_agrees() {
    for (LocalDate start = day("2025-11-01");
        start.isBefore(day("2026-05-01"));
        start = start.plusDays(1)) {
      LocalDate best = start.minusDays(60);
      for (LocalDate r = best; r.isBefore(start); r = r.plusDays(1)) {
        int days = r.isBefore(day("2026-02-18")) ? 14 : 10;
        if (!r.plusDays(days).isAfter(start)) {
          best = r;
        }
      }
      assertThat(Notices.latestReceipt(RULE, start).receivedBy())
          .as("for a start on %s", start)
          .isEqualTo(best);
    }
  }

  @Test
  void waiting_for_the_shorter_notice_can_be_the_faster_way() {
    Notice notice =
        new TestCase()
            .clock("2026-02-16", ClockQuestion.standard().withNoticeReceivedOn(day("2026-02-16")))
            .notice();

    assertThat(notice.earliestStart()).isEqualTo(day("2026-03-02"));
    assertThat(notice.sooner())
        .contains(new Notice.Sooner(day("2026-02-18"), 10, day("2026-02-28")));
  }

  @Test
  void the_shorter_notice_can_be_agreed_under_the_fourteen_day_rule() {
    ClockQuestion question =
        ClockQuestion.standard().withNoticeReceivedOn(day("2025-12-23")).withAgreedShorterNotice();

    Notice notice = new TestCase().clock("2025-12-22", question).notice();

    assertThat(notice.agreed()).isEqualTo(new Notice.Agreed.Possible(7, day("2025-12-30")));
    assertThat(notice.days()).isEqualTo(7);
    assertThat(notice.statutoryDays()).isEqualTo(14);
    assertThat(notice.earliestStart()).isEqualTo(day("2025-12-30"));
    assertThat(notice.caveats()).contains(Caveat.WHAT_IF);
  }

  @Test
  void whether_it_can_be_agreed_under_the_ten_day_rule_stays_open() {
    ClockQuestion question = ClockQuestion.standard().withAgreedShorterNotice();

    Notice notice = new TestCase().clock("2026-03-01", question).notice();

    assertThat(notice.agreed())
        .isEqualTo(new Notice.Agreed.Unresolved(List.of("gb.open.agreed-shorter-notice")));
    assertThat(notice.days()).isEqualTo(10);
  }

  @Test
  void before_2017_nothing_shorter_could_be_agreed() {
    Notice notice = new TestCase().clock("2016-01-01").notice();

    assertThat(notice.days()).isEqualTo(7);
    assertThat(notice.agreed()).isEqualTo(new Notice.Agreed.None());
  }

  @Test
  void a_start_that_is_asked_for_gets_its_latest_receipt() {
    Notice notice =
        new TestCase()
            .clock("2026-03-01", ClockQuestion.standard().withStart(day("2026-04-07")))
            .notice();

    assertThat(notice.latestReceipt())
        .contains(new Notice.LatestReceipt(day("2026-04-07"), day("2026-03-28"), 10));
  }
}
