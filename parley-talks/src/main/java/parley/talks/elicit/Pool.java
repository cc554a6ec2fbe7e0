package parley.talks.elicit;

import java.util.ArrayList;
import java.util.List;

/** The questions that can be asked, the simplest first: each lets two criteria move, or one. */
final class Pool {

  /** Levels of one criterion that questions start from; of more, evenly spread ones. */
  private static final int MOST_LEVELS = 6;

  private final List<Criterion> criteria;
  private final Bundle worst;

  Pool(List<Criterion> criteria) {
    this.criteria = criteria;
    worst = new Bundle(criteria.stream().map(c -> c.levels().getFirst()).toList());
  }

  /** Even swaps, middles, and choices between steps of two criteria with named options. */
  List<Question> questions() {
    List<Question> all = new ArrayList<>();
    for (int a = 0; a < criteria.size(); a++) {
      for (int b = 0; b < criteria.size(); b++) {
        if (a != b) {
          addPairs(a, b, all);
        }
      }
      addMiddles(a, all);
    }
    return all;
  }

  private void addPairs(int a, int b, List<Question> all) {
    boolean amount = criteria.get(a) instanceof Criterion.Measured;
    boolean bothNamed = !amount && criteria.get(b) instanceof Criterion.Named;
    if (!amount && !(bothNamed && a < b)) {
      return;
    }
    for (String ofA : raised(a).reversed()) {
      for (String ofB : raised(b).reversed()) {
        Bundle first = worst.with(a, ofA);
        Bundle second = worst.with(b, ofB);
        all.add(amount ? new Question.Swap(first, second, a) : new Question.Choice(first, second));
      }
    }
  }

  private void addMiddles(int c, List<Question> all) {
    if (!(criteria.get(c) instanceof Criterion.Measured)) {
      return;
    }
    List<String> levels = spread(c);
    for (int from = 0; from < levels.size(); from++) {
      for (int to = from + 2; to < levels.size(); to++) {
        all.add(new Question.Middle(c, levels.get(from), levels.get(to)));
      }
    }
  }

  private List<String> raised(int c) {
    List<String> levels = spread(c);
    return levels.subList(1, levels.size());
  }

  private List<String> spread(int c) {
    List<String> levels = criteria.get(c).levels();
    if (levels.size() <= MOST_LEVELS) {
      return levels;
    }
    List<String> some = new ArrayList<>();
    for (int l = 0; l < MOST_LEVELS; l++) {
      some.add(levels.get((int) Math.round(l * (levels.size() - 1.0) / (MOST_LEVELS - 1))));
    }
    return some;
  }
}
