package parley.room.shuttle;

import java.util.List;
import parley.room.page.When;

/**
 * The conversations among which the conciliator goes to and fro. Not a word of them stands here, so
 * that those of two parties are never on one page.
 */
public record Tables(List<Table> tables) {

  /** Copies the list. */
  public Tables {
    tables = List.copyOf(tables);
  }

  /**
   * The conversation with a party.
   *
   * @param tone a mark of colour
   * @param letters how many words and offers there are
   * @param last when the last came; empty if there are none
   */
  public record Table(String party, String name, String tone, int letters, List<When> last) {

    /** Copies the list. */
    public Table {
      last = List.copyOf(last);
    }
  }
}
