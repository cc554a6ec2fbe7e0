package parley.casefile.io;

import java.util.List;

/**
 * A YAML file that belongs to no case, checked against its schema. Whoever reads it walks from its
 * root; what cannot be is told with file, line and field.
 */
public final class CheckedFile {

  private CheckedFile() {}

  /**
   * The root of a file that has the shape of its schema.
   *
   * @param name of the file, as faults tell it
   * @param schema the name of its schema, without its ending
   * @param guide where the shape of the file is told
   * @throws CaseFaultsException if the text is no YAML or has not that shape, with all faults
   */
  public static CheckedNode read(String name, String schema, String guide, String text)
      throws CaseFaultsException {
    Document document = Document.parse(name, schema, "kind", guide, text);
    List<Fault> faults = new SchemaCheck().check(document);
    if (!faults.isEmpty()) {
      throw new CaseFaultsException(faults);
    }
    return new CheckedNode(document, "", document.tree());
  }

  /**
   * The root of a file whose schema is not known before it has been looked into; only its text is
   * checked.
   *
   * @throws CaseFaultsException if the text is no YAML mapping
   */
  public static CheckedNode look(String name, String guide, String text)
      throws CaseFaultsException {
    Document document = Document.parse(name, "", "kind", guide, text);
    return new CheckedNode(document, "", document.tree());
  }
}
