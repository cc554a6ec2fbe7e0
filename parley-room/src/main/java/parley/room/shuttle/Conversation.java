package parley.room.shuttle;

import java.util.List;

/**
 * The words of one audience.
 *
 * @param readers who reads it, as after "Read by"
 * @param tone a mark of colour, which only repeats what the words of the mark say
 * @param letters oldest first
 * @param address where its page is
 * @param action where a form sends more; it is shown if the caller may write
 * @param party the party whose conversation with the conciliator it is; empty for the others
 * @param isConciliator whether the conciliator looks at it
 * @param button the words of its button
 * @param fault what was wrong with what was sent; empty if nothing was
 * @param typed what was sent then, so that it need not be typed again
 */
public record Conversation(
    String readers,
    String tone,
    List<Letter> letters,
    String address,
    String action,
    String party,
    boolean isConciliator,
    boolean mayWrite,
    String button,
    String fault,
    String typed) {

  /** Copies the list. */
  public Conversation {
    letters = List.copyOf(letters);
  }

  /** Whether it is a conversation between a party and the conciliator. */
  public boolean isShuttle() {
    return !party.isEmpty();
  }
}
