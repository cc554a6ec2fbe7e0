package parley.rota.model;

import java.util.List;

/**
 * Work that is expected during an on-call duty: an estimate of what is to come, agreed in the work
 * schedule, one for duties that start on a working day and one for those on a Saturday, a Sunday or
 * a public holiday.
 *
 * @param workingDay episodes in the order of time, none overlapping
 * @param weekend the same
 */
public record OnCallWork(List<Episode> workingDay, List<Episode> weekend) {

  /** Copies the lists, and checks their order. */
  public OnCallWork {
    workingDay = List.copyOf(workingDay);
    weekend = List.copyOf(weekend);
    ordered(workingDay);
    ordered(weekend);
  }

  private static void ordered(List<Episode> episodes) {
    for (int i = 1; i < episodes.size(); i++) {
      Expect.that(
          episodes.get(i).startMinute() >= episodes.get(i - 1).endMinute(),
          "Expected work at minute %s starts before the episode before it has ended; expected the order of time.",
          episodes.get(i).startMinute());
    }
  }
}
