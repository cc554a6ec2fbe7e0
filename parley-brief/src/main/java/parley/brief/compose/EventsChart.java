package parley.brief.compose;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import parley.brief.page.Span;
import parley.brief.page.Table;
import parley.brief.page.Timeline;
import parley.brief.words.Days;
import parley.brief.words.Numbers;
import parley.casefile.Event;
import parley.casefile.EventType;

/** Makes a timeline of events: a row for each group of kinds, a mark or bar for each event. */
public final class EventsChart {

  private static final int MARGIN_DAYS = 20;

  private EventsChart() {}

  /** Kinds of events that are told apart by their row. */
  private enum Group {
    BALLOTS("ballots"),
    WALKOUTS("walkouts"),
    TALKS("talks"),
    OFFERS("offers, awards"),
    DECISIONS("decisions"),
    WORDS("statements"),
    COVER("cover, safety"),
    OTHER("law and data");

    private final String label;

    Group(String label) {
      this.label = label;
    }

    static Group of(EventType type) {
      return switch (type) {
        case BALLOT_ANNOUNCED, BALLOT_OPENED, BALLOT_RESULT, MANDATE_EXTENSION_REQUESTED -> BALLOTS;
        case STRIKE_ANNOUNCED, STRIKE, STRIKE_CALLED_OFF -> WALKOUTS;
        case TALKS,
            TALKS_RESUMPTION_AGREED,
            TALKS_RESUMED,
            TALKS_COLLAPSED,
            MEDIATION_OPENED,
            MEDIATION_REFUSED,
            DISPUTE_DECLARED ->
            TALKS;
        case OFFER, PAY_AWARD -> OFFERS;
        case OFFER_ACCEPTED,
            OFFER_REJECTED,
            SURVEY,
            SURVEY_RESULT,
            REFERENDUM,
            REFERENDUM_RESULT,
            AGREEMENT ->
            DECISIONS;
        case STATEMENT, LETTER -> WORDS;
        case DEROGATION_DISPUTE, SAFETY_PROCESS -> COVER;
        case DATA_RELEASE, LAW_CHANGE, LEGISLATION, COMPARATOR_SETTLEMENT -> OTHER;
      };
    }
  }

  /**
   * The chart.
   *
   * @param events some events of a case, as they were known on the day
   * @param asOf the day of the page
   * @return empty if there is no event
   */
  public static Optional<Timeline> of(List<Event> events, LocalDate asOf) {
    if (events.isEmpty()) {
      return Optional.empty();
    }
    Map<Group, List<Timeline.Item>> rows = new EnumMap<>(Group.class);
    events.forEach(
        e -> rows.computeIfAbsent(Group.of(e.type()), g -> new ArrayList<>()).add(item(e)));
    LocalDate from = days(rows, asOf, Timeline.Item::from).min(LocalDate::compareTo).orElse(asOf);
    LocalDate to = days(rows, asOf, Timeline.Item::to).max(LocalDate::compareTo).orElse(asOf);
    List<Timeline.Track> tracks =
        rows.entrySet().stream()
            .map(row -> new Timeline.Track(row.getKey().label, row.getValue()))
            .toList();
    String description =
        "%s above one axis from %s to %s: %s. The table below has every one."
            .formatted(
                Numbers.count(tracks.size(), "row", "rows"),
                Days.monthYear(from),
                Days.monthYear(to),
                String.join(
                    ", ", tracks.stream().map(t -> t.label() + " " + t.items().size()).toList()));
    return Optional.of(
        new Timeline(
            "events",
            Numbers.count(events.size(), "event", "events") + " of the record by kind",
            description,
            table(events),
            from.minusDays(MARGIN_DAYS),
            to.plusDays(MARGIN_DAYS),
            asOf,
            tracks));
  }

  private static Stream<LocalDate> days(
      Map<Group, List<Timeline.Item>> rows,
      LocalDate asOf,
      Function<Timeline.Item, LocalDate> day) {
    return Stream.concat(Stream.of(asOf), rows.values().stream().flatMap(List::stream).map(day));
  }

  /**
   * An event as a mark; as a bar where its date may mean several days. An open end is not drawn.
   */
  private static Timeline.Item item(Event event) {
    boolean hasFirst = !event.when().earliest().equals(LocalDate.MIN);
    boolean hasLast = !event.when().latest().equals(LocalDate.MAX);
    LocalDate last = hasLast ? event.when().latest() : event.when().earliest();
    LocalDate first = hasFirst ? event.when().earliest() : last;
    if (!hasFirst && !hasLast) {
      first = event.known();
      last = event.known();
    }
    Timeline.Shape shape = first.equals(last) ? Timeline.Shape.MARK : Timeline.Shape.OPEN;
    String title = Days.date(event.when()) + ", " + event.type().words() + ": " + event.summary();
    return new Timeline.Item(first, last, shape, "", title);
  }

  private static Table table(List<Event> events) {
    List<List<Span>> rows =
        events.stream()
            .map(e ->
                List.of(
                    Table.cell(Days.date(e.when())),
                    Table.cell(e.type().words()),
                    Table.cell(e.summary())))
            .toList();
    return new Table("Events of the record", List.of("When", "Kind", "What"), rows);
  }
}
