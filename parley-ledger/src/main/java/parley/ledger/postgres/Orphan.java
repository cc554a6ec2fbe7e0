package parley.ledger.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/**
 * A server whose Parley was killed. It still holds the folder of data, and nobody can start another
 * there. PostgreSQL's file {@code postmaster.pid} names its process in the first line and the folder in
 * the second.
 */
final class Orphan {

  /** Clients of the dead Parley are gone at once; a client of somebody else's is not waited for. */
  private static final Duration GRACE = Duration.ofSeconds(10);

  private Orphan() {}

  /**
   * Stops the server that runs on a folder of data, if there is one. The caller holds the lock of the
   * folder, so no living Parley uses it.
   */
  static void stop(Path data) throws IOException {
    Optional<ProcessHandle> found = find(data);
    if (found.isEmpty()) {
      return;
    }
    ProcessHandle server = found.get();
    List<ProcessHandle> children = server.descendants().toList();
    server.destroy();
    if (!ended(server)) {
      server.destroyForcibly();
    }
    // Without their parent they end by themselves; until then they hold the shared memory.
    for (ProcessHandle process : Stream.concat(Stream.of(server), children.stream()).toList()) {
      if (!ended(process)) {
        process.destroyForcibly();
        ended(process);
      }
    }
  }

  /** Whether a server runs on a folder of data. */
  static boolean isRunning(Path data) throws IOException {
    return find(data).isPresent();
  }

  private static Optional<ProcessHandle> find(Path data) throws IOException {
    Path file = data.resolve("postmaster.pid");
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    List<String> lines = Files.readAllLines(file);
    if (lines.size() < 2 || !lines.getFirst().strip().matches("[0-9]{1,18}")) {
      return Optional.empty();
    }
    return isSame(data, Path.of(lines.get(1)))
        ? ProcessHandle.of(Long.parseLong(lines.getFirst().strip())).filter(p -> isServer(p, data))
        : Optional.empty();
  }

  private static boolean isSame(Path data, Path named) throws IOException {
    return Files.exists(named) && Files.isSameFile(data, named);
  }

  /** Numbers of processes come round again: it must be a server of PostgreSQL with this very folder. */
  private static boolean isServer(ProcessHandle process, Path data) {
    ProcessHandle.Info info = process.info();
    return process.isAlive()
        && info.command().map(c -> Path.of(c).getFileName().toString().startsWith("postgres")).orElse(false)
        && info.arguments().map(a -> List.of(a).contains(data.toString())).orElse(true);
  }

  private static boolean ended(ProcessHandle process) {
    try {
      process.onExit().get(GRACE.toMillis(), TimeUnit.MILLISECONDS);
      return true;
    } catch (TimeoutException e) {
      return !process.isAlive();
    } catch (ExecutionException e) {
      return !process.isAlive();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return !process.isAlive();
    }
  }
}
