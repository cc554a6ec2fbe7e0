package parley.casefile.io;

import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A file of somebody's own assumptions as documents of a case in place of those that it ships: the
 * set, and the source that stands for the file. It may be a copy of a shipped set with one number
 * changed, so what that one replaces is left out.
 */
final class OwnPreferences {

  private OwnPreferences() {}

  /**
   * The documents.
   *
   * @param name the name of the file
   * @param place its place among the files given, from 1
   * @throws CaseFaultsException if the text is no YAML mapping
   */
  static List<Document> documents(String name, String text, int place) throws CaseFaultsException {
    String source = "OWN-ASSUMPTIONS-" + place;
    Document set = Document.parse(name, CaseFile.PREFERENCES, text);
    ObjectNode tree = (ObjectNode) set.tree();
    tree.remove("replaces");
    if (!tree.has("sources")) {
      tree.putArray("sources");
    }
    if (tree.get("sources") instanceof ArrayNode sources) {
      sources.add(source);
    }
    String sources =
        """
        sources:
          - id: %s
            title: Assumptions of the user's own, not a fact of the record
            kind: own
        """
            .formatted(source);
    return List.of(set, Document.parse(name, CaseFile.SOURCES, sources));
  }
}
