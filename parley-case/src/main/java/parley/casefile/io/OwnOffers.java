package parley.casefile.io;

import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A file of somebody's own offers as documents of a case: the offers, and the source that stands
 * for the file, on which an offer rests that names no other.
 */
final class OwnOffers {

  private static final String SOURCE = "OWN-OFFER";

  private OwnOffers() {}

  /**
   * The documents.
   *
   * @param name the name of the file
   * @throws CaseFaultsException if the text is no YAML mapping
   */
  static List<Document> documents(String name, String text) throws CaseFaultsException {
    Document offers = Document.parse(name, CaseFile.OFFERS, text);
    for (JsonNode offer : offers.tree().path(CaseFile.OFFERS.listKey())) {
      if (offer instanceof ObjectNode object && !object.has("sources")) {
        object.putArray("sources").add(SOURCE);
      }
    }
    String source =
        """
        sources:
          - id: %s
            title: An offer of the user's own, not a fact of the record
            kind: own
        """
            .formatted(SOURCE);
    return List.of(offers, Document.parse(name, CaseFile.SOURCES, source));
  }
}
