package parley.talks;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import parley.casefile.Assumptions;
import parley.talks.space.Ratio;

/** Writes what is assumed for a party in whole numbers. */
final class SideBuilder {

  /** Walkout reserves are rounded to hundredths of a point. */
  private static final BigInteger HUNDREDTHS = BigInteger.valueOf(100);

  private final Assumptions.Assumed assumed;
  private final List<SearchedIssue> issues;

  SideBuilder(Assumptions.Assumed assumed, List<SearchedIssue> issues) {
    this.assumed = assumed;
    this.issues = issues;
  }

  /** The sum of the weights over the issues searched. */
  long weight() {
    return issues.stream().mapToLong(i -> weight(i.issue().id())).sum();
  }

  private long weight(String issue) {
    return assumed.weights().getOrDefault(issue, 0);
  }

  /** The least number that makes every value, and the reserve, whole. */
  BigInteger fine() {
    BigInteger fine = assumed.reserveWalkout().isPresent() ? HUNDREDTHS : BigInteger.ONE;
    for (SearchedIssue issue : issues) {
      for (int option = 0; option < issue.options().size(); option++) {
        BigInteger over = value(issue, option).over();
        fine = fine.divide(fine.gcd(over)).multiply(over);
      }
    }
    return fine;
  }

  /** A side that gives an issue no weight needs no value for its options: then they count 0. */
  private Ratio value(SearchedIssue issue, int option) {
    return OptionValues.find(assumed, issue.issue(), issue.options().get(option))
        .orElse(Ratio.ZERO);
  }

  private boolean isValued(SearchedIssue issue) {
    return issue.options().stream()
        .allMatch(o -> OptionValues.find(assumed, issue.issue(), o).isPresent());
  }

  /**
   * The side.
   *
   * @param fine as {@link #fine()} gives it, if it is not too large
   */
  Side build(long fine) {
    long[] weights = issues.stream().mapToLong(i -> weight(i.issue().id())).toArray();
    long[][] values = new long[issues.size()][];
    for (int i = 0; i < values.length; i++) {
      SearchedIssue issue = issues.get(i);
      values[i] = new long[issue.options().size()];
      for (int o = 0; o < values[i].length; o++) {
        values[i][o] = value(issue, o).times(Ratio.of(fine)).number().longValueExact();
      }
    }
    List<Side.Bonus> bonuses = new ArrayList<>();
    for (Assumptions.Interaction interaction : assumed.interactions()) {
      findBonus(interaction, fine).ifPresent(bonuses::add);
    }
    List<Boolean> valued = issues.stream().map(this::isValued).toList();
    return new Side(assumed.party(), fine, weights, values, valued, bonuses);
  }

  /** An interaction of options that are all searched. */
  private Optional<Side.Bonus> findBonus(Assumptions.Interaction interaction, long fine) {
    List<Assumptions.Together> together = interaction.together();
    int[] places = new int[together.size()];
    int[] options = new int[together.size()];
    for (int t = 0; t < places.length; t++) {
      Assumptions.Together one = together.get(t);
      places[t] = -1;
      for (int i = 0; i < issues.size(); i++) {
        if (issues.get(i).issue().id().equals(one.issue())) {
          places[t] = i;
          options[t] = issues.get(i).names().options().indexOf(one.option());
        }
      }
      if (places[t] < 0 || options[t] < 0) {
        return Optional.empty();
      }
    }
    return Optional.of(new Side.Bonus(places, options, 100L * interaction.adds() * fine));
  }
}
