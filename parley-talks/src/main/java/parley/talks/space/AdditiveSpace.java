package parley.talks.space;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;

/**
 * An outcome space whose issues can be counted, with additive utilities as whole numbers.
 *
 * <p>The utility of a party is its whole number over the party's scale. The scale is the least
 * common denominator of everything that the party's file states, so nothing is rounded.
 */
public final class AdditiveSpace {

  /** Longer whole numbers make every sum slow; a file that needs them is hostile. */
  private static final int MOST_SCALE_BITS = 20_000;

  /** Sums below this in size can be added once more without overflow. */
  private static final int LONG_BITS = 61;

  private final String name;
  private final List<IssueDomain> issues;
  private final List<List<String>> options;
  private final List<Profile> profiles;
  private final BigInteger[] scales;
  private final BigInteger[] constants;

  /** By party, issue and option. */
  private final BigInteger[][][] values;

  private AdditiveSpace(Scenario scenario, Ratio[][][] utilities, Ratio[] added) {
    name = scenario.name();
    issues = scenario.issues();
    options = issues.stream().map(IssueDomain::options).toList();
    profiles = scenario.profiles();
    int parties = profiles.size();
    scales = new BigInteger[parties];
    constants = new BigInteger[parties];
    values = new BigInteger[parties][][];
    for (int p = 0; p < parties; p++) {
      scales[p] = commonDenominator(profiles.get(p).name(), utilities[p], added[p]);
      constants[p] = whole(added[p], scales[p]);
      values[p] = new BigInteger[issues.size()][];
      for (int i = 0; i < values[p].length; i++) {
        values[p][i] = new BigInteger[utilities[p][i].length];
        for (int o = 0; o < values[p][i].length; o++) {
          values[p][i][o] = whole(utilities[p][i][o], scales[p]);
        }
      }
    }
  }

  /**
   * The space of a scenario.
   *
   * @throws IllegalArgumentException if preferences are not additive, an issue cannot be counted,
   *     or an option has no value; the message says which
   */
  public static AdditiveSpace of(Scenario scenario) {
    Ratio[][][] utilities = new Ratio[scenario.profiles().size()][][];
    Ratio[] added = new Ratio[utilities.length];
    for (int p = 0; p < utilities.length; p++) {
      Profile profile = scenario.profiles().get(p);
      if (!(profile.preferences() instanceof Profile.Additive additive)) {
        throw new IllegalArgumentException(
            "The preferences of %s are not additive.".formatted(profile.name()));
      }
      utilities[p] = new Ratio[scenario.issues().size()][];
      added[p] = additive.constant();
      for (int i = 0; i < utilities[p].length; i++) {
        utilities[p][i] =
            worth(
                scenario.issues().get(i),
                additive.valuations().get(i),
                additive.weights().get(i),
                profile.name());
      }
    }
    return new AdditiveSpace(scenario, utilities, added);
  }

  private static Ratio[] worth(IssueDomain issue, Valuation valuation, Ratio weight, String party) {
    return issue.options().stream()
        .map(option ->
            valuation
                .find(option)
                .orElseThrow(() ->
                    new IllegalArgumentException(
                        "%s gives no value to \"%s\" of the issue \"%s\"."
                            .formatted(party, option, issue.name())))
                .times(weight))
        .toArray(Ratio[]::new);
  }

  private static BigInteger commonDenominator(String party, Ratio[][] utilities, Ratio constant) {
    BigInteger scale = constant.over();
    for (Ratio[] issue : utilities) {
      for (Ratio utility : issue) {
        scale = scale.divide(scale.gcd(utility.over())).multiply(utility.over());
        if (scale.bitLength() > MOST_SCALE_BITS) {
          throw new IllegalArgumentException(
              "The numbers of %s have a common denominator of more than %s bits."
                  .formatted(party, MOST_SCALE_BITS));
        }
      }
    }
    return scale;
  }

  private static BigInteger whole(Ratio ratio, BigInteger scale) {
    return ratio.number().multiply(scale.divide(ratio.over()));
  }

  /** Its name. */
  public String name() {
    return name;
  }

