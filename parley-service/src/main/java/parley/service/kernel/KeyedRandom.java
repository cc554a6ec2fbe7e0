package parley.service.kernel;

import java.util.random.RandomGenerator;

/**
 * Random numbers that depend on what they are for and not on when they are drawn: the key is seed,
 * replication, entity and purpose. So two plans meet the same patients with the same lengths of
 * stay, whatever else happens in between (common random numbers).
 *
 * <p>The mixer is the finisher of SplitMix64 (Steele, Lea and Flood 2014, variant 13 of Stafford);
 * a key is hashed once for each of its parts, then counted on by the golden gamma.
 */
public final class KeyedRandom implements RandomGenerator {

  private static final long GOLDEN = 0x9E3779B97F4A7C15L;
  private static final long SECOND = 0xD1B54A32D192ED03L;

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
    return mix(replication + mix(SECOND * (stream + 1L) + GOLDEN * number));
  }

  /** Starts the numbers of one purpose of one entity. */
  public void use(long entity, int purpose) {
    state = mix(entity + SECOND * (purpose + 1L));
  }

  @Override
  public long nextLong() {
    state += GOLDEN;
    return mix(state);
  }

  private static long mix(long z) {
    long x = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    x = (x ^ (x >>> 27)) * 0x94D049BB133111EBL;
    return x ^ (x >>> 31);
  }
}
