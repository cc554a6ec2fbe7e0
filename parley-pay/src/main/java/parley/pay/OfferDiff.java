package parley.pay;

import java.util.List;
import java.util.Optional;
import parley.casefile.Figure;

/**
 * Two offers, issue by issue.
 *
 * @param older id of the older offer
 * @param newer id of the newer offer
 * @param issues issues of the agenda in its order, then issues that only the offers name
 */
public record OfferDiff(String older, String newer, List<IssueDiff> issues) {

  /** Copies the list. */
  public OfferDiff {
    issues = List.copyOf(issues);
  }

  /** What became of something between two offers. */
  public enum Change {
    NEW,
    GONE,
    CHANGED,
    UNCHANGED,
    IN_NEITHER
  }

  /**
   * One issue.
   *
   * @param measures its amounts, by measure and unit
   * @param wordsAdded clauses of words that the newer offer has and the older one has not
   * @param wordsGone clauses of words that the older offer has and the newer one has not
   */
  public record IssueDiff(
      String issue,
      Change change,
      List<MeasureDiff> measures,
      List<String> wordsAdded,
      List<String> wordsGone) {

    /** Copies the lists. */
    public IssueDiff {
      measures = List.copyOf(measures);
      wordsAdded = List.copyOf(wordsAdded);
      wordsGone = List.copyOf(wordsGone);
    }
  }

  /**
   * One measure.
   *
   * @param before the older offer's figures; more than one where it gives several
   * @param after the newer offer's figures
   * @param difference newer less older, in the measure's unit; an issue or measure that one offer
   *     does not have is not counted as zero
   * @param sameBasis whether both figures state the same basis, word for word
   */
  public record MeasureDiff(
      String measure,
      Optional<String> unit,
      Change change,
      List<Figure> before,
      List<Figure> after,
      Amount difference,
      boolean sameBasis) {

    /** Copies the lists. */
    public MeasureDiff {
      before = List.copyOf(before);
      after = List.copyOf(after);
    }
  }

  /** The difference on an issue. */
  public Optional<IssueDiff> findIssue(String issue) {
    return issues.stream().filter(i -> i.issue().equals(issue)).findFirst();
  }
}
