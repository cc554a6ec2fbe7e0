package parley.room.text;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import parley.ledger.Draft;
import parley.ledger.Entry;
import parley.ledger.Kind;
import parley.ledger.StaleException;
import parley.room.Room;
import parley.room.SharedChain;
import parley.room.gate.Body;
import parley.room.gate.Caller;
import parley.room.page.Agenda;
import parley.room.shuttle.Outcomes;
import parley.room.shuttle.Proposal;
import parley.room.shuttle.Proposals;
import parley.room.shuttle.Standing;
import tools.jackson.databind.node.ObjectNode;

/** What can be done with the single text; pages and API both do it here. */
final class TextActs {

  private static final int LONGEST_ID = 60;

  private final Room room;
  private final Agenda agenda;

  TextActs(Room room) {
    this.room = room;
    this.agenda = new Agenda(room.record().agenda());
  }

  List<Entry> read(Caller caller) {
    return chain(caller).read();
  }

  AgreedText text(List<Entry> all) {
    return AgreedText.of(all, room.ledger().parties());
  }

  private SharedChain chain(Caller caller) {
    return new SharedChain(room.ledger(), caller.pass());
  }

  /** Agreed proposals of which a clause has not yet come into the text. */
  List<Proposal> notLaidIn(Caller caller, List<Entry> all) {
    return Proposals.of(all, List.of(), n -> room.ledger().isAgreed(caller.pass(), n)).stream()
        .filter(p -> p.state() == Proposal.State.AGREED)
        .filter(p -> p.terms().stream().anyMatch(t -> !isIn(all, p.number(), t.issue())))
        .toList();
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

  /**
   * Writes a clause, or a new version of one.
   *
   * @param clause which; empty for a new one
   * @param words empty if it is struck out
   * @param seen the number of the last entry for all that the writer saw
   * @throws StaleException if the clause has a version that the writer has not seen
   * @throws IllegalArgumentException if there is no such clause, or the version changes nothing
   */
  Entry write(
      Caller caller,
      Optional<String> clause,
      String title,
      String words,
      boolean struck,
      long seen) {
    // Forms send two characters for a new line, programs one.
    String text = words.replace("\r\n", "\n");
    return chain(caller)
        .append(all -> {
          AgreedText before = text(all);
          clause.ifPresent(id -> check(before.clause(id), title, text, struck, seen));
          ObjectNode body =
              Body.object()
                  .put("clause", clause.orElseGet(() -> newId(title, before)))
                  .put("title", title)
                  .put("text", text)
                  .put("struck", struck);
          return Optional.of(new Draft(SharedChain.ALL, Kind.CLAUSE, Body.write(body)));
        })
        .orElseThrow();
  }

  private static void check(Clause clause, String title, String text, boolean struck, long seen) {
    Version current = clause.current();
    if (current.number() > seen) {
      throw new StaleException(SharedChain.ALL, seen);
    }
    if (current.title().equals(title)
        && current.text().equals(text)
        && current.struck() == struck) {
      throw new IllegalArgumentException(
          "The version of \"%s\" says what the newest one says already.".formatted(title));
    }
  }

  /** From the title, so that people can tell clauses apart in the ledger. */
  private static String newId(String title, AgreedText text) {
    String words = title.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    String base = words.substring(0, Math.min(words.length(), LONGEST_ID)).replaceAll("^-|-$", "");
    String named = base.isEmpty() ? "clause" : base;
    String id = named;
    for (int i = 2; text.find(id).isPresent(); i++) {
      id = named + "-" + i;
    }
    return id;
  }

  /**
   * Agrees to a version for the caller's party.
   *
   * @param version the number of its entry
   * @throws IllegalArgumentException if there is no such clause, it has a newer version, or the
   *     party agrees to it already
   */
  void assent(Caller caller, String id, long version) {
    String party = caller.seat().party();
    chain(caller)
        .append(all -> {
          Clause clause = text(all).clause(id);
          if (clause.current().number() != version) {
            throw new IllegalArgumentException(
                "\"%s\" has another newest version; read it, then agree."
                    .formatted(clause.current().title()));
          }
          ObjectNode body = Body.object().put("clause", id).put("version", version);
          return clause.assents().contains(party)
              ? Optional.empty()
              : Optional.of(new Draft(SharedChain.ALL, Kind.ASSENT, Body.write(body)));
        });
  }

  /**
   * Lays the clauses of an agreed proposal into the text, each once.
   *
   * @throws IllegalArgumentException if it is not agreed
   */
  void layIn(Caller caller, long number) {
    Outcomes.announce(room.ledger(), caller.pass(), number);
    List<Entry> all = read(caller);
    if (!Standing.of(all).isAgreed(number)) {
      throw new IllegalArgumentException("Proposal %s is not agreed.".formatted(number));
    }
    Body proposal =
        all.stream().filter(e -> e.number() == number).findFirst().map(Body::of).orElseThrow();
    for (Body term : proposal.list("clauses")) {
      String issue = term.text("issue");
      Draft draft = new Draft(SharedChain.ALL, Kind.CLAUSE, laidIn(number, issue, term));
      chain(caller).append(now -> isIn(now, number, issue) ? Optional.empty() : Optional.of(draft));
    }
  }

  private String laidIn(long proposal, String issue, Body term) {
    Optional<String> option = term.findText("option");
    String words = term.findText("text").orElse("");
    String named = option.map(o -> agenda.nameOf(issue, o)).orElse("");
    String between = named.isEmpty() || words.isEmpty() ? "" : ". ";
    ObjectNode body =
        Body.object()
            .put("clause", issue)
            .put("title", agenda.nameOf(issue))
            .put("text", named + between + words)
            .put("struck", false)
            .put("proposal", proposal);
    option.ifPresent(o -> body.put("option", o));
    return Body.write(body.put("words", words));
  }
}
