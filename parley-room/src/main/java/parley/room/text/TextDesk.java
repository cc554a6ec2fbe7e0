package parley.room.text;

import java.util.List;
import java.util.Optional;
import parley.brief.data.Json;
import parley.brief.words.Days;
import parley.ledger.Entry;
import parley.ledger.StaleException;
import parley.room.Desk;
import parley.room.Room;
import parley.room.gate.Access;
import parley.room.gate.Body;
import parley.room.gate.Call;
import parley.room.gate.Caller;
import parley.room.gate.Reply;
import parley.room.gate.Route;

/** The single text: everyone reads it, every table writes to it, and each party agrees or not. */
public final class TextDesk implements Desk {

  static final Access WRITE = Access.writers();
  static final Access LAY_IN = Access.leadsAndConciliators();

  private final Room room;
  private final TextActs acts;
  private final TextViews views;

  /** The desk of a room. */
  public TextDesk(Room room) {
    this.room = room;
    this.acts = new TextActs(room);
    this.views = new TextViews(room, acts);
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.get(
            "/text", Access.everySeat(), call -> show(call.caller(), 200, "", Optional.empty())),
        Route.get("/text/print", Access.everySeat(), this::print),
        Route.get("/text/export", Access.everySeat(), this::export),
        Route.post("/text/clauses", WRITE, this::write),
        Route.post("/text/clauses/{clause}/assent", Access.leads(), this::assent),
        Route.post("/text/from-proposal/{number}", LAY_IN, this::layIn),
        Route.get("/api/text", Access.everySeat(), call -> data(call.caller())),
        Route.get(
            "/api/text/export",
            Access.everySeat(),
            call -> Reply.data(taken(call.caller()).json())),
        Route.post("/api/text/clauses", WRITE, this::writeByApi),
        Route.post(
            "/api/text/clauses/{clause}/assent",
            Access.leads(),
            call -> {
              acts.assent(call.caller(), clause(call), Body.parse(call.body()).number("version"));
              return data(call.caller());
            }),
        Route.post(
            "/api/text/from-proposal/{number}",
            LAY_IN,
            call -> {
              acts.layIn(call.caller(), call.number("number"));
              return data(call.caller());
            }));
  }

  private Reply show(Caller caller, int status, String fault, Optional<TextPage.Typed> typed) {
    return new Reply.Page(status, "Single text", "text/text.jte", views.page(caller, fault, typed));
  }

  private Reply data(Caller caller) {
    return Reply.data(views.json(caller));
  }

  private static String clause(Call call) {
    return call.path().getOrDefault("clause", "");
  }

  private Reply write(Call call) {
    boolean struck = call.findField("struck").isPresent();
    Optional<String> clause = call.findField("clause");
    try {
      acts.write(
          call.caller(),
          clause,
          call.field("title"),
          struck ? "" : call.field("text"),
          struck,
          number(call, "seen"));
    } catch (StaleException e) {
      return refused(
          call,
          409,
          "The clause has a newer version than the one that you read. Read it in its history; what you wrote stands in the form, and is sent in its place if you send it again.");
    } catch (IllegalArgumentException e) {
      return refused(call, 400, String.valueOf(e.getMessage()));
    }
    return new Reply.Redirect("/text" + clause.map(c -> "#c-" + c).orElse(""));
  }

  private Reply refused(Call call, int status, String fault) {
    return show(
        call.caller(),
        status,
        fault,
        Optional.of(
            new TextPage.Typed(
                call.findField("clause").orElse(""),
                call.findField("title").orElse(""),
                call.findField("text").orElse(""),
                call.findField("struck").isPresent())));
  }

  private static long number(Call call, String field) {
    try {
      return Long.parseLong(call.field(field));
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("The field \"%s\" is no whole number.".formatted(field));
    }
  }

  private Reply writeByApi(Call call) {
    Body body = Body.parse(call.body());
    boolean struck = body.flag("struck");
    Entry entry =
        acts.write(
            call.caller(),
            body.findText("clause"),
            body.text("title"),
            struck ? "" : body.text("text"),
            struck,
            body.number("seen"));
    return Reply.data(Json.object().put("id", entry.id()).put("hash", entry.hash().hex()));
  }

  private Reply assent(Call call) {
    try {
      acts.assent(call.caller(), clause(call), number(call, "version"));
    } catch (IllegalArgumentException e) {
      return show(call.caller(), 409, String.valueOf(e.getMessage()), Optional.empty());
    }
    return new Reply.Redirect("/text");
  }

  private Reply layIn(Call call) {
    try {
      acts.layIn(call.caller(), call.number("number"));
    } catch (IllegalArgumentException e) {
      return show(call.caller(), 409, String.valueOf(e.getMessage()), Optional.empty());
    }
    return new Reply.Redirect("/text");
  }

  private TextExport taken(Caller caller) {
    return new TextExport(room, acts.text(acts.read(caller)));
  }

  private Reply print(Call call) {
    AgreedText text = acts.text(acts.read(call.caller()));
    return Reply.page(
        "Agreed text",
        "text/print.jte",
        new PrintPage(
            Days.day(room.today()),
            room.ledger().parties().stream().map(room::nameOf).toList(),
            text.agreed().stream()
                .map(c ->
                    new PrintPage.Printed(
                        c.current().title(), c.current().text(), c.current().number()))
                .toList(),
            text.open().stream().map(c -> c.current().title()).toList()));
  }

  private Reply export(Call call) {
    TextExport export = taken(call.caller());
    String name = room.record().header().id() + "-agreed-text";
    return switch (call.findParameter("form").orElse("markdown")) {
      case "markdown" ->
          new Reply.Download(name + ".md", "text/markdown; charset=utf-8", export.markdown());
      case "json" ->
          new Reply.Download(
              name + ".json", "application/json; charset=utf-8", Json.write(export.json()));
      default ->
          throw new IllegalArgumentException(
              "There is no such form of the text; expected markdown or json.");
    };
  }
}
