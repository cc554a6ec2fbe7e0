package parley.room.door;

import java.util.List;

/**
 * The page behind an invitation that is still good.
 *
 * @param problem what did not work, beside the faults of fields; may be empty
 * @param table the name of the table, for people
 * @param expires until when the invitation is good, for people
 */
public record JoinPage(
    String secret, String problem, String table, String role, String expires, List<Field> fields) {

  /** Copies the list. */
  public JoinPage {
    fields = List.copyOf(fields);
  }

  /** Says nothing of the secret, so that no log can hold it. */
  @Override
  public String toString() {
    return "JoinPage[" + table + ", " + role + "]";
  }
}
