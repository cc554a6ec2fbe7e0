package parley.rota.search;

/**
 * Random numbers that can be drawn again: xoroshiro128++ of D. Blackman and S. Vigna (2019), seeded
 * by SplitMix64. Made for hot loops: no object for each draw, one instance for each job.
 */
public final class Draws {

  private long a;
  private long b;

  private Draws(long a, long b) {
    this.a = a;
    this.b = b;
  }

  /** The numbers of a stream of a seed; other streams of the same seed are other numbers. */
  public static Draws of(long seed, long stream) {
    long mixed = mix(seed + 0x9E3779B97F4A7C15L) ^ mix(stream * 0xD1B54A32D192ED03L + 1);
    return new Draws(mix(mixed + 0x9E3779B97F4A7C15L), mix(mixed + 2 * 0x9E3779B97F4A7C15L) | 1);
  }

  private static long mix(long x) {
    long z = (x ^ (x >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }

  /** 64 random bits. */
  public long next() {
    long s = a;
    long t = b;
    long result = Long.rotateLeft(s + t, 17) + s;
    t ^= s;
    a = Long.rotateLeft(s, 49) ^ t ^ (t << 21);
    b = Long.rotateLeft(t, 28);
    return result;
  }

  /** From 0 to below a bound, which is 1 or more; all alike but for less than 2^-32. */
  public int below(int bound) {
    return (int) (((next() >>> 32) * bound) >>> 32);
  }

  /** From 0 to below 1. */
  public double uniform() {
    return (next() >>> 11) * 0x1.0p-53;
  }
}
