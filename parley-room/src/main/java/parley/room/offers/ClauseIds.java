package parley.room.offers;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import parley.brief.data.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Gives the clauses of an offer the ids that a case needs. A case makes the id of a figure of the
 * ids of its offer and clause and of its measure, so clauses need ids of their own, and a second
 * figure of one measure needs one too. Ids of figures that an offer brings along are those of the
 * offer from which it was copied, and are made anew.
 */
final class ClauseIds {

  private static final String ID = "id";
  private static final String FIGURES = "figures";

  private ClauseIds() {}

  /** A copy of the clauses with ids; what has not the form of a clause is left as it is. */
  static ArrayNode of(String offer, ArrayNode clauses) {
    Set<String> given = new HashSet<>();
    int[] place = {0};
    return Json.list(
        clauses,
        clause -> {
          String own = "c" + ++place[0];
          return clause instanceof ObjectNode object ? clause(offer, own, object, given) : clause;
        });
  }

  private static ObjectNode clause(String offer, String own, ObjectNode clause, Set<String> given) {
    JsonNode stated = clause.path(ID);
    String id = stated.isString() && given.add(stated.stringValue()) ? stated.stringValue() : own;
    ObjectNode copy = Json.object().put(ID, id);
    clause
        .properties()
        .forEach(field -> {
          if (field.getKey().equals(FIGURES) && field.getValue() instanceof ArrayNode figures) {
            copy.set(FIGURES, figures(offer + "." + id, figures));
          } else if (!field.getKey().equals(ID)) {
            copy.set(field.getKey(), field.getValue());
          }
        });
    return copy;
  }

  private static ArrayNode figures(String owner, ArrayNode figures) {
    Map<String, Integer> seen = new HashMap<>();
    return Json.list(
        figures,
        figure -> {
          if (!(figure instanceof ObjectNode object)) {
            return figure;
          }
          ObjectNode copy = Json.object();
          String measure = object.path("measure").asString("");
          int number = seen.merge(measure, 1, Integer::sum);
          if (number > 1) {
            copy.put(ID, owner + "." + measure + "." + number);
          }
          object
              .properties()
              .forEach(field -> {
                if (!field.getKey().equals(ID)) {
                  copy.set(field.getKey(), field.getValue());
                }
              });
          return copy;
        });
  }
}
