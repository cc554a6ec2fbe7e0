package parley.rota.cover.format;

import java.util.LinkedHashSet;
import java.util.Set;
import parley.casefile.Nearest;
import parley.casefile.io.CaseFaultsException;
import parley.casefile.io.CheckedNode;

/** Ids of one kind, each given once, that other parts of a cover file may name. */
final class Names {

  private final String what;
  private final Set<String> ids = new LinkedHashSet<>();

  /**
   * No names.
   *
   * @param what they name, as in "doctor"
   */
  Names(String what) {
    this.what = what;
  }

  /** Takes an id that nobody has yet. */
  String add(CheckedNode node) throws CaseFaultsException {
    String id = node.text();
    if (!ids.add(id)) {
      throw node.fault(
          "the %s \"%s\" twice".formatted(what, id), "an id of its own for each " + what, "");
    }
    return id;
  }

  /** Takes an id that others may have too. */
  void note(String id) {
    ids.add(id);
  }

  /** An id that somebody has. */
  String known(CheckedNode node) throws CaseFaultsException {
    String id = node.text();
    if (!ids.contains(id)) {
      throw node.fault(
          "the unknown %s \"%s\"".formatted(what, id),
          ids.size() <= 20
              ? "one of " + String.join(", ", ids)
              : "a %s of this file".formatted(what),
          id.length() < 2
              ? ""
              : Nearest.find(id, ids).map(n -> "did you mean " + n + "?").orElse(""));
    }
    return id;
  }
}
