package parley.room.text;

import java.util.List;

/**
 * What every party agrees to, for paper.
 *
 * @param day of the print, in words
 * @param parties their names
 * @param open the titles of the clauses that are not agreed yet
 */
public record PrintPage(
    String day, List<String> parties, List<Printed> clauses, List<String> open) {

  /** Copies the lists. */
  public PrintPage {
    parties = List.copyOf(parties);
    clauses = List.copyOf(clauses);
    open = List.copyOf(open);
  }

  /**
   * A clause.
   *
   * @param entry the number of its entry for all
   */
  public record Printed(String title, String text, long entry) {}
}
