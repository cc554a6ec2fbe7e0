package parley.room.table;

import java.util.List;
import java.util.Optional;
import parley.ledger.Draft;
import parley.ledger.Entry;
import parley.ledger.Kind;
import parley.room.Room;
import parley.room.gate.Body;
import parley.room.gate.Caller;
import tools.jackson.databind.node.ObjectNode;

/** Keeps what a party writes at its own table. */
final class TableActs {

  private final Room room;
  private final SheetReader reader;

  TableActs(Room room, SheetReader reader) {
    this.room = room;
    this.reader = reader;
  }

  /**
   * Keeps what is new of a sheet; what stands already is not written again, what is blank is left.
   *
   * @param seen the number of the last entry of the own audience that the writer saw
   * @return how many entries were written
   * @throws IllegalArgumentException if the sheet does not fit the case; then nothing is kept
   * @throws parley.ledger.StaleException if somebody of the party has written since
   */
  int save(Caller caller, Sheet sheet, long seen) {
    OwnTable table = OwnTable.of(room.ledger(), caller);
    sheet.reserve().ifPresent(r -> reader.checkReserve(caller.seat().party(), r));
    sheet.preferences().ifPresent(p -> reader.read(caller.seat().party(), sheet));
    int written = 0;
    for (Kind kind : List.of(Kind.PREFERENCES, Kind.RESERVE)) {
      Optional<ObjectNode> body = kind == Kind.PREFERENCES ? sheet.preferences() : sheet.reserve();
      Optional<String> standing = table.find(kind).map(Entry::body);
      Optional<String> fresh = body.map(Body::write).filter(b -> !standing.equals(Optional.of(b)));
      if (fresh.isPresent()) {
        append(caller, kind, fresh.get(), seen + written);
        written++;
      }
    }
    return written;
  }

  /**
   * Writes an earlier version again, so that it stands.
   *
   * @throws IllegalArgumentException if the entry is no version of the caller's own table
   */
  Entry restore(Caller caller, long number, long seen) {
    Entry earlier =
        OwnTable.of(room.ledger(), caller).versions().stream()
            .filter(e -> e.number() == number)
            .findFirst()
            .orElseThrow(() ->
                new IllegalArgumentException(
                    "Entry %s is no version of this table.".formatted(number)));
    return room.ledger()
        .append(
            caller.pass(),
            new Draft(OwnTable.audience(caller), earlier.kind(), earlier.body()),
            seen);
  }

  private Entry append(Caller caller, Kind kind, String body, long seen) {
    return room.ledger()
        .append(caller.pass(), new Draft(OwnTable.audience(caller), kind, body), seen);
  }
}
