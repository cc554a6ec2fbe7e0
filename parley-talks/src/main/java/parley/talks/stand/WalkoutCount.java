package parley.talks.stand;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import parley.casefile.Act;
import parley.casefile.CaseView;
import parley.casefile.Derivation;
import parley.casefile.Figure;
import parley.casefile.Header;
import parley.casefile.Inputs;
import parley.casefile.Walkout;

/** Counts walkouts as of the evening, the midnight that ends the day of the view. */
final class WalkoutCount {

  private static final long DAY_MINUTES = 24 * 60;

  private final CaseView view;
  private final WalkoutInclusion rule;
  private final LocalDateTime evening;

  WalkoutCount(CaseView view, WalkoutInclusion rule) {
    this.view = view;
    this.rule = rule;
    this.evening = view.asOf().plusDays(1).atStartOfDay();
  }

  WalkoutTally tally(List<Move> moves) {
    List<Walkout> counted =
        view.record().walkouts().stream()
            .filter(rule::counts)
            .sorted(Comparator.comparing(Walkout::start))
            .toList();
    List<Walkout> begun = counted.stream().filter(this::hasBegun).toList();
    List<WalkoutTally.Line> lines = counted.stream().map(w -> line(w, begun)).toList();
    int days = begun.stream().mapToInt(this::days).sum();
    return new WalkoutTally(
        begun.size(),
        days,
        rule,
        List.of(
            figure("walkouts-count", begun.size(), "walkouts", "walkouts begun", begun),
            figure("walkouts-days", days, "days", "strike days begun, of 24 hours each", begun)),
        lines,
        years(begun),
        pauses(counted, begun, moves));
  }

  /** The walkouts that run on the evening, whatever the rule. */
  static List<String> running(CaseView view) {
    WalkoutCount all = new WalkoutCount(view, WalkoutInclusion.all());
    return view.record().walkouts().stream()
        .filter(w -> all.status(w) == WalkoutTally.Status.RUNNING)
        .map(Walkout::id)
        .toList();
  }

  /** Whether a walkout has begun and was not called off. */
  boolean hasBegun(Walkout walkout) {
    return switch (status(walkout)) {
      case RUNNING, ENDED -> true;
      case AHEAD, CALLED_OFF -> false;
    };
  }

  private WalkoutTally.Status status(Walkout walkout) {
    if (walkout.calledOff().isPresent()) {
      return WalkoutTally.Status.CALLED_OFF;
    }
    if (!walkout.start().isBefore(evening)) {
      return WalkoutTally.Status.AHEAD;
    }
    return walkout.end().isAfter(evening) ? WalkoutTally.Status.RUNNING : WalkoutTally.Status.ENDED;
  }

  private int days(Walkout walkout) {
    if (!hasBegun(walkout)) {
      return 0;
    }
    LocalDateTime until = walkout.end().isAfter(evening) ? evening : walkout.end();
    long minutes = ChronoUnit.MINUTES.between(walkout.start(), until);
    return (int) ((minutes + DAY_MINUTES - 1) / DAY_MINUTES);
  }

  private WalkoutTally.Line line(Walkout walkout, List<Walkout> begun) {
    int place = begun.indexOf(walkout) + 1;
    return new WalkoutTally.Line(
        walkout.id(),
        place > 0 ? Optional.of(place) : Optional.empty(),
        walkout.number(),
        walkout.unions(),
        walkout.group(),
        status(walkout),
        walkout.start(),
        walkout.end(),
        walkout.lengthIn(view.record().header().zone()),
        days(walkout),
        place > 0 ? holders(walkout.start().toLocalDate()) : List.of(),
        place > 0 ? political(walkout, begun) : Optional.empty(),
        walkout.sources());
  }

  private List<WalkoutTally.Holding> holders(LocalDate day) {
    List<String> sides = view.record().header().sides();
    return view.record().parties().offices().stream()
        .filter(o -> sides.contains(o.party()))
        .flatMap(o ->
            o.findHolderOn(day).stream()
                .map(h -> new WalkoutTally.Holding(o.party(), o.id(), h.people())))
        .toList();
  }

  private Optional<WalkoutTally.Political> political(Walkout walkout, List<Walkout> begun) {
    LocalDate start = walkout.start().toLocalDate();
    return view.record().header().timetable().stream()
        .filter(d -> d.kind() == Header.DayKind.POLITICAL && !d.on().earliest().isAfter(start))
        .max(Comparator.comparing(d -> d.on().earliest()))
        .map(d ->
            new WalkoutTally.Political(
                d.name(),
                d.on().earliest(),
                (int)
                    begun.subList(0, begun.indexOf(walkout) + 1).stream()
                        .filter(w -> !w.start().toLocalDate().isBefore(d.on().earliest()))
                        .count()));
  }

  private List<WalkoutTally.Year> years(List<Walkout> begun) {
    if (begun.isEmpty()) {
      return List.of();
    }
    return IntStream.rangeClosed(begun.getFirst().start().getYear(), view.asOf().getYear())
        .mapToObj(year ->
            new WalkoutTally.Year(
                year,
                (int)
                    begun.stream()
                        .flatMap(
                            w -> IntStream.range(0, days(w)).mapToObj(d -> w.start().plusDays(d)))
                        .filter(day -> day.getYear() == year)
                        .count()))
        .toList();
  }

  private List<WalkoutTally.Pause> pauses(
      List<Walkout> counted, List<Walkout> begun, List<Move> moves) {
    List<WalkoutTally.Pause> pauses = new ArrayList<>();
    LocalDateTime end = LocalDateTime.MIN;
    for (int i = 0; i < begun.size(); i++) {
      end = begun.get(i).end().isAfter(end) ? begun.get(i).end() : end;
      Optional<LocalDateTime> next =
          i + 1 < begun.size() ? Optional.of(begun.get(i + 1).start()) : Optional.empty();
      if (next.orElse(evening).isAfter(end)) {
        pauses.add(pause(end, next, counted, moves));
      }
    }
    return pauses;
  }

  private WalkoutTally.Pause pause(
      LocalDateTime from, Optional<LocalDateTime> until, List<Walkout> counted, List<Move> moves) {
    LocalDateTime last = until.orElse(evening);
    Optional<String> settled =
        moves.stream()
            .filter(m -> m.act() == Act.SETTLES)
            .filter(
                m -> !m.on().isBefore(from.toLocalDate()) && m.on().atStartOfDay().isBefore(last))
            .map(Move::event)
            .findFirst();
    if (settled.isPresent()) {
      return new WalkoutTally.Pause(from, until, WalkoutTally.PauseReason.SETTLED, settled);
    }
    return counted.stream()
        .filter(w -> !w.start().isBefore(from) && w.start().isBefore(last))
        .flatMap(w -> w.calledOff().stream())
        .findFirst()
        .map(o ->
            new WalkoutTally.Pause(from, until, WalkoutTally.PauseReason.CALLED_OFF, o.event()))
        .orElseGet(() ->
            new WalkoutTally.Pause(
                from, until, WalkoutTally.PauseReason.NOT_RECORDED, Optional.empty()));
  }

  private Figure figure(String id, int value, String unit, String what, List<Walkout> begun) {
    return new Derivation(
            id,
            id,
            unit,
            "%s by the evening of %s and not called off; union: %s; group: %s"
                .formatted(
                    what, view.asOf(), rule.union().orElse("any"), rule.group().orElse("any")),
            new Inputs(
                begun.stream().flatMap(w -> w.sources().stream()).distinct().toList(), view.asOf()))
        .value(BigDecimal.valueOf(value))
        .figure();
  }
}
