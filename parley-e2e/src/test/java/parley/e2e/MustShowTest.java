package parley.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** The answers that a reader of the shipped case checks first, through the program's own JSON. */
class MustShowTest {

  @TempDir Path working;

  @ParameterizedTest
  @CsvSource({
    "2025-07-29, broken down, E043",
    "2025-07-31, agreed to resume, E049",
    "2025-12-22, agreed to resume, E066",
    "2026-02-03, under way, E067",
    "2024-10-01, settled, E035",
  })
  void a12_the_state_of_talks_and_the_event_that_caused_it(String day, String state, String event) {
    JsonNode stand = json("stand", "--as-of", day);

    assertThat(stand.get("asOf").stringValue()).isEqualTo(day);
    assertThat(stand.get("state").stringValue()).isEqualTo(state);
    assertThat(stand.get("event").stringValue()).isEqualTo(event);
  }

  @Test
  void a28_twelve_walkouts_by_the_end_of_july_2025_and_forty_four_days_in_the_first_eleven() {
    assertThat(json("stand", "--as-of", "2025-07-31").at("/walkouts/count").intValue())
        .isEqualTo(12);
    assertThat(json("stand", "--as-of", "2025-07-24").at("/walkouts/count").intValue())
        .isEqualTo(11);
    assertThat(json("stand", "--as-of", "2025-07-24").at("/walkouts/days").intValue())
        .isEqualTo(44);
    assertThat(json("stand", "--as-of", "2025-07-31").at("/walkouts/rule").stringValue())
        .isNotBlank();
  }

  @Test
  void a30_on_22_december_2025_one_day_is_left_to_all_grades() {
    JsonNode clock = json("clock", "--as-of", "2025-12-22");

    assertThat(clock.at("/notice/ifReceivedOn").stringValue()).isEqualTo("2025-12-23");
    assertThat(clock.at("/notice/days").intValue()).isEqualTo(14);
    assertThat(clock.at("/notice/earliestStart").stringValue()).isEqualTo("2026-01-06");
    assertThat(mandate(clock, "B4").get("lastDay").stringValue()).isEqualTo("2026-01-06");
    assertThat(mandate(clock, "B5").get("group").stringValue())
        .isNotEqualTo(mandate(clock, "B4").get("group").stringValue());
  }

  @ParameterizedTest
  @CsvSource({
    "B1, 2023-08-19",
    "B2, 2024-02-29",
    "B3, 2024-09-19",
    "B4, 2026-01-06",
    "B6, 2026-08-01",
  })
  void the_mandates_end_on_the_days_that_were_published(String ballot, String lastDay) {
    JsonNode clock = json("clock", "--as-of", "2026-02-18");

    assertThat(mandate(clock, ballot).get("lastDay").stringValue()).isEqualTo(lastDay);
  }

  @ParameterizedTest
  @CsvSource({"28598, true", "26979, true", "26978, false"})
  void b09_the_ballot_of_february_2026_turns_on_one_vote(String votes, boolean passes) {
    JsonNode clock =
        json(
            "clock",
            "--as-of",
            "2026-02-03",
            "--ballot",
            "B6",
            "--entitled",
            "53958",
            "--votes",
            votes);

    assertThat(mandate(clock, "B6").get("passes").booleanValue()).isEqualTo(passes);
  }

  @ParameterizedTest
  @CsvSource({"2026-02-17, 14, 2026-03-03", "2026-02-18, 10, 2026-02-28"})
  void the_length_of_notice_turns_on_the_day_of_its_receipt(String day, int days, String start) {
    JsonNode clock = json("clock", "--as-of", "2026-02-03", "--notice-received", day);

    assertThat(clock.at("/notice/days").intValue()).isEqualTo(days);
    assertThat(clock.at("/notice/earliestStart").stringValue()).isEqualTo(start);
  }

  @Test
  void an_extension_is_possible_for_a_ballot_opened_in_may_2025() {
    JsonNode mandate = mandate(json("clock", "--as-of", "2025-12-22"), "B4");

    assertThat(mandate.get("opened").stringValue()).isEqualTo("2025-05-27");
    assertThat(mandate.at("/extension/possible").booleanValue()).isTrue();
    assertThat(mandate.at("/extension/lastDay").stringValue()).isEqualTo("2026-04-06");
    assertThat(mandate.at("/extension/grantedBy").stringValue()).isNotBlank();
  }

  @Test
  void an_extension_is_refused_for_a_ballot_opened_in_march_2026() {
    JsonNode clock =
        json("clock", "--as-of", "2026-02-18", "--opened", "2026-03-02", "--closed", "2026-04-13");
    JsonNode mandate =
        clock
            .get("mandates")
            .valueStream()
            .filter(m -> m.get("opened").asString("").equals("2026-03-02"))
            .findFirst()
            .orElseThrow();

    assertThat(mandate.at("/extension/possible").booleanValue()).isFalse();
    assertThat(mandate.at("/extension/why").stringValue()).isEqualTo("no_power_in_law");
    assertThat(mandate.get("lastDay").stringValue()).isEqualTo("2027-04-12");
  }

  @Test
  void the_brief_holds_the_five_answers_and_every_figure_with_its_source() {
    JsonNode brief = json("brief", "--as-of", "2025-12-22");

    for (String answer : List.of("stand", "clock", "worth", "cost", "deals")) {
      assertThat(brief.get(answer)).as(answer).isNotNull();
      assertThat(brief.get(answer).isObject()).as(answer).isTrue();
    }
    assertThat(brief.get("figures")).isNotEmpty();
    brief
        .get("figures")
        .forEach(f -> {
          assertThat(f.propertyNames())
              .contains("id", "value", "unit", "basis", "source", "knownFrom");
          assertThat(f.get("source")).as(f.toString()).isNotEmpty();
        });
  }

  @ParameterizedTest
  @CsvSource({"2025-07-31", "2025-12-22", "2026-02-03", "2022-10-31", "2023-03-14"})
  void the_five_answers_are_given_on_any_day_of_the_record(String day) {
    for (String verb : List.of("stand", "clock", "worth", "cost", "deals")) {
      assertThat(json(verb, "--as-of", day).isObject()).isTrue();
    }
  }

  private JsonNode json(String verb, String... options) {
    return Parley.json(
        working, Stream.concat(Stream.of(verb, CaseFolders.DOCTORS), Stream.of(options)).toArray());
  }

  private static JsonNode mandate(JsonNode clock, String ballot) {
    return clock
        .get("mandates")
        .valueStream()
        .filter(m -> m.get("ballot").stringValue().equals(ballot))
        .findFirst()
        .orElseThrow();
  }
}
