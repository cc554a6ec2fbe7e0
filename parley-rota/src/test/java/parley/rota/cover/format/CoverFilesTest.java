package parley.rota.cover.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parley.casefile.Confidence;
import parley.casefile.io.CaseFaultsException;
import parley.rota.cover.CoverPlan;
import parley.rota.cover.OwnSession;
import parley.rota.cover.RateCard;
import parley.rota.cover.RestRules;
import parley.rota.cover.Volunteer;
import parley.rota.cover.WhoWorks;
import parley.rota.model.Demand;
import parley.rota.model.Duty;

/** What a cover file says is read; each fault is told in one line, with line and field. */
class CoverFilesTest {

  private static final String SMALL =
      """
      kind: cover
      id: small
      name: "A day"
      synthetic: true
      sources: [{id: S, title: "A card", link: "https://example.org", licence: "OGL-3.0"}]
      horizon: {first: "2025-12-17", last: "2025-12-18", zone: Europe/London, holidays: ["2025-12-25"]}
      shifts:
        - {id: D, start: "08:00", end: "17:00"}
        - {id: N, start: "22:00", end: "08:30", skills: [airway]}
      template:
        - {id: day, shift: D, days: all, minimum: 1}
        - {id: hours, hours: "20:00-08:00", days: "mon-fri, no holidays", skill: airway, minimum: 2}
      residents:
        - {id: R1, skills: [airway], duties: [{shift: N, days: ["2025-12-16", "2025-12-17"]}]}
      atWork: {named: [{day: "2025-12-17", residents: [R1]}]}
      night: {hours: "23:00-06:00", minutes: 180}
      rules:
        - {id: usual, longest: "13:00", between: "11:00", afterNight: "23:00", sessionBefore: "0:30", sessionBeforeNight: "8:00", sessionAfter: "11:00", sessionAfterNight: "24:00", daysInRow: 3, duties: 3}
      cards:
        - id: card
          title: "A card"
          source: S
          date: "2025-12-01"
          synthetic: false
          confidence: medium
          contested: "By nobody."
          bands: [{id: always, days: all, hours: "00:00-00:00", penceAnHour: 15050}]
      volunteers:
        - id: V1
          group: consultant
          specialty: surgery
          skills: [airway]
          rules: usual
          card: card
          offers: [{shift: N, days: ["2025-12-17"]}]
          sessions: [{id: S1, kind: theatre, day: "2025-12-18", hours: "09:00-13:00", patients: 3, priority: 4, mustStand: true}]
      """;

  private static CoverPlan plan(String text) throws CaseFaultsException {
    return CoverFiles.read("cover.yaml", text).plan();
  }

  @Test
  void everything_that_a_file_says_is_read() throws Exception {
    CoverPlan plan = plan(SMALL);
    LocalDate wed = LocalDate.of(2025, 12, 17);

    assertThat(plan.horizon().days()).isEqualTo(2);
    assertThat(plan.horizon().isHoliday(LocalDate.of(2025, 12, 25))).isTrue();
    assertThat(plan.shifts().getLast().skills()).containsExactly("airway");
    assertThat(plan.template()).hasSize(2).allMatch(d -> d.minimum() == d.wanted());
    assertThat(plan.template().getLast())
        .isInstanceOfSatisfying(
            Demand.OfHours.class,
            d -> {
              assertThat(d.from()).isEqualTo(LocalTime.of(20, 0));
              assertThat(d.days().weekdays()).hasSize(5);
              assertThat(d.days().holidays()).contains(false);
            });
    assertThat(plan.duties())
        .containsExactly(new Duty("R1", wed.minusDays(1), "N"), new Duty("R1", wed, "N"));
    assertThat(plan.whoWorks()).isEqualTo(new WhoWorks.Named(Map.of(wed, Set.of("R1"))));
    assertThat(plan.rules())
        .containsExactly(new RestRules("usual", 780, 660, 1380, 30, 480, 660, 1440, 3, 3));
    RateCard card = plan.cards().getFirst();
    assertThat(card.source())
        .isEqualTo(
            new RateCard.Source(
                "A card",
                "https://example.org",
                LocalDate.of(2025, 12, 1),
                "OGL-3.0",
                false,
                Confidence.MEDIUM));
    assertThat(card.contested()).isEqualTo(Optional.of("By nobody."));
    assertThat(card.bands()).extracting(RateCard.Band::pencePerHour).containsExactly(15_050L);
    Volunteer volunteer = plan.volunteers().getFirst();
    assertThat(volunteer.offers()).containsExactly(new Volunteer.Offer(wed, "N"));
    assertThat(volunteer.sessions())
        .isEqualTo(
            List.of(
                new OwnSession(
                    "S1",
                    "surgery",
                    "theatre",
                    LocalDateTime.of(2025, 12, 18, 9, 0),
                    LocalDateTime.of(2025, 12, 18, 13, 0),
                    3,
                    4,
                    true)));
    assertThat(
            plan(SMALL.replace(
                    "{named: [{day: \"2025-12-17\", residents: [R1]}]}",
                    "{absentShare: 0.625, seed: 7}"))
                .whoWorks())
        .isEqualTo(new WhoWorks.Share(625, 7));
  }

