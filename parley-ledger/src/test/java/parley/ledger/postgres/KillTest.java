package parley.ledger.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parley.ledger.Audience;
import parley.ledger.Entry;

/**
 * Kill -9 while a thousand entries are being kept: what was acknowledged is there, the chains
 * verify, and the next start needs no hand. {@code -Dparley.kill.rounds=N} does it N times.
 */
class KillTest {

  private static final int THREADS = 16;
  private static final int ENTRIES = 63;
  private static final int ROUNDS = Integer.getInteger("parley.kill.rounds", 3);

  @TempDir private Path temp;

  /** What is killed. */
  private enum Victim {
    PARLEY,
    PARLEY_AND_SERVER,
    SERVER
  }

  @Test
  void every_acknowledged_entry_is_there_after_a_kill_and_the_next_start_needs_no_hand()
      throws Exception {
    Path folder = temp.resolve("room");
    SplittableRandom random = new SplittableRandom(7);
    Set<String> acknowledged = new LinkedHashSet<>();
    for (int round = 0; round < ROUNDS; round++) {
      Victim victim = Victim.values()[round % Victim.values().length];
      int before = acknowledged.size();
      boolean done = run(folder, round, victim, random.nextInt(1, THREADS * ENTRIES), acknowledged);
      System.out.println(
          "Round %s: killed %s after %s entries%s."
              .formatted(round, victim, acknowledged.size() - before, done ? ", done" : ""));
    }

    try (Store store =
        Store.open(
            Server.embedded(folder), TestRoom.PARTIES, Clock.systemUTC(), new SecureRandom())) {
      List<String> kept = new ArrayList<>();
      for (Audience audience : TestRoom.EVERY_AUDIENCE) {
        List<Entry> chain = store.ledger().read(KilledRoom.passFor(audience), audience, 0);
        Chains.check(store.ledger(), chain);
        chain.forEach(entry -> kept.add(entry.id() + " " + entry.hash()));
      }
      assertThat(acknowledged).isNotEmpty();
      assertThat(kept).containsAll(acknowledged);
      // At most the entries that were on their way when somebody died were kept without a word.
      assertThat(kept.size() - acknowledged.size()).isBetween(0, ROUNDS * THREADS);
    }
  }

  /** Starts a room, lets it acknowledge so many entries, and kills it. */
  private static boolean run(
      Path folder, int round, Victim victim, int after, Set<String> acknowledged) throws Exception {
    Process child =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                KilledRoom.class.getName(),
                folder.toString(),
                String.valueOf(THREADS),
                String.valueOf(ENTRIES),
                String.valueOf(round))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    boolean done = false;
    try (BufferedReader lines = child.inputReader(StandardCharsets.UTF_8)) {
      assertThat(lines.readLine()).isEqualTo("open");
      int count = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.equals("done")) {
          done = true;
        } else if (line.matches("\\S+/\\d+ [0-9a-f]{64}")) {
          acknowledged.add(line);
          if (++count == after) {
            kill(child, folder, victim);
          }
        } else if (victim == Victim.SERVER) {
          assertThat(line).startsWith("unavailable The database ");
        }
      }
    } finally {
      child.toHandle().destroyForcibly();
      assertThat(child.waitFor(30, TimeUnit.SECONDS)).isTrue();
    }
    return done;
  }

  private static void kill(Process child, Path folder, Victim victim) throws IOException {
    List<ProcessHandle> server = new ArrayList<>();
    if (victim != Victim.PARLEY) {
      ProcessHandle postmaster =
          ProcessHandle.of(
                  Long.parseLong(
                      Files.readAllLines(folder.resolve("data/postmaster.pid")).getFirst().strip()))
              .orElseThrow();
      server.add(postmaster);
      postmaster.descendants().forEach(server::add);
    }
    if (victim != Victim.SERVER) {
      // Not the process itself, which would close the stream with what it has said already.
      child.toHandle().destroyForcibly();
    }
    server.forEach(ProcessHandle::destroyForcibly);
  }
}