  /** How many parties value it. */
  public int parties() {
    return profiles.size();
  }

  /** What a party makes of it. */
  public Profile profile(int party) {
    return profiles.get(party);
  }

  /** How many issues it has. */
  public int issues() {
    return issues.size();
  }

  /** An issue. */
  public IssueDomain issue(int issue) {
    return issues.get(issue);
  }

  /** How many options an issue has. */
  public int options(int issue) {
    return options.get(issue).size();
  }

  /** The name of an option. */
  public String option(int issue, int option) {
    return options.get(issue).get(option);
  }

  /** How many outcomes there are. */
  public BigInteger outcomes() {
    BigInteger product = BigInteger.ONE;
    for (int i = 0; i < issues.size(); i++) {
      product = product.multiply(BigInteger.valueOf(options(i)));
    }
    return product;
  }

  /** By what the whole numbers of a party are to be divided. */
  public BigInteger scale(int party) {
    return scales[party];
  }

  /** What an option adds to the whole number of a party. */
  public BigInteger value(int party, int issue, int option) {
    return values[party][issue][option];
  }

  /** What every outcome adds to the whole number of a party. */
  public BigInteger constant(int party) {
    return constants[party];
  }

  /** The utility of an outcome to a party: one option for each issue. */
  public Ratio utility(int party, int[] outcome) {
    BigInteger sum = constants[party];
    for (int i = 0; i < outcome.length; i++) {
      sum = sum.add(values[party][i][outcome[i]]);
    }
    return new Ratio(sum, scales[party]);
  }

  /** The utility of the worst outcome to a party. */
  public Ratio least(int party) {
    return extreme(party, BigInteger::min);
  }

  /** The utility of the best outcome to a party. */
  public Ratio greatest(int party) {
    return extreme(party, BigInteger::max);
  }

  private Ratio extreme(int party, BinaryOperator<BigInteger> choice) {
    BigInteger sum = constants[party];
    for (BigInteger[] issue : values[party]) {
      BigInteger extreme = issue[0];
      for (BigInteger value : issue) {
        extreme = choice.apply(extreme, value);
      }
      sum = sum.add(extreme);
    }
    return new Ratio(sum, scales[party]);
  }

  /** The value of no deal to a party; empty if any deal is better to it than none. */
  public Optional<Ratio> reserve(int party) {
    return profiles
        .get(party)
        .reserve()
        .map(r ->
            switch (r) {
              case Profile.OfUtility number -> number.utility();
              case Profile.OfOutcome named -> utility(party, outcome(named.outcome()));
            });
  }

  private int[] outcome(Map<String, String> named) {
    int[] outcome = new int[issues.size()];
    for (int i = 0; i < outcome.length; i++) {
      String issue = issues.get(i).name();
      String wanted =
          Optional.ofNullable(named.get(issue))
              .orElseThrow(() ->
                  new IllegalArgumentException(
                      "The outcome of no deal names nothing for the issue \"" + issue + "\"."));
      outcome[i] = place(i, wanted);
      if (outcome[i] < 0) {
        throw new IllegalArgumentException(
            "The outcome of no deal names \"%s\" for the issue \"%s\", which is none of its options."
                .formatted(wanted, issue));
      }
    }
    return outcome;
  }

  /** The place of an option: a number is found however it is written. */
  private int place(int issue, String wanted) {
    int place = options.get(issue).indexOf(wanted);
    return place >= 0 || issues.get(issue) instanceof IssueDomain.Options
        ? place
        : Ratio.parse(wanted)
            .findDecimal()
            .map(d -> options.get(issue).indexOf(d.toPlainString()))
            .orElse(-1);
  }

  /** Whether every sum of a party fits a long with room for one more addition. */
  public boolean fitsLongs() {
    for (int p = 0; p < parties(); p++) {
      BigInteger most = constants[p].abs();
      for (BigInteger[] issue : values[p]) {
        BigInteger largest = BigInteger.ZERO;
        for (BigInteger v : issue) {
          largest = largest.max(v.abs());
        }
        most = most.add(largest);
      }
      if (most.bitLength() > LONG_BITS) {
        return false;
      }
    }
    return true;
  }
}
