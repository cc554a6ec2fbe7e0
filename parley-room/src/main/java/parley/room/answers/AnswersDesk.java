package parley.room.answers;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import parley.brief.compose.Brief;
import parley.brief.data.Json;
import parley.brief.html.HtmlPage;
import parley.brief.page.Entry;
import parley.brief.page.Topic;
import parley.brief.words.Days;
import parley.casefile.CaseView;
import parley.casefile.Event;
import parley.casefile.Offer;
import parley.casefile.Parties;
import parley.ledger.Audience;
import parley.ledger.Kind;
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

/** The five answers as of any day, the timeline, the gates, and everything that opens. */
public final class AnswersDesk implements Desk {

  private final Room room;
  private final Briefs briefs;

  /** The desk of a room. */
  public AnswersDesk(Room room) {
    this.room = room;
    this.briefs = new Briefs(room.record());
  }

  /** Composes the answers of the newest day before somebody asks. */
  public void prepare(Executor executor) {
    briefs.prepare(room.record().newestDay(), executor);
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.get("/", Access.everySeat(), this::all),
        Route.get("/answers/{question}", Access.everySeat(), this::one),
        Route.get("/timeline", Access.everySeat(), this::timeline),
        Route.get("/gates", Access.everySeat(), call ->
            Reply.page("Gates of ratification", "answers/gates.jte", gates(call))),
        Route.get("/open/{id}", Access.everySeat(), this::open),
        Route.get("/api/answers", Access.everySeat(), call ->
            Reply.data(briefs.all(day(call, "/api/answers").day()).json())),
        Route.get("/api/answers/{question}", Access.everySeat(), call -> {
          Topic topic = topic(call);
          return Reply.data(briefs.one(day(call, "").day(), topic).json(topic));
        }),
        Route.get("/api/timeline", Access.everySeat(), call -> Reply.data(json(timelinePage(call)))),
        Route.get("/api/gates", Access.everySeat(), call -> Reply.data(json(gates(call)))),
        Route.get("/api/open/{id}", Access.everySeat(), call -> Reply.data(json(entry(call)))));
  }

  private DayPicker day(Call call, String path) {
    return DayPicker.of(room.record(), path, call);
  }

  private static Topic topic(Call call) {
    String verb = call.path().getOrDefault("question", "");
    return Arrays.stream(Topic.values())
        .filter(t -> t.verb().equals(verb))
        .findFirst()
        .orElseThrow(() ->
            new IllegalArgumentException(
                "\"%s\" is no question; expected stand, clock, worth, cost or deals."
                    .formatted(verb)));
  }

  private Reply all(Call call) {
    DayPicker days = day(call, "/");
    return Reply.page(
        "Five answers",
        "answers/answers.jte",
        new AnswersPage(days, true, HtmlPage.showWithin(briefs.all(days.day()).page())));
  }

  private Reply one(Call call) {
    Topic topic = topic(call);
    DayPicker days = day(call, "/answers/" + topic.verb());
    return Reply.page(
        topic.heading(),
        "answers/answers.jte",
        new AnswersPage(days, false, HtmlPage.showWithin(briefs.one(days.day(), topic).page())));
  }

  private Reply timeline(Call call) {
    return Reply.page("Timeline", "answers/timeline.jte", timelinePage(call));
  }

  private TimelinePage timelinePage(Call call) {
    DayPicker days = day(call, "/timeline");
    CaseView view = room.record().asOf(days.day());
    String kind = call.findParameter("kind").orElse("");
    List<Event> events = view.record().events();
    Brief stand = briefs.one(days.day(), Topic.STAND);
    return new TimelinePage(
        days,
        HtmlPage.charts(stand.page()),
        events.stream().map(e -> e.type().words()).distinct().sorted().toList(),
        kind,
        events.reversed().stream()
            .filter(e -> kind.isEmpty() || e.type().words().equals(kind))
            .map(e ->
                new TimelinePage.Row(
                    e.id(),
                    Days.date(e.when()),
                    e.type().words(),
                    String.join(", ", e.actors().stream().map(view::wordsFor).toList()),
                    e.summary()))
            .toList());
  }

  private GatesPage gates(Call call) {
    DayPicker days = day(call, "/gates");
    CaseView view = room.record().asOf(days.day());
    return new GatesPage(
        days,
        view.record().header().sides().stream().map(side -> chain(view, side)).toList(),
        agreed(call.caller()));
  }

  private static GatesPage.Chain chain(CaseView view, String party) {
    List<Parties.Gate> gates =
        view.record().parties().gates().stream()
            .filter(g -> g.party().equals(party))
            .sorted((a, b) -> Integer.compare(a.order(), b.order()))
            .toList();
    return new GatesPage.Chain(
        party,
        view.wordsFor(party),
        gates.stream().map(g -> new GatesPage.Gate(g.order(), g.name(), g.decides())).toList(),
        view.record().offers().reversed().stream()
            .flatMap(offer ->
                offer.decisions().stream()
                    .flatMap(d ->
                        gates.stream()
                            .filter(g -> g.id().equals(d.gate()))
                            .map(g -> row(offer, g, d))))
            .toList());
  }

  private static GatesPage.Row row(Offer offer, Parties.Gate gate, Offer.Decision decision) {
    return new GatesPage.Row(
        offer.name(),
        gate.name(),
        Json.lower(decision.outcome()),
        decision.on().map(Days::date).orElse("known from " + Days.day(decision.known())),
        decision.event());
  }

  /** Packages that every party has accepted in this room: all of this is read by everyone. */
  private List<GatesPage.Agreed> agreed(Caller caller) {
    List<parley.ledger.Entry> all =
        room.ledger().read(caller.pass(), new Audience.All(), 0);
    return all.stream()
        .filter(e -> e.kind() == Kind.OUTCOME)
        .map(outcome -> {
          long number = Body.of(outcome).number("proposal");
          String title =
              all.stream()
                  .filter(e -> e.kind() == Kind.PROPOSAL && e.number() == number)
                  .findFirst()
                  .flatMap(e -> Body.of(e).findText("title"))
                  .orElse("Proposal " + number);
          return new GatesPage.Agreed(
              title, When.of(outcome.at(), room.record().header().zone()));
        })
        .toList();
  }

  private Reply open(Call call) {
    Entry entry = entry(call);
    return Reply.page(
        entry.id(), "answers/open.jte", new OpenPage(day(call, "").day(), entry));
  }

  private Entry entry(Call call) {
    LocalDate day = day(call, "").day();
    String id = call.path().getOrDefault("id", "");
    Optional<Entry> entry = briefs.library(day).open(id);
    return entry.orElseThrow(() ->
        new IllegalArgumentException(
            "Nothing with the id \"%s\" is known on %s.".formatted(id, Days.day(day))));
  }

  private static ObjectNode json(TimelinePage page) {
    ObjectNode node = Json.object().put("asOf", page.days().day().toString());
    node.set(
        "events",
        Json.list(
            page.events(),
            e ->
                Json.object()
                    .put("id", e.id())
                    .put("when", e.when())
                    .put("kind", e.kind())
                    .put("who", e.who())
                    .put("what", e.what())));
    return node;
  }

  private static ObjectNode json(GatesPage page) {
    ObjectNode node = Json.object().put("asOf", page.days().day().toString());
    node.set(
        "parties",
        Json.list(
            page.parties(),
            p -> {
              ObjectNode one = Json.object().put("party", p.party());
              one.set(
                  "gates",
                  Json.list(
                      p.gates(),
                      g ->
                          Json.object()
                              .put("order", g.order())
                              .put("name", g.name())
                              .put("decides", g.decides())));
              one.set(
                  "decisions",
                  Json.list(
                      p.decisions(),
                      d ->
                          Json.object()
                              .put("offer", d.offer())
                              .put("gate", d.gate())
                              .put("outcome", d.outcome())
                              .put("on", d.on())
                              .put("event", d.event())));
              return one;
            }));
    node.set(
        "agreed",
        Json.list(
            page.agreed(),
            a -> Json.object().put("title", a.title()).put("at", a.at().iso())));
    return node;
  }

  private static ObjectNode json(Entry entry) {
    ObjectNode node =
        Json.object().put("id", entry.id()).put("kind", entry.kind()).put("title", entry.title());
    node.set(
        "fields",
        Json.list(
            entry.fields(),
            f -> {
              ObjectNode field = Json.object().put("name", f.name()).put("text", f.text());
              field.set("id", Json.text(f.id()));
              field.set("address", Json.text(f.address()));
              return field;
            }));
    return node;
  }
}
