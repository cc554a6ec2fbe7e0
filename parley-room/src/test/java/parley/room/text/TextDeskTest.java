package parley.room.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import parley.brief.data.Json;
import parley.ledger.Audience;
import parley.ledger.Draft;
import parley.ledger.Entry;
import parley.ledger.Kind;
import parley.ledger.RefusedException;
import parley.ledger.StaleException;
import parley.ledger.access.Role;
import parley.room.DeskRoom;
import parley.room.gate.Caller;
import parley.room.gate.Reply;
import parley.room.shuttle.ProposalsDesk;
import parley.room.shuttle.ShuttleDesk;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One text, to which each table writes and to which each party agrees or not. */
class TextDeskTest {

  private final DeskRoom room =
      DeskRoom.with(
          r -> new TextDesk(r.room()),
          r -> new ProposalsDesk(r.room()),
          r -> new ShuttleDesk(r.room()));
  private final Caller a = room.lead(0);
  private final Caller b = room.lead(1);
  private final Caller con = room.conciliator();

  private void write(Caller who, String title, String text) {
    assertThat(room.post(who, "/text/clauses", "title", title, "text", text, "seen", "0"))
        .isEqualTo(new Reply.Redirect("/text"));
  }

  private Reply version(Caller who, String clause, String text, long seen) {
    return room.post(
        who,
        "/text/clauses",
        "clause",
        clause,
        "title",
        "Rest days",
        "text",
        text,
        "seen",
        String.valueOf(seen));
  }

  private void assent(Caller who, String clause, long version) {
    assertThat(
            room.post(
                who, "/text/clauses/" + clause + "/assent", "version", String.valueOf(version)))
        .isEqualTo(new Reply.Redirect("/text"));
  }

  private List<Entry> all() {
    return room.ledger().read(con.pass(), new Audience.All(), 0);
  }

  private String name(int place) {
    return room.room().nameOf(room.party(place));
  }

  @Test
  void a_clause_is_read_by_everyone_with_who_put_it_and_who_agrees() {
    write(a, "Rest days", "Two a week");
    assent(b, "rest-days", 1);
    for (Caller who : room.everybody()) {
      assertThat(room.see(who, "/text"))
          .contains(
              "Rest days",
              "Two a week",
              "This version was put by " + name(0),
              "Agrees: %s.".formatted(name(1)),
              "Not yet: %s.".formatted(name(0)),
              "No clause is agreed by every party yet.");
    }
    assent(a, "rest-days", 1);
    assertThat(room.see(con, "/text")).contains("Agreed by every party");
  }

  @Test
  void the_body_of_a_clause_and_of_an_assent_have_the_agreed_form() {
    write(a, "Rest days", "Two\r\na week");
    assent(b, "rest-days", 1);
    assertThat(all())
        .extracting(Entry::body)
        .containsExactly(
            "{\"clause\":\"rest-days\",\"title\":\"Rest days\",\"text\":\"Two\\na week\",\"struck\":false}",
            "{\"clause\":\"rest-days\",\"version\":1}");
  }

  @Test
  void a_new_version_shows_what_it_changes_in_words_and_needs_assent_anew() {
    write(a, "Rest days", "Two a week");
    assent(b, "rest-days", 1);
    version(b, "rest-days", "Three a week", 2);
    assertThat(room.see(a, "/text"))
        .contains("[added:</span> Three", "[removed:</span> <del>Two</del>", "<ins>")
        .doesNotContain("Agrees: ");
  }

  @Test
  void common_ground_stands_first() {
    write(a, "Rest days", "Two a week");
    write(b, "Meal breaks", "One a turn");
    assent(a, "meal-breaks", 2);
    assent(b, "meal-breaks", 2);
    String page = room.see(a, "/text");
    int agreed = page.indexOf("Agreed by every party:");
    int open = page.indexOf("Still open:");
    int common = page.indexOf("<a href=\"#c-meal-breaks\">");
    assertThat(page.indexOf("Common ground")).isPositive().isLessThan(agreed);
    assertThat(common).isBetween(agreed, open);
    assertThat(page.indexOf("<a href=\"#c-rest-days\">")).isGreaterThan(open);
  }

  @Test
  void a_version_written_on_an_older_one_is_refused_and_stays_in_the_form() {
    write(a, "Rest days", "Two a week");
    version(b, "rest-days", "Three a week", 1);
    Reply late = version(a, "rest-days", "Four a week", 1);
    assertThat(((Reply.Page) late).status()).isEqualTo(409);
    assertThat(room.draw(a, "/text/clauses", late))
        .contains(
            "role=\"alert\"",
            "The clause has a newer version",
            "Four a week</textarea>",
            "<details open",
            "name=\"seen\" value=\"2\"");
    assertThat(all()).hasSize(2);
    assertThatThrownBy(() ->
            room.api(
                a, "/api/text/clauses", "{'clause':'rest-days','title':'T','text':'x','seen':1}"))
        .isInstanceOf(StaleException.class);
  }

