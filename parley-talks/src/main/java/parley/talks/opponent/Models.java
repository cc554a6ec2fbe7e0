package parley.talks.opponent;

import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.IntStream;
import parley.talks.index.Worths;

/** The models of preferences by name. */
public enum Models {
  CLASSIC("classic", FrequencyModel::new),
  WINDOWED("windowed", WindowedModel::new),
  BAYESIAN("bayesian", BayesianModel::new),
  CONCESSION("concession", ConcessionModel::new);

  private final String word;
  private final Function<int[], OpponentModel> maker;

  Models(String word, Function<int[], OpponentModel> maker) {
    this.word = word;
    this.maker = maker;
  }

  /** Its word. */
  public String word() {
    return word;
  }

  /**
   * A model that has heard nothing yet.
   *
   * @param shape the issues and options; what they are worth is not looked at
   */
  public OpponentModel make(Worths shape) {
    return make(IntStream.range(0, shape.issues()).map(shape::options).toArray());
  }

  /**
   * A model that has heard nothing yet.
   *
   * @param options how many each issue has; one or more
   */
  public OpponentModel make(int... options) {
    if (options.length == 0 || Arrays.stream(options).anyMatch(o -> o < 1)) {
      throw new IllegalArgumentException(
          "A model needs issues with one option or more, not %s."
              .formatted(Arrays.toString(options)));
    }
    return maker.apply(options.clone());
  }
}
