package parley.talks.elicit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds answers that cannot all be meant. */
final class Clashes {

  /** Sets of answers that are tried before any is left at one that merely has none too many. */
  private static final int MOST_SETS = 5_000;

  private final int size;
  private final List<List<Row>> rows;
  private int tried;

  /**
   * For answers in the order of asking.
   *
   * @param size how many steps there are
   * @param rows of each answer
   */
  Clashes(int size, List<List<Row>> rows) {
    this.size = size;
    this.rows = rows;
  }

  /**
   * The first clash. The answers before its last agree, so its last is in every set that clashes.
   */
  Optional<Standing.Clash> find() {
    List<Integer> sofar = new ArrayList<>();
    for (int r = 0; r < rows.size(); r++) {
      sofar.add(r);
      if (!agree(sofar)) {
        return Optional.of(smallest(r));
      }
    }
    return Optional.empty();
  }

  private Standing.Clash smallest(int last) {
    List<Integer> set = new ArrayList<>();
    for (int more = 0; more <= last; more++) {
      if (search(set, 0, last, more)) {
        set.add(last);
        return new Standing.Clash(set, true);
      }
      if (tried >= MOST_SETS) {
        break;
      }
    }
    return new Standing.Clash(reduced(last), false);
  }

  /** Fills a set of so many answers that clash with the last. */
  private boolean search(List<Integer> set, int from, int last, int more) {
    if (more == 0) {
      tried++;
      List<Integer> all = new ArrayList<>(set);
      all.add(last);
      return !agree(all);
    }
    for (int r = from; r + more <= last && tried < MOST_SETS; r++) {
      set.add(r);
      if (search(set, r + 1, last, more - 1)) {
        return true;
      }
      set.removeLast();
    }
    return false;
  }

  /** Leaves out each answer without which the rest still clashes. */
  private List<Integer> reduced(int last) {
    List<Integer> kept = new ArrayList<>();
    for (int r = 0; r <= last; r++) {
      kept.add(r);
    }
    for (int r = 0; r < last; r++) {
      List<Integer> without = new ArrayList<>(kept);
      without.remove(Integer.valueOf(r));
      if (!agree(without)) {
        kept = without;
      }
    }
    return kept;
  }

  private boolean agree(List<Integer> replies) {
    return new Cone(size, replies.stream().flatMap(r -> rows.get(r).stream()).toList())
        .isPossible();
  }
}
