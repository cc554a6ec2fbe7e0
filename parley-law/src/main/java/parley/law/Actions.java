package parley.law;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import parley.casefile.Act;
import parley.casefile.CaseView;
import parley.casefile.Event;
import parley.casefile.EventType;
import parley.casefile.Walkout;

/**
 * Counts strike days and says whether a walkout runs, by the case's rule on which walkouts count.
 */
final class Actions {

  private final CaseView view;
  private final List<Walkout> walkouts;
  private final LocalDateTime nightfall;

  Actions(CaseView view) {
    this.view = view;
    this.walkouts =
        view.record().walkouts().stream()
            .filter(view.record().header().walkouts()::counts)
            .sorted(Comparator.comparing(Walkout::start).thenComparing(Walkout::id))
            .toList();
    this.nightfall = view.asOf().plusDays(1).atStartOfDay();
  }

  /** The strike days of a year, as far as they have begun by the end of the view's day. */
  StrikeDays strikeDays(int year) {
    List<Walkout> counted =
        walkouts.stream().filter(w -> w.calledOff().isEmpty() && daysIn(w, year) > 0).toList();
    return new StrikeDays(
        year,
        counted.stream().filter(w -> w.held().isPresent()).mapToInt(w -> daysIn(w, year)).sum(),
        counted.stream().filter(w -> w.held().isEmpty()).mapToInt(w -> daysIn(w, year)).sum(),
        counted.stream().filter(w -> w.held().isPresent()).map(Walkout::id).toList());
  }

  private int daysIn(Walkout walkout, int year) {
    int days = 0;
    for (int i = 0; i < walkout.days(); i++) {
      LocalDateTime begins = walkout.start().plusDays(i);
      if (begins.getYear() == year && begins.isBefore(nightfall)) {
        days++;
      }
    }
    return days;
  }

  /** Whether a walkout runs at the end of the view's day. */
  ActionState state() {
    List<Walkout> standing = walkouts.stream().filter(w -> w.calledOff().isEmpty()).toList();
    List<String> running =
        standing.stream()
            .filter(w -> w.start().isBefore(nightfall) && !w.end().isBefore(nightfall))
            .map(Walkout::id)
            .toList();
    List<String> announced =
        standing.stream().filter(w -> !w.start().isBefore(nightfall)).map(Walkout::id).toList();
    Optional<LocalDateTime> since =
        standing.stream()
            .map(Walkout::end)
            .filter(end -> end.isBefore(nightfall))
            .max(Comparator.naturalOrder())
            .filter(end -> running.isEmpty());
    LocalDate from = since.map(LocalDateTime::toLocalDate).orElse(LocalDate.MIN);
    return new ActionState(
        kind(running, announced),
        since,
        running,
        announced,
        walkouts.stream()
            .filter(w -> w.calledOff().isPresent())
            .filter(w -> !w.start().toLocalDate().isBefore(from))
            .map(Walkout::id)
            .toList(),
        running.isEmpty() ? pauses(from) : List.of());
  }

  private static ActionState.Kind kind(List<String> running, List<String> announced) {
    if (!running.isEmpty()) {
      return ActionState.Kind.RUNNING;
    }
    return announced.isEmpty() ? ActionState.Kind.NONE : ActionState.Kind.ANNOUNCED;
  }

  private List<String> pauses(LocalDate from) {
    return view.record().events().stream()
        .filter(e -> !e.when().earliest().isBefore(from))
        .filter(Actions::pauses)
        .map(Event::id)
        .toList();
  }

  private static boolean pauses(Event event) {
    return event.type() == EventType.STRIKE_CALLED_OFF
        || event.type() == EventType.AGREEMENT
        || event.acts().stream().anyMatch(a -> a.act() == Act.SETTLES);
  }
}
