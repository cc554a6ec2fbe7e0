package parley.room.shuttle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import parley.casefile.Issue;
import parley.ledger.Audience;
import parley.ledger.Entry;
import parley.ledger.Kind;
import parley.room.Seats;
import parley.room.gate.Body;
import parley.room.gate.Caller;
import parley.room.gate.Reply;

/** Each party answers to itself alone; all that anybody learns is that every party accepts. */
class ProposalsDeskTest {

  private final Seats seats = new Seats();
  private final ProposalsDesk desk = new ProposalsDesk(seats.room());
  private final Caller first = seats.first();
  private final Caller second = seats.second();
  private final Caller conciliator = seats.conciliator();

  private void put(String title) {
    Issue issue = seats.room().record().agenda().getFirst();
    Seats.ask(
        desk, conciliator, "POST", "/proposals", "title", title, "text." + issue.id(), "as discussed");
  }

  private void answer(Caller caller, String yesOrNo) {
    Seats.ask(
        desk, caller, "POST", "/proposals/1/answer", "accept", yesOrNo, "sure", "yes");
  }

  private String page(Caller caller) {
    Reply.Page page = (Reply.Page) Seats.ask(desk, caller, "GET", "/proposals");
    return page.toString();
  }

  private String state(Caller caller) {
    Reply.Page page = (Reply.Page) Seats.ask(desk, caller, "GET", "/proposals");
    return ((ProposalsPage) page.model()).proposals().getFirst().state();
  }

  private List<Entry> all() {
    return seats.ledger().read(first.pass(), new Audience.All(), 0);
  }

  @Test
  void when_every_party_accepts_everyone_is_told_once() {
    put("A way out");
    answer(first, "yes");
    assertThat(state(second)).isEqualTo("Open for answers");
    answer(second, "yes");
    for (Caller caller : List.of(first, second, conciliator)) {
      assertThat(state(caller)).isEqualTo("Agreed: every party accepts");
    }
    assertThat(all()).extracting(Entry::kind).containsExactly(Kind.PROPOSAL, Kind.OUTCOME);
  }

  @Test
  void until_then_nobody_sees_that_another_has_answered() {
    put("A way out");
    String forSecond = page(second);
    String forConciliator = page(conciliator);
    answer(first, "yes");
    assertThat(page(second)).isEqualTo(forSecond);
    assertThat(page(conciliator)).isEqualTo(forConciliator);
    answer(first, "no");
    assertThat(page(second)).isEqualTo(forSecond);
    assertThat(page(conciliator)).isEqualTo(forConciliator);
  }

  @Test
  void a_no_is_never_shown_to_another_even_after_a_yes_of_theirs() {
    put("A way out");
    answer(first, "no");
    answer(second, "yes");
    assertThat(state(second)).isEqualTo("Open for answers");
    assertThat(page(second)).doesNotContain("No");
    assertThat(page(first)).contains("Optional[No]");
    assertThat(all()).hasSize(1);
  }

  @Test
  void the_latest_answer_counts() {
    put("A way out");
    answer(first, "yes");
    answer(first, "no");
    answer(second, "yes");
    assertThat(state(first)).isEqualTo("Open for answers");
    answer(first, "yes");
    assertThat(state(first)).isEqualTo("Agreed: every party accepts");
  }

  @Test
  void what_is_agreed_or_withdrawn_takes_no_more_answers() {
    put("A way out");
    answer(first, "yes");
    answer(second, "yes");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> answer(first, "no"))
        .withMessage("Proposal 1 is agreed; it takes no more answers.");
    put("Another");
    Seats.ask(desk, conciliator, "POST", "/proposals/3/withdraw");
    assertThatIllegalArgumentException()
        .isThrownBy(() ->
            Seats.ask(
                desk, first, "POST", "/proposals/3/answer", "accept", "no"))
        .withMessage("Proposal 3 was withdrawn; it takes no more answers.");
  }

  @Test
  void a_yes_needs_the_box_that_says_what_it_means() {
    put("A way out");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Seats.ask(desk, first, "POST", "/proposals/1/answer", "accept", "yes"))
        .withMessageContaining("box");
  }

  @Test
  void an_empty_package_is_not_put() {
    Reply.Page page =
        (Reply.Page) Seats.ask(desk, conciliator, "POST", "/proposals", "title", "Empty");
    assertThat(page.status()).isEqualTo(400);
    assertThat(((DraftPage) page.model()).fault()).contains("The package is empty");
    assertThat(all()).isEmpty();
  }

  @Test
  void the_answer_is_written_in_the_form_that_the_ledger_reads() {
    put("A way out");
    answer(first, "yes");
    assertThat(
            seats
                .ledger()
                .read(first.pass(), new Audience.Own(first.seat().party()), 0)
                .getLast()
                .body())
        .isEqualTo("{\"proposal\":1,\"accept\":true}");
  }

  @Test
  void the_api_says_the_same() {
    put("A way out");
    Seats.ask(desk, first, "POST", "/api/proposals/1/answer", "{\"accept\":true}");
    Reply.Data data = (Reply.Data) Seats.ask(desk, first, "GET", "/api/proposals");
    Body proposal = Body.parse(data.json().toString()).list("proposals").getFirst();
    assertThat(proposal.text("ownAnswer")).isEqualTo("yes");
    assertThat(proposal.text("state")).isEqualTo("open");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Seats.ask(desk, first, "POST", "/api/proposals/1/answer", "{}"))
        .withMessageContaining("accept");
  }

  @Test
  void packages_to_begin_with_name_whose_assumption_they_rest_on() {
    Reply.Page page = (Reply.Page) Seats.ask(desk, conciliator, "GET", "/proposals/new");
    List<DraftPage.Suggestion> found = ((DraftPage) page.model()).suggestions();
    assertThat(found).isNotEmpty().allSatisfy(s -> assertThat(s.basis()).isNotBlank());
    answer(first);
    Reply.Page after = (Reply.Page) Seats.ask(desk, conciliator, "GET", "/proposals/new");
    assertThat(((DraftPage) after.model()).suggestions()).isEqualTo(found);
  }

  /** A party writes to its own table; the conciliator's suggestions do not move. */
  private void answer(Caller caller) {
    put("A way out");
    answer(caller, "yes");
  }
}
