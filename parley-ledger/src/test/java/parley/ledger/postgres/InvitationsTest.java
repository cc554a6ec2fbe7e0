package parley.ledger.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static parley.ledger.postgres.DoorSeats.HOME;
import static parley.ledger.postgres.DoorSeats.PASSWORD;
import static parley.ledger.postgres.DoorSeats.first;
import static parley.ledger.postgres.DoorSeats.invited;
import static parley.ledger.postgres.DoorSeats.join;
import static parley.ledger.postgres.DoorSeats.signIn;

import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import parley.ledger.Audience;
import parley.ledger.Pass;
import parley.ledger.RefusedException;
import parley.ledger.access.Accounts;
import parley.ledger.access.Invitation;
import parley.ledger.access.Member;
import parley.ledger.access.Role;
import parley.ledger.access.Seat;
import parley.ledger.access.SignIn;

class InvitationsTest {

  @AutoClose private final DoorDatabase database = DoorDatabase.create();
  private final Accounts accounts = database.accounts();

  @Test
  void whoever_starts_the_room_invites_to_the_first_seat_of_each_table() {
    assertThat(accounts.firstInvitations())
        .extracting(Invitation::party, Invitation::role)
        .containsExactly(
            tuple("UNION", Role.LEAD),
            tuple("EMPLOYER", Role.LEAD),
            tuple(Audience.CONCILIATOR, Role.CONCILIATOR));
  }

  @Test
  void a_table_at_which_a_lead_sits_has_no_first_invitation_any_more() {
    Invitation before = accounts.firstInvitations().getFirst();
    first(accounts, "UNION", "ann");
    assertThat(accounts.firstInvitations())
        .extracting(Invitation::party)
        .containsExactly("EMPLOYER", Audience.CONCILIATOR);
    assertThat(accounts.findInvitation(before.secret())).isEmpty();
  }

  @Test
  void the_secret_of_an_invitation_has_256_bits_and_is_kept_as_a_digest_alone() {
    Invitation invitation = accounts.firstInvitations().getFirst();
    assertThat(Base64.getUrlDecoder().decode(invitation.secret())).hasSize(32);
    assertThat(database.ask("select i::text from parley.invitations i where i.party = 'UNION'"))
        .singleElement(InstanceOfAssertFactories.STRING)
        .doesNotContain(invitation.secret())
        .contains(Pass.of(invitation.secret()).digest().hex());
  }

  @Test
  void an_invitation_is_good_once() {
    Invitation invitation = accounts.firstInvitations().getFirst();
    join(accounts, invitation, "ann");
    assertThat(accounts.findInvitation(invitation.secret())).isEmpty();
    assertThat(accounts.join(invitation.secret(), "eve", "Eve", PASSWORD, HOME))
        .isEqualTo(new SignIn.Refused());
  }

  @Test
  void a_link_that_a_lead_made_is_good_once_too() {
    Invitation link = accounts.invite(first(accounts, "UNION", "ann"), Role.READER, HOME);
    join(accounts, link, "rae");
    assertThat(accounts.findInvitation(link.secret())).isEmpty();
    assertThat(accounts.join(link.secret(), "eve", "Eve", PASSWORD, HOME))
        .isEqualTo(new SignIn.Refused());
  }

