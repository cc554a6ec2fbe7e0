package parley.ledger.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import parley.ledger.Pass;
import parley.ledger.access.Accounts;
import parley.ledger.access.Invitation;
import parley.ledger.access.Role;
import parley.ledger.access.SignIn;

/** Seats people, as they would seat themselves. */
final class DoorSeats {

  /** A password that does, for everybody. */
  static final String PASSWORD = "four plain words here";

  /** An address from which nobody has come yet. */
  static final String HOME = "192.0.2.10";

  private DoorSeats() {}

  /** The first lead of a party, or the first conciliator, who signs in with this name. */
  static Pass first(Accounts accounts, String party, String login) {
    Invitation invitation =
        accounts.firstInvitations().stream()
            .filter(i -> i.party().equals(party))
            .findFirst()
            .orElseThrow();
    return join(accounts, invitation, login);
  }

  /** Somebody whom a lead or a conciliator invites. */
  static Pass invited(Accounts accounts, Pass lead, Role role, String login) {
    return join(accounts, accounts.invite(lead, role, HOME), login);
  }

  static Pass join(Accounts accounts, Invitation invitation, String login) {
    SignIn joined = accounts.join(invitation.secret(), login, name(login), PASSWORD, HOME);
    assertThat(joined).isInstanceOf(SignIn.Done.class);
    return Pass.of(((SignIn.Done) joined).secret());
  }

  static Pass signIn(Accounts accounts, String login) {
    SignIn signedIn = accounts.signIn(login, PASSWORD, HOME);
    assertThat(signedIn).isInstanceOf(SignIn.Done.class);
    return Pass.of(((SignIn.Done) signedIn).secret());
  }

  static String name(String login) {
    return "The person " + login;
  }
}