  @Test
  void what_others_write_elsewhere_does_not_stand_in_the_way() {
    write(a, "Rest days", "Two a week");
    room.post(b, "/statements", "text", "Meanwhile");
    write(b, "Meal breaks", "One a turn");
    assertThat(version(a, "rest-days", "Three a week", 1)).isInstanceOf(Reply.Redirect.class);
  }

  @Test
  void assent_is_to_the_newest_version_or_to_none() {
    write(a, "Rest days", "Two a week");
    version(a, "rest-days", "Three a week", 1);
    Reply late = room.post(b, "/text/clauses/rest-days/assent", "version", "1");
    assertThat(room.draw(b, "/text", late)).contains("another newest version");
    assertThat(all()).noneMatch(e -> e.kind() == Kind.ASSENT);
    assent(b, "rest-days", 2);
    assent(b, "rest-days", 2);
    assertThat(all().stream().filter(e -> e.kind() == Kind.ASSENT)).hasSize(1);
  }

  @Test
  void a_clause_is_struck_out_by_a_version_of_its_own() {
    write(a, "Rest days", "Two a week");
    room.post(
        b,
        "/text/clauses",
        "clause",
        "rest-days",
        "title",
        "Rest days",
        "struck",
        "yes",
        "seen",
        "1");
    assertThat(room.see(a, "/text")).contains("This version strikes the clause out.");
    assent(a, "rest-days", 2);
    assent(b, "rest-days", 2);
    String taken = room.draw(a, "", room.get(a, "/text/export"));
    assertThat(taken).contains("No clause is agreed").doesNotContain("Two a week", "Rest days");
  }

  private void agree() {
    room.post(
        con, "/proposals", "title", "Middle", "option.pay", "pay-3", "text.rest", "A charter");
    long number = all().getLast().number();
    for (Caller who : List.of(a, b)) {
      room.post(who, "/proposals/" + number + "/answer", "accept", "yes", "sure", "yes");
    }
  }

  @Test
  void the_clauses_of_an_agreed_proposal_are_laid_into_the_text_once_with_everyones_assent() {
    agree();
    assertThat(room.see(a, "/text")).contains("Its clauses are not in the text yet.");
    room.post(a, "/text/from-proposal/1");
    room.post(con, "/text/from-proposal/1");
    assertThat(all().stream().filter(e -> e.kind() == Kind.CLAUSE)).hasSize(2);
    assertThat(room.see(b, "/text"))
        .contains("Rise of basic pay", "3%", "A charter")
        .doesNotContain("not in the text yet", "Still open", "Not yet");
  }

  @Test
  void what_is_not_agreed_is_not_laid_in() {
    room.post(con, "/proposals", "title", "Middle", "option.pay", "pay-3");
    room.post(a, "/proposals/1/answer", "accept", "yes", "sure", "yes");
    Reply reply = room.post(a, "/text/from-proposal/1");
    assertThat(room.draw(a, "/text", reply)).contains("Proposal 1 is not agreed.");
    assertThat(room.see(a, "/text")).doesNotContain("Middle");
    assertThat(all()).noneMatch(e -> e.kind() == Kind.CLAUSE);
  }

  @Test
  void an_outcome_that_was_not_written_is_made_up_for_when_the_clauses_are_laid_in() {
    room.post(con, "/proposals", "title", "Middle", "option.pay", "pay-3");
    for (Caller who : List.of(a, b)) {
      room.ledger()
          .append(
              who.pass(),
              new Draft(
                  new Audience.Own(who.seat().party()),
                  Kind.ANSWER,
                  "{\"proposal\":1,\"accept\":true}"));
    }
    assertThat(room.see(a, "/text")).contains("Lay the clauses of");
    room.post(a, "/text/from-proposal/1");
    assertThat(all())
        .extracting(Entry::kind)
        .containsExactly(Kind.PROPOSAL, Kind.OUTCOME, Kind.CLAUSE);
    assertThat(room.api(a, "/api/text").path("clauses").path(0).path("agreed").asBoolean())
        .isTrue();
  }

  @Test
  void two_who_lay_in_at_a_time_lay_in_once() throws Exception {
    try (ExecutorService both = Executors.newFixedThreadPool(2)) {
      for (int round = 1; round <= 25; round++) {
        agree();
        long number =
            all().stream().filter(e -> e.kind() == Kind.PROPOSAL).toList().getLast().number();
        CyclicBarrier start = new CyclicBarrier(2);
        List<Future<Reply>> replies =
            both.invokeAll(
                List.of(a, con).stream()
                    .map(who ->
                        (Callable<Reply>)
                            () -> {
                              start.await();
                              return room.post(who, "/text/from-proposal/" + number);
                            })
                    .toList());
        for (Future<Reply> reply : replies) {
          assertThat(reply.get()).isEqualTo(new Reply.Redirect("/text"));
        }
        assertThat(all().stream().filter(e -> e.kind() == Kind.CLAUSE)).hasSize(2 * round);
      }
    }
  }

