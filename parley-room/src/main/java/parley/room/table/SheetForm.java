package parley.room.table;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import parley.brief.data.Json;
import parley.casefile.CaseView;
import parley.casefile.Issue;
import parley.casefile.Parties.Gate;
import parley.room.gate.Body;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A sheet as the fields of a form: what stands in each field, and what is wrong with it. A field
 * left blank says nothing; nothing is filled in for it.
 */
final class SheetForm {

  /** How a reserve is given. */
  static final String NUMBER = "number";

  static final String WALKOUT = "walkout";

  /** The numbers of a walkout scenario, in the order of the form. */
  static final List<String> WALKOUT_NUMBERS =
      List.of(
          "medianDays",
          "sigma",
          "settledAtStart",
          "settledInTheEnd",
          "movesADay",
          "costADay",
          "discountADay");

  static final String NO_FUNCTION = "none";
  static final List<String> SHAPES = List.of("linear", "piecewise", "threshold");

  /** The most options that rows of options together may have, and the most rows. */
  static final int MOST_TOGETHER = 12;

  private static final int FEWEST_TOGETHER = 3;
  private static final int HUNDRED = 100;
  private static final int MOST_WEIGHT = 1_000;
  private static final String OWN_BASIS = "Our own judgement.";

  private final CaseView view;
  private final List<Gate> gates;
  private final Map<String, String> fields;
  private final Map<String, String> faults = new LinkedHashMap<>();

  private SheetForm(CaseView view, String party, Map<String, String> fields) {
    this.view = view;
    this.gates = gates(view, party);
    this.fields = fields;
  }

  /** The gates of a party, in their order. */
  static List<Gate> gates(CaseView view, String party) {
    return view.record().parties().gates().stream()
        .filter(g -> g.party().equals(party))
        .sorted(java.util.Comparator.comparingInt(Gate::order))
        .toList();
  }

  /** The form that somebody sent. */
  static SheetForm sent(CaseView view, String party, Map<String, List<String>> form) {
    Map<String, String> fields = new TreeMap<>();
    form.forEach(
        (name, values) -> fields.put(name, values.isEmpty() ? "" : values.getFirst().strip()));
    SheetForm sent = new SheetForm(view, party, fields);
    sent.takeSliders();
    return sent;
  }

  /** Without a script, a slider that was moved beside a number that was not says the number. */
  private void takeSliders() {
    for (String name : List.copyOf(fields.keySet())) {
      if (name.endsWith(".slide")) {
        String field = name.substring(0, name.length() - ".slide".length());
        String was = at(field + ".was");
        boolean numberMoved = !at(field).equals(was);
        boolean sliderMoved = !at(name).equals(was.isEmpty() ? "0" : was);
        if (sliderMoved && !numberMoved) {
          fields.put(field, at(name));
        }
      }
    }
  }

  /** The form of a sheet; blank where it is. */
  static SheetForm of(CaseView view, String party, Sheet sheet) {
    SheetForm form = new SheetForm(view, party, new TreeMap<>());
    sheet.preferences().ifPresent(form::fill);
    sheet.reserve().ifPresent(form::fillReserve);
    return form;
  }

  private void fill(ObjectNode body) {
    body.path("weights").properties().forEach(w -> put("weight." + w.getKey(), w.getValue()));
    for (var issue : body.path("values").properties()) {
      for (var option : issue.getValue().properties()) {
        put("value." + issue.getKey() + "." + option.getKey(), option.getValue());
      }
    }
    for (JsonNode function : body.path("functions")) {
      String issue = function.path("issue").asString("");
      put("shape." + issue, function.path("shape"));
      put("over." + issue, function.path("over"));
      fields.put(
          "points." + issue,
          String.join(
              "\n",
              function
                  .path("points")
                  .valueStream()
                  .map(p -> plain(p.path("at")) + ": " + plain(p.path("value")))
                  .toList()));
      put("why." + issue, function.path("basis"));
    }
    int row = 1;
    for (JsonNode interaction : body.path("interactions")) {
      int place = 1;
      for (JsonNode one : interaction.path("together")) {
        fields.put(
            "together." + row + "." + place++,
            one.path("issue").asString("") + "/" + one.path("option").asString(""));
      }
      put("adds." + row, interaction.path("adds"));
      put("addsbasis." + row, interaction.path("basis"));
      row++;
    }
    for (JsonNode gate : body.path("gates")) {
      String id = gate.path("gate").asString("");
      put("gate." + id, gate.path("accepts"));
      put("spread." + id, gate.path("spread"));
      put("basis." + id, gate.path("basis"));
      put("with." + id, gate.path("movesWith"));
      if (gate.has("vote")) {
        fields.put("vote." + id, gate.get("vote").toString());
        fields.put("usevote." + id, "yes");
      }
    }
  }

