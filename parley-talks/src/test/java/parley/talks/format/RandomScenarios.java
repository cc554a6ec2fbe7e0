package parley.talks.format;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import parley.talks.space.IssueDomain;
import parley.talks.space.Profile;
import parley.talks.space.Ratio;
import parley.talks.space.Scenario;
import parley.talks.space.Valuation;

/** Random scenarios that a format has words for, the same for the same seed. */
final class RandomScenarios {

  /** Words that have gone wrong somewhere: for a parser, for a spreadsheet, for Python. */
  private static final List<String> WORDS =
      List.of(
          "Pay",
          "Custom, Handmade",
          "19'' LCD",
          "yes",
          "no",
          "1_0",
          "010",
          "1e3",
          "null",
          "~",
          "a & b <c>",
          "say \"so\"",
          "tab\tand\nline",
          "Größe",
          "東京",
          "# no comment",
          ": ",
          "- x",
          "{a}",
          "[b]",
          "*star",
          "&and",
          "!bang",
          "%",
          "@at",
          "`tick`",
          "0.5",
          "1.0",
          "-3",
          "12:30",
          "2026-01-01",
          "true",
          "Off",
          "=1+1",
          "\\back",
          "\u2028sep",
          "\u0085nel",
          "😀",
          "  blanks ",
          "'",
          "\"",
          "''");

  private final SplittableRandom random;
  private final Format format;

  private RandomScenarios(long seed, Format format) {
    random = new SplittableRandom(seed);
    this.format = format;
  }

  static Scenario draw(long seed, Format format) {
    return new RandomScenarios(seed, format).scenario();
  }

  private Scenario scenario() {
    List<String> names = words(random.nextInt(1, 6));
    List<IssueDomain> issues = new ArrayList<>();
    names.forEach(n -> issues.add(issue(n)));
    List<Profile> profiles = new ArrayList<>();
    boolean boxes =
        format == Format.GENIUS && issues.stream().allMatch(IssueDomain.Integers.class::isInstance);
    int parties = format == Format.NEGOLOG ? 2 : random.nextInt(1, 4);
    for (int p = 0; p < parties; p++) {
      String name = format == Format.NEGOLOG ? "profile" + "AB".charAt(p) : "party " + p;
      profiles.add(
          new Profile(
              name,
              boxes && random.nextBoolean() ? boxes(issues) : additive(issues),
              reserve(issues),
              discount()));
    }
    return new Scenario("a space", issues, profiles);
  }

  private List<String> words(int count) {
    Set<String> words = new LinkedHashSet<>();
    while (words.size() < count) {
      words.add(WORDS.get(random.nextInt(WORDS.size())));
    }
    return List.copyOf(words);
  }

  private IssueDomain issue(String name) {
    int kind = format == Format.NEGOLOG ? 0 : random.nextInt(4);
    long low = random.nextInt(-5, 6);
    return switch (kind) {
      case 1 -> new IssueDomain.Integers(name, low, low + random.nextInt(1, 12));
      case 2 ->
          format == Format.GENIUSWEB || format == Format.GENIUSWEB_PYTHON
              ? new IssueDomain.Steps(
                  name, decimal(2), decimal(2).add(BigDecimal.TEN), new BigDecimal("0.25"))
              : new IssueDomain.Reals(name, decimal(3).negate(), decimal(3));
      default -> new IssueDomain.Options(name, words(random.nextInt(1, 6)));
    };
  }

  private BigDecimal decimal(int digits) {
    return BigDecimal.valueOf(random.nextInt(0, 1000), digits);
  }

  private Ratio ratio(int digits) {
    return Ratio.of(decimal(digits));
  }

  private Profile.Additive additive(List<IssueDomain> issues) {
    List<Ratio> weights = new ArrayList<>();
    List<Valuation> valuations = new ArrayList<>();
    for (IssueDomain issue : issues) {
      weights.add(ratio(3));
      valuations.add(valuation(issue));
    }
    boolean biased = format == Format.NEGMAS && random.nextInt(3) == 0;
    return new Profile.Additive(weights, valuations, biased ? ratio(2) : Ratio.ZERO);
  }

