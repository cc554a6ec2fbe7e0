package parley.room.answers;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import parley.brief.data.Json;
import parley.brief.html.HtmlPage;
import parley.brief.page.Entry;
import parley.brief.page.Topic;
import parley.brief.record.Library;
import parley.brief.words.Days;
import parley.casefile.CaseView;
import parley.room.Desk;
import parley.room.Room;
import parley.room.gate.Access;
import parley.room.gate.Call;
import parley.room.gate.Reply;
import parley.room.gate.Route;
import parley.room.page.Problem;

/**
 * The five answers as of any day, the timeline, the gates, and everything that opens. Every seat is
 * shown the same: of the ledger, only what is written for everyone is read.
 */
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
        Route.get("/", Access.everySeat(), this::front),
        Route.get("/answers/{question}", Access.everySeat(), this::one),
        Route.get("/print", Access.everySeat(), this::print),
        Route.get(
            "/timeline",
            Access.everySeat(),
            call -> Reply.page("Timeline", "answers/timeline.jte", timeline(call, "/timeline"))),
        Route.get(
            "/gates",
            Access.everySeat(),
            call ->
                Reply.page("Gates of ratification", "answers/gates.jte", gates(call, "/gates"))),
        Route.get("/open/{id}", Access.everySeat(), this::open),
        Route.get(
            "/api/answers",
            Access.everySeat(),
            call -> Reply.data(briefs.of(days(call, "/api/answers").day()).json())),
        Route.get("/api/answers/{question}", Access.everySeat(), this::oneAsData),
        Route.get(
            "/api/timeline",
            Access.everySeat(),
            call -> Reply.data(AnswersJson.of(timeline(call, "/api/timeline")))),
        Route.get(
            "/api/gates",
            Access.everySeat(),
            call -> Reply.data(AnswersJson.of(gates(call, "/api/gates")))),
        Route.get("/api/open/{id}", Access.everySeat(), this::openAsData));
  }

  private DayPicker days(Call call, String path) {
    return DayPicker.of(room, path, call);
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

  private Reply front(Call call) {
    DayPicker days = days(call, "/");
    return Reply.page(
        "Five answers", "answers/front.jte", FrontPage.of(days, briefs.of(days.day())));
  }

  private Reply print(Call call) {
    DayPicker days = days(call, "/print");
    return Reply.page(
        "Five answers", "answers/print.jte", PrintPage.of(days, briefs.of(days.day())));
  }

  private Reply one(Call call) {
    Topic topic = topic(call);
    DayPicker days = days(call, "/answers/" + topic.verb());
    return Reply.page(
        topic.heading(),
        "answers/answers.jte",
        new AnswersPage(days, HtmlPage.showWithin(briefs.of(days.day()).page(topic))));
  }

  private Reply oneAsData(Call call) {
    Topic topic = topic(call);
    return Reply.data(briefs.of(days(call, "/api/answers/" + topic.verb()).day()).json(topic));
  }

  private TimelinePage timeline(Call call, String path) {
    DayPicker days = days(call, path);
    return TimelinePage.of(
        days, view(days), briefs.of(days.day()), call.findParameter("kind").orElse(""));
  }

  private GatesPage gates(Call call, String path) {
    DayPicker days = days(call, path);
    GatesReader record = new GatesReader(view(days));
    RoomOffers offers = RoomOffers.of(room, call.caller());
    return new GatesPage(days, record.last(), record.chains(), offers.agreed(), offers.tabled());
  }

  private Reply open(Call call) {
    DayPicker days = days(call, "/open/" + Address.piece(id(call)));
    return find(days, id(call))
        .map(entry -> Reply.page(entry.id(), "answers/open.jte", new OpenPage(days, entry)))
        .orElseGet(() ->
            new Reply.Page(404, "Not found", "problem.jte", new Problem(unknown(days, id(call)))));
  }

  private Reply openAsData(Call call) {
    DayPicker days = days(call, "/api/open/" + Address.piece(id(call)));
    return find(days, id(call))
        .<Reply>map(entry -> Reply.data(AnswersJson.of(new OpenPage(days, entry))))
        .orElseGet(() -> new Reply.Data(404, Json.object().put("error", unknown(days, id(call)))));
  }

  private static String id(Call call) {
    return call.path().getOrDefault("id", "");
  }

  /** What the record holds opens without an answer; what the answers computed needs them. */
  private Optional<Entry> find(DayPicker days, String id) {
    return Library.of(view(days)).open(id).or(() -> briefs.of(days.day()).open(id));
  }

  private static String unknown(DayPicker days, String id) {
    return "Nothing with the id \"%s\" is known on %s.".formatted(id, Days.day(days.day()));
  }

  private CaseView view(DayPicker days) {
    return room.record().asOf(days.day());
  }
}
