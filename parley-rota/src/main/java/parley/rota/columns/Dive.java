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
  private static final byte[] NONE = {};

  private final Part part;
  private final Draws draws;
  private final int rounds;
  private final double pace;
  private final double slack;
  private final byte[][] whole;

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
    whole = new byte[part.seats.length][];
    Arrays.fill(whole, NONE);
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
    double now = pace;
    boolean again = part.solve();
    while (again) {
      List<Choice> choices = choices();
      if (choices.isEmpty()) {
        lines = largest();
        break;
      }
      double before = part.value();
      freeze();
      List<Choice> forced = force(choices, now);
      again = settle(limit);
      // What cost too much is taken back by half; what is left was the better founded.
      for (int i = 0; i < 3 && again && forced.size() > 2 && part.value() > before + tolerance(); i++) {
        now = Math.max(0.02, now / 2);
        List<Choice> back = forced.subList(forced.size() / 3, forced.size());
        for (Choice c : back) {
          part.seats[c.seat()].forced()[c.day()] = -1;
          part.force(c.seat());
        }
        forced = forced.subList(0, forced.size() / 3);
        part.thaw();
        again = settle(limit);
        if (ColumnSearch.TRACE && part.seats.length > 30) System.err.print("<" + Math.round(part.value()));
      }
      now = part.value() > before + slack ? Math.min(now, pace) : Math.min(0.5, now * 1.3);
      if (ColumnSearch.TRACE && part.seats.length > 30) System.err.print("/" + choices.size() + " " + Math.round(part.value()));
    }
    part.release();
    return lines;
  }

  /** Keeps seats to the one line that they had in the last two solutions. */
  private void freeze() {
    for (int i = 0; i < whole.length; i++) {
      List<Master.Column> used = used(i);
      byte[] line = used.size() == 1 ? used.getFirst().line() : NONE;
      if (line.length > 0 && line == whole[i] && !part.isFrozen(i)) {
        part.freeze(i, line);
      }
      whole[i] = line;
    }
  }

  private double tolerance() {
    return 3 * slack;
  }

  private boolean settle(double limit) {
    part.generate(rounds, slack, 0.3);
    return part.solve() && part.value() <= limit && !part.isSpent();
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

  /** What could be forced and is not agreed on; empty if all seats have one line. */
  private List<Choice> choices() {
    List<Choice> choices = new ArrayList<>();
    boolean whole = true;
    int shifts = part.grid.shifts + 1;
    double[] share = new double[shifts];
    for (int i = 0; i < part.seats.length; i++) {
      List<Master.Column> lines = used(i);
      whole &= lines.size() == 1;
      for (int t = 0; t < part.to - part.from; t++) {
        if (part.seats[i].forced()[t] >= 0) {
          continue;
        }
        Arrays.fill(share, 0);
        for (Master.Column c : lines) {
          share[c.line()[t]] += c.share();
        }
        for (int s = 0; s < shifts; s++) {
          if (share[s] > 0.5 && share[s] < WHOLE) {
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

  /** Forces a share of what is not agreed on, the most agreed on first. */
  private List<Choice> force(List<Choice> choices, double share) {
    choices.sort((a, b) -> Double.compare(b.rank(), a.rank()));
    List<List<Master.Column>> left = new ArrayList<>();
    for (int i = 0; i < part.seats.length; i++) {
      left.add(used(i));
    }
    int enough = Math.max(2, (int) (share * choices.size()));
    List<Choice> forced = new ArrayList<>();
    for (Choice c : choices) {
      if (forced.size() >= enough) {
        break;
      }
      byte[] there = part.seats[c.seat()].forced();
      List<Master.Column> rest =
          left.get(c.seat()).stream().filter(l -> l.line()[c.day()] == c.shift()).toList();
      if (!rest.isEmpty() && there[c.day()] < 0) {
        left.set(c.seat(), rest);
        there[c.day()] = (byte) c.shift();
        part.force(c.seat());
        forced.add(c);
      }
    }
    return forced;
  }
}
