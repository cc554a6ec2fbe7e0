package parley.casefile.io;

import java.util.Optional;
import java.util.Set;
import parley.casefile.Act;
import parley.casefile.EventType;
import parley.casefile.Fact;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes into a checked tree what a file may leave out: a nested item takes the known date and the
 * sources of its owner, a figure's id is made of its owner's id and its measure, an event's acts
 * are what its type implies.
 *
 * <p>Ids are made of what an item says, never of its place in a list: so a record from which
 * later-known items are taken away gives the rest the same ids.
 */
final class Defaults {

  /** Maps whose keys are ids of the file's own, not fields. */
  private static final Set<String> MAPS = Set.of("weights", "values");

  private Defaults() {}

  static void fill(Document document) {
    if (document.kind() == CaseFile.SOURCES) {
      return; // a source was always known and has no source itself
    }
    ObjectNode root = (ObjectNode) document.tree();
    fill(root, Fact.ALWAYS.toString(), JsonNodeFactory.instance.arrayNode(), "");
  }

  private static void fill(
      ObjectNode node, String ownerKnown, ArrayNode ownerSources, String owner) {
    String known = node.path("known").asString(ownerKnown);
    node.put("known", known);
    ArrayNode sources =
        node.path("sources").isArray() ? (ArrayNode) node.get("sources") : ownerSources;
    if (!node.has("sources")) {
      node.set("sources", sources);
    }
    if (node.has("measure") && !node.has("topic")) {
      figure(node, owner);
    }
    tally(node);
    if (node.has("type") && node.has("actors") && !node.has("acts")) {
      impliedAct(node);
    }
    if (node.has("union") && node.has("group") && !node.has("statutory")) {
      node.put("statutory", true);
    }
    putIfAbsent(node, "importantPublicService", "unknown");
    putIfAbsent(node, "status", "tabled");
    String id = ownerId(node, owner);
    for (var field : node.properties()) {
      children(field.getKey(), field.getValue(), known, sources, id);
    }
  }

  private static void children(
      String key, JsonNode value, String known, ArrayNode sources, String id) {
    if (value.isArray()) {
      for (JsonNode item : value) {
        if (item instanceof ObjectNode object) {
          fill(object, known, sources, id);
        }
      }
    } else if (value instanceof ObjectNode object && !MAPS.contains(key)) {
      fill(object, known, sources, id);
    }
  }

  private static void figure(ObjectNode node, String owner) {
    if (!node.has("id")) {
      node.put("id", (owner.isEmpty() ? "" : owner + ".") + node.get("measure").stringValue());
    }
    putIfAbsent(node, "bound", "exact");
    putIfAbsent(node, "vintage", "reported");
  }

  private static void putIfAbsent(ObjectNode node, String field, String value) {
    if (!node.has(field)) {
      node.put(field, value);
    }
  }

  private static void tally(ObjectNode node) {
    for (String field : Set.of("entitled", "votes", "yes", "inFavour", "against")) {
      if (node.path(field) instanceof ObjectNode tally) {
        putIfAbsent(tally, "bound", "exact");
      }
    }
  }

  private static void impliedAct(ObjectNode event) {
    EventType type = Binding.eventType(event.get("type").stringValue());
    Optional<Act> act = type.defaultAct();
    ArrayNode acts = event.putArray("acts");
    if (act.isEmpty()) {
      return;
    }
    ObjectNode deed = acts.addObject();
    deed.put("act", act.get().name());
    ArrayNode by = deed.putArray("by");
    ArrayNode to = deed.putArray("to");
    boolean together =
        switch (act.get()) {
          case MEETS, AGREES, BREAKS_OFF, SETTLES -> true;
          case INVITES, TABLES, REJECTS, DECLINES, REOPENS -> false;
        };
    ArrayNode actors = (ArrayNode) event.get("actors");
    for (int i = 0; i < actors.size(); i++) {
      (together || i == 0 ? by : to).add(actors.get(i).stringValue());
    }
  }

  private static String ownerId(ObjectNode node, String owner) {
    String own =
        node.has("id")
            ? node.get("id").asString("")
            : node.has("party") && node.has("stance")
                ? node.get("party").asString("") + "." + node.get("known").asString("")
                : node.path("issue").asString("");
    if (own.isEmpty() || owner.isEmpty()) {
      return own + owner;
    }
    return own.startsWith(owner + ".") ? own : owner + "." + own;
  }
}
