package parley.room.shuttle;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongPredicate;
import parley.ledger.Audience;
import parley.ledger.Entry;
import parley.ledger.Kind;
import parley.room.gate.Body;

/** Reads proposals and how they stand from what a seat may read. */
public final class Proposals {

  private Proposals() {}

  /**
   * The proposals, newest first.
   *
   * @param all the entries for all, in order
   * @param own the entries of the caller's own party, in order
   * @param isAgreed whether every party has said yes; asked for open proposals alone
   */
  public static List<Proposal> of(List<Entry> all, List<Entry> own, LongPredicate isAgreed) {
    Set<Long> withdrawn = new HashSet<>();
    Set<Long> agreed = new HashSet<>();
    Map<Long, Boolean> answers = new HashMap<>();
    for (Entry entry : all) {
      switch (entry.kind()) {
        case OUTCOME -> agreed.add(Body.of(entry).number("proposal"));
        case WITHDRAWAL -> number(Body.of(entry).text("entry")).ifPresent(withdrawn::add);
        default -> {
          // Says nothing about proposals.
        }
      }
    }
    for (Entry entry : own) {
      if (entry.kind() == Kind.ANSWER) {
        Body body = Body.of(entry);
        answers.put(body.number("proposal"), body.flag("accept"));
      }
    }
    List<Proposal> proposals = new ArrayList<>();
    for (Entry entry : all.reversed()) {
      if (entry.kind() == Kind.PROPOSAL && entry.party().equals(Audience.CONCILIATOR)) {
        long number = entry.number();
        Proposal.State state = state(number, withdrawn, agreed, isAgreed);
        proposals.add(proposal(entry, state, Optional.ofNullable(answers.get(number))));
      }
    }
    return proposals;
  }

  /** What is agreed stays agreed: it can no more be taken back. */
  private static Proposal.State state(
      long number, Set<Long> withdrawn, Set<Long> agreed, LongPredicate isAgreed) {
    if (agreed.contains(number)) {
      return Proposal.State.AGREED;
    }
    if (withdrawn.contains(number)) {
      return Proposal.State.WITHDRAWN;
    }
    return isAgreed.test(number) ? Proposal.State.AGREED : Proposal.State.OPEN;
  }

  private static Proposal proposal(Entry entry, Proposal.State state, Optional<Boolean> answer) {
    Body body = Body.of(entry);
    return new Proposal(
        entry.number(),
        entry.at(),
        body.findText("title").orElse("Proposal " + entry.number()),
        body.list("clauses").stream()
            .map(c ->
                new Proposal.Term(
                    c.findText("issue").orElse(""),
                    c.findText("option"),
                    c.findText("text").orElse("")))
            .toList(),
        state,
        answer);
  }

  /** The number of an entry for all, from its id. */
  private static Optional<Long> number(String id) {
    String prefix = new Audience.All().code() + "/";
    try {
      return id.startsWith(prefix)
          ? Optional.of(Long.parseLong(id.substring(prefix.length())))
          : Optional.empty();
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }
}
