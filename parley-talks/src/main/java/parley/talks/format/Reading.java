package parley.talks.format;

import java.util.List;
import parley.talks.space.Scenario;

/**
 * What was read.
 *
 * @param quirks where other programs would read the same files differently, in the order of the
 *     files
 */
public record Reading(Scenario scenario, Format format, List<Quirk> quirks) {

  /** Copies the list. */
  public Reading {
    quirks = List.copyOf(quirks);
  }
}
