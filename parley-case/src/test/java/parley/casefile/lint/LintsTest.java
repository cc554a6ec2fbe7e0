package parley.casefile.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import parley.casefile.Case;
import parley.casefile.Claim;
import parley.casefile.Edtf;
import parley.casefile.Figure;
import parley.casefile.ShippedCases;
import parley.casefile.Walkout;

/** The lints, on the shipped record and on records with one thing changed. */
class LintsTest {

  private static final Case RECORD = ShippedCases.DOCTORS;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Tuesday, December 17          | 2025-12-17 is a Wednesday",
        "Tuesday 5 March 2026          | 2026-03-05 is a Thursday",
        "Friday the 30th of July, 2025 | 2025-07-30 is a Wednesday",
      })
  void a27_c26_a_weekday_beside_a_date_that_falls_on_another_is_told(String said, String told) {
    assertThat(Lints.of(withClaim(said, "2025-12-20", false)))
        .filteredOn(l -> l.kind() == Lint.Kind.WEEKDAY && l.item().equals("NEW"))
        .singleElement()
        .satisfies(l -> assertThat(l.message()).contains(told));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Wednesday 30 July 2025",
        "Wednesday, 17 December",
        "on Wednesday morning",
        "May 5"
      })
  void a27_a_right_weekday_is_not_told(String said) {
    assertThat(Lints.of(withClaim(said, "2025-12-20", false)))
        .noneMatch(l -> l.kind() == Lint.Kind.WEEKDAY && l.item().equals("NEW"));
  }

  @Test
  void the_shipped_record_s_own_words_have_no_wrong_weekday_and_no_term_out_of_its_time() {
    assertThat(Lints.of(RECORD))
        .filteredOn(l -> l.item().startsWith("E"))
        .noneMatch(l -> l.kind() == Lint.Kind.WEEKDAY)
        .noneMatch(l ->
            l.kind() == Lint.Kind.TERM_OUT_OF_TIME && !l.message().contains("in others' words"));
  }

  @Test
  void the_shipped_record_has_no_fact_without_a_source_and_no_contradicted_ordinal() {
    assertThat(Lints.of(RECORD))
        .noneMatch(l -> l.kind() == Lint.Kind.SOURCE_MISSING)
        .noneMatch(l -> l.kind() == Lint.Kind.ORDINAL)
        .noneMatch(l -> l.kind() == Lint.Kind.UNIT_MISSING)
        .noneMatch(l -> l.kind() == Lint.Kind.BASIS_MISSING);
  }

  @Test
  void a04_a05_a_term_after_its_replacement_is_told_and_said_to_be_others_words() {
    assertThat(Lints.of(withClaim("The junior doctors voted.", "2025-07-30", false)))
        .filteredOn(l -> l.kind() == Lint.Kind.TERM_OUT_OF_TIME && l.item().equals("NEW"))
        .singleElement()
        .satisfies(l -> assertThat(l.message()).contains("in others' words", "2024-09-18"));
  }

  @Test
  void a03_newly_elected_more_than_a_year_after_the_change_of_government_is_told() {
    assertThat(Lints.of(withClaim("the newly elected government", "2025-07-31", false)))
        .filteredOn(l -> l.kind() == Lint.Kind.STALE_WORD)
        .anyMatch(l -> l.item().equals("NEW") && l.message().contains("2024-07-05"));
    assertThat(Lints.of(withClaim("the newly elected government", "2024-09-16", false)))
        .noneMatch(l -> l.kind() == Lint.Kind.STALE_WORD && l.item().equals("NEW"));
  }

  @Test
  void a47_words_that_stand_in_the_stored_text_are_not_told() {
    Case record = withClaim("Deeply disappointing and  entirely unnecessary", "2025-07-30", true);

    assertThat(Lints.of(record)).noneMatch(l -> l.item().equals("NEW"));
  }

  @Test
  void a48_words_that_do_not_stand_in_the_stored_text_are_told() {
    Case record =
        withClaim("It is ironic that the BMA is now asking to resume talks", "2025-07-30", true);

    assertThat(Lints.of(record))
        .filteredOn(l -> l.item().equals("NEW"))
        .singleElement()
        .satisfies(l -> {
          assertThat(l.kind()).isEqualTo(Lint.Kind.QUOTATION_NOT_FOUND);
          assertThat(l.message()).contains("S45");
        });
  }

  @Test
  void a28_a_walkout_whose_stated_number_is_not_the_record_s_is_told() {
    List<Walkout> walkouts = new ArrayList<>(RECORD.walkouts());
    walkouts.removeIf(w -> w.id().equals("W3"));

    assertThat(Lints.of(with(RECORD, walkouts, RECORD.claims(), RECORD.figures())))
        .filteredOn(l -> l.kind() == Lint.Kind.ORDINAL)
        .hasSize(11)
        .first()
        .satisfies(l -> assertThat(l.message()).contains("stated number is 4", "number 3"));
  }

  @Test
  void a_figure_without_unit_basis_or_source_is_told() {
    Figure bare = Fixtures.bareFigure();

    assertThat(Lints.of(with(RECORD, RECORD.walkouts(), RECORD.claims(), List.of(bare))))
        .filteredOn(l -> l.item().equals(bare.id()))
        .extracting(Lint::kind)
        .containsExactlyInAnyOrder(
            Lint.Kind.SOURCE_MISSING, Lint.Kind.UNIT_MISSING, Lint.Kind.BASIS_MISSING);
  }

  private static Case withClaim(String text, String day, boolean verbatim) {
    Claim claim =
        new Claim(
            "NEW",
            Claim.Kind.STATEMENT,
            "GOV",
            Claim.SpeakerType.COLLECTIVE,
            Optional.empty(),
            Edtf.parse(day),
            LocalDate.parse(day),
            Optional.empty(),
            List.of("PRIME_MINISTER"),
            text,
            verbatim,
            List.of(
                new Claim.Hop(Claim.How.WROTE, "somebody", Optional.empty(), Optional.of("S45"))),
            Optional.empty(),
            List.of("S45"),
            Optional.empty(),
            Optional.empty());
    return with(RECORD, RECORD.walkouts(), List.of(claim), RECORD.figures());
  }

  private static Case with(
      Case c, List<Walkout> walkouts, List<Claim> claims, List<Figure> figures) {
    return new Case(
        c.header(),
        c.parties(),
        c.sources(),
        c.events(),
        c.ballots(),
        walkouts,
        c.offers(),
        c.agenda(),
        claims,
        c.commitments(),
        c.conflicts(),
        figures,
        c.preferences(),
        c.series(),
        Map.copyOf(c.texts()));
  }

  /** Small parts for these tests. */
  private static final class Fixtures {
    static Figure bareFigure() {
      return new Figure(
          "BARE",
          "something",
          Optional.of(java.math.BigDecimal.ONE),
          Optional.empty(),
          Optional.empty(),
          parley.casefile.Bound.EXACT,
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          List.of(),
          LocalDate.of(2025, 1, 1),
          parley.casefile.Vintage.REPORTED,
          Optional.empty(),
          Optional.empty());
    }
  }
}
