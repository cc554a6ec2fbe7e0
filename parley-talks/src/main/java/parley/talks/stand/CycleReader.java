package parley.talks.stand;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import parley.casefile.Ballot;
import parley.casefile.CaseView;
import parley.casefile.EventType;
import parley.casefile.Offer;
import parley.casefile.Walkout;

/** Measures the cycles of the dispute. */
final class CycleReader {

  private final CaseView view;
  private final WalkoutTally walkouts;

  CycleReader(CaseView view, WalkoutTally walkouts) {
    this.view = view;
    this.walkouts = walkouts;
  }

  CycleTable read(List<StateChange> history) {
    List<Walkout> held = new ArrayList<>();
    for (WalkoutTally.Line line : walkouts.lines()) {
      if (line.status() != WalkoutTally.Status.CALLED_OFF) {
        held.add(walkout(line.walkout()));
      }
    }
    List<CycleTable.Cycle> cycles = new ArrayList<>();
    for (int i = 0; i < walkouts.count(); i++) {
      Optional<Walkout> previous = i > 0 ? Optional.of(held.get(i - 1)) : Optional.empty();
      Optional<Walkout> next =
          i + 1 < held.size() ? Optional.of(held.get(i + 1)) : Optional.empty();
      cycles.add(cycle(held.get(i), i + 1, previous, next));
    }
    List<CycleTable.Median> medians =
        new ArrayList<>(medians(CycleTable.Scope.WHOLE_RECORD, cycles));
    history.stream()
        .filter(c -> c.from() == TalksState.SETTLED)
        .reduce((a, b) -> b)
        .ifPresent(reopened ->
            medians.addAll(
                medians(
                    CycleTable.Scope.SINCE_REOPENED,
                    cycles.stream().filter(c -> !c.strike().isBefore(reopened.on())).toList())));
    return new CycleTable(cycles, medians);
  }

  private Walkout walkout(String id) {
    return view.record().walkouts().stream()
        .filter(w -> w.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private CycleTable.Cycle cycle(
      Walkout walkout, int ordinal, Optional<Walkout> previous, Optional<Walkout> next) {
    Optional<LocalDate> notice = noticeOf(walkout);
    LocalDate start = walkout.start().toLocalDate();
    LocalDate announced = notice.orElse(start);
    Optional<LocalDate> ballot =
        walkout
            .ballot()
            .flatMap(this::resultOf)
            .filter(day -> !day.isAfter(announced))
            .filter(day -> previous.map(p -> p.start().toLocalDate().isBefore(day)).orElse(true));
    LocalDate from =
        notice.or(() -> previous.map(p -> p.end().toLocalDate())).orElse(LocalDate.MIN);
    Optional<Offer> offer =
        view.listTabledOffers().stream()
            .filter(o -> !view.dayOf(o).isBefore(from) && !view.dayOf(o).isAfter(start))
            .reduce((a, b) -> b);
    Optional<LocalDate> pause =
        Optional.of(walkout.end())
            .filter(end -> !end.isAfter(view.asOf().plusDays(1).atStartOfDay()))
            .map(LocalDateTime::toLocalDate);
    Optional<LocalDate> tabled = offer.map(view::dayOf);
    List<CycleTable.Days> days = new ArrayList<>();
    add(days, CycleTable.Step.BALLOT_TO_NOTICE, ballot, notice);
    add(days, CycleTable.Step.NOTICE_TO_OFFER, notice, tabled);
    add(days, CycleTable.Step.OFFER_TO_STRIKE, tabled, Optional.of(start));
    add(days, CycleTable.Step.NOTICE_TO_STRIKE, notice, Optional.of(start));
    if (pause.isPresent()) {
      days.add(new CycleTable.Days(CycleTable.Step.STRIKE, walkout.days()));
    }
    add(days, CycleTable.Step.PAUSE, pause, next.flatMap(this::noticeOf));
    return new CycleTable.Cycle(
        walkout.id(), ordinal, ballot, notice, offer.map(Offer::id), start, pause, days);
  }

  /**
   * The day on which a walkout was announced. Where the event that names it is the walkout itself,
   * the record does not have its announcement.
   */
  private Optional<LocalDate> noticeOf(Walkout walkout) {
    boolean byItself =
        view.findEvent(walkout.event()).map(e -> e.type() == EventType.STRIKE).orElse(false);
    return byItself ? Optional.empty() : Optional.of(walkout.known());
  }

  private Optional<LocalDate> resultOf(String ballot) {
    return view.record().ballots().stream()
        .filter(b -> b.id().equals(ballot))
        .flatMap(b -> b.result().stream())
        .map(r -> dayOf(r))
        .findFirst();
  }

  private LocalDate dayOf(Ballot.Result result) {
    return result.event().map(e -> Moves.dayOf(view, e, result.known())).orElse(result.known());
  }

  /** Adds the days of a step, if both its days are there and in order. */
  private static void add(
      List<CycleTable.Days> days,
      CycleTable.Step step,
      Optional<LocalDate> from,
      Optional<LocalDate> to) {
    if (from.isPresent() && to.isPresent() && !to.get().isBefore(from.get())) {
      days.add(new CycleTable.Days(step, ChronoUnit.DAYS.between(from.get(), to.get())));
    }
  }

  private static List<CycleTable.Median> medians(
      CycleTable.Scope scope, List<CycleTable.Cycle> cycles) {
    List<CycleTable.Median> medians = new ArrayList<>();
    for (CycleTable.Step step : CycleTable.Step.values()) {
      List<Long> days =
          cycles.stream()
              .flatMap(c -> c.findDays(step).stream())
              .sorted(Comparator.naturalOrder())
              .toList();
      if (!days.isEmpty()) {
        medians.add(new CycleTable.Median(scope, step, median(days), days.size()));
      }
    }
    return medians;
  }

  private static BigDecimal median(List<Long> sorted) {
    long low = sorted.get((sorted.size() - 1) / 2);
    long high = sorted.get(sorted.size() / 2);
    return low == high
        ? BigDecimal.valueOf(low)
        : BigDecimal.valueOf(low + high)
            .divide(BigDecimal.TWO, 1, RoundingMode.UNNECESSARY)
            .stripTrailingZeros();
  }
}
