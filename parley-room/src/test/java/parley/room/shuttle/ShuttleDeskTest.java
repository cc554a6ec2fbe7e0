package parley.room.shuttle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import parley.ledger.Audience;
import parley.ledger.Draft;
import parley.ledger.Entry;
import parley.ledger.Kind;
import parley.ledger.RefusedException;
import parley.ledger.access.Role;
import parley.room.DeskRoom;
import parley.room.gate.Caller;
import parley.room.gate.Reply;

/** Words go to those for whom they are written, and to nobody else. */
class ShuttleDeskTest {

  private final DeskRoom room = DeskRoom.with(r -> new ShuttleDesk(r.room()));
  private final Caller a = room.lead(0);
  private final Caller b = room.lead(1);
  private final Caller con = room.conciliator();

  private String name(int place) {
    return room.room().nameOf(room.party(place));
  }

  @Test
  void statements_are_for_everyone_oldest_first() {
    room.post(a, "/statements", "text", "First words");
    room.post(con, "/statements", "text", "Second words");
    for (Caller who : room.everybody()) {
      String page = room.see(who, "/statements");
      assertThat(page).contains("Read by everyone in the room.");
      assertThat(page.indexOf("First words")).isPositive().isLessThan(page.indexOf("Second words"));
    }
  }

  @Test
  void a_conversation_is_read_by_one_party_and_the_conciliator() {
    room.post(a, "/shuttle/messages", "text", "We could move on rest");
    room.post(con, "/shuttle/messages", "text", "How far?", "party", room.party(0));
    assertThat(room.see(a, "/shuttle"))
        .contains(
            "We could move on rest",
            "How far?",
            "Read by %s and the conciliator, and nobody else.".formatted(name(0)));
    assertThat(room.see(con, "/shuttle/" + room.party(0)))
        .contains(
            "We could move on rest",
            "How far?",
            "Read by %s and the conciliator, and nobody else.".formatted(name(0)));
    assertThat(room.see(con, "/shuttle/" + room.party(1))).doesNotContain("rest", "How far?");
  }

  @Test
  void the_two_conversations_are_marked_differently_in_words_and_in_colour() {
    assertThat(room.see(con, "/shuttle/" + room.party(0))).contains("tone-table-1", name(0));
    assertThat(room.see(con, "/shuttle/" + room.party(1))).contains("tone-table-2", name(1));
  }

  @Test
  void no_word_of_any_conversation_stands_on_the_list_of_conversations() {
    room.post(a, "/shuttle/messages", "text", "Alpha words");
    room.post(b, "/shuttle/messages", "text", "Beta words");
    assertThat(room.see(con, "/shuttle"))
        .contains(name(0), name(1), "1 written")
        .doesNotContain("Alpha", "Beta");
    assertThat(room.api(con, "/api/shuttle").toString()).doesNotContain("Alpha", "Beta");
  }

  @Test
  void a_party_writes_to_its_own_conversation_whatever_it_names() {
    room.post(a, "/shuttle/messages", "text", "Alpha words", "party", room.party(1));
    room.api(
        a, "/api/shuttle/messages", "{'text':'Gamma words','party':'%s'}".formatted(room.party(1)));
    assertThat(room.see(b, "/shuttle")).doesNotContain("Alpha", "Gamma");
    assertThat(room.see(a, "/shuttle")).contains("Alpha words", "Gamma words");
  }

