package parley.brief;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import parley.brief.compose.Brief;
import parley.brief.data.CsvPage;
import parley.brief.data.Json;
import parley.brief.html.HtmlPage;
import parley.brief.terminal.TerminalPage;
import parley.casefile.Case;
import parley.casefile.Fact;
import parley.casefile.Parties;

/** The same words for the same act: exchanging the names of the sides exchanges the names only. */
class NoSideTest {

  private static final String ONE = "Aldgrove";
  private static final String OTHER = "Bexmoor";

  static List<LocalDate> days() {
    return Cases.DAYS;
  }

  @ParameterizedTest
  @MethodSource("days")
  void the_page_of_exchanged_names_is_the_page_with_the_names_exchanged(LocalDate day) {
    for (Case record : List.of(Cases.DOCTORS, Cases.SCOTLAND, Cases.EXERCISE)) {
      Brief straight = Cases.brief(named(record, ONE, OTHER), day);
      Brief exchanged = Cases.brief(named(record, OTHER, ONE), day);

      assertThat(words(HtmlPage.show(exchanged.page())))
          .isEqualTo(words(exchange(HtmlPage.show(straight.page()))));
      TerminalPage terminal = TerminalPage.of(false);
      assertThat(words(terminal.show(exchanged.page(), List.of())))
          .isEqualTo(words(exchange(terminal.show(straight.page(), List.of()))));
      assertThat(CsvPage.show(exchanged.page())).isEqualTo(exchange(CsvPage.show(straight.page())));
      assertThat(Json.write(exchanged.json())).isEqualTo(exchange(Json.write(straight.json())));
    }
  }

  private static Case named(Case c, String union, String counterparty) {
    Parties old = c.parties();
    List<Parties.Party> parties =
        old.parties().stream()
            .map(p -> {
              boolean isUnion = p.id().equals(c.header().union());
              boolean isOther = p.id().equals(c.header().counterparty());
              return isUnion || isOther
                  ? new Parties.Party(
                      p.id(),
                      p.kind(),
                      List.of(name(isUnion ? union : counterparty)),
                      p.roles(),
                      p.sources(),
                      p.note())
                  : p;
            })
            .toList();
    Parties renamed =
        new Parties(parties, old.bodies(), old.people(), old.offices(), old.terms(), old.gates());
    return new Case(
        c.header(),
        renamed,
        c.sources(),
        c.events(),
        c.ballots(),
        c.walkouts(),
        c.offers(),
        c.agenda(),
        c.claims(),
        c.commitments(),
        c.conflicts(),
        c.figures(),
        c.preferences(),
        c.series(),
        c.texts());
  }

  private static Parties.Name name(String text) {
    return new Parties.Name(text, Optional.of(text), Optional.empty(), Fact.ALWAYS);
  }

  private static String exchange(String text) {
    return text.replace(ONE, "\u0001").replace(OTHER, ONE).replace("\u0001", OTHER);
  }

  private static String words(String text) {
    return text.replaceAll("\\s+", " ");
  }
}
