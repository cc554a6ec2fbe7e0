package parley.room.offers;

import java.util.List;
import java.util.Optional;

/**
 * An offer of the ledger on a page.
 *
 * @param id the entry, as in {@code all/3}
 * @param title its own title
 * @param by the table that put it
 * @param member the person who put it
 * @param at the moment in ISO form
 * @param when the moment in words
 * @param audience who can read it, in words
 * @param standing where it stands
 * @param replyTo the entry to which it replies
 * @param replies the entries in reply to it
 * @param mayWithdraw whether the seat may take it back
 * @param mayReply whether the seat may put an offer in reply
 */
public record OfferRow(
    String id,
    String title,
    String by,
    String member,
    String at,
    String when,
    String audience,
    Standing standing,
    Optional<String> replyTo,
    List<String> replies,
    boolean mayWithdraw,
    boolean mayReply) {

  /** Copies the list. */
  public OfferRow {
    replies = List.copyOf(replies);
  }

  /** Where the page of an entry is. */
  public static String path(String id) {
    return "/offers/" + id;
  }

  /** An id for the page that no other offer of it has. */
  public String anchor() {
    return "offer-" + id.replace(':', '-').replace('/', '-');
  }
}
