package parley.ledger.postgres;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.time.Clock;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import parley.ledger.Pass;
import parley.ledger.UnavailableException;
import parley.ledger.access.Accounts;

class DoorUnavailableTest {

  /** Nothing listens on this port. */
  private final Accounts accounts =
      new DefaultAccounts(
          Jdbi.create("jdbc:postgresql://127.0.0.1:1/room"),
          new PasswordHasher(DoorDatabase.LIGHT),
          new SecureRandom(),
          Clock.systemUTC());

  @Test
  void a_database_that_cannot_be_reached_is_said_without_a_word_of_what_was_asked() {
    assertThatThrownBy(() -> accounts.signIn("UNION/ann", "four plain words here", "192.0.2.10"))
        .isInstanceOf(UnavailableException.class)
        .message()
        .doesNotContain("UNION", "words", "192.0.2.10");
    assertThatThrownBy(() -> accounts.findSeat(Pass.of("secret")))
        .isInstanceOf(UnavailableException.class);
    assertThatThrownBy(accounts::demonstrationSeats).isInstanceOf(UnavailableException.class);
  }
}
