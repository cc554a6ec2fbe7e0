package parley.room.answers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import parley.ledger.Audience;
import parley.ledger.Draft;
import parley.ledger.Kind;
import parley.room.Seats;
import parley.room.gate.Caller;
import parley.room.gate.Reply;
import tools.jackson.databind.JsonNode;

/** The page that everyone in the room looks at: the same for every seat, as of any day. */
class AnswersDeskTest {

  private final Seats seats = new Seats();
  private final AnswersDesk desk = new AnswersDesk(seats.room());

  private AnswersPage answers(Caller caller, String path, String... parameters) {
    return (AnswersPage) ((Reply.Page) Seats.ask(desk, caller, "GET", path, parameters)).model();
  }

  private JsonNode json(String path, String... parameters) {
    return ((Reply.Data) Seats.ask(desk, seats.first(), "GET", path, parameters)).json();
  }

  @Test
  void every_seat_sees_the_same_five_answers() {
    String first = answers(seats.first(), "/").html();
    assertThat(first)
        .contains("id=\"stand\"", "id=\"clock\"", "id=\"worth\"", "id=\"cost\"", "id=\"deals\"");
    assertThat(answers(seats.second(), "/").html()).isEqualTo(first);
    assertThat(answers(seats.conciliator(), "/").html()).isEqualTo(first);
  }

  @Test
  void what_a_party_writes_privately_changes_nothing_on_it() {
    String before = answers(seats.second(), "/").html();
    seats
        .ledger()
        .append(
            seats.first().pass(),
            new Draft(
                new Audience.Own(seats.first().seat().party()), Kind.NOTE, "{\"text\":\"x\"}"));
    assertThat(answers(seats.second(), "/").html()).isEqualTo(before);
  }

  @Test
  void every_id_on_it_leads_somewhere() {
    String html = answers(seats.first(), "/").html();
    List<String> anchors =
        Pattern.compile("href=\"#([^\"]+)\"")
            .matcher(html)
            .results()
            .map(m -> m.group(1))
            .distinct()
            .toList();
    assertThat(anchors).isNotEmpty().allSatisfy(a -> assertThat(html).contains("id=\"" + a + "\""));
  }

  @Test
  void it_needs_no_style_and_no_script_of_its_own() {
    for (String question : List.of("stand", "clock", "worth", "cost", "deals")) {
      assertThat(answers(seats.first(), "/answers/" + question).html())
          .doesNotContain(" style=", "<style", "<script", " onload=");
    }
  }

  @Test
  void another_day_answers_with_what_was_known_then() {
    AnswersPage newest = answers(seats.first(), "/");
    String before = newest.days().before().orElseThrow().toString();
    AnswersPage older = answers(seats.first(), "/", "as-of", before);
    assertThat(older.days().day()).hasToString(before);
    assertThat(older.days().after()).contains(newest.days().day());
    assertThat(json("/api/answers", "as-of", before).path("asOf").asString()).isEqualTo(before);
  }

  @Test
  void what_is_no_day_is_told_in_one_sentence() {
    for (String wrong : List.of("22/12/2025", "2025-02-30", "yesterday")) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> answers(seats.first(), "/", "as-of", wrong))
          .withMessageContaining(wrong);
    }
    assertThatIllegalArgumentException()
        .isThrownBy(() -> answers(seats.first(), "/", "as-of", "1900-01-01"))
        .withMessageContaining("Nothing was on record");
  }

  @Test
  void every_event_of_the_timeline_opens() {
    TimelinePage page =
        (TimelinePage) ((Reply.Page) Seats.ask(desk, seats.first(), "GET", "/timeline")).model();
    assertThat(page.html()).contains("<svg");
    assertThat(page.events())
        .isNotEmpty()
        .allSatisfy(e ->
            assertThat(json("/api/open/" + e.id()).path("id").asString()).isEqualTo(e.id()));
    String kind = page.kinds().getFirst();
    TimelinePage some =
        (TimelinePage)
            ((Reply.Page) Seats.ask(desk, seats.first(), "GET", "/timeline", "kind", kind)).model();
    assertThat(some.events()).isNotEmpty().allSatisfy(e -> assertThat(e.kind()).isEqualTo(kind));
  }

  @Test
  void the_gates_of_both_parties_are_told_in_the_same_words() {
    GatesPage page =
        (GatesPage) ((Reply.Page) Seats.ask(desk, seats.first(), "GET", "/gates")).model();
    assertThat(page.parties()).hasSize(2).allSatisfy(p -> assertThat(p.gates()).isNotEmpty());
    assertThat(page.agreed()).isEmpty();
  }

  @Test
  void a_package_that_every_party_accepted_stands_before_the_gates() {
    seats
        .ledger()
        .append(
            seats.conciliator().pass(),
            new Draft(
                new Audience.All(), Kind.PROPOSAL, "{\"title\":\"A way out\",\"clauses\":[]}"));
    seats
        .ledger()
        .append(
            seats.first().pass(),
            new Draft(new Audience.All(), Kind.OUTCOME, "{\"proposal\":1}"));
    assertThat(json("/api/gates").path("agreed").get(0).path("title").asString())
        .isEqualTo("A way out");
  }

  @Test
  void an_unknown_question_is_told_in_one_sentence() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> answers(seats.first(), "/answers/weather"))
        .withMessage("\"weather\" is no question; expected stand, clock, worth, cost or deals.");
  }
}
