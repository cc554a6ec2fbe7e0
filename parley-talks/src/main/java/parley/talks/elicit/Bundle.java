package parley.talks.elicit;

import java.util.ArrayList;
import java.util.List;

/**
 * A level for each criterion.
 *
 * @param levels in the order of the criteria; an amount in plain digits or the name of an option
 */
public record Bundle(List<String> levels) {

  /** Copies the list. */
  public Bundle {
    levels = List.copyOf(levels);
  }

  /** The same with another level of one criterion. */
  public Bundle with(int criterion, String level) {
    List<String> changed = new ArrayList<>(levels);
    changed.set(criterion, level);
    return new Bundle(changed);
  }
}
