package parley.room.text;

import java.util.List;
import java.util.Optional;
import parley.room.page.When;

/**
 * The single text as a seat sees it.
 *
 * @param fault what was wrong with what was sent; empty if nothing was
 * @param typed what was sent then, so that it need not be typed again
 * @param outcomes agreed proposals whose clauses are not yet in the text
 * @param seen the number of the last entry for all that the page shows
 */
public record TextPage(
    String fault,
    Optional<Typed> typed,
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

  /** What every party agrees to. */
  public List<Shown> common() {
    return clauses.stream().filter(c -> c.isAgreed() && !c.isStruck()).toList();
  }

  /** What is not agreed yet. */
  public List<Shown> open() {
    return clauses.stream().filter(c -> !c.isAgreed()).toList();
  }

  /** What was typed for a new clause. */
  public Typed fresh() {
    return typed.filter(t -> t.clause().isEmpty()).orElse(new Typed("", "", "", false));
  }

  /** What stands in the form of a clause: what was typed, else its newest version. */
  public Typed form(Shown clause) {
    return typed
        .filter(t -> t.clause().equals(clause.id()))
        .orElse(new Typed(clause.id(), clause.title(), clause.text(), clause.isStruck()));
  }

  /** Whether something was typed for a clause. */
  public boolean isTyped(Shown clause) {
    return typed.filter(t -> t.clause().equals(clause.id())).isPresent();
  }

  /** What was typed into a form; the clause is empty for a new one. */
  public record Typed(String clause, String title, String text, boolean struck) {}

  /**
   * A clause.
   *
   * @param from the name of the table that wrote the newest version
   * @param assents who agrees to the newest version, in words
   * @param missing who does not yet, in words
   * @param mayAssent whether the caller's party could and has not
   * @param version the number of the newest version's entry
   * @param history newest first
   */
  public record Shown(
      String id,
      String title,
      String text,
      String from,
      When at,
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

  /**
   * A version and what it changed.
   *
   * @param title its title; empty if it is that of the version before
   */
  public record Step(
      long number,
      When at,
      String from,
      String member,
      String title,
      boolean struck,
      Redline change) {}

  /** An agreed proposal. */
  public record Laid(long number, String title) {}
}
