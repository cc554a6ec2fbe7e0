package parley.brief.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.time.temporal.Temporal;
import java.util.List;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.component.VTimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parley.casefile.io.CaseFaultsException;
import parley.rota.format.RotaFiles;
import parley.rota.model.Duty;
import parley.rota.model.Rota;
import parley.rota.model.RotaPlan;

/** The calendar of a doctor, read by a parser that others wrote. */
class DutyCalendarTest {

  private static final Instant STAMP = Instant.parse("2026-01-05T12:00:00Z");

  private static RotaPlan plan(String zone) {
    String text =
        """
        kind: rota
        id: year
        name: "A year, of nights"
        rules: tcs-2019
        basis: {synthetic: true, confidence: low, sources: []}
        sources: []
        horizon: {first: "2026-01-05", last: "2026-12-31", zone: "%s"}
        shifts:
          - {id: D, name: "Day; normal", start: "09:00", end: "17:00"}
          - {id: N, name: Night, start: "20:30", end: "09:00"}
          - {id: R, name: From home, start: "09:00", end: "09:00", onCall: {workingDay: [], weekend: []}}
        doctors: [{id: D01, name: "Dr Einäugig", grade: ST4}, {id: D02, grade: ST4}]
        demand: [{id: night, shift: N, days: all, minimum: 0}]
        """
            .formatted(zone);
    try {
      return RotaFiles.read("year.yaml", text).plan();
    } catch (CaseFaultsException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Rota rota(String... duties) {
    return new Rota(
        List.of(duties).stream()
            .map(d -> d.split(" "))
            .map(d -> new Duty(d[0], LocalDate.parse(d[1]), d[2]))
            .toList());
  }

  private static List<VEvent> events(String text) throws Exception {
    return new CalendarBuilder().build(new StringReader(text)).getComponents("VEVENT");
  }

  /** The moment of a time as the parser has it. */
  private static Instant moment(Temporal time) {
    return ZonedDateTime.from(time).toInstant();
  }

  @ParameterizedTest
  @CsvSource({
    // before, over and after each change, by the clock and as hours pass
    "Europe/London, 2026-03-27, 2026-03-27T20:30:00Z, 12:30",
    "Europe/London, 2026-03-28, 2026-03-28T20:30:00Z, 11:30",
    "Europe/London, 2026-03-29, 2026-03-29T19:30:00Z, 12:30",
    "Europe/London, 2026-10-23, 2026-10-23T19:30:00Z, 12:30",
    "Europe/London, 2026-10-24, 2026-10-24T19:30:00Z, 13:30",
    "Europe/London, 2026-10-25, 2026-10-25T20:30:00Z, 12:30",
    "Europe/London, 2026-12-31, 2026-12-31T20:30:00Z, 12:30",
    "America/New_York, 2026-03-07, 2026-03-08T01:30:00Z, 11:30",
    "Australia/Lord_Howe, 2026-04-04, 2026-04-04T09:30:00Z, 13:00",
    "UTC, 2026-03-28, 2026-03-28T20:30:00Z, 12:30",
  })
  void a_night_begins_and_ends_by_the_clock_of_its_zone(
      String zone, String day, String start, String passes) throws Exception {
    RotaPlan plan = plan(zone);
    VEvent event =
        events(DutyCalendar.write(plan, rota("D01 " + day + " N"), "D01", STAMP)).getFirst();
    Instant from = moment(event.getDateTimeStart().getDate());
    Instant to = moment(event.getDateTimeEnd().getDate());

    assertThat(from).isEqualTo(Instant.parse(start));
    assertThat(Duration.between(from, to))
        .isEqualTo(Duration.parse("PT" + passes.replace(":", "H") + "M"));
    ZonedDateTime clock = ZonedDateTime.from(event.getDateTimeEnd().getDate());
    assertThat(clock.toLocalDateTime())
        .isEqualTo(LocalDateTime.parse(LocalDate.parse(day).plusDays(1) + "T09:00"));
  }

  @Test
  void the_zone_is_described_with_every_change_of_the_stretch() throws Exception {
    String text =
        DutyCalendar.write(
            plan("Europe/London"), rota("D01 2026-03-28 N", "D01 2026-10-24 N"), "D01", STAMP);
    List<VTimeZone> zones =
        new CalendarBuilder().build(new StringReader(text)).getComponents("VTIMEZONE");

    assertThat(zones).hasSize(1);
    assertThat(text)
        .contains(
            "BEGIN:STANDARD\r\nDTSTART:20251026T020000\r\nTZOFFSETFROM:+0100\r\nTZOFFSETTO:+0000\r\n",
            "BEGIN:DAYLIGHT\r\nDTSTART:20260329T010000\r\nTZOFFSETFROM:+0000\r\nTZOFFSETTO:+0100\r\n",
            "BEGIN:STANDARD\r\nDTSTART:20261025T020000\r\nTZOFFSETFROM:+0100\r\nTZOFFSETTO:+0000\r\n");
    assertThat(text.split("BEGIN:STANDARD")).hasSize(3);
  }

  @Test
  void a_doctor_sees_the_own_duties_alone_with_a_uid_that_stays() throws Exception {
    RotaPlan plan = plan("Europe/London");
    Rota first = rota("D01 2026-02-02 D", "D01 2026-02-03 R", "D02 2026-02-02 N");
    Rota second = rota("D01 2026-02-02 D", "D01 2026-02-03 N", "D02 2026-02-02 D");
    String text = DutyCalendar.write(plan, first, "D01", STAMP);

    assertThat(events(text))
        .extracting(e -> e.getUid().orElseThrow().getValue())
        .containsExactly("D01-2026-02-02-D@year.parley", "D01-2026-02-03-R@year.parley");
    assertThat(events(DutyCalendar.write(plan, second, "D01", STAMP)))
        .extracting(e -> e.getUid().orElseThrow().getValue())
        .containsExactly("D01-2026-02-02-D@year.parley", "D01-2026-02-03-N@year.parley");
    assertThat(events(text).getFirst().getSummary().getValue()).isEqualTo("Day; normal");
    assertThat(text)
        .contains("DTSTAMP:20260105T120000Z", "X-WR-CALNAME:A year\\, of nights: Dr Ein");
    assertThat(text.split("\r\n"))
        .allSatisfy(
            l -> assertThat(l.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75));
    assertThat(DutyCalendar.write(plan, first, "D01", STAMP)).isEqualTo(text);
  }

  @Test
  void a_night_over_a_change_says_how_long_it_lasts() throws Exception {
    RotaPlan plan = plan("Europe/London");
    Rota rota = rota("D01 2026-03-28 N", "D01 2026-10-24 N", "D01 2026-10-25 N");

    assertThat(events(DutyCalendar.write(plan, rota, "D01", STAMP)))
        .extracting(e -> e.getDescription().getValue())
        .containsExactly(
            "N, 20:30 to 09:00; clocks change, so 11 h 30 min pass",
            "N, 20:30 to 09:00; clocks change, so 13 h 30 min pass",
            "N, 20:30 to 09:00");
  }

  @Test
  void a_doctor_without_duties_has_an_empty_calendar_and_a_stranger_none() throws Exception {
    RotaPlan plan = plan("Europe/London");

    assertThat(events(DutyCalendar.write(plan, rota(), "D02", STAMP))).isEmpty();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DutyCalendar.write(plan, rota(), "D03", STAMP))
        .withMessage("There is no doctor D03; expected one of D01, D02.");
  }
}
