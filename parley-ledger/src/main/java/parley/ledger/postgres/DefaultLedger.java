package parley.ledger.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import parley.ledger.Audience;
import parley.ledger.Draft;
import parley.ledger.Entry;
import parley.ledger.Hash;
import parley.ledger.Kind;
import parley.ledger.Ledger;
import parley.ledger.Pass;
import parley.ledger.StaleException;
import parley.ledger.Tip;
import parley.ledger.access.Role;
import parley.ledger.access.Seat;
import parley.ledger.chain.Sealer;

/**
 * The ledger in PostgreSQL. Each call is one transaction, which shows the pass first. Whoever
 * writes locks the end of the chain, so that nobody else can write to it until the entry is kept,
 * and no attempt need be repeated.
 */
final class DefaultLedger implements Ledger {

  private final Database database;
  private final List<String> parties;
  private final Sealer sealer;
  private final Clock clock;

  DefaultLedger(Database database, List<String> parties, Sealer sealer, Clock clock) {
    this.database = database;
    this.parties = List.copyOf(parties);
    this.sealer = sealer;
    this.clock = clock;
  }

  @Override
  public List<String> parties() {
    return parties;
  }

  @Override
  public Entry append(Pass pass, Draft draft) {
    return append(pass, draft, OptionalLong.empty());
  }

  @Override
  public Entry append(Pass pass, Draft draft, long seen) {
    return append(pass, draft, OptionalLong.of(seen));
  }

  private Entry append(Pass pass, Draft draft, OptionalLong seen) {
    checkKeepable(draft.body());
    return database.seated(
        pass,
        (handle, seat) -> {
          checkBelongs(seat, draft.audience());
          if (seat.role() == Role.READER) {
            throw Failures.refused();
          }
          End end = lockEnd(handle, draft.audience());
          if (seen.isPresent() && seen.getAsLong() != end.tip().number()) {
            throw new StaleException(draft.audience(), seen.getAsLong());
          }
          Entry entry =
              sealer.seal(end.tip(), notBefore(end.at()), seat.party(), seat.name(), draft);
          keep(handle, entry);
          return entry;
        });
  }

  @Override
  public List<Entry> read(Pass pass, Audience audience, long after) {
    return database.seated(
        pass,
        (handle, seat) -> {
          checkBelongs(seat, audience);
          return handle
              .createQuery(
                  "select number, at, party, member, kind, body, previous, hash, signature"
                      + " from parley.read(?, ?)")
              .bind(0, audience.code())
              .bind(1, after)
              .map((row, context) -> entry(audience, row))
              .list();
        });
  }

  @Override
  public List<Tip> tips(Pass pass) {
    return database.seated(
        pass,
        (handle, seat) -> {
          Map<Audience, Tip> tips =
              handle
                  .createQuery("select audience, number, hash from parley.tips()")
                  .map((row, context) -> tip(Audience.parse(row.getString("audience")), row))
                  .stream()
                  .collect(Collectors.toMap(Tip::audience, Function.identity()));
          return Audience.of(seat.party(), parties).stream().map(tips::get).toList();
        });
  }

  @Override
  public boolean isAgreed(Pass pass, long proposal) {
    return database.seatedWithClerk(
        pass,
        handle ->
            handle
                .createQuery("select parley.is_agreed(?)")
                .bind(0, proposal)
                .mapTo(Boolean.class)
                .one());
  }

  @Override
  public String publicKey() {
    return sealer.publicKey();
  }

  private void checkBelongs(Seat seat, Audience audience) {
    if (!Audience.of(seat.party(), parties).contains(audience)) {
      throw Failures.refused();
    }
  }

  /** PostgreSQL keeps no zero character, and UTF-8 has no half of a pair of surrogates. */
  private static void checkKeepable(String body) {
    boolean keepable =
        body.codePoints()
            .noneMatch(c -> c == 0 || c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
    if (!keepable) {
      throw new IllegalArgumentException(
          "The entry holds a zero character or half of a surrogate pair; expected text that UTF-8 can"
              + " write.");
    }
  }

  /** The end of a chain and when it was written. */
  private record End(Tip tip, Instant at) {}

  private static End lockEnd(Handle handle, Audience audience) {
    return handle
        .createQuery("select number, hash, at from parley.lock_tip(?)")
        .bind(0, audience.code())
        .map((row, context) -> new End(tip(audience, row), Instant.ofEpochMilli(row.getLong("at"))))
        .one();
  }

  /** The time of day; the time of the entry before, if the clock was put back since. */
  private Instant notBefore(Instant last) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    return now.isBefore(last) ? last : now;
  }

  private static void keep(Handle handle, Entry entry) {
    handle
        .createQuery("select parley.append(?, ?, ?, ?, ?, ?, ?, ?)")
        .bind(0, entry.audience().code())
        .bind(1, entry.number())
        .bind(2, entry.at().toEpochMilli())
        .bind(3, entry.kind().code())
        .bind(4, entry.body())
        .bind(5, entry.previous().hex())
        .bind(6, entry.hash().hex())
        .bind(7, entry.signature())
        .mapTo(String.class)
        .one();
  }

  private static Tip tip(Audience audience, ResultSet row) throws SQLException {
    return new Tip(audience, row.getLong("number"), new Hash(row.getString("hash")));
  }

  private static Entry entry(Audience audience, ResultSet row) throws SQLException {
    return new Entry(
        audience,
        row.getLong("number"),
        Instant.ofEpochMilli(row.getLong("at")),
        row.getString("party"),
        row.getString("member"),
        Kind.parse(row.getString("kind")),
        row.getString("body"),
        new Hash(row.getString("previous")),
        new Hash(row.getString("hash")),
        row.getString("signature"));
  }
}
