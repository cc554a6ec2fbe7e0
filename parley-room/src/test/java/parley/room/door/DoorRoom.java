package parley.room.door;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import parley.casefile.io.CaseFaultsException;
import parley.casefile.io.CaseFolder;
import parley.ledger.Pass;
import parley.room.Desk;
import parley.room.MemoryLedger;
import parley.room.Room;
import parley.room.gate.Access;
import parley.room.gate.Call;
import parley.room.gate.Caller;
import parley.room.gate.Reply;
import parley.room.gate.Route;
import parley.room.page.Frame;

/** A room around the exercise case, its door in memory, and a way to call its desks. */
final class DoorRoom {

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-26T12:00:00Z"), ZoneOffset.UTC);

  private static final TemplateEngine ENGINE =
      TemplateEngine.createPrecompiled(
          null, ContentType.Html, DoorRoom.class.getClassLoader(), "parley.room.pages");

  private final DoorAccounts accounts = new DoorAccounts(CLOCK);
  private final Room room;

  private DoorRoom(Path folder) throws IOException, CaseFaultsException {
    var record = CaseFolder.read(folder);
    List<String> sides = record.header().sides();
    room = new Room(record, folder, new MemoryLedger(sides, CLOCK), accounts, CLOCK);
  }

  static DoorRoom create() {
    try {
      Path here = Path.of("").toAbsolutePath();
      while (!Files.isDirectory(here.resolve("cases"))) {
        here = here.getParent();
      }
      return new DoorRoom(here.resolve("cases/exercise-rail"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (CaseFaultsException e) {
      throw new IllegalStateException(e);
    }
  }

  Room room() {
    return room;
  }

  DoorAccounts accounts() {
    return accounts;
  }

  /** The id of a party, 0 or 1. */
  String party(int place) {
    return room.ledger().parties().get(place);
  }

  /** What a desk answers to somebody who is signed in with this login, or to nobody for empty. */
  Reply answer(Desk desk, Route.Method method, String path, String login, String... fields) {
    Optional<Caller> who =
        Optional.of(login)
            .filter(l -> !l.isEmpty())
            .map(l -> {
              Pass pass = accounts.passOf(l);
              return new Caller(accounts.findSeat(pass).orElseThrow(), pass, "csrf-of-" + l);
            });
    return answer(desk, method, path, who, fields);
  }

  Reply answer(
      Desk desk, Route.Method method, String path, Optional<Caller> who, String... fields) {
    Map<String, List<String>> form = new LinkedHashMap<>();
    for (int i = 0; i < fields.length; i += 2) {
      form.put(fields[i], List.of(fields[i + 1]));
    }
    for (Route route : desk.routes()) {
      Optional<Map<String, String>> parameters = match(route.path(), path);
      if (route.method() == method && parameters.isPresent()) {
        if (!route.access().equals(Access.anyone())
            && !route.access().admits(who.orElseThrow().seat().role())) {
          throw new IllegalStateException("The gate would refuse.");
        }
        return route
            .handler()
            .answer(new Call(who, parameters.get(), Map.of(), form, "", "192.0.2.10", false));
      }
    }
    throw new IllegalStateException("No route answers " + path);
  }

  private static Optional<Map<String, String>> match(String pattern, String path) {
    String[] expected = pattern.split("/");
    String[] found = path.split("/");
    if (expected.length != found.length) {
      return Optional.empty();
    }
    Map<String, String> parameters = new LinkedHashMap<>();
    for (int i = 0; i < expected.length; i++) {
      if (expected[i].startsWith("{")) {
        parameters.put(expected[i].substring(1, expected[i].length() - 1), found[i]);
      } else if (!expected[i].equals(found[i])) {
        return Optional.empty();
      }
    }
    return Optional.of(parameters);
  }

  /** A page as the browser gets it. */
  static String html(Reply reply) {
    Reply.Page page = (Reply.Page) reply;
    StringOutput out = new StringOutput();
    ENGINE.render(page.template(), Map.of("frame", frame(page.title()), "page", page.model()), out);
    return out.toString();
  }

  /** A frame of which the door's pages use next to nothing, whatever else belongs to it. */
  private static Frame frame(String title) {
    try {
      RecordComponent[] parts = Frame.class.getRecordComponents();
      Object[] values = new Object[parts.length];
      Class<?>[] types = new Class<?>[parts.length];
      for (int i = 0; i < parts.length; i++) {
        types[i] = parts[i].getType();
        values[i] =
            types[i] == boolean.class
                ? false
                : types[i] == List.class
                    ? List.of()
                    : types[i] == Optional.class ? Optional.empty() : title;
      }
      return Frame.class.getDeclaredConstructor(types).newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
