package parley.pay;

import parley.casefile.Bound;

/** How the bounds of inputs bound a result. */
final class Bounds {

  private Bounds() {}

  /** The bound of a result that grows with both inputs. */
  static Bound growingWithBoth(Bound a, Bound b) {
    if (a == Bound.EXACT || a == b) {
      return b;
    }
    return b == Bound.EXACT ? a : Bound.ABOUT;
  }

  /** The bound of a result that grows with the first input and falls with the second. */
  static Bound growingWithFirst(Bound a, Bound b) {
    return growingWithBoth(a, opposite(b));
  }

  private static Bound opposite(Bound bound) {
    return switch (bound) {
      case EXACT, ABOUT -> bound;
      case AT_LEAST -> Bound.AT_MOST;
      case AT_MOST -> Bound.AT_LEAST;
    };
  }
}
