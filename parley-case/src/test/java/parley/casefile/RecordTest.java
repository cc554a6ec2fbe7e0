package parley.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The shipped record of the doctors' dispute: that nothing was lost, and what it can be asked. */
class RecordTest {

  private static final Case RECORD = ShippedCases.DOCTORS;

  @Test
  void has_every_event_of_the_timeline() {
    assertThat(RECORD.events())
        .extracting(Event::id)
        .containsExactlyInAnyOrderElementsOf(
            IntStream.rangeClosed(1, 71).mapToObj("E%03d"::formatted).toList());
  }

  @Test
  void has_every_source_of_the_timeline_and_cites_each_of_them() {
    List<String> timeline =
        RECORD.sources().stream().map(Source::id).filter(id -> id.startsWith("S")).toList();
    assertThat(timeline).hasSize(84);

    Set<String> cited = new TreeSet<>();
    RECORD.events().forEach(e -> cited.addAll(e.sources()));
    RECORD.events().forEach(e -> e.facts().forEach(f -> cited.addAll(f.sources())));
    RECORD.allFigures().forEach(f -> cited.addAll(f.sources()));
    RECORD.conflicts().forEach(c -> cited.addAll(c.sources()));
    RECORD.claims().forEach(c -> cited.addAll(c.sources()));
    RECORD.ballots().forEach(b -> cited.addAll(b.sources()));
    RECORD.walkouts().forEach(w -> cited.addAll(w.sources()));
    RECORD.offers().forEach(o -> cited.addAll(o.sources()));
    assertThat(cited).containsAll(timeline);
  }

  @Test
  void has_every_conflict_of_the_timeline_each_with_its_values() {
    // The timeline leaves out the numbers 19, 20 and 22.
    assertThat(RECORD.conflicts())
        .extracting(Conflict::id)
        .containsExactlyInAnyOrderElementsOf(
            IntStream.rangeClosed(1, 27)
                .filter(i -> i != 19 && i != 20 && i != 22)
                .mapToObj("C%02d"::formatted)
                .toList());
    assertThat(RECORD.conflicts()).allSatisfy(c -> assertThat(c.values()).isNotEmpty());
  }

  @Test
  void every_event_has_a_source_and_its_two_dates() {
    assertThat(RECORD.events())
        .allSatisfy(e -> {
          assertThat(e.sources()).as(e.id()).isNotEmpty();
          assertThat(e.known()).as(e.id()).isAfterOrEqualTo(e.when().earliest().minusYears(1));
        });
  }

  @Test
  void every_figure_has_a_source() {
    assertThat(RECORD.allFigures()).allMatch(Figure::isSourced);
  }

  @Test
  void a01_one_party_has_one_identity_through_the_years() {
    assertThat(view("2023-06-01").record().parties().findParty("BMA"))
        .isEqualTo(view("2025-08-01").record().parties().findParty("BMA"));
  }

  @Test
  void a02_an_office_is_held_by_who_held_it_on_the_day() {
    Parties.Office office = RECORD.parties().findOffice("SOS_HEALTH").orElseThrow();

    assertThat(holder(office, "2025-07-30")).containsExactly("STREETING");
    assertThat(holder(office, "2023-04-19")).containsExactly("BARCLAY");
    assertThat(holder(office, "2024-02-08")).containsExactly("ATKINS");
  }

  @Test
  void a03_the_first_walkout_under_the_government_of_july_2024_is_the_twelfth() {
    Parties.Office office = RECORD.parties().findOffice("PRIME_MINISTER").orElseThrow();
    LocalDate formed = office.holders().getLast().from().earliest();

    Walkout first =
        RECORD.walkouts().stream()
            .filter(w -> !w.start().toLocalDate().isBefore(formed))
            .findFirst()
            .orElseThrow();

    assertThat(formed).isEqualTo(LocalDate.of(2024, 7, 5));
    assertThat(first.number()).contains(12);
  }

