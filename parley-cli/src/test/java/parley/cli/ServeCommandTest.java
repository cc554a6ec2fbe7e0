package parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A room is opened from the command line, and what keeps it from opening is one sentence. */
class ServeCommandTest {

  private static final String CASE = Run.ROOT.resolve("cases/exercise-rail").toString();

  @TempDir Path working;

  private Run serve(String... more) {
    String[] args = new String[more.length + 1];
    args[0] = "serve";
    System.arraycopy(more, 0, args, 1, more.length);
    return Run.in(Environment.piped(working), args);
  }

  private static void assertOneSentence(Run run, String... parts) {
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err().lines()).hasSize(1);
    assertThat(run.err()).contains(parts);
  }

  @Test
  void a_folder_that_is_no_case_is_one_sentence() {
    assertOneSentence(serve("nowhere"), "nowhere");
  }

  @Test
  void two_places_for_the_data_are_one_too_many() {
    assertOneSentence(
        serve(CASE, "--data", "here", "--db", "jdbc:postgresql://localhost/x"), "--db and --data");
  }

  @Test
  void an_address_of_no_database_is_one_sentence() {
    assertOneSentence(serve(CASE, "--db", "jdbc:mysql://localhost/parley"), "jdbc:postgresql");
  }

  @Test
  void a_database_that_does_not_answer_is_one_sentence_without_its_password() {
    Run run = serve(CASE, "--db", "jdbc:postgresql://127.0.0.1:1/x?user=ann&password=topsecret");
    assertOneSentence(run, "database");
    assertThat(run.err()).doesNotContain("topsecret");
  }

  @Test
  void tls_without_a_name_is_one_sentence() {
    assertOneSentence(serve(CASE, "--tls"), "--name");
  }

  @Test
  void a_host_that_is_none_is_one_sentence() {
    assertOneSentence(serve(CASE, "--host", "no such host"), "no such host", "127.0.0.1");
  }

  @Test
  void a_port_that_is_none_is_one_sentence() {
    assertOneSentence(serve(CASE, "--port", "70000"), "--port", "70000");
  }

  @Test
  void a_room_opens_says_where_and_closes_and_the_next_finds_its_data() throws Exception {
    Running first = new Running("--port", "0", "--data", "data");
    String said = first.waitFor("Stop it with Ctrl-C.");
    assertThat(said).contains("Demonstration seats, at which nobody real sits:");
    assertThat(said).doesNotContain("/join/");
    Matcher address = Pattern.compile("http://127\\.0\\.0\\.1:(\\d+)/").matcher(said);
    assertThat(address.find()).isTrue();
    HttpResponse<String> page = get(address.group() + "sign-in");
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains("demonstration seat");

    assertThat(serve(CASE, "--port", "0", "--data", "data").err()).contains("data");
    assertThat(first.stop()).isEqualTo(Main.OK);

    Running second = new Running("--port", "0", "--data", "data", "--no-demo");
    String invited = second.waitFor("Stop it with Ctrl-C.");
    assertThat(Pattern.compile("/join/\\S{40,}").matcher(invited).results()).hasSize(3);
    assertThat(key(invited)).isEqualTo(key(said));
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      String port = String.valueOf(taken.getLocalPort());
      assertOneSentence(
          serve(CASE, "--port", port, "--data", "other"), port, "Hint: name another port");
    }
    assertThat(second.stop()).isEqualTo(Main.OK);
  }

  private static String key(String said) {
    return said.lines()
        .filter(line -> line.contains("signs with the key"))
        .findFirst()
        .orElseThrow();
  }

  private static HttpResponse<String> get(String address) throws Exception {
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(
          HttpRequest.newBuilder(URI.create(address)).build(),
          HttpResponse.BodyHandlers.ofString());
    }
  }

  /** A room that runs until it is stopped. */
  private final class Running {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final Environment environment =
        Environment.piped(working).withVariables(Map.of("HOME", working.toString()));
    private final CompletableFuture<Integer> exit;

    Running(String... options) {
      String[] args = new String[options.length + 2];
      args[0] = "serve";
      args[1] = CASE;
      System.arraycopy(options, 0, args, 2, options.length);
      PrintStream stream = new PrintStream(out, true, StandardCharsets.UTF_8);
      exit =
          CompletableFuture.supplyAsync(
              () -> Main.run(args, stream, stream, environment), Thread.ofPlatform()::start);
    }

    String waitFor(String words) throws InterruptedException {
      for (int i = 0; i < 2_400 && !said().contains(words) && !exit.isDone(); i++) {
        Thread.sleep(50);
      }
      assertThat(said()).contains(words);
      return said();
    }

    private String said() {
      return out.toString(StandardCharsets.UTF_8);
    }

    int stop() {
      environment.untilStopped().countDown();
      return exit.join();
    }
  }
}
