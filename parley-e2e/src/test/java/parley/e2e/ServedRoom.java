package parley.e2e;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneOffset;
import parley.casefile.Case;
import parley.casefile.io.CaseFaultsException;
import parley.casefile.io.CaseFolder;
import parley.ledger.postgres.Server;
import parley.room.OpenRoom;
import parley.room.web.Journal;
import parley.room.web.Settings;

/** A room as {@code parley serve} opens it, with a database of its own in a folder. */
final class ServedRoom implements AutoCloseable {

  private final OpenRoom room;
  private final Case record;

  private ServedRoom(OpenRoom room, Case record) {
    this.room = room;
    this.record = record;
  }

  /** Opens the room of a case with its demonstration seats. */
  static ServedRoom open(Path folder, Path data) throws IOException, CaseFaultsException {
    Case record = CaseFolder.read(folder);
    return new ServedRoom(
        OpenRoom.open(
            record,
            folder,
            Server.embedded(data),
            Settings.local(0),
            true,
            Clock.system(ZoneOffset.UTC),
            new SecureRandom(),
            Journal.NONE),
        record);
  }

  /** The case on the table. */
  Case record() {
    return record;
  }

  /** The address of a page. */
  String address(String path) {
    return "http://127.0.0.1:" + room.port() + path;
  }

  /** The fingerprint of the key of its ledger. */
  String fingerprint() {
    return room.fingerprint();
  }

  @Override
  public void close() {
    room.close();
  }
}
