package parley.room.shuttle;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongPredicate;
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
   * @param own the entries of the caller's own party, in order; of its answers the latest counts
   * @param isAgreed whether every party has said yes; asked for open proposals alone
   */
  public static List<Proposal> of(List<Entry> all, List<Entry> own, LongPredicate isAgreed) {
    Standing standing = Standing.of(all);
    Map<Long, Boolean> answers = new HashMap<>();
    for (Entry entry : own) {
      if (entry.kind() == Kind.ANSWER) {
        Body body = Body.of(entry);
        answers.put(body.number("proposal"), body.flag("accept"));
      }
    }
    List<Proposal> proposals = new ArrayList<>();
    for (Entry entry : all.reversed()) {
      if (entry.kind() == Kind.PROPOSAL) {
        long number = entry.number();
        standing
            .find(number)
            .map(s -> s == Proposal.State.OPEN && isAgreed.test(number) ? Proposal.State.AGREED : s)
            .ifPresent(
                s -> proposals.add(proposal(entry, s, Optional.ofNullable(answers.get(number)))));
      }
    }
    return proposals;
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
}
