package parley.talks.stand;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import parley.casefile.EventType;
import parley.casefile.Figure;
import parley.casefile.Offer;

/**
 * An offer that was tabled, with what became of it.
 *
 * @param on the day on which it was tabled
 * @param followed what followed: events that answer the offer, its event, or one that answers them,
 *     and the next walkout; by day, from the offer's own event on
 * @param changes what changed against the offer before it; empty if there was none
 */
public record OfferStanding(
    Offer offer, LocalDate on, List<Link> followed, Optional<Changes> changes) {

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

  /**
   * The difference between two offers.
   *
   * @param before id of the earlier offer
   * @param issues one entry an issue that either offer has a clause on
   */
  public record Changes(String before, List<IssueChange> issues) {

    /** Copies the list. */
    public Changes {
      issues = List.copyOf(issues);
    }
  }

  /** How the clauses on an issue changed. */
  public enum Change {
    ADDED,
    REMOVED,
    /** A figure or the agenda option that it amounts to. */
    CHANGED,
    /** Only the words. */
    REWORDED,
    UNCHANGED
  }

  /** The clauses on an issue, before and after. */
  public record IssueChange(
      String issue,
      Change change,
      List<Offer.Clause> before,
      List<Offer.Clause> after,
      List<FigureChange> figures) {

    /** Copies the lists. */
    public IssueChange {
      before = List.copyOf(before);
      after = List.copyOf(after);
      figures = List.copyOf(figures);
    }
  }

  /**
   * A figure before and after.
   *
   * @param difference after less before, where both are single numbers
   */
  public record FigureChange(
      String measure,
      Optional<Figure> before,
      Optional<Figure> after,
      Optional<BigDecimal> difference) {}
}
