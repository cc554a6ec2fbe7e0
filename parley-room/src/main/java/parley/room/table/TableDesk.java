package parley.room.table;

import java.util.List;
import java.util.Optional;
import parley.casefile.Assumptions;
import parley.ledger.Kind;
import parley.ledger.StaleException;
import parley.room.Desk;
import parley.room.Room;
import parley.room.gate.Access;
import parley.room.gate.Body;
import parley.room.gate.Call;
import parley.room.gate.Caller;
import parley.room.gate.Reply;
import parley.room.gate.Route;
import tools.jackson.databind.node.ObjectNode;

/**
 * A party's own table: its preferences and its reserve, what offers are worth by them, one package
 * put together by hand, and all packages from its side. It reads and writes the party's own
 * audience; the conciliator has no table of this kind.
 */
public final class TableDesk implements Desk {

  private static final String TITLE = "My table";

  private final Room room;
  private final SheetReader reader;
  private final Appraisal appraisal;
  private final Editor editor;
  private final TableActs acts;
  private final WhatIf whatIf;
  private final OwnFrontier frontier;

  /** The desk of a room. */
  public TableDesk(Room room) {
    this.room = room;
    this.reader = new SheetReader(room);
    this.appraisal = new Appraisal(room, reader);
    this.editor = new Editor(room, appraisal);
    this.acts = new TableActs(room, reader);
    this.whatIf = new WhatIf(room, appraisal);
    this.frontier = new OwnFrontier(room, appraisal);
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.get("/table", Access.partySeats(), this::show),
        Route.post("/table", Access.partyWriters(), this::save),
        Route.post("/table/preview", Access.partyWriters(), this::preview),
        Route.post("/table/restore", Access.partyWriters(), this::restore),
        Route.get(
            "/table/what-if",
            Access.partySeats(),
            call ->
                Reply.page(
                    "What if",
                    "table/what-if.jte",
                    whatIf.page(call.caller(), issue -> call.findParameter("option." + issue)))),
        Route.get(
            "/table/frontier",
            Access.partySeats(),
            call ->
                Reply.page(
                    "The frontier from our side",
                    "table/frontier.jte",
                    frontier.page(call.caller(), call.findParameter("against")))),
        Route.get("/api/table", Access.partySeats(), call -> Reply.data(json(call.caller()))),
        Route.post(
            "/api/table/preferences",
            Access.partyWriters(),
            call -> saveByApi(call, Kind.PREFERENCES)),
        Route.post(
            "/api/table/reserve", Access.partyWriters(), call -> saveByApi(call, Kind.RESERVE)),
        Route.post(
            "/api/table/restore",
            Access.partyWriters(),
            call -> {
              Body body = Body.parse(call.body());
              acts.restore(call.caller(), body.number("number"), body.number("seen"));
              return Reply.data(json(call.caller()));
            }),
        Route.post("/api/table/preview", Access.partyWriters(), this::previewByApi),
        Route.get(
            "/api/table/what-if",
            Access.partySeats(),
            call ->
                Reply.data(
                    TableJson.whatIf(
                        whatIf.page(
                            call.caller(), issue -> call.findParameter("option." + issue))))),
        Route.get(
            "/api/table/frontier",
            Access.partySeats(),
            call ->
                Reply.data(
                    TableJson.frontier(
                        frontier.page(call.caller(), call.findParameter("against"))))));
  }

  private Reply show(Call call) {
    Caller caller = call.caller();
    OwnTable table = OwnTable.of(room.ledger(), caller);
    Optional<Assumptions> start =
        call.findParameter("start")
            .map(id ->
                editor.starts(caller.seat().party()).stream()
                    .filter(s -> s.id().equals(id))
                    .findFirst()
                    .orElseThrow(() ->
                        new IllegalArgumentException(
                            "\"%s\" is no assumption set of the case for this table."
                                .formatted(id))));
    Sheet sheet =
        start
            .flatMap(s -> s.findFor(caller.seat().party()))
            .map(SheetWriter::write)
            .orElseGet(table::sheet);
    SheetForm form = SheetForm.of(appraisal.view(), caller.seat().party(), sheet);
    return page(200, caller, table, form, "", start.map(Editor::whose), worth(caller, sheet, form));
  }

  private Reply page(
      int status,
      Caller caller,
      OwnTable table,
      SheetForm form,
      String fault,
      Optional<String> start,
      WorthPage worth) {
    return new Reply.Page(
        status, TITLE, "table/table.jte", editor.page(caller, table, form, fault, start, worth));
  }

  private WorthPage worth(Caller caller, Sheet sheet, SheetForm form) {
    return sheet.preferences().isEmpty() && sheet.reserve().isEmpty()
        ? WorthPage.none(
            "Nothing is said yet. Once an issue has a weight and its options have values, this part shows what each offer is worth.",
            form.sum(),
            Optional.empty())
        : appraisal.worth(caller, sheet, form.sum());
  }

  private Reply save(Call call) {
    Caller caller = call.caller();
    SheetForm form = SheetForm.sent(appraisal.view(), caller.seat().party(), call.form());
    Sheet sheet = form.sheet();
    OwnTable table = OwnTable.of(room.ledger(), caller);
    if (!form.faults().isEmpty()) {
      return page(
          400,
          caller,
          table,
          form,
          "Nothing was saved: %s.".formatted(wrong(form.faults().size())),
          Optional.empty(),
          worth(caller, sheet, form));
    }
    try {
      acts.save(caller, sheet, seen(call));
    } catch (StaleException e) {
      return page(
          409,
          caller,
          table,
          form,
          "Somebody at this table has written meanwhile. What you entered still stands here; see the history below, then save again.",
          Optional.empty(),
          worth(caller, sheet, form));
    } catch (IllegalArgumentException e) {
      return page(
          400,
          caller,
          table,
          form,
          "Nothing was saved. " + e.getMessage(),
          Optional.empty(),
          worth(caller, sheet, form));
    }
    return new Reply.Redirect("/table");
  }

  private static String wrong(int fields) {
    return fields == 1 ? "one field needs another look" : fields + " fields need another look";
  }

  private static long seen(Call call) {
    String text = call.field("seen");
    if (!text.matches("\\d{1,15}")) {
      throw new IllegalArgumentException("\"seen\" is no number of an entry.");
    }
    return Long.parseLong(text);
  }

  private Reply preview(Call call) {
    Caller caller = call.caller();
    SheetForm form = SheetForm.sent(appraisal.view(), caller.seat().party(), call.form());
    Sheet sheet = form.sheet();
    WorthPage worth =
        form.faults().isEmpty()
            ? worth(caller, sheet, form)
            : WorthPage.none(
                form.faults().values().iterator().next(), form.sum(), Optional.empty());
    return call.isFragment()
        ? Reply.page(TITLE, "table/worth.jte", worth)
        : page(
            200,
            caller,
            OwnTable.of(room.ledger(), caller),
            form,
            "",
            call.findField("start"),
            worth);
  }

  private Reply restore(Call call) {
    String number = call.field("number");
    if (!number.matches("\\d{1,15}")) {
      throw new IllegalArgumentException("\"number\" is no number of an entry.");
    }
    acts.restore(call.caller(), Long.parseLong(number), seen(call));
    return new Reply.Redirect("/table");
  }

  private Reply saveByApi(Call call, Kind kind) {
    Body body = Body.parse(call.body());
    Caller caller = call.caller();
    long seen = body.number("seen");
    ObjectNode node = ((ObjectNode) body.node()).deepCopy();
    node.remove("seen");
    OwnTable table = OwnTable.of(room.ledger(), caller);
    Sheet sheet =
        kind == Kind.PREFERENCES
            ? new Sheet(Optional.of(node), Optional.empty())
            : new Sheet(Optional.empty(), Optional.of(node));
    if (table.seen() != seen) {
      throw new StaleException(OwnTable.audience(caller), seen);
    }
    acts.save(caller, sheet, seen);
    return Reply.data(json(caller));
  }

  private Reply previewByApi(Call call) {
    Body body = Body.parse(call.body());
    Sheet sheet = new Sheet(object(body, "preferences"), object(body, "reserve"));
    SheetForm form = SheetForm.of(appraisal.view(), call.caller().seat().party(), sheet);
    return Reply.data(TableJson.worth(worth(call.caller(), sheet, form)));
  }

  private static Optional<ObjectNode> object(Body body, String field) {
    if (!body.has(field)) {
      return Optional.empty();
    }
    if (body.node().get(field) instanceof ObjectNode node) {
      return Optional.of(node);
    }
    throw new IllegalArgumentException("The field \"%s\" is no object.".formatted(field));
  }

  private ObjectNode json(Caller caller) {
    return TableJson.table(OwnTable.of(room.ledger(), caller));
  }
}