  private void fillReserve(ObjectNode body) {
    if (body.has("walkout")) {
      fields.put("way", WALKOUT);
      JsonNode walkout = body.get("walkout");
      put("walkout.law", walkout.path("law"));
      for (String number : WALKOUT_NUMBERS) {
        put("walkout." + number, walkout.path(number).path("value"));
        put("walkout." + number + ".basis", walkout.path(number).path("basis"));
      }
      put("walkout.basis", walkout.path("basis"));
    } else {
      fields.put("way", NUMBER);
      put("reserve.value", body.path("value"));
      put("reserve.basis", body.path("basis"));
    }
  }

  private void put(String field, JsonNode value) {
    if (!value.isMissingNode() && !value.isNull()) {
      fields.put(field, plain(value));
    }
  }

  private static String plain(JsonNode value) {
    return value.isNumber() ? value.decimalValue().toPlainString() : value.asString("");
  }

  /** What stands in a field; empty if it is blank. */
  String at(String field) {
    return fields.getOrDefault(field, "");
  }

  /** A field with what stands in it and what is wrong with it. */
  Box box(String field) {
    return new Box(field, at(field), faults.getOrDefault(field, ""));
  }

  /** What is wrong, by field; filled as {@link #sheet} reads. */
  Map<String, String> faults() {
    return faults;
  }

  /** How many rows of options together the form has: those filled, and one more. */
  int rows() {
    int rows = 0;
    for (int row = 1; row <= MOST_TOGETHER; row++) {
      if (!at("adds." + row).isEmpty() || !at("together." + row + ".1").isEmpty()) {
        rows = row;
      }
    }
    return Math.min(rows + 1, MOST_TOGETHER);
  }

  /** How many options a row has room for. */
  int places(int row) {
    int places = FEWEST_TOGETHER;
    for (int place = 1; place <= MOST_TOGETHER; place++) {
      places = at("together." + row + "." + place).isEmpty() ? places : Math.max(places, place);
    }
    return places;
  }

  /** The gates of the party, in their order. */
  List<Gate> gates() {
    return gates;
  }

  /** The sum of the weights that can be read. */
  long sum() {
    long sum = 0;
    for (Issue issue : view.record().agenda()) {
      String weight = at("weight." + issue.id());
      sum += weight.matches("\\d{1,4}") ? Long.parseLong(weight) : 0;
    }
    return sum;
  }

  /** The sheet that the fields say; what is wrong with a field is noted beside it. */
  Sheet sheet() {
    faults.clear();
    return new Sheet(preferences(), reserve());
  }

  private Optional<ObjectNode> preferences() {
    ObjectNode weights = Json.object();
    ObjectNode values = Json.object();
    ArrayNode functions = Json.texts(List.of());
    for (Issue issue : view.record().agenda()) {
      whole("weight." + issue.id(), 0, MOST_WEIGHT).ifPresent(w -> weights.put(issue.id(), w));
      ObjectNode options = Json.object();
      for (Issue.Option option : issue.options()) {
        whole("value." + issue.id() + "." + option.id(), 0, HUNDRED)
            .ifPresent(v -> options.put(option.id(), v));
      }
      Optional<ObjectNode> function = function(issue);
      function.ifPresent(functions::add);
      if (!options.isEmpty()) {
        values.set(issue.id(), options);
      }
      String field = "weight." + issue.id();
      if (weights.has(issue.id()) && options.isEmpty() && function.isEmpty()) {
        fault(
            field,
            "%s has a weight but no values; give its options values, or leave the weight blank."
                .formatted(issue.name()));
      }
    }
    ArrayNode together = together();
    ArrayNode thresholds = Json.texts(List.of());
    gates.forEach(g -> gate(g).ifPresent(thresholds::add));
    if (weights.isEmpty()) {
      boolean blank =
          values.isEmpty() && functions.isEmpty() && together.isEmpty() && thresholds.isEmpty();
      if (!blank && faults.isEmpty()) {
        view.record().agenda().stream()
            .findFirst()
            .ifPresent(i ->
                fault(
                    "weight." + i.id(),
                    "No issue has a weight; expected one for one issue at least."));
      }
      return Optional.empty();
    }
    ObjectNode body = Json.object();
    body.set("weights", weights);
    body.set("values", values);
    body.set("functions", functions);
    body.set("interactions", together);
    body.set("gates", thresholds);
    return Optional.of(body);
  }

