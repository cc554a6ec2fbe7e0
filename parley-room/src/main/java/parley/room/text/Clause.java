package parley.room.text;

import java.util.List;
import java.util.Set;

/**
 * A clause of the single text.
 *
 * @param id how entries name it
 * @param versions oldest first, at least one
 * @param assents the parties that agree to the newest version
 * @param isAgreed whether every party does
 */
public record Clause(String id, List<Version> versions, Set<String> assents, boolean isAgreed) {

  /** Copies the collections. */
  public Clause {
    versions = List.copyOf(versions);
    assents = Set.copyOf(assents);
  }

  /** The newest version. */
  public Version current() {
    return versions.getLast();
  }
}
