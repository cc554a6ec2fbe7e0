package parley.room;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import parley.ledger.Audience;
import parley.ledger.Draft;
import parley.ledger.Kind;
import parley.ledger.Pass;
import parley.room.gate.Route;

/**
 * What one party writes in private changes nothing, to the byte, for anybody who may not read it.
 */
class WallsTest {

  private WalkedRoom room;

  @BeforeEach
  void open() throws Exception {
    room = new WalkedRoom();
    String cat = room.secretOf("cat");
    room.ledger.append(
        Pass.of(cat),
        new Draft(new Audience.All(), Kind.PROPOSAL, "{\"title\":\"A package\",\"clauses\":[]}"));
    room.post(room.secretOf("ann"), "/statements", "text=Good+morning");
  }

  @AfterEach
  void close() {
    room.close();
  }

  /** Every page, path of the API and file that a seat may read, and what it is told elsewhere. */
  private Map<String, String> everything(String login, String secret) {
    Map<String, String> answers = new LinkedHashMap<>();
    for (Route route : room.routes()) {
      if (route.method() == Route.Method.GET) {
        String path = room.pathOf(route);
        answers.put(path, WalkedRoom.all(room.get(secret, path)));
      }
    }
    for (String path : List.of("/no-such-page", "/api/no-such-page", "/proposals/0", "/open/x")) {
      answers.put(path, WalkedRoom.all(room.get(secret, path)));
    }
    assertThat(answers.get("/ledger")).as(login).startsWith("200");
    return answers;
  }

  /** All that a party and the conciliator may write where another party may not look. */
  private void writeInPrivate() {
    String ann = room.secretOf("ann");
    String cat = room.secretOf("cat");
    String party = room.parties.getFirst();
    for (int i = 0; i < 3; i++) {
      assertThat(room.post(ann, "/notes", "text=Our+last+word+is+5").statusCode()).isEqualTo(303);
      assertThat(room.post(ann, "/shuttle/messages", "text=Between+us").statusCode())
          .isEqualTo(303);
      assertThat(room.post(cat, "/shuttle/messages", "text=Between+us&party=" + party).statusCode())
          .isEqualTo(303);
      assertThat(room.post(cat, "/notes", "text=They+are+close").statusCode()).isEqualTo(303);
    }
    assertThat(room.post(ann, "/proposals/1/answer", "accept=yes&sure=yes").statusCode())
        .isEqualTo(303);
    keep(ann, Kind.PREFERENCES, "{\"weights\":{},\"values\":{},\"functions\":[],\"gates\":[]}");
    keep(ann, Kind.RESERVE, "{\"value\":50,\"basis\":\"a guess\"}");
  }

  private void keep(String secret, Kind kind, String body) {
    room.ledger.append(
        Pass.of(secret), new Draft(new Audience.Own(room.parties.getFirst()), kind, body));
  }

  @Test
  void another_party_sees_the_same_bytes_before_and_after() {
    String bob = room.secretOf("bob");
    Map<String, String> before = everything("bob", bob);
    int lines = room.journal.size();
    List<String> journal = List.copyOf(room.journal.subList(lines - before.size(), lines));
    writeInPrivate();
    int between = room.journal.size();
    assertThat(everything("bob", bob)).containsExactlyEntriesOf(before);
    assertThat(room.journal.subList(between, room.journal.size())).isEqualTo(journal);
  }

  @Test
  void the_conciliator_sees_nothing_of_what_a_party_keeps_to_itself() {
    String cat = room.secretOf("cat");
    Map<String, String> before = everything("cat", cat);
    String ann = room.secretOf("ann");
    room.post(ann, "/notes", "text=Our+last+word+is+5");
    room.post(ann, "/proposals/1/answer", "accept=yes&sure=yes");
    keep(ann, Kind.RESERVE, "{\"value\":50,\"basis\":\"a guess\"}");
    assertThat(everything("cat", cat)).containsExactlyEntriesOf(before);
  }

  @Test
  void a_party_does_see_what_is_written_for_it() {
    String rea = room.secretOf("rea");
    Map<String, String> before = everything("rea", rea);
    writeInPrivate();
    Map<String, String> after = everything("rea", rea);
    assertThat(after.get("/notes")).isNotEqualTo(before.get("/notes"));
    assertThat(after.get("/shuttle")).isNotEqualTo(before.get("/shuttle"));
    assertThat(after.get("/ledger/export")).isNotEqualTo(before.get("/ledger/export"));
  }

  @Test
  void a_stream_is_silent_about_what_its_seat_may_not_read() throws Exception {
    try (Stream bobs = new Stream("bob");
        Stream anns = new Stream("ann")) {
      writeInPrivate();
      anns.waitFor("event: changed");
      // One more tick, so that the other stream has had its turn as well.
      Thread.sleep(1_500);
      assertThat(bobs.heard()).doesNotContain("changed").endsWith(": here\n");
    }
  }

  @Test
  void a_stream_that_opens_later_is_silent_too_but_tells_its_own_seat_what_was_missed()
      throws Exception {
    String bob = room.secretOf("bob");
    String ann = room.secretOf("ann");
    String bobs = address(bob);
    String anns = address(ann);
    writeInPrivate();
    assertThat(address(bob)).isEqualTo(bobs);
    try (Stream late = new Stream(bob, bobs);
        Stream told = new Stream(ann, anns)) {
      told.waitFor("event: changed");
      Thread.sleep(1_500);
      assertThat(late.heard()).doesNotContain("changed");
    }
  }

  @Test
  void who_signs_out_loses_the_stream() throws Exception {
    String ann = room.secretOf("ann");
    try (Stream stream = new Stream(ann, "/live")) {
      assertThat(room.post(ann, "/sign-out", "").statusCode()).isEqualTo(303);
      stream.waitForEnd();
    }
  }

  private String address(String secret) {
    return room.get(secret, "/notes").body().replaceAll("(?s).*data-live=\"([^\"]*)\".*", "$1");
  }

  /** A stream of live updates, read as it comes. */
  private final class Stream implements AutoCloseable {

    private final Socket socket;
    private final StringBuffer heard = new StringBuffer();
    private volatile boolean ended;

    Stream(String login) throws Exception {
      this(room.secretOf(login), "/live");
    }

    Stream(String secret, String path) throws Exception {
      socket = new Socket("127.0.0.1", room.port());
      socket
          .getOutputStream()
          .write(
              ("GET %s HTTP/1.1\r\nHost: 127.0.0.1:%s\r\nAccept: text/event-stream\r\n"
                      + "Cookie: parley=%s\r\n\r\n")
                  .formatted(path, room.port(), secret)
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
        // Closed by the test, or by the room.
      }
      ended = true;
    }

    void waitFor(String words) throws InterruptedException {
      for (int i = 0; i < 400 && heard.indexOf(words) < 0; i++) {
        Thread.sleep(50);
      }
      assertThat(heard.toString()).contains(words);
    }

    void waitForEnd() throws InterruptedException {
      for (int i = 0; i < 400 && !ended; i++) {
        Thread.sleep(50);
      }
      assertThat(ended).isTrue();
    }

    /** What was said, without how it is cut into chunks. */
    String heard() {
      List<String> lines = new ArrayList<>();
      for (String line : heard.toString().split("\r?\n")) {
        if (line.startsWith(":") || line.startsWith("event") || line.startsWith("data")) {
          lines.add(line);
        }
      }
      return String.join("\n", lines) + "\n";
    }

    @Override
    public void close() throws IOException {
      socket.close();
    }
  }
}
