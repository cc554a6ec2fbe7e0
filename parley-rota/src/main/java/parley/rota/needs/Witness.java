package parley.rota.needs;

import java.util.List;
import parley.rota.model.Rota;
import parley.rota.model.RotaPlan;

/**
 * A pattern that keeps all rules, as a rota that can be judged: as many doctors as there are posts,
 * each of whom goes on to the next line every week. Its zone has no change of clocks, and it has no
 * public holidays.
 *
 * @param lines the pattern
 * @param weeklyMinutes work of the whole pattern in a week, all posts together
 */
public record Witness(RotaPlan plan, Rota rota, List<Line> lines, int weeklyMinutes) {

  /** Copies the list. */
  public Witness {
    lines = List.copyOf(lines);
  }

  /**
   * A week of the pattern.
   *
   * @param away whether it is leave
   * @param days ids of the shifts that start on each day, Monday first
   */
  public record Line(boolean away, List<List<String>> days) {

    /** Copies the lists. */
    public Line {
      days = days.stream().map(List::copyOf).toList();
    }
  }
}
