package parley.room.shuttle;

import java.util.List;

/** The conversations among which the conciliator goes to and fro. */
public record Tables(List<Table> tables) {

  /** Copies the list. */
  public Tables {
    tables = List.copyOf(tables);
  }

  /**
   * The conversation with a party.
   *
   * @param entries how many entries there are
   * @param last the last words; empty if there are none
   */
  public record Table(String party, String name, int entries, List<Letter> last) {

    /** Copies the list. */
    public Table {
      last = List.copyOf(last);
    }
  }
}
