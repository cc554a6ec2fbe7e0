package parley.room.answers;

import java.util.List;
import parley.brief.compose.Brief;
import parley.brief.html.HtmlPiece;
import parley.brief.page.Block;

/**
 * The five answers in short.
 *
 * @param notes what a reader must know of all of them
 */
public record FrontPage(DayPicker days, List<Item> items, List<String> notes) {

  /** Copies the lists. */
  public FrontPage {
    items = List.copyOf(items);
    notes = List.copyOf(notes);
  }

  /**
   * An answer in short.
   *
   * @param verb the question in a word
   * @param heading the question as a heading
   * @param html headline, chart and caveat as parley-brief drew them: escaped there
   * @param address of the whole answer
   */
  public record Item(String verb, String heading, String html, String address) {}

  static FrontPage of(DayPicker days, Brief brief) {
    return new FrontPage(
        days,
        brief.page().blocks().stream().map(block -> item(days, block)).toList(),
        brief.page().notes().subList(0, 1));
  }

  private static Item item(DayPicker days, Block block) {
    String address = days.at("/answers/" + block.topic().verb());
    return new Item(
        block.topic().verb(),
        block.topic().heading(),
        // The first chart of an answer is the one that says most.
        HtmlPiece.core(
            block,
            List.of(),
            block.charts().subList(0, Math.min(1, block.charts().size())),
            address),
        address);
  }
}
