package parley.room.shuttle;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import parley.ledger.Audience;
import parley.ledger.Entry;
import parley.room.SharedChain;
import parley.room.gate.Body;

/**
 * How each proposal stands for everyone, read entry by entry from those for all.
 *
 * <p>The first that is written counts: what is withdrawn cannot be agreed any more, and what is
 * agreed cannot be withdrawn. An outcome overtakes the other open proposals that share an issue
 * with it; one that is put afterwards stays open, since it may change what was agreed.
 */
public final class Standing {

  private final Map<Long, Set<String>> issues = new LinkedHashMap<>();
  private final Map<Long, Proposal.State> states = new LinkedHashMap<>();

  /** How they stand after these entries for all, in order. */
  public static Standing of(List<Entry> all) {
    Standing standing = new Standing();
    all.forEach(standing::add);
    return standing;
  }

  /** Takes the next entry for all. */
  public void add(Entry entry) {
    boolean conciliator = entry.party().equals(Audience.CONCILIATOR);
    switch (entry.kind()) {
      case PROPOSAL -> {
        if (conciliator) {
          put(entry);
        }
      }
      case WITHDRAWAL -> {
        if (conciliator) {
          number(Body.of(entry).text("entry"))
              .filter(this::isOpen)
              .ifPresent(n -> states.put(n, Proposal.State.WITHDRAWN));
        }
      }
      case OUTCOME -> {
        long number = Body.of(entry).number("proposal");
        if (isOpen(number)) {
          agree(number);
        }
      }
      default -> {
        // Says nothing about proposals.
      }
    }
  }

  private void put(Entry entry) {
    issues.put(
        entry.number(),
        Body.of(entry).list("clauses").stream()
            .flatMap(c -> c.findText("issue").stream())
            .collect(Collectors.toSet()));
    states.put(entry.number(), Proposal.State.OPEN);
  }

  private void agree(long number) {
    states.put(number, Proposal.State.AGREED);
    Set<String> settled = issues.getOrDefault(number, Set.of());
    issues.forEach((other, theirs) -> {
      if (isOpen(other) && !Collections.disjoint(settled, theirs)) {
        states.put(other, Proposal.State.OVERTAKEN);
      }
    });
  }

  /** How a proposal stands; empty if there is none of this number. */
  public Optional<Proposal.State> find(long proposal) {
    return Optional.ofNullable(states.get(proposal));
  }

  /** Whether it can be answered. */
  public boolean isOpen(long proposal) {
    return states.get(proposal) == Proposal.State.OPEN;
  }

  /** Whether everyone has been told that every party accepts it. */
  public boolean isAgreed(long proposal) {
    return states.get(proposal) == Proposal.State.AGREED;
  }

  /** The number of an entry for all, from its id. */
  private static Optional<Long> number(String id) {
    String prefix = SharedChain.ALL.code() + "/";
    try {
      return id.startsWith(prefix)
          ? Optional.of(Long.parseLong(id.substring(prefix.length())))
          : Optional.empty();
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }
}
