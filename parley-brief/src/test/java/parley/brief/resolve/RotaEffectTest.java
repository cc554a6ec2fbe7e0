package parley.brief.resolve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parley.casefile.Bound;
import parley.casefile.CaseView;
import parley.casefile.Figure;
import parley.casefile.io.CaseFaultsException;
import parley.casefile.io.CaseFolder;
import parley.pay.offer.Offers;
import parley.pay.offer.OffersAnswer;
import parley.pay.offer.OffersQuestion;
import parley.rota.format.RotaFile;
import parley.rota.format.RotaFiles;

/** A promise about rotas in a clause of an offer, counted on a rota of the case. */
class RotaEffectTest {

  /** A long day and a night on all days, one doctor each. */
  private static final String SEAT =
      """
      kind: rota
      id: seat
      name: One seat around the clock
      rules: tcs-2019
      basis: {synthetic: true, confidence: low, sources: []}
      sources: []
      horizon: {first: "2026-02-02", last: "2026-03-01", zone: Europe/London}
      shifts:
        - {id: L, name: "Long day", start: "09:00", end: "21:30", breaks: 90}
        - {id: N, name: "Night", start: "21:00", end: "09:30", breaks: 90}
      doctors:
        - {id: D01, grade: ST6, group: registrars, share: 100, weekly: "43:00"}
      demand:
        - {id: long-day, shift: L, days: all, minimum: 1, maximum: 1}
        - {id: night, shift: N, days: all, minimum: 1, maximum: 1}
      """;

  @TempDir private Path temp;

  /** Two lines a weekend, of which one in n may be worked: the arithmetic of docs/rota-needs.md. */
  @ParameterizedTest
  @CsvSource({"1/2, 4", "1/3, 6", "1/4, 8", "1/6, 12"})
  void weekends_are_counted_by_two_lines_a_weekend(String share, int posts) throws Exception {
    RotaEffect effect = effects("weekends:" + share, List.of(rota(SEAT))).getFirst();

    Figure kept = effect.rotas().getFirst().kept().orElseThrow().figure();
    assertThat(kept.value().orElseThrow().intValueExact()).isEqualTo(posts);
    assertThat(kept.bound()).isEqualTo(Bound.AT_LEAST);
    assertThat(kept.isSourced()).isTrue();
    assertThat(
            effect
                .rotas()
                .getFirst()
                .now()
                .orElseThrow()
                .figure()
                .value()
                .orElseThrow()
                .intValueExact())
        .isEqualTo(4);
  }

  @Test
  void a_duty_that_breaks_a_rule_by_itself_is_named_and_no_number_is_given() throws Exception {
    RotaEffect.OnRota rota =
        effects("weekends:1/3", List.of(rota(SEAT.replace("breaks: 90", "breaks: 30"))))
            .getFirst()
            .rotas()
            .getFirst();

    assertThat(rota.kept()).isEmpty();
    assertThat(rota.now()).isEmpty();
    assertThat(rota.banned())
        .anyMatch(b -> b.startsWith("L by "))
        .anyMatch(b -> b.startsWith("N by "));
  }

  @Test
  void notice_takes_no_posts() throws Exception {
    RotaEffect effect = effects("notice-weeks:8", List.of(rota(SEAT))).getFirst();

    assertThat(effect.isOfCalendar()).isTrue();
    assertThat(effect.rotas().getFirst().kept().orElseThrow().figure().value())
        .isEqualTo(effect.rotas().getFirst().now().orElseThrow().figure().value());
  }

  @Test
  void without_a_rota_the_promise_stands_without_a_number() {
    assertThat(effects("weekends:1/3", List.of()).getFirst().rotas()).isEmpty();
  }

  @Test
  void words_that_the_rota_engine_does_not_know_are_refused_with_their_clause() {
    assertThatThrownBy(() -> effects("week-ends:1/3", List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(
            "Clause 1 of the offer: The promise \"week-ends:1/3\" is not known; expected one of");
  }

  @Test
  void rotas_are_read_from_the_folder_of_the_case_and_their_faults_told() throws Exception {
    assertThat(CaseRotas.read(temp)).isEmpty();
    Files.createDirectory(temp.resolve("rota"));
    Files.writeString(temp.resolve("rota/b.yaml"), SEAT.replace("id: seat", "id: second"));
    Files.writeString(temp.resolve("rota/a.yaml"), SEAT);
    assertThat(CaseRotas.read(temp))
        .extracting(r -> r.plan().id())
        .containsExactly("seat", "second");

    Files.writeString(temp.resolve("rota/c.yaml"), SEAT.replace("shifts:", "shift:"));
    assertThatThrownBy(() -> CaseRotas.read(temp))
        .isInstanceOf(CaseFaultsException.class)
        .hasMessageContaining("rota/c.yaml");
  }

  private static RotaFile rota(String text) throws CaseFaultsException {
    return RotaFiles.read("seat.yaml", text);
  }

  private static List<RotaEffect> effects(String promise, List<RotaFile> rotas) {
    String text =
        """
        {"offers":[{"id":"X","name":"X","by":"GOV","to":"BMA","known":"2026-02-18","event":"E060",
        "clauses":[{"issue":"rotas","text":"x","figures":[{"measure":"rota-promise","text":"%s"}]}]}]}
        """
            .formatted(promise);
    Path here = Path.of("").toAbsolutePath();
    while (!Files.isDirectory(here.resolve("cases"))) {
      here = here.getParent();
    }
    try {
      CaseView view =
          CaseFolder.withOffers(
                  CaseFolder.read(here.resolve("cases/resident-doctors-england")), "x", text)
              .asOf(LocalDate.parse("2026-02-18"));
      OffersAnswer answer = Offers.answer(view, OffersQuestion.usual().withOffer("X"));
      return RotaEffect.of(answer, rotas);
    } catch (CaseFaultsException e) {
      throw new AssertionError(e.getMessage(), e);
    }
  }
}