  @Test
  void of_many_who_take_the_same_invitation_at_once_one_gets_the_seat() throws Exception {
    Invitation invitation = accounts.firstInvitations().getFirst();
    try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
      List<Callable<SignIn>> tries =
          IntStream.range(0, 8)
              .<Callable<SignIn>>mapToObj(
                  i -> () -> accounts.join(invitation.secret(), "eve" + i, "Eve", PASSWORD, HOME))
              .toList();
      int seated = 0;
      for (Future<SignIn> result : threads.invokeAll(tries)) {
        seated += result.get() instanceof SignIn.Done ? 1 : 0;
      }
      assertThat(seated).isEqualTo(1);
    }
  }

  @Test
  void an_invitation_expires_after_seven_days() {
    Invitation invitation = accounts.firstInvitations().getFirst();
    database.pass(Duration.ofDays(7).minusMinutes(1));
    assertThat(accounts.findInvitation(invitation.secret())).isPresent();
    database.pass(Duration.ofMinutes(1));
    assertThat(accounts.findInvitation(invitation.secret())).isEmpty();
    assertThat(accounts.join(invitation.secret(), "ann", "Ann", PASSWORD, HOME))
        .isEqualTo(new SignIn.Refused());
  }

  @Test
  void an_invitation_that_never_was_is_answered_like_one_that_was_used() {
    assertThat(accounts.join("never-made", "ann", "Ann", PASSWORD, HOME))
        .isEqualTo(new SignIn.Refused());
  }

  @Test
  void whoever_joins_is_signed_in_and_sits_where_the_invitation_says() {
    Pass lead = first(accounts, "UNION", "ann");
    Pass reader = invited(accounts, lead, Role.READER, "rae");
    Seat seat = accounts.findSeat(reader).orElseThrow();
    assertThat(seat.party()).isEqualTo("UNION");
    assertThat(seat.role()).isEqualTo(Role.READER);
    assertThat(seat.name()).isEqualTo(DoorSeats.name("rae"));
    assertThat(seat.demonstration()).isFalse();
  }

  @Test
  void a_name_that_does_not_do_leaves_the_invitation_good() {
    Invitation invitation = accounts.firstInvitations().getFirst();
    assertThatThrownBy(() -> accounts.join(invitation.secret(), "a b", "Ann", PASSWORD, HOME))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("That is no name to sign in with");
    assertThatThrownBy(() -> accounts.join(invitation.secret(), "ann", " ", PASSWORD, HOME))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("The name has 0 characters; expected 1 to 80.");
    assertThatThrownBy(() -> accounts.join(invitation.secret(), "ann", "Ann", "short", HOME))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("The password has 5 characters; expected at least 12.");
    join(accounts, invitation, "ann");
  }

  @Test
  void a_name_to_sign_in_with_is_folded_and_one_persons_at_a_table() {
    Pass lead = first(accounts, "UNION", "Ann");
    Invitation invitation = accounts.invite(lead, Role.MEMBER, HOME);
    assertThatThrownBy(() -> accounts.join(invitation.secret(), "\uFF21NN", "Al", PASSWORD, HOME))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Somebody at this table signs in with \"ann\" already; expected another.");
    join(accounts, invitation, "al");
    signIn(accounts, "UNION/ANN");
  }

  @Test
  void a_name_to_sign_in_with_may_be_the_same_at_every_table_so_that_it_tells_nothing() {
    first(accounts, "UNION", "ann");
    first(accounts, "EMPLOYER", "ann");
    first(accounts, Audience.CONCILIATOR, "ann");
    assertThat(accounts.findSeat(signIn(accounts, "EMPLOYER/ann")).orElseThrow().party())
        .isEqualTo("EMPLOYER");
  }

  @ParameterizedTest
  @EnumSource(
      value = Role.class,
      names = {"MEMBER", "READER"})
  void members_and_readers_do_not_invite(Role role) {
    Pass lead = first(accounts, "UNION", "ann");
    Pass other = invited(accounts, lead, role, "bo");
    assertThatThrownBy(() -> accounts.invite(other, Role.READER, HOME))
        .isInstanceOf(RefusedException.class);
  }

  @Test
  void leads_invite_no_conciliator_and_conciliators_nobody_else() {
    Pass lead = first(accounts, "UNION", "ann");
    Pass conciliator = first(accounts, Audience.CONCILIATOR, "con");
    assertThatThrownBy(() -> accounts.invite(lead, Role.CONCILIATOR, HOME))
        .isInstanceOf(RefusedException.class);
    assertThatThrownBy(() -> accounts.invite(conciliator, Role.LEAD, HOME))
        .isInstanceOf(RefusedException.class);
    Pass second = invited(accounts, conciliator, Role.CONCILIATOR, "cora");
    assertThat(accounts.findSeat(second).orElseThrow().isConciliator()).isTrue();
  }

  @Test
  void fifty_links_of_a_table_are_open_at_most() {
    Pass lead = first(accounts, "UNION", "ann");
    for (int i = 0; i < 50; i++) {
      accounts.invite(lead, Role.READER, HOME);
    }
    assertThatThrownBy(() -> accounts.invite(lead, Role.READER, HOME))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("50 links are open at this table");
    database.pass(Duration.ofDays(7));
    assertThat(accounts.invite(signIn(accounts, "UNION/ann"), Role.READER, HOME)).isNotNull();
  }

  @Test
  void whoever_is_removed_loses_sessions_tokens_and_links_at_once() {
    Pass lead = first(accounts, "UNION", "ann");
    Pass bo = invited(accounts, lead, Role.LEAD, "bo");
    Pass token = Pass.of(accounts.issueToken(bo, "laptop", HOME).secret());
    Invitation link = accounts.invite(bo, Role.LEAD, HOME);
    String id = accounts.findSeat(bo).orElseThrow().member();

    accounts.remove(lead, id, HOME);

    assertThat(accounts.findSeat(bo)).isEmpty();
    assertThat(accounts.findSeat(token)).isEmpty();
    assertThat(accounts.findInvitation(link.secret())).isEmpty();
    assertThat(accounts.signIn("UNION/bo", PASSWORD, HOME)).isEqualTo(new SignIn.Refused());
    assertThat(accounts.members(lead))
        .extracting(Member::login, Member::removed)
        .containsExactly(tuple("UNION/ann", false), tuple("UNION/bo", true));
  }

  @Test
  void whoever_was_removed_can_be_invited_again_with_the_same_name() {
    Pass lead = first(accounts, "UNION", "ann");
    Pass bo = invited(accounts, lead, Role.MEMBER, "bo");
    accounts.remove(lead, accounts.findSeat(bo).orElseThrow().member(), HOME);
    Pass again = invited(accounts, lead, Role.MEMBER, "bo");
    assertThat(accounts.findSeat(again)).isPresent();
  }

  @Test
  void the_last_who_can_invite_is_not_removed() {
    Pass lead = first(accounts, "UNION", "ann");
    String id = accounts.findSeat(lead).orElseThrow().member();
    assertThatThrownBy(() -> accounts.remove(lead, id, HOME))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("Nobody at this table could invite any more");
    invited(accounts, lead, Role.LEAD, "bo");
    accounts.remove(lead, id, HOME);
    assertThat(accounts.findSeat(lead)).isEmpty();
  }

  @Test
  void nobody_removes_somebody_of_another_table_and_the_answer_is_that_for_nobody() {
    Pass lead = first(accounts, "UNION", "ann");
    String other = accounts.findSeat(first(accounts, "EMPLOYER", "ed")).orElseThrow().member();
    for (String id : List.of(other, "nobody")) {
      assertThatThrownBy(() -> accounts.remove(lead, id, HOME))
          .isInstanceOf(RefusedException.class)
          .hasMessage("The pass does not let do that.");
    }
  }

  @Test
  void members_do_not_remove() {
    Pass lead = first(accounts, "UNION", "ann");
    Pass bo = invited(accounts, lead, Role.MEMBER, "bo");
    String id = accounts.findSeat(lead).orElseThrow().member();
    assertThatThrownBy(() -> accounts.remove(bo, id, HOME)).isInstanceOf(RefusedException.class);
  }

  @Test
  void each_table_sees_its_own_members() {
    Pass lead = first(accounts, "UNION", "ann");
    first(accounts, "EMPLOYER", "ed");
    Pass conciliator = first(accounts, Audience.CONCILIATOR, "con");
    assertThat(accounts.members(lead)).extracting(Member::login).containsExactly("UNION/ann");
    assertThat(accounts.members(conciliator))
        .extracting(Member::login)
        .containsExactly("conciliator/con");
  }

  @ParameterizedTest
  @ValueSource(strings = {"'; drop table parley.members; --", "<script>", "a/b", "bo#1", "x"})
  void a_name_to_sign_in_with_is_of_letters_digits_and_few_signs(String login) {
    Invitation invitation = accounts.firstInvitations().getFirst();
    assertThatThrownBy(() -> accounts.join(invitation.secret(), login, "Ann", PASSWORD, HOME))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("That is no name to sign in with");
  }
}
