package parley.talks.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class DescentTest {

  @Test
  void lazy_enumeration_is_all_outcomes_sorted() {
    for (long seed = 0; seed < 300; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      int[] shape = new int[random.nextInt(1, 6)];
      Arrays.setAll(shape, i -> random.nextInt(1, 6));
      Worths worths = Worths.of(SeededSpaces.random(seed, 1, random.nextInt(1, 5), shape), 0);
      List<Long> sorted =
          SeededSpaces.all(worths).stream()
              .map(worths::of)
              .sorted(Comparator.reverseOrder())
              .toList();
      for (Ranking ranking :
          new Ranking[] {new Descent(worths), UtilityIndex.of(worths).descending()}) {
        Set<List<Integer>> seen = new HashSet<>();
        int[] outcome = new int[shape.length];
        for (int rank = 0; rank < sorted.size(); rank++) {
          assertThat(ranking.outcome(rank, outcome)).isTrue();
          assertThat(worths.of(outcome)).isEqualTo(sorted.get(rank));
          assertThat(ranking.worth(rank)).isEqualTo(sorted.get(rank));
          seen.add(Arrays.stream(outcome).boxed().toList());
        }
        assertThat(seen).hasSameSizeAs(sorted);
        assertThat(ranking.outcome(sorted.size(), outcome)).isFalse();
      }
    }
  }

  @Test
  void on_1e20_outcomes_the_first_hundred_thousand_come_in_order_and_none_is_left_out() {
    Worths worths = Worths.of(SeededSpaces.random(11, 1, 3, SeededSpaces.shape(20, 10)), 0);
    Ranking descent = UtilityIndex.of(worths).descending();
    int ranks = 100_000;
    OutcomeSet distinct = new OutcomeSet(20);
    int[] outcome = new int[20];
    long before = Long.MAX_VALUE;
    for (int rank = 0; rank < ranks; rank++) {
      assertThat(descent.outcome(rank, outcome)).isTrue();
      assertThat(distinct.add(outcome)).isTrue();
      assertThat(worths.of(outcome)).isEqualTo(descent.worth(rank)).isLessThanOrEqualTo(before);
      before = descent.worth(rank);
    }
    long last = before;
    int above = 0;
    while (descent.worth(above) > last) {
      above++;
    }
    assertThat(reaching(worths, 0, worths.most() - last - 1)).isEqualTo(above);
  }

  /** How many outcomes lose at most so much, counted by walking over the issues. */
  private static long reaching(Worths worths, int issue, long loss) {
    if (issue == worths.issues()) {
      return 1;
    }
    int[] rising = worths.rising(issue);
    long top = worths.worth(issue, rising[rising.length - 1]);
    long count = 0;
    for (int option : rising) {
      long lost = top - worths.worth(issue, option);
      if (lost <= loss) {
        count += reaching(worths, issue + 1, loss - lost);
      }
    }
    return count;
  }

  @Test
  void a_set_of_outcomes_holds_each_once() {
    OutcomeSet set = new OutcomeSet(3);
    SplittableRandom random = new SplittableRandom(5);
    Set<List<Integer>> known = new HashSet<>();
    for (int n = 0; n < 20_000; n++) {
      int[] outcome = {random.nextInt(20), random.nextInt(20), random.nextInt(20)};
      boolean isNew = known.add(Arrays.stream(outcome).boxed().toList());
      assertThat(set.contains(outcome)).isEqualTo(!isNew);
      assertThat(set.add(outcome)).isEqualTo(isNew);
      assertThat(set.size()).isEqualTo(known.size());
    }
  }
}
