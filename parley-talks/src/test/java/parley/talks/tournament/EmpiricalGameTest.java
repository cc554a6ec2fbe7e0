package parley.talks.tournament;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Games of the textbooks, and random ones against the definition of an equilibrium. */
class EmpiricalGameTest {

  private static final EmpiricalGame ROCK_PAPER_SCISSORS =
      EmpiricalGame.of(new double[][] {{0, -1, 1}, {1, 0, -1}, {-1, 1, 0}});

  @Test
  void rock_paper_scissors_has_one_equilibrium_of_thirds() {
    assertThat(ROCK_PAPER_SCISSORS.pureEquilibria()).isEmpty();
    List<Mixture> found = ROCK_PAPER_SCISSORS.symmetricEquilibria();

    assertThat(found).hasSize(1);
    assertThat(found.getFirst().shares())
        .allSatisfy(s -> assertThat(s).isCloseTo(1 / 3.0, within(1e-12)));
    assertThat(found.getFirst().value()).isCloseTo(0, within(1e-12));
    assertThat(ROCK_PAPER_SCISSORS.bestReplies(0)).containsExactly(1);
    assertThat(ROCK_PAPER_SCISSORS.bestReplies(1)).containsExactly(2);
    assertThat(ROCK_PAPER_SCISSORS.bestReplies(2)).containsExactly(0);
  }

  @Test
  void in_the_prisoners_dilemma_both_defect() {
    EmpiricalGame game = EmpiricalGame.of(new double[][] {{3, 0}, {5, 1}});

    assertThat(game.pureEquilibria()).containsExactly(new EmpiricalGame.Pair(1, 1));
    assertThat(game.symmetricEquilibria()).containsExactly(new Mixture(List.of(0.0, 1.0), 1, 0));
    assertThat(game.dominated()).containsExactly(0);
  }

  @Test
  void the_stag_hunt_has_two_pure_equilibria_and_one_between() {
    EmpiricalGame game = EmpiricalGame.of(new double[][] {{4, 0}, {3, 2}});

    assertThat(game.pureEquilibria())
        .containsExactly(new EmpiricalGame.Pair(0, 0), new EmpiricalGame.Pair(1, 1));
    List<Mixture> found = game.symmetricEquilibria();
    assertThat(found).hasSize(3);
    // 4 p = 3 p + 2 (1 - p)
    assertThat(found.get(2).shares().getFirst()).isCloseTo(2 / 3.0, within(1e-12));
    assertThat(found.get(2).value()).isCloseTo(8 / 3.0, within(1e-12));
    assertThat(game.dominated()).isEmpty();
  }

  @Test
  void hawks_and_doves_meet_in_two_pure_pairs_and_a_mixture() {
    // Value 2, cost 4: a share 2/4 of hawks (Maynard Smith and Price 1973).
    EmpiricalGame game = EmpiricalGame.of(new double[][] {{-1, 2}, {0, 1}});

    assertThat(game.pureEquilibria()).containsExactly(new EmpiricalGame.Pair(0, 1));
    assertThat(game.symmetricEquilibria()).hasSize(1);
    assertThat(game.symmetricEquilibria().getFirst().shares().getFirst())
        .isCloseTo(0.5, within(1e-12));
  }

  @Test
  void every_random_game_has_an_equilibrium_with_nothing_to_regret() {
    SplittableRandom random = new SplittableRandom(3);
    for (int trial = 0; trial < 200; trial++) {
      int size = random.nextInt(1, 7);
      double[][] payoffs = new double[size][size];
      for (double[] row : payoffs) {
        Arrays.setAll(row, k -> random.nextDouble());
      }
      EmpiricalGame game = EmpiricalGame.of(payoffs);

      List<Mixture> found = game.symmetricEquilibria();

      assertThat(found).isNotEmpty();
      for (Mixture mixture : found) {
        assertThat(regret(payoffs, mixture.shares())).isLessThan(1e-8);
      }
      // Symmetric nondegenerate games have an odd number of symmetric equilibria.
      assertThat(found.size() % 2).isEqualTo(1);
      for (EmpiricalGame.Pair pair : game.pureEquilibria()) {
        for (int s = 0; s < size; s++) {
          assertThat(payoffs[s][pair.other()])
              .isLessThanOrEqualTo(payoffs[pair.one()][pair.other()] + 1e-8);
          assertThat(payoffs[s][pair.one()])
              .isLessThanOrEqualTo(payoffs[pair.other()][pair.one()] + 1e-8);
        }
      }
    }
  }

  /** By the definition, without the class that is tested. */
  private static double regret(double[][] payoffs, List<Double> shares) {
    double value = 0;
    double most = Double.NEGATIVE_INFINITY;
    for (int s = 0; s < payoffs.length; s++) {
      double has = 0;
      for (int t = 0; t < payoffs.length; t++) {
        has += payoffs[s][t] * shares.get(t);
      }
      value += shares.get(s) * has;
      most = Math.max(most, has);
    }
    return most - value;
  }

  @Test
  void the_replicator_dynamics_settle_where_support_enumeration_does() {
    assertThat(EmpiricalGame.of(new double[][] {{-1, 2}, {0, 1}}).replicated().shares().getFirst())
        .isCloseTo(0.5, within(1e-6));
    Mixture cycle =
        EmpiricalGame.of(new double[][] {{0, -1, 2}, {1, 0, -1}, {-1, 1, 0}}).replicated();
    assertThat(cycle.regret()).isLessThan(0.01);
  }

  @Test
  void many_strategies_are_left_to_the_replicator_dynamics_with_their_regret() {
    SplittableRandom random = new SplittableRandom(4);
    double[][] payoffs = new double[20][20];
    for (double[] row : payoffs) {
      Arrays.setAll(row, k -> random.nextDouble());
    }
    List<Mixture> found = EmpiricalGame.of(payoffs).symmetricEquilibria();

    assertThat(found).hasSize(1);
    assertThat(found.getFirst().regret())
        .isCloseTo(regret(payoffs, found.getFirst().shares()), within(1e-12));
  }

  @Test
  void strategies_that_are_all_alike_have_an_equilibrium_too() {
    Mixture found =
        EmpiricalGame.of(new double[][] {{1, 1}, {1, 1}}).symmetricEquilibria().getFirst();

    assertThat(found.regret()).isZero();
  }

  @Test
  void rows_of_another_length_are_refused() {
    assertThatThrownBy(() -> EmpiricalGame.of(new double[][] {{1, 2}, {1}}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("A row has 1 payoffs for 2 strategies.");
  }
}
