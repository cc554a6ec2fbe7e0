package parley.talks.stand;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import parley.casefile.CaseView;
import parley.casefile.Figure;
import parley.casefile.Issue;

/** Compares the positions at the last breakdown with those of the day. */
final class ResumptionReader {

  private ResumptionReader() {}

  static Optional<Resumption> read(CaseView view, List<StateChange> history) {
    for (int i = history.size() - 1; i >= 0; i--) {
      if (history.get(i).to() == TalksState.BROKEN_DOWN) {
        return Optional.of(since(view, history.get(i), history.subList(i + 1, history.size())));
      }
    }
    return Optional.empty();
  }

  private static Resumption since(CaseView view, StateChange breakdown, List<StateChange> later) {
    LocalDate day = breakdown.on();
    List<Resumption.Held> held = new ArrayList<>();
    List<Resumption.Changed> changes = new ArrayList<>();
    for (Issue issue : view.record().agenda()) {
      for (String side : view.record().header().sides()) {
        Optional<Issue.Position> then =
            issue.positions().stream()
                .filter(p -> p.party().equals(side) && !p.known().isAfter(day))
                .reduce((a, b) -> b)
                .map(p -> AgendaReader.inWords(issue, p));
        Optional<Issue.Position> now =
            issue.findPositionOf(side).map(p -> AgendaReader.inWords(issue, p));
        then.ifPresent(p -> held.add(new Resumption.Held(issue.id(), p)));
        now.filter(p -> p.known().isAfter(day))
            .ifPresent(p ->
                changes.add(new Resumption.Changed(issue.id(), side, kinds(then, p), then, p)));
      }
    }
    return new Resumption(
        day,
        breakdown.cause().event(),
        later.stream().anyMatch(c -> isTalk(c.to())),
        held,
        changes);
  }

  private static boolean isTalk(TalksState state) {
    return switch (state) {
      case AGREED, UNDER_WAY, OFFER_TABLED, SETTLED -> true;
      case NONE, INVITED, BROKEN_DOWN -> false;
    };
  }

  private static List<Resumption.Kind> kinds(Optional<Issue.Position> then, Issue.Position now) {
    if (then.isEmpty()) {
      return List.of(Resumption.Kind.FIRST);
    }
    List<Resumption.Kind> kinds = new ArrayList<>();
    if (then.get().stance() != now.stance()) {
      kinds.add(Resumption.Kind.STANCE);
    }
    if (hasNewAmount(then.get().figure(), now.figure())) {
      kinds.add(Resumption.Kind.FIGURE);
    }
    if (!then.get().text().equals(now.text()) || kinds.isEmpty()) {
      kinds.add(Resumption.Kind.WORDS);
    }
    return kinds;
  }

  /** A number that is not repeated is not withdrawn; only another number is a change. */
  private static boolean hasNewAmount(Optional<Figure> then, Optional<Figure> now) {
    return now.filter(f -> f.lowest().isPresent())
        .map(f -> !then.map(ResumptionReader::amount).equals(Optional.of(amount(f))))
        .orElse(false);
  }

  private static List<Object> amount(Figure f) {
    return List.of(f.measure(), f.unit(), strip(f.lowest()), strip(f.highest()));
  }

  private static Optional<BigDecimal> strip(Optional<BigDecimal> number) {
    return number.map(BigDecimal::stripTrailingZeros);
  }
}
