package parley.talks.frontier;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import parley.talks.space.AdditiveSpace;
import parley.talks.space.IssueDomain;
import parley.talks.space.Profile;
import parley.talks.space.Ratio;
import parley.talks.space.Scenario;
import parley.talks.space.Valuation;

/**
 * Small random spaces, the same for the same seed: many ties, zero weights, values below zero,
 * fractions, and scales from 1e-30 to 1e12.
 */
final class RandomSpaces {

  private RandomSpaces() {}

  static AdditiveSpace draw(long seed, int parties) {
    return draw(seed, parties, 4, 5);
  }

  static AdditiveSpace draw(long seed, int parties, int mostIssues, int mostOptions) {
    SplittableRandom random = new SplittableRandom(seed);
    List<IssueDomain> issues = new ArrayList<>();
    int count = random.nextInt(1, mostIssues + 1);
    for (int i = 0; i < count; i++) {
      int options = random.nextInt(1, mostOptions + 1);
      issues.add(
          new IssueDomain.Options(
              "i" + i, IntStream.range(0, options).mapToObj(o -> "o" + o).toList()));
    }
    int kind = random.nextInt(6);
    Ratio stretch = Ratio.of(new BigDecimal(random.nextInt(3) == 0 ? "1E12" : "1"));
    Ratio shrink = Ratio.of(new BigDecimal(random.nextInt(4) == 0 ? "1E-30" : "1"));
    boolean opposed = random.nextInt(3) == 0;
    List<Profile> profiles = new ArrayList<>();
    for (int p = 0; p < parties; p++) {
      Ratio size = p == 0 ? stretch : p == 1 ? shrink : Ratio.ONE;
      profiles.add(
          p == 1 && opposed
              ? opposed(profiles.getFirst())
              : profile(random, "p" + p, issues, kind, size));
    }
    return AdditiveSpace.of(new Scenario("space" + seed, issues, profiles));
  }

  /** One that loses on each issue what the other gains: every outcome is on the frontier. */
  private static Profile opposed(Profile other) {
    Profile.Additive additive = (Profile.Additive) other.preferences();
    return new Profile(
        "opposed",
        new Profile.Additive(
            additive.weights().stream().map(Ratio.ZERO::minus).toList(),
            additive.valuations(),
            additive.constant()),
        Optional.empty(),
        Optional.empty());
  }

  private static Profile profile(
      SplittableRandom random, String name, List<IssueDomain> issues, int kind, Ratio size) {
    List<Ratio> weights = new ArrayList<>();
    List<Valuation> valuations = new ArrayList<>();
    for (IssueDomain issue : issues) {
      weights.add(random.nextInt(6) == 0 ? Ratio.ZERO : Ratio.of(random.nextInt(1, 6)).times(size));
      Map<String, Ratio> values = new LinkedHashMap<>();
      for (String option : ((IssueDomain.Options) issue).options()) {
        values.put(option, value(random, kind));
      }
      valuations.add(new Valuation.Table(values, Ratio.of(random.nextInt(1, 8))));
    }
    Ratio constant = random.nextInt(4) == 0 ? value(random, kind).times(size) : Ratio.ZERO;
    return new Profile(
        name,
        new Profile.Additive(weights, valuations, constant),
        Optional.empty(),
        Optional.empty());
  }

  private static Ratio value(SplittableRandom random, int kind) {
    return switch (kind) {
      case 0 -> Ratio.of(random.nextInt(0, 3));
      case 1 -> Ratio.of(random.nextInt(-2, 3));
      case 2 -> new Ratio(Ratio.of(random.nextInt(0, 9)).number(), Ratio.of(7).number());
      case 3 -> Ratio.of(BigDecimal.valueOf(random.nextInt(0, 1000), 3));
      // Digits beyond longs.
      case 4 -> Ratio.of(BigDecimal.valueOf(random.nextLong(1L << 62), 40));
      default -> Ratio.of(random.nextInt(0, 100));
    };
  }

  /** Reserves: some below every outcome, some at a value that is reached, some beyond the best. */
  static List<Ratio> reserves(long seed, AdditiveSpace space) {
    SplittableRandom random = new SplittableRandom(~seed);
    List<Ratio> reserves = new ArrayList<>();
    for (int p = 0; p < space.parties(); p++) {
      Ratio range = space.greatest(p).minus(space.least(p));
      reserves.add(
          switch (random.nextInt(5)) {
            case 0 -> space.least(p);
            case 1 -> space.utility(p, outcome(random, space));
            case 2 -> space.least(p).minus(Ratio.ONE);
            default ->
                space
                    .least(p)
                    .plus(range.times(Ratio.of(BigDecimal.valueOf(random.nextInt(0, 110), 2))));
          });
    }
    return reserves;
  }

  private static int[] outcome(SplittableRandom random, AdditiveSpace space) {
    return IntStream.range(0, space.issues()).map(i -> random.nextInt(space.options(i))).toArray();
  }
}
