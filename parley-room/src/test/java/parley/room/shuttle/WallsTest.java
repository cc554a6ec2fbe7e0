package parley.room.shuttle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import parley.ledger.Audience;
import parley.ledger.Draft;
import parley.ledger.Kind;
import parley.ledger.RefusedException;
import parley.ledger.access.Role;
import parley.room.DeskRoom;
import parley.room.gate.Caller;
import parley.room.gate.Route;
import parley.room.ledger.Exporter;
import parley.room.ledger.LedgerDesk;
import parley.room.text.TextDesk;

/** Every page and every answer that is read, as every seat, with a secret in every audience. */
class WallsTest {

  private static DeskRoom open() {
    return DeskRoom.with(
        r -> new ShuttleDesk(r.room()),
        r -> new ProposalsDesk(r.room()),
        r -> new TextDesk(r.room()),
        r -> new LedgerDesk(r.room(), Exporter.signing(r.ledger().sealer())));
  }

  /** A word that stands in the entries of one audience alone. */
  private static String secret(Audience audience) {
    return "SECRET-" + audience.code().replace(':', '-');
  }

  private static List<Audience> privateAudiences(DeskRoom room) {
    List<Audience> audiences = new ArrayList<>();
    for (String party : room.ledger().parties()) {
      audiences.add(new Audience.Own(party));
      audiences.add(new Audience.Shuttle(party));
    }
    audiences.add(new Audience.Own(Audience.CONCILIATOR));
    return audiences;
  }

  private static void fill(DeskRoom room) {
    room.post(room.conciliator(), "/proposals", "title", "Middle", "option.pay", "pay-3");
    room.post(room.lead(0), "/text/clauses", "title", "Rest", "text", "Two", "seen", "1");
    room.post(room.lead(0), "/statements", "text", "Public words");
  }

  private static void writeIn(DeskRoom room, Audience audience) {
    Caller who =
        room.everybody().stream()
            .filter(c -> c.seat().role() != Role.READER)
            .filter(c -> audience.includes(c.seat().party()))
            .findFirst()
            .orElseThrow();
    String body = "{\"text\":\"%s\"}".formatted(secret(audience));
    for (Kind kind : List.of(Kind.NOTE, Kind.STATEMENT, Kind.PREFERENCES)) {
      room.ledger().append(who.pass(), new Draft(audience, kind, body));
    }
    room.ledger()
        .append(
            who.pass(),
            new Draft(
                audience,
                Kind.OFFER,
                "{\"title\":\"%s\",\"clauses\":[]}".formatted(secret(audience))));
    if (audience instanceof Audience.Own && !who.seat().isConciliator()) {
      room.post(who, "/proposals/1/answer", "accept", "no");
    }
  }

  /** The addresses of a route that is read, with every value that its parameters could have. */
  private static List<String> addresses(DeskRoom room, Route route) {
    List<String> addresses = new ArrayList<>();
    if (route.path().contains("{party}")) {
      room.ledger().parties().forEach(p -> addresses.add(route.path().replace("{party}", p)));
    } else {
      addresses.add(route.path());
    }
    if (route.path().endsWith("/ledger")) {
      privateAudiences(room).forEach(a -> addresses.add(route.path() + "?audience=" + a.code()));
    }
    return addresses;
  }

  /** What a seat gets for every address; what it is refused looks the same, whatever there is. */
  private static Map<String, String> seen(DeskRoom room, Caller who) {
    Map<String, String> seen = new LinkedHashMap<>();
    for (Route route : room.routes()) {
      if (route.method() == Route.Method.GET) {
        for (String address : addresses(room, route)) {
          String what;
          try {
            what = room.see(who, address);
          } catch (RefusedException e) {
            what = "refused: " + e.getMessage();
          }
          seen.put(address, what);
        }
      }
    }
    return seen;
  }

  @TestFactory
  Stream<DynamicTest> a_seat_reads_no_word_of_an_audience_to_which_it_does_not_belong() {
    DeskRoom room = open();
    fill(room);
    privateAudiences(room).forEach(a -> writeIn(room, a));
    return room.everybody().stream()
        .map(who ->
            DynamicTest.dynamicTest(
                who.seat().member(),
                () -> {
                  String all = String.join("\n", seen(room, who).values());
                  for (Audience audience : privateAudiences(room)) {
                    assertThat(all.contains(secret(audience)))
                        .as(audience.code())
                        .isEqualTo(audience.includes(who.seat().party()));
                  }
                }));
  }

  @TestFactory
  Stream<DynamicTest> no_byte_changes_when_something_is_written_that_a_seat_may_not_read() {
    return open().everybody().stream()
        .map(seat ->
            DynamicTest.dynamicTest(
                seat.seat().member(),
                () -> {
                  DeskRoom room = open();
                  Caller who = room.seat(seat.seat().party(), seat.seat().role());
                  fill(room);
                  Map<String, String> before = seen(room, who);
                  privateAudiences(room).stream()
                      .filter(a -> !a.includes(who.seat().party()))
                      .forEach(a -> writeIn(room, a));
                  Map<String, String> after = seen(room, who);
                  assertThat(after.keySet()).isEqualTo(before.keySet());
                  before.forEach((address, what) ->
                      assertThat(after.get(address)).as(address).isEqualTo(what));
                }));
  }
}
