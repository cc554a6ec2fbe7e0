package parley.ledger.postgres;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import parley.ledger.Hash;
import parley.ledger.Pass;
import parley.ledger.access.Accounts;
import parley.ledger.access.AuditLine;
import parley.ledger.access.Invitation;
import parley.ledger.access.Login;
import parley.ledger.access.Member;
import parley.ledger.access.PasswordRule;
import parley.ledger.access.Role;
import parley.ledger.access.Seat;
import parley.ledger.access.ShortText;
import parley.ledger.access.SignIn;
import parley.ledger.access.Token;

/**
 * The door, with the application's login. Secrets are made here and go out once; passwords are run
 * through Argon2id here; all else is decided in the database, by its own time.
 */
public final class DefaultAccounts implements Accounts {

  private static final int SECRET_BYTES = 32;
  private static final int SALT_BYTES = 16;

  /** How long somebody is asked to wait who found no place to have a password tried. */
  private static final Duration BUSY = Duration.ofSeconds(10);

  /** No password is empty, so whatever cannot be one is tried as that. */
  private static final String NO_PASSWORD = "";

  private final Door door;
  private final PasswordHasher hasher;
  private final SecureRandom random;
  private final Clock clock;

  /**
   * The door.
   *
   * @param app the application's login
   * @param clock tells how long it is until a time of the database
   */
  public DefaultAccounts(Jdbi app, SecureRandom random, Clock clock) {
    this(app, new PasswordHasher(PasswordHasher.RECIPE), random, clock);
  }

  DefaultAccounts(Jdbi app, PasswordHasher hasher, SecureRandom random, Clock clock) {
    this.door = new Door(app);
    this.hasher = hasher;
    this.random = random;
    this.clock = clock;
  }

  @Override
  public SignIn signIn(String login, String password, String client) {
    String code = codeOf(login);
    Door.Hint hint = door.signInRecipe(code, client, hasher.recipe().form());
    if (hint.until().isPresent()) {
      return throttled(hint.until());
    }
    Optional<String> tag = hasher.findTag(possible(password), hint.recipe());
    if (tag.isEmpty()) {
      return new SignIn.Throttled(BUSY);
    }
    String secret = newSecret();
    Door.Tried tried = door.signIn(code, client, tag.get(), Pass.of(secret));
    return switch (tried.outcome()) {
      case "in" -> new SignIn.Done(secret, tried.seat().orElseThrow());
      case "throttled" -> throttled(tried.until());
      default -> new SignIn.Refused();
    };
  }

  @Override
  public Optional<SignIn.Done> signInToDemonstration(String login, String client) {
    String secret = newSecret();
    return door.signInToDemonstration(codeOf(login), client, Pass.of(secret))
        .map(seat -> new SignIn.Done(secret, seat));
  }

  @Override
  public List<Member> demonstrationSeats() {
    return door.demonstrationSeats();
  }

  @Override
  public Optional<Seat> findSeat(Pass pass) {
    return door.findSeat(pass);
  }

  @Override
  public boolean isSeated(Pass pass) {
    return door.isSeated(pass);
  }

  @Override
  public void signOut(Pass pass) {
    door.signOut(pass);
  }

  @Override
  public Invitation invite(Pass pass, Role role, String client) {
    String secret = newSecret();
    Door.Invited invited = door.invite(pass, Pass.of(secret), role, client);
    if (invited.outcome().equals("full")) {
      throw new IllegalArgumentException(
          "50 links are open at this table; wait until some are used or expire.");
    }
    return new Invitation(secret, invited.party(), role, invited.expires());
  }

  @Override
  public List<Invitation> firstInvitations() {
    List<Invitation> invitations = new ArrayList<>();
    for (String party : door.tablesWithoutLead()) {
      door.inviteFirst(party, newSecret()).ifPresent(invitations::add);
    }
    return List.copyOf(invitations);
  }

  @Override
  public Optional<Invitation> findInvitation(String secret) {
    return door.findInvitation(secret);
  }

