package parley.rota.cover;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Someone who may take duties of those who walk out. The work is extra to the contract and may be
 * refused: no duty is given that was not offered.
 *
 * @param group such as the grade, as the hospital names it
 * @param specialty whose sessions the volunteer leaves
 * @param rules id of the rest rules
 * @param card id of the rate card
 */
public record Volunteer(
    String id,
    String name,
    String group,
    String specialty,
    Set<String> skills,
    String rules,
    String card,
    List<Offer> offers,
    List<OwnSession> sessions) {

  /** Copies, and checks that nothing is there twice. */
  public Volunteer {
    skills = Set.copyOf(skills);
    offers = List.copyOf(offers);
    sessions = List.copyOf(sessions);
    Checks.require(
        new HashSet<>(offers).size() == offers.size(),
        "The volunteer %s offers a shift twice; expected each once.",
        id);
  }

  /** A shift that the volunteer would take, that starts on the day. */
  public record Offer(LocalDate day, String shift) {}

  /** Whether the volunteer counts for a demand. */
  boolean has(Optional<String> skill) {
    return skill.map(skills::contains).orElse(true);
  }
}
