package parley.room.shuttle;

import java.util.List;
import java.util.function.Function;
import parley.brief.data.Json;
import parley.ledger.Entry;
import parley.room.Desk;
import parley.room.Room;
import parley.room.gate.Access;
import parley.room.gate.Body;
import parley.room.gate.Call;
import parley.room.gate.Caller;
import parley.room.gate.Reply;
import parley.room.gate.Route;
import tools.jackson.databind.node.ObjectNode;

/** Words: to everyone, between a party and the conciliator, and for oneself. */
public final class ShuttleDesk implements Desk {

  private final Correspondence letters;

  /** The desk of a room. */
  public ShuttleDesk(Room room) {
    this.letters = new Correspondence(room);
  }

  @Override
  public List<Route> routes() {
    Access stating = letters.statements().writers();
    return List.of(
        Route.get("/statements", Access.everySeat(), call -> page(call, letters.statements())),
        Route.post("/statements", stating, call -> send(call, letters.statements())),
        Route.get("/shuttle", Access.everySeat(), this::shuttle),
        Route.get(
            "/shuttle/{party}",
            Access.conciliators(),
            call -> page(call, letters.conversation(call.path().getOrDefault("party", "")))),
        Route.post(
            "/shuttle/messages",
            Access.writers(),
            call -> send(call, addressed(call, call.findField("party").orElse("")))),
        Route.get("/notes", Access.everySeat(), call -> page(call, letters.notes(call.caller()))),
        Route.post("/notes", Access.writers(), call -> send(call, letters.notes(call.caller()))),
        Route.get("/api/statements", Access.everySeat(), call -> data(call, letters.statements())),
        Route.post("/api/statements", stating, call -> keep(call, b -> letters.statements())),
        Route.get("/api/shuttle", Access.everySeat(), this::shuttleByApi),
        Route.get(
            "/api/shuttle/{party}",
            Access.conciliators(),
            call -> data(call, letters.conversation(call.path().getOrDefault("party", "")))),
        Route.post(
            "/api/shuttle/messages",
            Access.writers(),
            call -> keep(call, b -> addressed(call, b.findText("party").orElse("")))),
        Route.get(
            "/api/notes", Access.everySeat(), call -> data(call, letters.notes(call.caller()))),
        Route.post(
            "/api/notes", Access.writers(), call -> keep(call, b -> letters.notes(call.caller()))));
  }

  /** A party has one conversation, whatever it names; the conciliator names the party. */
  private Channel addressed(Call call, String party) {
    Caller caller = call.caller();
    return caller.seat().isConciliator()
        ? letters.conversation(party)
        : letters.conversation(caller);
  }

  private Reply shuttle(Call call) {
    Caller caller = call.caller();
    return caller.seat().isConciliator()
        ? Reply.page("Shuttle", "shuttle/tables.jte", letters.tables(caller))
        : page(call, letters.conversation(caller));
  }

  private Reply page(Call call, Channel channel) {
    return page(call, channel, 200, "", "");
  }

  private Reply page(Call call, Channel channel, int status, String fault, String typed) {
    Caller caller = call.caller();
    return new Reply.Page(
        status,
        channel.title(),
        "shuttle/conversation.jte",
        new Conversation(
            channel.readers(),
            channel.tone(),
            letters.letters(caller, channel),
            address(caller, channel),
            channel.action(),
            channel.party(),
            caller.seat().isConciliator(),
            channel.writers().admits(caller.seat().role()),
            channel.button(),
            fault,
            typed));
  }

  private Reply send(Call call, Channel channel) {
    try {
      letters.write(call.caller(), channel, call.field("text"));
    } catch (IllegalArgumentException e) {
      return page(
          call, channel, 400, String.valueOf(e.getMessage()), call.findField("text").orElse(""));
    }
    return new Reply.Redirect(address(call.caller(), channel));
  }

  private static String address(Caller caller, Channel channel) {
    if (channel.party().isEmpty()) {
      return channel.action();
    }
    return caller.seat().isConciliator() ? "/shuttle/" + channel.party() : "/shuttle";
  }

  private Reply keep(Call call, Function<Body, Channel> channel) {
    Body body = Body.parse(call.body());
    Entry entry = letters.write(call.caller(), channel.apply(body), body.text("text"));
    return Reply.data(Json.object().put("id", entry.id()).put("hash", entry.hash().hex()));
  }

  private Reply shuttleByApi(Call call) {
    Caller caller = call.caller();
    if (!caller.seat().isConciliator()) {
      return data(call, letters.conversation(caller));
    }
    ObjectNode node = Json.object();
    node.set(
        "tables",
        Json.list(
            letters.tables(caller).tables(),
            t -> Json.object().put("party", t.party()).put("letters", t.letters())));
    return Reply.data(node);
  }

  private Reply data(Call call, Channel channel) {
    ObjectNode node =
        Json.object().put("audience", channel.audience().code()).put("readBy", channel.readers());
    node.set(
        "entries",
        Json.list(
            letters.letters(call.caller(), channel),
            l ->
                Json.object()
                    .put("id", l.id())
                    .put("at", l.at().iso())
                    .put("from", l.from())
                    .put("member", l.member())
                    .put("text", l.text())
                    .put("address", l.address())));
    return Reply.data(node);
  }
}
