package parley.service.plan;

import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.IntToDoubleFunction;
import java.util.stream.Collectors;
import parley.service.hospital.Shift;
import parley.service.hospital.Urgency;
import parley.service.walkout.DayCount;
import parley.service.walkout.Policy;
import parley.service.walkout.WalkoutTrials;

/**
 * What a plan or a rule is worth to a hospital, by the planned layer: the weight of the patients
 * held on the days of the walkout, less those put off after it for rest and time off, less what
 * cancelling on the day and unfilled minimum cover take away.
 *
 * <p>It falls into parts, one for each day up to the last one of the walkout and one for all after
 * it. They add up exactly: nothing but the nights before bears on a day of the walkout.
 */
final class WalkoutValue implements PlanValue {

  private final WalkoutTrials trials;
  private final PlanSpace space;
  private final PlanWeights weights;
  private final double[] urgencies;
  private final int after;
  private final boolean[][] concerns;

  WalkoutValue(WalkoutTrials trials, PlanSpace space, PlanWeights weights) {
    this.trials = trials;
    this.space = space;
    this.weights = weights;
    urgencies =
        trials.question().hospital().urgencies().stream().mapToDouble(Urgency::weight).toArray();
    after = trials.lastDay() + 1;
    concerns = new boolean[parts()][space.size()];
    Set<String> rests =
        trials.question().hospital().shifts().stream()
            .filter(Shift::restAfter)
            .map(Shift::name)
            .collect(Collectors.toSet());
    long first = trials.question().first().toEpochDay();
    for (int d = 0; d < space.size(); d++) {
      int day = (int) (space.day(d).toEpochDay() - first);
      concerns[day][d] = true;
      if (!space.isSessions(d)) {
        // Whoever stands in takes time off after the walkout, and may rest on the next day.
        concerns[after][d] = true;
        concerns[Math.min(day + 1, after)][d] |= rests.contains(space.standIn(d).shift());
      }
    }
  }

  @Override
  public double of(Candidate candidate, int replication) {
    return sum(0, trials.all(policy(space, candidate)).apply(replication));
  }

  static Policy policy(PlanSpace space, Candidate candidate) {
    return switch (candidate) {
      case Plan plan -> new Policy.Chosen(SessionPlans.of(space, plan));
      case Rule rule ->
          switch (rule) {
            case CANCEL_ALL -> new Policy.CancelAll();
            case KEEP_ALL -> new Policy.KeepAll();
            case PRIORITY_ORDER -> new Policy.PriorityOrder();
          };
    };
  }

  @Override
  public int parts() {
    return after + 1;
  }

  @Override
  public boolean concerns(int decision, int part) {
    return concerns[part][decision];
  }

  @Override
  public IntToDoubleFunction part(Plan plan, int part) {
    boolean[] wanted = concerns[part];
    Policy policy = new Policy.Chosen(SessionPlans.of(space, plan, d -> wanted[d]));
    if (part < after) {
      IntFunction<DayCount> day = trials.on(part, policy);
      return replication -> value(part, day.apply(replication));
    }
    IntFunction<List<DayCount>> all = trials.putOffAfter(policy);
    return replication -> sum(after, all.apply(replication));
  }

  private double sum(int from, List<DayCount> days) {
    double sum = 0;
    for (int d = 0; d < days.size(); d++) {
      sum += value(from + d, days.get(d));
    }
    return sum;
  }

  private double value(int day, DayCount count) {
    boolean isOfWalkout = trials.isOfWalkout(day);
    double sum = -weights.cover() * count.gaps();
    for (int u = 0; u < urgencies.length; u++) {
      int onTheDay = count.cancelledOnTheDay(u);
      double patients =
          isOfWalkout ? count.held(u) : -(double) (count.cancelledBeforehand(u) + onTheDay);
      sum += urgencies[u] * (patients - weights.onTheDay() * onTheDay);
    }
    return sum;
  }
}
