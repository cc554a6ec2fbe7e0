package parley.ledger.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static parley.ledger.postgres.DoorSeats.HOME;
import static parley.ledger.postgres.DoorSeats.PASSWORD;
import static parley.ledger.postgres.DoorSeats.first;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import parley.ledger.access.Accounts;
import parley.ledger.access.SignIn;

class PasswordGuessingTest {

  private static final String ELSEWHERE = "198.51.100.7";
  private static final SignIn REFUSED = new SignIn.Refused();

  @AutoClose private final DoorDatabase database = DoorDatabase.create();
  private final Accounts accounts = database.accounts();

  @BeforeEach
  void somebodySitsThere() {
    first(accounts, "UNION", "ann");
  }

  private SignIn guess(String login, String client) {
    return accounts.signIn(login, "not the password", client);
  }

  private void guess(String login, String client, int times) {
    for (int i = 0; i < times; i++) {
      guess(login, client);
    }
  }

  private long secondsToWait(String login, String client) {
    return guess(login, client) instanceof SignIn.Throttled(Duration delay) ? delay.toSeconds() : 0;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UNION/ann",
        "UNION/nobody",
        "EMPLOYER/ann",
        "NOPARTY/ann",
        "ann",
        "",
        "/",
        "UNION/",
        "UNION/' or '1'='1",
        "UNION/\u0000",
        "UNION/\ud800"
      })
  void a_wrong_password_and_an_unknown_name_are_answered_alike(String login) {
    for (int i = 0; i < 5; i++) {
      assertThat(guess(login, ELSEWHERE)).isEqualTo(REFUSED);
    }
    assertThat(guess(login, ELSEWHERE)).isInstanceOf(SignIn.Throttled.class);
  }

  @Test
  void a_name_that_nobody_has_gets_a_recipe_of_its_own_that_stays_the_same() {
    Door door = new Door(database.app());
    String form = DoorDatabase.LIGHT.form();
    Recipe known = door.signInRecipe("UNION/ann", ELSEWHERE, form).recipe();
    Recipe unknown = door.signInRecipe("UNION/nobody", ELSEWHERE, form).recipe();
    assertThat(door.signInRecipe("UNION/nobody", ELSEWHERE, form).recipe()).isEqualTo(unknown);
    assertThat(door.signInRecipe("UNION/no1", ELSEWHERE, form).recipe()).isNotEqualTo(unknown);
    assertThat(unknown.form()).isEqualTo(known.form());
    assertThat(unknown.salt()).hasSameSizeAs(known.salt()).isNotEqualTo(known.salt());
  }

  @Test
  void from_the_fifth_failure_on_a_name_waits_two_seconds_and_then_twice_as_long_each_time() {
    guess("UNION/ann", ELSEWHERE, 4);
    for (long wait : new long[] {2, 4, 8, 16, 32, 64, 128, 256, 512, 900, 900}) {
      assertThat(guess("UNION/ann", ELSEWHERE)).isEqualTo(REFUSED);
      assertThat(secondsToWait("UNION/ann", ELSEWHERE)).isBetween(wait - 1, wait);
      // An hour forgets one failure, so the waiting itself forgets a part of one.
      database.pass(Duration.ofSeconds(wait));
    }
  }

  @Test
  void a_try_while_waiting_is_not_heard_even_with_the_right_password_and_prolongs_nothing() {
    guess("UNION/ann", ELSEWHERE, 5);
    assertThat(accounts.signIn("UNION/ann", PASSWORD, ELSEWHERE))
        .isInstanceOf(SignIn.Throttled.class);
    guess("UNION/ann", ELSEWHERE, 20);
    database.pass(Duration.ofSeconds(2));
    assertThat(accounts.signIn("UNION/ann", PASSWORD, ELSEWHERE)).isInstanceOf(SignIn.Done.class);
  }

  @Test
  void of_many_guesses_at_once_five_are_heard() throws Exception {
    List<Callable<SignIn>> guesses = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      guesses.add(() -> guess("UNION/ann", ELSEWHERE));
    }
    int heard = 0;
    try (ExecutorService threads = Executors.newFixedThreadPool(20)) {
      for (Future<SignIn> result : threads.invokeAll(guesses)) {
        heard += result.get().equals(REFUSED) ? 1 : 0;
      }
    }
    assertThat(heard).isEqualTo(5);
  }

  @Test
  void a_success_forgets_the_failures_of_the_name_and_not_those_of_the_address() {
    guess("UNION/ann", ELSEWHERE, 4);
    guess("UNION/x1", ELSEWHERE, 4);
    guess("UNION/x2", ELSEWHERE, 4);
    guess("UNION/x3", ELSEWHERE, 4);
    assertThat(accounts.signIn("UNION/ann", PASSWORD, ELSEWHERE)).isInstanceOf(SignIn.Done.class);
    guess("UNION/ann", ELSEWHERE, 3);
    assertThat(guess("UNION/ann", ELSEWHERE)).isEqualTo(REFUSED);
    assertThat(guess("UNION/x4", ELSEWHERE)).isInstanceOf(SignIn.Throttled.class);
  }

  @Test
  void from_the_twentieth_failure_on_an_address_waits_whatever_the_name() {
    for (int i = 0; i < 20; i++) {
      assertThat(guess("UNION/x" + i, ELSEWHERE)).isEqualTo(REFUSED);
    }
    assertThat(secondsToWait("UNION/other", ELSEWHERE)).isBetween(1L, 2L);
    assertThat(guess("UNION/other", "203.0.113.4")).isEqualTo(REFUSED);
  }

  @Test
  void the_addresses_of_one_subscriber_of_ipv6_count_as_one() {
    for (int i = 0; i < 20; i++) {
      guess("UNION/x" + i, "2001:db8:1:2::" + i);
    }
    assertThat(guess("UNION/other", "2001:db8:1:2:ffff::1")).isInstanceOf(SignIn.Throttled.class);
    assertThat(guess("UNION/other", "2001:db8:1:3::1")).isEqualTo(REFUSED);
  }

  @Test
  void nobody_can_lock_somebody_out_of_where_they_sit() {
    for (int i = 0; i < 15; i++) {
      guess("UNION/ann", "198.51.100." + i);
    }
    assertThat(guess("UNION/ann", "198.51.100.99")).isInstanceOf(SignIn.Throttled.class);
    assertThat(accounts.signIn("UNION/ann", PASSWORD, HOME)).isInstanceOf(SignIn.Done.class);
  }

  @Test
  void where_somebody_has_signed_in_every_name_is_counted_alike_known_or_not() {
    for (String login : new String[] {"UNION/ann", "UNION/nobody"}) {
      guess(login, HOME, 5);
      assertThat(guess(login, HOME)).as(login).isInstanceOf(SignIn.Throttled.class);
    }
  }

  @Test
  void failures_are_forgotten_with_time() {
    guess("UNION/ann", ELSEWHERE, 4);
    database.pass(Duration.ofHours(4));
    guess("UNION/ann", ELSEWHERE, 4);
    assertThat(guess("UNION/ann", ELSEWHERE)).isEqualTo(REFUSED);
    database.pass(Duration.ofDays(1));
    guess("UNION/other", ELSEWHERE);
    assertThat(database.ask("select key from parley.door_failures"))
        .as("the address and the other name")
        .hasSize(2);
  }

  @Test
  void neither_names_nor_passwords_that_were_tried_are_kept() {
    guess("UNION/secret-typed-here", ELSEWHERE);
    accounts.signIn("typed-in-the-wrong-field", PASSWORD, ELSEWHERE);
    List<String> kept =
        database.ask(
            "select f::text from parley.door_failures f"
                + " union all select a::text from parley.door_audit a");
    assertThat(kept)
        .hasSizeGreaterThan(3)
        .noneMatch(row -> row.contains("typed") || row.contains("plain words"));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 201, 401, 100_000})
  void no_password_is_too_long_or_too_short_to_be_tried(int length) {
    assertThat(accounts.signIn("UNION/ann", "x".repeat(length), ELSEWHERE)).isEqualTo(REFUSED);
  }

  @Test
  void who_finds_no_place_to_have_a_password_tried_is_sent_away_whatever_the_name() {
    Accounts busy =
        new DefaultAccounts(
            database.app(),
            new PasswordHasher(DoorDatabase.LIGHT, 0, Duration.ZERO),
            new SecureRandom(),
            Clock.systemUTC());
    SignIn sentAway = new SignIn.Throttled(Duration.ofSeconds(10));
    assertThat(busy.signIn("UNION/ann", PASSWORD, ELSEWHERE)).isEqualTo(sentAway);
    assertThat(busy.signIn("UNION/nobody", PASSWORD, ELSEWHERE)).isEqualTo(sentAway);
  }

  @Test
  void how_long_to_wait_is_told_by_the_clock_that_was_passed_in() {
    guess("UNION/ann", ELSEWHERE, 5);
    Clock slow = Clock.offset(Clock.system(ZoneOffset.UTC), Duration.ofHours(-1));
    Accounts early =
        new DefaultAccounts(
            database.app(), new PasswordHasher(DoorDatabase.LIGHT), new SecureRandom(), slow);
    assertThat(early.signIn("UNION/ann", PASSWORD, ELSEWHERE))
        .isInstanceOfSatisfying(
            SignIn.Throttled.class,
            wait ->
                assertThat(wait.delay())
                    .isBetween(Duration.ofSeconds(3600), Duration.ofSeconds(3602)));
  }
}
