package parley.room.table;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import parley.brief.data.Json;
import parley.casefile.Assumptions;
import parley.casefile.io.AssumptionsReader;
import parley.casefile.io.CaseFaultsException;
import parley.casefile.io.Fault;
import parley.room.Room;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads a sheet as one party of an assumption set, with the same checks as a file of preferences.
 */
final class SheetReader {

  static final List<String> PREFERENCES =
      List.of("weights", "values", "functions", "interactions", "gates");
  private static final Set<String> RESERVE = Set.of("value", "basis", "walkout");

  /** The ends within which the numbers of a walkout lie, so that every law has a mean. */
  private static final Map<String, Ends> WALKOUT =
      Map.of(
          "medianDays", new Ends("0.01", "3650"),
          "sigma", new Ends("0.01", "3"),
          "settledAtStart", new Ends("-100", "200"),
          "settledInTheEnd", new Ends("-100", "200"),
          "movesADay", new Ends("0", "100"),
          "costADay", new Ends("0", "100"),
          "discountADay", new Ends("0", "1"));

  private static final String NAME = "table";

  private final Room room;
  private final AssumptionsReader reader;

  SheetReader(Room room) {
    this.room = room;
    try {
      this.reader = AssumptionsReader.of(room.folder());
    } catch (CaseFaultsException e) {
      throw new IllegalStateException("The case of the room can no longer be read.", e);
    }
  }

  /** Ends of a number. */
  record Ends(BigDecimal low, BigDecimal high) {
    Ends(String low, String high) {
      this(new BigDecimal(low), new BigDecimal(high));
    }
  }

  static Ends ends(String number) {
    return Optional.ofNullable(WALKOUT.get(number)).orElseThrow();
  }

  /**
   * The sheet as an assumption set gives it. A set must say what no deal is worth; where the sheet
   * does not, 0 stands in its place, which is never to be shown.
   *
   * @throws IllegalArgumentException if the sheet has no preferences or does not fit the case; the
   *     message is one sentence
   */
  Assumptions.Assumed read(String party, Sheet sheet) {
    ObjectNode preferences =
        sheet
            .preferences()
            .orElseThrow(() ->
                new IllegalArgumentException(
                    "There are no preferences yet; expected a weight for one issue at least."));
    return read(set(party, preferences, sheet.reserve().orElse(noReserve())));
  }

  /** Checks a reserve by itself. */
  void checkReserve(String party, ObjectNode reserve) {
    read(set(party, nothing(), reserve));
  }

  /** The least that preferences can say: that one issue counts for nothing. */
  private ObjectNode nothing() {
    ObjectNode preferences = Json.object();
    room.record().agenda().stream()
        .filter(i -> !i.options().isEmpty())
        .findFirst()
        .ifPresent(i -> {
          preferences.putObject("weights").put(i.id(), 0);
          preferences.putObject("values").putObject(i.id()).put(i.options().getFirst().id(), 0);
        });
    return preferences;
  }

  private static ObjectNode noReserve() {
    return Json.object().put("value", 0).put("basis", "Not said.");
  }

  private Assumptions.Assumed read(ObjectNode set) {
    try {
      return reader.read(NAME, set.toString()).parties().getFirst();
    } catch (CaseFaultsException e) {
      throw new IllegalArgumentException(sentence(e.faults().getFirst()), e);
    }
  }

  private static String sentence(Fault fault) {
    String field = fault.field().replace("parties[0].", "").replace("reserveWalkout", "walkout");
    return (field.isEmpty() ? "Found " : "The field " + field + ": found ")
        + fault.found()
        + "; expected "
        + fault.expected()
        + "."
        + fault.hint().map(h -> " Hint: " + h).orElse("");
  }

  /** The text of a set, as a file would hold it. */
  ObjectNode set(String party, ObjectNode preferences, ObjectNode reserve) {
    refuseOthers(preferences, Set.copyOf(PREFERENCES));
    refuseOthers(reserve, RESERVE);
    ObjectNode set =
        Json.object()
            .put("id", "own-table")
            .put("label", "A party's own table")
            .put("status", "assumption")
            .put("by", "The party")
            .put("basis", "The party's own table.")
            .put("known", room.record().newestDay().toString());
    ArrayNode parties = set.putArray("parties");
    ObjectNode one = parties.addObject().put("party", party);
    for (String field : PREFERENCES) {
      if (preferences.has(field)) {
        one.set(field, preferences.get(field));
      }
    }
    JsonNode basis = reserve.path("basis");
    if (reserve.has("walkout") == reserve.has("value")) {
      throw new IllegalArgumentException(
          "The reserve has %s of value and walkout; expected one of them."
              .formatted(reserve.has("value") ? "both" : "none"));
    }
    if (reserve.has("walkout")) {
      JsonNode walkout = reserve.get("walkout");
      checkEnds(walkout);
      one.set("reserveWalkout", walkout);
      one.put("reserveBasis", walkout.path("basis").asString("The walkout scenario."));
    } else {
      one.set("reserve", reserve.get("value"));
      one.set("reserveBasis", basis);
    }
    // A set speaks of every side; nothing is said of the others here, and nothing is read of it.
    room.record().header().sides().stream()
        .filter(s -> !s.equals(party))
        .forEach(s ->
            parties.add(
                nothing().put("party", s).put("reserve", 0).put("reserveBasis", "Not said.")));
    return set;
  }

  private static void refuseOthers(ObjectNode node, Set<String> fields) {
    for (String name : node.propertyNames()) {
      if (!fields.contains(name)) {
        throw new IllegalArgumentException(
            "\"%s\" is no field here; expected one of %s."
                .formatted(name, String.join(", ", fields.stream().sorted().toList())));
      }
    }
  }

  private static void checkEnds(JsonNode walkout) {
    WALKOUT.forEach((name, ends) -> {
      JsonNode value = walkout.path(name).path("value");
      if (value.isNumber()
          && (value.decimalValue().compareTo(ends.low) < 0
              || value.decimalValue().compareTo(ends.high) > 0)) {
        throw new IllegalArgumentException(
            "The field walkout.%s: found %s; expected a number from %s to %s."
                .formatted(name, value, ends.low, ends.high));
      }
    });
  }
}
