package parley.ledger.postgres;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import parley.ledger.Audience;
import parley.ledger.Entry;
import parley.ledger.Pass;
import parley.ledger.UnavailableException;
import parley.ledger.access.Role;

/**
 * A process of its own that appends to every audience from many threads, until it is killed or
 * done. It writes each entry that was acknowledged to standard output, one a line: its id, a blank
 * and its hash.
 *
 * <p>Arguments: the folder, the number of threads, the number of entries of each thread, and the
 * round.
 */
final class KilledRoom {

  private KilledRoom() {}

  public static void main(String[] args) throws Exception {
    Path folder = Path.of(args[0]);
    int threads = Integer.parseInt(args[1]);
    int entries = Integer.parseInt(args[2]);
    String round = args[3];
    try (Store store =
        Store.open(
            Server.embedded(folder), TestRoom.PARTIES, Clock.systemUTC(), new SecureRandom())) {
      if (round.equals("0")) {
        for (String party : TestRoom.PARTIES) {
          TestRoom.seat(store, party, Role.LEAD);
        }
        TestRoom.seat(store, Audience.CONCILIATOR, Role.CONCILIATOR);
      }
      System.out.println("open");
      List<Callable<Void>> writers = new ArrayList<>();
      for (int thread = 0; thread < threads; thread++) {
        int who = thread;
        writers.add(() -> {
          int i = 0;
          while (i < entries && append(store, who + i, round + "-" + who + "-" + i)) {
            i++;
          }
          return null;
        });
      }
      try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
        pool.invokeAll(writers);
      }
      System.out.println("done");
    }
  }

  /** Appends, and says whether the database still lives. */
  private static boolean append(Store store, int who, String text) {
    Audience audience = TestRoom.EVERY_AUDIENCE.get(who % TestRoom.EVERY_AUDIENCE.size());
    try {
      Entry entry = store.ledger().append(passFor(audience), TestRoom.statement(audience, text));
      System.out.println(entry.id() + " " + entry.hash());
      System.out.flush();
      return true;
    } catch (UnavailableException e) {
      System.out.println("unavailable " + e.getMessage());
      return false;
    }
  }

  /** Somebody who belongs to an audience. */
  static Pass passFor(Audience audience) {
    return switch (audience) {
      case Audience.Shuttle(String party) -> Pass.of(party + "-lead");
      case Audience.Own(String party) when !party.equals(Audience.CONCILIATOR) ->
          Pass.of(party + "-lead");
      default -> Pass.of("conciliator-conciliator");
    };
  }
}
