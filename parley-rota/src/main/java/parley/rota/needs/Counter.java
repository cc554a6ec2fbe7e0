package parley.rota.needs;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import parley.rota.rules.Rule;
import parley.rota.rules.RuleSet;

/** Counts what a week asks, and says how many posts that takes at least. */
final class Counter {

  private static final int WEEK = NominalWeek.DAYS * NominalDuty.DAY;
  private final NominalWeek week;
  private final Optional<Leave> leave;
  private final int maxPosts;
  private final Gaps gaps;
  private final RuleSet rules;

  Counter(NominalWeek week, RuleSet rules, Optional<Leave> leave, int maxPosts) {
    this.week = week;
    this.rules = rules;
    this.leave = leave;
    this.maxPosts = maxPosts;
    this.gaps = new Gaps(rules);
  }

  /** All bounds, one for each rule that gives one. */
  List<Counting> list() {
    List<Counting> bounds = new ArrayList<>();
    long people =
        IntStream.range(0, NominalWeek.DAYS).mapToLong(d -> people(d, false)).max().orElse(0);
    bounds.add(new Counting(Counting.Kind.PEOPLE, "", people, 1, least(n -> present(n) >= people)));
    long minutes = weeklyMinutes();
    long weekend = people(NominalDuty.FRIDAY, true);
    for (Rule rule : DutyRules.binding(rules)) {
      switch (rule) {
        case Rule.AverageHours r -> bounds.add(hours(r.clause().id(), minutes, r.maxMinutes()));
        case Rule.HoursInWindow r -> {
          if (r.windowMinutes() == WEEK) {
            bounds.add(hours(r.clause().id(), minutes, r.maxMinutes()));
          }
        }
        case Rule.WeekendFrequency r ->
            bounds.add(
                new Counting(
                    Counting.Kind.WEEKENDS,
                    r.clause().id(),
                    weekend * r.of(),
                    r.worked(),
                    least(n -> (long) n * r.worked() / r.of() >= weekend)));
        default -> {}
      }
    }
    return List.copyOf(bounds);
  }

  private Counting hours(String rule, long minutes, long each) {
    return new Counting(
        Counting.Kind.HOURS, rule, minutes, each, least(n -> present(n) * each >= minutes));
  }

  private long present(int posts) {
    return posts - (long) leave.map(l -> l.linesAway(posts)).orElse(0);
  }

  /** The fewest posts that are enough; one more than are asked for if none is. */
  private int least(IntPredicate enough) {
    int posts = 1;
    while (posts <= maxPosts && !enough.test(posts)) {
      posts++;
    }
    return posts;
  }

  /**
   * Minutes of work in the week that demand cannot do without: at each minute as many at work as
   * the hours ask or as the shifts asked for bring, whichever is more, and expected work on call.
   */
  long weeklyMinutes() {
    long[] byShift = new long[WEEK];
    long[] byHours = new long[WEEK];
    long onCall = 0;
    Map<NominalDuty, Integer> asked = asked();
    for (Map.Entry<NominalDuty, Integer> e : asked.entrySet()) {
      NominalDuty duty = e.getKey();
      if (duty.onCall()) {
        onCall += (long) e.getValue() * duty.workMinutes();
      } else {
        add(byShift, duty.weekday() * NominalDuty.DAY + duty.start(), duty.minutes(), e.getValue());
      }
    }
    for (NominalWeek.Span span : week.spans()) {
      for (int m = span.from(); m < span.to(); m++) {
        int at = Math.floorMod(m, WEEK);
        byHours[at] = Math.max(byHours[at], span.minimum());
      }
    }
    long minutes = onCall;
    for (int m = 0; m < WEEK; m++) {
      minutes += Math.max(byShift[m], byHours[m]);
    }
    return minutes;
  }

  private static void add(long[] minutes, int from, int length, int count) {
    for (int m = from; m < from + length; m++) {
      minutes[Math.floorMod(m, WEEK)] += count;
    }
  }

  /** How many of each duty demand by shift asks at least. */
  private Map<NominalDuty, Integer> asked() {
    Map<NominalDuty, Integer> asked = new HashMap<>();
    for (NominalWeek.Needed needed : week.needed()) {
      if (needed.duties().size() == 1 && needed.minimum() > 0) {
        NominalWeek.Placed only = needed.duties().getFirst();
        asked.merge(week.duties().get(only.duty()), needed.minimum(), Math::max);
      }
    }
    return asked;
  }

  /**
   * The most duties asked for, in three days from one on, no two of which a line may hold: the
   * heaviest clique of those that clash. A duty ends on the next day at the latest.
   */
  private long people(int firstDay, boolean onWeekend) {
    Map<NominalDuty, Integer> asked = asked();
    List<At> nodes = new ArrayList<>();
    for (NominalDuty duty : week.duties()) {
      int later = Math.floorMod(duty.weekday() - firstDay, NominalWeek.DAYS);
      int count = asked.getOrDefault(duty, 0);
      if (count > 0 && later < REACH_DAYS && (!onWeekend || duty.isOnWeekend())) {
        nodes.add(new At(duty, firstDay + later, count));
      }
    }
    return heaviest(nodes, 0, 0);
  }

  private static final int REACH_DAYS = 3;

  private record At(NominalDuty duty, int day, int count) {}

  private long heaviest(List<At> nodes, long weight, long best) {
    long most = Math.max(best, weight);
    long left = nodes.stream().mapToLong(At::count).sum();
    for (int i = 0; i < nodes.size() && weight + left > most; i++) {
      At node = nodes.get(i);
      List<At> clashing =
          nodes.subList(i + 1, nodes.size()).stream().filter(n -> clash(node, n)).toList();
      most = heaviest(clashing, weight + node.count(), most);
      left -= node.count();
    }
    return most;
  }

  private boolean clash(At one, At other) {
    boolean ordered =
        one.day() < other.day()
            || one.day() == other.day() && one.duty().start() <= other.duty().start();
    At first = ordered ? one : other;
    At second = ordered ? other : one;
    return gaps.clash(first.duty(), second.duty(), second.day() - first.day());
  }
}
