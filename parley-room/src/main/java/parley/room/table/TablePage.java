package parley.room.table;

import java.util.List;
import java.util.Optional;
import parley.room.page.When;

/**
 * A party's own table, to be read and changed.
 *
 * @param fault what did not work; empty if nothing
 * @param mayWrite whether the seat may change it
 * @param seen the number of the last entry of the own audience
 * @param blank whether nothing has been saved yet
 * @param start the labelled set from which the fields were filled, and whose it is
 * @param starts sets from which one may start
 * @param sum of the weights
 * @param evidence what the record says on how long walkouts lasted
 * @param history the versions saved so far, newest first
 */
public record TablePage(
    String fault,
    boolean mayWrite,
    long seen,
    boolean blank,
    Optional<String> start,
    List<Choice> starts,
    List<IssueForm> issues,
    long sum,
    List<TogetherForm> together,
    List<Choice> options,
    List<GateForm> gates,
    ReserveForm reserve,
    List<String> evidence,
    WorthPage worth,
    List<Version> history) {

  /** Copies the lists. */
  public TablePage {
    starts = List.copyOf(starts);
    issues = List.copyOf(issues);
    together = List.copyOf(together);
    options = List.copyOf(options);
    gates = List.copyOf(gates);
    evidence = List.copyOf(evidence);
    history = List.copyOf(history);
  }

  /** Something to choose. */
  public record Choice(String id, String words) {}

  /**
   * An issue.
   *
   * @param most where the slider of the weight ends
   * @param measures amounts over which a function can run; none for an issue without
   */
  public record IssueForm(
      String id,
      String name,
      Box weight,
      int most,
      List<OptionForm> options,
      List<Choice> measures,
      String shape,
      String over,
      Box points,
      String why) {

    /** Copies the lists. */
    public IssueForm {
      options = List.copyOf(options);
      measures = List.copyOf(measures);
    }
  }

  /** An option of an issue. */
  public record OptionForm(String name, Box value) {}

  /** Options of several issues that bring something together. */
  public record TogetherForm(int row, List<Box> places, Box adds, String basis) {

    /** Copies the list. */
    public TogetherForm {
      places = List.copyOf(places);
    }
  }

  /**
   * A gate.
   *
   * @param vote the line of votes that gives its chance, as JSON; empty if there is none
   * @param others gates with which it may move
   */
  public record GateForm(
      String id,
      String name,
      Box accepts,
      Box spread,
      String basis,
      String vote,
      boolean usesVote,
      String movesWith,
      List<Choice> others) {

    /** Copies the list. */
    public GateForm {
      others = List.copyOf(others);
    }
  }

  /** What no deal is worth. */
  public record ReserveForm(
      String way,
      Box value,
      String basis,
      String law,
      List<Choice> laws,
      List<NumberForm> numbers,
      String walkoutBasis) {

    /** Copies the lists. */
    public ReserveForm {
      laws = List.copyOf(laws);
      numbers = List.copyOf(numbers);
    }
  }

  /** A number of a walkout scenario. */
  public record NumberForm(String label, String unit, Box value, String basis) {}

  /**
   * A version that was saved.
   *
   * @param stands whether it is the newest of its kind
   */
  public record Version(
      long number, String what, When at, String member, String summary, boolean stands) {}
}
