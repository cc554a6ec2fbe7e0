package parley.rota.search;

import java.util.Optional;
import parley.rota.line.LineJudge;
import parley.rota.line.LineProblem;
import parley.rota.line.Roster;
import parley.rota.line.Verdict;

/** Local search. */
public final class LineSearch {
  static double HOT = Double.parseDouble(System.getProperty("hot", "20"));
  static double COLD = Double.parseDouble(System.getProperty("cold", "0.4"));
  static long WEIGHT = Long.getLong("weight", 100000);
  static int REMAKE = Integer.getInteger("remake", 0);
  static double HEAT = Double.parseDouble(System.getProperty("heat", "1"));
  static int WEEKS = Integer.getInteger("weeks", 2);
  static int[] MIX = mix(System.getProperty("mix", "30,10,10,10,30,20,20,0,0"));
  static int[] mix(String s) {
    int sum = 0;
    String[] x = s.split(",");
    int[] r = new int[x.length];
    for (int i = 0; i < r.length; i++) { sum += Integer.parseInt(x[i]); r[i] = sum; }
    return r;
  }

  public static Roster improve(LineProblem problem, Optional<Roster> start, long seed, Budget budget, Watch watch) {
    LineTables t = LineTables.of(problem);
    LineState s = new LineState(t, 1000);
    Draws draws = Draws.of(seed, 1);
    LineMoves m = new LineMoves(s, draws);
    if (start.isPresent()) s.load(start.get().toBytes());
    else {
      for (int p = 0; p < t.people; p++) {
        int row = p;
        for (int band : new int[] {8, 16, 64, 1 << 20}) {
          if (m.remake(row, 0, t.days, band, 0, Long.MAX_VALUE)) break;
        }
      }
    }
    Verdict v = LineJudge.judge(problem, s.roster());
    System.out.println("start " + s.soft + " strain " + s.strainSum + " " + v.objective() + " " + v.violations().size() + " work " + m.steps() / 1e6);
    s.reweigh(WEIGHT);
    double[] ln = new double[4096];
    for (int i = 0; i < 4096; i++) ln[i] = -Math.log((i + 0.5) / 4096);
    long moves = 0;
    long best = Long.MAX_VALUE;
    byte[] bestCells = s.cells.clone();
    double last = -1;
    long[] tried = new long[10], done = new long[10];
    int total = MIX[8];
    while (true) {
      double work = (moves + m.steps()) / 1e6;
      double share = budget.findShare(work).orElse(0);
      if (share >= 1) break;
      double temp = HOT * Math.pow(COLD / HOT, share);
      if (share > last + 0.1) {
        last = share;
        System.out.printf("%.2f T %.2f soft %d strain %d best %d%n", share, temp, s.soft, s.strainSum, best);
      }
      for (int i = 0; i < 2000; i++) {
        long most = (long) (temp * ln[(int) (draws.next() >>> 52)]);
        int r = draws.below(total);
        int kind = 0;
        while (r >= MIX[kind]) kind++;
        boolean ok =
            switch (kind) {
              case 0 -> m.change(most);
              case 1 -> m.fill(most);
              case 2 -> m.rotate(most);
              case 3 -> m.exchange(most);
              case 4 -> m.swap(most);
              case 5 -> m.swapTwice(most);
              case 6 -> m.push(most);
              case 7 -> m.grant(most);
              default -> m.call(most);
            };
        tried[kind]++;
        if (ok) done[kind]++;
        if (ok && s.strainSum == 0 && s.soft < best) {
          best = s.soft;
          if (share > 0.5) System.arraycopy(s.cells, 0, bestCells, 0, bestCells.length);
        }
      }
      moves += 2000;
      if (REMAKE > 0) {
        for (int i = 0; i < REMAKE; i++) {
          int weeks = Math.min(t.days / 7, 1 + draws.below(WEEKS));
          int from = 7 * draws.below(t.days / 7 - weeks + 1);
          tried[9]++;
          if (m.remake(draws.below(t.people), from, 7 * weeks, 1 << 20, HEAT * temp, (long) (temp * ln[(int) (draws.next() >>> 52)]))) done[9]++;
        }
      }
    }
    s.load(bestCells);
    long w = 0;
    for (int i = 0; i < bestCells.length; i++) w += t.wish[i * t.kinds + bestCells[i]];
    long u = 0, o = 0;
    for (int d = 0; d < t.days; d++) for (int k = 1; k < t.kinds; k++) {
      int n = 0;
      for (int p = 0; p < t.people; p++) n += bestCells[p * t.days + d] == k ? 1 : 0;
      int c = t.cover[(d * t.kinds + k) * (t.people + 1) + n];
      if (n > 0 && t.cover[(d * t.kinds + k) * (t.people + 1) + n - 1] < c) o += c; else u += c;
    }
    System.out.println("wishes " + w + " under " + u + " over " + o);
    System.out.println("moves " + moves + " dp work " + m.steps() / 1e6);
    for (int i = 0; i < 10; i++) System.out.printf("%d: %d %.4f%n", i, tried[i], done[i] / (double) Math.max(1, tried[i]));
    return Roster.of(t.people, t.days, bestCells);
  }
}
