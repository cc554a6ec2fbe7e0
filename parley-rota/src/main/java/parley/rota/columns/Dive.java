package parley.rota.columns;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import parley.rota.search.Draws;

/**
 * Makes whole lines of shares. What most of a person's shares agree on for a day is forced, then
 * more lines are generated, and so on until each has one. Forcing days rather than lines leaves
 * room for better lines, the more so the longer they are.
 */
final class Dive {

  private static final double WHOLE = 0.999;

  private final Part part;
  private final Draws draws;
  private final int rounds;
  private final double pace;
  private final double slack;

  /**
   * @param rounds of generation after each forcing
   * @param pace share of all days to be forced at once, at least
   */
  Dive(Part part, Draws draws, int rounds, double pace, double slack) {
    this.part = part;
    this.draws = draws;
    this.rounds = rounds;
    this.pace = pace;
    this.slack = slack;
  }

  /** A shift, or 0, that a seat may be forced to on a day. */
  private record Choice(int seat, int day, int shift, double share, double rank) {}

  /**
   * The lines of all seats; empty if the work was spent, or the linear program went beyond a limit.
   *
   * @param limit a cost of the part's wishes and cover
   */
  byte[][] lines(double limit) {
    byte[][] lines = new byte[0][];
    boolean again = part.solve();
    while (again) {
      List<Choice> choices = choices();
      if (choices.isEmpty()) {
        lines = largest();
        again = false;
      } else {
        int open = 0;
        for (Choice c : choices) if (c.share() < WHOLE && c.share() > 0.5) open++;
        if (ColumnSearch.TRACE && part.seats.length > 30) System.err.print("/" + open);
        force(choices, Math.max(2, (int) (pace * open)));
        part.generate(rounds, slack, 0.3);
        again = part.solve() && part.value() <= limit;
        if (ColumnSearch.TRACE && part.seats.length > 30) System.err.print(" " + Math.round(part.value()));
      }
    }
    part.release();
    return lines;
  }

  private byte[][] largest() {
    byte[][] lines = new byte[part.seats.length][];
    for (int i = 0; i < lines.length; i++) {
      double most = -1;
      for (Master.Column c : part.master.columns(i)) {
        if (c.share() > most) {
          most = c.share();
          lines[i] = c.line();
        }
      }
    }
    return lines;
  }

  /** All that could be forced, if some seat has more than one line. */
  private List<Choice> choices() {
    List<Choice> choices = new ArrayList<>();
    boolean whole = true;
    int shifts = part.grid.shifts + 1;
    double[] share = new double[shifts];
    for (int i = 0; i < part.seats.length; i++) {
      List<Master.Column> lines = used(i);
      whole &= lines.size() == 1;
      for (int t = 0; t < part.to - part.from; t++) {
        if (part.seats[i].forced(t) >= 0) {
          continue;
        }
        Arrays.fill(share, 0);
        for (Master.Column c : lines) {
          share[c.line()[t]] += c.share();
        }
        for (int s = 0; s < shifts; s++) {
          if (share[s] > 0.3) {
            choices.add(new Choice(i, t, s, share[s], share[s] + 0.1 * draws.uniform()));
          }
        }
      }
    }
    return whole ? List.of() : choices;
  }

  private List<Master.Column> used(int seat) {
    return part.master.columns(seat).stream().filter(c -> c.share() > 1e-6).toList();
  }

  /** Forces what is agreed on, and the next best until enough that was not is. */
  private void force(List<Choice> choices, int enough) {
    choices.sort((a, b) -> Double.compare(b.rank(), a.rank()));
    List<List<Master.Column>> left = new ArrayList<>();
    for (int i = 0; i < part.seats.length; i++) {
      left.add(used(i));
    }
    int forced = 0;
    for (Choice c : choices) {
      if (c.share() >= WHOLE || forced >= enough) {
        continue;
      }
      List<Master.Column> rest =
          left.get(c.seat()).stream().filter(l -> l.line()[c.day()] == c.shift()).toList();
      if (!rest.isEmpty() && part.seats[c.seat()].forced(c.day()) < 0) {
        left.set(c.seat(), rest);
        part.force(c.seat(), c.day(), c.shift());
        forced += c.share() < WHOLE ? 1 : 0;
      }
    }
  }
}
