package parley.service.national;

/**
 * What a model knows about a walkout.
 *
 * @param number 1 for the first that was held
 */
record Situation(int number, boolean joint, NationalPolicy policy, double absentShare) {

  /** A share so small that it is as good as nobody. */
  private static final double LEAST = 1e-6;

  double of(Term term) {
    return switch (term) {
      case LEVEL -> 1;
      case LEARNING -> Math.log(number);
      case JOINT -> joint ? 1 : 0;
      case TARGET -> policy == NationalPolicy.KEEP_TARGET ? 1 : 0;
      case TURNOUT -> Math.log(Math.max(absentShare, LEAST));
    };
  }
}
