package parley.room.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import parley.brief.data.Json;
import parley.casefile.Issue;
import parley.ledger.Audience;
import parley.ledger.Draft;
import parley.ledger.Entry;
import parley.ledger.Kind;
import parley.ledger.StaleException;
import parley.ledger.access.Role;
import parley.room.Desk;
import parley.room.Room;
import parley.room.gate.Access;
import parley.room.gate.Body;
import parley.room.gate.Call;
import parley.room.gate.Caller;
import parley.room.gate.Reply;
import parley.room.gate.Route;
import parley.room.page.When;
import tools.jackson.databind.node.ObjectNode;

/** The single text: everyone reads it, every table writes to it, and each party agrees or not. */
public final class TextDesk implements Desk {

  private static final Audience ALL = new Audience.All();
  private static final int LONGEST_ID = 60;

  private final Room room;

  /** The desk of a room. */
  public TextDesk(Room room) {
    this.room = room;
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.get("/text", Access.everySeat(), call -> show(call.caller(), 200, "")),
        Route.post("/text/clauses", Access.leadsAndConciliators(), this::write),
        Route.post("/text/clauses/{clause}/assent", Access.leads(), this::assent),
        Route.post("/text/from-proposal/{number}", Access.leadsAndConciliators(), this::layIn),
        Route.get("/text/export", Access.everySeat(), this::export),
        Route.get("/api/text", Access.everySeat(), call -> Reply.data(json(call.caller()))),
        Route.post("/api/text/clauses", Access.leadsAndConciliators(), call -> {
          Body body = Body.parse(call.body());
          Entry entry =
              write(
                  call.caller(),
                  body.findText("clause"),
                  body.text("title"),
                  body.flag("struck") ? "" : body.text("text"),
                  body.flag("struck"),
                  body.number("seen"));
          return Reply.data(Json.object().put("id", entry.id()).put("hash", entry.hash().hex()));
        }),
        Route.post("/api/text/clauses/{clause}/assent", Access.leads(), call -> {
          assent(
              call.caller(),
              call.path().getOrDefault("clause", ""),
              Body.parse(call.body()).number("version"));
          return Reply.data(json(call.caller()));
        }),
        Route.post("/api/text/from-proposal/{number}", Access.leadsAndConciliators(), call -> {
          layIn(call.caller(), call.number("number"));
          return Reply.data(json(call.caller()));
        }));
  }

  private List<Entry> all(Caller caller) {
    return room.ledger().read(caller.pass(), ALL, 0);
  }

  private AgreedText text(List<Entry> all) {
    return AgreedText.of(all, room.ledger().parties());
  }

  private Reply show(Caller caller, int status, String fault) {
    List<Entry> all = all(caller);
    Role role = caller.seat().role();
    AgreedText text = text(all);
    return new Reply.Page(
        status,
        "Single text",
        "text/text.jte",
        new TextPage(
            fault,
            text.clauses().stream().map(c -> shown(c, caller)).toList(),
            notLaidIn(all, text),
            all.isEmpty() ? 0 : all.getLast().number(),
            Access.leadsAndConciliators().admits(role),
            Access.leads().admits(role),
            Access.leadsAndConciliators().admits(role)));
  }

  private TextPage.Shown shown(Clause clause, Caller caller) {
    List<String> parties = room.ledger().parties();
    return new TextPage.Shown(
        clause.id(),
        clause.current().title(),
        clause.current().text(),
        clause.current().struck(),
        clause.isAgreed(),
        names(parties.stream().filter(clause.assents()::contains).toList()),
        names(parties.stream().filter(p -> !clause.assents().contains(p)).toList()),
        parties.contains(caller.seat().party())
            && !clause.assents().contains(caller.seat().party()),
        clause.current().number(),
        history(clause));
  }

  private String names(List<String> parties) {
    return String.join(" and ", parties.stream().map(room::nameOf).toList());
  }

  private List<TextPage.Step> history(Clause clause) {
    List<TextPage.Step> steps = new ArrayList<>();
    String before = "";
    for (Version version : clause.versions()) {
      steps.add(
          new TextPage.Step(
              version.number(),
              When.of(version.at(), room.record().header().zone()),
              room.nameOf(version.party()),
              version.member(),
              version.struck(),
              Redline.between(before, version.text())));
      before = version.text();
    }
    return steps.reversed();
  }

  /** Agreed proposals of which a clause is missing from the text. */
  private static List<TextPage.Laid> notLaidIn(List<Entry> all, AgreedText text) {
    List<TextPage.Laid> outcomes = new ArrayList<>();
    for (Entry entry : all) {
      if (entry.kind() == Kind.OUTCOME) {
        long number = Body.of(entry).number("proposal");
        all.stream()
            .filter(e -> e.kind() == Kind.PROPOSAL && e.number() == number)
            .findFirst()
            .map(Body::of)
            .filter(p ->
                p.list("clauses").stream()
                    .anyMatch(c -> !isIn(all, number, c.text("issue"))))
            .ifPresent(p ->
                outcomes.add(
                    new TextPage.Laid(number, p.findText("title").orElse("Proposal " + number))));
      }
    }
    return outcomes;
  }

  private static boolean isIn(List<Entry> all, long proposal, String clause) {
    return all.stream()
        .filter(e -> e.kind() == Kind.CLAUSE)
        .map(Body::of)
        .anyMatch(b ->
            b.has("proposal")
                && b.number("proposal") == proposal
                && b.text("clause").equals(clause));
  }

  private Reply write(Call call) {
    try {
      boolean struck = call.findField("struck").isPresent();
      write(
          call.caller(),
          call.findField("clause"),
          call.field("title"),
          struck ? "" : call.field("text"),
          struck,
          seen(call));
    } catch (StaleException e) {
      return show(call.caller(), 409, String.valueOf(e.getMessage()));
    } catch (IllegalArgumentException e) {
      return show(call.caller(), 400, String.valueOf(e.getMessage()));
    }
    return new Reply.Redirect("/text");
  }

  private static long seen(Call call) {
    try {
      return Long.parseLong(call.field("seen"));
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("The form does not say how far the page was read.");
    }
  }

  private Entry write(
      Caller caller, Optional<String> clause, String title, String text, boolean struck, long seen) {
    List<Entry> all = all(caller);
    AgreedText before = text(all);
    String id = clause.orElseGet(() -> newId(title, before));
    if (clause.isPresent() && before.clauses().stream().noneMatch(c -> c.id().equals(id))) {
      throw new IllegalArgumentException("There is no clause \"%s\".".formatted(id));
    }
    ObjectNode body =
        Body.object()
            .put("clause", id)
            .put("title", title)
            .put("text", text)
            .put("struck", struck);
    return room.ledger()
        .append(caller.pass(), new Draft(ALL, Kind.CLAUSE, Body.write(body)), seen);
  }

  /** From the title, so that people can tell clauses apart in the ledger. */
  private static String newId(String title, AgreedText text) {
    String words =
        title.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    String base =
        words.isEmpty() ? "clause" : words.substring(0, Math.min(words.length(), LONGEST_ID));
    String id = base;
    for (int i = 2; isTaken(id, text); i++) {
      id = base + "-" + i;
    }
    return id;
  }

  private static boolean isTaken(String id, AgreedText text) {
    return text.clauses().stream().anyMatch(c -> c.id().equals(id));
  }

  private Reply assent(Call call) {
    long version;
    try {
      version = Long.parseLong(call.field("version"));
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("The form does not say which version is meant.");
    }
    try {
      assent(call.caller(), call.path().getOrDefault("clause", ""), version);
    } catch (IllegalArgumentException e) {
      return show(call.caller(), 409, String.valueOf(e.getMessage()));
    }
    return new Reply.Redirect("/text");
  }

  private void assent(Caller caller, String id, long version) {
    Clause clause =
        text(all(caller)).clauses().stream()
            .filter(c -> c.id().equals(id))
            .findFirst()
            .orElseThrow(() ->
                new IllegalArgumentException("There is no clause \"%s\".".formatted(id)));
    if (clause.current().number() != version) {
      throw new IllegalArgumentException(
          "\"%s\" has a newer version; read it, then agree.".formatted(clause.current().title()));
    }
    ObjectNode body = Body.object().put("clause", id).put("version", version);
    room.ledger().append(caller.pass(), new Draft(ALL, Kind.ASSENT, Body.write(body)));
  }

  private Reply layIn(Call call) {
    try {
      layIn(call.caller(), call.number("number"));
    } catch (IllegalArgumentException e) {
      return show(call.caller(), 400, String.valueOf(e.getMessage()));
    }
    return new Reply.Redirect("/text");
  }

  private void layIn(Caller caller, long number) {
    List<Entry> all = all(caller);
    boolean agreed =
        all.stream()
            .anyMatch(e ->
                e.kind() == Kind.OUTCOME && Body.of(e).number("proposal") == number);
    Body proposal =
        all.stream()
            .filter(e -> agreed && e.kind() == Kind.PROPOSAL && e.number() == number)
            .findFirst()
            .map(Body::of)
            .orElseThrow(() ->
                new IllegalArgumentException("Proposal %s is not agreed.".formatted(number)));
    for (Body term : proposal.list("clauses")) {
      String issue = term.text("issue");
      if (!isIn(all, number, issue)) {
        room.ledger()
            .append(caller.pass(), new Draft(ALL, Kind.CLAUSE, laidIn(number, issue, term)));
      }
    }
  }

  private String laidIn(long proposal, String issue, Body term) {
    Optional<Issue> known =
        room.record().agenda().stream().filter(i -> i.id().equals(issue)).findFirst();
    Optional<String> option = term.findText("option");
    String words = term.findText("text").orElse("");
    String named =
        option
            .flatMap(o ->
                known.stream()
                    .flatMap(i -> i.options().stream())
                    .filter(x -> x.id().equals(o))
                    .map(Issue.Option::name)
                    .findFirst())
            .orElse("");
    ObjectNode body =
        Body.object()
            .put("clause", issue)
            .put("title", known.map(Issue::name).orElse(issue))
            .put("text", (named + (named.isEmpty() || words.isEmpty() ? "" : ". ") + words).strip())
            .put("struck", false)
            .put("proposal", proposal);
    option.ifPresent(o -> body.put("option", o));
    return Body.write(body.put("words", words));
  }

  private Reply export(Call call) {
    TextExport export = new TextExport(room, text(all(call.caller())));
    String name = room.record().header().id() + "-agreed-text";
    return call.findParameter("form").filter("json"::equals).isPresent()
        ? new Reply.Download(
            name + ".json", "application/json; charset=utf-8", Json.write(export.json()))
        : new Reply.Download(name + ".md", "text/markdown; charset=utf-8", export.markdown());
  }

  private ObjectNode json(Caller caller) {
    List<Entry> all = all(caller);
    ObjectNode node = Json.object().put("seen", all.isEmpty() ? 0 : all.getLast().number());
    node.set(
        "clauses",
        Json.list(
            text(all).clauses(),
            c -> {
              ObjectNode one =
                  Json.object()
                      .put("clause", c.id())
                      .put("title", c.current().title())
                      .put("text", c.current().text())
                      .put("struck", c.current().struck())
                      .put("version", c.current().number())
                      .put("agreed", c.isAgreed());
              one.set(
                  "assents",
                  Json.texts(
                      room.ledger().parties().stream().filter(c.assents()::contains).toList()));
              one.set(
                  "versions",
                  Json.list(
                      c.versions(),
                      v ->
                          Json.object()
                              .put("number", v.number())
                              .put("at", v.at().toString())
                              .put("party", v.party())
                              .put("member", v.member())
                              .put("text", v.text())
                              .put("struck", v.struck())));
              return one;
            }));
    return node;
  }
}
