package parley.room;

import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import parley.ledger.Audience;
import parley.ledger.Draft;
import parley.ledger.Entry;
import parley.ledger.Hash;
import parley.ledger.Kind;
import parley.ledger.Ledger;
import parley.ledger.Pass;
import parley.ledger.RefusedException;
import parley.ledger.StaleException;
import parley.ledger.Tip;
import parley.ledger.access.Seat;
import parley.ledger.chain.Sealer;

/** A ledger in memory, for tests of desks: the walls of the real one, without a database. */
public final class MemoryLedger implements Ledger {

  private final List<String> parties;
  private final Clock clock;
  private final Sealer sealer = new Sealer(newKeys());
  private final Map<Pass, Seat> seats = new LinkedHashMap<>();
  private final Map<Audience, List<Entry>> chains = new LinkedHashMap<>();

  /** A ledger of these parties. */
  public MemoryLedger(List<String> parties, Clock clock) {
    this.parties = List.copyOf(parties);
    this.clock = clock;
  }

  /** What seals its entries. */
  public Sealer sealer() {
    return sealer;
  }

  /** Lets somebody in, by a pass made from their name. */
  public Pass seat(Seat seat) {
    Pass pass = Pass.of(seat.member());
    seat(pass, seat);
    return pass;
  }

  /** Lets somebody in by a pass. */
  public synchronized void seat(Pass pass, Seat seat) {
    seats.put(pass, seat);
  }

  /** Who sits there. */
  public Seat seatOf(Pass pass) {
    Seat seat = seats.get(pass);
    if (seat == null) {
      throw new RefusedException("Nobody is signed in with this pass.");
    }
    return seat;
  }

  @Override
  public List<String> parties() {
    return parties;
  }

  @Override
  public synchronized Entry append(Pass pass, Draft draft) {
    return append(pass, draft, chain(draft.audience()).size());
  }

  @Override
  public synchronized Entry append(Pass pass, Draft draft, long seen) {
    Seat seat = mayRead(pass, draft.audience());
    List<Entry> chain = chain(draft.audience());
    if (chain.size() != seen) {
      throw new StaleException(draft.audience(), seen);
    }
    Entry entry =
        sealer.seal(tip(draft.audience()), clock.instant(), seat.party(), seat.name(), draft);
    chain.add(entry);
    return entry;
  }

  @Override
  public synchronized List<Entry> read(Pass pass, Audience audience, long after) {
    mayRead(pass, audience);
    return chain(audience).stream().filter(e -> e.number() > after).toList();
  }

  @Override
  public synchronized List<Tip> tips(Pass pass) {
    return Audience.of(seatOf(pass).party(), parties).stream().map(this::tip).toList();
  }

  @Override
  public synchronized boolean isAgreed(Pass pass, long proposal) {
    seatOf(pass);
    return parties.stream()
        .allMatch(party ->
            chain(new Audience.Own(party)).stream()
                .filter(e -> e.kind() == Kind.ANSWER)
                .filter(e -> e.body().contains("\"proposal\":" + proposal + ","))
                .reduce((a, b) -> b)
                .filter(e -> e.body().contains("\"accept\":true"))
                .isPresent());
  }

  @Override
  public String publicKey() {
    return sealer.publicKey();
  }

  private Seat mayRead(Pass pass, Audience audience) {
    Seat seat = seatOf(pass);
    if (!audience.includes(seat.party())) {
      throw new RefusedException("The seat does not belong to this audience.");
    }
    return seat;
  }

  private Tip tip(Audience audience) {
    List<Entry> chain = chain(audience);
    return chain.isEmpty()
        ? new Tip(audience, 0, Hash.NONE)
        : new Tip(audience, chain.size(), chain.getLast().hash());
  }

  private List<Entry> chain(Audience audience) {
    return chains.computeIfAbsent(audience, a -> new ArrayList<>());
  }

  private static java.security.KeyPair newKeys() {
    try {
      return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
