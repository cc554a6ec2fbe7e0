package parley.room;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import parley.ledger.access.Role;
import parley.room.gate.Route;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The API file says which paths there are, who may use them, and nothing else. */
class OpenApiTest {

  private static final Path FILE = Path.of("../docs/openapi.yaml");

  private static JsonNode file() throws Exception {
    return YAMLMapper.builder().build().readTree(Files.readString(FILE));
  }

  @Test
  void it_holds_every_route_with_its_seats_and_no_other() throws Exception {
    Map<String, List<String>> routes = new TreeMap<>();
    for (Desk desk : WalkedRoom.desks(new Seats().room())) {
      for (Route route : desk.routes()) {
        if (route.isApi()) {
          routes.put(route.method() + " " + route.path(), seats(route));
        }
      }
    }
    Map<String, List<String>> described = new TreeMap<>();
    file()
        .path("paths")
        .properties()
        .forEach(path ->
            path.getValue()
                .properties()
                .forEach(operation -> {
                  if (!operation.getKey().equals("parameters")) {
                    described.put(
                        operation.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey(),
                        texts(operation.getValue().path("x-seats")));
                  }
                }));
    assertThat(described).isEqualTo(routes);
  }

  private static List<String> seats(Route route) {
    List<String> seats = new ArrayList<>();
    for (Role role : List.of(Role.READER, Role.MEMBER, Role.LEAD, Role.CONCILIATOR)) {
      if (route.access().admits(role)) {
        seats.add(role.code());
      }
    }
    return seats;
  }

  private static List<String> texts(JsonNode list) {
    List<String> texts = new ArrayList<>();
    list.forEach(t -> texts.add(t.asString()));
    return texts;
  }

  @Test
  void every_operation_has_a_name_of_its_own_and_says_what_it_does() throws Exception {
    List<String> names = new ArrayList<>();
    for (JsonNode path : file().path("paths")) {
      path.properties()
          .forEach(operation -> {
            if (!operation.getKey().equals("parameters")) {
              names.add(operation.getValue().path("operationId").asString());
              assertThat(operation.getValue().path("summary").asString()).isNotBlank();
            }
          });
    }
    assertThat(names).isNotEmpty().doesNotHaveDuplicates();
  }
}
