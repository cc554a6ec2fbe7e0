package parley.room.shuttle;

import java.util.List;

/**
 * A proposal being written.
 *
 * @param fault what is wrong with it; empty if nothing is
 * @param title as written so far
 */
public record DraftPage(String fault, String title, List<Field> fields) {

  /** Copies the list. */
  public DraftPage {
    fields = List.copyOf(fields);
  }

  /** An issue of the agenda and what is written for it so far. */
  public record Field(String issue, String name, List<Choice> choices, String chosen, String text) {

    /** Copies the list. */
    public Field {
      choices = List.copyOf(choices);
    }
  }

  /** An option of an issue. */
  public record Choice(String id, String name) {}
}
