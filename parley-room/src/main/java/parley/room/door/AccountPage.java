package parley.room.door;

import java.util.List;
import java.util.Optional;

/**
 * One's own seat, password and tokens.
 *
 * @param done what was done; may be empty
 * @param password the fields for changing the password; empty for a seat that has none
 * @param label the field for the label of a new token
 * @param secret the secret of the token just issued, which is shown this once
 */
public record AccountPage(
    String done,
    String name,
    String table,
    String role,
    List<Field> password,
    Field label,
    Optional<String> secret,
    List<Row> tokens) {

  /** Copies the lists. */
  public AccountPage {
    password = List.copyOf(password);
    tokens = List.copyOf(tokens);
  }

  /** Says nothing of the secret, so that no log can hold it. */
  @Override
  public String toString() {
    return "AccountPage[" + table + ", " + role + "]";
  }

  /**
   * A token.
   *
   * @param used when it was last used; empty if it never was
   */
  public record Row(String id, String label, String issued, String expires, String used) {}
}
