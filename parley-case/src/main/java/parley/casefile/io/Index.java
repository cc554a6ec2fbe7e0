package parley.casefile.io;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import parley.casefile.Case;
import parley.casefile.Fact;
import tools.jackson.databind.JsonNode;

/** All items of a case by id, and the faults of ids that are given twice. */
final class Index {

  /** What an id can name. */
  enum Kind {
    PARTY("a party"),
    BODY("a body"),
    PERSON("a person"),
    OFFICE("an office"),
    GATE("a gate"),
    SOURCE("a source"),
    EVENT("an event"),
    BALLOT("a ballot"),
    WALKOUT("a walkout"),
    OFFER("an offer"),
    ISSUE("an issue"),
    OPTION("an option"),
    CLAIM("a claim"),
    COMMITMENT("a commitment"),
    CONFLICT("a conflict"),
    FIGURE("a figure"),
    ASSUMPTIONS("an assumption set"),
    SERIES("a series");

    private final String words;

    Kind(String words) {
      this.words = words;
    }

    String words() {
      return words;
    }
  }

  /** An item: what it is and when it became known. */
  record Item(Kind kind, String known) {}

  private final Map<String, Item> items = new LinkedHashMap<>();
  private final List<Fault> faults = new ArrayList<>();

  static Index of(List<Document> documents) {
    Index index = new Index();
    documents.forEach(index::add);
    return index;
  }

  /** The items of a case that was read before, and those of documents that are added to it. */
  static Index of(Case record, List<Document> added) {
    Index index = new Index();
    record.parties().parties().forEach(p -> index.put(p.id(), Kind.PARTY, ""));
    record.parties().bodies().forEach(b -> index.put(b.id(), Kind.BODY, ""));
    record.parties().people().forEach(p -> index.put(p.id(), Kind.PERSON, ""));
    record.parties().offices().forEach(o -> index.put(o.id(), Kind.OFFICE, ""));
    record.parties().gates().forEach(g -> index.put(g.id(), Kind.GATE, g));
    record.sources().forEach(s -> index.put(s.id(), Kind.SOURCE, ""));
    record.events().forEach(e -> index.put(e.id(), Kind.EVENT, e));
    record.ballots().forEach(b -> index.put(b.id(), Kind.BALLOT, b));
    record.walkouts().forEach(w -> index.put(w.id(), Kind.WALKOUT, w));
    record.offers().forEach(o -> index.put(o.id(), Kind.OFFER, o));
    record
        .agenda()
        .forEach(issue -> {
          index.put(issue.id(), Kind.ISSUE, issue);
          issue.options().forEach(o -> index.put(issue.id() + "/" + o.id(), Kind.OPTION, o));
        });
    record.claims().forEach(c -> index.put(c.id(), Kind.CLAIM, c));
    record.commitments().forEach(c -> index.put(c.id(), Kind.COMMITMENT, c));
    record.conflicts().forEach(c -> index.put(c.id(), Kind.CONFLICT, c));
    record.allFigures().forEach(f -> index.put(f.id(), Kind.FIGURE, f));
    record.preferences().forEach(p -> index.put(p.id(), Kind.ASSUMPTIONS, p));
    record.series().forEach(s -> index.put(s.id(), Kind.SERIES, ""));
    added.forEach(index::add);
    return index;
  }

  private void put(String id, Kind kind, Fact<?> fact) {
    put(id, kind, fact.known().toString());
  }

  private void put(String id, Kind kind, String known) {
    items.put(id, new Item(kind, known));
  }

  List<Fault> faults() {
    return faults;
  }

  Optional<Item> find(String id) {
    return Optional.ofNullable(items.get(id));
  }

  /** The ids of some kinds, in the order of the alphabet. */
  TreeSet<String> ids(List<Kind> kinds) {
    TreeSet<String> ids = new TreeSet<>();
    items.forEach((id, item) -> {
      if (kinds.contains(item.kind)) {
        ids.add(id);
      }
    });
    return ids;
  }

  private void add(Document document) {
    switch (document.kind()) {
      case CASE -> {}
      case PARTIES -> {
        addAll(document, "parties", Kind.PARTY);
        addAll(document, "bodies", Kind.BODY);
        addAll(document, "people", Kind.PERSON);
        addAll(document, "offices", Kind.OFFICE);
        addAll(document, "gates", Kind.GATE);
      }
      case SOURCES -> addAll(document, "sources", Kind.SOURCE);
      case EVENTS -> addAll(document, "events", Kind.EVENT);
      case BALLOTS -> addAll(document, "ballots", Kind.BALLOT);
      case WALKOUTS -> addAll(document, "walkouts", Kind.WALKOUT);
      case OFFERS -> addAll(document, "offers", Kind.OFFER);
      case AGENDA -> {
        addAll(document, "issues", Kind.ISSUE);
        options(document);
      }
      case CLAIMS -> addAll(document, "claims", Kind.CLAIM);
      case COMMITMENTS -> addAll(document, "commitments", Kind.COMMITMENT);
      case CONFLICTS -> addAll(document, "conflicts", Kind.CONFLICT);
      case FIGURES -> {}
      case PREFERENCES -> put(document, "", document.tree(), Kind.ASSUMPTIONS);
      case SERIES -> addAll(document, "series", Kind.SERIES);
    }
    figures(document, "", document.tree());
  }

  private void addAll(Document document, String list, Kind kind) {
    JsonNode nodes = document.tree().path(list);
    for (int i = 0; i < nodes.size(); i++) {
      put(document, "/" + list + "/" + i, nodes.get(i), kind);
    }
  }

  /** An option's id is unique in its issue only, so it is kept as {@code issue/option}. */
  private void options(Document document) {
    JsonNode issues = document.tree().path("issues");
    for (int i = 0; i < issues.size(); i++) {
      JsonNode options = issues.get(i).path("options");
      for (int j = 0; j < options.size(); j++) {
        String id =
            issues.get(i).path("id").asString("") + "/" + options.get(j).path("id").asString("");
        put(document, "/issues/" + i + "/options/" + j, id, options.get(j), Kind.OPTION);
      }
    }
  }

  private void figures(Document document, String pointer, JsonNode node) {
    if (node.has("measure") && node.has("vintage")) {
      put(document, pointer, node, Kind.FIGURE);
    }
    if (node.isObject()) {
      node.properties()
          .forEach(
              f -> figures(document, pointer + "/" + Document.escape(f.getKey()), f.getValue()));
    } else if (node.isArray()) {
      for (int i = 0; i < node.size(); i++) {
        figures(document, pointer + "/" + i, node.get(i));
      }
    }
  }

  private void put(Document document, String pointer, JsonNode node, Kind kind) {
    put(document, pointer, node.path("id").asString(""), node, kind);
  }

  private void put(Document document, String pointer, String id, JsonNode node, Kind kind) {
    Item before = items.putIfAbsent(id, new Item(kind, node.path("known").asString("")));
    if (before != null) {
      faults.add(
          document.fault(
              pointer + "/id",
              "the id \"" + id + "\" a second time",
              "an id of its own for " + kind.words(),
              Optional.of("it already names " + before.kind.words() + ".")));
    }
  }
}
