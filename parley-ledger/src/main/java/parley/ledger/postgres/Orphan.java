package parley.ledger.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/**
 * A server whose Parley was killed. It still holds the folder of data, and nobody can start another
 * there. PostgreSQL's file {@code postmaster.pid} names its process in the first line and the
 * folder in the second.
 */
final class Orphan {

  /** Clients of the dead Parley are gone at once; a client of somebody else's is not waited for. */
  private static final Duration GRACE = Duration.ofSeconds(10);

  /** No process has this number. */
  private static final String NOBODY = String.valueOf(Integer.MAX_VALUE);

  private Orphan() {}

  /**
   * Stops the server that runs on a folder of data, if there is one, and sees to it that what is
   * left of one that was killed does not keep the next from starting. The caller holds the lock of
   * the folder, so no living Parley uses it.
   */
  static void stop(Path data) throws IOException {
    Optional<ProcessHandle> server = find(data);
    if (server.isPresent()) {
      stop(server.get());
    }
    forget(data);
  }

  /** Whether a server runs on a folder of data. */
  static boolean isRunning(Path data) throws IOException {
    return find(data).isPresent();
  }

  private static void stop(ProcessHandle server) {
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

  /**
   * Takes the number out of the file of a server that does not run any more. The next one would not
   * start if it were that of another process by now, or of one that is dead and not yet buried. The
   * rest stays, by which the server itself finds out whether children of the dead one still live.
   */
  private static void forget(Path data) throws IOException {
    Path file = data.resolve("postmaster.pid");
    if (!Files.exists(file)) {
      return;
    }
    List<String> lines = new ArrayList<>(Files.readAllLines(file));
    if (lines.isEmpty() || number(lines).isEmpty()) {
      Files.delete(file);
    } else {
      lines.set(0, NOBODY);
      Files.write(file, lines);
    }
  }

  private static Optional<ProcessHandle> find(Path data) throws IOException {
    Path file = data.resolve("postmaster.pid");
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    List<String> lines = Files.readAllLines(file);
    return lines.size() > 1 && isSame(data, Path.of(lines.get(1)))
        ? number(lines).flatMap(ProcessHandle::of).filter(process -> isServer(process, data))
        : Optional.empty();
  }

  private static Optional<Long> number(List<String> lines) {
    String first = lines.getFirst().strip();
    return first.matches("[0-9]{1,18}") ? Optional.of(Long.parseLong(first)) : Optional.empty();
  }

  private static boolean isSame(Path data, Path named) throws IOException {
    return Files.exists(named) && Files.isSameFile(data, named);
  }

  /**
   * Numbers of processes come round again: it must be a server of PostgreSQL with this very folder.
   */
  private static boolean isServer(ProcessHandle process, Path data) {
    ProcessHandle.Info info = process.info();
    return process.isAlive()
        && info.command().filter(Orphan::isPostgres).isPresent()
        && info.arguments().map(a -> List.of(a).contains(data.toString())).orElse(true);
  }

  private static boolean isPostgres(String command) {
    return Path.of(command).endsWith("postgres") || Path.of(command).endsWith("postgres.exe");
  }

  private static boolean ended(ProcessHandle process) {
    try {
      process.onExit().get(GRACE.toMillis(), TimeUnit.MILLISECONDS);
      return true;
    } catch (TimeoutException | ExecutionException e) {
      return !process.isAlive();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return !process.isAlive();
    }
  }
}
