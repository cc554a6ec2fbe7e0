package parley.room.table;

import java.util.List;
import java.util.Optional;
import parley.brief.page.Chart;

/**
 * All packages as the party sees them: their worth to it, against a measure that everyone can see.
 *
 * @param fault why there is none; empty if there is
 * @param measures what can stand upright
 * @param chosen what does
 * @param label whose assumption that is, in words
 * @param packages how many there are
 * @param above how many of them are worth at least as much as no deal; empty if that is not said
 * @param rows packages that none beats on both measures, best for the party first
 * @param best of those above the reserve, what is best by the other measure
 * @param offers where the offers lie
 */
public record FrontierPage(
    String fault,
    List<TablePage.Choice> measures,
    String chosen,
    String label,
    String packages,
    Optional<String> above,
    List<Row> rows,
    List<Row> best,
    List<Row> offers,
    Optional<Chart> chart) {

  /** Copies the lists. */
  public FrontierPage {
    measures = List.copyOf(measures);
    rows = List.copyOf(rows);
    best = List.copyOf(best);
    offers = List.copyOf(offers);
  }

  /**
   * A package.
   *
   * @param name of an offer, or the options of the package
   * @param lies above the reserve or below it, and whether the party's gates accept
   */
  public record Row(String name, String own, String other, String lies) {}
}