  @Test
  void the_agreed_text_leaves_the_room_without_what_is_open_and_without_anything_private()
      throws Exception {
    agree();
    room.post(a, "/text/from-proposal/1");
    write(b, "Meal breaks", "Open words");
    room.post(a, "/notes", "text", "PRIVATE NOTE");
    room.post(a, "/shuttle/messages", "text", "PRIVATE WORDS");
    room.ledger()
        .append(
            a.pass(),
            new Draft(
                new Audience.Own(room.party(0)),
                Kind.RESERVE,
                "{\"value\":57,\"basis\":\"PRIVATE\"}"));
    for (Caller who : room.everybody()) {
      Reply.Download markdown = (Reply.Download) room.get(who, "/text/export");
      assertThat(markdown.name()).endsWith(".md");
      assertThat(markdown.content())
          .contains("## 1. Rise of basic pay", "3%", "## Still open", "- Meal breaks")
          .doesNotContain("Open words", "PRIVATE", "57");
      Reply.Download file = (Reply.Download) room.get(who, "/text/export?form=json");
      JsonNode json = JsonMapper.shared().readTree(file.content());
      assertThat(json.path("agreed").size()).isEqualTo(2);
      assertThat(json.path("open").path(0).path("title").asString()).isEqualTo("Meal breaks");
      assertThat(file.content()).doesNotContain("Open words", "PRIVATE");
      assertThat(Json.write(room.api(who, "/api/text/export"))).isEqualTo(file.content());
      assertThat(room.see(who, "/text/print"))
          .contains("Rise of basic pay", "Still open", "Meal breaks")
          .doesNotContain("Open words", "PRIVATE");
    }
    assertThatIllegalArgumentException()
        .isThrownBy(() -> room.get(a, "/text/export?form=docx"))
        .withMessageContaining("expected markdown or json");
  }

  @Test
  void nothing_of_the_text_changes_when_others_write_in_private() {
    write(a, "Rest days", "Two a week");
    List<String> pages = List.of("/text", "/text/print", "/text/export", "/api/text");
    List<String> before = pages.stream().map(p -> room.see(b, p)).toList();
    room.post(a, "/notes", "text", "Secret");
    room.post(a, "/shuttle/messages", "text", "Secret");
    room.post(con, "/notes", "text", "Secret");
    assertThat(pages.stream().map(p -> room.see(b, p)).toList()).isEqualTo(before);
  }

  @Test
  void members_write_leads_agree_and_readers_read() {
    Caller member = room.seat(room.party(0), Role.MEMBER);
    Caller reader = room.seat(room.party(0), Role.READER);
    write(member, "Rest days", "Two a week");
    for (Caller who : List.of(member, reader, con)) {
      assertThatThrownBy(() -> room.post(who, "/text/clauses/rest-days/assent", "version", "1"))
          .isInstanceOf(RefusedException.class);
      assertThat(room.see(who, "/text")).doesNotContain("We agree to this version");
    }
    assertThatThrownBy(() -> room.post(reader, "/text/clauses"))
        .isInstanceOf(RefusedException.class);
    assertThat(room.see(reader, "/text")).doesNotContain("<textarea");
    assertThatThrownBy(() -> room.post(member, "/text/from-proposal/1"))
        .isInstanceOf(RefusedException.class);
  }

  @Test
  void what_makes_no_sense_is_refused_in_one_sentence() {
    write(a, "Rest days", "Two a week");
    assertThat(room.draw(a, "/text", version(a, "moon", "x", 1)))
        .contains("There is no clause \"moon\".");
    assertThat(room.draw(a, "/text", version(a, "rest-days", "Two a week", 1)))
        .contains("says what the newest one says already");
    assertThat(
            room.draw(
                a, "/text", room.post(a, "/text/clauses", "title", "T", "text", "x", "seen", "y")))
        .contains("is no whole number", "value=\"T\"");
    assertThat(room.draw(a, "/text", room.post(a, "/text/clauses", "title", "T", "seen", "1")))
        .contains("The field \"text\" is empty.");
  }

  @Test
  void clauses_of_the_same_title_are_told_apart() {
    write(a, "Rest days", "Two a week");
    write(b, "Rest days!", "Three a week");
    write(b, "\u00d8", "Four a week");
    assertThat(room.api(a, "/api/text").path("clauses").findValuesAsString("clause"))
        .containsExactly("rest-days", "rest-days-2", "clause");
  }

  @Test
  void words_cannot_break_out_of_the_page() {
    write(a, "<script>x</script>", "</textarea><script>y</script>");
    for (String page : List.of("/text", "/text/print")) {
      assertThat(room.see(b, page)).doesNotContain("<script>x", "<script>y");
    }
  }

  @Test
  void swapped_parties_read_the_same_sentences() {
    assertThat(look(1)).isEqualTo(look(0));
  }

  private static String look(int place) {
    DeskRoom fresh = DeskRoom.with(r -> new TextDesk(r.room()));
    Caller who = fresh.lead(place);
    fresh.post(who, "/text/clauses", "title", "Rest", "text", "Two", "seen", "0");
    fresh.post(who, "/text/clauses/rest/assent", "version", "1");
    return fresh
        .see(who, "/text")
        .replace(fresh.room().nameOf(fresh.party(place)), "PARTY")
        .replace(fresh.room().nameOf(fresh.party(1 - place)), "OTHER")
        .replace(fresh.party(place), "ID");
  }
}
