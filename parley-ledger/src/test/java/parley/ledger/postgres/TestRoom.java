package parley.ledger.postgres;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import parley.ledger.Audience;
import parley.ledger.Draft;
import parley.ledger.Entry;
import parley.ledger.Kind;
import parley.ledger.Ledger;
import parley.ledger.Pass;
import parley.ledger.access.Role;

/** A room of two parties and a conciliator in a database of its own, with a seat for every role. */
final class TestRoom implements AutoCloseable {

  static final List<String> PARTIES = List.of("UNION", "EMPLOYER");

  static final Audience ALL = new Audience.All();
  static final Audience OWN_UNION = new Audience.Own("UNION");
  static final Audience OWN_EMPLOYER = new Audience.Own("EMPLOYER");
  static final Audience OWN_CONCILIATOR = new Audience.Own(Audience.CONCILIATOR);
  static final Audience SHUTTLE_UNION = new Audience.Shuttle("UNION");
  static final Audience SHUTTLE_EMPLOYER = new Audience.Shuttle("EMPLOYER");

  static final List<Audience> EVERY_AUDIENCE =
      List.of(ALL, OWN_UNION, OWN_EMPLOYER, OWN_CONCILIATOR, SHUTTLE_UNION, SHUTTLE_EMPLOYER);

  final Pass union = Pass.of("UNION-lead");
  final Pass unionReader = Pass.of("UNION-reader");
  final Pass employer = Pass.of("EMPLOYER-lead");
  final Pass conciliator = Pass.of("conciliator-conciliator");

  private final AtomicReference<Instant> time =
      new AtomicReference<>(Instant.parse("2026-03-01T09:00:00.123Z"));
  private final String database = TestServer.database();
  private final Store store;

  TestRoom() {
    InstantSource source = time::get;
    store = TestServer.open(database, source.withZone(ZoneOffset.UTC));
    for (String party : PARTIES) {
      seat(party, Role.LEAD);
      seat(party, Role.MEMBER);
      seat(party, Role.READER);
    }
    seat(Audience.CONCILIATOR, Role.CONCILIATOR);
  }

  private void seat(String party, Role role) {
    seat(store, party, role);
  }

  /** Seats somebody whose secret is the party and the role. */
  static Pass seat(Store store, String party, Role role) {
    String name = party + "-" + role.code();
    Pass pass = Pass.of(name);
    store
        .database()
        .owner()
        .useHandle(handle -> {
          handle.execute(
              "insert into parley.members values (?, ?, ?, ?, ?, null, false, now(), null)",
              name,
              name,
              "Person of " + name,
              party,
              role.code());
          handle.execute(
              "insert into parley.passes values (?, ?, 'session', now(), now(), now() + interval '1 day', null)",
              pass.digest().hex(),
              name);
        });
    return pass;
  }

  Ledger ledger() {
    return store.ledger();
  }

  Store store() {
    return store;
  }

  String database() {
    return database;
  }

  Entry say(Pass pass, Audience audience, String text) {
    return ledger().append(pass, statement(audience, text));
  }

  static Draft statement(Audience audience, String text) {
    return new Draft(audience, Kind.STATEMENT, "{\"text\":\"" + text + "\"}");
  }

  Entry answer(Pass pass, String party, long proposal, boolean accept) {
    return ledger()
        .append(
            pass,
            new Draft(
                new Audience.Own(party),
                Kind.ANSWER,
                "{\"proposal\":%s,\"accept\":%s}".formatted(proposal, accept)));
  }

  void passTime(Duration duration) {
    time.updateAndGet(t -> t.plus(duration));
  }

  /** A connection of the application's login, for plain SQL. */
  Handle plain() {
    return store.database().app().open();
  }

  /** A connection of the login that asks for agreements. */
  Handle clerk() {
    return store.database().clerk().open();
  }

  /** A connection of the owner of the tables. */
  Handle owner() {
    return store.database().owner().open();
  }

  /** A connection of the superuser. */
  Handle superuser() {
    return Jdbi.create(TestServer.admin(database).source()).open();
  }

  @Override
  public void close() {
    store.close();
    TestServer.execute("drop database " + database);
  }
}
