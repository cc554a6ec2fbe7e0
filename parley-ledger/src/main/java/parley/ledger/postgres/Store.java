package parley.ledger.postgres;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Supplier;
import parley.ledger.Ledger;
import parley.ledger.UnavailableException;
import parley.ledger.access.Accounts;
import parley.ledger.chain.Sealer;

/** The database of a room, open: its server, its tables, and the ways to it. */
public final class Store implements AutoCloseable {

  /** What was opened, the last first. */
  private final Deque<Resource> opened;

  private final Database database;
  private final Sealer sealer;
  private final Ledger ledger;
  private final Accounts accounts;

  private Store(
      Deque<Resource> opened, Database database, Sealer sealer, Ledger ledger, Accounts accounts) {
    this.opened = opened;
    this.database = database;
    this.sealer = sealer;
    this.ledger = ledger;
    this.accounts = accounts;
  }

  /** Something that is closed without fuss. */
  interface Resource extends AutoCloseable {

    @Override
    void close();
  }

  /**
   * Starts the server or finds it, brings its tables up to date, and opens the room.
   *
   * @param parties the ids of the parties of the room, without the conciliator, in the order of the
   *     case; a room keeps those with which it was first opened
   * @param random from which passwords and keys are drawn
   * @throws IllegalArgumentException if the server cannot be used as it is, holds the room of other
   *     parties, or is in use by another Parley
   * @throws UnavailableException if it cannot be reached or does not start
   */
  public static Store open(Server server, List<String> parties, Clock clock, SecureRandom random) {
    Deque<Resource> opened = new ArrayDeque<>();
    try {
      Running running = start(server, random, opened);
      Address admin = running.admin();
      Claim claim = Claim.take(admin);
      opened.push(claim);
      Preparation.Logins logins = Preparation.of(admin, claim, random).prepare(parties);
      Database database = new Database(admin, logins, running.whyLost());
      opened.push(database);
      Sealer sealer = new Sealer(SigningKey.findOrMake(database.owner(), random));
      return new Store(
          opened,
          database,
          sealer,
          new DefaultLedger(database, parties, sealer, clock),
          new DefaultAccounts(database.app(), random, clock));
    } catch (RuntimeException e) {
      opened.forEach(Resource::close);
      throw e;
    }
  }

  /**
   * A server that runs.
   *
   * @param whyLost says what is the matter when it does not answer
   */
  private record Running(Address admin, Supplier<String> whyLost) {}

  private static Running start(Server server, SecureRandom random, Deque<Resource> opened) {
    return switch (server) {
      case Server.Embedded(var folder) -> {
        EmbeddedServer embedded = EmbeddedServer.start(folder, random);
        opened.push(embedded);
        yield new Running(embedded.address(), embedded::whyLost);
      }
      case Server.Shared shared -> new Running(Address.of(shared), () -> Failures.UNREACHABLE);
    };
  }

  /** The ledger. */
  public Ledger ledger() {
    return ledger;
  }

  /** The door. */
  public Accounts accounts() {
    return accounts;
  }

  /** What signs, for what leaves the room. */
  public Sealer sealer() {
    return sealer;
  }

  /**
   * Opens the demonstration seats if they are wanted and nobody real has ever joined; ends them
   * otherwise.
   *
   * @return whether there is a demonstration now
   */
  public boolean openDemonstration(boolean wanted) {
    return Demonstration.open(database.owner(), wanted);
  }

  /** The ways to the database, for what else is kept there. */
  Database database() {
    return database;
  }

  /** Ends all connections and stops a server of our own. */
  @Override
  public void close() {
    opened.forEach(Resource::close);
    opened.clear();
  }
}
