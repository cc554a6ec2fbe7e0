package parley.room.shuttle;

import java.util.List;

/**
 * A proposal being written.
 *
 * @param fault what is wrong with it; empty if nothing is
 * @param title as written so far
 * @param suggestions packages from labelled assumptions, to begin with
 */
public record DraftPage(
    String fault, String title, List<Field> fields, List<Suggestion> suggestions) {

  /** Copies the lists. */
  public DraftPage {
    fields = List.copyOf(fields);
    suggestions = List.copyOf(suggestions);
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

  /**
   * A package that no other beats under an assumption set.
   *
   * @param basis whose assumption it rests on
   * @param why for what it stands out, in words
   * @param address the page on which it is written out
   */
  public record Suggestion(String basis, String why, List<String> options, String address) {

    /** Copies the list. */
    public Suggestion {
      options = List.copyOf(options);
    }
  }
}
