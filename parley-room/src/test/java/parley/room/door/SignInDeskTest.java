package parley.room.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parley.ledger.Audience;
import parley.ledger.Pass;
import parley.ledger.access.Role;
import parley.room.gate.Reply;
import parley.room.gate.Route.Method;

class SignInDeskTest {

  private static final String PASSWORD = "four plain words here";

  private final DoorRoom door = DoorRoom.create();
  private final SignInDesk desk = new SignInDesk(door.room());
  private String union = "";

  @BeforeEach
  void somebodySitsThere() {
    union = door.party(0);
    door.accounts().with(union + "/ann", "Ann Lee", Role.LEAD, PASSWORD);
  }

  private Reply signIn(String table, String login, String password) {
    return door.answer(
        desk, Method.POST, "/sign-in", "", "table", table, "login", login, "password", password);
  }

  private String link() {
    return door.accounts()
        .invite(door.accounts().passOf(union + "/ann"), Role.READER, "192.0.2.1")
        .secret();
  }

  private Reply join(String secret, Map<String, String> changes) {
    return door.answer(
        desk,
        Method.POST,
        "/join/" + secret,
        "",
        "name",
        changes.getOrDefault("name", "Rae Low"),
        "login",
        changes.getOrDefault("login", "rae"),
        "password",
        changes.getOrDefault("password", PASSWORD),
        "again",
        changes.getOrDefault("again", PASSWORD));
  }

  @Test
  void the_page_asks_for_table_name_and_password() {
    String html = DoorRoom.html(door.answer(desk, Method.GET, "/sign-in", ""));
    assertThat(html)
        .contains("<label for=\"table\">", "<label for=\"login\">", "<label for=\"password\">")
        .contains("<option value=\"" + union + "\"", "<option value=\"conciliator\"")
        .contains("type=\"password\"", "autocomplete=\"current-password\"")
        .doesNotContain("style=", " onclick", "Demonstration");
  }

  @Test
  void whoever_is_signed_in_already_is_sent_to_the_first_page() {
    assertThat(door.answer(desk, Method.GET, "/sign-in", union + "/ann"))
        .isEqualTo(new Reply.Redirect("/"));
  }

  @Test
  void whoever_gives_table_name_and_password_is_let_in() {
    Reply reply = signIn(union, "Ann", PASSWORD);
    assertThat(reply).isInstanceOf(Reply.Entered.class);
    assertThat(((Reply.Entered) reply).to()).isEqualTo("/");
    assertThat(door.accounts().findSeat(Pass.of(((Reply.Entered) reply).secret())))
        .hasValueSatisfying(seat -> assertThat(seat.name()).isEqualTo("Ann Lee"));
  }

  @Test
  void a_wrong_password_an_unknown_name_and_another_table_are_answered_with_the_same_page() {
    String wrong = DoorRoom.html(signIn(union, "ann", "not the password"));
    door.accounts().with(union + "/bob", "Bob", Role.MEMBER, PASSWORD);
    assertThat(DoorRoom.html(signIn(union, "eve", PASSWORD)))
        .isEqualTo(wrong.replace("\"ann\"", "\"eve\""));
    assertThat(DoorRoom.html(signIn(door.party(1), "ann", PASSWORD)))
        .contains("Table, name and password do not belong together.");
    assertThat(((Reply.Page) signIn(union, "eve", PASSWORD)).status()).isEqualTo(422);
  }

  @Test
  void what_was_typed_is_kept_but_for_the_password_and_shows_as_text() {
    String html = DoorRoom.html(signIn(union, "\"><script>alert(1)</script>", "my-own-password"));
    assertThat(html)
        .doesNotContain("my-own-password", "<script>alert")
        .contains("&lt;script>alert(1)")
        .contains("<option value=\"" + union + "\" selected");
  }

  @Test
  void a_missing_field_is_said() {
    assertThat(DoorRoom.html(signIn("", "ann", PASSWORD)))
        .contains("role=\"alert\"", "Something is missing: expected table, name and password.");
  }

