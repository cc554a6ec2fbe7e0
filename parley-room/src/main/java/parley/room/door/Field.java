package parley.room.door;

import org.jspecify.annotations.Nullable;

/**
 * A field of a form with all that stands around it.
 *
 * @param id its id on the page and its name in the form
 * @param type the type of the input
 * @param autocomplete what a browser may fill in, in the words of HTML
 * @param longest the most characters
 * @param hint what is expected; may be empty
 * @param value what it holds; always empty for a password
 * @param fault what is wrong with it; empty if nothing is
 */
public record Field(
    String id,
    String label,
    String type,
    String autocomplete,
    int longest,
    String hint,
    String value,
    String fault) {

  /** A line of text. */
  static Field text(String id, String label, String autocomplete, int longest, String hint) {
    return new Field(id, label, "text", autocomplete, longest, hint, "", "");
  }

  /** A password, which no page gives back. */
  static Field password(String id, String label, String autocomplete, int longest, String hint) {
    return new Field(id, label, "password", autocomplete, longest, hint, "", "");
  }

  /** The same with what somebody wrote there, unless it is a password. */
  Field with(String written) {
    return type.equals("password")
        ? this
        : new Field(id, label, type, autocomplete, longest, hint, written, fault);
  }

  /** The same with what is wrong with it. */
  Field faulty(String wrong) {
    return new Field(id, label, type, autocomplete, longest, hint, value, wrong);
  }

  /** The ids of what describes it; null for nothing. */
  public @Nullable String describedBy() {
    String ids = (hint.isEmpty() ? "" : id + "-hint ") + (fault.isEmpty() ? "" : id + "-fault");
    return ids.isEmpty() ? null : ids.strip();
  }
}
