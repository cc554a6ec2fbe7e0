package parley.room.shuttle;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import parley.casefile.Issue;
import parley.ledger.Audience;
import parley.ledger.Draft;
import parley.ledger.Entry;
import parley.ledger.Kind;
import parley.ledger.Pass;
import parley.room.Room;
import parley.room.SharedChain;
import parley.room.gate.Body;
import parley.room.gate.Caller;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What can be done with proposals; pages and API both do it here. */
final class ProposalActs {

  private final Room room;

  ProposalActs(Room room) {
    this.room = room;
  }

  /** The proposals as the caller may see them, newest first. */
  List<Proposal> list(Caller caller) {
    Pass pass = caller.pass();
    return Proposals.of(
        room.ledger().read(pass, SharedChain.ALL, 0),
        room.ledger().read(pass, new Audience.Own(caller.seat().party()), 0),
        number -> room.ledger().isAgreed(pass, number));
  }

  /**
   * Puts a package to the parties.
   *
   * @throws IllegalArgumentException if it is empty, names an issue twice, or one or an option that
   *     there is not
   */
  Entry put(Caller caller, String title, List<Proposal.Term> terms) {
    if (terms.isEmpty()) {
      throw new IllegalArgumentException(
          "The package is empty; choose an option or write words for one issue at least.");
    }
    if (terms.stream().map(Proposal.Term::issue).distinct().count() < terms.size()) {
      throw new IllegalArgumentException("An issue stands twice in the package; name each once.");
    }
    ObjectNode body = Body.object().put("title", title);
    ArrayNode clauses = body.putArray("clauses");
    for (Proposal.Term term : terms) {
      Issue issue = issue(term.issue());
      if (term.option().isEmpty() && term.text().isEmpty()) {
        throw new IllegalArgumentException(
            "The clause on %s is empty; choose an option or write words.".formatted(issue.id()));
      }
      ObjectNode clause = clauses.addObject().put("issue", issue.id());
      term.option().ifPresent(option -> clause.put("option", known(issue, option)));
      clause.put("text", term.text());
    }
    return room.ledger()
        .append(caller.pass(), new Draft(SharedChain.ALL, Kind.PROPOSAL, Body.write(body)));
  }

  /**
   * Answers for the caller's party, to the party alone. The same is done for a yes and for a no.
   *
   * @throws IllegalArgumentException if the proposal cannot be answered
   */
  void answer(Caller caller, long number, boolean accept) {
    Outcomes.announce(room.ledger(), caller.pass(), number);
    checkOpen(Standing.of(room.ledger().read(caller.pass(), SharedChain.ALL, 0)), number);
    // The canonical form: the ledger reads it when it finds out whether every party accepts.
    String body = Body.write(Body.object().put("proposal", number).put("accept", accept));
    room.ledger()
        .append(
            caller.pass(), new Draft(new Audience.Own(caller.seat().party()), Kind.ANSWER, body));
    Outcomes.announce(room.ledger(), caller.pass(), number);
  }

  /**
   * Takes a proposal back.
   *
   * @throws IllegalArgumentException if it is agreed, overtaken or withdrawn already
   */
  void withdraw(Caller caller, long number) {
    Outcomes.announce(room.ledger(), caller.pass(), number);
    String body = Body.write(Body.object().put("entry", SharedChain.ALL.code() + "/" + number));
    new SharedChain(room.ledger(), caller.pass())
        .append(all -> {
          checkOpen(Standing.of(all), number);
          return Optional.of(new Draft(SharedChain.ALL, Kind.WITHDRAWAL, body));
        });
  }

  private static void checkOpen(Standing standing, long number) {
    Proposal.State state =
        standing
            .find(number)
            .orElseThrow(
                () -> new IllegalArgumentException("Entry %s is no proposal.".formatted(number)));
    String how =
        switch (state) {
          case OPEN -> "";
          case WITHDRAWN -> "was withdrawn";
          case OVERTAKEN -> "was overtaken by another that is agreed";
          case AGREED -> "is agreed";
        };
    if (!how.isEmpty()) {
      throw new IllegalArgumentException(
          "Proposal %s %s; it takes no more answers.".formatted(number, how));
    }
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
                        room.record().agenda().stream()
                            .map(Issue::id)
                            .collect(Collectors.joining(", ")))));
  }

  private static String known(Issue issue, String option) {
    if (issue.options().stream().noneMatch(o -> o.id().equals(option))) {
      throw new IllegalArgumentException(
          "\"%s\" is no option of %s; expected one of %s."
              .formatted(
                  option,
                  issue.id(),
                  issue.options().stream()
                      .map(Issue.Option::id)
                      .collect(Collectors.joining(", "))));
    }
    return option;
  }
}
