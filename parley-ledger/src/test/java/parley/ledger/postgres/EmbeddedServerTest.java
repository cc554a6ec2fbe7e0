package parley.ledger.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;
import parley.ledger.Entry;
import parley.ledger.Pass;
import parley.ledger.access.Role;

/** A server of our own: who comes in, what it keeps, and who may start it. */
class EmbeddedServerTest {

  @TempDir private Path temp;

  private static Store open(Path folder) {
    return Store.open(
        Server.embedded(folder), TestRoom.PARTIES, Clock.systemUTC(), new SecureRandom());
  }

  @Test
  void nobody_comes_in_without_the_password_and_nobody_else_reads_it() throws Exception {
    Address admin = TestServer.admin();
    Path folder = TestServer.log().getParent();

    for (String password : List.of("", "postgres")) {
      assertThatThrownBy(() -> Jdbi.create(admin.as("postgres", password).source()).open())
          .hasMessageContaining("password");
    }
    assertThat(Files.readString(folder.resolve("password"))).isEqualTo(admin.password());
    assertThat(
            PosixFilePermissions.toString(
                Files.getPosixFilePermissions(folder.resolve("password"))))
        .isEqualTo("rw-------");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
        .isEqualTo("rwx------");
    assertThat(Files.readString(folder.resolve("data/pg_hba.conf")))
        .contains("scram-sha-256")
        .doesNotContain("trust");
  }

  @Test
  void what_is_acknowledged_is_on_the_disk() {
    PGSimpleDataSource source = TestServer.admin().source();
    source.setOptions("");
    try (PlainSql sql = new PlainSql(Jdbi.create(source).open())) {
      for (String setting : List.of("fsync", "full_page_writes", "synchronous_commit")) {
        assertThat(sql.ask("show " + setting).rows()).as(setting).containsExactly("on");
      }
      assertThat(sql.ask("show max_connections").rows()).containsExactly("64");
      assertThat(sql.ask("show track_counts").rows()).containsExactly("off");
      assertThat(sql.ask("show listen_addresses").rows()).containsExactly("localhost");
      assertThat(sql.ask("show unix_socket_directories").rows()).containsExactly("");
      assertThat(
              sql.ask("select rolpassword like 'SCRAM-SHA-256$%' from pg_authid where rolcanlogin")
                  .rows())
          .isNotEmpty()
          .allMatch("t"::equals);
    }
  }

  @Test
  void a_room_is_found_again_and_never_shared() {
    Path folder = temp.resolve("new/room");
    Pass pass;
    Entry kept;
    try (Store store = open(folder)) {
      pass = TestRoom.seat(store, "UNION", Role.LEAD);
      kept = store.ledger().append(pass, TestRoom.statement(TestRoom.ALL, "kept"));
      assertThatThrownBy(() -> open(folder))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage(
              "Another Parley uses the folder %s; stop it, or choose another folder."
                  .formatted(folder));
    }
    try (Store store = open(folder)) {
      assertThat(store.ledger().read(pass, TestRoom.ALL, 0)).containsExactly(kept);
    }
  }

  @Test
  void a_folder_of_somebody_elses_is_left_alone() throws Exception {
    Files.writeString(temp.resolve("thesis.txt"), "mine");

    assertThatThrownBy(() -> open(temp))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "The folder %s holds something that is not Parley's; expected a new or empty folder."
                .formatted(temp));
    assertThat(temp).isDirectoryContaining(path -> path.endsWith("thesis.txt"));
  }

  @Test
  void a_first_start_that_was_killed_on_the_way_is_begun_again() throws Exception {
    Path folder = temp.resolve("room");
    Files.createDirectories(folder.resolve("data.new/base"));
    Files.writeString(folder.resolve("data.new/postgresql.conf"), "half");
    Files.createFile(folder.resolve("lock"));

    try (Store store = open(folder)) {
      assertThat(store.ledger().parties()).isEqualTo(TestRoom.PARTIES);
    }
    assertThat(folder.resolve("data.new")).doesNotExist();
  }

  @Test
  void what_a_killed_server_left_keeps_nobody_from_starting() throws Exception {
    Path folder = temp.resolve("room");
    open(folder).close();
    Path data = folder.resolve("data");
    Process other = new ProcessBuilder("sleep", "600").start();
    try {
      for (String lines : List.of("%s\n%s\n1\n5432\n\n\n0 0\n".formatted(other.pid(), data), "")) {
        Files.writeString(data.resolve("postmaster.pid"), lines);
        open(folder).close();
      }
      assertThat(other.isAlive()).isTrue();
    } finally {
      other.destroyForcibly();
    }
  }

  @Test
  void a_number_that_another_process_has_now_stops_nobody() throws Exception {
    Path data = Files.createDirectory(temp.resolve("data"));
    Process other = new ProcessBuilder("sleep", "600").start();
    try {
      for (String lines :
          List.of(
              "%s\n%s\n".formatted(other.pid(), data),
              "%s\n%s\n".formatted(ProcessHandle.current().pid(), data),
              "%s\n/elsewhere\n".formatted(other.pid()),
              "999999999\n%s\n".formatted(data),
              "-1\n%s\n".formatted(data),
              "half",
              "")) {
        Files.writeString(data.resolve("postmaster.pid"), lines);
        Orphan.stop(data);
        assertThat(Orphan.isRunning(data)).isFalse();
      }
      assertThat(other.isAlive()).isTrue();
    } finally {
      other.destroyForcibly();
    }
  }
}
