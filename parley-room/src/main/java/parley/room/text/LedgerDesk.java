package parley.room.text;

import java.util.List;
import parley.brief.data.Json;
import parley.ledger.Audience;
import parley.ledger.Entry;
import parley.ledger.chain.LedgerFile;
import parley.ledger.chain.PublicKeys;
import parley.ledger.chain.Sealer;
import parley.room.Desk;
import parley.room.Room;
import parley.room.gate.Access;
import parley.room.gate.Call;
import parley.room.gate.Caller;
import parley.room.gate.Reply;
import parley.room.gate.Route;
import parley.room.page.When;
import tools.jackson.databind.node.ObjectNode;

/** What a seat may read, entry by entry, to look at and to take along. */
public final class LedgerDesk implements Desk {

  private static final int PAGE = 50;

  private final Room room;
  private final Sealer sealer;

  /**
   * The desk of a room.
   *
   * @param sealer signs what is taken along
   */
  public LedgerDesk(Room room, Sealer sealer) {
    this.room = room;
    this.sealer = sealer;
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.get("/ledger", Access.everySeat(), this::show),
        Route.get("/ledger/export", Access.everySeat(), this::export),
        Route.get("/api/ledger", Access.everySeat(), call -> Reply.data(json(call))),
        Route.get("/api/ledger/export", Access.everySeat(), this::export));
  }

  private List<Audience> audiences(Caller caller) {
    return Audience.of(caller.seat().party(), room.ledger().parties());
  }

  /** The audience that is asked for; what the seat may not read is, for it, none. */
  private Audience audience(Call call) {
    String code = call.findParameter("audience").orElse(new Audience.All().code());
    return audiences(call.caller()).stream()
        .filter(a -> a.code().equals(code))
        .findFirst()
        .orElseThrow(() ->
            new IllegalArgumentException(
                "There is no such audience; expected one of %s."
                    .formatted(
                        String.join(
                            ", ",
                            audiences(call.caller()).stream().map(Audience::code).toList()))));
  }

  /** The entries before a number, newest first. */
  private List<Entry> entries(Call call, Audience audience) {
    long before = call.findParameter("before").map(LedgerDesk::number).orElse(Long.MAX_VALUE);
    return room.ledger().read(call.caller().pass(), audience, 0).reversed().stream()
        .filter(e -> e.number() < before)
        .limit(PAGE)
        .toList();
  }

  private static long number(String text) {
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("\"%s\" is no number of an entry.".formatted(text));
    }
  }

  private Reply show(Call call) {
    Audience audience = audience(call);
    List<Entry> entries = entries(call, audience);
    boolean more = !entries.isEmpty() && entries.getLast().number() > 1;
    return Reply.page(
        "Ledger",
        "text/ledger.jte",
        new LedgerPage(
            audiences(call.caller()).stream()
                .map(a -> new LedgerPage.Link(a.code(), whose(a)))
                .toList(),
            audience.code(),
            whose(audience),
            entries.stream().map(this::shown).toList(),
            PublicKeys.fingerprint(room.ledger().publicKey()),
            more
                ? "/ledger?audience=%s&before=%s"
                    .formatted(audience.code(), entries.getLast().number())
                : ""));
  }

  private String whose(Audience audience) {
    return switch (audience) {
      case Audience.All() -> "Everyone";
      case Audience.Own(String party) -> "%s alone".formatted(room.nameOf(party));
      case Audience.Shuttle(String party) ->
          "%s and the conciliator".formatted(room.nameOf(party));
    };
  }

  private LedgerPage.Shown shown(Entry entry) {
    return new LedgerPage.Shown(
        entry.number(),
        When.of(entry.at(), room.record().header().zone()),
        room.nameOf(entry.party()),
        entry.member(),
        entry.kind().code(),
        entry.body(),
        entry.hash().hex());
  }

  private ObjectNode json(Call call) {
    Audience audience = audience(call);
    ObjectNode node =
        Json.object()
            .put("audience", audience.code())
            .put("fingerprint", PublicKeys.fingerprint(room.ledger().publicKey()));
    node.set(
        "entries",
        Json.list(
            entries(call, audience),
            e ->
                Json.object()
                    .put("id", e.id())
                    .put("at", e.at().toString())
                    .put("party", e.party())
                    .put("member", e.member())
                    .put("kind", e.kind().code())
                    .put("body", e.body())
                    .put("hash", e.hash().hex())));
    return node;
  }

  private Reply export(Call call) {
    Caller caller = call.caller();
    return new Reply.Download(
        room.record().header().id() + "-ledger.jsonl",
        "application/x-ndjson; charset=utf-8",
        LedgerFile.write(
            new LedgerFile.Head(
                room.record().header().id(),
                caller.seat().party(),
                caller.seat().name(),
                room.clock().instant()),
            audiences(caller).stream()
                .map(a -> room.ledger().read(caller.pass(), a, 0))
                .toList(),
            sealer));
  }
}
