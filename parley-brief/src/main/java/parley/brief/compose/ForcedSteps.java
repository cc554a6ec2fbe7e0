package parley.brief.compose;

import java.util.List;
import java.util.stream.IntStream;
import parley.service.national.ForcedShare;

/**
 * What staffing alone forces out of planned care, by the share of staff absent.
 *
 * @param hospitals of how many hospitals
 */
record ForcedSteps(int hospitals, List<Step> steps) {

  private static final int TENTHS = 10;

  ForcedSteps {
    steps = List.copyOf(steps);
  }

  /** At each tenth absent. */
  static ForcedSteps of(ForcedShare forced, int hospitals) {
    return new ForcedSteps(
        hospitals,
        IntStream.rangeClosed(0, TENTHS)
            .mapToObj(n -> (double) n / TENTHS)
            .map(absent -> new Step(absent, forced.of(absent)))
            .toList());
  }

  /** Both are shares from 0 to 1. */
  record Step(double absent, double forced) {}
}
