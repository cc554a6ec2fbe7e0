package parley.room.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import parley.ledger.Audience;
import parley.ledger.RefusedException;
import parley.ledger.access.Role;
import parley.ledger.access.Seat;
import parley.room.gate.Reply;
import parley.room.gate.Route.Method;
import tools.jackson.databind.JsonNode;

class MembersDeskTest {

  private static final String PASSWORD = "four plain words here";

  private final DoorRoom door = DoorRoom.create();
  private final MembersDesk desk = new MembersDesk(door.room());
  private final AccountDesk account = new AccountDesk(door.room());
  private String lead = "";
  private String reader = "";
  private Seat readersSeat = new Seat("", "", "X", Role.READER, false);

  @BeforeEach
  void somebodySitsThere() {
    lead = door.party(0) + "/ann";
    reader = door.party(0) + "/rae";
    door.accounts().with(lead, "Ann <b>Lee</b>", Role.LEAD, PASSWORD);
    readersSeat = door.accounts().with(reader, "Rae Low", Role.READER, PASSWORD);
    door.accounts().with(door.party(1) + "/ed", "Ed Other", Role.LEAD, PASSWORD);
    door.accounts().with(Audience.CONCILIATOR + "/con", "Con Ford", Role.CONCILIATOR, PASSWORD);
  }

  private Reply answer(Method method, String path, String login, String... fields) {
    return door.answer(desk, method, path, login, fields);
  }

  @Test
  void the_page_shows_the_members_of_ones_own_table_alone() {
    String html = DoorRoom.html(answer(Method.GET, "/members", reader));
    assertThat(html)
        .contains("Ann &lt;b&gt;Lee&lt;/b&gt;", "Rae Low", ">rae<", "26 November 2026, 12:00")
        .contains("<caption>Members at the table of ")
        .doesNotContain("Ed Other", "Con Ford");
  }

  @Test
  void readers_are_offered_neither_inviting_nor_removing() {
    assertThat(DoorRoom.html(answer(Method.GET, "/members", reader)))
        .doesNotContain("/members/invite", "/remove");
    assertThatThrownBy(() -> answer(Method.POST, "/members/invite", reader, "role", "reader"))
        .hasMessage("The gate would refuse.");
    assertThatThrownBy(
            () -> answer(Method.POST, "/members/" + readersSeat.member() + "/remove", reader))
        .hasMessage("The gate would refuse.");
  }

  @Test
  void a_lead_invites_to_the_roles_of_a_party_and_a_conciliator_to_the_conciliators() {
    assertThat(DoorRoom.html(answer(Method.GET, "/members", lead)))
        .contains(
            "<option value=\"lead\">", "<option value=\"member\">", "<option value=\"reader\">")
        .doesNotContain("<option value=\"conciliator\">");
    assertThat(DoorRoom.html(answer(Method.GET, "/members", Audience.CONCILIATOR + "/con")))
        .contains("<option value=\"conciliator\">")
        .doesNotContain("<option value=\"lead\">");
  }

