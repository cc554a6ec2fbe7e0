package parley.room.web;

import io.javalin.http.sse.SseClient;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import parley.ledger.Audience;
import parley.room.Announcing;
import parley.room.Room;
import parley.room.gate.Caller;

/**
 * Streams that say that something has changed, and nothing else: not what, where, or by whom. A
 * stream says so only for what its seat may read, at most once a second, so that pages ask again.
 */
final class Live implements AutoCloseable {

  private static final long TICK_MILLISECONDS = 1_000;

  /** Ticks between signs of life, and checks that the seat is still taken. */
  private static final int HEARTBEAT = 20;

  private final Room room;
  private final Set<Stream> streams = ConcurrentHashMap.newKeySet();
  private final ScheduledExecutorService ticks =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("live-", 0).factory());
  private final ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor();
  private long tick;

  Live(Announcing ledger, Room room) {
    this.room = room;
    ledger.listen(this::changed);
    ticks.scheduleAtFixedRate(
        this::tick, TICK_MILLISECONDS, TICK_MILLISECONDS, TimeUnit.MILLISECONDS);
  }

  /** A stream, the seat it belongs to, and whether there is something to say. */
  private record Stream(
      SseClient client, Caller caller, AtomicBoolean dirty, AtomicBoolean sending) {}

  void connect(SseClient client, Doorkeeper doorkeeper) {
    Optional<Caller> caller = doorkeeper.findByCookie(client.ctx());
    if (caller.isEmpty()) {
      client.close();
      return;
    }
    client.keepAlive();
    Stream stream =
        new Stream(client, caller.get(), new AtomicBoolean(), new AtomicBoolean());
    client.onClose(() -> streams.remove(stream));
    streams.add(stream);
    client.sendComment("here");
  }

  private void changed(Audience audience) {
    for (Stream stream : streams) {
      if (audience.includes(stream.caller().seat().party())) {
        stream.dirty().set(true);
      }
    }
  }

  private void tick() {
    tick++;
    boolean heartbeat = tick % HEARTBEAT == 0;
    for (Stream stream : streams) {
      // A slow reader keeps one sender busy, and no other stream.
      if ((heartbeat || stream.dirty().get()) && stream.sending().compareAndSet(false, true)) {
        senders.execute(() -> send(stream, heartbeat));
      }
    }
  }

  private void send(Stream stream, boolean heartbeat) {
    try {
      if (heartbeat && !isSeated(stream)) {
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
  private boolean isSeated(Stream stream) {
    return room.accounts().isSeated(stream.caller().pass());
  }

  @Override
  public void close() {
    ticks.shutdownNow();
    streams.forEach(stream -> stream.client().close());
    senders.shutdown();
  }
}
