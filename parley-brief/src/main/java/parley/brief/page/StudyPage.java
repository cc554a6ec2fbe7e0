package parley.brief.page;

import java.util.List;

/**
 * A page about files that belong to no case: what it says rests on those files alone.
 *
 * @param headline the answer itself; its label is empty
 * @param lines lines that carry the answer
 * @param tables tables, for every reader
 * @param more tables for a page with room
 * @param notes lines for the foot
 */
public record StudyPage(
    String title,
    Line headline,
    List<Line> lines,
    List<Table> tables,
    List<Table> more,
    List<Chart> charts,
    List<String> notes) {

  /** Copies the lists. */
  public StudyPage {
    lines = List.copyOf(lines);
    tables = List.copyOf(tables);
    more = List.copyOf(more);
    charts = List.copyOf(charts);
    notes = List.copyOf(notes);
  }
}
