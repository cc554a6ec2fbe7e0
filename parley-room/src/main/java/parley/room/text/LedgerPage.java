package parley.room.text;

import java.util.List;
import parley.room.page.When;

/**
 * Entries of one audience, newest first.
 *
 * @param audiences those that the seat may read, as links
 * @param audience the one that is shown
 * @param fingerprint of the key with which the room signs
 * @param older the address of older entries; empty if there are none
 */
public record LedgerPage(
    List<Link> audiences,
    String audience,
    String whose,
    List<Shown> entries,
    String fingerprint,
    String older) {

  /** Copies the lists. */
  public LedgerPage {
    audiences = List.copyOf(audiences);
    entries = List.copyOf(entries);
  }

  /** An audience. */
  public record Link(String code, String name) {}

  /** An entry. */
  public record Shown(
      long number, When at, String from, String member, String kind, String body, String hash) {}
}
