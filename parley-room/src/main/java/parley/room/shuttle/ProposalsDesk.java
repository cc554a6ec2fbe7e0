package parley.room.shuttle;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import parley.brief.data.Json;
import parley.casefile.Issue;
import parley.ledger.Entry;
import parley.room.Desk;
import parley.room.Room;
import parley.room.gate.Access;
import parley.room.gate.Body;
import parley.room.gate.Call;
import parley.room.gate.Caller;
import parley.room.gate.Reply;
import parley.room.gate.Route;
import parley.room.page.Agenda;
import parley.room.page.When;

/**
 * The conciliator's proposals. Each party answers to itself alone; all that anybody else learns is
 * that every party has said yes.
 */
public final class ProposalsDesk implements Desk {

  private final Room room;
  private final Agenda agenda;
  private final ProposalActs acts;
  private final Suggestions suggestions;

  /** The desk of a room. */
  public ProposalsDesk(Room room) {
    this.room = room;
    this.agenda = new Agenda(room.record().agenda());
    this.acts = new ProposalActs(room);
    this.suggestions = new Suggestions(room.record().asOf(room.record().newestDay()));
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.get("/proposals", Access.everySeat(), call -> list(call.caller(), 200, "", 0)),
        Route.get("/proposals/new", Access.conciliators(), call -> draft(call, "")),
        Route.get(
            "/proposals/generate",
            Access.conciliators(),
            call ->
                Reply.page("Packages to begin with", "shuttle/generate.jte", suggestions.page())),
        Route.post("/proposals", Access.conciliators(), this::propose),
        Route.post("/proposals/{number}/answer", Access.leads(), this::answer),
        Route.post("/proposals/{number}/withdraw", Access.conciliators(), this::withdraw),
        Route.get("/api/proposals", Access.everySeat(), call -> data(call.caller())),
        Route.get(
            "/api/proposals/new",
            Access.conciliators(),
            call -> Reply.data(ProposalsJson.agenda(room.record().agenda()))),
        Route.get(
            "/api/proposals/generate",
            Access.conciliators(),
            call -> Reply.data(ProposalsJson.of(suggestions.page()))),
        Route.post("/api/proposals", Access.conciliators(), this::proposeByApi),
        Route.post("/api/proposals/{number}/answer", Access.leads(), this::answerByApi),
        Route.post(
            "/api/proposals/{number}/withdraw",
            Access.conciliators(),
            call -> {
              acts.withdraw(call.caller(), call.number("number"));
              return data(call.caller());
            }));
  }

  /**
   * The list.
   *
   * @param fault what was wrong with what was sent; empty if nothing was
   * @param at the proposal to which the fault belongs
   */
  private Reply list(Caller caller, int status, String fault, long at) {
    List<Proposal> proposals = acts.list(caller);
    if (!fault.isEmpty() && proposals.stream().noneMatch(p -> p.number() == at)) {
      throw new IllegalArgumentException(fault);
    }
    return new Reply.Page(
        status,
        "Proposals",
        "shuttle/proposals.jte",
        new ProposalsPage(
            proposals.stream().map(p -> shown(p, p.number() == at ? fault : "")).toList(),
            Access.leads().admits(caller.seat().role()),
            caller.seat().isConciliator()));
  }

  private ProposalsPage.Shown shown(Proposal proposal, String fault) {
    boolean agreed = proposal.state() == Proposal.State.AGREED;
    return new ProposalsPage.Shown(
        proposal.number(),
        When.of(proposal.at(), room.record().header().zone()),
        proposal.title(),
        proposal.terms().stream()
            .map(t ->
                new ProposalsPage.Row(
                    agenda.nameOf(t.issue()),
                    t.option().map(o -> agenda.nameOf(t.issue(), o)).orElse(""),
                    t.text()))
            .toList(),
        proposal.state() == Proposal.State.OPEN,
        agreed,
        state(proposal.state()),
        proposal.ownAnswer().map(yes -> yes ? "Yes" : "No"),
        agreed && proposal.ownAnswer().filter(yes -> !yes).isPresent(),
        fault);
  }

  private static String state(Proposal.State state) {
    return switch (state) {
      case OPEN -> "Open for answers";
      case WITHDRAWN -> "Withdrawn by the conciliator";
      case OVERTAKEN -> "Overtaken: another proposal on one of its issues is agreed";
      case AGREED -> "Agreed: every party accepts";
    };
  }

  private Reply draft(Call call, String fault) {
    Function<String, String> given =
        name -> call.findField(name).or(() -> call.findParameter(name)).orElse("");
    return new Reply.Page(
        fault.isEmpty() ? 200 : 400,
        "Put a proposal",
        "shuttle/draft.jte",
        new DraftPage(
            fault,
            given.apply("title"),
            room.record().agenda().stream()
                .map(issue ->
                    new DraftPage.Field(
                        issue.id(),
                        issue.name(),
                        issue.options().stream()
                            .map(o -> new DraftPage.Choice(o.id(), o.name()))
                            .toList(),
                        given.apply("option." + issue.id()),
                        given.apply("text." + issue.id())))
                .toList()));
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
      acts.put(call.caller(), call.field("title"), terms);
    } catch (IllegalArgumentException e) {
      return draft(call, String.valueOf(e.getMessage()));
    }
    return new Reply.Redirect("/proposals");
  }

  private Reply proposeByApi(Call call) {
    Body body = Body.parse(call.body());
    Entry entry =
        acts.put(
            call.caller(),
            body.text("title"),
            body.list("clauses").stream()
                .map(c ->
                    new Proposal.Term(
                        c.text("issue"), c.findText("option"), c.findText("text").orElse("")))
                .toList());
    return Reply.data(Json.object().put("id", entry.id()).put("hash", entry.hash().hex()));
  }

  private Reply answer(Call call) {
    long number = call.number("number");
    try {
      acts.answer(call.caller(), number, accept(call));
    } catch (IllegalArgumentException e) {
      return list(call.caller(), 400, String.valueOf(e.getMessage()), number);
    }
    return new Reply.Redirect("/proposals");
  }

  private static boolean accept(Call call) {
    String answer = call.field("accept");
    if (answer.equals("yes") && call.findField("sure").isEmpty()) {
      throw new IllegalArgumentException("Tick the box that says what a yes means, then accept.");
    }
    if (!answer.equals("yes") && !answer.equals("no")) {
      throw new IllegalArgumentException("The answer is yes or no.");
    }
    return answer.equals("yes");
  }

  private Reply answerByApi(Call call) {
    Body body = Body.parse(call.body());
    if (!body.node().path("accept").isBoolean()) {
      throw new IllegalArgumentException(
          "The field \"accept\" is neither true nor false; expected one of them.");
    }
    acts.answer(call.caller(), call.number("number"), body.flag("accept"));
    return data(call.caller());
  }

  private Reply withdraw(Call call) {
    long number = call.number("number");
    try {
      acts.withdraw(call.caller(), number);
    } catch (IllegalArgumentException e) {
      return list(call.caller(), 409, String.valueOf(e.getMessage()), number);
    }
    return new Reply.Redirect("/proposals");
  }

  private Reply data(Caller caller) {
    return Reply.data(ProposalsJson.of(acts.list(caller)));
  }
}