  @ParameterizedTest
  @CsvSource({
    "1, 1 second",
    "16, 16 seconds",
    "119, 119 seconds",
    "121, 3 minutes",
    "900, 15 minutes"
  })
  void a_wait_is_said_in_seconds_or_minutes(long seconds, String said) {
    door.accounts().throttle(Duration.ofSeconds(seconds));
    Reply.Page page = (Reply.Page) signIn(union, "ann", PASSWORD);
    assertThat(page.status()).isEqualTo(429);
    assertThat(DoorRoom.html(page)).contains("Too many tries. The next is heard in " + said + ".");
  }

  @Test
  void signing_out_ends_the_session() {
    assertThat(door.answer(desk, Method.POST, "/sign-out", union + "/ann"))
        .isEqualTo(new Reply.Left("/sign-in"));
  }

  @Test
  void demonstration_seats_are_taken_with_one_button_and_marked_as_nobodys() {
    door.accounts().with(union + "/demonstration", "Demonstration lead", Role.LEAD, "");
    door.accounts()
        .with(
            Audience.CONCILIATOR + "/demonstration",
            "Demonstration conciliator",
            Role.CONCILIATOR,
            "");
    String html = DoorRoom.html(door.answer(desk, Method.GET, "/sign-in", ""));
    assertThat(html)
        .contains("Nobody real sits here.", "action=\"/demonstration/" + union + "\"")
        .contains("Try the seat of the conciliator");
    assertThat(html.split("demonstration seat</span>", -1)).hasSize(3);
    assertThat(door.answer(desk, Method.POST, "/demonstration/" + union, ""))
        .isInstanceOf(Reply.Entered.class);
  }

  @Test
  void a_demonstration_seat_that_is_not_there_is_not_taken() {
    Reply.Page page = (Reply.Page) door.answer(desk, Method.POST, "/demonstration/" + union, "");
    assertThat(page.status()).isEqualTo(404);
    assertThat(DoorRoom.html(page)).contains("There is no such demonstration seat in this room.");
  }

  @Test
  void an_invitation_says_where_it_leads_and_looking_does_not_use_it_up() {
    String secret = link();
    String html = DoorRoom.html(door.answer(desk, Method.GET, "/join/" + secret, ""));
    assertThat(html)
        .contains(door.room().nameOf(union), "<strong>reader</strong>", "3 December 2026")
        .contains("action=\"/join/" + secret + "\"", "At least 12 characters")
        .contains("aria-describedby=\"password-hint\"", "autocomplete=\"new-password\"");
    assertThat(join(secret, Map.of())).isInstanceOf(Reply.Entered.class);
  }

  @Test
  void a_link_that_was_used_and_one_that_never_was_are_answered_with_the_same_page() {
    String secret = link();
    join(secret, Map.of());
    Reply.Page used = (Reply.Page) door.answer(desk, Method.GET, "/join/" + secret, "");
    Reply.Page never = (Reply.Page) door.answer(desk, Method.GET, "/join/never", "");
    assertThat(used).isEqualTo(never);
    assertThat(used.status()).isEqualTo(404);
    assertThat(DoorRoom.html(used)).contains("it was used, it has expired").doesNotContain(secret);
    assertThat(join(secret, Map.of("login", "eve"))).isEqualTo(used);
  }

  @ParameterizedTest
  @CsvSource({
    "name, ' ', name, The name has 0 characters",
    "login, a b, login, That is no name to sign in with",
    "login, ann, login, Somebody at this table signs in with that already",
    "password, short, password, The password has 5 characters",
    "password, rae low rae low, password, The password",
    "again, other words here, again, The two passwords differ",
  })
  void what_is_wrong_is_said_beside_its_field(
      String field, String value, String faulty, String sentence) {
    Reply reply = join(link(), Map.of(field, value));
    assertThat(((Reply.Page) reply).status()).isEqualTo(422);
    assertThat(DoorRoom.html(reply))
        .contains("<span class=\"fault\" id=\"" + faulty + "-fault\" role=\"alert\">" + sentence)
        .doesNotContain(PASSWORD);
  }

  @Test
  void what_was_typed_there_is_kept_but_for_passwords() {
    assertThat(DoorRoom.html(join(link(), Map.of("again", "other"))))
        .contains("value=\"Rae Low\"", "value=\"rae\"")
        .contains("aria-invalid=\"true\"", "aria-describedby=\"again-fault\"");
  }
}
