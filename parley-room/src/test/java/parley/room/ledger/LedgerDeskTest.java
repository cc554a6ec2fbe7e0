package parley.room.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import parley.ledger.Audience;
import parley.ledger.Draft;
import parley.ledger.Kind;
import parley.ledger.RefusedException;
import parley.ledger.chain.Verification;
import parley.room.DeskRoom;
import parley.room.gate.Caller;
import parley.room.gate.Reply;
import tools.jackson.databind.JsonNode;

/** What a seat may read of the ledger, and the file in which it takes it along. */
class LedgerDeskTest {

  private final DeskRoom room =
      DeskRoom.with(r -> new LedgerDesk(r.room(), Exporter.signing(r.ledger().sealer())));
  private final Caller a = room.lead(0);
  private final Caller b = room.lead(1);
  private final Caller con = room.conciliator();

  private void say(Caller who, Audience audience, String text) {
    room.ledger()
        .append(
            who.pass(), new Draft(audience, Kind.STATEMENT, "{\"text\":\"%s\"}".formatted(text)));
  }

  private void sayEverywhere() {
    say(a, new Audience.All(), "PUBLIC");
    say(a, new Audience.Own(room.party(0)), "OWN-A");
    say(b, new Audience.Own(room.party(1)), "OWN-B");
    say(con, new Audience.Own(Audience.CONCILIATOR), "OWN-C");
    say(a, new Audience.Shuttle(room.party(0)), "SHUTTLE-A");
    say(con, new Audience.Shuttle(room.party(1)), "SHUTTLE-B");
  }

  @Test
  void a_seat_sees_its_own_chains_and_one_at_a_time() {
    sayEverywhere();
    assertThat(room.see(a, "/ledger"))
        .contains("PUBLIC", "Verified:", "own:" + room.party(0), "shuttle:" + room.party(0))
        .doesNotContain("OWN-", "SHUTTLE-", "own:" + room.party(1), "shuttle:" + room.party(1));
    assertThat(room.see(a, "/ledger?audience=own:" + room.party(0)))
        .contains("OWN-A")
        .doesNotContain("PUBLIC", "SHUTTLE-");
    assertThat(room.see(con, "/ledger?audience=shuttle:" + room.party(0)))
        .contains("SHUTTLE-A", "and the conciliator, and nobody else")
        .doesNotContain("SHUTTLE-B", "OWN-");
  }

  @Test
  void what_is_not_its_own_is_for_a_seat_as_if_it_were_not_there() {
    sayEverywhere();
    for (String audience :
        List.of(
            "own:" + room.party(1), "shuttle:" + room.party(1), "own:conciliator", "own:NOBODY")) {
      for (String path : List.of("/ledger?audience=", "/api/ledger?audience=")) {
        assertThatThrownBy(() -> room.get(a, path + audience)).isInstanceOf(RefusedException.class);
      }
    }
    assertThatThrownBy(() -> room.get(con, "/ledger?audience=own:" + room.party(0)))
        .isInstanceOf(RefusedException.class);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> room.get(a, "/ledger?audience=moon"))
        .withMessageContaining("is no audience");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> room.get(a, "/ledger?before=0"))
        .withMessageContaining("is no number of an entry");
  }

  @Test
  void nothing_that_a_seat_sees_changes_when_others_write_what_it_may_not_read() {
    say(a, new Audience.All(), "PUBLIC");
    List<String> pages =
        List.of(
            "/ledger",
            "/ledger?audience=own:" + room.party(1),
            "/ledger?audience=shuttle:" + room.party(1),
            "/api/ledger",
            "/ledger/export");
    List<String> before = pages.stream().map(p -> room.see(b, p)).toList();
    say(a, new Audience.Own(room.party(0)), "OWN-A");
    say(con, new Audience.Own(Audience.CONCILIATOR), "OWN-C");
    say(a, new Audience.Shuttle(room.party(0)), "SHUTTLE-A");
    assertThat(pages.stream().map(p -> room.see(b, p)).toList()).isEqualTo(before);
  }

  @Test
  void the_newest_stand_first_and_pages_follow_by_number() {
    int many = 2 * LedgerReading.PAGE + 3;
    for (int i = 1; i <= many; i++) {
      say(a, new Audience.All(), "entry");
    }
    JsonNode newest = room.api(b, "/api/ledger");
    assertThat(newest.path("entries").size()).isEqualTo(LedgerReading.PAGE);
    assertThat(newest.path("entries").path(0).path("id").asString()).isEqualTo("all/" + many);
    assertThat(newest.has("newer")).isFalse();
    JsonNode older = room.api(b, "/api/ledger?before=" + newest.path("older").asLong());
    assertThat(older.path("entries").path(0).path("id").asString())
        .isEqualTo("all/" + (many - LedgerReading.PAGE));
    JsonNode oldest = room.api(b, "/api/ledger?before=" + older.path("older").asLong());
    assertThat(oldest.path("entries").size()).isEqualTo(3);
    assertThat(oldest.has("older")).isFalse();
    assertThat(room.api(b, "/api/ledger?before=" + older.path("newer").asLong())).isEqualTo(newest);
    for (JsonNode page : List.of(newest, older, oldest)) {
      assertThat(page.path("entries").findValues("sealed")).allMatch(JsonNode::asBoolean);
    }
  }

  @Test
  void an_empty_chain_is_shown_as_such() {
    assertThat(room.see(a, "/ledger")).contains("There is no entry here.");
  }

  @Test
  void the_file_holds_what_the_seat_may_read_and_verifies_by_itself() {
    sayEverywhere();
    for (Caller who : room.everybody()) {
      Reply.Download file = (Reply.Download) room.get(who, "/ledger/export");
      assertThat(Verification.of(bytes(file.content()))).isInstanceOf(Verification.Verified.class);
      assertThat(room.get(who, "/api/ledger/export")).isEqualTo(file);
      String own =
          who.seat().party().equals(room.party(0)) ? "A" : who.seat().isConciliator() ? "C" : "B";
      for (String other : List.of("A", "B", "C")) {
        assertThat(file.content().contains("OWN-" + other)).isEqualTo(other.equals(own));
      }
      for (String other : List.of("A", "B")) {
        assertThat(file.content().contains("SHUTTLE-" + other))
            .isEqualTo(other.equals(own) || own.equals("C"));
      }
      String altered = file.content().replaceFirst("PUBLIC", "PUBLIK");
      assertThat(Verification.of(bytes(altered))).isInstanceOf(Verification.Faulty.class);
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