  @Test
  void the_conciliator_must_name_a_table_that_there_is() {
    for (String party : List.of("", "MOON", Audience.CONCILIATOR)) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> room.post(con, "/shuttle/messages", "text", "x", "party", party))
          .withMessageContaining("has no table in this room");
    }
  }

  @Test
  void confidential_offers_stand_in_the_conversation_with_a_link() {
    Audience confidential = new Audience.Shuttle(room.party(0));
    room.ledger()
        .append(
            con.pass(),
            new Draft(confidential, Kind.OFFER, "{\"title\":\"What if\",\"clauses\":[]}"));
    room.ledger()
        .append(
            con.pass(),
            new Draft(
                confidential,
                Kind.WITHDRAWAL,
                "{\"entry\":\"shuttle:%s/1\"}".formatted(room.party(0))));
    assertThat(room.see(a, "/shuttle"))
        .contains(
            "<a href=\"/offers/shuttle:%s/1\">Offer: What if</a>".formatted(room.party(0)),
            "Takes back the offer shuttle:%s/1".formatted(room.party(0)));
    assertThat(room.see(b, "/shuttle")).doesNotContain("What if");
  }

  @Test
  void notes_are_read_by_the_own_table_alone() {
    room.post(a, "/notes", "text", "Our secret note");
    room.post(con, "/notes", "text", "The conciliator's secret note");
    assertThat(room.see(room.seat(room.party(0), Role.READER), "/notes"))
        .contains("Our secret note");
    assertThat(room.see(b, "/notes")).doesNotContain("secret note");
    assertThat(room.see(con, "/notes"))
        .contains("The conciliator's secret note")
        .doesNotContain("Our secret note");
  }

  @Test
  void nothing_that_a_seat_sees_changes_when_others_write_what_it_may_not_read() {
    List<String> pages =
        List.of(
            "/statements", "/shuttle", "/notes", "/api/statements", "/api/shuttle", "/api/notes");
    List<String> before = pages.stream().map(p -> room.see(b, p)).toList();
    room.post(a, "/notes", "text", "Secret");
    room.post(a, "/shuttle/messages", "text", "Secret");
    room.post(con, "/shuttle/messages", "text", "Secret", "party", room.party(0));
    room.post(con, "/notes", "text", "Secret");
    assertThat(pages.stream().map(p -> room.see(b, p)).toList()).isEqualTo(before);
  }

  @Test
  void who_reads_only_does_not_write_and_only_those_who_speak_for_a_table_state() {
    Caller reader = room.seat(room.party(0), Role.READER);
    for (String path : List.of("/statements", "/shuttle/messages", "/notes")) {
      assertThatThrownBy(() -> room.post(reader, path, "text", "x"))
          .isInstanceOf(RefusedException.class);
    }
    for (String path : List.of("/statements", "/shuttle", "/notes")) {
      assertThat(room.see(reader, path)).doesNotContain("<textarea");
    }
    Caller member = room.seat(room.party(0), Role.MEMBER);
    assertThatThrownBy(() -> room.post(member, "/statements", "text", "x"))
        .isInstanceOf(RefusedException.class);
    assertThat(room.post(member, "/shuttle/messages", "text", "x"))
        .isEqualTo(new Reply.Redirect("/shuttle"));
    assertThatThrownBy(() -> room.get(a, "/shuttle/" + room.party(0)))
        .isInstanceOf(RefusedException.class);
  }

  @Test
  void words_that_are_refused_stay_in_the_form() {
    Reply blank = room.post(a, "/shuttle/messages", "text", "  ");
    assertThat(((Reply.Page) blank).status()).isEqualTo(400);
    assertThat(room.draw(a, "/shuttle/messages", blank))
        .contains("role=\"alert\"", "aria-invalid=\"true\"", "hx-get=\"/shuttle\"");
    String long64 = "word ".repeat(Draft.LONGEST_BYTES / 5 + 1).strip();
    assertThat(room.draw(a, "/notes", room.post(a, "/notes", "text", long64)))
        .contains("at most 65536 are kept", long64);
  }

  @Test
  void swapped_parties_read_the_same_sentences() {
    assertThat(look(1)).isEqualTo(look(0));
  }

  private String look(int place) {
    DeskRoom fresh = DeskRoom.with(r -> new ShuttleDesk(r.room()));
    Caller who = fresh.lead(place);
    fresh.post(who, "/shuttle/messages", "text", "Words");
    fresh.post(
        fresh.conciliator(), "/shuttle/messages", "text", "Reply", "party", fresh.party(place));
    return fresh
        .see(who, "/shuttle")
        .replace(fresh.room().nameOf(fresh.party(place)), "PARTY")
        .replace(fresh.party(place), "ID")
        .replace("tone-table-" + (place + 1), "tone");
  }

  @Test
  void the_api_keeps_and_tells_the_same() {
    room.api(a, "/api/shuttle/messages", "{'text':'By the API'}");
    assertThat(room.see(a, "/shuttle")).contains("By the API");
    assertThat(room.api(a, "/api/shuttle").path("entries").path(0).path("text").asString())
        .isEqualTo("By the API");
    assertThat(room.api(con, "/api/shuttle/" + room.party(0)).path("audience").asString())
        .isEqualTo("shuttle:" + room.party(0));
    List<Entry> kept = room.ledger().read(a.pass(), new Audience.Shuttle(room.party(0)), 0);
    assertThat(kept.getFirst().body()).isEqualTo("{\"text\":\"By the API\"}");
  }

  @Test
  void words_cannot_break_out_of_the_page() {
    room.post(a, "/statements", "text", "<script>x</script>");
    assertThat(room.see(b, "/statements")).contains("&lt;script&gt;x").doesNotContain("<script>x");
  }
}
