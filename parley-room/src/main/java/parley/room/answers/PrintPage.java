package parley.room.answers;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import parley.brief.compose.Brief;
import parley.brief.html.HtmlPiece;
import parley.brief.page.Block;
import parley.brief.page.Entry;
import parley.brief.page.Line;
import parley.brief.page.Page;
import parley.brief.words.Days;
import parley.casefile.Figure;
import parley.casefile.Source;

/**
 * The five answers on one sheet of paper.
 *
 * @param sources where the headlines and lines come from, in few words each
 */
public record PrintPage(DayPicker days, List<FrontPage.Item> items, List<Origin> sources) {

  private static final int KEY_LINES = 3;

  /** Copies the lists. */
  public PrintPage {
    items = List.copyOf(items);
    sources = List.copyOf(sources);
  }

  /**
   * A source.
   *
   * @param words who published it and when, as far as is known; else its title
   */
  public record Origin(String id, String words) {}

  static PrintPage of(DayPicker days, Brief brief) {
    Page page = brief.page();
    return new PrintPage(
        days,
        page.blocks().stream().map(block -> item(days, block)).toList(),
        sources(page).stream().map(PrintPage::origin).toList());
  }

  private static FrontPage.Item item(DayPicker days, Block block) {
    String address = days.at("/answers/" + block.topic().verb());
    return new FrontPage.Item(
        block.topic().verb(),
        block.topic().heading(),
        HtmlPiece.core(block, key(block), block.charts(), address),
        address);
  }

  /** The first lines, which carry most of the answer; the rest is on its own page. */
  private static List<Line> key(Block block) {
    return block.lines().subList(0, Math.min(KEY_LINES, block.lines().size()));
  }

  /** The sources on which figures and entries in headlines and lines rest, in that order. */
  private static List<Source> sources(Page page) {
    Map<String, Entry> entries =
        page.entries().stream().collect(Collectors.toMap(Entry::id, e -> e));
    Map<String, Source> sources = new LinkedHashMap<>();
    page.sources().forEach(s -> sources.put(s.id(), s));
    Set<String> named =
        page.blocks().stream()
            .flatMap(b -> Stream.concat(Stream.of(b.headline()), key(b).stream()))
            .flatMap(l -> l.ids().stream())
            .collect(Collectors.toCollection(LinkedHashSet::new));
    return named.stream()
        .flatMap(id ->
            Stream.of(
                    Stream.of(id),
                    page.findFigure(id).map(Figure::sources).stream().flatMap(List::stream),
                    Optional.ofNullable(entries.get(id)).map(Entry::links).stream()
                        .flatMap(List::stream))
                .flatMap(s -> s))
        .distinct()
        .flatMap(id -> Optional.ofNullable(sources.get(id)).stream())
        .toList();
  }

  private static Origin origin(Source source) {
    String words =
        Stream.of(source.outlet(), source.published().map(Days::date))
            .flatMap(Optional::stream)
            .collect(Collectors.joining(", "));
    return new Origin(source.id(), words.isEmpty() ? source.title() : words);
  }
}
