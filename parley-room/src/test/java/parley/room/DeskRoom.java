package parley.room;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import parley.casefile.io.CaseFaultsException;
import parley.casefile.io.CaseFolder;
import parley.ledger.Audience;
import parley.ledger.RefusedException;
import parley.ledger.access.Role;
import parley.ledger.access.Seat;
import parley.room.gate.Call;
import parley.room.gate.Caller;
import parley.room.gate.Reply;
import parley.room.gate.Route;
import parley.room.page.Frame;
import tools.jackson.databind.JsonNode;

/**
 * A room around the exercise case with a ledger in memory: routes are found and guarded as at the
 * gate, and pages are drawn as they are served.
 */
public final class DeskRoom {

  private static final Path FOLDER = Path.of("../cases/exercise-rail");
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-05-04T09:00:00Z"), ZoneOffset.UTC);
  private static final TemplateEngine ENGINE =
      TemplateEngine.createPrecompiled(
          null, ContentType.Html, DeskRoom.class.getClassLoader(), "parley.room.pages");

  private final Room room;
  private final MemoryLedger ledger;
  private final List<Route> routes = new ArrayList<>();

  private DeskRoom(Room room, MemoryLedger ledger) {
    this.room = room;
    this.ledger = ledger;
  }

  /** A room with desks that are made for it. */
  @SafeVarargs
  public static DeskRoom with(Function<DeskRoom, Desk>... desks) {
    try {
      var record = CaseFolder.read(FOLDER);
      MemoryLedger ledger = new MemoryLedger(record.header().sides(), CLOCK);
      Room room = new Room(record, FOLDER, ledger, new MemoryAccounts(ledger, CLOCK), CLOCK);
      DeskRoom made = new DeskRoom(room, ledger);
      for (Function<DeskRoom, Desk> desk : desks) {
        made.routes.addAll(desk.apply(made).routes());
      }
      made.routes.sort(Comparator.comparing(r -> r.path().contains("{")));
      return made;
    } catch (CaseFaultsException e) {
      throw new IllegalStateException(e);
    }
  }

  public Room room() {
    return room;
  }

  public MemoryLedger ledger() {
    return ledger;
  }

  public List<Route> routes() {
    return List.copyOf(routes);
  }

  /** The id of a party, 0 or 1. */
  public String party(int place) {
    return ledger.parties().get(place);
  }

  public Caller lead(int place) {
    return seat(party(place), Role.LEAD);
  }

  public Caller conciliator() {
    return seat(Audience.CONCILIATOR, Role.CONCILIATOR);
  }

  /** Somebody at a table. */
  public Caller seat(String party, Role role) {
    String member = party + "-" + role.code();
    Seat seat = new Seat(member, "Member " + member, party, role, false);
    return new Caller(seat, ledger.seat(seat), "csrf");
  }

  /** One of every kind of seat. */
  public List<Caller> everybody() {
    List<Caller> seats = new ArrayList<>();
    for (String party : ledger.parties()) {
      for (Role role : List.of(Role.LEAD, Role.MEMBER, Role.READER)) {
        seats.add(seat(party, role));
      }
    }
    seats.add(conciliator());
    return seats;
  }

  /** What is answered to a GET. */
  public Reply get(Caller who, String address) {
    return answer(Route.Method.GET, who, address, Map.of(), "");
  }

  /** What is answered to a form: names and values in turn. */
  public Reply post(Caller who, String address, String... fields) {
    Map<String, List<String>> form = new LinkedHashMap<>();
    for (int i = 0; i < fields.length; i += 2) {
      form.put(fields[i], List.of(fields[i + 1]));
    }
    return answer(Route.Method.POST, who, address, form, "");
  }

  /** What the API answers to a POST; single quotes stand for double ones. */
  public JsonNode api(Caller who, String address, String body) {
    return json(answer(Route.Method.POST, who, address, Map.of(), body.replace('\'', '"')));
  }

  /** What the API answers to a GET. */
  public JsonNode api(Caller who, String address) {
    return json(get(who, address));
  }

  private static JsonNode json(Reply reply) {
    return ((Reply.Data) reply).json();
  }

  /** All that a caller gets to see of an answer to a GET: the page as it is drawn. */
  public String see(Caller who, String address) {
    return draw(who, address, get(who, address));
  }

  /** All that a caller gets to see of an answer. */
  public String draw(Caller who, String path, Reply reply) {
    return switch (reply) {
      case Reply.Page page -> {
        StringOutput out = new StringOutput();
        Frame frame =
            new Frame(
                page.title(),
                room.record().header().title(),
                room.record().header().exercise(),
                Optional.of(who),
                room.nameOf(who.seat().party()),
                List.of(),
                path,
                List.of(),
                List.of(),
                "");
        ENGINE.render(page.template(), Map.of("frame", frame, "page", page.model()), out);
        yield page.status() + "\n" + out;
      }
      case Reply.Data data -> data.status() + "\n" + data.json();
      case Reply.Download file -> file.name() + "\n" + file.content();
      case Reply.Redirect(String to) -> "303 " + to;
      case Reply.Entered entered -> "entered";
      case Reply.Left left -> "left";
    };
  }

  private Reply answer(
      Route.Method method,
      Caller who,
      String address,
      Map<String, List<String>> form,
      String body) {
    int question = address.indexOf('?');
    String path = question < 0 ? address : address.substring(0, question);
    Map<String, List<String>> query =
        question < 0 ? Map.of() : query(address.substring(question + 1));
    for (Route route : routes) {
      Optional<Map<String, String>> parameters = match(route.path(), path);
      if (route.method() == method && parameters.isPresent()) {
        if (!route.access().admits(who.seat().role())) {
          throw new RefusedException("Not for this seat.");
        }
        return route
            .handler()
            .answer(
                new Call(
                    Optional.of(who), parameters.get(), query, form, body, "127.0.0.1", false));
      }
    }
    throw new IllegalStateException("There is no route for " + path);
  }

  private static Map<String, List<String>> query(String text) {
    Map<String, List<String>> query = new LinkedHashMap<>();
    for (String pair : text.split("&")) {
      String[] parts = pair.split("=", 2);
      query.put(
          URLDecoder.decode(parts[0], StandardCharsets.UTF_8),
          List.of(URLDecoder.decode(parts[1], StandardCharsets.UTF_8)));
    }
    return query;
  }

  private static Optional<Map<String, String>> match(String pattern, String path) {
    String[] want = pattern.split("/");
    String[] have = path.split("/");
    if (want.length != have.length) {
      return Optional.empty();
    }
    Map<String, String> parameters = new LinkedHashMap<>();
    for (int i = 0; i < want.length; i++) {
      if (want[i].startsWith("{")) {
        parameters.put(want[i].substring(1, want[i].length() - 1), have[i]);
      } else if (!want[i].equals(have[i])) {
        return Optional.empty();
      }
    }
    return Optional.of(parameters);
  }
}
