package parley.pay.offer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import parley.casefile.Computed;
import parley.casefile.Figure;
import parley.casefile.Offer;
import parley.casefile.OfferChanges;

/**
 * What the newest offers contain, what they come to, and how they differ.
 *
 * @param question what was asked
 * @param offers the offer asked about and the one before it, newer first; empty if there is none
 * @param changes what changed between the two, if there are two
 * @param executed the same offers, executed on the pay scale
 */
public record OffersAnswer(
    OffersQuestion question,
    List<Worth> offers,
    Optional<OfferChanges> changes,
    List<Executed> executed) {

  /** Copies the lists. */
  public OffersAnswer {
    offers = List.copyOf(offers);
    executed = List.copyOf(executed);
  }

  /**
   * One offer.
   *
   * @param covers the period or pay years that it covers, if said
   * @param clauses in the order of the offer
   * @param posts posts that are labelled new, against people who are new
   * @param fees fees times persons for every clause that pays a fee
   */
  public record Worth(
      String offer,
      String name,
      String by,
      LocalDate known,
      Offer.Status status,
      Optional<String> covers,
      List<ClauseWorth> clauses,
      Completeness completeness,
      Posts posts,
      List<Computed> fees) {

    /** Copies the lists. */
    public Worth {
      clauses = List.copyOf(clauses);
      fees = List.copyOf(fees);
    }
  }

  /**
   * One clause with its amounts as its sources give them. A clause of words has no figure.
   *
   * @param position its place in the offer, from 1
   */
  public record ClauseWorth(int position, Offer.Clause clause) {

    /** The clauses of an offer in its order. */
    static List<ClauseWorth> all(Offer offer) {
      List<ClauseWorth> all = new ArrayList<>();
      for (Offer.Clause clause : offer.clauses()) {
        all.add(new ClauseWorth(all.size() + 1, clause));
      }
      return all;
    }

    /** Its figures that carry a number or a range. */
    public List<Figure> measures() {
      return clause.figures().stream().filter(f -> f.lowest().isPresent()).toList();
    }
  }

  /**
   * How much of an offer is spelled out, as plain counts.
   *
   * @param terms clauses
   * @param withAmount clauses with a number or a range
   * @param withDate clauses that say when
   * @param withFunding clauses that say where the money comes from
   * @param amounts numbers and ranges in all clauses
   * @param issues the same counts for each issue that the offer touches, in the offer's order
   */
  public record Completeness(
      int terms,
      int withAmount,
      int withDate,
      int withFunding,
      int amounts,
      List<IssueCompleteness> issues) {

    /** Copies the list. */
    public Completeness {
      issues = List.copyOf(issues);
    }

    /** Whether no clause has an amount. */
    public boolean isProcessOnly() {
      return withAmount == 0;
    }
  }

  /** The counts of {@link Completeness} for one issue. */
  public record IssueCompleteness(
      String issue, int terms, int withAmount, int withDate, int withFunding) {}

  /**
   * Posts labelled new against new headcount. The two are never added or netted here: whether a
   * post is new is itself in dispute.
   *
   * @param labelled figures for posts that the offer calls new
   * @param headcount figures and words for net new people, every speaker's side by side
   */
  public record Posts(List<Figure> labelled, List<Figure> headcount) {

    /** Copies the lists. */
    public Posts {
      labelled = List.copyOf(labelled);
      headcount = List.copyOf(headcount);
    }
  }
}
