package parley.service.kernel;

import java.util.random.RandomGenerator;

/**
 * Random numbers that depend on what they are for and not on when they are drawn: the key is seed,
 * replication, entity and purpose. So two plans meet the same patients with the same lengths of
 * stay, whatever else happens in between (common random numbers).
 *
 * <p>The numbers of one purpose are those of SplitMix64 (Steele, Lea and Flood 2014, variant 13 of
 * Stafford) from a place of its own: entities count it on by the golden gamma, the numbers of one
 * entity and its rounds by two others, and each number is hashed once. The gammas are such that in
 * one stream for one purpose entities nearer than 10^12 to each other have no number in common, up
 * to 1,000 numbers in each of 1,000 rounds.
 */
public final class KeyedRandom implements RandomGenerator {

  /** From an entity to the next. */
  private static final long GOLDEN = 0x9E3779B97F4A7C15L;

  /** From a number of an entity to its next. */
  private static final long SECOND = 0xD1B54A32D192ED03L;

  /** From a round of an entity to its next. */
  private static final long THIRD = 0xDB4F0B9175AE2165L;

  private long state;

  /** The key of one replication of a seed. */
  public static long replication(long seed, int replication) {
    return mix(mix(seed + GOLDEN) + SECOND * (replication + 1L));
  }

  /**
   * The key of one entity.
   *
   * @param replication from {@link #replication}
   * @param stream where it comes from
   * @param number its number in that stream
   */
  public static long entity(long replication, int stream, long number) {
    return mix(replication + SECOND * (stream + 1L)) + GOLDEN * number;
  }

  /** The key of the next entity in its stream. */
  static long next(long entity) {
    return entity + GOLDEN;
  }

  /** The key of an entity that begins its steps anew. */
  static long again(long entity) {
    return entity + THIRD;
  }

  /** What is added to the key of an entity for a purpose. */
  static long purpose(int purpose) {
    return mix(SECOND * (purpose + 1L));
  }

  /** Starts the numbers of one purpose of one entity. */
  public void use(long entity, int purpose) {
    start(entity + purpose(purpose));
  }

  /** Starts the numbers of a key and a purpose, added up. */
  void start(long key) {
    state = key;
  }

  @Override
  public long nextLong() {
    long at = state;
    state = at + SECOND;
    return mix(at);
  }

  @Override
  public double nextExponential() {
    return Ziggurat.exponential(nextLong(), this);
  }

  private static long mix(long z) {
    long x = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    x = (x ^ (x >>> 27)) * 0x94D049BB133111EBL;
    return x ^ (x >>> 31);
  }
}
