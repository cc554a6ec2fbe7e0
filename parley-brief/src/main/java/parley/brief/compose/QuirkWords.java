package parley.brief.compose;

import java.util.List;
import java.util.Optional;
import parley.brief.data.Json;
import parley.brief.page.Table;
import parley.talks.format.Quirk;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Tells where programs of the field differ over a file. */
final class QuirkWords {

  private QuirkWords() {}

  static Table table(String caption, List<Quirk> quirks) {
    return new Table(
        caption,
        List.of("Where", "Found", "What it means"),
        quirks.stream()
            .map(q ->
                List.of(
                    Table.cell(q.place().toString()),
                    Table.cell(q.found()),
                    Table.cell(q.kind().words())))
            .toList());
  }

  static ArrayNode json(List<Quirk> quirks) {
    return Json.list(
        quirks,
        q -> {
          ObjectNode node =
              Json.object().put("kind", Json.lower(q.kind())).put("file", q.place().file());
          node.set("line", Json.whole(Optional.of(q.place().line()).filter(l -> l > 0)));
          return node.put("found", q.found()).put("means", q.kind().words());
        });
  }
}