  private Optional<ObjectNode> function(Issue issue) {
    String shape = at("shape." + issue.id());
    if (!SHAPES.contains(shape)) {
      return Optional.empty();
    }
    String field = "points." + issue.id();
    List<ObjectNode> points = new ArrayList<>();
    for (String line : at(field).lines().map(String::strip).filter(l -> !l.isEmpty()).toList()) {
      String[] parts = line.split(":", -1);
      Optional<BigDecimal> at = parts.length == 2 ? number(parts[0]) : Optional.empty();
      boolean valued = parts.length == 2 && parts[1].strip().matches("\\d{1,3}");
      int value = valued ? Integer.parseInt(parts[1].strip()) : HUNDRED + 1;
      if (at.isEmpty() || value > HUNDRED) {
        fault(
            field,
            "\"%s\" is no point; expected an amount, a colon and a value from 0 to 100, as in 5: 80."
                .formatted(shortly(line)));
        return Optional.empty();
      }
      points.add(Json.object().put("at", at.get()).put("value", value));
    }
    int needed = shape.equals("linear") ? 2 : 1;
    if (points.size() < needed || shape.equals("linear") && points.size() > needed) {
      fault(
          field,
          shape.equals("linear")
              ? "Found %s points; expected two for a linear function.".formatted(points.size())
              : "There is no point; expected one a line, as in 5: 80.");
      return Optional.empty();
    }
    for (int i = 1; i < points.size(); i++) {
      if (points
              .get(i)
              .get("at")
              .decimalValue()
              .compareTo(points.get(i - 1).get("at").decimalValue())
          <= 0) {
        fault(field, "The amounts do not rise; expected the least amount in the first line.");
        return Optional.empty();
      }
    }
    ObjectNode node =
        Json.object()
            .put("issue", issue.id())
            .put("over", at("over." + issue.id()))
            .put("shape", shape);
    node.set("points", Json.list(points, p -> p));
    return Optional.of(node.put("basis", basis("why." + issue.id())));
  }

  private ArrayNode together() {
    ArrayNode rows = Json.texts(List.of());
    for (int row = 1; row <= MOST_TOGETHER; row++) {
      ArrayNode together = Json.texts(List.of());
      List<String> issues = new ArrayList<>();
      for (int place = 1; place <= MOST_TOGETHER; place++) {
        String chosen = at("together." + row + "." + place);
        int slash = chosen.indexOf('/');
        if (slash > 0) {
          issues.add(chosen.substring(0, slash));
          together
              .addObject()
              .put("issue", chosen.substring(0, slash))
              .put("option", chosen.substring(slash + 1));
        }
      }
      String field = "adds." + row;
      Optional<Integer> adds = whole(field, -HUNDRED, HUNDRED);
      if (together.isEmpty() && at(field).isEmpty()) {
        continue;
      }
      if (issues.size() < 2 || issues.stream().distinct().count() < issues.size()) {
        fault(field, "Options together are of two issues or more, each issue once.");
      } else if (adds.isEmpty()) {
        fault(field, "Say how many points these options add together, from -100 to 100.");
      } else {
        ObjectNode node = Json.object();
        node.set("together", together);
        rows.add(node.put("adds", adds.get()).put("basis", basis("addsbasis." + row)));
      }
    }
    return rows;
  }

