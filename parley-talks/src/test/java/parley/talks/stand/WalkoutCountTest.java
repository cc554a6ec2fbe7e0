package parley.talks.stand;

import static org.assertj.core.api.Assertions.assertThat;
import static parley.talks.CaseFixture.UNION;
import static parley.talks.CaseFixture.day;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parley.casefile.Act;
import parley.casefile.CaseView;
import parley.casefile.Edtf;
import parley.casefile.EventType;
import parley.casefile.Header;
import parley.casefile.Parties;
import parley.talks.CaseFixture;

/** Starts and ends are those of the record; the sum of 44 days is the one that the press gives. */
class WalkoutCountTest {

  /** The fourteen walkouts of the dispute, and one of another union. */
  static CaseFixture fourteen() {
    CaseFixture c = new CaseFixture();
    c.walkout("W1", 1, "2023-02-24", "2023-03-13T06:59", "2023-03-16T06:59", UNION);
    c.walkout("W2", 2, "2023-03-23", "2023-04-11T07:00", "2023-04-15T07:00", UNION);
    c.walkout("W3", 3, "2023-06-01", "2023-06-14T07:00", "2023-06-17T07:00", UNION, "OTHER_UNION");
    c.walkout("W4", 4, "2023-06-23", "2023-07-13T07:00", "2023-07-18T07:00", UNION);
    c.walkout("W5", 5, "2023-07-26", "2023-08-11T07:00", "2023-08-15T07:00", UNION);
    c.walkout("W6", 6, "2023-08-31", "2023-09-20T07:00", "2023-09-23T07:00", UNION);
    c.walkout("W7", 7, "2023-08-31", "2023-10-02T07:00", "2023-10-05T07:00", UNION);
    c.walkout("W8", 8, "2023-12-05", "2023-12-20T07:00", "2023-12-23T07:00", UNION);
    c.walkout("W9", 9, "2023-12-05", "2024-01-03T07:00", "2024-01-09T07:00", UNION);
    c.walkout("W10", 10, "2024-02-09", "2024-02-24T07:00", "2024-02-28T23:59", UNION);
    c.walkout("W11", 11, "2024-05-29", "2024-06-27T07:00", "2024-07-02T07:00", UNION);
    c.walkout("W12", 12, "2025-07-09", "2025-07-25T07:00", "2025-07-30T07:00", UNION);
    c.walkout("W13", 13, "2025-10-23", "2025-11-14T07:00", "2025-11-19T07:00", UNION);
    c.walkout("W14", 14, "2025-12-01", "2025-12-17T07:00", "2025-12-22T07:00", UNION);
    c.walkout("H1", 1, "2023-09-01", "2023-09-19T07:00", "2023-09-22T07:00", "OTHER_UNION");
    c.act("E035", "2024-09-16", EventType.AGREEMENT, Act.SETTLES, UNION, "PAYER");
    c.timetable.add(political("General election", "2024-07-04", "2024-05-22"));
    c.timetable.add(political("Government takes office", "2024-07-05", "2024-07-05"));
    c.offices.add(
        new Parties.Office(
            "MINISTER",
            "Minister",
            "PAYER",
            Optional.empty(),
            List.of(holder("BARCLAY", "2022-10-25"), holder("STREETING", "2024-07-05"))));
    return c;
  }

  private static Header.Day political(String name, String on, String known) {
    return new Header.Day(
        name, Edtf.parse(on), Header.DayKind.POLITICAL, day(known), List.of(), Optional.empty());
  }

  private static Parties.Holder holder(String person, String from) {
    return new Parties.Holder(
        List.of(person),
        Edtf.parse(from),
        day(from),
        List.of(),
        Optional.empty(),
        Optional.empty());
  }

  private static WalkoutTally tally(CaseView view) {
    return new StandEngine().answer(view).walkouts();
  }

  @ParameterizedTest
  @CsvSource({
    "2023-03-12,  0,  0",
    "2023-03-13,  1,  1",
    "2023-03-16,  1,  3",
    "2024-07-02, 11, 44",
    "2025-07-25, 12, 45",
    "2025-07-28, 12, 48",
    "2025-07-29, 12, 49",
    "2025-12-22, 14, 59",
    "2026-02-18, 14, 59"
  })
  void a28_the_ordinal_and_the_days_are_computed_on_each_day(String day, int count, int days) {
    WalkoutTally tally = tally(fourteen().asOf(day));

    assertThat(tally.count()).isEqualTo(count);
    assertThat(tally.days()).isEqualTo(days);
    assertThat(tally.figures())
        .extracting(f -> f.value().orElseThrow().intValueExact())
        .containsExactly(count, days);
  }

