package parley.talks.opponent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import parley.talks.index.SeededSpaces;
import parley.talks.index.Worths;

class ModelsTest {

  private static OpponentModel heard(Models kind, long seed, int offers, int... options) {
    SplittableRandom random = new SplittableRandom(seed);
    OpponentModel model = kind.make(options);
    for (int k = 0; k < offers; k++) {
      int[] offer = Arrays.stream(options).map(random::nextInt).toArray();
      model.observe(offer, k / (double) offers);
    }
    return model;
  }

  @ParameterizedTest
  @EnumSource(Models.class)
  void weights_add_up_to_one_and_values_lie_between_zero_and_one(Models kind) {
    for (int offers : new int[] {0, 1, 2, 7, 60, 700}) {
      OpponentModel model = heard(kind, offers, offers, 3, 1, 5, 2);

      assertThat(IntStream.range(0, 4).mapToDouble(model::weight).sum()).isCloseTo(1, within(1e-9));
      for (int i = 0; i < model.issues(); i++) {
        assertThat(model.weight(i)).isBetween(0.0, 1.0);
        for (int o = 0; o < model.options(i); o++) {
          assertThat(model.value(i, o)).isBetween(0.0, 1.0 + 1e-9);
        }
      }
      assertThat(model.utility(new int[] {2, 0, 4, 1})).isBetween(0.0, 1.0 + 1e-9);
    }
  }

