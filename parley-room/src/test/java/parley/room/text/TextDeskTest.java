package parley.room.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import parley.casefile.Issue;
import parley.ledger.Audience;
import parley.ledger.Draft;
import parley.ledger.Kind;
import parley.room.Seats;
import parley.room.gate.Caller;
import parley.room.gate.Reply;
import parley.room.shuttle.ProposalsDesk;

/** One text, whose clauses stand when every party agrees to their newest version. */
class TextDeskTest {

  private final Seats seats = new Seats();
  private final TextDesk desk = new TextDesk(seats.room());
  private final Caller first = seats.first();
  private final Caller second = seats.second();
  private final Caller conciliator = seats.conciliator();

  private TextPage page(Caller caller) {
    return (TextPage) ((Reply.Page) Seats.ask(desk, caller, "GET", "/text")).model();
  }

  private void write(Caller caller, String clause, String title, String text) {
    Seats.ask(
        desk,
        caller,
        "POST",
        "/text/clauses",
        "clause",
        clause,
        "title",
        title,
        "text",
        text,
        "seen",
        String.valueOf(page(caller).seen()));
  }

  private Reply assent(Caller caller, String clause, long version) {
    return Seats.ask(
        desk, caller, "POST", "/text/clauses/" + clause + "/assent", "version", "" + version);
  }

  @Test
  void a_clause_stands_when_every_party_agrees() {
    write(first, "", "Rest breaks", "Thirty minutes in every shift.");
    assent(first, "rest-breaks", 1);
    TextPage.Shown half = page(second).clauses().getFirst();
    assertThat(half.isAgreed()).isFalse();
    assertThat(half.mayAssent()).isTrue();
    assent(second, "rest-breaks", 1);
    assertThat(page(first).agreed()).isEqualTo(1);
  }

  @Test
  void a_new_version_needs_everyones_assent_anew_and_keeps_its_history() {
    write(first, "", "Rest breaks", "Thirty minutes in every shift.");
    assent(first, "rest-breaks", 1);
    assent(second, "rest-breaks", 1);
    write(conciliator, "rest-breaks", "Rest breaks", "Forty minutes in every long shift.");
    TextPage.Shown clause = page(first).clauses().getFirst();
    assertThat(clause.isAgreed()).isFalse();
    assertThat(clause.assents()).isEmpty();
    assertThat(clause.history()).hasSize(2);
    assertThat(clause.history().getFirst().change().pieces())
        .containsExactly(
            new Redline.Piece(Redline.Change.REMOVED, "Thirty"),
            new Redline.Piece(Redline.Change.ADDED, "Forty"),
            new Redline.Piece(Redline.Change.KEPT, "minutes in every"),
            new Redline.Piece(Redline.Change.ADDED, "long"),
            new Redline.Piece(Redline.Change.KEPT, "shift."));
  }

  @Test
  void assent_to_an_older_version_does_not_count() {
    write(first, "", "Rest breaks", "Thirty minutes.");
    write(second, "rest-breaks", "Rest breaks", "Forty minutes.");
    Reply.Page refused = (Reply.Page) assent(first, "rest-breaks", 1);
    assertThat(refused.status()).isEqualTo(409);
    assertThat(((TextPage) refused.model()).fault()).contains("newer version");
  }

  @Test
  void who_has_not_read_the_newest_entry_is_told_so_and_nothing_is_overwritten() {
    write(first, "", "Rest breaks", "Thirty minutes.");
    Reply.Page refused =
        (Reply.Page)
            Seats.ask(
                desk, second, "POST", "/text/clauses", "title", "Leave", "text", "x", "seen", "0");
    assertThat(refused.status()).isEqualTo(409);
    assertThat(page(first).clauses()).hasSize(1);
  }

  @Test
  void an_agreed_proposal_is_laid_in_with_everyones_assent() {
    ProposalsDesk proposals = new ProposalsDesk(seats.room());
    Issue issue = seats.room().record().agenda().getFirst();
    Seats.ask(
        proposals,
        conciliator,
        "POST",
        "/proposals",
        "title",
        "A way out",
        "option." + issue.id(),
        issue.options().getFirst().id(),
        "text." + issue.id(),
        "from April");
    for (Caller party : List.of(first, second)) {
      Seats.ask(
          proposals, party, "POST", "/proposals/1/answer", "accept", "yes", "sure", "yes");
    }
    assertThat(page(first).outcomes()).extracting(TextPage.Laid::title).containsExactly("A way out");
    Seats.ask(desk, conciliator, "POST", "/text/from-proposal/1");
    TextPage laid = page(second);
    assertThat(laid.outcomes()).isEmpty();
    assertThat(laid.clauses().getFirst().isAgreed()).isTrue();
    assertThat(laid.clauses().getFirst().text())
        .isEqualTo(issue.options().getFirst().name() + ". from April");
    String exported =
        ((Reply.Download) Seats.ask(desk, first, "GET", "/text/export")).content();
    assertThat(exported).contains("# Agreed text", "## 1. " + issue.name(), "from April");
  }

  @Test
  void nobody_can_lay_in_what_was_not_agreed() {
    Seats.ask(
        new ProposalsDesk(seats.room()),
        conciliator,
        "POST",
        "/proposals",
        "title",
        "A way out",
        "text." + seats.room().record().agenda().getFirst().id(),
        "words");
    Reply.Page refused =
        (Reply.Page) Seats.ask(desk, first, "POST", "/text/from-proposal/1");
    assertThat(refused.status()).isEqualTo(400);
    assertThat(page(first).clauses()).isEmpty();
  }

  @Test
  void what_leaves_the_room_is_what_every_party_agrees_to() {
    seats
        .ledger()
        .append(
            first.pass(),
            new Draft(
                new Audience.Own(first.seat().party()),
                Kind.NOTE,
                "{\"text\":\"our private limit\"}"));
    write(first, "", "Rest breaks", "Thirty minutes.");
    write(second, "", "Leave", "Two days more.");
    assent(first, "rest-breaks", 1);
    assent(second, "rest-breaks", 1);
    String exported =
        ((Reply.Download) Seats.ask(desk, second, "GET", "/text/export")).content();
    assertThat(exported)
        .contains("Thirty minutes.", "## Still open", "- Leave")
        .doesNotContain("Two days more.", "our private limit");
  }

  @Test
  void a_struck_clause_goes_when_every_party_agrees_to_that() {
    write(first, "", "Rest breaks", "Thirty minutes.");
    Seats.ask(
        desk,
        second,
        "POST",
        "/text/clauses",
        "clause",
        "rest-breaks",
        "title",
        "Rest breaks",
        "struck",
        "yes",
        "seen",
        "1");
    assent(first, "rest-breaks", 2);
    assent(second, "rest-breaks", 2);
    String exported = ((Reply.Download) Seats.ask(desk, first, "GET", "/text/export")).content();
    assertThat(exported).contains("No clause is agreed").doesNotContain("Thirty minutes.");
  }
}
