package parley.rota.format;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import parley.casefile.Nearest;
import parley.casefile.io.CaseFaultsException;
import parley.casefile.io.CheckedNode;

/** Ids of one kind, each given once, that other parts of a file may name. */
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
    return known(node, node.text());
  }

  /** An id that somebody has, as part of a text. */
  String known(CheckedNode node, String id) throws CaseFaultsException {
    if (!ids.contains(id)) {
      throw node.fault(
          "the unknown %s \"%s\"".formatted(what, id),
          ids.size() <= 20
              ? "one of " + String.join(", ", ids)
              : "a %s of this file".formatted(what),
          meant(id, ids).orElse(""));
    }
    return id;
  }

  /**
   * A hint at the id that was probably meant. A single letter is near to every other and says
   * nothing.
   */
  static Optional<String> meant(String id, Collection<String> known) {
    return id.length() < 2
        ? Optional.empty()
        : Nearest.find(id, known).map(n -> "did you mean " + n + "?");
  }
}
