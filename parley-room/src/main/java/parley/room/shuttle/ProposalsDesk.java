package parley.room.shuttle;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import parley.brief.data.Json;
import parley.casefile.CaseView;
import parley.casefile.Issue;
import parley.ledger.Audience;
import parley.ledger.Draft;
import parley.ledger.Entry;
import parley.ledger.Kind;
import parley.ledger.Pass;
import parley.ledger.StaleException;
import parley.room.Desk;
import parley.room.Room;
import parley.room.gate.Access;
import parley.room.gate.Body;
import parley.room.gate.Call;
import parley.room.gate.Caller;
import parley.room.gate.Reply;
import parley.room.gate.Route;
import parley.room.page.When;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The conciliator's proposals. Each party answers to itself alone; all that anybody else learns is
 * that every party has said yes.
 */
public final class ProposalsDesk implements Desk {

  private static final int OUTCOME_TRIES = 5;

  private final Room room;

  /** The desk of a room. */
  public ProposalsDesk(Room room) {
    this.room = room;
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.get("/proposals", Access.everySeat(), this::list),
        Route.get("/proposals/new", Access.conciliators(), call -> draft(call, "")),
        Route.post("/proposals", Access.conciliators(), this::propose),
        Route.post("/proposals/{number}/answer", Access.leads(), this::answer),
        Route.post("/proposals/{number}/withdraw", Access.conciliators(), this::withdraw),
        Route.get("/api/proposals", Access.everySeat(), call -> Reply.data(json(call.caller()))),
        Route.post("/api/proposals", Access.conciliators(), this::proposeByApi),
        Route.post("/api/proposals/{number}/answer", Access.leads(), call -> {
          Body body = Body.parse(call.body());
          if (!body.has("accept")) {
            throw new IllegalArgumentException("The field \"accept\" is missing: true or false.");
          }
          answer(call.caller(), call.number("number"), body.flag("accept"));
          return Reply.data(json(call.caller()));
        }),
        Route.post("/api/proposals/{number}/withdraw", Access.conciliators(), call -> {
          withdraw(call.caller(), call.number("number"));
          return Reply.data(json(call.caller()));
        }));
  }

  private List<Proposal> proposals(Caller caller) {
    Pass pass = caller.pass();
    return Proposals.of(
        room.ledger().read(pass, new Audience.All(), 0),
        room.ledger().read(pass, new Audience.Own(caller.seat().party()), 0),
        number -> room.ledger().isAgreed(pass, number));
  }

  private Proposal open(Caller caller, long number) {
    Proposal proposal =
        proposals(caller).stream()
            .filter(p -> p.number() == number)
            .findFirst()
            .orElseThrow(() ->
                new IllegalArgumentException("Entry %s is no proposal.".formatted(number)));
    if (proposal.state() != Proposal.State.OPEN) {
      throw new IllegalArgumentException(
          "Proposal %s %s; it takes no more answers."
              .formatted(
                  number,
                  proposal.state() == Proposal.State.AGREED ? "is agreed" : "was withdrawn"));
    }
    return proposal;
  }

  private Reply list(Call call) {
    Caller caller = call.caller();
    return Reply.page(
        "Proposals",
        "shuttle/proposals.jte",
        new ProposalsPage(
            proposals(caller).stream().map(this::shown).toList(),
            Access.leads().admits(caller.seat().role()),
            caller.seat().isConciliator()));
  }

  private ProposalsPage.Shown shown(Proposal proposal) {
    return new ProposalsPage.Shown(
        proposal.number(),
        When.of(proposal.at(), room.record().header().zone()),
        proposal.title(),
        proposal.terms().stream()
            .map(t ->
                new ProposalsPage.Row(
                    issueName(t.issue()),
                    t.option().map(o -> optionName(t.issue(), o)).orElse(""),
                    t.text()))
            .toList(),
        proposal.state() == Proposal.State.OPEN,
        proposal.state() == Proposal.State.AGREED,
        state(proposal.state()),
        proposal.ownAnswer().map(yes -> yes ? "Yes" : "No"));
  }

  private static String state(Proposal.State state) {
    return switch (state) {
      case OPEN -> "Open for answers";
      case WITHDRAWN -> "Withdrawn by the conciliator";
      case AGREED -> "Agreed: every party accepts";
    };
  }

  private Reply draft(Call call, String fault) {
    CaseView view = room.record().asOf(room.record().newestDay());
    Function<String, String> given =
        name -> call.findField(name).or(() -> call.findParameter(name)).orElse("");
    return new Reply.Page(
        fault.isEmpty() ? 200 : 400,
        "Put a proposal",
        "shuttle/draft.jte",
        new DraftPage(
            fault,
            given.apply("title"),
            view.record().agenda().stream()
                .map(issue ->
                    new DraftPage.Field(
                        issue.id(),
                        issue.name(),
                        issue.options().stream()
                            .map(o -> new DraftPage.Choice(o.id(), o.name()))
                            .toList(),
                        given.apply("option." + issue.id()),
                        given.apply("text." + issue.id())))
                .toList(),
            Suggestions.of(view)));
  }

  private Reply propose(Call call) {
    List<Proposal.Term> terms = new ArrayList<>();
    for (Issue issue : room.record().agenda()) {
      Optional<String> option = call.findField("option." + issue.id());
      Optional<String> text = call.findField("text." + issue.id());
      if (option.isPresent() || text.isPresent()) {
        terms.add(new Proposal.Term(issue.id(), option, text.orElse("")));
      }
    }
    try {
      put(call.caller(), call.field("title"), terms);
    } catch (IllegalArgumentException e) {
      return draft(call, String.valueOf(e.getMessage()));
    }
    return new Reply.Redirect("/proposals");
  }

  private Reply proposeByApi(Call call) {
    Body body = Body.parse(call.body());
    Entry entry =
        put(
            call.caller(),
            body.text("title"),
            body.list("clauses").stream()
                .map(c ->
                    new Proposal.Term(
                        c.text("issue"), c.findText("option"), c.findText("text").orElse("")))
                .toList());
    return Reply.data(Json.object().put("id", entry.id()).put("hash", entry.hash().hex()));
  }

  private Entry put(Caller caller, String title, List<Proposal.Term> terms) {
    if (terms.isEmpty()) {
      throw new IllegalArgumentException(
          "The package is empty; choose an option or write words for one issue at least.");
    }
    ObjectNode body = Body.object().put("title", title);
    ArrayNode clauses = body.putArray("clauses");
    for (Proposal.Term term : terms) {
      Issue issue = issue(term.issue());
      ObjectNode clause = clauses.addObject().put("issue", issue.id());
      term.option().ifPresent(option -> clause.put("option", known(issue, option)));
      clause.put("text", term.text());
    }
    return room.ledger()
        .append(caller.pass(), new Draft(new Audience.All(), Kind.PROPOSAL, Body.write(body)));
  }

  private Reply answer(Call call) {
    boolean accept =
        switch (call.field("accept")) {
          case "yes" -> {
            if (call.findField("sure").isEmpty()) {
              throw new IllegalArgumentException(
                  "Tick the box that says what a yes means, then accept.");
            }
            yield true;
          }
          case "no" -> false;
          default -> throw new IllegalArgumentException("The answer is yes or no.");
        };
    answer(call.caller(), call.number("number"), accept);
    return new Reply.Redirect("/proposals");
  }

  private void answer(Caller caller, long number, boolean accept) {
    open(caller, number);
    // The canonical form: the ledger reads it when it finds out whether every party accepts.
    String body = Body.write(Body.object().put("proposal", number).put("accept", accept));
    room.ledger()
        .append(
            caller.pass(),
            new Draft(new Audience.Own(caller.seat().party()), Kind.ANSWER, body));
    if (accept && room.ledger().isAgreed(caller.pass(), number)) {
      announce(caller.pass(), number);
    }
  }

  /** Once, whoever finds out first: the second of two at a time sees the first one's entry. */
  private void announce(Pass pass, long number) {
    Audience all = new Audience.All();
    String body = Body.write(Body.object().put("proposal", number));
    for (int i = 0; i < OUTCOME_TRIES; i++) {
      List<Entry> entries = room.ledger().read(pass, all, 0);
      if (entries.stream().anyMatch(e -> isOutcome(e, number))) {
        return;
      }
      try {
        room.ledger()
            .append(
                pass,
                new Draft(all, Kind.OUTCOME, body),
                entries.isEmpty() ? 0 : entries.getLast().number());
        return;
      } catch (StaleException e) {
        // Somebody wrote in between; look again.
      }
    }
  }

  private static boolean isOutcome(Entry entry, long number) {
    return entry.kind() == Kind.OUTCOME && Body.of(entry).number("proposal") == number;
  }

  private Reply withdraw(Call call) {
    withdraw(call.caller(), call.number("number"));
    return new Reply.Redirect("/proposals");
  }

  private void withdraw(Caller caller, long number) {
    open(caller, number);
    Audience all = new Audience.All();
    String body = Body.write(Body.object().put("entry", all.code() + "/" + number));
    room.ledger().append(caller.pass(), new Draft(all, Kind.WITHDRAWAL, body));
  }

  private Issue issue(String id) {
    return room.record().agenda().stream()
        .filter(i -> i.id().equals(id))
        .findFirst()
        .orElseThrow(() ->
            new IllegalArgumentException(
                "\"%s\" is no issue of the agenda; expected one of %s."
                    .formatted(
                        id,
                        String.join(
                            ", ", room.record().agenda().stream().map(Issue::id).toList()))));
  }

  private static String known(Issue issue, String option) {
    if (issue.options().stream().noneMatch(o -> o.id().equals(option))) {
      throw new IllegalArgumentException(
          "\"%s\" is no option of %s; expected one of %s."
              .formatted(
                  option,
                  issue.id(),
                  String.join(", ", issue.options().stream().map(Issue.Option::id).toList())));
    }
    return option;
  }

  private String issueName(String id) {
    return room.record().agenda().stream()
        .filter(i -> i.id().equals(id))
        .map(Issue::name)
        .findFirst()
        .orElse(id);
  }

  private String optionName(String issue, String option) {
    return room.record().agenda().stream()
        .filter(i -> i.id().equals(issue))
        .flatMap(i -> i.options().stream())
        .filter(o -> o.id().equals(option))
        .map(Issue.Option::name)
        .findFirst()
        .orElse(option);
  }

  private ObjectNode json(Caller caller) {
    ObjectNode node = Json.object();
    node.set(
        "proposals",
        Json.list(
            proposals(caller),
            p -> {
              ObjectNode one =
                  Json.object()
                      .put("number", p.number())
                      .put("at", p.at().toString())
                      .put("title", p.title())
                      .put("state", Json.lower(p.state()));
              one.set(
                  "clauses",
                  Json.list(
                      p.terms(),
                      t -> {
                        ObjectNode term = Json.object().put("issue", t.issue());
                        term.set("option", Json.text(t.option()));
                        return term.put("text", t.text());
                      }));
              one.set(
                  "ownAnswer", Json.text(p.ownAnswer().map(yes -> yes ? "yes" : "no")));
              return one;
            }));
    return node;
  }
}
