package parley.service.format;

import java.util.List;
import parley.casefile.Nearest;
import parley.casefile.io.CaseFaultsException;
import parley.casefile.io.CheckedFile;
import parley.casefile.io.CheckedNode;

/** Reads files that can be run: which kind a file is, its field {@code kind} says. */
public final class ServiceFiles {

  /** Where the shapes of the files are told. */
  public static final String GUIDE = "docs/service-files.md";

  private static final List<String> KINDS = List.of("hospital", "theatre");

  private ServiceFiles() {}

  /**
   * Reads a hospital or a theatre plan.
   *
   * @param name of the file, as faults tell it
   * @throws CaseFaultsException with what is wrong
   */
  public static ServiceFile read(String name, String text) throws CaseFaultsException {
    CheckedNode root = CheckedFile.look(name, GUIDE, text);
    String kind = root.find("kind").filter(CheckedNode::isText).map(CheckedNode::text).orElse("");
    return switch (kind) {
      case "hospital" -> HospitalReader.read(name, text);
      case "theatre" -> TheatreReader.read(name, text);
      default ->
          throw root.find("kind")
              .orElse(root)
              .fault(
                  kind.isEmpty() ? "no kind of file" : "a file of the kind \"" + kind + "\"",
                  "kind: hospital or kind: theatre",
                  Nearest.find(kind, KINDS)
                      .map(k -> "did you mean " + k + "?")
                      .orElse("see " + GUIDE + " for the kinds of files."));
    };
  }
}
