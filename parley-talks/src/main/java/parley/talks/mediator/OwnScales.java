package parley.talks.mediator;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import parley.talks.space.AdditiveSpace;
import parley.talks.space.IssueDomain;
import parley.talks.space.Profile;
import parley.talks.space.Ratio;
import parley.talks.space.Scenario;
import parley.talks.space.Valuation;

/**
 * Every party on a scale of its own: 0 points for its worst outcome, 100 for its best. Whatever
 * scale a party states its values on, the mediator says the same.
 */
public final class OwnScales {

  private static final Ratio HUNDRED = Ratio.of(100);

  private OwnScales() {}

  /**
   * The same space with utilities in points. A party to whom every outcome is worth the same has 0
   * points everywhere. Where a profile states no reserve, any deal is at least as good as none: 0
   * points.
   *
   * @throws IllegalArgumentException if an option has no value
   */
  public static AdditiveSpace of(AdditiveSpace space) {
    List<Profile> profiles =
        IntStream.range(0, space.parties()).mapToObj(p -> profile(space, p)).toList();
    List<IssueDomain> issues = IntStream.range(0, space.issues()).mapToObj(space::issue).toList();
    return AdditiveSpace.of(new Scenario(space.name(), issues, profiles));
  }

  private static Profile profile(AdditiveSpace space, int party) {
    Ratio least = space.least(party);
    Ratio range = space.greatest(party).minus(least);
    Ratio stretch = range.signum() == 0 ? Ratio.ZERO : HUNDRED.dividedBy(range);
    List<Valuation> valuations =
        IntStream.range(0, space.issues())
            .<Valuation>mapToObj(i -> Valuation.Table.of(table(space, party, i, stretch)))
            .toList();
    Ratio reserve = space.reserve(party).orElse(least).minus(least).times(stretch);
    return new Profile(
        space.profile(party).name(),
        new Profile.Additive(
            IntStream.range(0, space.issues()).mapToObj(i -> Ratio.ONE).toList(),
            valuations,
            Ratio.ZERO),
        Optional.of(new Profile.OfUtility(reserve)),
        Optional.empty());
  }

  private static Map<String, Ratio> table(
      AdditiveSpace space, int party, int issue, Ratio stretch) {
    Ratio worst = worst(space, party, issue);
    Map<String, Ratio> table = new LinkedHashMap<>();
    for (int o = 0; o < space.options(issue); o++) {
      table.put(space.option(issue, o), value(space, party, issue, o).minus(worst).times(stretch));
    }
    return table;
  }

  /** What an option adds to the utility of a party. */
  static Ratio value(AdditiveSpace space, int party, int issue, int option) {
    return new Ratio(space.value(party, issue, option), space.scale(party));
  }

  private static Ratio worst(AdditiveSpace space, int party, int issue) {
    return IntStream.range(0, space.options(issue))
        .mapToObj(o -> value(space, party, issue, o))
        .min(Ratio::compareTo)
        .orElseThrow();
  }

  /** The reserve of each party of a space in points. */
  static List<Ratio> reserves(AdditiveSpace points) {
    return IntStream.range(0, points.parties())
        .mapToObj(p -> points.reserve(p).orElse(Ratio.ZERO))
        .toList();
  }
}
