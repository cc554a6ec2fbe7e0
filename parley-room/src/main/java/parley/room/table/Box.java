package parley.room.table;

import org.jspecify.annotations.Nullable;

/**
 * A field of a form.
 *
 * @param value what stands in it; empty if it is blank
 * @param fault what is wrong with it, in one sentence; empty if nothing is
 */
public record Box(String name, String value, String fault) {

  /** Whether something is wrong. */
  public boolean isBroken() {
    return !fault.isEmpty();
  }

  /** For aria-invalid: absent where nothing is wrong. */
  public @Nullable String invalid() {
    return isBroken() ? "true" : null;
  }

  /** The id of the sentence that describes it; absent where there is none. */
  public @Nullable String describedBy() {
    return isBroken() ? name + ".fault" : null;
  }

  /** Where its slider stands: at the start where nothing is said. */
  public String slide() {
    return value.isEmpty() ? "0" : value;
  }
}