  private Optional<ObjectNode> gate(Gate gate) {
    String id = gate.id();
    Optional<Integer> accepts = whole("gate." + id, 0, HUNDRED);
    boolean voted = !at("usevote." + id).isEmpty() && !at("vote." + id).isEmpty();
    Optional<BigDecimal> spread = decimal("spread." + id, "0.01", "100");
    if (accepts.isEmpty()) {
      if (at("gate." + id).isEmpty() && !at("spread." + id).isEmpty()) {
        fault(
            "gate." + id, "Say from which worth %s accepts, from 0 to 100.".formatted(gate.name()));
      }
      return Optional.empty();
    }
    if (voted && spread.isPresent()) {
      fault("spread." + id, "A gate has a spread or a line of votes; expected one of them.");
    }
    ObjectNode node = Json.object().put("gate", id).put("accepts", accepts.get());
    if (!voted) {
      spread.ifPresent(s -> node.put("spread", s));
    } else {
      node.set("vote", Body.parse(at("vote." + id)).node());
    }
    if (!at("with." + id).isEmpty()) {
      node.put("movesWith", at("with." + id));
    }
    return Optional.of(node.put("basis", basis("basis." + id)));
  }

  private Optional<ObjectNode> reserve() {
    return switch (at("way")) {
      case NUMBER ->
          whole("reserve.value", 0, HUNDRED)
              .map(v -> Json.object().put("value", v).put("basis", basis("reserve.basis")))
              .or(() -> {
                if (at("reserve.value").isEmpty()) {
                  fault("reserve.value", "Say what no deal is worth, from 0 to 100.");
                }
                return Optional.empty();
              });
      case WALKOUT -> walkout();
      default -> Optional.empty();
    };
  }

  private Optional<ObjectNode> walkout() {
    int before = faults.size();
    String law = at("walkout.law");
    ObjectNode node = Json.object().put("law", law);
    for (String number : WALKOUT_NUMBERS) {
      String field = "walkout." + number;
      SheetReader.Ends ends = SheetReader.ends(number);
      Optional<BigDecimal> value =
          decimal(field, ends.low().toPlainString(), ends.high().toPlainString());
      boolean needed =
          switch (number) {
            case "medianDays", "settledAtStart", "costADay" -> true;
            case "sigma" -> !law.equals("exponential");
            case "settledInTheEnd" -> !at("walkout.movesADay").isEmpty();
            case "movesADay" -> !at("walkout.settledInTheEnd").isEmpty();
            default -> false;
          };
      if (needed && at(field).isEmpty()) {
        fault(field, "This number is missing; the scenario needs it.");
      }
      if (number.equals("sigma") && law.equals("exponential") && !at(field).isEmpty()) {
        fault(field, "The exponential law has no spread of its own; leave this blank.");
      }
      value.ifPresent(v -> {
        ObjectNode stated = Json.object().put("value", v);
        node.set(number, stated.put("basis", basis(field + ".basis")));
      });
    }
    node.put("basis", basis("walkout.basis"));
    ObjectNode body = Json.object();
    body.set("walkout", node);
    return faults.size() > before ? Optional.empty() : Optional.of(body);
  }

  private String basis(String field) {
    return at(field).isEmpty() ? OWN_BASIS : at(field);
  }

  private Optional<Integer> whole(String field, int low, int high) {
    String text = at(field);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    if (text.matches("-?\\d{1,5}")) {
      int number = Integer.parseInt(text);
      if (number >= low && number <= high) {
        return Optional.of(number);
      }
    }
    fault(
        field,
        "\"%s\" does not do; expected a whole number from %s to %s."
            .formatted(shortly(text), low, high));
    return Optional.empty();
  }

  private Optional<BigDecimal> decimal(String field, String low, String high) {
    String text = at(field);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    Optional<BigDecimal> number =
        number(text)
            .filter(n ->
                n.compareTo(new BigDecimal(low)) >= 0 && n.compareTo(new BigDecimal(high)) <= 0);
    if (number.isEmpty()) {
      fault(
          field,
          "\"%s\" does not do; expected a number from %s to %s."
              .formatted(shortly(text), low, high));
    }
    return number;
  }

  private static Optional<BigDecimal> number(String text) {
    return text.strip().matches("-?\\d{1,9}(\\.\\d{1,6})?")
        ? Optional.of(new BigDecimal(text.strip()))
        : Optional.empty();
  }

  private void fault(String field, String sentence) {
    faults.putIfAbsent(field, sentence);
  }

  private static String shortly(String text) {
    return text.length() > 40 ? text.substring(0, 40) + "..." : text;
  }
}
