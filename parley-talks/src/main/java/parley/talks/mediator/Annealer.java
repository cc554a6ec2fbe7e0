package parley.talks.mediator;

import java.util.SplittableRandom;
import parley.talks.index.Worths;

/** A voter whose patience for worse texts runs out. */
final class Annealer implements Voter {

  private final Worths worths;
  private final double first;
  private final int questions;
  private final SplittableRandom random;
  private int asked;

  Annealer(Worths worths, double first, int questions, SplittableRandom random) {
    this.worths = worths;
    this.first = first;
    this.questions = questions;
    this.random = random;
  }

  @Override
  public boolean accepts(Change change) {
    double temperature = first * Math.max(0, questions - asked++) / questions;
    double gain =
        worths.utility(worths.of(change.to().outcome()))
            - worths.utility(worths.of(change.from().outcome()));
    return gain >= 0 || (temperature > 0 && random.nextDouble() < Math.exp(gain / temperature));
  }
}
