package parley.casefile;

import java.util.List;
import java.util.Optional;

/**
 * What changed between two offers, issue by issue.
 *
 * @param older id of the older offer
 * @param newer id of the newer offer
 * @param issues issues of the agenda in its order, then issues that only the offers name
 */
public record OfferChanges(String older, String newer, List<IssueChange> issues) {

  /** Copies the list. */
  public OfferChanges {
    issues = List.copyOf(issues);
  }

  /** Sets two offers side by side over an agenda. */
  public static OfferChanges between(List<Issue> agenda, Offer older, Offer newer) {
    return new OfferComparer(older, newer).changes(agenda);
  }

  /** What became of something between two offers. */
  public enum Change {
    NEW,
    GONE,
    /** A number, the agenda option that it amounts to, or what is spoken of at all. */
    CHANGED,
    /** Only the words. */
    REWORDED,
    UNCHANGED,
    IN_NEITHER
  }

  /**
   * One issue.
   *
   * @param measures its amounts, by measure, unit and speaker
   * @param wordsAdded clauses of words that the newer offer has and the older one has not
   * @param wordsGone clauses of words that the older offer has and the newer one has not
   */
  public record IssueChange(
      String issue,
      Change change,
      List<MeasureChange> measures,
      List<String> wordsAdded,
      List<String> wordsGone) {

    /** Copies the lists. */
    public IssueChange {
      measures = List.copyOf(measures);
      wordsAdded = List.copyOf(wordsAdded);
      wordsGone = List.copyOf(wordsGone);
    }
  }

  /**
   * One measure as one speaker states it.
   *
   * @param by who states it, if said
   * @param before the older offer's figures; more than one where it gives several
   * @param after the newer offer's figures
   * @param difference newer less older, in the measure's unit; an issue or measure that one offer
   *     does not have is not counted as zero, and several figures are not paired by a guess
   * @param sameBasis whether both figures state the same basis, word for word
   */
  public record MeasureChange(
      String measure,
      Optional<String> unit,
      Optional<String> by,
      Change change,
      List<Figure> before,
      List<Figure> after,
      Computed difference,
      boolean sameBasis) {

    /** Copies the lists. */
    public MeasureChange {
      before = List.copyOf(before);
      after = List.copyOf(after);
    }
  }

  /** What changed on an issue. */
  public Optional<IssueChange> findIssue(String issue) {
    return issues.stream().filter(i -> i.issue().equals(issue)).findFirst();
  }
}
