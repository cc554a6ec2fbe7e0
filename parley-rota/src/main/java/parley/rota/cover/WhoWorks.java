package parley.rota.cover;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Who of the rota works on the days of a walkout. */
public sealed interface WhoWorks {

  /**
   * Those who are known to work.
   *
   * @param workers ids by day; on a day that is not there nobody works
   */
  record Named(Map<LocalDate, Set<String>> workers) implements WhoWorks {

    /** Copies. */
    public Named {
      Map<LocalDate, Set<String>> copy = new TreeMap<>();
      workers.forEach((day, ids) -> copy.put(day, Set.copyOf(ids)));
      workers = copy;
    }

    @Override
    public Map<LocalDate, Set<String>> workers() {
      return Map.copyOf(workers);
    }
  }

  /**
   * A share of those due on each day who are absent; who they are is drawn.
   *
   * @param absentPerMille 0 to 1000; of 7 due with 500, 4 are absent: halves are rounded up
   * @param seed of the draw
   */
  record Share(int absentPerMille, long seed) implements WhoWorks {

    /** Checks the share. */
    public Share {
      Checks.require(
          absentPerMille >= 0 && absentPerMille <= 1000,
          "A share of %s thousandths is absent; expected 0 to 1000.",
          absentPerMille);
    }
  }
}
