package parley.room.offers;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The builder of an offer.
 *
 * @param title as written so far
 * @param replyTo the entry to which it replies
 * @param against the offer with which it is compared
 * @param issues the agenda, each issue with its clauses
 * @param audiences to whom it may be put
 * @param chosen the audience chosen, by its code
 * @param forms of amounts, by the heading under which they are chosen
 * @param problems what stands in the way, told at the top of the page; empty if nothing does
 * @param news what was written to the audience meanwhile
 * @param worth what the offer comes to as it stands
 */
public record BuilderPage(
    String title,
    Optional<String> replyTo,
    Optional<String> against,
    List<IssueForm> issues,
    List<AudienceChoice> audiences,
    String chosen,
    Map<String, List<AmountForm>> forms,
    List<String> problems,
    List<String> news,
    WorthPage worth) {

  /** Copies the lists. */
  public BuilderPage {
    issues = List.copyOf(issues);
    audiences = List.copyOf(audiences);
    problems = List.copyOf(problems);
    news = List.copyOf(news);
  }

  /**
   * An audience to choose.
   *
   * @param seen the number of its last entry when the page was made
   */
  public record AudienceChoice(String code, String words, long seen) {}

  /** An option of an issue. */
  public record Choice(String id, String words) {}

  /**
   * An issue of the agenda.
   *
   * @param unchanged what it means to leave it as it is
   * @param isOpen whether its clauses are shown at once
   */
  public record IssueForm(
      String id,
      String name,
      String unchanged,
      List<Choice> options,
      List<ClauseForm> clauses,
      boolean isOpen) {

    /** Copies the lists. */
    public IssueForm {
      options = List.copyOf(options);
      clauses = List.copyOf(clauses);
    }
  }

  /**
   * A clause of the form.
   *
   * @param prefix what the names of its fields start with
   * @param number its place among the clauses of the issue, from 1
   * @param error what does not do; empty if nothing is known to be wrong
   */
  public record ClauseForm(
      String prefix, int number, ClauseDraft draft, List<AmountRow> amounts, String error) {

    /** Copies the list. */
    public ClauseForm {
      amounts = List.copyOf(amounts);
    }
  }

  /**
   * A row for an amount.
   *
   * @param prefix what the names of its fields start with
   */
  public record AmountRow(String prefix, AmountDraft draft) {}

  /** The forms by heading, in their order. */
  static Map<String, List<AmountForm>> byGroup(Map<String, AmountForm> forms) {
    Map<String, List<AmountForm>> groups = new LinkedHashMap<>();
    forms.values().forEach(f -> groups.computeIfAbsent(f.group(), g -> new ArrayList<>()).add(f));
    return groups;
  }

  /** Whether a measure is among the forms. */
  public boolean isForm(String measure) {
    return forms.values().stream().flatMap(List::stream).anyMatch(f -> f.measure().equals(measure));
  }
}
