package parley.casefile.io;

import static parley.casefile.io.Index.Kind.ASSUMPTIONS;
import static parley.casefile.io.Index.Kind.BALLOT;
import static parley.casefile.io.Index.Kind.BODY;
import static parley.casefile.io.Index.Kind.EVENT;
import static parley.casefile.io.Index.Kind.GATE;
import static parley.casefile.io.Index.Kind.ISSUE;
import static parley.casefile.io.Index.Kind.OFFER;
import static parley.casefile.io.Index.Kind.OFFICE;
import static parley.casefile.io.Index.Kind.OPTION;
import static parley.casefile.io.Index.Kind.PARTY;
import static parley.casefile.io.Index.Kind.PERSON;
import static parley.casefile.io.Index.Kind.SOURCE;
import static parley.casefile.io.Index.Kind.WALKOUT;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import parley.casefile.Nearest;
import tools.jackson.databind.JsonNode;

/**
 * Checks that each id named in a file is there, is of the right kind, and was known no later than
 * the item that names it. So a record from which later-known items are taken away still holds.
 */
final class References {

  private static final List<Index.Kind> ACTOR = List.of(PARTY, BODY, PERSON, OFFICE);
  private static final List<Index.Kind> ANY = List.of(Index.Kind.values());

  /** What a field names, wherever it stands; {@code kind.field} goes before {@code field}. */
  private static final Map<String, List<Index.Kind>> NAMES =
      Map.ofEntries(
          Map.entry("sources", List.of(SOURCE)),
          Map.entry("source", List.of(SOURCE)),
          Map.entry("event", List.of(EVENT)),
          Map.entry("answers", List.of(EVENT, OFFER, WALKOUT)),
          Map.entry("actors", ACTOR),
          Map.entry("by", ACTOR),
          Map.entry("to", ACTOR),
          Map.entry("CASE.about", List.of()),
          Map.entry("CLAIMS.by", List.of()),
          Map.entry("CLAIMS.to", List.of()),
          Map.entry("PREFERENCES.by", List.of()),
          Map.entry("PREFERENCES.offer", List.of(OFFER)),
          Map.entry("PREFERENCES.reserveOffer", List.of(OFFER)),
          Map.entry("PREFERENCES.movesWith", List.of(GATE)),
          Map.entry("askedBy", ACTOR),
          Map.entry("askedOf", ACTOR),
          Map.entry("speaker", ACTOR),
          Map.entry("about", ANY),
          Map.entry("union", List.of(PARTY)),
          Map.entry("unions", List.of(PARTY)),
          Map.entry("sides", List.of(PARTY)),
          Map.entry("party", List.of(PARTY)),
          Map.entry("body", List.of(BODY)),
          Map.entry("people", List.of(PERSON)),
          Map.entry("joint", ACTOR),
          Map.entry("ballot", List.of(BALLOT)),
          Map.entry("previous", List.of(OFFER)),
          Map.entry("replaces", List.of(ASSUMPTIONS)),
          Map.entry("issue", List.of(ISSUE)),
          Map.entry("gate", List.of(GATE)));

  private final Index index;
  private final List<Fault> faults = new ArrayList<>();

  private References(Index index) {
    this.index = index;
  }

  static List<Fault> check(List<Document> documents, Index index) {
    References check = new References(index);
    for (Document document : documents) {
      check.walk(document, "", document.tree());
    }
    return check.faults;
  }

  private void walk(Document document, String pointer, JsonNode node) {
    if (node.isArray()) {
      for (int i = 0; i < node.size(); i++) {
        walk(document, pointer + "/" + i, node.get(i));
      }
      return;
    }
    for (var field : node.properties()) {
      String at = pointer + "/" + Document.escape(field.getKey());
      JsonNode value = field.getValue();
      List<Index.Kind> kinds = kindsOf(document, field.getKey());
      if (value.isString()) {
        refer(document, at, value.stringValue(), kinds, node);
      } else if (value.isArray()) {
        for (int i = 0; i < value.size(); i++) {
          if (value.get(i).isString()) {
            refer(document, at + "/" + i, value.get(i).stringValue(), kinds, node);
          }
        }
      }
      walk(document, at, value);
    }
    option(document, pointer, node);
    if (document.kind() == CaseFile.PREFERENCES && node.has("weights")) {
      preferences(document, pointer, node);
    }
  }

  private static List<Index.Kind> kindsOf(Document document, String field) {
    return Optional.ofNullable(NAMES.get(document.kind() + "." + field))
        .orElse(NAMES.getOrDefault(field, List.of()));
  }

  /** A clause that names an option names one of its own issue. */
  private void option(Document document, String pointer, JsonNode node) {
    String issue = node.path("issue").asString("");
    if (node.has("option") && index.find(issue).isPresent()) {
      String id = issue + "/" + node.path("option").asString("");
      refer(document, pointer + "/option", id, List.of(OPTION), node);
    }
  }

  /** Weights and values name issues and options by their keys. */
  private void preferences(Document document, String pointer, JsonNode node) {
    for (String issue : node.path("weights").propertyNames()) {
      String at = pointer + "/weights/" + Document.escape(issue);
      refer(document, at, issue, List.of(ISSUE), document.tree());
      boolean hasFunction =
          node.path("functions")
              .valueStream()
              .anyMatch(f -> f.path("issue").asString("").equals(issue));
      if (index.find(issue).isPresent() && !node.path("values").has(issue) && !hasFunction) {
        faults.add(
            document.fault(
                pointer + "/values",
                "no values for the issue \"" + issue + "\"",
                "a value for each option of each issue that has a weight, or a function",
                Optional.empty()));
      }
    }
    for (var values : node.path("values").properties()) {
      for (String option : values.getValue().propertyNames()) {
        String at =
            pointer + "/values/" + Document.escape(values.getKey()) + "/" + Document.escape(option);
        refer(document, at, values.getKey() + "/" + option, List.of(OPTION), document.tree());
      }
    }
  }

  private void refer(
      Document document, String at, String id, List<Index.Kind> kinds, JsonNode owner) {
    if (kinds.isEmpty()) {
      return;
    }
    Optional<Index.Item> item = index.find(id).filter(i -> kinds.contains(i.kind()));
    if (item.isEmpty()) {
      faults.add(
          document.fault(
              at,
              "\"" + id + "\"",
              "the id of " + words(kinds),
              Nearest.find(id, index.ids(kinds))
                  .map(n -> "did you mean " + n + "?")
                  .or(() -> Optional.of("no such id is in the case."))));
      return;
    }
    String ownerKnown = owner.path("known").asString("");
    String itemKnown = item.get().known();
    if (itemKnown.compareTo(ownerKnown) > 0 && item.get().kind() != SOURCE) {
      faults.add(
          document.fault(
              at,
              "\"" + id + "\", known from " + itemKnown,
              "something known by " + ownerKnown + ", when this entry was known",
              Optional.of("let the later entry name the earlier one.")));
    }
  }

  private static String words(List<Index.Kind> kinds) {
    return kinds.size() == ANY.size()
        ? "something in the case"
        : String.join(" or ", kinds.stream().map(Index.Kind::words).toList());
  }
}
