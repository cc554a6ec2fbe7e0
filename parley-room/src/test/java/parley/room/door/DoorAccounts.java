package parley.room.door;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import parley.ledger.Pass;
import parley.ledger.RefusedException;
import parley.ledger.access.Accounts;
import parley.ledger.access.AuditLine;
import parley.ledger.access.Invitation;
import parley.ledger.access.Login;
import parley.ledger.access.Member;
import parley.ledger.access.Role;
import parley.ledger.access.Seat;
import parley.ledger.access.ShortText;
import parley.ledger.access.SignIn;
import parley.ledger.access.Token;

/**
 * A door in memory, for tests of its desks: secrets are counted, passwords compared as they are.
 */
final class DoorAccounts implements Accounts {

  private final Clock clock;
  private final Map<String, Member> members = new LinkedHashMap<>();
  private final Map<String, String> passwords = new LinkedHashMap<>();
  private final Map<Pass, String> passes = new LinkedHashMap<>();
  private final Map<String, Invitation> invitations = new LinkedHashMap<>();
  private final Map<String, Token> tokens = new LinkedHashMap<>();
  private final List<AuditLine> lines = new ArrayList<>();
  private Optional<Duration> wait = Optional.empty();
  private int count;

  DoorAccounts(Clock clock) {
    this.clock = clock;
  }

  /** Somebody with a password; their seat. */
  Seat with(String login, String name, Role role, String password) {
    Login read = Login.find(login).orElseThrow();
    Seat seat = new Seat("m" + ++count, name, read.table(), role, password.isEmpty());
    members.put(read.code(), new Member(seat, read.code(), clock.instant(), false));
    passwords.put(read.code(), password);
    return seat;
  }

  /** A pass of theirs. */
  Pass passOf(String login) {
    return Pass.of(enter(login).secret());
  }

  /** From now on nobody is heard. */
  void throttle(Duration delay) {
    wait = Optional.of(delay);
  }

  private SignIn.Done enter(String login) {
    String secret = "secret" + ++count;
    passes.put(Pass.of(secret), login);
    return new SignIn.Done(secret, members.get(login).seat());
  }

  private Member caller(Pass pass) {
    return Optional.ofNullable(passes.get(pass))
        .map(members::get)
        .orElseThrow(() -> new RefusedException("The pass does not let do that."));
  }

  @Override
  public SignIn signIn(String login, String password, String client) {
    if (wait.isPresent()) {
      return new SignIn.Throttled(wait.get());
    }
    String code = Login.find(login).map(Login::code).orElse("");
    return !password.isEmpty() && password.equals(passwords.get(code))
        ? enter(code)
        : new SignIn.Refused();
  }

  @Override
  public Optional<SignIn.Done> signInToDemonstration(String login, String client) {
    return demonstrationSeats().stream()
        .filter(member -> member.login().equals(login))
        .findFirst()
        .map(member -> enter(login));
  }

  @Override
  public List<Member> demonstrationSeats() {
    return members.values().stream().filter(member -> member.seat().demonstration()).toList();
  }

  @Override
  public Optional<Seat> findSeat(Pass pass) {
    return Optional.ofNullable(passes.get(pass)).map(members::get).map(Member::seat);
  }

  @Override
  public boolean isSeated(Pass pass) {
    return passes.containsKey(pass);
  }

  @Override
  public void signOut(Pass pass) {
    passes.remove(pass);
  }

  @Override
  public Invitation invite(Pass pass, Role role, String client) {
    Invitation invitation =
        new Invitation(
            "invitation" + ++count,
            caller(pass).seat().party(),
            role,
            clock.instant().plus(Duration.ofDays(7)));
    invitations.put(invitation.secret(), invitation);
    lines.add(
        new AuditLine(
            clock.instant(),
            "invited",
            caller(pass).seat().name(),
            Optional.of(role.code()),
            client));
    return invitation;
  }

  @Override
  public List<Invitation> firstInvitations() {
    return List.of();
  }

  @Override
  public Optional<Invitation> findInvitation(String secret) {
    return Optional.ofNullable(invitations.get(secret));
  }

  @Override
  public SignIn join(String secret, String login, String name, String password, String client) {
    if (wait.isPresent()) {
      return new SignIn.Throttled(wait.get());
    }
    Invitation invitation = invitations.get(secret);
    if (invitation == null) {
      return new SignIn.Refused();
    }
    String code = new Login(invitation.party(), login).code();
    if (members.containsKey(code)) {
      throw new IllegalArgumentException("Somebody at this table signs in with that already.");
    }
    invitations.remove(secret);
    with(code, name, invitation.role(), password);
    return enter(code);
  }

  @Override
  public List<Member> members(Pass pass) {
    String party = caller(pass).seat().party();
    return members.values().stream().filter(m -> m.seat().party().equals(party)).toList();
  }

  @Override
  public void remove(Pass pass, String member, String client) {
    Member gone =
        members(pass).stream()
            .filter(m -> m.seat().member().equals(member))
            .findFirst()
            .orElseThrow(() -> new RefusedException("The pass does not let do that."));
    if (members(pass).stream().filter(m -> m.seat().role() == Role.LEAD).count() == 1
        && gone.seat().role() == Role.LEAD) {
      throw new IllegalArgumentException("Nobody at this table could invite any more.");
    }
    members.remove(gone.login());
    passes.values().removeIf(gone.login()::equals);
  }

  @Override
  public void changePassword(Pass pass, String old, String fresh, String client) {
    String login = caller(pass).login();
    if (!old.equals(passwords.get(login))) {
      throw new IllegalArgumentException("The old password is not right.");
    }
    passwords.put(login, fresh);
  }

  @Override
  public IssuedToken issueToken(Pass pass, String label, String client) {
    String secret = "token" + ++count;
    Token token =
        new Token(
            "t" + count,
            ShortText.of("The label", label),
            clock.instant(),
            clock.instant().plus(Duration.ofDays(90)),
            Optional.empty());
    tokens.put(token.id(), token);
    passes.put(Pass.of(secret), caller(pass).login());
    return new IssuedToken(secret, token);
  }

  @Override
  public List<Token> tokens(Pass pass) {
    return List.copyOf(tokens.values());
  }

  @Override
  public void revokeToken(Pass pass, String token, String client) {
    if (tokens.remove(token) == null) {
      throw new RefusedException("The pass does not let do that.");
    }
  }

  @Override
  public List<AuditLine> audit(Pass pass) {
    return List.copyOf(lines);
  }
}
