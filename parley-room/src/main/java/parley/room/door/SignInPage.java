package parley.room.door;

import java.util.List;

/**
 * The page for signing in.
 *
 * @param problem what did not work; empty if nothing was tried
 * @param chosen the id of the table that is chosen; empty for none
 * @param seats the demonstration seats that can be taken
 */
public record SignInPage(
    String problem, List<Table> tables, String chosen, List<Field> fields, List<Table> seats) {

  /** Copies the lists. */
  public SignInPage {
    tables = List.copyOf(tables);
    fields = List.copyOf(fields);
    seats = List.copyOf(seats);
  }

  /**
   * A table of the room.
   *
   * @param id the id of a party, or the word for the conciliator
   * @param name its name for people
   */
  public record Table(String id, String name) {}
}
