package parley.room;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import parley.casefile.Case;
import parley.ledger.access.Invitation;
import parley.ledger.access.Member;
import parley.ledger.chain.PublicKeys;
import parley.ledger.postgres.Server;
import parley.ledger.postgres.Store;
import parley.room.answers.AnswersDesk;
import parley.room.door.AccountDesk;
import parley.room.door.MembersDesk;
import parley.room.door.SignInDesk;
import parley.room.ledger.Exporter;
import parley.room.ledger.LedgerDesk;
import parley.room.offers.OffersDesk;
import parley.room.shuttle.ProposalsDesk;
import parley.room.shuttle.ShuttleDesk;
import parley.room.table.TableDesk;
import parley.room.text.TextDesk;
import parley.room.web.Journal;
import parley.room.web.RoomServer;
import parley.room.web.Settings;

/** A room with everything in it: its store, its desks and its doors, until it is closed. */
public final class OpenRoom implements AutoCloseable {

  private final Deque<AutoCloseable> opened = new ArrayDeque<>();
  private final Store store;
  private final RoomServer server;
  private final boolean demonstration;

  private OpenRoom(
      Case record,
      Path folder,
      Server database,
      Settings settings,
      boolean demonstrate,
      Clock clock,
      SecureRandom random,
      Journal journal) {
    try {
      store = keep(Store.open(database, record.header().sides(), clock, random));
      demonstration = store.openDemonstration(demonstrate);
      Announcing ledger = new Announcing(store.ledger());
      Room room = new Room(record, folder, ledger, store.accounts(), clock);
      AnswersDesk answers = new AnswersDesk(room);
      List<Desk> desks = desks(room, answers, Exporter.signing(store.sealer()));
      server = keep(RoomServer.open(settings, room, ledger, desks, random, journal));
      ExecutorService ahead = keep(Executors.newSingleThreadExecutor());
      answers.prepare(ahead);
    } catch (RuntimeException e) {
      close();
      throw e;
    }
  }

  /**
   * Opens a room.
   *
   * @param folder the folder of the case
   * @param database where what is said is kept
   * @param demonstrate whether the seats of the demonstration are wanted
   * @throws IllegalArgumentException if it cannot be opened so; the message says why
   * @throws parley.ledger.UnavailableException if the database cannot be reached
   */
  public static OpenRoom open(
      Case record,
      Path folder,
      Server database,
      Settings settings,
      boolean demonstrate,
      Clock clock,
      SecureRandom random,
      Journal journal) {
    return new OpenRoom(record, folder, database, settings, demonstrate, clock, random, journal);
  }

  private <T extends AutoCloseable> T keep(T resource) {
    opened.push(resource);
    return resource;
  }

  /** All desks of a room, for its server and for tests of all routes. */
  static List<Desk> desks(Room room, AnswersDesk answers, Exporter exporter) {
    return List.of(
        answers,
        new SignInDesk(room),
        new MembersDesk(room),
        new AccountDesk(room),
        new OffersDesk(room),
        new TableDesk(room),
        new ProposalsDesk(room),
        new TextDesk(room),
        new ShuttleDesk(room),
        new LedgerDesk(room, exporter));
  }

  /** The port on which it listens. */
  public int port() {
    return server.port();
  }

  /** The seats of the demonstration; none if there is no demonstration. */
  public List<Member> demonstrationSeats() {
    return demonstration ? store.accounts().demonstrationSeats() : List.of();
  }

  /** Invitations to the tables at which nobody sits who could invite. */
  public List<Invitation> firstInvitations() {
    return demonstration ? List.of() : store.accounts().firstInvitations();
  }

  /** The fingerprint of the key with which the ledger signs. */
  public String fingerprint() {
    return PublicKeys.fingerprint(store.ledger().publicKey());
  }

  @Override
  public void close() {
    while (!opened.isEmpty()) {
      close(opened.pop());
    }
  }

  /** What cannot be closed must not keep open what can. */
  private static void close(AutoCloseable resource) {
    try {
      resource.close();
    } catch (Exception e) {
      // The next start finds and stops whatever is left.
    }
  }
}
