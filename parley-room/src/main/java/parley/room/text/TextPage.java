package parley.room.text;

import java.util.List;
import parley.room.page.When;

/**
 * The single text as a seat sees it.
 *
 * @param fault what was wrong with what was sent; empty if nothing was
 * @param outcomes agreed proposals whose clauses are not yet in the text
 * @param seen the number of the last entry for all that the page shows
 */
public record TextPage(
    String fault,
    List<Shown> clauses,
    List<Laid> outcomes,
    long seen,
    boolean mayWrite,
    boolean mayAssent,
    boolean mayLayIn) {

  /** Copies the lists. */
  public TextPage {
    clauses = List.copyOf(clauses);
    outcomes = List.copyOf(outcomes);
  }

  /** How many clauses every party agrees to. */
  public long agreed() {
    return clauses.stream().filter(Shown::isAgreed).count();
  }

  /**
   * A clause.
   *
   * @param assents who agrees to the newest version, in words
   * @param missing who does not yet, in words
   * @param mayAssent whether the caller's party could and has not
   */
  public record Shown(
      String id,
      String title,
      String text,
      boolean isStruck,
      boolean isAgreed,
      String assents,
      String missing,
      boolean mayAssent,
      long version,
      List<Step> history) {

    /** Copies the list. */
    public Shown {
      history = List.copyOf(history);
    }
  }

  /** A version and what it changed. */
  public record Step(long number, When at, String from, String member, boolean struck, Redline change) {}

  /** An agreed proposal. */
  public record Laid(long number, String title) {}
}
