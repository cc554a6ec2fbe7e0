package parley.room.shuttle;

import java.util.List;

/**
 * The words of one audience.
 *
 * @param whose who reads it, in one sentence
 * @param letters oldest first
 * @param action where a form sends more; it is shown if the caller may write
 * @param party the party whose conversation it is; empty for the others
 * @param button the words of its button
 */
public record Conversation(
    String whose,
    List<Letter> letters,
    String action,
    String party,
    boolean mayWrite,
    String button) {

  /** Copies the list. */
  public Conversation {
    letters = List.copyOf(letters);
  }
}
