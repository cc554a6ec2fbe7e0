package parley.room;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import parley.room.gate.Access;
import parley.room.gate.Route;

/** Every route of every desk, tried over HTTP as nobody and as each role. */
class WalkTest {

  private static WalkedRoom room;

  @BeforeAll
  static void open() throws Exception {
    room = new WalkedRoom();
  }

  @AfterAll
  static void close() {
    room.close();
  }

  private static HttpResponse<String> ask(Route route, String secret) {
    return ask(route, secret, room.pathOf(route));
  }

  /** Asks for what is not there, as one would ask for what a route has. */
  private static HttpResponse<String> askForNothing(Route route, String secret) {
    return ask(route, secret, route.isApi() ? "/api/no-such-page" : "/no-such-page");
  }

  private static HttpResponse<String> ask(Route route, String secret, String path) {
    return route.method() == Route.Method.GET
        ? room.get(secret, path)
        : room.postBare(secret, path);
  }

  @Test
  void nobody_is_led_to_the_door_by_every_route_that_is_for_seats() {
    for (Route route : room.routes()) {
      if (!(route.access() instanceof Access.Anyone)) {
        HttpResponse<String> answer = ask(route, "");
        assertThat(WalkedRoom.all(answer))
            .as("%s %s", route.method(), route.path())
            .isEqualTo(WalkedRoom.all(askForNothing(route, "")));
        assertThat(answer.statusCode()).isEqualTo(route.isApi() ? 401 : 303);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"ann", "max", "rea", "bob", "cat"})
  void a_seat_finds_nothing_where_it_may_not_go(String login) {
    String secret = room.secretOf(login);
    for (Route route : room.routes()) {
      if (!route.access().admits(room.roleOf(login))) {
        assertThat(WalkedRoom.plain(ask(route, secret)))
            .as("%s %s", route.method(), route.path())
            .isEqualTo(WalkedRoom.plain(askForNothing(route, secret)));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"ann", "max", "rea", "bob", "cat"})
  void a_seat_is_answered_where_it_may_go(String login) {
    String secret = room.secretOf(login);
    for (Route route : room.routes()) {
      if (route.access().admits(room.roleOf(login)) && !route.path().equals("/sign-out")) {
        HttpResponse<String> answer = ask(route, secret);
        assertThat(answer.statusCode())
            .as("%s %s: %s", route.method(), route.path(), answer.body())
            .isNotIn(401, 405, 500);
        if (route.method() == Route.Method.POST && !route.isApi()) {
          assertThat(answer.statusCode()).as("without the field: %s", route.path()).isEqualTo(403);
        }
      }
    }
  }

  @Test
  void the_ways_with_parameters_lead_somewhere_for_those_who_may_go() {
    assertThat(room.get(room.secretOf("cat"), "/shuttle/" + room.parties.getFirst()).statusCode())
        .isEqualTo(200);
    assertThat(room.get(room.secretOf("ann"), "/answers/stand").statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/no-such-page", "/live"})
  void a_stream_is_for_seats(String path) {
    assertThat(room.get("", path).statusCode()).isEqualTo(303);
  }

  @Test
  void no_page_has_anything_that_the_policy_would_stop() {
    for (String login : WalkedRoom.LOGINS) {
      String secret = room.secretOf(login);
      for (Route route : room.routes()) {
        if (route.method() == Route.Method.GET
            && !route.isApi()
            && route.access().admits(room.roleOf(login))) {
          assertThat(ask(route, secret).body())
              .as(route.path())
              .doesNotContain("<style", " style=", "javascript:", "<script>")
              .doesNotContainPattern("<[a-z]+ [^>]*\\son[a-z]+=\"");
        }
      }
    }
  }

  @Test
  void the_journal_names_routes_and_nothing_else() {
    String secret = room.secretOf("ann");
    room.get(secret, "/shuttle/confidential?x=confidential");
    room.get(secret, "/open/confidential");
    assertThat(room.journal).isNotEmpty();
    assertThat(room.journal.toString()).doesNotContain("confidential", "Ann", "-secret-");
  }
}
