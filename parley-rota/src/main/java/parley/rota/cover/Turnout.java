package parley.rota.cover;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import parley.rota.model.Duty;
import parley.rota.search.Draws;

/**
 * Which duties of residents are worked. Whoever is absent on a day leaves all duties that start on
 * it.
 *
 * @param working in the order of residents and days
 * @param absent the same
 */
record Turnout(List<Duty> working, List<Duty> absent) {

  private static final int WHOLE = 1000;

  static Turnout of(CoverPlan plan) {
    List<Duty> working = new ArrayList<>();
    List<Duty> absent = new ArrayList<>();
    Set<String> away = new HashSet<>();
    for (Duty duty : plan.duties()) {
      if (plan.horizon().has(duty.day()) && !comes(plan, duty, away)) {
        absent.add(duty);
      } else {
        working.add(duty);
      }
    }
    return new Turnout(working, absent);
  }

  private static boolean comes(CoverPlan plan, Duty duty, Set<String> away) {
    return switch (plan.whoWorks()) {
      case WhoWorks.Named named ->
          named.workers().getOrDefault(duty.day(), Set.of()).contains(duty.doctor());
      case WhoWorks.Share share -> {
        if (away.isEmpty()) {
          plan.horizon().all().forEach(day -> draw(plan, share, day, away));
          away.add("");
        }
        yield !away.contains(key(duty.doctor(), duty.day()));
      }
    };
  }

  /** Who of those due on a day is absent: the first of them in an order that is drawn. */
  private static void draw(CoverPlan plan, WhoWorks.Share share, LocalDate day, Set<String> away) {
    List<String> due =
        new ArrayList<>(
            plan.duties().stream()
                .filter(d -> d.day().equals(day))
                .map(Duty::doctor)
                .distinct()
                .toList());
    int absent = (due.size() * share.absentPerMille() + WHOLE / 2) / WHOLE;
    Draws draws = Draws.of(share.seed(), day.toEpochDay());
    for (int n = 0; n < absent; n++) {
      away.add(key(due.remove(draws.below(due.size())), day));
    }
  }

  private static String key(String resident, LocalDate day) {
    return day + " " + resident;
  }
}