  @Override
  public SignIn join(String secret, String login, String name, String password, String client) {
    Optional<Invitation> invitation = door.findInvitation(secret);
    if (invitation.isEmpty()) {
      return new SignIn.Refused();
    }
    Login wanted = new Login(invitation.get().party(), login);
    String kept = ShortText.of("The name", name);
    PasswordRule.check(password, wanted.name(), kept);
    Optional<String> hash = hasher.findKept(password, newBytes(SALT_BYTES));
    if (hash.isEmpty()) {
      return new SignIn.Throttled(BUSY);
    }
    String fresh = newSecret();
    Door.Tried tried =
        door.join(Pass.of(secret), wanted.name(), kept, hash.get(), Pass.of(fresh), client);
    return switch (tried.outcome()) {
      case "in" -> new SignIn.Done(fresh, tried.seat().orElseThrow());
      case "taken" ->
          throw new IllegalArgumentException(
              "Somebody at this table signs in with \"%s\" already; expected another."
                  .formatted(wanted.name()));
      default -> new SignIn.Refused();
    };
  }

  @Override
  public List<Member> members(Pass pass) {
    return door.members(pass);
  }

  @Override
  public void remove(Pass pass, String member, String client) {
    switch (door.remove(pass, member, client)) {
      case "last" ->
          throw new IllegalArgumentException(
              "Nobody at this table could invite any more; invite another in this role first.");
      case "seat" ->
          throw new IllegalArgumentException(
              "A seat of the demonstration stays until the demonstration ends.");
      default -> {}
    }
  }

  @Override
  public void changePassword(Pass pass, String old, String fresh, String client) {
    Door.OwnHint own = door.ownRecipe(pass, client);
    Recipe recipe =
        own.recipe()
            .orElseThrow(
                () -> new IllegalArgumentException("A seat of the demonstration has no password."));
    checkHeard(own.until());
    String login = Login.find(own.login()).map(Login::name).orElse(own.login());
    PasswordRule.check(fresh, login, own.name());
    String tag = hasher.findTag(possible(old), recipe).orElseThrow(DefaultAccounts::busy);
    String kept = hasher.findKept(fresh, newBytes(SALT_BYTES)).orElseThrow(DefaultAccounts::busy);
    Door.Tried tried = door.changePassword(pass, tag, kept, client);
    checkHeard(tried.until());
    if (tried.outcome().equals("refused")) {
      throw new IllegalArgumentException("The old password is not right.");
    }
  }

  @Override
  public IssuedToken issueToken(Pass pass, String label, String client) {
    String secret = newSecret();
    Door.Issued issued =
        door.issueToken(pass, Pass.of(secret), ShortText.of("The label", label), client);
    return issued
        .token()
        .map(token -> new IssuedToken(secret, token))
        .orElseThrow(
            () -> new IllegalArgumentException("You have 20 tokens; revoke one of them first."));
  }

  @Override
  public List<Token> tokens(Pass pass) {
    return door.tokens(pass);
  }

  @Override
  public void revokeToken(Pass pass, String token, String client) {
    door.revokeToken(pass, token, client);
  }

  @Override
  public List<AuditLine> audit(Pass pass) {
    return door.audit(pass);
  }

  private SignIn.Throttled throttled(Optional<Instant> until) {
    return new SignIn.Throttled(delay(until.orElse(clock.instant())));
  }

  private void checkHeard(Optional<Instant> until) {
    until.ifPresent(end -> {
      throw new IllegalArgumentException(
          "The old password was wrong too often; try again in %s seconds."
              .formatted(delay(end).toSeconds()));
    });
  }

  /** How long it is until then: whole seconds, rounded up, 1 at least. */
  private Duration delay(Instant until) {
    long millis = Duration.between(clock.instant(), until).toMillis();
    return Duration.ofSeconds(Math.max(1, Math.ceilDiv(millis, 1000L)));
  }

  /**
   * A login as the database has it. What cannot be one may be anything, so it goes there hashed.
   */
  private static String codeOf(String login) {
    return Login.find(login).map(Login::code).orElseGet(() -> Hash.of(login).hex());
  }

  private static String possible(String password) {
    return password.length() > 2 * PasswordRule.LONGEST ? NO_PASSWORD : password;
  }

  private static IllegalArgumentException busy() {
    return new IllegalArgumentException(
        "Too many passwords are being tried at the moment; try again in %s seconds."
            .formatted(BUSY.toSeconds()));
  }

  private String newSecret() {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(newBytes(SECRET_BYTES));
  }

  private byte[] newBytes(int count) {
    byte[] bytes = new byte[count];
    random.nextBytes(bytes);
    return bytes;
  }
}
