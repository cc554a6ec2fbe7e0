package parley.ledger.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static parley.ledger.postgres.TestRoom.ALL;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.SplittableRandom;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parley.ledger.Entry;
import parley.ledger.Pass;
import parley.ledger.UnavailableException;
import parley.ledger.access.Role;

/** A disk with no room left: a file system in memory, filled to the last byte. */
class FullDiskTest {

  @TempDir private Path temp;

  private final SplittableRandom random = new SplittableRandom(5);

  @Test
  void a_full_disk_is_named_nothing_acknowledged_is_lost_and_it_goes_on_when_there_is_room()
      throws Exception {
    Path folder = temp.resolve("room");
    Pass union;
    try (Store store = open(folder)) {
      union = TestRoom.seat(store, "UNION", Role.LEAD);
    }
    Path data = folder.resolve("data");
    Path aside = folder.resolve("aside");
    Files.move(data, aside);
    Files.createDirectory(data);
    assumeTrue(
        run("mount", "-t", "tmpfs", "-o", "size=160m,mode=700", "tmpfs", data.toString()) == 0,
        "Skipped: a small file system can only be mounted by root.");
    try {
      assertThat(run("cp", "-a", aside + "/.", data.toString())).isZero();
      Path ballast = data.resolve("ballast");
      List<Entry> acknowledged = new ArrayList<>();

      try (Store store = open(folder)) {
        acknowledged.add(store.ledger().append(union, TestRoom.statement(ALL, "before")));
        fill(ballast);
        assertThat(appendUntilUnavailable(store, union, acknowledged))
            .startsWith("The disk of the database is full; nothing was kept, and nothing is lost.");
        assertThat(store.ledger().read(union, ALL, 0)).isEqualTo(acknowledged);

        Files.delete(ballast);
        acknowledged.add(store.ledger().append(union, TestRoom.statement(ALL, "room again")));

        // Without room for its log of changes the server gives up altogether.
        fill(ballast);
        assertThatThrownBy(() -> useUpTheLogOfChanges(store)).isInstanceOf(RuntimeException.class);
        assertThatThrownBy(() -> store.ledger().append(union, TestRoom.statement(ALL, "lost")))
            .isInstanceOf(UnavailableException.class)
            .hasMessageStartingWith("The disk of the database is full");
      }
      Files.delete(ballast);
      try (Store store = open(folder)) {
        assertThat(store.ledger().read(union, ALL, 0)).isEqualTo(acknowledged);
        acknowledged.add(store.ledger().append(union, TestRoom.statement(ALL, "after")));
        Chains.check(store.ledger(), store.ledger().read(union, ALL, 0), acknowledged.size());
      }
    } finally {
      run("umount", "-l", data.toString());
    }
  }

  private String appendUntilUnavailable(Store store, Pass pass, List<Entry> acknowledged) {
    for (int i = 0; i < 1000; i++) {
      byte[] noise = new byte[15_000];
      random.nextBytes(noise);
      try {
        acknowledged.add(
            store.ledger().append(pass, TestRoom.statement(ALL, HexFormat.of().formatHex(noise))));
      } catch (UnavailableException e) {
        return e.getMessage();
      }
    }
    return "never full";
  }

  private static void useUpTheLogOfChanges(Store store) {
    try (Handle owner = store.database().owner().open()) {
      owner.execute("reset role");
      for (int i = 0; i < 100; i++) {
        owner.execute("select pg_switch_wal()");
        owner.execute("select pg_logical_emit_message(true, 'x', 'x')");
      }
    }
  }

  private static Store open(Path folder) {
    return Store.open(
        Server.embedded(folder), TestRoom.PARTIES, Clock.systemUTC(), new SecureRandom());
  }

  private static void fill(Path ballast) {
    byte[] block = new byte[1 << 16];
    try (OutputStream stream = Files.newOutputStream(ballast)) {
      while (true) {
        stream.write(block);
      }
    } catch (IOException e) {
      // The disk is full now.
      assertThat(e).hasMessageContaining("No space left");
    }
  }

  private static int run(String... command) throws Exception {
    try {
      return new ProcessBuilder(command).redirectErrorStream(true).start().waitFor();
    } catch (IOException e) {
      return -1;
    }
  }
}
