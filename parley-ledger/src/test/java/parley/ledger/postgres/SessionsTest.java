package parley.ledger.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static parley.ledger.postgres.DoorSeats.HOME;
import static parley.ledger.postgres.DoorSeats.PASSWORD;
import static parley.ledger.postgres.DoorSeats.first;
import static parley.ledger.postgres.DoorSeats.signIn;

import java.time.Duration;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import parley.ledger.Pass;
import parley.ledger.RefusedException;
import parley.ledger.access.Accounts;
import parley.ledger.access.Role;
import parley.ledger.access.SignIn;
import parley.ledger.access.Token;

class SessionsTest {

  @AutoClose private final DoorDatabase database = DoorDatabase.create();
  private final Accounts accounts = database.accounts();
  private final Pass lead = first(accounts, "UNION", "ann");

  @Test
  void the_secret_of_a_session_has_256_bits_and_is_kept_as_a_digest_alone() {
    SignIn.Done done = (SignIn.Done) accounts.signIn("UNION/ann", PASSWORD, HOME);
    assertThat(Base64.getUrlDecoder().decode(done.secret())).hasSize(32);
    List<String> kept = database.ask("select p::text from parley.passes p");
    assertThat(kept).hasSize(2).noneMatch(row -> row.contains(done.secret()));
  }

  @Test
  void a_session_ends_after_30_minutes_without_use() {
    database.pass(Duration.ofMinutes(29));
    assertThat(accounts.isSeated(lead)).isTrue();
    database.pass(Duration.ofMinutes(1));
    assertThat(accounts.isSeated(lead)).isFalse();
    assertThat(accounts.findSeat(lead)).isEmpty();
    assertThatThrownBy(() -> accounts.members(lead)).isInstanceOf(RefusedException.class);
  }

  @Test
  void using_a_session_puts_its_idle_end_off_by_30_minutes() {
    for (int i = 0; i < 4; i++) {
      database.pass(Duration.ofMinutes(29));
      assertThat(accounts.findSeat(lead)).isPresent();
    }
    database.pass(Duration.ofMinutes(30));
    assertThat(accounts.findSeat(lead)).isEmpty();
  }

  @Test
  void asking_whether_somebody_sits_there_puts_nothing_off() {
    database.pass(Duration.ofMinutes(29));
    assertThat(accounts.isSeated(lead)).isTrue();
    database.pass(Duration.ofMinutes(1));
    assertThat(accounts.isSeated(lead)).isFalse();
  }

  @Test
  void a_session_ends_after_12_hours_however_much_it_is_used() {
    for (int minutes = 0; minutes < 12 * 60 - 20; minutes += 20) {
      database.pass(Duration.ofMinutes(20));
      assertThat(accounts.findSeat(lead)).as("after %s minutes", minutes + 20).isPresent();
    }
    database.pass(Duration.ofMinutes(20));
    assertThat(accounts.findSeat(lead)).isEmpty();
  }

  @Test
  void signing_out_ends_this_session_and_no_other() {
    Pass other = signIn(accounts, "UNION/ann");
    accounts.signOut(lead);
    assertThat(accounts.findSeat(lead)).isEmpty();
    assertThat(accounts.findSeat(other)).isPresent();
  }

  @Test
  void a_password_is_changed_by_whoever_knows_the_old_one_and_ends_all_other_sessions() {
    Pass other = signIn(accounts, "UNION/ann");
    Pass token = Pass.of(accounts.issueToken(lead, "laptop", HOME).secret());

    accounts.changePassword(lead, PASSWORD, "five other plain words", HOME);

    assertThat(accounts.findSeat(lead)).isPresent();
    assertThat(accounts.findSeat(other)).isEmpty();
    assertThat(accounts.findSeat(token)).isPresent();
    assertThat(accounts.signIn("UNION/ann", PASSWORD, HOME)).isEqualTo(new SignIn.Refused());
    assertThat(accounts.signIn("UNION/ann", "five other plain words", HOME))
        .isInstanceOf(SignIn.Done.class);
  }

  @Test
  void wrong_old_passwords_are_throttled_like_wrong_tries_to_sign_in() {
    for (int i = 0; i < 5; i++) {
      assertThatThrownBy(
              () -> accounts.changePassword(lead, "wrong old password", "five other words", HOME))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("The old password is not right.");
    }
    assertThatThrownBy(() -> accounts.changePassword(lead, PASSWORD, "five other words", HOME))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageMatching("The old password was wrong too often; try again in [12] seconds\\.");
  }

  @Test
  void a_new_password_keeps_the_rule() {
    assertThatThrownBy(() -> accounts.changePassword(lead, PASSWORD, "the person ann", HOME))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("The password is made of a name");
    assertThat(accounts.signIn("UNION/ann", PASSWORD, HOME)).isInstanceOf(SignIn.Done.class);
  }

