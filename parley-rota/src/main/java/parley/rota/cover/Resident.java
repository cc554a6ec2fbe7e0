package parley.rota.cover;

import java.util.Set;

/** Someone of the rota whose duties the walkout concerns. The word is the first case's. */
public record Resident(String id, String name, Set<String> skills) {

  /** Copies the skills. */
  public Resident {
    skills = Set.copyOf(skills);
  }
}
