package parley.brief.compose;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import parley.brief.page.Chart;
import parley.brief.page.Span;
import parley.brief.page.Table;
import parley.brief.page.Timeline;
import parley.brief.words.Days;
import parley.casefile.Offer;
import parley.law.Mandate;
import parley.talks.stand.StandAnswer;
import parley.talks.stand.StateChange;
import parley.talks.stand.TalksState;
import parley.talks.stand.WalkoutTally;

/** Makes the timeline: walkouts, mandates, talks and offers above one axis. */
final class TimelineMaker {

  private static final Set<TalksState> TALKING =
      EnumSet.of(TalksState.UNDER_WAY, TalksState.OFFER_TABLED);

  private final Sheet sheet;
  private final StandAnswer stand;
  private final List<Mandate> mandates;

  TimelineMaker(Sheet sheet, StandAnswer stand, List<Mandate> mandates) {
    this.sheet = sheet;
    this.stand = stand;
    this.mandates = mandates;
  }

  /** The chart; empty where nothing has happened yet. */
  List<Chart> charts() {
    List<Timeline.Track> tracks =
        List.of(
            new Timeline.Track("walkouts", walkouts()),
            new Timeline.Track("mandates", mandateBars()),
            new Timeline.Track("talks", talks()),
            new Timeline.Track("offers", offers()));
    List<Timeline.Item> all = tracks.stream().flatMap(t -> t.items().stream()).toList();
    if (all.isEmpty()) {
      return List.of();
    }
    LocalDate today = stand.asOf();
    LocalDate from =
        Stream.concat(all.stream().map(Timeline.Item::from), Stream.of(today))
            .min(Comparator.naturalOrder())
            .orElseThrow()
            .minusDays(20);
    LocalDate to =
        Stream.concat(all.stream().map(Timeline.Item::to), Stream.of(today))
            .max(Comparator.naturalOrder())
            .orElseThrow()
            .plusDays(30);
    String description =
        "Four rows above one axis from %s to %s: %s walkouts, %s mandates, %s periods of talks, %s offers. The table below has every day."
            .formatted(
                Days.monthYear(from),
                Days.monthYear(to),
                tracks.get(0).items().size(),
                tracks.get(1).items().size(),
                tracks.get(2).items().size(),
                tracks.get(3).items().size());
    return List.of(
        new Timeline(
            "timeline",
            "Walkouts, mandates, talks and offers",
            description,
            table(tracks),
            from,
            to,
            today,
            tracks));
  }

  private List<Timeline.Item> walkouts() {
    return stand.walkouts().lines().stream()
        .filter(l -> l.status() != WalkoutTally.Status.CALLED_OFF)
        .map(l -> {
          LocalDate first = l.start().toLocalDate();
          LocalDate last = l.end().toLocalDate();
          boolean ahead = l.status() == WalkoutTally.Status.AHEAD;
          return new Timeline.Item(
              first,
              last,
              ahead ? Timeline.Shape.OPEN : Timeline.Shape.SOLID,
              l.ordinal().map(String::valueOf).orElse(""),
              (ahead ? "announced: " : "") + l.walkout() + ", " + l.group());
        })
        .toList();
  }

  private List<Timeline.Item> mandateBars() {
    List<Timeline.Item> items = new ArrayList<>();
    for (Mandate mandate : mandates) {
      boolean has =
          mandate.status() == Mandate.Status.RUNNING || mandate.status() == Mandate.Status.ENDED;
      if (has
          && !mandate.whatIf()
          && mandate.firstDay().isPresent()
          && mandate.lastDay().isPresent()) {
        items.add(
            new Timeline.Item(
                mandate.firstDay().get().earliest(),
                mandate.lastDay().get().latest(),
                Timeline.Shape.OPEN,
                "",
                mandate.ballot() + ", " + mandate.group()));
      }
    }
    return items;
  }

  private List<Timeline.Item> talks() {
    List<Timeline.Item> items = new ArrayList<>();
    Optional<LocalDate> since = Optional.empty();
    for (StateChange change : stand.history()) {
      boolean talking = TALKING.contains(change.to());
      if (talking && since.isEmpty()) {
        since = Optional.of(change.on());
      } else if (!talking && since.isPresent()) {
        items.add(talk(since.get(), change.on()));
        since = Optional.empty();
      }
    }
    since.ifPresent(s -> items.add(talk(s, stand.asOf())));
    return items;
  }

  private static Timeline.Item talk(LocalDate from, LocalDate to) {
    return new Timeline.Item(
        from, to.isBefore(from) ? from : to, Timeline.Shape.SOLID, "", "talks under way");
  }

  private List<Timeline.Item> offers() {
    return sheet.view().record().offers().stream()
        .filter(o -> o.status() == Offer.Status.TABLED)
        .map(o -> new Timeline.Item(o.known(), o.known(), Timeline.Shape.MARK, o.id(), o.name()))
        .toList();
  }

  private static Table table(List<Timeline.Track> tracks) {
    List<List<Span>> rows = new ArrayList<>();
    for (Timeline.Track track : tracks) {
      for (Timeline.Item item : track.items()) {
        rows.add(
            List.of(
                Table.cell(track.label()),
                Table.cell(item.title()),
                Table.cell(Days.day(item.from())),
                Table.cell(Days.day(item.to()))));
      }
    }
    return new Table("What happened when", List.of("Row", "What", "First day", "Last day"), rows);
  }
}