  @Test
  void a28_another_rule_is_asked_for_by_name_and_stands_in_the_answer() {
    WalkoutTally all =
        new StandEngine()
            .answer(
                fourteen().asOf("2025-12-22"),
                StandQuestion.of().withWalkouts(WalkoutInclusion.all()))
            .walkouts();

    assertThat(all.count()).isEqualTo(15);
    assertThat(all.rule()).isEqualTo(WalkoutInclusion.all());
    assertThat(tally(fourteen().asOf("2025-12-22")).rule())
        .isEqualTo(new WalkoutInclusion(Optional.of(UNION), Optional.of("nurses")));
    assertThat(new WalkoutInclusion(Optional.of("OTHER_UNION"), Optional.empty()))
        .satisfies(rule ->
            assertThat(
                    new StandEngine()
                        .answer(
                            fourteen().asOf("2025-12-22"), StandQuestion.of().withWalkouts(rule))
                        .walkouts()
                        .count())
                .isEqualTo(2));
  }

  @Test
  void a28_a_number_in_the_record_that_differs_from_the_computed_place_is_named() {
    WalkoutTally all =
        new StandEngine()
            .answer(
                fourteen().asOf("2023-10-05"),
                StandQuestion.of().withWalkouts(WalkoutInclusion.all()))
            .walkouts();

    assertThat(all.contradictions())
        .extracting(WalkoutTally.Line::walkout)
        .containsExactly("H1", "W6", "W7");
    assertThat(tally(fourteen().asOf("2025-12-22")).contradictions()).isEmpty();
  }

  @Test
  void a26_and_b08_a_five_day_strike_lasts_120_hours() {
    assertThat(tally(fourteen().asOf("2025-12-22")).lines())
        .filteredOn(l -> List.of("W12", "W14").contains(l.walkout()))
        .allSatisfy(l -> {
          assertThat(l.length()).isEqualTo(Duration.ofHours(120));
          assertThat(l.days()).isEqualTo(5);
        });
  }

  @Test
  void a03_walkout_12_is_the_first_under_the_government_formed_in_july_2024() {
    WalkoutTally.Line twelve = tally(fourteen().asOf("2025-07-31")).lines().getLast();

    assertThat(twelve.political())
        .contains(new WalkoutTally.Political("Government takes office", day("2024-07-05"), 1));
    assertThat(twelve.holders())
        .containsExactly(new WalkoutTally.Holding("PAYER", "MINISTER", List.of("STREETING")));
    assertThat(tally(fourteen().asOf("2025-12-22")).lines().getLast().political())
        .map(WalkoutTally.Political::ordinalSince)
        .contains(3);
  }

  @Test
  void a29_the_time_after_the_deal_is_a_pause_with_the_deal_as_its_reason() {
    assertThat(tally(fourteen().asOf("2025-07-25")).pauses().getLast())
        .isEqualTo(
            new WalkoutTally.Pause(
                LocalDateTime.parse("2024-07-02T07:00"),
                Optional.of(LocalDateTime.parse("2025-07-25T07:00")),
                WalkoutTally.PauseReason.SETTLED,
                Optional.of("E035")));
  }

  @Test
  void b10_the_strike_days_of_2026_are_none_on_18_february() {
    assertThat(tally(fourteen().asOf("2026-02-18")).years())
        .containsExactly(
            new WalkoutTally.Year(2023, 28),
            new WalkoutTally.Year(2024, 16),
            new WalkoutTally.Year(2025, 15),
            new WalkoutTally.Year(2026, 0));
  }

  @Test
  void a_walkout_that_was_called_off_has_no_place_and_no_days() {
    CaseFixture c = fourteen();
    c.calledOff("W13", "2025-11-10", "E-off");

    assertThat(tally(c.asOf("2025-11-09")).lines().getLast().status())
        .isEqualTo(WalkoutTally.Status.AHEAD);
    WalkoutTally later = tally(c.asOf("2025-12-22"));
    assertThat(later.count()).isEqualTo(13);
    assertThat(later.days()).isEqualTo(54);
    assertThat(later.pauses())
        .filteredOn(p -> p.reason() == WalkoutTally.PauseReason.CALLED_OFF)
        .extracting(WalkoutTally.Pause::event)
        .containsExactly(Optional.of("E-off"));
    assertThat(later.contradictions())
        .extracting(WalkoutTally.Line::walkout)
        .containsExactly("W14");
  }
}
