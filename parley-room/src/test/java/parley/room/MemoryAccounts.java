package parley.room;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import parley.ledger.Pass;
import parley.ledger.access.Accounts;
import parley.ledger.access.AuditLine;
import parley.ledger.access.Invitation;
import parley.ledger.access.Member;
import parley.ledger.access.Role;
import parley.ledger.access.Seat;
import parley.ledger.access.SignIn;
import parley.ledger.access.Token;

/**
 * Accounts in memory, for tests of the web: everyone's login is their secret and their password.
 */
public final class MemoryAccounts implements Accounts {

  private final Map<String, Seat> seats = new LinkedHashMap<>();
  private final Map<Pass, Seat> present = new LinkedHashMap<>();
  private final MemoryLedger ledger;
  private final Clock clock;
  private int sessions;

  /** Accounts that let people in to a ledger. */
  public MemoryAccounts(MemoryLedger ledger, Clock clock) {
    this.ledger = ledger;
    this.clock = clock;
  }

  /** Somebody who can sign in. */
  public MemoryAccounts with(Seat seat) {
    seats.put(seat.member(), seat);
    return this;
  }

  /** Where somebody sits who can sign in. */
  public Seat seat(String login) {
    return seats.get(login);
  }

  /** A secret that lets somebody in, as after signing in. */
  public synchronized String secretOf(String login) {
    return enter(seats.get(login)).secret();
  }

  private synchronized SignIn.Done enter(Seat seat) {
    String secret = seat.member() + "-secret-" + ++sessions;
    present.put(Pass.of(secret), seat);
    ledger.seat(Pass.of(secret), seat);
    return new SignIn.Done(secret, seat);
  }

  @Override
  public SignIn signIn(String login, String password, String client) {
    return seats.containsKey(login) && password.equals(login)
        ? enter(seats.get(login))
        : new SignIn.Refused();
  }

  @Override
  public Optional<SignIn.Done> signInToDemonstration(String login, String client) {
    return Optional.ofNullable(seats.get(login)).filter(Seat::demonstration).map(this::enter);
  }

  @Override
  public List<Member> demonstrationSeats() {
    return seats.values().stream().filter(Seat::demonstration).map(this::member).toList();
  }

  private Member member(Seat seat) {
    return new Member(seat, seat.member(), clock.instant(), false);
  }

  @Override
  public synchronized Optional<Seat> findSeat(Pass pass) {
    return Optional.ofNullable(present.get(pass));
  }

  @Override
  public boolean isSeated(Pass pass) {
    return findSeat(pass).isPresent();
  }

  @Override
  public synchronized void signOut(Pass pass) {
    present.remove(pass);
  }

  @Override
  public Invitation invite(Pass pass, Role role, String client) {
    throw new UnsupportedOperationException();
  }

  @Override
  public List<Invitation> firstInvitations() {
    return List.of();
  }

  @Override
  public Optional<Invitation> findInvitation(String secret) {
    return Optional.empty();
  }

  @Override
  public SignIn join(String secret, String login, String name, String password, String client) {
    return new SignIn.Refused();
  }

  @Override
  public List<Member> members(Pass pass) {
    String party = findSeat(pass).orElseThrow().party();
    return seats.values().stream()
        .filter(seat -> seat.party().equals(party))
        .map(this::member)
        .toList();
  }

  @Override
  public void remove(Pass pass, String member, String client) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void changePassword(Pass pass, String old, String fresh, String client) {
    throw new UnsupportedOperationException();
  }

  @Override
  public IssuedToken issueToken(Pass pass, String label, String client) {
    throw new UnsupportedOperationException();
  }

  @Override
  public List<Token> tokens(Pass pass) {
    return List.of();
  }

  @Override
  public void revokeToken(Pass pass, String token, String client) {
    // There is none, and that is not told.
  }

  @Override
  public List<AuditLine> audit(Pass pass) {
    return List.of();
  }
}
