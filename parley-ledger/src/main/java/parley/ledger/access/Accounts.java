package parley.ledger.access;

import java.util.List;
import java.util.Optional;
import parley.ledger.Pass;

/**
 * The door: who is let in, and where they sit. Passwords are kept as Argon2id (RFC 9106), secrets of
 * sessions, invitations and tokens as digests.
 *
 * <p>Methods that take a pass throw {@link parley.ledger.RefusedException} if it does not let do
 * that, and every method {@link parley.ledger.UnavailableException} if the store cannot be reached.
 */
public interface Accounts {

  /**
   * Tries a name and a password.
   *
   * @param client the address from which it is tried; tries are throttled for a name and for an
   *     address
   */
  SignIn signIn(String login, String password, String client);

  /** Takes a demonstration seat, for which there is no password; empty if there is none such. */
  Optional<SignIn.Done> signInToDemonstration(String login, String client);

  /** The demonstration seats, in the order of the parties, the conciliator's last. */
  List<Member> demonstrationSeats();

  /**
   * Who sits there; empty if the pass has expired or was never good. Using it puts off the end of an
   * idle session, never beyond its absolute end.
   */
  Optional<Seat> findSeat(Pass pass);

  /** Ends a session. */
  void signOut(Pass pass);

  /** Invites somebody to the caller's own table. Leads and conciliators may. */
  Invitation invite(Pass pass, Role role, String client);

  /** Invitations that make the first seat of each table, for whoever starts the room. */
  List<Invitation> firstInvitations();

  /** The invitation behind a secret, if it is still good. */
  Optional<Invitation> findInvitation(String secret);

  /**
   * Takes an invitation up; it is good no more.
   *
   * @throws IllegalArgumentException if name, login or password do not do; the message says why
   */
  SignIn join(String secret, String login, String name, String password, String client);

  /** The members of the caller's own table. */
  List<Member> members(Pass pass);

  /** Removes a member of the caller's own table, and ends their sessions and tokens. Leads may. */
  void remove(Pass pass, String member, String client);

  /**
   * Changes the caller's own password and ends all other sessions.
   *
   * @throws IllegalArgumentException if a password does not do; the message says why
   */
  void changePassword(Pass pass, String old, String fresh, String client);

  /** Issues a personal token; the secret is shown once. A token cannot issue another. */
  IssuedToken issueToken(Pass pass, String label, String client);

  /** The caller's own tokens. */
  List<Token> tokens(Pass pass);

  /** Revokes a token of the caller's own. */
  void revokeToken(Pass pass, String token, String client);

  /** What happened at the door of the caller's own table, newest first. */
  List<AuditLine> audit(Pass pass);

  /**
   * A token just issued.
   *
   * @param secret what the program shows; kept nowhere
   */
  record IssuedToken(String secret, Token token) {

    /** Says nothing of the secret, so that no log can hold it. */
    @Override
    public String toString() {
      return "IssuedToken[" + token + "]";
    }
  }
}
