package parley.room.ledger;

import java.util.List;
import java.util.OptionalLong;
import parley.brief.data.Json;
import parley.ledger.Audience;
import parley.room.Desk;
import parley.room.Room;
import parley.room.gate.Access;
import parley.room.gate.Call;
import parley.room.gate.Reply;
import parley.room.gate.Route;
import tools.jackson.databind.node.ObjectNode;

/** The ledger, as far as a seat may read it. */
public final class LedgerDesk implements Desk {

  private final Room room;
  private final LedgerReading reading;

  /**
   * The desk of a room.
   *
   * @param exporter makes the file that verifies by itself
   */
  public LedgerDesk(Room room, Exporter exporter) {
    this.room = room;
    this.reading = new LedgerReading(room, exporter);
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.get(
            "/ledger",
            Access.everySeat(),
            call -> Reply.page("Ledger", "ledger/ledger.jte", page(call))),
        Route.get("/ledger/export", Access.everySeat(), this::export),
        Route.get("/api/ledger", Access.everySeat(), call -> Reply.data(json(page(call)))),
        Route.get("/api/ledger/export", Access.everySeat(), this::export));
  }

  private LedgerPage page(Call call) {
    return reading.page(
        call.caller(),
        call.findParameter("audience").map(Audience::parse).orElse(new Audience.All()),
        call.findParameter("before").map(LedgerDesk::number).orElse(OptionalLong.empty()));
  }

  private static OptionalLong number(String text) {
    try {
      long number = Long.parseLong(text);
      if (number >= 1) {
        return OptionalLong.of(number);
      }
    } catch (NumberFormatException e) {
      // Said below, with the words for a number that is too small.
    }
    throw new IllegalArgumentException(
        "\"%s\" is no number of an entry; expected 1, 2, 3 and so on.".formatted(text));
  }

  private Reply export(Call call) {
    return new Reply.Download(
        room.record().header().id() + "-ledger.jsonl",
        "application/x-ndjson; charset=utf-8",
        reading.file(call.caller()));
  }

  private static ObjectNode json(LedgerPage page) {
    ObjectNode node = Json.object().put("audience", page.audience());
    node.set(
        "chains",
        Json.list(
            page.chains(),
            c -> Json.object().put("audience", c.audience()).put("entries", c.entries())));
    page.older().ifPresent(before -> node.put("older", before));
    page.newer().ifPresent(before -> node.put("newer", before));
    node.put("keyFingerprint", page.fingerprint());
    node.set(
        "entries",
        Json.list(
            page.rows(),
            r ->
                Json.object()
                    .put("id", r.id())
                    .put("at", r.at().iso())
                    .put("from", r.from())
                    .put("member", r.member())
                    .put("kind", r.kind())
                    .put("body", r.body())
                    .put("hash", r.hash())
                    .put("sealed", r.isSealed())));
    return node;
  }
}