  private Valuation valuation(IssueDomain issue) {
    if (issue instanceof IssueDomain.Options options) {
      return table(options.options());
    }
    return switch (format) {
      case GENIUS ->
          issue instanceof IssueDomain.Integers
              ? new Valuation.Linear(
                  Ratio.of(random.nextInt(-3, 4)), ratio(3), ratio(2).minus(Ratio.of(5)), true)
              : function();
      case NEGMAS ->
          issue instanceof IssueDomain.Integers && random.nextBoolean()
              ? table(issue.options())
              : new Valuation.Linear(Ratio.ZERO, ratio(2), ratio(2).minus(Ratio.of(4)), false);
      default -> {
        List<Ratio> ends = Ends.of(issue);
        Ratio low = ratio(3);
        yield new Valuation.Linear(
            ends.getFirst(),
            low,
            ratio(3).minus(low).dividedBy(ends.getLast().minus(ends.getFirst())),
            false);
      }
    };
  }

  private Valuation function() {
    return switch (random.nextInt(3)) {
      case 0 -> Valuation.Linear.constant(ratio(2));
      case 1 -> new Valuation.Linear(Ratio.ZERO, ratio(3), ratio(2).minus(Ratio.of(5)), true);
      default -> {
        Ratio low = ratio(2).minus(Ratio.of(5));
        Ratio top = low.plus(ratio(2));
        yield new Valuation.Triangular(low, top, top.plus(ratio(2)));
      }
    };
  }

  private Valuation.Table table(List<String> options) {
    Map<String, Ratio> values = new LinkedHashMap<>();
    options.forEach(o -> values.put(o, ratio(random.nextInt(4))));
    Ratio greatest = values.values().stream().max(Ratio::compareTo).orElseThrow();
    return new Valuation.Table(
        values, format == Format.GENIUS && greatest.signum() > 0 ? greatest : Ratio.ONE);
  }

  private Profile.Boxes boxes(List<IssueDomain> issues) {
    List<Profile.Box> boxes = new ArrayList<>();
    int count = random.nextInt(0, 6);
    for (int b = 0; b < count; b++) {
      Map<Integer, Profile.Side> sides = new HashMap<>();
      for (int i = 0; i < issues.size(); i++) {
        if (random.nextBoolean()) {
          long from = random.nextInt(-5, 5);
          sides.put(i, new Profile.Side(from, from + random.nextInt(0, 5)));
        }
      }
      boxes.add(new Profile.Box(ratio(1), sides.isEmpty() || random.nextBoolean(), sides));
    }
    return new Profile.Boxes(boxes, ratio(1).plus(Ratio.ONE));
  }

  private Optional<Profile.Reserve> reserve(List<IssueDomain> issues) {
    return switch (format) {
      case GENIUS, NEGOLOG -> Optional.of(new Profile.OfUtility(ratio(3)));
      case NEGMAS ->
          random.nextBoolean() ? Optional.empty() : Optional.of(new Profile.OfUtility(ratio(3)));
      default -> random.nextBoolean() ? Optional.empty() : Optional.of(outcome(issues));
    };
  }

  private Profile.OfOutcome outcome(List<IssueDomain> issues) {
    Map<String, String> outcome = new HashMap<>();
    for (IssueDomain issue : issues) {
      List<String> options = issue.options();
      outcome.put(issue.name(), options.get(random.nextInt(options.size())));
    }
    return new Profile.OfOutcome(outcome);
  }

  private Optional<Ratio> discount() {
    return (format == Format.GENIUS || format == Format.NEGMAS) && random.nextBoolean()
        ? Optional.of(ratio(3))
        : Optional.empty();
  }
}
