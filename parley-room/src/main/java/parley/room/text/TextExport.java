package parley.room.text;

import java.util.List;
import parley.brief.data.Json;
import parley.brief.words.Days;
import parley.room.Room;
import tools.jackson.databind.node.ObjectNode;

/**
 * The single text as it leaves the room: what every party agrees to, and the names of what is open.
 */
final class TextExport {

  private final Room room;
  private final AgreedText text;

  TextExport(Room room, AgreedText text) {
    this.room = room;
    this.text = text;
  }

  String markdown() {
    StringBuilder out = new StringBuilder();
    out.append("# Agreed text: ").append(room.record().header().title()).append("\n\n");
    if (room.record().header().exercise()) {
      out.append("Exercise: this dispute is invented.\n\n");
    }
    out.append("As of ").append(Days.day(room.today())).append(". Agreed by ");
    out.append(String.join(" and ", room.ledger().parties().stream().map(room::nameOf).toList()));
    out.append(".\n");
    int number = 0;
    for (Clause clause : text.agreed()) {
      out.append("\n## ").append(++number).append(". ").append(line(clause.current().title()));
      out.append("\n\n").append(clause.current().text()).append('\n');
      out.append("\nEntry all/").append(clause.current().number()).append(" of the ledger.\n");
    }
    if (number == 0) {
      out.append("\nNo clause is agreed by every party.\n");
    }
    List<Clause> open = text.open();
    if (!open.isEmpty()) {
      out.append("\n## Still open\n\n");
      open.forEach(c -> out.append("- ").append(line(c.current().title())).append('\n'));
    }
    return out.toString();
  }

  /** A title of one line, whatever it was made of. */
  private static String line(String title) {
    return title.replaceAll("\\s+", " ");
  }

  ObjectNode json() {
    ObjectNode node =
        Json.object()
            .put("case", room.record().header().id())
            .put("title", room.record().header().title())
            .put("exercise", room.record().header().exercise())
            .put("asOf", room.today().toString());
    node.set("parties", Json.texts(room.ledger().parties()));
    node.set(
        "agreed",
        Json.list(
            text.agreed(),
            c ->
                Json.object()
                    .put("clause", c.id())
                    .put("title", c.current().title())
                    .put("text", c.current().text())
                    .put("entry", "all/" + c.current().number())));
    node.set(
        "open",
        Json.list(
            text.open(),
            c -> Json.object().put("clause", c.id()).put("title", c.current().title())));
    return node;
  }
}
