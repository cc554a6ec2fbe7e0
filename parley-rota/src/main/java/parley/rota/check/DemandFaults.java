package parley.rota.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import parley.rota.model.Demand;
import parley.rota.model.Horizon;
import parley.rota.model.RotaPlan;

/** Demand whose minimum is not met, or whose maximum is passed. */
final class DemandFaults {

  private final List<Line> lines;
  private final Horizon horizon;
  private final List<PlanFault> faults = new ArrayList<>();

  private DemandFaults(RotaPlan plan, List<Line> lines) {
    this.lines = lines;
    this.horizon = plan.horizon();
  }

  static List<PlanFault> list(RotaPlan plan, List<Line> lines) {
    DemandFaults finder = new DemandFaults(plan, lines);
    for (Demand demand : plan.demand()) {
      finder
          .horizon
          .all()
          .filter(d -> demand.days().include(d, finder.horizon.isHoliday(d)))
          .forEach(day -> {
            switch (demand) {
              case Demand.OfShift d -> finder.ofShift(d, day);
              case Demand.OfHours d -> finder.ofHours(d, day);
            }
          });
    }
    return finder.faults;
  }

  private void ofShift(Demand.OfShift demand, LocalDate day) {
    long there =
        lines.stream()
            .filter(l -> isSkilled(l, demand.skill()))
            .filter(l ->
                l.own().stream()
                    .anyMatch(s -> s.day().equals(day) && s.shift().id().equals(demand.shift())))
            .count();
    if (there < demand.minimum()) {
      faults.add(new PlanFault(PlanFault.Kind.TOO_FEW, demand.id(), day, there, demand.minimum()));
    }
    if (demand.maximum().isPresent() && there > demand.maximum().get()) {
      faults.add(
          new PlanFault(PlanFault.Kind.TOO_MANY, demand.id(), day, there, demand.maximum().get()));
    }
  }

  /**
   * The fewest at work at any minute. Of a rota that ends, the hours after its last midnight are
   * left to the next.
   */
  private void ofHours(Demand.OfHours demand, LocalDate day) {
    if (demand.minimum() == 0 || lines.isEmpty()) {
      return;
    }
    TimeLine time = lines.getFirst().time();
    boolean endsNextDay = !demand.to().isAfter(demand.from());
    long from = time.minute(day, demand.from());
    long to = time.minute(endsNextDay ? day.plusDays(1) : day, demand.to());
    if (!horizon.cyclic()) {
      to = Math.min(to, time.startOf(horizon.last().plusDays(1)));
    }
    Span hours = new Span(from, to);
    List<List<Span>> atWork =
        lines.stream()
            .filter(l -> isSkilled(l, demand.skill()))
            .map(l -> Line.merged(l.shifts().stream().map(Stint::time)))
            .toList();
    TreeSet<Long> changes = new TreeSet<>(List.of(from));
    atWork.forEach(spans ->
        spans.stream()
            .filter(s -> s.overlap(hours) > 0)
            .map(Span::to)
            .filter(t -> t < hours.to())
            .forEach(changes::add));
    long fewest =
        changes.stream()
            .mapToLong(minute -> atWork.stream().filter(spans -> isAtWork(spans, minute)).count())
            .min()
            .orElse(0);
    if (from < to && fewest < demand.minimum()) {
      faults.add(new PlanFault(PlanFault.Kind.TOO_FEW, demand.id(), day, fewest, demand.minimum()));
    }
  }

  private static boolean isAtWork(List<Span> spans, long minute) {
    return spans.stream().anyMatch(s -> s.from() <= minute && minute < s.to());
  }

  private static boolean isSkilled(Line line, Optional<String> skill) {
    return skill.map(s -> line.doctor().skills().contains(s)).orElse(true);
  }
}
