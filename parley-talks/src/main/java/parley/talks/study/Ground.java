package parley.talks.study;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import parley.talks.space.AdditiveSpace;
import parley.talks.space.IssueDomain;
import parley.talks.space.Joined;
import parley.talks.space.Profile;
import parley.talks.space.Ratio;
import parley.talks.space.Scenario;

/**
 * A scenario made ready to be searched: in exact whole numbers, and with what interacts joined.
 *
 * @param scenario as it was read
 * @param space additive; its issues are those of the scenario, or such as were joined of them
 * @param joined how, if issues interact for some party
 */
public record Ground(Scenario scenario, AdditiveSpace space, Optional<Joined> joined) {

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
      return new Ground(scenario, AdditiveSpace.of(scenario), Optional.empty());
    }
    Joined joined = Joined.of(scenario);
    return new Ground(scenario, AdditiveSpace.of(joined.scenario()), Optional.of(joined));
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
    int[] original = joined.map(j -> j.split(outcome)).orElse(outcome);
    return IntStream.range(0, original.length)
        .mapToObj(i ->
            joined
                .map(j -> j.options().get(i).get(original[i]))
                .orElseGet(() -> space.option(i, original[i])))
        .toList();
  }
}
