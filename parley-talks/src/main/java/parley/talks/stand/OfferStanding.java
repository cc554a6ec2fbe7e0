package parley.talks.stand;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import parley.casefile.EventType;
import parley.casefile.Offer;
import parley.casefile.OfferChanges;

/**
 * An offer that was tabled, with what became of it.
 *
 * @param on the day on which it was tabled
 * @param followed what followed: events that answer the offer, its event, or one that answers them,
 *     and the next walkout; by day, from the offer's own event on
 * @param changes what changed against the offer before it; empty if there was none
 */
public record OfferStanding(
    Offer offer, LocalDate on, List<Link> followed, Optional<OfferChanges> changes) {

  /** Copies the list. */
  public OfferStanding {
    followed = List.copyOf(followed);
  }

  /** Why an event stands in the chain. */
  public enum Why {
    TABLES,
    ANSWERS,
    DECIDES,
    NEXT_WALKOUT
  }

  /**
   * A link of the chain.
   *
   * @param gate the gate that decided, for a decision
   * @param walkout the walkout, for a walkout
   */
  public record Link(
      String event,
      LocalDate on,
      EventType type,
      Why why,
      Optional<String> gate,
      Optional<String> walkout,
      List<String> sources) {

    /** Copies the list. */
    public Link {
      sources = List.copyOf(sources);
    }
  }
}