  @Test
  void a04_the_renamed_doctors_are_one_group_with_two_terms() {
    assertThat(RECORD.parties().terms())
        .anySatisfy(t -> {
          assertThat(t.was()).isEqualTo("junior doctor");
          assertThat(t.now()).isEqualTo("resident doctor");
          assertThat(t.from()).isEqualTo(LocalDate.of(2024, 9, 18));
        });
  }

  @Test
  void a05_the_committee_has_its_names_and_chairs_over_time() {
    Parties parties = RECORD.parties();
    Parties.Office chair = parties.findOffice("RDC_CHAIR").orElseThrow();

    assertThat(parties.wordsFor("BMA_RDC", LocalDate.of(2023, 6, 1))).isEqualTo("JDC");
    assertThat(parties.wordsFor("BMA_RDC", LocalDate.of(2025, 6, 1))).isEqualTo("RDC");
    assertThat(holder(chair, "2023-06-01")).containsExactlyInAnyOrder("LAURENSON", "TRIVEDI");
    assertThat(holder(chair, "2025-07-25")).containsExactlyInAnyOrder("RYAN", "NIEUWOUDT");
    assertThat(holder(chair, "2025-12-22")).containsExactly("FLETCHER");
  }

  @Test
  void a07_several_hospitals_are_a_collective_without_a_count() {
    assertThat(RECORD.claims())
        .filteredOn(c -> c.speaker().equals("PROVIDERS"))
        .isNotEmpty()
        .allMatch(c -> c.speakerType() == Claim.SpeakerType.COLLECTIVE);
  }

  @Test
  void a09_statements_of_an_individual_can_be_told_from_those_of_a_department() {
    assertThat(RECORD.claims())
        .extracting(Claim::speakerType)
        .contains(Claim.SpeakerType.PERSON, Claim.SpeakerType.DEPARTMENT);
    assertThat(RECORD.claims())
        .filteredOn(c -> c.speakerType() == Claim.SpeakerType.PERSON)
        .allMatch(c -> RECORD.parties().findPerson(c.speaker()).isPresent());
  }

  @Test
  void a10_a_quotation_that_passed_through_a_newspaper_has_two_hops() {
    assertThat(RECORD.claims())
        .anySatisfy(c -> {
          assertThat(c.chain()).hasSizeGreaterThanOrEqualTo(2);
          assertThat(c.chain().getFirst().to().orElse("")).contains("Observer");
        });
  }

  @Test
  void a11_those_who_do_not_strike_are_a_stakeholder() {
    assertThat(RECORD.parties().findParty("NHS_STAFF")).isPresent();
  }

  @Test
  void a17_training_posts_can_be_compared_over_the_offers() {
    assertThat(posts("O4", "new-training-posts")).isEqualTo(2000);
    assertThat(posts("O5", "new-training-posts")).isEqualTo(4000);
    assertThat(posts("O5", "posts-starting-next-year")).isEqualTo(1000);
  }

  @Test
  void a26_b08_a_five_day_walkout_lasts_120_hours() {
    assertThat(walkout("W12").lengthIn(RECORD.header().zone())).isEqualTo(Duration.ofHours(120));
    assertThat(walkout("W14").lengthIn(RECORD.header().zone())).isEqualTo(Duration.ofHours(120));
  }

  @Test
  void a28_the_walkouts_that_count_are_numbered_from_one_to_fourteen() {
    List<Integer> numbers =
        RECORD.walkouts().stream()
            .filter(RECORD.header().walkouts()::counts)
            .sorted(java.util.Comparator.comparing(Walkout::start))
            .map(w -> w.number().orElseThrow())
            .toList();

    assertThat(numbers)
        .isEqualTo(IntStream.rangeClosed(1, 14).boxed().collect(Collectors.toList()));
  }

