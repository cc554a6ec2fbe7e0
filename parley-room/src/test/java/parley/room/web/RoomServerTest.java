package parley.room.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import parley.brief.data.Json;
import parley.casefile.Case;
import parley.casefile.io.CaseFolder;
import parley.ledger.Audience;
import parley.ledger.Draft;
import parley.ledger.Kind;
import parley.ledger.UnavailableException;
import parley.ledger.access.Role;
import parley.ledger.access.Seat;
import parley.room.Announcing;
import parley.room.Desk;
import parley.room.MemoryAccounts;
import parley.room.MemoryLedger;
import parley.room.Room;
import parley.room.gate.Access;
import parley.room.gate.Reply;
import parley.room.gate.Route;
import parley.room.page.Problem;

/** The door of the room: who gets through, and what everyone else is told. */
class RoomServerTest {

  private static final Path FOLDER = Path.of("../cases/exercise-rail");

  private final Clock clock = Clock.systemUTC();
  private final List<Journal.Line> journal = Collections.synchronizedList(new ArrayList<>());
  private MemoryLedger kept;
  private MemoryAccounts accounts;
  private Announcing ledger;
  private Room room;
  private RoomServer server;
  private HttpClient client;

  /** Pages of every kind, which say what they were asked. */
  private Desk desk() {
    return () ->
        List.of(
            Route.get("/sign-in", Access.anyone(), call -> page("Sign in")),
            Route.get("/", Access.everySeat(), call -> page("Welcome")),
            Route.get("/whose", Access.everySeat(), call -> page(call.caller().seat().name())),
            Route.get("/form", Access.everySeat(), call -> page(call.caller().csrf())),
            Route.get("/party", Access.partySeats(), call -> page("For parties")),
            Route.get("/between", Access.conciliators(), call -> page("For conciliators")),
            Route.post("/echo", Access.everySeat(), call -> page(call.field("words"))),
            Route.post(
                "/note",
                Access.everySeat(),
                call -> {
                  ledger.append(
                      call.caller().pass(),
                      new Draft(
                          new Audience.Own(call.caller().seat().party()),
                          Kind.NOTE,
                          "{\"text\":\"x\"}"));
                  return new Reply.Redirect("/");
                }),
            Route.get(
                "/bad",
                Access.everySeat(),
                call -> {
                  throw new IllegalArgumentException("The day is no day.");
                }),
            Route.get(
                "/away",
                Access.everySeat(),
                call -> {
                  throw new UnavailableException("The store cannot be reached.", new IOException());
                }),
            Route.get(
                "/broken",
                Access.everySeat(),
                call -> {
                  throw new IllegalStateException("secret words");
                }),
            Route.post(
                "/enter",
                Access.anyone(),
                call -> new Reply.Entered(accounts.secretOf(call.field("login")), "/")),
            Route.post("/client", Access.anyone(), call -> page(call.client())),
            Route.post(
                "/sign-out",
                Access.everySeat(),
                call -> {
                  accounts.signOut(call.caller().pass());
                  return new Reply.Left("/sign-in");
                }),
            Route.get(
                "/file",
                Access.everySeat(),
                call -> new Reply.Download("a\"b/../c.txt", "text/plain; charset=utf-8", "words")),
            Route.get(
                "/api/whose",
                Access.everySeat(),
                call -> Reply.data(Json.object().put("name", call.caller().seat().name()))),
            Route.post(
                "/api/echo",
                Access.everySeat(),
                call -> Reply.data(Json.object().put("body", call.body()))));
  }

  private static Reply page(String sentence) {
    return Reply.page("A page", "problem.jte", new Problem(sentence));
  }

  @BeforeEach
  void open() throws Exception {
    Case record = CaseFolder.read(FOLDER);
    List<String> parties = record.header().sides();
    kept = new MemoryLedger(parties, clock);
    accounts = new MemoryAccounts(kept, clock);
    accounts
        .with(new Seat("ann", "Ann", parties.get(0), Role.LEAD, false))
        .with(new Seat("bob", "Bob", parties.get(1), Role.LEAD, false))
        .with(new Seat("cat", "Cat", Audience.CONCILIATOR, Role.CONCILIATOR, false));
    ledger = new Announcing(kept);
    room = new Room(record, FOLDER, ledger, accounts, clock);
    server =
        RoomServer.open(
            Settings.local(0), room, ledger, List.of(desk()), new SecureRandom(), journal::add);
    client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  }

