package parley.talks.session;

import java.util.SplittableRandom;

/** Random draws that depend on nothing but a seed, a session and a place at the table. */
final class Draws {

  /** Odd constants of large Hamming weight, so that neighbours fall far apart. */
  private static final long OF_SESSION = 0x9E3779B97F4A7C15L;

  private static final long OF_PLACE = 0xD1B54A32D192ED03L;

  private Draws() {}

  static SplittableRandom of(Setting setting, int place) {
    long mixed = mix(setting.seed() + OF_SESSION * (setting.session() + 1));
    return new SplittableRandom(mix(mixed + OF_PLACE * (place + 1)));
  }

  /** The finisher of SplitMix64 (Steele, Lea, Flood 2014): every bit depends on every bit. */
  private static long mix(long bits) {
    long z = (bits ^ bits >>> 30) * 0xBF58476D1CE4E5B9L;
    z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
    return z ^ z >>> 31;
  }
}
