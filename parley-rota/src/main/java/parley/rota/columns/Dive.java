package parley.rota.columns;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import parley.rota.search.Draws;

/**
 * Makes whole lines of shares. What most of a person's shares agree on for a day is forced, then
 * more lines are generated, and so on until each person has one line. Forcing days rather than
 * lines leaves room for better lines, the more so the longer they are.
 */
final class Dive {

  /** A larger share is as good as the whole. */
  private static final double WHOLE = 0.999;

  /** A smaller share is as good as none. */
  private static final double TRACE = 1e-6;

  private static final byte[] NONE = {};
  private static final int TAKEN_BACK = 3;
  private static final double LEAST_PACE = 0.02;
  private static final double MOST_PACE = 0.5;

  private final Part part;
  private final Draws draws;
  private final int rounds;
  private final double pace;
  private final double slack;
  private final byte[][] whole;

  /**
   * @param rounds of generation after each forcing, at most
   * @param pace share of the days not agreed on that is forced at once
   * @param slack what the linear program may be from its bound, and may rise at once unnoticed
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

  /** A shift, or 0, that a seat may be forced to on a day; those of high rank come first. */
  private record Choice(int seat, int day, int shift, double rank) {}

  /**
   * The lines of all seats; none if the linear program came to cost more than a limit. If the work
   * is spent on the way, of each seat the line with the largest share.
   *
   * @param limit a cost of the part's wishes and cover
   */
  byte[][] lines(double limit) {
    double now = pace;
    boolean good = part.solve();
    List<Choice> choices = good ? choices() : List.of();
    while (good && !choices.isEmpty() && !part.isSpent()) {
      double before = part.value();
      freeze();
      List<Choice> forced = force(choices, now);
      good = settle(limit);
      for (int i = 0; i < TAKEN_BACK && good && forced.size() > 2; i++) {
        if (part.value() <= before + 3 * slack) {
          break;
        }
        now = Math.max(LEAST_PACE, now / 2);
        forced = takeBack(forced);
        good = settle(limit);
      }
      now = part.value() > before + slack ? Math.min(now, pace) : Math.min(MOST_PACE, now * 1.3);
      choices = good ? choices() : List.of();
    }
    byte[][] lines = good ? largest() : new byte[0][];
    part.release();
    return lines;
  }

  private boolean settle(double limit) {
    part.generate(rounds, slack, 0.3);
    return part.solve() && part.value() <= limit;
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

  private List<Master.Column> used(int seat) {
    return part.master.columns(seat).stream().filter(c -> c.share() > TRACE).toList();
  }

  /** What could be forced and is not agreed on; empty if all seats have one line. */
  private List<Choice> choices() {
    List<Choice> choices = new ArrayList<>();
    double[] share = new double[part.grid.shifts + 1];
    for (int i = 0; i < part.seats.length; i++) {
      List<Master.Column> lines = used(i);
      for (int t = 0; t < part.to - part.from && lines.size() > 1; t++) {
        Arrays.fill(share, 0);
        for (Master.Column c : lines) {
          share[c.line()[t]] += c.share();
        }
        for (int s = 0; s < share.length; s++) {
          if (share[s] > TRACE && share[s] < WHOLE && part.seats[i].forced()[t] < 0) {
            // A draw breaks ties, and lets two dives differ.
            choices.add(new Choice(i, t, s, share[s] + 0.1 * draws.uniform()));
          }
        }
      }
    }
    choices.sort((a, b) -> Double.compare(b.rank(), a.rank()));
    return choices;
  }

  /** Forces a share of what is not agreed on, such that each seat keeps a line that it uses. */
  private List<Choice> force(List<Choice> choices, double share) {
    List<List<Master.Column>> left = new ArrayList<>();
    for (int i = 0; i < part.seats.length; i++) {
      left.add(used(i));
    }
    long days = choices.stream().filter(c -> c.rank() > 0.55).count();
    int enough = Math.max(2, (int) (share * days));
    List<Choice> forced = new ArrayList<>();
    for (Choice c : choices) {
      if (forced.size() >= enough) {
        break;
      }
      byte[] there = part.seats[c.seat()].forced();
      List<Master.Column> rest =
          left.get(c.seat()).stream().filter(l -> l.line()[c.day()] == c.shift()).toList();
      if (there[c.day()] < 0 && !rest.isEmpty()) {
        left.set(c.seat(), rest);
        there[c.day()] = (byte) c.shift();
        part.force(c.seat());
        forced.add(c);
      }
    }
    return forced;
  }

  /** Frees the two thirds that were the less well-founded, and all lines that were frozen. */
  private List<Choice> takeBack(List<Choice> forced) {
    part.thaw();
    int kept = forced.size() / 3;
    for (Choice c : forced.subList(kept, forced.size())) {
      part.seats[c.seat()].forced()[c.day()] = -1;
      part.force(c.seat());
    }
    return forced.subList(0, kept);
  }

  /** Keeps seats to the one line that they had in the last two solutions. */
  private void freeze() {
    for (int i = 0; i < whole.length; i++) {
      List<Master.Column> used = used(i);
      byte[] line = used.size() == 1 ? used.getFirst().line() : NONE;
      if (line.length > 0 && Arrays.equals(line, whole[i]) && !part.isFrozen(i)) {
        part.freeze(i, line);
      }
      whole[i] = line;
    }
  }
}
