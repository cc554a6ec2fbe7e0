package parley.room;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import parley.casefile.Case;
import parley.casefile.io.CaseFaultsException;
import parley.casefile.io.CaseFolder;
import parley.ledger.Audience;
import parley.ledger.Pass;
import parley.ledger.access.Role;
import parley.ledger.access.Seat;
import parley.room.gate.Call;
import parley.room.gate.Caller;
import parley.room.gate.Reply;
import parley.room.gate.Route;

/** A room in memory with a lead at each table and a conciliator, for tests of desks. */
public final class Seats {

  private static final Path FOLDER = Path.of("../cases/exercise-rail");

  private final MemoryLedger ledger;
  private final Room room;
  private final List<String> parties;

  /** A room about the exercise that ships with Parley. */
  public Seats() {
    this(FOLDER);
  }

  /** A room about a case. */
  public Seats(Path folder) {
    Case record;
    try {
      record = CaseFolder.read(folder);
    } catch (CaseFaultsException e) {
      throw new IllegalStateException(e);
    }
    Clock clock = Clock.fixed(Instant.parse("2026-03-02T10:00:00Z"), ZoneOffset.UTC);
    parties = record.header().sides();
    ledger = new MemoryLedger(parties, clock);
    room = new Room(record, folder, ledger, new MemoryAccounts(ledger, clock), clock);
  }

  /** The room. */
  public Room room() {
    return room;
  }

  /** Its ledger. */
  public MemoryLedger ledger() {
    return ledger;
  }

  /** The first party's lead. */
  public Caller first() {
    return caller("Ann", parties.get(0), Role.LEAD);
  }

  /** The second party's lead. */
  public Caller second() {
    return caller("Bob", parties.get(1), Role.LEAD);
  }

  /** The conciliator. */
  public Caller conciliator() {
    return caller("Cat", Audience.CONCILIATOR, Role.CONCILIATOR);
  }

  /** Somebody at a table. */
  public Caller caller(String name, String party, Role role) {
    Pass pass = ledger.seat(new Seat(name + role.code(), name, party, role, false));
    return new Caller(ledger.seatOf(pass), pass, "csrf");
  }

  /**
   * Asks a desk as the gate would, which has let the caller in.
   *
   * @param fields of the form for what is written, else parameters: a name, a value and so on
   */
  public static Reply ask(Desk desk, Caller caller, String method, String path, String... fields) {
    String[] asked = path.split("/", -1);
    for (Route route : desk.routes()) {
      Optional<Map<String, String>> parameters = match(route.path().split("/", -1), asked);
      if (route.method().name().equals(method) && parameters.isPresent()) {
        if (!route.access().admits(caller.seat().role())) {
          throw new IllegalStateException(
              "%s may not %s %s".formatted(caller.seat().role(), method, path));
        }
        Map<String, List<String>> pairs = pairs(fields);
        return route
            .handler()
            .answer(
                new Call(
                    Optional.of(caller),
                    parameters.get(),
                    method.equals("GET") ? pairs : Map.of(),
                    method.equals("POST") && !route.isApi() ? pairs : Map.of(),
                    route.isApi() && fields.length > 0 && method.equals("POST") ? fields[0] : "",
                    "127.0.0.1",
                    false));
      }
    }
    throw new IllegalStateException("The desk has no %s %s".formatted(method, path));
  }

  private static Map<String, List<String>> pairs(String[] fields) {
    Map<String, List<String>> pairs = new LinkedHashMap<>();
    for (int i = 0; i + 1 < fields.length; i += 2) {
      pairs.put(fields[i], List.of(fields[i + 1]));
    }
    return pairs;
  }

  private static Optional<Map<String, String>> match(String[] template, String[] asked) {
    if (template.length != asked.length) {
      return Optional.empty();
    }
    Map<String, String> found = new LinkedHashMap<>();
    for (int i = 0; i < template.length; i++) {
      if (template[i].startsWith("{")) {
        found.put(template[i].substring(1, template[i].length() - 1), asked[i]);
      } else if (!template[i].equals(asked[i])) {
        return Optional.empty();
      }
    }
    return Optional.of(found);
  }
}
