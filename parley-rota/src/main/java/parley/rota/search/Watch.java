package parley.rota.search;

/** Hears how a search goes; it may be told by several threads. */
@FunctionalInterface
public interface Watch {

  /** Nobody listens. */
  Watch NONE = (objective, bound) -> {};

  /**
   * Something is better than before.
   *
   * @param objective of the best answer so far; {@code Long.MAX_VALUE} while there is none
   * @param bound below which no answer can be; {@code Long.MIN_VALUE} while none is known
   */
  void tell(long objective, long bound);
}
