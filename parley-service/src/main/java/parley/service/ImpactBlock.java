package parley.service;

import java.util.List;
import parley.casefile.Figure;

/**
 * One of the four blocks of the King's Fund's frame for the effects of strikes: patients, the staff
 * who strike, the other staff, and finances and performance.
 *
 * @param figures what the record has for it, oldest first; empty means that there are no data,
 *     which is not the same as no effect
 */
public record ImpactBlock(Kind kind, List<Figure> figures) {

  /** Copies the list. */
  public ImpactBlock {
    figures = List.copyOf(figures);
  }

  /** Whether the record has nothing for this block. */
  public boolean hasNoData() {
    return figures.isEmpty();
  }

  /** Whom the effect is on, in the order in which it is always told. */
  public enum Kind {
    PATIENTS,
    STRIKING_STAFF,
    OTHER_STAFF,
    FINANCES,
    /** Measures that the frame has no place for, as far as this engine knows. */
    NOT_PLACED
  }
}
