package parley.casefile.io;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import parley.casefile.Assumptions;

/**
 * Reads assumption sets from text in memory, with the checks that a file of them would pass through
 * beside the same case. The files of the case are read once, so that many sets are read quickly,
 * and no set touches a disk.
 */
public final class AssumptionsReader {

  private final List<Document> documents;
  private final SchemaCheck schemas = new SchemaCheck();

  private AssumptionsReader(List<Document> documents) {
    this.documents = List.copyOf(documents);
  }

  /**
   * A reader of sets about a case.
   *
   * @param folder a case folder that has been read before, and so has no fault
   * @throws CaseFaultsException if a file of the folder can no longer be read
   */
  public static AssumptionsReader of(Path folder) throws CaseFaultsException {
    return new AssumptionsReader(CaseFolder.documentsWithoutPreferences(folder));
  }

  /**
   * The set that a text holds.
   *
   * @param name what faults call the text
   * @param text in the shape of a file in {@code preferences/}: YAML, of which JSON is a part
   * @throws CaseFaultsException if the text has faults, with all that could be found
   */
  public Assumptions read(String name, String text) throws CaseFaultsException {
    List<Document> own = OwnPreferences.documents(name, text, 1);
    throwIfAny(own.stream().flatMap(d -> schemas.check(d).stream()).toList());
    own.forEach(Defaults::fill);
    List<Document> all = new ArrayList<>(documents);
    all.addAll(own);
    Index index = Index.of(all);
    throwIfAny(index.faults());
    throwIfAny(References.check(own, index));
    return new Assembly(own).assumptions().getFirst();
  }

  private static void throwIfAny(List<Fault> faults) throws CaseFaultsException {
    if (!faults.isEmpty()) {
      throw new CaseFaultsException(faults);
    }
  }
}
