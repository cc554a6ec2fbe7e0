package parley.brief.page;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The answer to one question.
 *
 * @param headline the answer itself; its label is empty
 * @param aside a few words beside the headline, as in "since 15 Dec 2025"
 * @param lines at most six lines that carry the answer
 * @param more further lines, for a page with room
 * @param tables tables, for a page with room
 * @param caveat what a reader must not take the answer for
 */
public record Block(
    Topic topic,
    Line headline,
    Optional<String> aside,
    List<Line> lines,
    List<Line> more,
    List<Table> tables,
    List<Chart> charts,
    Optional<String> caveat) {

  /** The most lines that carry an answer. */
  public static final int MOST_LINES = 6;

  /** Checks the number of lines and copies the lists. */
  public Block {
    if (lines.size() > MOST_LINES) {
      throw new IllegalArgumentException(
          "Block %s has %s lines but at most %s may carry it."
              .formatted(topic.verb(), lines.size(), MOST_LINES));
    }
    lines = List.copyOf(lines);
    more = List.copyOf(more);
    tables = List.copyOf(tables);
    charts = List.copyOf(charts);
  }

  /** The headline, the lines and the further lines. */
  public List<Line> allLines() {
    return Stream.of(Stream.of(headline), lines.stream(), more.stream()).flatMap(s -> s).toList();
  }

  /** Every id that the block names. */
  public Set<String> ids() {
    Set<String> ids = new LinkedHashSet<>();
    allLines().forEach(l -> ids.addAll(l.ids()));
    tables.forEach(t -> ids.addAll(t.figureIds()));
    charts.forEach(c -> ids.addAll(c.data().figureIds()));
    return ids;
  }
}
