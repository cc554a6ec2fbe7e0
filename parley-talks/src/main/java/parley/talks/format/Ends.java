package parley.talks.format;

import java.util.List;
import parley.talks.space.IssueDomain;
import parley.talks.space.Ratio;

/** The lowest and the highest number of an issue of numbers. */
final class Ends {

  private Ends() {}

  static List<Ratio> of(IssueDomain issue) {
    return switch (issue) {
      case IssueDomain.Integers whole -> List.of(Ratio.of(whole.low()), Ratio.of(whole.high()));
      case IssueDomain.Steps steps -> List.of(Ratio.of(steps.low()), Ratio.of(steps.high()));
      case IssueDomain.Reals reals -> List.of(Ratio.of(reals.low()), Ratio.of(reals.high()));
      case IssueDomain.Options options ->
          throw new IllegalArgumentException(options.name() + " has no numbers.");
    };
  }
}
