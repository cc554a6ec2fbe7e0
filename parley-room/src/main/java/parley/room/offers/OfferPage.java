package parley.room.offers;

import java.util.List;
import java.util.Optional;

/**
 * One offer of the ledger in full.
 *
 * @param against the offer to which it replies
 * @param mayWrite whether the seat may write offers
 * @param history the offers before it that it answers, and those that answer it, oldest first;
 *     itself among them
 */
public record OfferPage(
    OfferRow offer,
    Optional<String> against,
    List<OfferRow> history,
    boolean mayWrite,
    WorthPage worth) {

  /** Copies the list. */
  public OfferPage {
    history = List.copyOf(history);
  }
}
