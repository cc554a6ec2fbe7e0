package parley.room.table;

import java.util.List;
import java.util.Optional;
import parley.ledger.Audience;
import parley.ledger.Entry;
import parley.ledger.Kind;
import parley.ledger.Ledger;
import parley.room.gate.Body;
import parley.room.gate.Caller;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a party has written about its own preferences.
 *
 * @param seen the number of the last entry of the party's own audience, of any kind; 0 for none
 * @param versions the preferences and reserves written so far, oldest first
 */
record OwnTable(long seen, List<Entry> versions) {

  OwnTable {
    versions = List.copyOf(versions);
  }

  /** Reads the table at which a caller sits, and no other. */
  static OwnTable of(Ledger ledger, Caller caller) {
    List<Entry> own = ledger.read(caller.pass(), audience(caller), 0);
    return new OwnTable(
        own.isEmpty() ? 0 : own.getLast().number(),
        own.stream()
            .filter(e -> e.kind() == Kind.PREFERENCES || e.kind() == Kind.RESERVE)
            .toList());
  }

  static Audience audience(Caller caller) {
    return new Audience.Own(caller.seat().party());
  }

  /** The version that stands: the newest of its kind. */
  Optional<Entry> find(Kind kind) {
    return versions.stream().filter(e -> e.kind() == kind).reduce((a, b) -> b);
  }

  /** The body of the version that stands. */
  Optional<ObjectNode> body(Kind kind) {
    return find(kind).map(e -> (ObjectNode) Body.of(e).node());
  }

  /** What stands now, both kinds together. */
  Sheet sheet() {
    return new Sheet(body(Kind.PREFERENCES), body(Kind.RESERVE));
  }
}