  @Test
  void a_token_speaks_for_its_owner_for_90_days_used_or_not() {
    Accounts.IssuedToken issued = accounts.issueToken(lead, "laptop", HOME);
    Pass token = Pass.of(issued.secret());
    assertThat(Duration.between(issued.token().issued(), issued.token().expires()))
        .isEqualTo(Duration.ofDays(90));
    database.pass(Duration.ofDays(90).minusMinutes(1));
    assertThat(accounts.findSeat(token)).isPresent();
    database.pass(Duration.ofMinutes(1));
    assertThat(accounts.findSeat(token)).isEmpty();
  }

  @Test
  void a_token_is_listed_with_its_label_and_when_it_was_used() {
    Accounts.IssuedToken issued = accounts.issueToken(lead, "  laptop ", HOME);
    assertThat(accounts.tokens(lead))
        .singleElement()
        .satisfies(token -> {
          assertThat(token.label()).isEqualTo("laptop");
          assertThat(token.used()).isEmpty();
        });
    accounts.findSeat(Pass.of(issued.secret()));
    assertThat(accounts.tokens(lead)).singleElement().matches(token -> token.used().isPresent());
  }

  @Test
  void a_token_does_nothing_at_the_door_that_would_outlive_it() {
    Pass token = Pass.of(accounts.issueToken(lead, "laptop", HOME).secret());
    assertThat(accounts.members(token)).hasSize(1);
    assertThat(accounts.tokens(token)).hasSize(1);
    assertThatThrownBy(() -> accounts.issueToken(token, "another", HOME))
        .isInstanceOf(RefusedException.class);
    assertThatThrownBy(() -> accounts.changePassword(token, PASSWORD, "five other words", HOME))
        .isInstanceOf(RefusedException.class);
    assertThatThrownBy(() -> accounts.invite(token, Role.LEAD, HOME))
        .isInstanceOf(RefusedException.class);
    String id = accounts.findSeat(lead).orElseThrow().member();
    assertThatThrownBy(() -> accounts.remove(token, id, HOME)).isInstanceOf(RefusedException.class);
  }

  @Test
  void a_token_is_revoked_by_its_owner_or_by_itself() {
    Accounts.IssuedToken one = accounts.issueToken(lead, "one", HOME);
    Accounts.IssuedToken two = accounts.issueToken(lead, "two", HOME);
    Accounts.IssuedToken three = accounts.issueToken(lead, "three", HOME);
    assertThatThrownBy(() -> accounts.revokeToken(Pass.of(one.secret()), two.token().id(), HOME))
        .isInstanceOf(RefusedException.class);
    accounts.revokeToken(Pass.of(one.secret()), one.token().id(), HOME);
    accounts.revokeToken(lead, two.token().id(), HOME);
    assertThat(accounts.findSeat(Pass.of(one.secret()))).isEmpty();
    assertThat(accounts.findSeat(Pass.of(two.secret()))).isEmpty();
    assertThat(accounts.findSeat(Pass.of(three.secret()))).isPresent();
    assertThat(accounts.tokens(lead)).extracting(Token::label).containsExactly("three");
  }

  @Test
  void nobody_revokes_somebody_elses_token() {
    Pass other = first(accounts, "EMPLOYER", "ed");
    String token = accounts.issueToken(lead, "laptop", HOME).token().id();
    assertThatThrownBy(() -> accounts.revokeToken(other, token, HOME))
        .isInstanceOf(RefusedException.class);
    assertThat(accounts.tokens(other)).isEmpty();
    assertThat(accounts.tokens(lead)).hasSize(1);
  }

  @Test
  void a_person_has_20_tokens_at_most_with_labels_of_80_characters_at_most() {
    assertThatThrownBy(() -> accounts.issueToken(lead, "x".repeat(81), HOME))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("The label has 81 characters; expected 1 to 80.");
    for (int i = 0; i < 20; i++) {
      accounts.issueToken(lead, "x".repeat(80), HOME);
    }
    assertThatThrownBy(() -> accounts.issueToken(lead, "one more", HOME))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("You have 20 tokens; revoke one of them first.");
  }

  @Test
  void a_pass_that_was_never_given_lets_nobody_in() {
    Pass nobody = Pass.of("nobody");
    assertThat(accounts.findSeat(nobody)).isEmpty();
    assertThatThrownBy(() -> accounts.audit(nobody)).isInstanceOf(RefusedException.class);
    assertThatThrownBy(() -> accounts.signOut(nobody)).isInstanceOf(RefusedException.class);
  }
}
