package parley.room.offers;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import parley.brief.compose.Brief;
import parley.brief.html.Anchors;
import parley.brief.html.HtmlPiece;
import parley.brief.page.Block;
import parley.brief.page.Chart;
import parley.brief.page.Page;
import parley.brief.page.Table;
import parley.brief.words.Numbers;
import parley.casefile.Figure;
import parley.casefile.Source;

/**
 * What offers come to, on a page.
 *
 * @param page the answer; empty while nothing can be worked out
 * @param why why nothing can be worked out; empty if it can
 */
public record WorthPage(Optional<Page> page, String why) {

  static WorthPage of(Brief brief) {
    return new WorthPage(Optional.of(brief.page()), "");
  }

  static WorthPage without(String why) {
    return new WorthPage(Optional.empty(), why);
  }

  private Block block() {
    return page.orElseThrow().blocks().getFirst();
  }

  /** The answer in a sentence, as HTML. */
  public String headline() {
    return HtmlPiece.line(block().headline());
  }

  /** The answer as it is said to whoever cannot see the page change: in a sentence or two. */
  public String said() {
    return page.isEmpty()
        ? why
        : block().headline().text()
            + block().lines().stream().limit(1).map(l -> "; " + l.text()).findFirst().orElse("")
            + ".";
  }

  /** The lines that carry the answer, as HTML. */
  public String lines() {
    return HtmlPiece.lines(block().lines());
  }

  /** Whether there are further lines. */
  public boolean hasMore() {
    return !block().more().isEmpty();
  }

  /** Further lines, as HTML. */
  public String more() {
    return HtmlPiece.lines(block().more());
  }

  /** The charts. */
  public List<Chart> charts() {
    return block().charts();
  }

  /** A table with its caption, as HTML. */
  public record ShownTable(String caption, String html) {}

  /** The tables, those of the charts last. */
  public List<ShownTable> tables() {
    List<ShownTable> shown = new ArrayList<>();
    List<Table> tables = new ArrayList<>(block().tables());
    block().charts().stream()
        .map(Chart::data)
        .filter(t -> !tables.contains(t))
        .forEach(tables::add);
    for (Table table : tables) {
      shown.add(
          new ShownTable(
              table.caption(), HtmlPiece.table(table, "worth-table-" + (shown.size() + 1))));
    }
    return shown;
  }

  /** What a reader must not take the answer for. */
  public String caveat() {
    return block().caveat().orElse("");
  }

  /**
   * A figure with all that is needed to judge it.
   *
   * @param anchor to which numbers on the page lead
   */
  public record Opened(
      String anchor,
      String id,
      String value,
      String basis,
      String by,
      String known,
      List<Source> sources) {}

  /** The figures of the answer, in the order in which they appear. */
  public List<Opened> figures() {
    Page shown = page.orElseThrow();
    return shown.figures().stream().map(f -> opened(shown, f)).toList();
  }

  private static Opened opened(Page page, Figure figure) {
    String range = Anchors.range(figure);
    return new Opened(
        Anchors.of(figure.id()),
        figure.id(),
        Numbers.figure(figure)
            + (range.isEmpty() || figure.value().isEmpty() ? "" : " (" + range + ")"),
        figure.basis().orElse("not stated"),
        page.nameOf(figure),
        Anchors.known(figure.known()),
        page.sources().stream().filter(s -> figure.sources().contains(s.id())).toList());
  }
}
