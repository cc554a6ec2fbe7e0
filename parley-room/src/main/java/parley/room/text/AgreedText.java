package parley.room.text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import parley.ledger.Entry;
import parley.room.gate.Body;
import parley.room.shuttle.Standing;

/**
 * The single text as the entries for all make it.
 *
 * <p>A party agrees to a version, not to a clause: a new version needs everyone's assent anew. A
 * version that was laid in from a proposal to which every party has said yes has it from the start.
 *
 * @param clauses in the order of their first versions
 */
public record AgreedText(List<Clause> clauses) {

  /** Copies the list. */
  public AgreedText {
    clauses = List.copyOf(clauses);
  }

  /**
   * Reads the text.
   *
   * @param all the entries for all, in order
   * @param parties who must agree
   */
  public static AgreedText of(List<Entry> all, List<String> parties) {
    Map<String, List<Version>> versions = new LinkedHashMap<>();
    Map<String, Set<String>> assents = new LinkedHashMap<>();
    Map<Long, Body> proposals = new LinkedHashMap<>();
    Standing standing = new Standing();
    for (Entry entry : all) {
      Body body = Body.of(entry);
      standing.add(entry);
      switch (entry.kind()) {
        case PROPOSAL -> proposals.put(entry.number(), body);
        case CLAUSE -> {
          String id = body.text("clause");
          versions.computeIfAbsent(id, c -> new ArrayList<>()).add(version(entry, body));
          assents.put(
              id, isLaidIn(body, proposals, standing) ? new HashSet<>(parties) : new HashSet<>());
        }
        case ASSENT -> {
          String id = body.text("clause");
          List<Version> known = versions.get(id);
          if (known != null
              && known.getLast().number() == body.number("version")
              && parties.contains(entry.party())) {
            assents.computeIfAbsent(id, c -> new HashSet<>()).add(entry.party());
          }
        }
        default -> {
          // Says nothing about the text.
        }
      }
    }
    return new AgreedText(
        versions.entrySet().stream()
            .map(e -> {
              Set<String> who = assents.getOrDefault(e.getKey(), Set.of());
              return new Clause(e.getKey(), e.getValue(), who, who.containsAll(parties));
            })
            .toList());
  }

  /** Whether the words are those of a proposal that every party has accepted. */
  private static boolean isLaidIn(Body clause, Map<Long, Body> proposals, Standing standing) {
    if (!clause.has("proposal")) {
      return false;
    }
    long number = clause.number("proposal");
    Body proposal = proposals.get(number);
    return proposal != null
        && standing.isAgreed(number)
        && !clause.flag("struck")
        && proposal.list("clauses").stream()
            .anyMatch(c ->
                c.text("issue").equals(clause.text("clause"))
                    && c.findText("option").equals(clause.findText("option"))
                    && c.findText("text").equals(clause.findText("words")));
  }

  private static Version version(Entry entry, Body body) {
    return new Version(
        entry.number(),
        entry.at(),
        entry.party(),
        entry.member(),
        body.findText("title").orElse(body.text("clause")),
        body.findText("text").orElse(""),
        body.flag("struck"));
  }

  /** The clause of an id. */
  public Optional<Clause> find(String id) {
    return clauses.stream().filter(c -> c.id().equals(id)).findFirst();
  }

  /**
   * The clause of an id.
   *
   * @throws IllegalArgumentException if there is none
   */
  public Clause clause(String id) {
    return find(id)
        .orElseThrow(
            () -> new IllegalArgumentException("There is no clause \"%s\".".formatted(id)));
  }

  /** What every party agrees to and is not struck out. */
  public List<Clause> agreed() {
    return clauses.stream().filter(c -> c.isAgreed() && !c.current().struck()).toList();
  }

  /** What is still open: not every party agrees to the newest version. */
  public List<Clause> open() {
    return clauses.stream().filter(c -> !c.isAgreed()).toList();
  }
}