  @Test
  void a31_a_statement_names_the_act_that_it_criticises() {
    assertThat(RECORD.claims())
        .filteredOn(c -> c.kind() == Claim.Kind.CRITICISM && c.about().contains("E046"))
        .isNotEmpty();
  }

  @Test
  void a40_a_provisional_and_a_later_figure_are_both_kept() {
    assertThat(walkout("W12").figures())
        .extracting(Figure::vintage)
        .contains(Vintage.PROVISIONAL, Vintage.REPORTED);
  }

  @Test
  void a50_an_article_without_outlet_or_date_says_so() {
    Source article =
        RECORD.sources().stream().filter(s -> s.id().equals("S93")).findFirst().orElseThrow();

    assertThat(article.outlet()).isEmpty();
    assertThat(article.published()).isEmpty();
    assertThat(article.url()).isEmpty();
  }

  @Test
  void a51_a_share_of_the_workforce_says_of_whose_and_has_its_alternatives_beside_it() {
    Figure share =
        RECORD.figures().stream()
            .filter(f -> f.id().equals("workforce-share-half-uk"))
            .findFirst()
            .orElseThrow();
    Conflict alternatives =
        RECORD.conflicts().stream().filter(c -> c.id().equals("C13")).findFirst().orElseThrow();

    assertThat(share.basis().orElseThrow()).contains("United Kingdom");
    assertThat(share.note().orElseThrow()).contains("England", "C13");
    assertThat(alternatives.values()).hasSizeGreaterThan(5);
  }

  @Test
  void a53_the_general_election_is_on_the_timetable() {
    assertThat(RECORD.header().timetable())
        .filteredOn(d -> d.kind() == Header.DayKind.POLITICAL)
        .anyMatch(d -> d.on().covers(LocalDate.of(2024, 7, 4)));
  }

  @Test
  void b05_requests_about_conduct_are_listed_with_their_date() {
    assertThat(RECORD.claims())
        .filteredOn(c -> c.kind() == Claim.Kind.PROCESS_REQUEST)
        .filteredOn(c -> c.on().covers(LocalDate.of(2025, 12, 22)))
        .extracting(Claim::text)
        .containsExactlyInAnyOrder("constructive spirit", "renewed can-do spirit");
  }

  @Test
  void b22_the_rhetoric_log_has_entries_of_both_sides() {
    assertThat(RECORD.claims())
        .filteredOn(c -> c.kind() == Claim.Kind.RHETORIC)
        .extracting(c -> RECORD.parties().findPartyOf(c.speaker()).orElse(""))
        .contains("BMA", "GOV");
  }

  @Test
  void b24_a_belief_about_the_other_side_names_the_other_side() {
    assertThat(RECORD.claims())
        .filteredOn(c -> c.kind() == Claim.Kind.BELIEF_ABOUT_OTHER)
        .isNotEmpty()
        .allMatch(c -> !c.about().isEmpty());
  }

  @Test
  void b26_the_headline_s_speaker_is_kept_apart_from_the_one_who_spoke() {
    assertThat(RECORD.claims())
        .anySatisfy(c -> {
          assertThat(c.headline()).isPresent();
          assertThat(c.speaker()).isEqualTo("FLETCHER");
        });
  }

  private static int posts(String offer, String measure) {
    return RECORD.offers().stream()
        .filter(o -> o.id().equals(offer))
        .flatMap(o -> o.clauses().stream())
        .flatMap(c -> c.figures().stream())
        .filter(f -> f.measure().equals(measure))
        .findFirst()
        .orElseThrow()
        .value()
        .orElseThrow()
        .intValueExact();
  }

  private static CaseView view(String day) {
    return RECORD.asOf(LocalDate.parse(day));
  }

  private static Walkout walkout(String id) {
    return RECORD.walkouts().stream().filter(w -> w.id().equals(id)).findFirst().orElseThrow();
  }

  private static List<String> holder(Parties.Office office, String day) {
    return office.findHolderOn(LocalDate.parse(day)).orElseThrow().people();
  }
}
