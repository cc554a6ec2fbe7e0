package parley.room;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import parley.ledger.Audience;
import parley.ledger.Entry;
import parley.ledger.Hash;
import parley.ledger.Kind;

/** Entries of one audience, for tests of what is read out of them. */
public final class EntryChain {

  private static final Instant START = Instant.parse("2026-05-04T09:00:00Z");

  private final Audience audience;
  private final List<Entry> entries = new ArrayList<>();

  /** An empty chain. */
  public EntryChain(Audience audience) {
    this.audience = audience;
  }

  /** The same with one entry more. */
  public EntryChain with(String party, Kind kind, String body) {
    long number = entries.size() + 1L;
    entries.add(
        new Entry(
            audience,
            number,
            START.plusSeconds(number),
            party,
            "Somebody of " + party,
            kind,
            body.replace('\'', '"'),
            Hash.NONE,
            Hash.of(body),
            ""));
    return this;
  }

  /** The entries, in order. */
  public List<Entry> entries() {
    return List.copyOf(entries);
  }
}
