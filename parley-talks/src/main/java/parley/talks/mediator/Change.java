package parley.talks.mediator;

import java.util.List;

/**
 * A proposed change of the single text.
 *
 * @param from the draft
 * @param to the draft with one issue changed, or two against each other
 */
public record Change(Terms from, Terms to) {

  /** The issues that change. */
  public List<Integer> issues() {
    return from.differences(to);
  }
}
