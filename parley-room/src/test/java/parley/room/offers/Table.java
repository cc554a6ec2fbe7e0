package parley.room.offers;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
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
import parley.ledger.access.Accounts;
import parley.ledger.access.Role;
import parley.ledger.access.Seat;
import parley.room.MemoryLedger;
import parley.room.Room;
import parley.room.gate.Call;
import parley.room.gate.Caller;
import parley.room.gate.Reply;
import parley.room.gate.Route;
import parley.room.page.Frame;
import tools.jackson.databind.JsonNode;

/** A room with a ledger in memory, and somebody at each seat. */
final class Table {

  static final Path FOLDER = folder().resolve("resident-doctors-england");

  private static final Instant NOW = Instant.parse("2026-11-26T10:00:00Z");
  private static final Case RECORD = read();
  private static final TemplateEngine ENGINE =
      TemplateEngine.createPrecompiled(
          null, ContentType.Html, Table.class.getClassLoader(), "parley.room.pages");

  /** The sides of the case, as the record names them. */
  static final List<String> PARTIES = RECORD.header().sides();

  static final String ONE = PARTIES.getFirst();
  static final String OTHER = PARTIES.getLast();

  final MemoryLedger ledger = new MemoryLedger(PARTIES, Clock.fixed(NOW, ZoneOffset.UTC));
  final Room room = new Room(RECORD, FOLDER, ledger, accounts(), Clock.fixed(NOW, ZoneOffset.UTC));
  final OffersDesk desk = new OffersDesk(room);

  static Path folder() {
    Path here = Path.of("").toAbsolutePath();
    while (!Files.isDirectory(here.resolve("cases"))) {
      here = here.getParent();
    }
    return here.resolve("cases");
  }

  private static Case read() {
    try {
      return CaseFolder.read(FOLDER);
    } catch (CaseFaultsException e) {
      throw new AssertionError(e.getMessage(), e);
    }
  }

  /** Desks of offers ask nothing of the door. */
  private static Accounts accounts() {
    return (Accounts)
        Proxy.newProxyInstance(
            Table.class.getClassLoader(),
            new Class<?>[] {Accounts.class},
            (proxy, method, arguments) -> {
              throw new AssertionError("A desk of offers asked the door.");
            });
  }

  Caller lead(String party) {
    return caller(party, Role.LEAD);
  }

  Caller member(String party) {
    return caller(party, Role.MEMBER);
  }

  Caller reader(String party) {
    return caller(party, Role.READER);
  }

  Caller conciliator() {
    return caller(Audience.CONCILIATOR, Role.CONCILIATOR);
  }

  private Caller caller(String party, Role role) {
    String member = party + "-" + role.code();
    Seat seat = new Seat(member, member, party, role, false);
    return new Caller(seat, ledger.seat(seat), "token");
  }

  /** Calls a page: the part of the address behind the question mark, if there is one, is read. */
  Reply get(Caller who, String address) {
    return call("GET", who, address, Map.of(), "", false);
  }

  Reply post(Caller who, String path, Map<String, String> form) {
    return call("POST", who, path, form, "", false);
  }

  Reply fragment(Caller who, String path, Map<String, String> form) {
    return call("POST", who, path, form, "", true);
  }

  JsonNode api(Caller who, String address) {
    return ((Reply.Data) call("GET", who, address, Map.of(), "", false)).json();
  }

  Reply.Data api(Caller who, String path, String body) {
    return (Reply.Data) call("POST", who, path, Map.of(), body, false);
  }

  private Reply call(
      String method,
      Caller who,
      String address,
      Map<String, String> form,
      String body,
      boolean fragment) {
    int mark = address.indexOf('?');
    String path = mark < 0 ? address : address.substring(0, mark);
    Map<String, List<String>> query = new LinkedHashMap<>();
    if (mark >= 0) {
      for (String pair : address.substring(mark + 1).split("&")) {
        query.put(pair.split("=")[0], List.of(pair.split("=")[1]));
      }
    }
    Map<String, List<String>> fields = new LinkedHashMap<>();
    form.forEach((name, value) -> fields.put(name, List.of(value)));
    for (Route route : desk.routes()) {
      Optional<Map<String, String>> parameters = match(route.path(), path);
      if (route.method().name().equals(method) && parameters.isPresent()) {
        if (!route.access().admits(who.seat().role())) {
          throw new AssertionError("The gate would not let " + who.seat().role() + " in.");
        }
        return route
            .handler()
            .answer(
                new Call(
                    Optional.of(who),
                    parameters.get(),
                    query,
                    fields,
                    body,
                    "127.0.0.1",
                    fragment));
      }
    }
    throw new AssertionError("No route " + method + " " + path);
  }

  private static Optional<Map<String, String>> match(String pattern, String path) {
    String[] wanted = pattern.split("/");
    String[] given = path.split("/");
    Map<String, String> parameters = new LinkedHashMap<>();
    if (wanted.length != given.length) {
      return Optional.empty();
    }
    for (int i = 0; i < wanted.length; i++) {
      if (wanted[i].startsWith("{")) {
        parameters.put(wanted[i].substring(1, wanted[i].length() - 1), given[i]);
      } else if (!wanted[i].equals(given[i])) {
        return Optional.empty();
      }
    }
    return Optional.of(parameters);
  }

  /** The HTML of a page. */
  String html(Caller who, Reply reply) {
    Reply.Page page = (Reply.Page) reply;
    Frame frame =
        new Frame(
            page.title(),
            RECORD.header().title(),
            false,
            Optional.of(who),
            who.seat().party(),
            List.of(new Frame.Link("/offers", "Offers")),
            "/offers",
            List.of(),
            List.of(),
            "");
    StringOutput out = new StringOutput();
    ENGINE.render(page.template(), Map.of("frame", frame, "page", page.model()), out);
    return out.toString();
  }
}