  @ParameterizedTest
  @EnumSource(Models.class)
  void a_model_without_issues_or_options_is_refused(Models kind) {
    assertThatThrownBy(() -> kind.make())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("one option or more");
    assertThatThrownBy(() -> kind.make(3, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("[3, 0]");
  }

  @ParameterizedTest
  @EnumSource(value = Models.class, names = "BAYESIAN", mode = EnumSource.Mode.EXCLUDE)
  void how_options_are_numbered_does_not_matter(Models kind) {
    int[] numbers = {3, 1, 0, 2};
    OpponentModel plain = kind.make(4, 4);
    OpponentModel renamed = kind.make(4, 4);
    SplittableRandom random = new SplittableRandom(5);
    for (int k = 0; k < 50; k++) {
      int[] offer = {random.nextInt(4), random.nextInt(1 + k / 13)};
      plain.observe(offer, k / 50.0);
      renamed.observe(new int[] {numbers[offer[0]], numbers[offer[1]]}, k / 50.0);
    }
    for (int i = 0; i < 2; i++) {
      assertThat(renamed.weight(i)).isCloseTo(plain.weight(i), within(1e-4));
      for (int o = 0; o < 4; o++) {
        assertThat(renamed.value(i, numbers[o])).isCloseTo(plain.value(i, o), within(1e-4));
      }
    }
  }

  /** One issue is never changed, the other given up step by step. */
  @ParameterizedTest
  @EnumSource(Models.class)
  void what_is_held_on_to_weighs_more_than_what_is_given_up(Models kind) {
    OpponentModel model = kind.make(4, 4);
    for (int k = 0; k < 40; k++) {
      model.observe(new int[] {0, k / 10}, k / 40.0);
    }
    assertThat(model.weight(0)).isGreaterThan(model.weight(1));
  }

  @Test
  void the_classic_model_by_hand() {
    OpponentModel model = Models.CLASSIC.make(2, 2);
    model.observe(new int[] {0, 0}, 0);
    model.observe(new int[] {0, 1}, 0.5);

    // Weights 0.5 + 0.1 x 0.5 and 0.5; counts 3, 1 and 2, 2.
    assertThat(model.weight(0)).isCloseTo(0.55 / 1.05, within(1e-15));
    assertThat(model.value(0, 1)).isCloseTo(1 / 3.0, within(1e-15));
    assertThat(model.value(1, 0)).isEqualTo(1);
    assertThat(model.utility(new int[] {1, 0}))
        .isCloseTo(0.55 / 1.05 / 3 + 0.5 / 1.05, within(1e-15));
  }

  @Test
  void the_windowed_model_raises_what_did_not_change_while_something_was_conceded() {
    OpponentModel model = Models.WINDOWED.make(2, 2);
    for (int k = 0; k < 10; k++) {
      model.observe(new int[] {0, k < 5 ? 0 : 1}, k < 9 ? 0.1 : 0.5);
    }
    // Shares 6/7, 1/7 and then 1/7, 6/7: X = 5 x (25/49) x (7 + 7/6) = 20.8, beyond 3.84. The
    // counts of
    // the second issue are equal by then, so that nothing is known to be conceded.
    assertThat(model.weight(0)).isEqualTo(0.5);

    OpponentModel later = Models.WINDOWED.make(2, 2);
    for (int k = 0; k < 20; k++) {
      later.observe(new int[] {0, k < 15 ? 0 : 1}, k < 19 ? 0.1 : 0.5);
    }
    double rise = 0.3 * (1 - 1 / 32.0);
    assertThat(later.weight(0)).isCloseTo((1 + rise) / (2 + rise), within(1e-15));
    assertThat(later.value(1, 1)).isCloseTo(Math.pow(6 / 16.0, 0.25), within(1e-15));
  }

  /** With weights 3 to 1 and three steps each, every cheapest next concession is offered. */
  @Test
  void the_concession_model_finds_preferences_from_a_walk_down_all_of_them() {
    double[][] parts = {{0.6, 0.4, 0.2, 0}, {0.3, 0.2, 0.1, 0}, {0.1, 0.06, 0.03, 0}};
    int[][] walk =
        SeededSpaces.all(shape()).stream()
            .sorted((x, y) -> Double.compare(utility(parts, y), utility(parts, x)))
            .toArray(int[][]::new);
    OpponentModel model = Models.CONCESSION.make(4, 4, 4);
    for (int[] offer : walk) {
      model.observe(offer, 1 - utility(parts, offer));
    }
    assertThat(model.weight(0)).isCloseTo(0.6, within(0.05));
    assertThat(model.weight(1)).isCloseTo(0.3, within(0.05));
    assertThat(model.weight(2)).isCloseTo(0.1, within(0.05));
    assertThat(model.value(0, 1)).isCloseTo(2 / 3.0, within(0.05));
    assertThat(model.value(0, 2)).isCloseTo(1 / 3.0, within(0.05));
  }

  private static Worths shape() {
    return Worths.of(SeededSpaces.random(1, 2, 2, 4, 4, 4), 0);
  }

  private static double utility(double[][] parts, int[] outcome) {
    return IntStream.range(0, parts.length).mapToDouble(i -> parts[i][outcome[i]]).sum();
  }

  @Test
  void a_space_of_too_many_options_is_refused_by_the_concession_model() {
    assertThatThrownBy(() -> Models.CONCESSION.make(3_000, 3_000))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("The concession model takes up to 3990 options over all issues, not 6000.");
  }

  /** The truth itself, in other units. */
  private static OpponentModel truth(Worths worths) {
    double range = (double) worths.most() - worths.base();
    return new OpponentModel() {
      @Override
      public void observe(int[] offer, double time) {
        throw new UnsupportedOperationException("It has nothing to learn.");
      }

      @Override
      public int issues() {
        return worths.issues();
      }

      @Override
      public int options(int issue) {
        return worths.options(issue);
      }

      @Override
      public double weight(int issue) {
        return 1.0 / worths.issues();
      }

      @Override
      public double value(int issue, int option) {
        return worths.worth(issue, option) / range;
      }
    };
  }

  @Test
  void the_truth_in_other_units_has_no_error_and_the_same_order() {
    Worths worths = Worths.of(SeededSpaces.random(7, 2, 2, 3, 4, 5), 0);

    ModelScore score = ModelScore.of(truth(worths), worths, 1);

    assertThat(score.error()).isCloseTo(0, within(1e-12));
    assertThat(score.plainError()).isGreaterThan(0.1);
    assertThat(score.spearman().orElseThrow()).isGreaterThan(0.9999);
    assertThat(score.outcomes()).isEqualTo(60);
    assertThat(score.isSample()).isFalse();
  }

  @Test
  void a_sample_of_a_large_space_gives_nearly_the_score_of_all() {
    // 8^6 = 262,144 outcomes are sampled; the same preferences without a last dull issue are not.
    Worths large = Worths.of(SeededSpaces.random(8, 2, 2, 8, 8, 8, 8, 8, 8), 0);
    OpponentModel model = heard(Models.CLASSIC, 3, 40, 8, 8, 8, 8, 8, 8);

    ModelScore one = ModelScore.of(model, large, 1);
    ModelScore other = ModelScore.of(model, large, 2);

    assertThat(one.isSample()).isTrue();
    assertThat(one.outcomes()).isEqualTo(100_000);
    assertThat(one.error()).isNotEqualTo(other.error()).isCloseTo(other.error(), within(0.005));
    assertThat(ModelScore.of(model, large, 1)).isEqualTo(one);
  }
}
