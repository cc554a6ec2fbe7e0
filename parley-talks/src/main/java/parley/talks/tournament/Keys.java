package parley.talks.tournament;

/** Numbers that follow from names alone, so that they are the same in every run. */
final class Keys {

  /** The offset and the prime of FNV-1a for 64 bits (Fowler, Noll, Vo). */
  static final long START = 0xcbf29ce484222325L;

  private static final long PRIME = 0x100000001b3L;

  private Keys() {}

  /** Adds a text and its end. */
  static long add(long hash, String text) {
    long next = hash;
    for (int k = 0; k < text.length(); k++) {
      next = (next ^ text.charAt(k)) * PRIME;
    }
    return (next ^ 0xFFFF) * PRIME;
  }
}
