package parley.talks.index;

/** Which sums answer a query. */
enum Side {
  NEAREST,
  AT_LEAST,
  AT_MOST;

  /** The same where what counts is what is lost. */
  Side mirrored() {
    return switch (this) {
      case NEAREST -> NEAREST;
      case AT_LEAST -> AT_MOST;
      case AT_MOST -> AT_LEAST;
    };
  }

  /** No sum can be nearer to a number, if all are multiples of a step. */
  long closest(long number, long step) {
    long over = Math.floorMod(number, step);
    return switch (this) {
      case AT_MOST -> over;
      case AT_LEAST -> over == 0 ? 0 : step - over;
      case NEAREST -> Math.min(over, step - over);
    };
  }
}
