package parley.casefile.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import parley.casefile.Case;
import parley.casefile.Offer;
import parley.casefile.ShippedCases;

/** Offers are added to a case from a text, as they are from a file. */
class AddedOffersTest {

  private static final Path FOLDER = ShippedCases.FOLDER.resolve("exercise-rail");

  private static final String OFFERS =
      """
      offers:
        - id: MINE
          name: Four per cent
          by: TRACK_OPERATOR
          to: SIGNAL_UNION
          known: "2026-08-20"
          event: X019
          previous: R3
          clauses:
            - id: MINE-1
              issue: pay
              option: pay-5
              text: A rise of 4%.
              figures:
                - measure: award-percent
                  value: 4
                  unit: "%"
              when: "2026-09-01"
      """;

  @TempDir private Path temp;

  @Test
  void a_text_in_memory_makes_the_case_that_a_file_makes() throws Exception {
    Case fromFile = CaseFolder.readWithOffers(FOLDER, file(OFFERS));

    Case fromText = CaseFolder.withOffers(CaseFolder.read(FOLDER), "mine.yaml", OFFERS);

    assertThat(fromText.offers()).isEqualTo(fromFile.offers());
    assertThat(fromText.sources()).containsExactlyInAnyOrderElementsOf(fromFile.sources());
    assertThat(fromText).usingRecursiveComparison().ignoringFields("sources").isEqualTo(fromFile);
  }

  @Test
  void json_is_read_like_yaml() throws Exception {
    Case record =
        CaseFolder.withOffers(
            CaseFolder.read(FOLDER),
            "mine",
            """
            {"offers":[{"id":"MINE","name":"Words","by":"SIGNAL_UNION","to":"TRACK_OPERATOR",
              "known":"2026-08-20","event":"X019","clauses":[{"issue":"rest","text":"Hot food."}]}]}
            """);

    Offer mine = record.offers().getLast();
    assertThat(mine.clauses()).extracting(Offer.Clause::text).containsExactly("Hot food.");
    assertThat(mine.sources()).containsExactly("OWN-OFFER");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "issue: pay>issue: pays",
        "option: pay-5>option: pay-55",
        "by: TRACK_OPERATOR>by: TRACK",
        "event: X019>event: X999",
        "id: MINE\n>id: R3\n",
        "id: MINE\n>id: X01\n",
        "previous: R3>previous: R33",
        "known: \"2026-08-20\">known: \"2026-01-20\"",
        "value: 4>worth: 4",
        "clauses:>clause:",
        "offers:>offer:",
        "issue: pay>issue: &a pay",
        "text: A rise of 4%.>text: [",
      })
  void what_is_wrong_is_told_in_the_same_words(String change) throws Exception {
    int at = change.indexOf('>');
    String wrong = OFFERS.replace(change.substring(0, at), change.substring(at + 1));
    assertThat(wrong).isNotEqualTo(OFFERS);
    Path file = file(wrong);
    Case record = CaseFolder.read(FOLDER);

    List<Fault> ofFile =
        catchThrowableOfType(
                CaseFaultsException.class, () -> CaseFolder.readWithOffers(FOLDER, file))
            .faults();
    List<Fault> ofText =
        catchThrowableOfType(
                CaseFaultsException.class, () -> CaseFolder.withOffers(record, "mine.yaml", wrong))
            .faults();

    assertThat(ofText).isEqualTo(ofFile).isNotEmpty();
  }

  private Path file(String text) throws IOException {
    return Files.writeString(temp.resolve("mine.yaml"), text);
  }
}
