package parley.ledger.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static parley.ledger.postgres.DoorSeats.HOME;
import static parley.ledger.postgres.DoorSeats.PASSWORD;
import static parley.ledger.postgres.DoorSeats.first;
import static parley.ledger.postgres.DoorSeats.invited;
import static parley.ledger.postgres.DoorSeats.name;
import static parley.ledger.postgres.DoorSeats.signIn;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import parley.ledger.Audience;
import parley.ledger.Pass;
import parley.ledger.access.Accounts;
import parley.ledger.access.AuditLine;
import parley.ledger.access.Role;

class DoorAuditTest {

  private final DoorDatabase database = DoorDatabase.create();
  private final Accounts accounts = database.accounts();
  private final Pass lead = first(accounts, "UNION", "ann");

  @Test
  void every_act_at_the_door_is_written_down_newest_first() {
    Pass bo = invited(accounts, lead, Role.MEMBER, "bo");
    accounts.signIn("UNION/bo", "not the password", HOME);
    accounts.changePassword(bo, PASSWORD, "five other plain words", HOME);
    String token = accounts.issueToken(bo, "laptop", HOME).token().id();
    accounts.revokeToken(bo, token, HOME);
    String id = accounts.findSeat(bo).orElseThrow().member();
    accounts.signOut(bo);
    accounts.remove(lead, id, HOME);
    signIn(accounts, "UNION/ann");

    assertThat(accounts.audit(lead))
        .extracting(AuditLine::act, AuditLine::name, AuditLine::about, AuditLine::client)
        .containsExactly(
            tuple("signed in", name("ann"), Optional.empty(), HOME),
            tuple("removed", name("ann"), Optional.of(name("bo")), HOME),
            tuple("signed out", name("bo"), Optional.empty(), ""),
            tuple("token revoked", name("bo"), Optional.of("laptop"), HOME),
            tuple("token issued", name("bo"), Optional.of("laptop"), HOME),
            tuple("password changed", name("bo"), Optional.empty(), HOME),
            tuple("refused", "bo", Optional.empty(), HOME),
            tuple("joined", name("bo"), Optional.empty(), HOME),
            tuple("invited", name("ann"), Optional.of("member"), HOME),
            tuple("joined", name("ann"), Optional.empty(), HOME));
  }

  @Test
  void a_wait_is_written_down_once_however_often_somebody_tries() {
    for (int i = 0; i < 30; i++) {
      accounts.signIn("UNION/ann", "not the password", "198.51.100.7");
    }
    List<String> acts = accounts.audit(lead).stream().map(AuditLine::act).toList();
    assertThat(acts)
        .containsExactly(
            "throttled", "refused", "refused", "refused", "refused", "refused", "joined");
  }

  @Test
  void a_table_sees_what_happened_at_its_own_door_alone() {
    Pass employer = first(accounts, "EMPLOYER", "ed");
    Pass conciliator = first(accounts, Audience.CONCILIATOR, "con");
    List<AuditLine> before = accounts.audit(employer);
    List<AuditLine> beforeToo = accounts.audit(conciliator);

    invited(accounts, lead, Role.READER, "rae");
    accounts.signIn("UNION/ann", "not the password", HOME);
    accounts.signIn("EMPLOYER/nobody", "not the password", HOME);

    assertThat(accounts.audit(employer)).isEqualTo(before).hasSize(1);
    assertThat(accounts.audit(conciliator)).isEqualTo(beforeToo).hasSize(1);
    assertThat(accounts.audit(lead)).hasSize(4);
  }

  @Test
  void readers_see_the_door_of_their_own_table_too() {
    Pass reader = invited(accounts, lead, Role.READER, "rae");
    assertThat(accounts.audit(reader)).isEqualTo(accounts.audit(lead));
  }
}