  @Test
  void the_shipped_example_says_that_it_is_made_up_and_that_its_published_card_is_contested()
      throws Exception {
    CoverFile file = ShippedCover.file();

    assertThat(file.isSynthetic()).isTrue();
    assertThat(file.notes()).hasSize(3);
    RateCard published = file.plan().cards().getFirst();
    assertThat(published.source().isSynthetic()).isFalse();
    assertThat(published.contested()).isPresent();
    assertThat(file.plan().cards().getLast().source().isSynthetic()).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "kind: cover|kind: covers|line 1, field kind: found \"covers\"; expected the kind of file: cover. Hint: did you mean cover?",
        "id: small|id: my cover|line 2, field id: found \"my cover\"; expected a short name of the plan",
        "synthetic: true|synthetic: true\\nmade: true|line 5, field made: found the unknown field \"made\"; expected one of",
        "last: \"2025-12-18\"|last: \"2025-12-16\"|line 6, field horizon.last: found the last day 2025-12-16; expected a day not before the first, 2025-12-17.",
        "last: \"2025-12-18\"|last: \"2026-12-18\"|line 6, field horizon.last: found the last day 2026-12-18; expected at most 31 days. Hint: is the year right?",
        "zone: Europe/London|zone: London|line 6, field horizon.zone: found \"London\"; expected the time zone of all times, such as Europe/London.",
        "start: \"08:00\"|start: \"8am\"|line 8, field shifts[0].start: found \"8am\"; expected when it starts, such as \"08:30\".",
        "{id: N,|{id: D,|line 9, field shifts[1].id: found the shift \"D\" twice; expected an id of its own for each shift.",
        "end: \"08:30\", skills: [airway]|end: \"08:30\", skills: [airways]|line 9, field shifts[1].skills[0]: found the unknown skill \"airways\"; expected one of airway. Hint: did you mean airway?",
        "shift: D, days: all|shift: X, days: all|line 11, field template[0].shift: found the unknown shift \"X\"; expected one of D, N.",
        "shift: D, days: all|days: all|line 11, field template[0]: found neither shift nor hours; expected one of the two.",
        "mon-fri, no holidays|monday|line 12, field template[1].days: found the day \"monday\"; expected words such as mon-fri, sat, all, holidays",
        "skill: airway, minimum|skill: acute, minimum|line 12, field template[1].skill: found the unknown skill \"acute\"",
        "minimum: 2|minimum: -2|line 12, field template[1].minimum: found -2; expected how many must be there, whole, at least 0.",
        "\"2025-12-16\", \"2025-12-17\"|\"2025-12-15\", \"2025-12-17\"|line 14, field residents[0].duties[0].days[0]: found \"2025-12-15\"; expected a day from 2025-12-16 to 2025-12-18.",
        "{named: [|{absentShare: 0.5, named: [|line 15, field atWork: found both named and absentShare; expected one of the two.",
        "{named: [{day: \"2025-12-17\", residents: [R1]}]}|{absentShare: 0.5}|line 15, field atWork: found a share without a seed; expected a seed, by which the absent are drawn. Hint: add seed: 1.",
        "{named: [{day: \"2025-12-17\", residents: [R1]}]}|{absentShare: 1.5, seed: 1}|line 15, field atWork.absentShare: found 1.5; expected the share of those due",
        "residents: [R1]|residents: [R2]|line 15, field atWork.named[0].residents[0]: found the unknown resident \"R2\"; expected one of R1.",
        "hours: \"23:00-06:00\"|hours: \"23-06\"|line 16, field night.hours: found \"23-06\"",
        "longest: \"13:00\"|longest: \"0:00\"|line 18, field rules[0]: found the rest rules usual allow duties of 0 minutes, 3 days in a row and 3 duties; expected 1 or more of each.",
        "afterNight: \"23:00\"|afterNight: \"10:00\"|line 18, field rules[0]: found the rest rules usual ask for less rest after a night than after another duty; expected as much or more.",
        "between: \"11:00\"|between: 11|line 18, field rules[0].between: found the number 11; expected rest between duties.",
        "source: S|source: T|line 22, field cards[0].source: found the unknown source \"T\"",
        "source: S|# source: S|line 20, field cards[0]: found rates that are not synthetic without a source; expected the id of a source.",
        "penceAnHour: 15050|penceAnHour: 150.50|line 27, field cards[0].bands[0].penceAnHour: found the number 150.50; expected the rate in pence an hour, whole",
        "rules: usual|rules: usuall|line 33, field volunteers[0].rules: found the unknown set of rest rules \"usuall\"; expected one of usual. Hint: did you mean usual?",
        "card: card|card: cart|line 34, field volunteers[0].card: found the unknown rate card \"cart\"",
        "{shift: N, days: [\"2025-12-17\"]}|{shift: N, days: [\"2025-12-19\"]}|line 35, field volunteers[0].offers[0].days[0]: found \"2025-12-19\"; expected a day from 2025-12-17 to 2025-12-18.",
        "day: \"2025-12-18\", hours|day: \"2026-12-18\", hours|line 36, field volunteers[0].sessions[0].day: found \"2026-12-18\"; expected a day from 2025-12-03 to 2026-01-01.",
        "patients: 3|patients: -3|line 36, field volunteers[0].sessions[0].patients: found -3; expected patients who are booked, whole, at least 0.",
        "hours: \"09:00-13:00\"|hours: \"09:00-09:00\"|line 36, field volunteers[0].sessions[0]: found the session S1 runs from 2025-12-18T09:00 to 2025-12-19T09:00; expected an end after the start, within 24 hours.",
        "name: \"A day\"|name: \"A day\"\\nname: again|line 4: found text that is no YAML",
      })
  void a_fault_is_told_in_one_line(String good, String bad, String told) {
    String text = SMALL.replace(good, bad.replace("\\n", "\n"));

    assertThat(text).isNotEqualTo(SMALL);
    assertThat(catchThrowableOfType(CaseFaultsException.class, () -> plan(text)).getMessage())
        .startsWith("cover.yaml, " + told)
        .doesNotContain("\n");
  }
}
