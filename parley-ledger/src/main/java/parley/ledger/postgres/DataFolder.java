package parley.ledger.postgres;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import parley.ledger.UnavailableException;

/**
 * The folder of a server of our own, locked for as long as it is open: {@code data} is the
 * database, {@code password} that of its administrator, {@code programs} PostgreSQL itself, {@code
 * server.log} what it said since its last start.
 */
final class DataFolder implements AutoCloseable {

  /** 24 bytes, 192 bits: 32 characters of Base64. */
  private static final int PASSWORD_BYTES = 24;

  private final Path folder;
  private final FileChannel lock;
  private final String password;

  private DataFolder(Path folder, FileChannel lock, String password) {
    this.folder = folder;
    this.lock = lock;
    this.password = password;
  }

  /**
   * Locks a folder, and makes it if it is missing.
   *
   * @throws IllegalArgumentException if it holds something else, or another Parley uses it
   * @throws UnavailableException if it cannot be written to
   */
  static DataFolder open(Path folder, SecureRandom random) {
    try {
      Files.createDirectories(folder, readableByOwner("rwx------"));
      Path lockFile = folder.resolve("lock");
      if (!Files.exists(lockFile) && !isEmpty(folder)) {
        throw new IllegalArgumentException(
            "The folder %s holds something that is not Parley's; expected a new or empty folder."
                .formatted(folder));
      }
      FileChannel lock =
          FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      try {
        take(lock, folder);
        return new DataFolder(folder.toRealPath(), lock, password(folder, random));
      } catch (IOException | RuntimeException e) {
        lock.close();
        throw e;
      }
    } catch (IOException e) {
      throw new UnavailableException(
          "The folder %s cannot be written to (%s).".formatted(folder, e.getMessage()), e);
    }
  }

  private static void take(FileChannel lock, Path folder) throws IOException {
    FileLock taken;
    try {
      taken = lock.tryLock();
    } catch (OverlappingFileLockException e) {
      taken = null;
    }
    if (taken == null) {
      throw new IllegalArgumentException(
          "Another Parley uses the folder %s; stop it, or choose another folder."
              .formatted(folder));
    }
  }

  /** The password that was drawn when the folder was made. */
  private static String password(Path folder, SecureRandom random) throws IOException {
    Path file = folder.resolve("password");
    if (!Files.exists(file)) {
      byte[] bytes = new byte[PASSWORD_BYTES];
      random.nextBytes(bytes);
      Path fresh = folder.resolve("password.new");
      Files.deleteIfExists(fresh);
      Files.createFile(fresh, readableByOwner("rw-------"));
      Files.writeString(fresh, Base64.getUrlEncoder().encodeToString(bytes));
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    }
    return Files.readString(file).strip();
  }

  /** How much can still be written where the data are. */
  long usableBytes() throws IOException {
    return Files.getFileStore(data()).getUsableSpace();
  }

  Path data() {
    return folder.resolve("data");
  }

  /** Where a new database is made before it has its place. */
  Path unfinished() {
    return folder.resolve("data.new");
  }

  Path programs() {
    return folder.resolve("programs");
  }

  Path passwordFile() {
    return folder.resolve("password");
  }

  Path log() {
    return folder.resolve("server.log");
  }

  String password() {
    return password;
  }

  /** Whether the server has said that it will not start. */
  boolean hasGivenUp() {
    return logLines().stream().anyMatch(line -> line.contains("could not start server"));
  }

  /** Whether the server did not start for a reason that passes by itself. */
  boolean isWorthAnotherStart() {
    return logLines().stream()
        .anyMatch(line ->
            line.contains("Address already in use")
                || line.contains("is still in use")
                || line.contains("\"postmaster.pid\" already exists")
                || line.contains("could not create any TCP/IP sockets"));
  }

  /** The last thing that the server called fatal or an error. */
  String reason() {
    List<String> lines = logLines();
    return lines.stream()
        .filter(line -> line.contains("FATAL:") || line.contains("error:"))
        .reduce((a, b) -> b)
        .map(line -> line.replaceFirst(".*(FATAL|error): +", ""))
        .orElse("see %s".formatted(log()));
  }

  private List<String> logLines() {
    try {
      return Files.exists(log()) ? Files.readAllLines(log()) : List.of();
    } catch (IOException e) {
      return List.of();
    }
  }

  /** Deletes a folder and what is in it, if there is one. */
  static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }

  private static boolean isEmpty(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.findAny().isEmpty();
    }
  }

  private static FileAttribute<?>[] readableByOwner(String permissions) {
    return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
        }
        : new FileAttribute<?>[0];
  }

  @Override
  public void close() {
    try {
      lock.close();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
