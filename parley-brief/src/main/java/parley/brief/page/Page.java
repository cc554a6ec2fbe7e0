package parley.brief.page;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import parley.casefile.Figure;
import parley.casefile.Source;
import parley.casefile.Vintage;

/**
 * A page: the answers to one or all of the five questions on the evening of a day.
 *
 * @param exercise whether the case is invented, which every rendering then says
 * @param asOf the day
 * @param notes lines for the foot: the newest fact, what the reader must know
 * @param figures every figure that the blocks show; each has a source
 * @param entries what opens besides figures and sources: events, walkouts, ballots, rules
 * @param sources every source on which a figure or entry rests
 * @param names the words for those who state a figure, by their ids
 * @param contested the ids of the conflicts that contest a figure, by its id
 */
public record Page(
    String title,
    boolean exercise,
    LocalDate asOf,
    List<String> notes,
    List<Block> blocks,
    List<Figure> figures,
    List<Entry> entries,
    List<Source> sources,
    Map<String, String> names,
    Map<String, List<String>> contested) {

  /**
   * Checks the promise of the page: every figure has a source, and every id opens.
   *
   * @throws IllegalArgumentException naming the ids that break it
   */
  public Page {
    notes = List.copyOf(notes);
    blocks = List.copyOf(blocks);
    figures = List.copyOf(figures);
    entries = List.copyOf(entries);
    sources = List.copyOf(sources);
    names = Map.copyOf(names);
    contested = Map.copyOf(contested);
    List<String> bare = figures.stream().filter(f -> !f.isSourced()).map(Figure::id).toList();
    if (!bare.isEmpty()) {
      throw new IllegalArgumentException("The page shows figures without a source: " + bare + ".");
    }
    Set<String> open = new HashSet<>();
    figures.forEach(f -> open.add(f.id()));
    entries.forEach(e -> open.add(e.id()));
    sources.forEach(s -> open.add(s.id()));
    Set<String> dead = new LinkedHashSet<>();
    blocks.forEach(b -> dead.addAll(b.ids()));
    figures.forEach(f -> dead.addAll(f.sources()));
    entries.forEach(e -> dead.addAll(e.links()));
    contested.values().forEach(dead::addAll);
    dead.removeAll(open);
    if (!dead.isEmpty()) {
      throw new IllegalArgumentException("The page names ids that do not open: " + dead + ".");
    }
  }

  /** The figure with this id. */
  public Optional<Figure> findFigure(String id) {
    return figures.stream().filter(f -> f.id().equals(id)).findFirst();
  }

  /** Who states a figure, in words; Parley itself where it is computed and nobody states it. */
  public String nameOf(Figure figure) {
    return figure
        .by()
        .map(by -> names.getOrDefault(by, by))
        .orElse(figure.vintage() == Vintage.DERIVED ? "computed by Parley" : "not stated");
  }

  /** The ids of the conflicts that contest a figure. */
  public List<String> conflictsOf(Figure figure) {
    return contested.getOrDefault(figure.id(), List.of());
  }
}
