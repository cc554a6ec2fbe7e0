package parley.room.answers;

import java.util.List;
import parley.brief.compose.Brief;
import parley.brief.compose.EventsChart;
import parley.brief.html.HtmlPiece;
import parley.brief.page.Chart;
import parley.brief.page.Topic;
import parley.brief.words.Days;
import parley.casefile.CaseView;
import parley.casefile.Event;

/**
 * The events of the record.
 *
 * @param picture the events as a chart; empty where there is none
 * @param periods walkouts, mandates, talks and offers as a chart; empty where there is none, or
 *     where one kind of event was chosen
 * @param kinds the kinds of events that there are, to choose from
 * @param kind the one chosen; empty for all
 * @param events newest first
 */
public record TimelinePage(
    DayPicker days,
    String picture,
    String periods,
    List<String> kinds,
    String kind,
    List<Row> events) {

  /** Copies the lists. */
  public TimelinePage {
    kinds = List.copyOf(kinds);
    events = List.copyOf(events);
  }

  /**
   * An event.
   *
   * @param date when, in EDTF
   */
  public record Row(
      String id,
      String when,
      String date,
      String kind,
      String who,
      String what,
      List<String> sources) {

    /** Copies the list. */
    public Row {
      sources = List.copyOf(sources);
    }
  }

  /**
   * The events of one kind, or of all.
   *
   * @param kind a kind in words; empty for all
   * @throws IllegalArgumentException if nothing of that kind is on record
   */
  static TimelinePage of(DayPicker days, CaseView view, Brief brief, String kind) {
    List<Event> all = view.record().events();
    List<String> kinds = all.stream().map(e -> e.type().words()).distinct().sorted().toList();
    if (!kind.isEmpty() && !kinds.contains(kind)) {
      throw new IllegalArgumentException(
          "\"%s\" is no kind of event on record by %s; expected one of: %s."
              .formatted(kind, Days.day(view.asOf()), String.join(", ", kinds)));
    }
    List<Event> events =
        all.stream().filter(e -> kind.isEmpty() || e.type().words().equals(kind)).toList();
    List<? extends Chart> periods =
        kind.isEmpty() ? brief.page(Topic.STAND).blocks().getFirst().charts() : List.of();
    return new TimelinePage(
        days,
        HtmlPiece.charts(
            EventsChart.of(events, view.asOf()).<List<Chart>>map(List::of).orElse(List.of())),
        HtmlPiece.charts(List.copyOf(periods)),
        kinds,
        kind,
        events.reversed().stream().map(e -> row(e, view)).toList());
  }

  private static Row row(Event event, CaseView view) {
    return new Row(
        event.id(),
        Days.date(event.when()),
        event.when().toString(),
        event.type().words(),
        String.join(", ", event.actors().stream().map(view::wordsFor).toList()),
        event.summary(),
        event.sources());
  }
}