  @AfterEach
  void close() {
    server.close();
    client.close();
  }

  private HttpRequest.Builder to(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path));
  }

  private HttpRequest.Builder as(String login, String path) {
    return to(path).header("Cookie", "parley=" + accounts.secretOf(login));
  }

  private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  private static HttpRequest.Builder form(HttpRequest.Builder request, String body) {
    return request
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(HttpRequest.BodyPublishers.ofString(body));
  }

  /** A request of a session, whose form carries what its pages give. */
  private HttpRequest.Builder post(String secret, String path, String fields) throws Exception {
    String cookie = "parley=" + secret;
    String page = send(to("/form").header("Cookie", cookie)).body();
    String csrf = page.replaceAll("(?s).*<p class=\"problem\" role=\"alert\">([^<]*)</p>.*", "$1");
    return form(to(path).header("Cookie", cookie), "csrf=" + csrf + "&" + fields);
  }

  @Test
  void nobody_is_led_to_the_door_wherever_they_knock() throws Exception {
    for (String path : List.of("/", "/party", "/between", "/no-such-page")) {
      HttpResponse<String> answer = send(to(path));
      assertThat(answer.statusCode()).as(path).isEqualTo(303);
      assertThat(answer.headers().firstValue("Location")).as(path).hasValue("/sign-in");
    }
    assertThat(send(to("/sign-in")).statusCode()).isEqualTo(200);
  }

  @Test
  void what_is_not_there_and_what_is_for_others_look_the_same() throws Exception {
    HttpResponse<String> forOthers = send(as("ann", "/between"));
    HttpResponse<String> missing = send(as("ann", "/no-such-page"));
    assertThat(forOthers.statusCode()).isEqualTo(404);
    assertThat(missing.statusCode()).isEqualTo(404);
    assertThat(plain(forOthers)).isEqualTo(plain(missing));
    assertThat(send(as("cat", "/between")).statusCode()).isEqualTo(200);
    assertThat(send(as("cat", "/party")).statusCode()).isEqualTo(404);
  }

  /** What the caller sees, without what belongs to the session. */
  private static String plain(HttpResponse<String> answer) {
    return headers(answer)
        + answer.body().replaceAll("name=\"csrf\" value=\"[^\"]*\"", "name=\"csrf\"");
  }

  private static Map<String, List<String>> headers(HttpResponse<String> answer) {
    Map<String, List<String>> headers = new TreeMap<>(answer.headers().map());
    headers.remove("date");
    return headers;
  }

  @Test
  void every_answer_says_how_it_may_be_used() throws Exception {
    for (HttpRequest.Builder request :
        List.of(to("/sign-in"), as("ann", "/"), as("ann", "/nowhere"), as("ann", "/broken"))) {
      HttpResponse<String> answer = send(request);
      assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
          .contains("default-src 'none'", "frame-ancestors 'none'")
          .doesNotContain("unsafe");
      assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
      assertThat(answer.headers().firstValue("Referrer-Policy")).hasValue("same-origin");
      assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
      assertThat(answer.headers().firstValue("Server")).isEmpty();
    }
  }

  @Test
  void no_page_has_a_script_or_a_style_within() throws Exception {
    String page = send(as("ann", "/")).body();
    assertThat(page).doesNotContain("<style", " style=", " onclick=", "javascript:");
    assertThat(page.replaceAll("<script src=\"/assets/[^\"]*\" defer></script>", ""))
        .doesNotContain("<script");
  }

  @Test
  void a_session_has_one_cookie_which_no_script_and_no_other_site_can_use() throws Exception {
    HttpResponse<String> answer = send(form(to("/enter"), "login=ann"));
    assertThat(answer.headers().allValues("Set-Cookie"))
        .singleElement()
        .asString()
        .matches("parley=ann-secret-\\d+; Path=/;.*HttpOnly.*")
        .contains("SameSite=Strict");
  }

  @Test
  void a_secret_that_the_browser_brings_is_never_adopted() throws Exception {
    HttpResponse<String> answer =
        send(form(to("/enter").header("Cookie", "parley=chosen-by-another"), "login=ann"));
    assertThat(answer.headers().allValues("Set-Cookie").getFirst())
        .doesNotContain("chosen-by-another");
    assertThat(send(to("/whose").header("Cookie", "parley=chosen-by-another")).statusCode())
        .isEqualTo(303);
  }

  @Test
  void after_signing_out_the_secret_opens_nothing() throws Exception {
    String secret = accounts.secretOf("ann");
    HttpResponse<String> left = send(post(secret, "/sign-out", ""));
    assertThat(left.headers().firstValue("Location")).hasValue("/sign-in");
    assertThat(left.headers().firstValue("Set-Cookie").orElse("")).contains("parley=;", "1970");
    assertThat(send(to("/").header("Cookie", "parley=" + secret)).statusCode()).isEqualTo(303);
  }

  @Test
  void a_form_needs_what_only_a_page_of_its_session_has() throws Exception {
    String ann = accounts.secretOf("ann");
    String bob = accounts.secretOf("bob");
    assertThat(send(post(ann, "/echo", "words=hello")).body()).contains("hello");
    HttpResponse<String> without =
        send(form(to("/echo").header("Cookie", "parley=" + ann), "words=hello"));
    assertThat(without.statusCode()).isEqualTo(403);
    String bobs = send(to("/form").header("Cookie", "parley=" + bob)).body();
    String csrf = bobs.replaceAll("(?s).*<p class=\"problem\" role=\"alert\">([^<]*)</p>.*", "$1");
    assertThat(
            send(form(to("/echo").header("Cookie", "parley=" + ann), "words=x&csrf=" + csrf))
                .statusCode())
        .isEqualTo(403);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Origin: http://elsewhere.example",
        "Origin: null",
        "Origin: http://127.0.0.1",
        "Sec-Fetch-Site: cross-site",
        "Sec-Fetch-Site: same-site",
        "Sec-Fetch-Site: none"
      })
  void a_form_that_another_site_sends_is_refused(String header) throws Exception {
    String[] parts = header.split(": ", 2);
    HttpResponse<String> forged =
        send(post(accounts.secretOf("ann"), "/note", "").header(parts[0], parts[1]));
    assertThat(forged.statusCode()).isEqualTo(403);
    assertThat(send(form(to("/enter").header(parts[0], parts[1]), "login=ann")).statusCode())
        .as("signing somebody in from elsewhere")
        .isEqualTo(403);
  }

  @Test
  void a_form_of_the_rooms_own_page_is_taken() throws Exception {
    HttpResponse<String> sent =
        send(
            post(accounts.secretOf("ann"), "/note", "")
                .header("Origin", "http://127.0.0.1:" + server.port())
                .header("Sec-Fetch-Site", "same-origin"));
    assertThat(sent.statusCode()).isEqualTo(303);
  }

  @Test
  void the_api_takes_tokens_and_no_cookie() throws Exception {
    assertThat(send(as("ann", "/api/whose")).statusCode()).isEqualTo(401);
    HttpResponse<String> answer =
        send(to("/api/whose").header("Authorization", "Bearer " + accounts.secretOf("ann")));
    assertThat(answer.body()).contains("\"Ann\"");
    HttpResponse<String> missing =
        send(to("/api/nowhere").header("Authorization", "Bearer " + accounts.secretOf("ann")));
    assertThat(missing.statusCode()).isEqualTo(404);
    assertThat(missing.body()).contains("\"error\"", "no such page");
    assertThat(send(to("/api/nowhere")).statusCode()).isEqualTo(401);
  }

  @Test
  void words_are_shown_as_words() throws Exception {
    String page =
        send(post(
                accounts.secretOf("ann"),
                "/echo",
                "words=%3Cscript%3Ealert(1)%3C%2Fscript%3E%22%27%3Cimg+src%3Dx+onerror%3D1%3E"))
            .body();
    assertThat(page).contains("&lt;script&gt;").doesNotContain("<script>alert", "<img");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/assets/../room.css",
        "/assets/..%2f..%2fetc%2fpasswd",
        "/assets/%2e%2e/%2e%2e/etc/passwd",
        "/../../etc/passwd",
        "//etc/passwd",
        "/assets/room.css%00.html",
        "/assets/..;/..;/etc/passwd"
      })
  void no_path_leads_out_of_the_room(String path) throws Exception {
    String answer = raw("GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1:PORT\r\n");
    assertThat(answer).matches("(?s)HTTP/1.1 (303|400|404).*").doesNotContain("root:", "--ink");
  }

  private String raw(String head) throws IOException {
    try (Socket socket = new Socket("127.0.0.1", server.port())) {
      socket
          .getOutputStream()
          .write(
              (head.replace("PORT", String.valueOf(server.port()))
                      + (head.contains("\r\n\r\n") ? "" : "Connection: close\r\n\r\n"))
                  .getBytes(StandardCharsets.ISO_8859_1));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void another_name_for_this_machine_is_not_the_room() throws Exception {
    assertThat(raw("GET /sign-in HTTP/1.1\r\nHost: attacker.example\r\n"))
        .startsWith("HTTP/1.1 421");
    assertThat(raw("GET /sign-in HTTP/1.1\r\nHost: localhost:PORT\r\n")).startsWith("HTTP/1.1 200");
  }

  @ParameterizedTest
  @ValueSource(strings = {"PUT", "DELETE", "OPTIONS", "HEAD", "PATCH", "TRACE", "QUERY"})
  void the_room_is_asked_and_told_and_nothing_else(String method) throws Exception {
    String answer = raw(method + " / HTTP/1.1\r\nHost: 127.0.0.1:PORT\r\n");
    assertThat(answer).startsWith("HTTP/1.1 405");
  }

  @Test
  void too_much_is_refused_in_one_sentence() throws Exception {
    String ann = accounts.secretOf("ann");
    HttpResponse<String> large = send(post(ann, "/echo", "words=" + "x".repeat(300_000)));
    assertThat(large.statusCode()).isEqualTo(413);
    assertThat(large.body()).contains("too long");
    HttpResponse<String> many = send(post(ann, "/echo", "a=1&".repeat(3_000) + "words=x"));
    assertThat(many.statusCode()).isEqualTo(413);
    HttpRequest chunked =
        to("/api/echo")
            .header("Authorization", "Bearer " + ann)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofInputStream(() -> InputStream.nullInputStream()))
            .build();
    assertThat(client.send(chunked, HttpResponse.BodyHandlers.ofString()).statusCode())
        .isEqualTo(200);
  }

  @Test
  void what_cannot_be_read_is_refused_in_one_sentence() throws Exception {
    String ann = accounts.secretOf("ann");
    assertThat(send(post(ann, "/echo", "words=%zz")).statusCode()).isEqualTo(400);
    assertThat(send(post(ann, "/echo", "words=a%00b")).statusCode()).isEqualTo(400);
    assertThat(
            send(to("/echo")
                    .header("Cookie", "parley=" + ann)
                    .header("Content-Type", "text/plain")
                    .POST(HttpRequest.BodyPublishers.ofString("words=x")))
                .statusCode())
        .isEqualTo(415);
    HttpResponse<String> bytes =
        send(
            to("/api/echo")
                .header("Authorization", "Bearer " + ann)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(new byte[] {(byte) 0xff, 0x20})));
    assertThat(bytes.statusCode()).isEqualTo(400);
    assertThat(bytes.body()).contains("\"error\"");
  }

  @Test
  void a_mistake_of_the_caller_is_one_sentence_and_one_of_the_room_says_nothing_of_it()
      throws Exception {
    HttpResponse<String> bad = send(as("ann", "/bad"));
    assertThat(bad.statusCode()).isEqualTo(400);
    assertThat(bad.body()).contains("The day is no day.", "role=\"alert\"");
    HttpResponse<String> away = send(as("ann", "/away"));
    assertThat(away.statusCode()).isEqualTo(503);
    assertThat(away.headers().firstValue("Retry-After")).hasValue("5");
    assertThat(away.body()).contains("The store cannot be reached.");
    HttpResponse<String> broken = send(as("ann", "/broken"));
    assertThat(broken.statusCode()).isEqualTo(500);
    assertThat(broken.body()).doesNotContain("secret words", "IllegalState");
    assertThat(journal.toString()).contains("IllegalStateException").doesNotContain("secret words");
  }

  @Test
  void a_mistake_has_a_number_by_which_the_journal_knows_it() throws Exception {
    String page = send(as("ann", "/broken")).body();
    Matcher number = Pattern.compile("number ([0-9A-F]{4})\\.").matcher(page);
    assertThat(number.find()).isTrue();
    assertThat(journal.toString()).contains("fault=" + number.group(1) + ": ");
  }

  @Test
  void a_piece_of_a_page_is_not_replaced_by_the_door() throws Exception {
    HttpResponse<String> answer = send(to("/whose").header("HX-Request", "true"));
    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.headers().firstValue("Location")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "NONSENSE\r\n",
        "GET /sign-in HTTP/9.9\r\nHost: 127.0.0.1:PORT\r\n",
        "GET /%zz HTTP/1.1\r\nHost: 127.0.0.1:PORT\r\n",
        "GET /sign-in HTTP/1.1\r\nHost: 127.0.0.1:PORT\r\nHost: two.example\r\n",
        "GET /sign-in HTTP/1.1\r\n",
        "POST /enter HTTP/1.1\r\nHost: 127.0.0.1:PORT\r\nContent-Length: x\r\n",
        "POST /enter HTTP/1.1\r\nHost: 127.0.0.1:PORT\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n",
      })
  void what_is_no_http_is_told_nothing_of_the_room(String head) throws Exception {
    String answer = raw(head);
    assertThat(answer)
        .matches("(?s)HTTP/1.1 (400|421|505) .*")
        .contains("Content-Security-Policy", "nosniff")
        .doesNotContainIgnoringCase("jetty")
        .doesNotContainIgnoringCase("\nServer:")
        .doesNotContain("Exception", "URI");
  }

  /** A clock that stands still until it is put on, and counts how often it is asked. */
  private static final class SlowClock extends Clock {

    private final AtomicInteger asked = new AtomicInteger();
    private final AtomicInteger seconds = new AtomicInteger();

    @Override
    public Instant instant() {
      asked.incrementAndGet();
      return Instant.parse("2026-03-02T10:00:00Z").plusSeconds(seconds.get());
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }

  @Test
  void a_body_that_trickles_is_not_waited_for() throws Exception {
    server.close();
    SlowClock slow = new SlowClock();
    server =
        RoomServer.open(
            Settings.local(0),
            new Room(room.record(), FOLDER, ledger, accounts, slow),
            ledger,
            List.of(desk()),
            new SecureRandom(),
            journal::add);
    try (Socket socket = new Socket("127.0.0.1", server.port())) {
      OutputStream out = socket.getOutputStream();
      out.write(
          ("POST /enter HTTP/1.1\r\nHost: 127.0.0.1:%s\r\nContent-Length: 1000\r\n"
                  + "Content-Type: application/x-www-form-urlencoded\r\n\r\nlog")
              .formatted(server.port())
              .getBytes(StandardCharsets.US_ASCII));
      // It asks for the time when the call begins, when it begins to read, and after each piece.
      while (slow.asked.get() < 3) {
        Thread.sleep(10);
      }
      slow.seconds.set(61);
      out.write('i');
      byte[] head = socket.getInputStream().readNBytes("HTTP/1.1 408".length());
      assertThat(new String(head, StandardCharsets.US_ASCII)).isEqualTo("HTTP/1.1 408");
    }
  }

  @Test
  void headers_without_end_are_refused() throws Exception {
    String answer =
        raw(
            "GET /sign-in HTTP/1.1\r\nHost: 127.0.0.1:PORT\r\nX-Long: %s\r\n"
                .formatted("x".repeat(20_000)));
    assertThat(answer).startsWith("HTTP/1.1 431").contains("nosniff");
  }

  @Test
  void behind_tls_the_cookie_goes_over_tls_alone_and_the_proxy_says_who_calls() throws Exception {
    server.close();
    server =
        RoomServer.open(
            new Settings("127.0.0.1", 0, true, Set.of("Room.Example.org")),
            room,
            ledger,
            List.of(desk()),
            new SecureRandom(),
            journal::add);
    String head =
        "POST /enter HTTP/1.1\r\nHost: room.example.org\r\nOrigin: https://room.example.org\r\n"
            + "X-Forwarded-For: 10.1.1.1, 192.0.2.7\r\n"
            + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 9\r\n"
            + "Connection: close\r\n\r\nlogin=ann";
    assertThat(raw(head))
        .startsWith("HTTP/1.1 303")
        .containsPattern(
            "Set-Cookie: __Host-parley=[^;]+; Path=/; Secure; HttpOnly; SameSite=Strict")
        .contains("Strict-Transport-Security: max-age=31536000");
    assertThat(raw(head.replace("https://room", "http://room"))).startsWith("HTTP/1.1 403");
    assertThat(raw(head.replace("/enter", "/client")))
        .contains("192.0.2.7")
        .doesNotContain("10.1.1");
  }

  @Test
  void without_tls_nobody_says_for_another_who_calls() throws Exception {
    String answer =
        send(form(to("/client").header("X-Forwarded-For", "192.0.2.7"), "login=ann")).body();
    assertThat(answer).contains("127.0.0.1").doesNotContain("192.0.2.7");
  }

  @Test
  void a_room_open_to_a_network_goes_by_the_names_it_was_given() throws Exception {
    server.close();
    server =
        RoomServer.open(
            new Settings("0.0.0.0", 0, false, Set.of("room.example:8080")),
            room,
            ledger,
            List.of(desk()),
            new SecureRandom(),
            journal::add);
    assertThat(raw("GET /sign-in HTTP/1.1\r\nHost: room.example:8080\r\n"))
        .startsWith("HTTP/1.1 200");
    assertThat(raw("GET /sign-in HTTP/1.1\r\nHost: other.example\r\n")).startsWith("HTTP/1.1 421");
  }

  @Test
  void two_desks_with_one_route_keep_the_room_shut() {
    assertThatThrownBy(() ->
            RoomServer.open(
                Settings.local(0),
                room,
                ledger,
                List.of(desk(), desk()),
                new SecureRandom(),
                journal::add))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Two desks answer GET /sign-in.");
  }

  @Test
  void a_port_that_is_taken_is_one_sentence() {
    assertThatThrownBy(() ->
            RoomServer.open(
                Settings.local(server.port()),
                room,
                ledger,
                List.of(desk()),
                new SecureRandom(),
                journal::add))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageMatching("[^\n]+port " + server.port() + "[^\n]+Hint: name another port[^\n]+");
  }

  @Test
  void what_pages_load_is_not_sent_twice() throws Exception {
    HttpResponse<String> first = send(to("/assets/room.css"));
    assertThat(first.headers().firstValue("Cache-Control")).hasValue("no-cache");
    String tag = first.headers().firstValue("ETag").orElseThrow();
    HttpResponse<String> again = send(to("/assets/room.css").header("If-None-Match", tag));
    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
  }

  @Test
  void one_session_has_so_many_streams_and_no_more() throws Exception {
    String ann = accounts.secretOf("ann");
    List<LiveStream> streams = new ArrayList<>();
    try {
      for (int i = 0; i < 30; i++) {
        streams.add(new LiveStream(ann));
      }
      HttpResponse<String> answer =
          send(to("/live").header("Cookie", "parley=" + ann).header("Accept", "text/event-stream"));
      assertThat(answer.statusCode()).isEqualTo(429);
    } finally {
      for (LiveStream stream : streams) {
        stream.close();
      }
    }
  }

  @Test
  void a_file_to_keep_has_a_harmless_name() throws Exception {
    assertThat(send(as("ann", "/file")).headers().firstValue("Content-Disposition"))
        .hasValue("attachment; filename=\"a_b_.._c.txt\"");
  }

  @Test
  void what_pages_load_may_be_kept_for_good() throws Exception {
    String page = send(to("/sign-in")).body();
    List<String> assets =
        Pattern.compile("\"(/assets/[^\"]*)\"")
            .matcher(page)
            .results()
            .map(m -> m.group(1))
            .toList();
    assertThat(assets).hasSizeGreaterThan(3);
    for (String asset : assets) {
      HttpResponse<String> answer = send(to(asset));
      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.headers().firstValue("Cache-Control").orElse("")).contains("immutable");
    }
  }

  @Test
  void a_private_entry_of_one_party_changes_nothing_for_another() throws Exception {
    String bob = accounts.secretOf("bob");
    List<String> before = everything(bob);
    String ann = accounts.secretOf("ann");
    for (int i = 0; i < 3; i++) {
      assertThat(send(post(ann, "/note", "")).statusCode()).isEqualTo(303);
    }
    assertThat(everything(bob)).isEqualTo(before);
  }

  private List<String> everything(String secret) throws Exception {
    List<String> answers = new ArrayList<>();
    for (String path : List.of("/", "/whose", "/party", "/between", "/bad", "/nowhere", "/file")) {
      HttpResponse<String> answer = send(to(path).header("Cookie", "parley=" + secret));
      answers.add(answer.statusCode() + " " + headers(answer) + answer.body());
    }
    return answers;
  }

  @Test
  void a_stream_speaks_of_what_its_seat_may_read_and_is_silent_about_the_rest() throws Exception {
    try (LiveStream bobs = new LiveStream(accounts.secretOf("bob"));
        LiveStream anns = new LiveStream(accounts.secretOf("ann"))) {
      send(post(accounts.secretOf("ann"), "/note", ""));
      anns.waitFor("event: changed");
      // A second tick has passed for both; bob's stream has had its chance.
      Thread.sleep(1_500);
      assertThat(bobs.text()).doesNotContain("changed");
      assertThat(anns.text().lines().filter(l -> l.startsWith("data:")).collect(Collectors.toSet()))
          .containsExactly("data: -");
    }
  }

  @Test
  void nobody_has_a_stream() throws Exception {
    HttpResponse<String> answer = send(to("/live").header("Accept", "text/event-stream"));
    assertThat(answer.body()).doesNotContain("changed", "here");
  }

  @Test
  void the_journal_names_nobody_and_nothing() throws Exception {
    String ann = accounts.secretOf("ann");
    send(post(ann, "/echo", "words=confidential"));
    send(to("/nowhere-confidential?x=confidential").header("Cookie", "parley=" + ann));
    assertThat(journal).isNotEmpty();
    assertThat(journal.toString()).doesNotContain("confidential", "Ann", "ann", "secret");
  }

  /** A stream of live updates, read as it comes. */
  private final class LiveStream implements AutoCloseable {

    private final Socket socket = new Socket("127.0.0.1", server.port());
    private final StringBuffer heard = new StringBuffer();

    LiveStream(String secret) throws Exception {
      socket
          .getOutputStream()
          .write(
              ("GET /live HTTP/1.1\r\nHost: 127.0.0.1:%s\r\nAccept: text/event-stream\r\nCookie: parley=%s\r\n\r\n")
                  .formatted(server.port(), secret)
                  .getBytes(StandardCharsets.US_ASCII));
      Thread.ofVirtual().start(this::read);
      waitFor(": here");
    }

    private void read() {
      byte[] bytes = new byte[1_024];
      try {
        for (int n = 0; n >= 0; n = socket.getInputStream().read(bytes)) {
          heard.append(new String(bytes, 0, n, StandardCharsets.UTF_8));
        }
      } catch (IOException e) {
        // Closed by the test.
      }
    }

    void waitFor(String words) throws InterruptedException {
      for (int i = 0; i < 200 && heard.indexOf(words) < 0; i++) {
        Thread.sleep(50);
      }
      assertThat(heard.toString()).contains(words);
    }

    String text() {
      return heard.toString();
    }

    @Override
    public void close() throws IOException {
      socket.close();
    }
  }
}
