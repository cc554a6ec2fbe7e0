package parley.room;

import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import parley.casefile.Case;
import parley.casefile.io.CaseFolder;
import parley.ledger.Audience;
import parley.ledger.access.Role;
import parley.ledger.access.Seat;
import parley.ledger.chain.Sealer;
import parley.room.answers.AnswersDesk;
import parley.room.gate.Route;
import parley.room.ledger.Exporter;
import parley.room.web.Journal;
import parley.room.web.RoomServer;
import parley.room.web.Settings;

/** A room with every desk, open over HTTP, with a seat of each role; time stands still in it. */
final class WalkedRoom implements AutoCloseable {

  /** The first party's lead, member and reader, the second party's lead, and the conciliator. */
  static final List<String> LOGINS = List.of("ann", "max", "rea", "bob", "cat");

  private static final Path FOLDER = Path.of("../cases/exercise-rail");
  private static final Pattern PARAMETER = Pattern.compile("\\{([a-z]+)}");
  private static final Pattern CSRF = Pattern.compile("name=\"csrf\" value=\"([^\"]+)\"");

  /** Lines of the journal, without how long each call took. */
  final List<String> journal = Collections.synchronizedList(new ArrayList<>());

  final List<String> parties;
  final Announcing ledger;
  private final Room room;
  private final MemoryAccounts accounts;
  private final RoomServer server;
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  WalkedRoom() throws Exception {
    Clock clock = Clock.fixed(Instant.parse("2026-03-02T10:00:00Z"), ZoneOffset.UTC);
    Case record = CaseFolder.read(FOLDER);
    parties = record.header().sides();
    MemoryLedger kept = new MemoryLedger(parties, clock);
    accounts =
        new MemoryAccounts(kept, clock)
            .with(new Seat("ann", "Ann", parties.get(0), Role.LEAD, false))
            .with(new Seat("max", "Max", parties.get(0), Role.MEMBER, false))
            .with(new Seat("rea", "Rea", parties.get(0), Role.READER, false))
            .with(new Seat("bob", "Bob", parties.get(1), Role.LEAD, false))
            .with(new Seat("cat", "Cat", Audience.CONCILIATOR, Role.CONCILIATOR, false));
    ledger = new Announcing(kept);
    room = new Room(record, FOLDER, ledger, accounts, clock);
    server =
        RoomServer.open(
            Settings.local(0), room, ledger, desks(room), new SecureRandom(), this::note);
  }

  private void note(Journal.Line line) {
    journal.add(line.method() + " " + line.route() + " " + line.status() + " " + line.fault());
  }

  /** All desks of a room. */
  static List<Desk> desks(Room room) {
    return OpenRoom.desks(room, new AnswersDesk(room), Exporter.signing(sealer()));
  }

  private static Sealer sealer() {
    try {
      return new Sealer(KeyPairGenerator.getInstance("Ed25519").generateKeyPair());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  List<Route> routes() {
    return desks(room).stream().flatMap(desk -> desk.routes().stream()).toList();
  }

  /** A path of a route, with something in place of each parameter. */
  String pathOf(Route route) {
    Matcher parameter = PARAMETER.matcher(route.path());
    return parameter.replaceAll(found ->
        switch (found.group(1)) {
          case "party", "table" -> parties.getFirst();
          case "question" -> "stand";
          default -> "1";
        });
  }

  int port() {
    return server.port();
  }

  Role roleOf(String login) {
    return accounts.seat(login).role();
  }

  String secretOf(String login) {
    return accounts.secretOf(login);
  }

  private HttpRequest.Builder to(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path));
  }

  /** A request with the secret of a session or a token; none if it is empty. */
  HttpRequest.Builder with(String secret, String path) {
    HttpRequest.Builder request = to(path);
    if (!secret.isEmpty()) {
      return path.startsWith("/api/")
          ? request.header("Authorization", "Bearer " + secret)
          : request.header("Cookie", "parley=" + secret);
    }
    return request;
  }

  HttpResponse<String> get(String secret, String path) {
    return send(with(secret, path));
  }

  /** Sends a form without what proves that a page of the room sent it, or an empty JSON object. */
  HttpResponse<String> postBare(String secret, String path) {
    boolean api = path.startsWith("/api/");
    return send(
        with(secret, path)
            .header("Content-Type", api ? "application/json" : "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(api ? "{}" : "")));
  }

  /** Sends a form as a page of the room does. */
  HttpResponse<String> post(String secret, String path, String fields) {
    Matcher csrf = CSRF.matcher(get(secret, "/account").body());
    if (!csrf.find()) {
      throw new IllegalStateException("No form on the page.");
    }
    return send(
        with(secret, path)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString("csrf=" + csrf.group(1) + "&" + fields)));
  }

  HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (java.io.IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** All that a caller gets: status, headers and body, but for the time of day of the wire. */
  static String all(HttpResponse<String> answer) {
    Map<String, List<String>> headers = new TreeMap<>(answer.headers().map());
    headers.remove("date");
    // Whether the line stays open hangs on how much of a body that nobody read had come by then.
    headers.remove("connection");
    return answer.statusCode() + "\n" + headers + "\n" + answer.body();
  }

  /** The same without what belongs to the session. */
  static String plain(HttpResponse<String> answer) {
    return CSRF.matcher(all(answer)).replaceAll("name=\"csrf\"");
  }

  @Override
  public void close() {
    server.close();
    client.close();
  }
}
