package parley.law;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A rule of industrial action with its dated versions.
 *
 * @param id stable id, as in {@code gb.notice-of-action}
 * @param section the provision, as in {@code TULRCA 1992 s.234A}
 * @param trigger the day that decides which version applies
 * @param versions oldest first; expected ones last
 * @param readings how different people read it, where that is contested
 */
public record Rule(
    String id,
    String title,
    String section,
    RuleKind kind,
    Trigger trigger,
    List<RuleVersion> versions,
    List<Reading> readings,
    Evidence evidence,
    List<String> sources,
    Optional<String> note) {

  /** Copies the lists. */
  public Rule {
    versions = List.copyOf(versions);
    readings = List.copyOf(readings);
    sources = List.copyOf(sources);
  }

  /** One reading of a contested rule, and whose it is. */
  public record Reading(String by, String text, LocalDate known, List<String> sources) {

    /** Copies the list. */
    public Reading {
      sources = List.copyOf(sources);
    }
  }

  /** The version that applies to a trigger day. */
  public Optional<RuleVersion> findVersionOn(LocalDate trigger) {
    return versions.stream().filter(v -> v.appliesOn(trigger)).findFirst();
  }

  /** The versions that apply to some day of a period, oldest first. */
  public List<RuleVersion> listVersionsIn(LocalDate first, LocalDate last) {
    return versions.stream().filter(v -> v.touches(first, last)).toList();
  }

  /** The rule as it was known on a day. */
  Rule asOf(LocalDate day) {
    return new Rule(
        id,
        title,
        section,
        kind,
        trigger,
        versions.stream().filter(v -> !v.known().isAfter(day)).map(v -> v.asOf(day)).toList(),
        readings.stream().filter(r -> !r.known().isAfter(day)).toList(),
        evidence,
        sources,
        note);
  }
}
