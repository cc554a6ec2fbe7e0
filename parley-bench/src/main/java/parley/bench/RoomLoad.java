package parley.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A load on a room that is open elsewhere with its demonstration seats: many sessions with live
 * updates, and writes at a steady rate. A write is timed from the moment at which it was due, so
 * that waiting behind a slow one counts (no coordinated omission).
 */
public final class RoomLoad {

  private static final Pattern SEAT = Pattern.compile("action=\"(/demonstration/[^\"]+)\"");
  private static final Pattern CSRF = Pattern.compile("name=\"csrf\" value=\"([^\"]+)\"");
  private static final long NANOSECONDS = 1_000_000_000L;

  private final String address;
  private final AtomicLong events = new AtomicLong();
  private final AtomicLong errors = new AtomicLong();
  private final ConcurrentLinkedQueue<Long> delays = new ConcurrentLinkedQueue<>();
  private final ConcurrentLinkedQueue<String> faults = new ConcurrentLinkedQueue<>();

  private RoomLoad(String address) {
    this.address = address;
  }

  /**
   * A session of a browser.
   *
   * @param writer follows no redirects
   */
  private record Session(HttpClient client, String csrf, HttpClient writer) {}

  /**
   * Runs the load and prints what came of it.
   *
   * @param args the address of the room without a slash at its end; sessions; writes a second;
   *     seconds
   */
  public static void main(String[] args) throws Exception {
    new RoomLoad(args[0])
        .run(Integer.parseInt(args[1]), Integer.parseInt(args[2]), Integer.parseInt(args[3]));
    System.exit(0);
  }

  private void run(int sessions, int writesASecond, int seconds) throws Exception {
    List<Session> seats = new ArrayList<>();
    for (int i = 0; i < sessions; i++) {
      Session session = enter(i);
      seats.add(session);
      Thread.ofVirtual().start(() -> listen(session));
    }
    System.out.printf(Locale.ROOT, "%d sessions are in and listen%n", sessions);
    int writes = writesASecond * seconds;
    CountDownLatch done = new CountDownLatch(writes);
    long start = System.nanoTime();
    for (int i = 0; i < writes; i++) {
      long due = start + i * NANOSECONDS / writesASecond;
      long left = due - System.nanoTime();
      if (left > 0) {
        Thread.sleep(left / 1_000_000, (int) (left % 1_000_000));
      }
      Session session = seats.get(i % sessions);
      int number = i;
      Thread.ofVirtual()
          .start(() -> {
            write(session, number, due);
            done.countDown();
          });
    }
    done.await();
    report(writes, (System.nanoTime() - start) / (double) NANOSECONDS);
  }

  private Session enter(int number) throws IOException, InterruptedException {
    HttpClient client =
        HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .version(HttpClient.Version.HTTP_1_1)
            .build();
    Matcher seat = SEAT.matcher(get(client, "/sign-in"));
    List<String> seats = new ArrayList<>();
    while (seat.find()) {
      seats.add(seat.group(1));
    }
    HttpResponse<String> in = post(client, seats.get(number % seats.size()), "csrf=");
    if (in.statusCode() != 200 && in.statusCode() != 303) {
      throw new IllegalStateException("Nobody was let in: " + in.statusCode());
    }
    Matcher csrf = CSRF.matcher(get(client, "/notes"));
    if (!csrf.find()) {
      throw new IllegalStateException("The page of notes has no form.");
    }
    HttpClient writer =
        HttpClient.newBuilder()
            .cookieHandler(client.cookieHandler().orElseThrow())
            .version(HttpClient.Version.HTTP_1_1)
            .build();
    return new Session(client, csrf.group(1), writer);
  }

  private String get(HttpClient client, String path) throws IOException, InterruptedException {
    return client
        .send(
            HttpRequest.newBuilder(URI.create(address + path)).build(),
            HttpResponse.BodyHandlers.ofString())
        .body();
  }

  private HttpResponse<String> post(HttpClient client, String path, String form)
      throws IOException, InterruptedException {
    return client.send(
        HttpRequest.newBuilder(URI.create(address + path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Origin", address)
            .POST(HttpRequest.BodyPublishers.ofString(form))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private void listen(Session session) {
    try {
      HttpResponse<InputStream> stream =
          session.client.send(
              HttpRequest.newBuilder(URI.create(address + "/live"))
                  .header("Accept", "text/event-stream")
                  .build(),
              HttpResponse.BodyHandlers.ofInputStream());
      try (BufferedReader lines =
          new BufferedReader(new InputStreamReader(stream.body(), StandardCharsets.UTF_8))) {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
          if (line.equals("event: changed")) {
            events.incrementAndGet();
          }
        }
      }
      failed("a stream ended");
    } catch (IOException e) {
      failed("a stream broke: " + e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** The redirect is not followed: what is timed is the write. */
  private void write(Session session, int number, long due) {
    try {
      HttpResponse<String> answer =
          post(session.writer, "/notes", "csrf=" + session.csrf + "&text=write+" + number);
      if (answer.statusCode() != 303) {
        failed("a write was answered with " + answer.statusCode());
      }
      delays.add(System.nanoTime() - due);
    } catch (IOException e) {
      failed("a write broke: " + e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void failed(String fault) {
    errors.incrementAndGet();
    faults.add(fault);
  }

  private void report(int writes, double seconds) {
    long[] sorted = delays.stream().mapToLong(Long::longValue).sorted().toArray();
    System.out.printf(
        Locale.ROOT,
        "%d writes in %.1f s, %d errors, %d events; ms: median %.1f, 90th %.1f, 99th %.1f, most %.1f%n",
        writes,
        seconds,
        errors.get(),
        events.get(),
        milliseconds(sorted, 0.5),
        milliseconds(sorted, 0.9),
        milliseconds(sorted, 0.99),
        milliseconds(sorted, 1));
    faults.stream().distinct().limit(10).forEach(System.out::println);
  }

  private static double milliseconds(long[] sorted, double share) {
    if (sorted.length == 0) {
      return Double.NaN;
    }
    int place = Math.min(sorted.length - 1, (int) (share * sorted.length));
    return sorted[place] / 1e6;
  }
}