  @Test
  void the_link_is_shown_once_and_can_be_copied() {
    String html = DoorRoom.html(answer(Method.POST, "/members/invite", lead, "role", "reader"));
    assertThat(html)
        .containsPattern(
            "<input class=\"copy\" id=\"path\" type=\"text\" readonly value=\"/join/\\w+\">")
        .containsPattern("<a href=\"/join/\\w+\">")
        .contains("<label for=\"path\">", "3 December 2026, 12:00");
    assertThat(DoorRoom.html(answer(Method.GET, "/members", lead))).doesNotContain("/join/");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "king", "LEAD"})
  void a_role_that_is_none_is_said(String role) {
    Reply reply = answer(Method.POST, "/members/invite", lead, "role", role);
    assertThat(((Reply.Page) reply).status()).isEqualTo(422);
    assertThat(DoorRoom.html(reply)).contains("<p class=\"problem\" role=\"alert\">");
  }

  @Test
  void whoever_removes_somebody_says_that_they_are_sure() {
    String path = "/members/" + readersSeat.member() + "/remove";
    assertThat(DoorRoom.html(answer(Method.POST, path, lead)))
        .contains("Nobody was removed: tick the box", "Rae Low");
    assertThat(answer(Method.POST, path, lead, "sure", "yes"))
        .isEqualTo(new Reply.Redirect("/members"));
    assertThat(DoorRoom.html(answer(Method.GET, "/members", lead))).doesNotContain("Rae Low");
  }

  @Test
  void why_somebody_cannot_be_removed_is_said() {
    String id = door.accounts().findSeat(door.accounts().passOf(lead)).orElseThrow().member();
    assertThat(
            DoorRoom.html(answer(Method.POST, "/members/" + id + "/remove", lead, "sure", "yes")))
        .contains("Nobody at this table could invite any more.");
  }

  @Test
  void a_seat_of_the_demonstration_is_marked_and_not_offered_for_removing() {
    door.accounts().with(door.party(0) + "/demonstration", "Demonstration lead", Role.LEAD, "");
    String html = DoorRoom.html(answer(Method.GET, "/members", lead));
    assertThat(html)
        .contains("<span class=\"mark\">demonstration</span>", "Remove Rae Low")
        .doesNotContain("Remove Demonstration lead");
  }

  @Test
  void whoever_removes_themselves_has_left() {
    Seat second = door.accounts().with(door.party(0) + "/bo", "Bo", Role.LEAD, PASSWORD);
    assertThat(
            answer(
                Method.POST,
                "/members/" + second.member() + "/remove",
                door.party(0) + "/bo",
                "sure",
                "yes"))
        .isEqualTo(new Reply.Left("/sign-in"));
  }

  @Test
  void somebody_of_another_table_is_not_there_to_be_removed() {
    String id =
        door.accounts()
            .findSeat(door.accounts().passOf(door.party(1) + "/ed"))
            .orElseThrow()
            .member();
    assertThatThrownBy(() -> answer(Method.POST, "/members/" + id + "/remove", lead, "sure", "yes"))
        .isInstanceOf(RefusedException.class);
  }

  @Test
  void the_api_tells_the_same_as_the_page() {
    answer(Method.POST, "/members/invite", lead, "role", "reader");
    JsonNode members = ((Reply.Data) answer(Method.GET, "/api/members", lead)).json();
    assertThat(members.get("members").size()).isEqualTo(2);
    assertThat(members.get("members").get(1).toString())
        .isEqualTo(
            "{\"member\":\"%s\",\"name\":\"Rae Low\",\"table\":\"%s\",\"role\":\"reader\",\"demonstration\":false,\"login\":\"rae\",\"since\":\"2026-11-26T12:00:00Z\",\"removed\":false}"
                .formatted(readersSeat.member(), door.party(0)));
    JsonNode audit = ((Reply.Data) answer(Method.GET, "/api/members/audit", lead)).json();
    assertThat(audit.get("lines").get(0).toString())
        .isEqualTo(
            "{\"at\":\"2026-11-26T12:00:00Z\",\"act\":\"invited\",\"name\":\"Ann <b>Lee</b>\",\"about\":\"reader\",\"client\":\"192.0.2.10\"}");
  }

  @Test
  void a_password_is_changed_with_the_old_one_and_the_new_one_twice() {
    Reply reply =
        door.answer(
            account,
            Method.POST,
            "/account/password",
            lead,
            "old",
            PASSWORD,
            "fresh",
            "five other plain words",
            "again",
            "five other plain words");
    assertThat(DoorRoom.html(reply)).contains("The password is changed");
    Reply wrong =
        door.answer(
            account,
            Method.POST,
            "/account/password",
            lead,
            "old",
            PASSWORD,
            "fresh",
            "six other plain words",
            "again",
            "six other plain words");
    assertThat(((Reply.Page) wrong).status()).isEqualTo(422);
    assertThat(DoorRoom.html(wrong))
        .contains("id=\"old-fault\" role=\"alert\">The old password is not right.")
        .doesNotContain("plain words\"");
  }

  @Test
  void a_seat_of_the_demonstration_has_no_password_to_change() {
    door.accounts().with(door.party(0) + "/demonstration", "Demonstration lead", Role.LEAD, "");
    assertThat(
            DoorRoom.html(
                door.answer(account, Method.GET, "/account", door.party(0) + "/demonstration")))
        .contains("A seat of the demonstration has no password.")
        .doesNotContain("/account/password");
  }

  @Test
  void a_token_is_shown_once_listed_and_revoked() {
    String fresh =
        DoorRoom.html(
            door.answer(account, Method.POST, "/account/tokens", lead, "label", "my <laptop>"));
    assertThat(fresh)
        .containsPattern(
            "id=\"secret\" type=\"text\" readonly aria-describedby=\"secret-hint\" value=\"token\\d+\"")
        .contains("my &lt;laptop&gt;", "24 February 2027", "never");
    String later = DoorRoom.html(door.answer(account, Method.GET, "/account", lead));
    assertThat(later).doesNotContain("value=\"token").contains("my &lt;laptop&gt;");
    JsonNode tokens =
        ((Reply.Data) door.answer(account, Method.GET, "/api/tokens", lead)).json().get("tokens");
    String id = tokens.get(0).get("id").asString();
    assertThat(tokens.get(0).get("used").isNull()).isTrue();
    assertThat(door.answer(account, Method.POST, "/account/tokens/" + id + "/revoke", lead))
        .isEqualTo(new Reply.Redirect("/account"));
    assertThat(DoorRoom.html(door.answer(account, Method.GET, "/account", lead)))
        .doesNotContain("laptop");
  }

  @Test
  void a_token_without_a_label_is_not_issued() {
    Reply reply = door.answer(account, Method.POST, "/account/tokens", lead, "label", " ");
    assertThat(((Reply.Page) reply).status()).isEqualTo(422);
    assertThat(DoorRoom.html(reply))
        .contains("id=\"label-fault\" role=\"alert\">The label has 0 characters")
        .doesNotContain("id=\"secret\"");
  }

  @Test
  void the_api_tells_whose_token_it_is_and_lets_it_be_revoked() {
    JsonNode me = ((Reply.Data) door.answer(account, Method.GET, "/api/me", reader)).json();
    assertThat(me.get("name").asString()).isEqualTo("Rae Low");
    assertThat(me.get("role").asString()).isEqualTo("reader");
    door.answer(account, Method.POST, "/account/tokens", reader, "label", "laptop");
    String id =
        ((Reply.Data) door.answer(account, Method.GET, "/api/tokens", reader))
            .json()
            .get("tokens")
            .get(0)
            .get("id")
            .asString();
    assertThat(
            ((Reply.Data)
                    door.answer(account, Method.POST, "/api/tokens/" + id + "/revoke", reader))
                .json()
                .toString())
        .isEqualTo("{\"revoked\":\"" + id + "\"}");
  }
}
