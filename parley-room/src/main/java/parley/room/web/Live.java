package parley.room.web;

import io.javalin.http.Context;
import io.javalin.http.sse.SseClient;
import io.javalin.http.sse.SseHandler;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import parley.ledger.Audience;
import parley.ledger.Hash;
import parley.ledger.Ledger;
import parley.ledger.Pass;
import parley.room.Announcing;
import parley.room.Room;
import parley.room.gate.Caller;

/**
 * Streams that say that something has changed, and nothing else: not what, where, or by whom. A
 * stream says so only for what its seat may read, at most once a second, so that pages ask again.
 */
final class Live implements AutoCloseable {

  /** Where a page listens. */
  static final String PATH = "/live";

  private static final String SEEN = "seen";
  private static final int SEEN_DIGITS = 16;
  private static final long TICK_MILLISECONDS = 1_000;

  /** Ticks between signs of life. */
  private static final long HEARTBEAT = 20;

  /** Ticks for which it is believed that somebody who sat there still sits there. */
  private static final long BELIEVED = 5;

  /** One for each open page of a session; a browser opens fewer. */
  private static final int MOST_OF_A_SESSION = 30;

  private final Room room;
  private final Set<Stream> streams = ConcurrentHashMap.newKeySet();
  private final ScheduledExecutorService ticks =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("live-", 0).factory());
  private final ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor();
  private volatile long tick;

  Live(Announcing ledger, Room room) {
    this.room = room;
    ledger.listen(this::changed);
    ticks.scheduleAtFixedRate(
        this::tick, TICK_MILLISECONDS, TICK_MILLISECONDS, TimeUnit.MILLISECONDS);
  }

  /**
   * A stream.
   *
   * @param dirty whether there is something to say
   * @param sending whether something is being said
   * @param seated the tick at which somebody was last seen to sit there
   */
  private record Stream(
      SseClient client,
      Caller caller,
      AtomicBoolean dirty,
      AtomicBoolean sending,
      AtomicLong seated) {}

  /** Where a page listens that is drawn now. */
  static String address(Ledger ledger, Pass pass) {
    return PATH + "?" + SEEN + "=" + seen(ledger, pass);
  }

  /**
   * How far a seat can see now: a digest of the ends of the chains that it may read, and of no
   * other.
   */
  private static String seen(Ledger ledger, Pass pass) {
    String ends =
        ledger.tips(pass).stream().map(tip -> tip.hash().hex()).collect(Collectors.joining(" "));
    return Hash.of(ends).hex().substring(0, SEEN_DIGITS);
  }

  /** Begins a stream of a seat. */
  void connect(Context ctx, Caller caller) {
    if (streams.stream().filter(s -> s.caller().pass().equals(caller.pass())).count()
        >= MOST_OF_A_SESSION) {
      throw new Refusal(429, "Too many pages of this session are open at a time.");
    }
    new SseHandler(client -> open(client, caller)).handle(ctx);
  }

  private void open(SseClient client, Caller caller) {
    client.keepAlive();
    Stream stream =
        new Stream(client, caller, new AtomicBoolean(), new AtomicBoolean(), new AtomicLong(tick));
    client.onClose(() -> streams.remove(stream));
    streams.add(stream);
    client.sendComment("here");
    // What was written since the page was drawn came before there was a stream to say so.
    String drawn = client.ctx().queryParam(SEEN);
    if (drawn != null && !drawn.equals(seen(room.ledger(), caller.pass()))) {
      stream.dirty().set(true);
    }
  }

  /** Ends the streams of a session. */
  void leave(Pass pass) {
    streams.stream()
        .filter(stream -> stream.caller().pass().equals(pass))
        .forEach(stream -> stream.client().close());
  }

  private void changed(Audience audience) {
    for (Stream stream : streams) {
      if (audience.includes(stream.caller().seat().party())) {
        stream.dirty().set(true);
      }
    }
  }

  private void tick() {
    long now = tick + 1;
    tick = now;
    boolean heartbeat = now % HEARTBEAT == 0;
    for (Stream stream : streams) {
      // A slow reader keeps one sender busy, and no other stream.
      if ((heartbeat || stream.dirty().get()) && stream.sending().compareAndSet(false, true)) {
        senders.execute(() -> send(stream, now));
      }
    }
  }

  private void send(Stream stream, long now) {
    try {
      if (!isSeated(stream, now)) {
        stream.client().close();
        return;
      }
      if (stream.dirty().getAndSet(false)) {
        stream.client().sendEvent("changed", "-");
      } else {
        stream.client().sendComment("here");
      }
      if (stream.client().terminated()) {
        streams.remove(stream);
      }
    } catch (RuntimeException e) {
      // The browser went away, or the store did: it will connect again.
      stream.client().close();
    } finally {
      stream.sending().set(false);
    }
  }

  /** Asked without putting off the end of the session: an open page alone is not a sign of life. */
  private boolean isSeated(Stream stream, long now) {
    if (now - stream.seated().get() < BELIEVED) {
      return true;
    }
    stream.seated().set(now);
    return room.accounts().isSeated(stream.caller().pass());
  }

  @Override
  public void close() {
    ticks.shutdownNow();
    streams.forEach(stream -> stream.client().close());
    senders.shutdown();
  }
}
