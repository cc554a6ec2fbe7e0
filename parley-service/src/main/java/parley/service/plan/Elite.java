package parley.service.plan;

import java.util.ArrayList;
import java.util.List;

/** The best plans that were met, each once. Of equal value is better where fewer stand in. */
final class Elite {

  private final PlanSpace space;
  private final int most;
  private final List<Entry> entries = new ArrayList<>();

  /** A plan, its mean on the replications of the search, and how many stand in. */
  record Entry(Plan plan, double mean, int standIns) {

    boolean isBetterThan(Entry other) {
      return mean > other.mean || mean == other.mean && standIns < other.standIns;
    }
  }

  Elite(PlanSpace space, int most) {
    this.space = space;
    this.most = most;
  }

  List<Entry> entries() {
    return List.copyOf(entries);
  }

  void offer(Plan plan, double mean) {
    Entry entry = new Entry(plan, mean, standIns(space, plan));
    if (entries.size() == most && !entry.isBetterThan(entries.getLast())
        || entries.stream().anyMatch(e -> e.plan.equals(plan))) {
      return;
    }
    int place = entries.size();
    while (place > 0 && entry.isBetterThan(entries.get(place - 1))) {
      place--;
    }
    entries.add(place, entry);
    if (entries.size() > most) {
      entries.removeLast();
    }
  }

  void offer(Elite other) {
    other.entries.forEach(e -> offer(e.plan, e.mean));
  }

  static int standIns(PlanSpace space, Plan plan) {
    int sum = 0;
    for (int d = space.sessions().size(); d < space.size(); d++) {
      sum += plan.number(d);
    }
    return sum;
  }
}
