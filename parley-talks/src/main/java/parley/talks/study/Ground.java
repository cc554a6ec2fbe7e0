package parley.talks.study;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import parley.talks.frontier.BoundedFrontier;
import parley.talks.frontier.InteractionSearch;
import parley.talks.space.AdditiveSpace;
import parley.talks.space.IssueDomain;
import parley.talks.space.Joined;
import parley.talks.space.Profile;
import parley.talks.space.Ratio;
import parley.talks.space.Scenario;
import parley.talks.space.Valuation;

/**
 * A scenario made ready to be searched: in exact whole numbers, and with what interacts joined.
 *
 * @param scenario as it was read
 * @param space additive; its issues are those of the scenario, or such as were joined of them
 * @param joined how, if issues interact for some party
 * @param searched the points that were found, if too much interacts to be joined; the space then
 *     has one issue, whose options are these points
 */
public record Ground(
    Scenario scenario,
    AdditiveSpace space,
    Optional<Joined> joined,
    Optional<BoundedFrontier> searched) {

  /** More options, over all issues, than memory and patience have room for. */
  private static final BigInteger MOST_OPTIONS = BigInteger.valueOf(2_000_000);

  /**
   * Makes a scenario ready.
   *
   * @throws IllegalArgumentException if an issue cannot be counted, an option has no value, or too
   *     much interacts; the message says which
   */
  public static Ground of(Scenario scenario) {
    BigInteger options =
        scenario.issues().stream()
            .flatMap(i -> i.size().stream())
            .filter(n -> n.compareTo(BigInteger.valueOf(IssueDomain.MOST_OPTIONS)) <= 0)
            .reduce(BigInteger.ZERO, BigInteger::add);
    if (options.compareTo(MOST_OPTIONS) > 0) {
      throw new IllegalArgumentException(
          "%s: its issues have %s options together; at most %s are searched."
              .formatted(scenario.name(), options, MOST_OPTIONS));
    }
    boolean additive =
        scenario.profiles().stream().allMatch(p -> p.preferences() instanceof Profile.Additive);
    if (additive) {
      return new Ground(scenario, AdditiveSpace.of(scenario), Optional.empty(), Optional.empty());
    }
    Joined joined = Joined.of(scenario);
    return new Ground(
        scenario, AdditiveSpace.of(joined.scenario()), Optional.of(joined), Optional.empty());
  }

  /**
   * Makes a scenario ready, and searches its frontier already where too much interacts to be
   * joined.
   *
   * @param mostSteps after which such a search ends with what it has proven
   * @throws IllegalArgumentException if an issue cannot be counted or an option has no value; the
   *     message says which
   */
  public static Ground searching(Scenario scenario, long mostSteps) {
    boolean interacts =
        scenario.profiles().stream().anyMatch(p -> !(p.preferences() instanceof Profile.Additive));
    if (!interacts || Joined.fits(scenario)) {
      return of(scenario);
    }
    BoundedFrontier found = InteractionSearch.of(scenario, mostSteps);
    return new Ground(
        scenario, AdditiveSpace.of(points(scenario, found)), Optional.empty(), Optional.of(found));
  }

  /** A scenario of one issue whose options are points that were found. */
  private static Scenario points(Scenario scenario, BoundedFrontier found) {
    List<String> names =
        IntStream.range(0, found.points().size()).mapToObj(String::valueOf).toList();
    List<Profile> profiles = new ArrayList<>();
    for (int p = 0; p < scenario.profiles().size(); p++) {
      Profile profile = scenario.profiles().get(p);
      Map<String, Ratio> values = new LinkedHashMap<>();
      for (int n = 0; n < names.size(); n++) {
        values.put(names.get(n), found.points().get(n).utilities().get(p));
      }
      profiles.add(
          new Profile(
              profile.name(),
              new Profile.Additive(
                  List.of(Ratio.ONE), List.of(Valuation.Table.of(values)), Ratio.ZERO),
              profile.reserve().map(r -> ofUtility(profile.name(), r)),
              profile.discount()));
    }
    return new Scenario(
        scenario.name(), List.of(new IssueDomain.Options("point", names)), profiles);
  }

  private static Profile.Reserve ofUtility(String party, Profile.Reserve reserve) {
    return switch (reserve) {
      case Profile.OfUtility number -> number;
      case Profile.OfOutcome outcome ->
          throw new IllegalArgumentException(
              "%s states no deal as an outcome; where so much interacts, a number is needed."
                  .formatted(party));
    };
  }

  /** How many outcomes the scenario has. */
  public BigInteger outcomes() {
    return scenario.issues().stream()
        .map(i -> i.size().orElseThrow())
        .reduce(BigInteger.ONE, BigInteger::multiply);
  }

  /** The names of the parties. */
  public List<String> parties() {
    return scenario.profiles().stream().map(Profile::name).toList();
  }

  /**
   * What each party gets without a deal. A party without a reserve takes any deal; its gains then
   * count from zero, or from its worst outcome if that is below zero.
   */
  public List<Ratio> reserves() {
    return IntStream.range(0, space.parties())
        .mapToObj(p -> space.reserve(p).orElseGet(() -> space.least(p).min(Ratio.ZERO)))
        .toList();
  }

  /** An outcome of the space in words: an option for each issue of the scenario. */
  public List<String> options(int[] outcome) {
    if (searched.isPresent()) {
      List<Integer> found = searched.get().points().get(outcome[0]).outcome();
      return IntStream.range(0, found.size())
          .mapToObj(i -> scenario.issues().get(i).options().get(found.get(i)))
          .toList();
    }
    int[] original = joined.map(j -> j.split(outcome)).orElse(outcome);
    return IntStream.range(0, original.length)
        .mapToObj(i ->
            joined
                .map(j -> j.options().get(i).get(original[i]))
                .orElseGet(() -> space.option(i, original[i])))
        .toList();
  }
}
