package parley.ledger.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static parley.ledger.postgres.DoorSeats.HOME;
import static parley.ledger.postgres.DoorSeats.PASSWORD;
import static parley.ledger.postgres.DoorSeats.first;
import static parley.ledger.postgres.DoorSeats.invited;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import parley.ledger.Audience;
import parley.ledger.Pass;
import parley.ledger.access.Accounts;
import parley.ledger.access.Invitation;
import parley.ledger.access.Member;
import parley.ledger.access.Role;
import parley.ledger.access.SignIn;

class DemonstrationTest {

  @AutoClose private final DoorDatabase database = DoorDatabase.create();
  private final Accounts accounts = database.accounts();

  private Pass take(String table) {
    return Pass.of(
        accounts.signInToDemonstration(table + "/demonstration", HOME).orElseThrow().secret());
  }

  @Test
  void there_is_one_seat_at_each_table_and_all_are_marked() {
    assertThat(Demonstration.open(database.owner(), true)).isTrue();
    assertThat(accounts.demonstrationSeats())
        .extracting(
            m -> m.seat().party(), m -> m.seat().role(), m -> m.seat().name(), Member::login)
        .containsExactly(
            tuple("UNION", Role.LEAD, "Demonstration lead of UNION", "UNION/demonstration"),
            tuple(
                "EMPLOYER", Role.LEAD, "Demonstration lead of EMPLOYER", "EMPLOYER/demonstration"),
            tuple(
                Audience.CONCILIATOR,
                Role.CONCILIATOR,
                "Demonstration conciliator",
                "conciliator/demonstration"));
    assertThat(accounts.demonstrationSeats()).allMatch(m -> m.seat().demonstration());
    assertThat(accounts.findSeat(take("UNION")).orElseThrow().demonstration()).isTrue();
  }

  @Test
  void without_a_demonstration_there_is_no_seat_to_take() {
    assertThat(Demonstration.open(database.owner(), false)).isFalse();
    assertThat(accounts.demonstrationSeats()).isEmpty();
    assertThat(accounts.signInToDemonstration("UNION/demonstration", HOME)).isEmpty();
  }

  @Test
  void a_demonstration_seat_has_no_password() {
    Demonstration.open(database.owner(), true);
    assertThat(accounts.signIn("UNION/demonstration", "", HOME)).isEqualTo(new SignIn.Refused());
    assertThatThrownBy(() -> accounts.changePassword(take("UNION"), "", "five other words", HOME))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("A seat of the demonstration has no password.");
  }

  @Test
  void nobody_else_is_signed_in_to_without_a_password() {
    Demonstration.open(database.owner(), true);
    invited(accounts, take("UNION"), Role.MEMBER, "bo");
    assertThat(accounts.signInToDemonstration("UNION/bo", HOME)).isEmpty();
    first(accounts, "UNION", "ann");
    assertThat(accounts.signInToDemonstration("UNION/ann", HOME)).isEmpty();
  }

  @Test
  void when_it_is_switched_off_its_seats_and_all_they_invited_are_let_in_no_more() {
    Demonstration.open(database.owner(), true);
    Pass seat = take("UNION");
    Pass bo = invited(accounts, seat, Role.MEMBER, "bo");
    Pass token = Pass.of(accounts.issueToken(seat, "laptop", HOME).secret());
    Invitation link = accounts.invite(seat, Role.READER, HOME);

    Demonstration.open(database.owner(), false);

    assertThat(accounts.findSeat(seat)).isEmpty();
    assertThat(accounts.findSeat(bo)).isEmpty();
    assertThat(accounts.findSeat(token)).isEmpty();
    assertThat(accounts.findInvitation(link.secret())).isEmpty();
    assertThat(accounts.signIn("UNION/bo", PASSWORD, HOME)).isEqualTo(new SignIn.Refused());
    assertThat(accounts.signInToDemonstration("UNION/demonstration", HOME)).isEmpty();
  }

  @Test
  void it_can_be_switched_on_again_and_lasts_from_one_start_to_the_next() {
    Demonstration.open(database.owner(), true);
    Demonstration.open(database.owner(), false);
    Demonstration.open(database.owner(), true);
    Pass seat = take("EMPLOYER");
    Demonstration.open(database.owner(), true);
    assertThat(accounts.findSeat(seat)).isPresent();
    assertThat(accounts.demonstrationSeats()).hasSize(3);
  }

  @Test
  void whoever_is_invited_from_a_demonstration_seat_belongs_to_the_demonstration() {
    Demonstration.open(database.owner(), true);
    Pass bo = invited(accounts, take("UNION"), Role.LEAD, "bo");
    assertThat(accounts.findSeat(bo).orElseThrow().demonstration()).isTrue();
    assertThat(accounts.findSeat(bo).orElseThrow().name())
        .isEqualTo("Demonstration: " + DoorSeats.name("bo"));
    assertThat(accounts.demonstrationSeats()).hasSize(3);
    assertThat(accounts.firstInvitations()).hasSize(3);
  }

  @Test
  void when_the_first_real_person_joins_the_demonstration_ends_for_good() {
    Demonstration.open(database.owner(), true);
    Pass seat = take("EMPLOYER");
    first(accounts, "UNION", "ann");
    assertThat(accounts.findSeat(seat)).isEmpty();
    assertThat(accounts.demonstrationSeats()).isEmpty();
    assertThat(Demonstration.open(database.owner(), true)).isFalse();
    assertThat(accounts.signInToDemonstration("EMPLOYER/demonstration", HOME)).isEmpty();
  }

  @Test
  void a_demonstration_seat_cannot_be_removed_by_a_visitor() {
    Demonstration.open(database.owner(), true);
    Pass seat = take("UNION");
    invited(accounts, seat, Role.LEAD, "bo");
    String id = accounts.findSeat(seat).orElseThrow().member();
    assertThatThrownBy(() -> accounts.remove(seat, id, HOME))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("A seat of the demonstration stays until the demonstration ends.");
  }
}
