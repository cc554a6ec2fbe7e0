package parley.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import parley.ledger.access.Role;
import parley.room.gate.Access;
import parley.room.gate.Route;

/** The table of rights in docs/room-rights.md is the one that the room goes by. */
class RightsTest {

  private static final Path TABLE = Path.of("../docs/room-rights.md");

  private static final List<Role> COLUMNS =
      List.of(Role.READER, Role.MEMBER, Role.LEAD, Role.CONCILIATOR);

  /** A line of the table. */
  private static String line(String method, String path, Access access) {
    return "| `%s %s` | %s | %s |"
        .formatted(
            method,
            path,
            access instanceof Access.Anyone ? "yes" : "-",
            COLUMNS.stream()
                .map(role -> access.admits(role) ? "yes" : "-")
                .collect(Collectors.joining(" | ")));
  }

  /** What desks answer, and what the server answers itself. */
  private static List<String> right() {
    Stream<Route> routes =
        WalkedRoom.desks(new Seats().room()).stream()
            .flatMap(desk -> desk.routes().stream())
            .sorted(
                Comparator.comparing(Route::isApi)
                    .thenComparing(Route::path)
                    .thenComparing(Route::method));
    return Stream.concat(
            Stream.of(
                line("GET", "/assets/{name}", Access.anyone()),
                line("GET", "/live", Access.everySeat())),
            routes.map(route -> line(route.method().name(), route.path(), route.access())))
        .toList();
  }

  @Test
  void the_table_is_what_the_desks_register() throws Exception {
    List<String> right = right();
    List<String> written =
        Files.readAllLines(TABLE).stream().filter(line -> line.startsWith("| `")).toList();
    List<String> missing = new ArrayList<>(right);
    missing.removeAll(written);
    List<String> wrong = new ArrayList<>(written);
    wrong.removeAll(right);
    if (!written.equals(right)) {
      fail(
          """
          docs/room-rights.md does not say what the room does.
          Only the room has:
          %s
          Only the page has:
          %s
          The table as it should be:
          %s
          """
              .formatted(
                  String.join("\n", missing), String.join("\n", wrong), String.join("\n", right)));
    }
  }

  @Test
  void only_what_lets_somebody_in_is_for_anyone() {
    assertThat(right().stream().filter(line -> line.contains("` | yes |")))
        .containsExactlyInAnyOrder(
            "| `GET /assets/{name}` | yes | yes | yes | yes | yes |",
            "| `GET /sign-in` | yes | yes | yes | yes | yes |",
            "| `POST /sign-in` | yes | yes | yes | yes | yes |",
            "| `POST /demonstration/{table}` | yes | yes | yes | yes | yes |",
            "| `GET /join/{secret}` | yes | yes | yes | yes | yes |",
            "| `POST /join/{secret}` | yes | yes | yes | yes | yes |");
  }

  /** What only works something out is sent with POST too, and keeps nothing. */
  @Test
  void readers_write_nothing_but_at_their_own_door() {
    assertThat(
            WalkedRoom.desks(new Seats().room()).stream()
                .flatMap(desk -> desk.routes().stream())
                .filter(route -> route.method() == Route.Method.POST)
                .filter(route -> !(route.access() instanceof Access.Anyone))
                .filter(route -> route.access().admits(Role.READER))
                .map(Route::path))
        .allMatch(path -> path.matches("/sign-out|/account/.*|/api/tokens/.*|.*/(worth|preview)"));
  }
}
