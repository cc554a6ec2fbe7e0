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
 * What one party knows when it reads a suggestion: the issues, its own values, and, so that the
 * bound errs on the safe side, the shape of the other's values on each issue. It does not know how
 * the other weighs the issues, nor its reserve; those are what a suggestion may reveal.
 *
 * @param own the party's own profile, in points
 * @param place the place of the party, 0 or 1
 * @param shapes for each issue what each option is to the other, from 0 to 1; all 0 if the issue is
 *     nothing to it
 */
public record Knowledge(
    List<IssueDomain> issues, Profile own, int place, List<List<Ratio>> shapes) {

  private static final Ratio HUNDRED = Ratio.of(100);

  /** Copies the lists. */
  public Knowledge {
    issues = List.copyOf(issues);
    shapes = shapes.stream().map(List::copyOf).toList();
  }

  /** The knowledge of a party of a space in points. */
  public static Knowledge of(AdditiveSpace points, int party) {
    int other = 1 - party;
    return new Knowledge(
        IntStream.range(0, points.issues()).mapToObj(points::issue).toList(),
        points.profile(party),
        party,
        IntStream.range(0, points.issues()).mapToObj(i -> shape(points, other, i)).toList());
  }

  private static List<Ratio> shape(AdditiveSpace points, int party, int issue) {
    List<Ratio> values =
        IntStream.range(0, points.options(issue))
            .mapToObj(o -> OwnScales.value(points, party, issue, o))
            .toList();
    Ratio least = values.stream().min(Ratio::compareTo).orElseThrow();
    Ratio range = values.stream().max(Ratio::compareTo).orElseThrow().minus(least);
    return values.stream()
        .map(v -> range.signum() == 0 ? Ratio.ZERO : v.minus(least).dividedBy(range))
        .toList();
  }

  /** The issues that the other cares about at all. */
  List<Integer> open() {
    return IntStream.range(0, issues.size())
        .filter(i -> shapes.get(i).stream().anyMatch(s -> s.signum() > 0))
        .boxed()
        .toList();
  }

  /**
   * The space if the other weighs the open issues so, in points.
   *
   * @param weights shares of the whole, adding up to one, one for each open issue
   */
  AdditiveSpace supposing(List<Ratio> weights) {
    Profile other =
        new Profile(
            "other",
            new Profile.Additive(
                allWeights(weights),
                IntStream.range(0, issues.size()).<Valuation>mapToObj(this::table).toList(),
                Ratio.ZERO),
            Optional.empty(),
            Optional.empty());
    return AdditiveSpace.of(
        new Scenario("supposed", issues, place == 0 ? List.of(own, other) : List.of(other, own)));
  }

  private List<Ratio> allWeights(List<Ratio> weights) {
    List<Integer> open = open();
    return IntStream.range(0, issues.size())
        .mapToObj(i -> open.contains(i) ? weights.get(open.indexOf(i)).times(HUNDRED) : Ratio.ZERO)
        .toList();
  }

  private Valuation table(int issue) {
    Map<String, Ratio> table = new LinkedHashMap<>();
    List<String> options = issues.get(issue).options();
    for (int o = 0; o < options.size(); o++) {
      table.put(options.get(o), shapes.get(issue).get(o));
    }
    return Valuation.Table.of(table);
  }

  /** The party's own reserve in points. */
  Ratio reserve() {
    return own.reserve().map(r -> ((Profile.OfUtility) r).utility()).orElse(Ratio.ZERO);
  }
}
