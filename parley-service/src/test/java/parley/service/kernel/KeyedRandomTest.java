package parley.service.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.IntToLongFunction;
import org.hipparchus.distribution.continuous.ChiSquaredDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whether numbers of keys that are next to each other look independent. Seeds are fixed. */
class KeyedRandomTest {

  private static final int PAIRS = 400_000;
  private static final int CELLS = 32;
  private static final long REPLICATION = KeyedRandom.replication(20251217, 4);

  /** Both probabilities of a test that is no chance: below, too uneven; above, too even. */
  private static final double RARE = 1e-4;

  /** Two numbers that a model would use side by side. */
  enum Neighbours {
    ENTITIES(n -> first(entity(n), 7), n -> first(entity(n + 1), 7)),
    STREAMS(n -> first(entity(n), 7), n -> first(KeyedRandom.entity(REPLICATION, 1, n), 7)),
    PURPOSES(n -> first(entity(n), 7), n -> first(entity(n), 8)),
    NAMES(n -> first(entity(n), "bed".hashCode()), n -> first(entity(n), "bee".hashCode())),
    DRAWS(n -> first(entity(n), 7), n -> second(entity(n), 7)),
    DRAW_OF_THE_NEXT(n -> second(entity(n), 7), n -> first(entity(n + 1), 7)),
    ROUNDS(n -> first(entity(n), 7), n -> first(KeyedRandom.again(entity(n)), 7)),
    ROUND_AND_DRAW(n -> second(entity(n), 7), n -> first(KeyedRandom.again(entity(n)), 7)),
    REPLICATIONS(
        n -> first(KeyedRandom.entity(KeyedRandom.replication(1, n), 0, 5), 7),
        n -> first(KeyedRandom.entity(KeyedRandom.replication(1, n + 1), 0, 5), 7)),
    SEEDS(
        n -> first(KeyedRandom.entity(KeyedRandom.replication(n, 0), 0, 5), 7),
        n -> first(KeyedRandom.entity(KeyedRandom.replication(n + 1, 0), 0, 5), 7)),
    PURPOSES_OF_ONE(n -> first(entity(3), n), n -> first(entity(3), n + 1)),
    NUMBERS_OF_ONE(n -> first(entity(2 * n), 7), n -> first(entity(2 * n + 1), 7));

    private final IntToLongFunction one;
    private final IntToLongFunction other;

    Neighbours(IntToLongFunction one, IntToLongFunction other) {
      this.one = one;
      this.other = other;
    }
  }

  private static long entity(int number) {
    return KeyedRandom.entity(REPLICATION, 0, number);
  }

  private static long first(long entity, int purpose) {
    KeyedRandom random = new KeyedRandom();
    random.use(entity, purpose);
    return random.nextLong();
  }

  private static long second(long entity, int purpose) {
    KeyedRandom random = new KeyedRandom();
    random.use(entity, purpose);
    random.nextLong();
    return random.nextLong();
  }

  @ParameterizedTest
  @EnumSource
  void neighbours_fill_a_square_evenly_in_their_high_middle_and_low_bits(Neighbours neighbours) {
    for (int shift : new int[] {59, 30, 8, 0}) {
      int[] counts = new int[CELLS * CELLS];
      for (int n = 0; n < PAIRS; n++) {
        int one = (int) (neighbours.one.applyAsLong(n) >>> shift) & CELLS - 1;
        int other = (int) (neighbours.other.applyAsLong(n) >>> shift) & CELLS - 1;
        counts[one * CELLS + other]++;
      }
      assertThat(probability(counts, PAIRS)).as("bits from %s", shift).isBetween(RARE, 1 - RARE);
    }
  }

  @ParameterizedTest
  @EnumSource
  void neighbours_are_not_correlated(Neighbours neighbours) {
    double sum = 0;
    for (int n = 0; n < PAIRS; n++) {
      sum += centred(neighbours.one.applyAsLong(n)) * centred(neighbours.other.applyAsLong(n));
    }
    // A product of two even numbers between -1/2 and 1/2 has the variance 1/144.
    assertThat(Math.abs(sum) * 12 / Math.sqrt(PAIRS)).isLessThan(4);
  }

  private static double centred(long bits) {
    return (bits >>> 11) * 0x1p-53 - 0.5;
  }

  @Test
  void exponential_numbers_have_their_distribution_also_in_the_tail() {
    int draws = 4_000_000;
    int[] counts = new int[400];
    int tail = 0;
    double sum = 0;
    double squares = 0;
    KeyedRandom random = new KeyedRandom();
    for (int n = 0; n < draws; n++) {
      random.use(entity(n), 7);
      double x = random.nextExponential();
      counts[(int) (-Math.expm1(-x) * counts.length)]++;
      sum += x;
      squares += x * x;
      if (x > 9) {
        tail++;
      }
    }
    assertThat(probability(counts, draws)).isBetween(RARE, 1 - RARE);
    assertThat(Math.abs(sum / draws - 1)).isLessThan(4 / Math.sqrt(draws));
    // The variance of a square is 20, that of a count in the tail its mean.
    assertThat(Math.abs(squares / draws - 2)).isLessThan(4 * Math.sqrt(20.0 / draws));
    double expected = draws * Math.exp(-9);
    assertThat(Math.abs(tail - expected)).isLessThan(4 * Math.sqrt(expected));
  }

  @Test
  void a_key_gives_the_same_numbers_whatever_was_drawn_before() {
    KeyedRandom random = new KeyedRandom();
    random.use(entity(9), 3);
    double once = random.nextExponential();
    random.use(entity(1), 5);
    random.nextGaussian();
    random.use(entity(9), 3);
    assertThat(random.nextExponential()).isEqualTo(once);
    random.start(KeyedRandom.next(entity(8)) + KeyedRandom.purpose(3));
    assertThat(random.nextExponential()).isEqualTo(once);
  }

  /** How probable a chi-square as small as that of counts is, if all cells are as likely. */
  private static double probability(int[] counts, int draws) {
    double expected = (double) draws / counts.length;
    double sum = 0;
    for (int count : counts) {
      sum += (count - expected) * (count - expected) / expected;
    }
    return new ChiSquaredDistribution(counts.length - 1.0).cumulativeProbability(sum);
  }
}
