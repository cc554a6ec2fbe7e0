package parley.room.shuttle;

import java.util.List;
import parley.brief.data.Json;
import parley.ledger.Audience;
import parley.ledger.Draft;
import parley.ledger.Entry;
import parley.ledger.Kind;
import parley.ledger.access.Role;
import parley.ledger.access.Seat;
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

  private static final String CONVERSATION = "shuttle/conversation.jte";

  private final Room room;

  /** The desk of a room. */
  public ShuttleDesk(Room room) {
    this.room = room;
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.get("/statements", Access.everySeat(), call -> page(statements(call))),
        Route.post("/statements", Access.leadsAndConciliators(), this::state),
        Route.get("/shuttle", Access.everySeat(), this::shuttle),
        Route.get("/shuttle/{party}", Access.conciliators(), call -> page(shuttle(call, call.path().get("party")))),
        Route.post("/shuttle/messages", Access.writers(), this::message),
        Route.get("/notes", Access.everySeat(), call -> page(notes(call))),
        Route.post("/notes", Access.writers(), this::note),
        Route.get("/api/statements", Access.everySeat(), call -> data(statements(call))),
        Route.post("/api/statements", Access.leadsAndConciliators(), call ->
            kept(write(call.caller(), new Audience.All(), Kind.STATEMENT, apiText(call)))),
        Route.get("/api/shuttle", Access.partySeats(), call ->
            data(shuttle(call, call.caller().seat().party()))),
        Route.get("/api/shuttle/{party}", Access.conciliators(), call ->
            data(shuttle(call, call.path().get("party")))),
        Route.post("/api/shuttle/messages", Access.writers(), call ->
            kept(
                write(
                    call.caller(),
                    audience(call.caller(), Body.parse(call.body()).findText("party").orElse("")),
                    Kind.STATEMENT,
                    apiText(call)))),
        Route.get("/api/notes", Access.everySeat(), call -> data(notes(call))),
        Route.post("/api/notes", Access.writers(), call ->
            kept(write(call.caller(), own(call.caller()), Kind.NOTE, apiText(call)))));
  }

  private Conversation statements(Call call) {
    Role role = call.caller().seat().role();
    return conversation(
        call.caller(),
        new Audience.All(),
        Kind.STATEMENT,
        "Everyone in the room reads these statements.",
        "/statements",
        "",
        Access.leadsAndConciliators().admits(role),
        "State it to everyone");
  }

  private Conversation notes(Call call) {
    return conversation(
        call.caller(),
        own(call.caller()),
        Kind.NOTE,
        "Only the table of %s reads these notes.".formatted(room.nameOf(call.caller().seat().party())),
        "/notes",
        "",
        Access.writers().admits(call.caller().seat().role()),
        "Keep the note");
  }

  private Reply shuttle(Call call) {
    Seat seat = call.caller().seat();
    return seat.isConciliator()
        ? Reply.page("Shuttle", "shuttle/tables.jte", tables(call.caller()))
        : page(shuttle(call, seat.party()));
  }

  private Conversation shuttle(Call call, String party) {
    Caller caller = call.caller();
    return conversation(
        caller,
        audience(caller, party),
        Kind.STATEMENT,
        "Only %s and the conciliator read this conversation.".formatted(room.nameOf(party)),
        "/shuttle/messages",
        party,
        Access.writers().admits(caller.seat().role()),
        "Send it in confidence");
  }

  private Tables tables(Caller caller) {
    return new Tables(
        room.ledger().parties().stream()
            .map(party -> {
              List<Entry> entries =
                  room.ledger().read(caller.pass(), new Audience.Shuttle(party), 0);
              List<Entry> words = entries.stream().filter(e -> e.kind() == Kind.STATEMENT).toList();
              return new Tables.Table(
                  party,
                  room.nameOf(party),
                  entries.size(),
                  words.isEmpty() ? List.of() : List.of(Letter.of(room, words.getLast())));
            })
            .toList());
  }

  private Conversation conversation(
      Caller caller,
      Audience audience,
      Kind kind,
      String whose,
      String action,
      String party,
      boolean mayWrite,
      String button) {
    return new Conversation(
        whose,
        room.ledger().read(caller.pass(), audience, 0).stream()
            .filter(e -> e.kind() == kind)
            .map(e -> Letter.of(room, e))
            .toList(),
        action,
        party,
        mayWrite,
        button);
  }

  private Reply state(Call call) {
    write(call.caller(), new Audience.All(), Kind.STATEMENT, call.field("text"));
    return new Reply.Redirect("/statements");
  }

  private Reply message(Call call) {
    Caller caller = call.caller();
    String party = call.findField("party").orElse("");
    write(caller, audience(caller, party), Kind.STATEMENT, call.field("text"));
    return new Reply.Redirect(caller.seat().isConciliator() ? "/shuttle/" + party : "/shuttle");
  }

  private Reply note(Call call) {
    write(call.caller(), own(call.caller()), Kind.NOTE, call.field("text"));
    return new Reply.Redirect("/notes");
  }

  private Entry write(Caller caller, Audience audience, Kind kind, String text) {
    return room.ledger()
        .append(
            caller.pass(),
            new Draft(audience, kind, Body.write(Body.object().put("text", text))));
  }

  private static Audience own(Caller caller) {
    return new Audience.Own(caller.seat().party());
  }

  /** The caller's own conversation, or for the conciliator the one with a party. */
  private Audience audience(Caller caller, String party) {
    if (!caller.seat().isConciliator()) {
      return new Audience.Shuttle(caller.seat().party());
    }
    if (!room.ledger().parties().contains(party)) {
      throw new IllegalArgumentException(
          "\"%s\" has no table in this room; expected one of %s."
              .formatted(party, String.join(", ", room.ledger().parties())));
    }
    return new Audience.Shuttle(party);
  }

  private static String apiText(Call call) {
    return Body.parse(call.body()).text("text");
  }

  private Reply page(Conversation conversation) {
    String title =
        switch (conversation.action()) {
          case "/statements" -> "Statements";
          case "/notes" -> "Notes";
          default -> "In confidence: %s and the conciliator".formatted(room.nameOf(conversation.party()));
        };
    return Reply.page(title, CONVERSATION, conversation);
  }

  private static Reply data(Conversation conversation) {
    ObjectNode node = Json.object().put("readBy", conversation.whose());
    node.set(
        "entries",
        Json.list(
            conversation.letters(),
            l ->
                Json.object()
                    .put("id", l.id())
                    .put("at", l.at().iso())
                    .put("from", l.from())
                    .put("member", l.member())
                    .put("text", l.text())));
    return Reply.data(node);
  }

  private static Reply kept(Entry entry) {
    return Reply.data(Json.object().put("id", entry.id()).put("hash", entry.hash().hex()));
  }
}
