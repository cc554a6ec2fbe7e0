package parley.rota.cover.format;

import java.util.List;
import parley.rota.cover.CoverPlan;

/**
 * What a cover file says.
 *
 * @param isSynthetic whether people, duties, sessions and minimum cover were made
 * @param notes what its author wants a reader to know
 */
public record CoverFile(CoverPlan plan, boolean isSynthetic, List<String> notes) {

  /** Copies the list. */
  public CoverFile {
    notes = List.copyOf(notes);
  }
}
