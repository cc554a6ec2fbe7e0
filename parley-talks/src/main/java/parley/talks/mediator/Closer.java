package parley.talks.mediator;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import parley.talks.frontier.Formula;
import parley.talks.frontier.Frontier;
import parley.talks.frontier.Solutions;
import parley.talks.space.AdditiveSpace;
import parley.talks.space.IssueDomain;
import parley.talks.space.Profile;
import parley.talks.space.Ratio;
import parley.talks.space.Scenario;
import parley.talks.space.Valuation;

/**
 * Closes a small gap between the last positions of two parties.
 *
 * @param mostOfRange numbers are split if they are no farther apart than this share of the range of
 *     their issue
 * @param mostPoints a midpoint is computed if no party loses more points than this from its own
 *     position to the other's
 */
public record Closer(Ratio mostOfRange, Ratio mostPoints) {

  /** A quarter of the range, 20 points. */
  public static final Closer USUAL =
      new Closer(new Ratio(BigInteger.ONE, BigInteger.valueOf(4)), Ratio.of(20));

  /** Checks the limits. */
  public Closer {
    if (mostOfRange.signum() < 0 || mostPoints.signum() < 0) {
      throw new IllegalArgumentException(
          "A closer needs limits from 0 on: %s of the range, %s points."
              .formatted(mostOfRange, mostPoints));
    }
  }

  /**
   * Splits the difference, from the positions alone: the middle of each number on which they
   * differ. Between two steps the even one counted from the low end is taken, which over many
   * issues favours nobody.
   *
   * @param issues the issues
   * @param first an option for each issue, by name
   * @param second the same of the other party
   * @throws IllegalArgumentException if a position of a number issue is no number in it
   */
  public Closing split(List<IssueDomain> issues, List<String> first, List<String> second) {
    List<String> middle = new ArrayList<>(first);
    List<String> moved = new ArrayList<>();
    for (int i = 0; i < issues.size(); i++) {
      if (first.get(i).equals(second.get(i))) {
        continue;
      }
      Optional<Numbers> numbers = Numbers.find(issues.get(i));
      if (numbers.isEmpty()) {
        return new Closing.NotClosed(Closing.Reason.NOT_DIVISIBLE);
      }
      Ratio one = numbers.get().checked(first.get(i));
      Ratio other = numbers.get().checked(second.get(i));
      if (one.equals(other)) {
        continue;
      }
      Ratio gap = one.max(other).minus(one.min(other));
      if (gap.compareTo(mostOfRange.times(numbers.get().range())) > 0) {
        return new Closing.NotClosed(Closing.Reason.NUMBERS_TOO_FAR);
      }
      moved.add(issues.get(i).name());
      middle.set(i, numbers.get().middle(one, other));
    }
    return moved.isEmpty()
        ? new Closing.Agreed(first)
        : new Closing.Midpoint(Closing.Way.SPLIT, middle, moved);
  }

  /**
   * Computes a midpoint from the values of both: among the packages between the positions, numbers
   * in between and of other issues the two options, the one that gives the party that gets less the
   * greatest share of the way from the other's position to its own. It is at least the reserve for
   * both, and better than the other's position for whoever prefers its own.
   *
   * @param points a space in points
   */
  public Closing compute(AdditiveSpace points, Terms first, Terms second) {
    if (first.equals(second)) {
      return new Closing.Agreed(first.options(points));
    }
    List<Ratio> others = new ArrayList<>();
    List<Boolean> gives = new ArrayList<>();
    for (int p = 0; p < points.parties(); p++) {
      Ratio own = points.utility(p, (p == 0 ? first : second).outcome());
      Ratio other = points.utility(p, (p == 0 ? second : first).outcome());
      if (own.minus(other).compareTo(mostPoints) > 0) {
        return new Closing.NotClosed(Closing.Reason.POINTS_TOO_FAR);
      }
      others.add(other);
      gives.add(own.compareTo(other) > 0);
    }
    AdditiveSpace between = between(points, first, second);
    Frontier frontier = Frontier.of(between);
    List<Ratio> reserves = OwnScales.reserves(points);
    List<Ratio> floors = new ArrayList<>();
    for (int p = 0; p < others.size(); p++) {
      // Whoever gives gets a part of the way back: the next whole number or more.
      Ratio part = new Ratio(BigInteger.ONE, between.scale(p));
      floors.add((gives.get(p) ? others.get(p).plus(part) : others.get(p)).max(reserves.get(p)));
    }
    List<Integer> best =
        Solutions.of(frontier, others, floors).of(Formula.KALAI_SMORODINSKY_MAX_MIN);
    if (best.isEmpty()) {
      return new Closing.NotClosed(Closing.Reason.NOTHING_BETWEEN);
    }
    Terms terms =
        best.stream()
            .map(b -> SuggestionRule.first(frontier, b))
            .min(Terms::compareTo)
            .orElseThrow();
    return new Closing.Midpoint(
        Closing.Way.COMPUTED,
        terms.options(between),
        first.differences(second).stream().map(i -> points.issue(i).name()).toList());
  }

  /** The packages between two positions as a space of their own, in points of the whole one. */
  private static AdditiveSpace between(AdditiveSpace points, Terms first, Terms second) {
    List<IssueDomain> issues = new ArrayList<>();
    List<List<Integer>> places = new ArrayList<>();
    for (int i = 0; i < points.issues(); i++) {
      int low = Math.min(first.place(i), second.place(i));
      int high = Math.max(first.place(i), second.place(i));
      List<Integer> kept =
          points.issue(i) instanceof IssueDomain.Options
              ? IntStream.of(low, high).distinct().boxed().toList()
              : IntStream.rangeClosed(low, high).boxed().toList();
      int issue = i;
      places.add(kept);
      issues.add(
          new IssueDomain.Options(
              points.issue(i).name(), kept.stream().map(o -> points.option(issue, o)).toList()));
    }
    List<Profile> profiles =
        IntStream.range(0, points.parties())
            .mapToObj(p ->
                new Profile(
                    points.profile(p).name(),
                    new Profile.Additive(
                        issues.stream().map(i -> Ratio.ONE).toList(),
                        IntStream.range(0, issues.size())
                            .<Valuation>mapToObj(i -> table(points, p, i, places.get(i)))
                            .toList(),
                        Ratio.ZERO),
                    Optional.empty(),
                    Optional.empty()))
            .toList();
    return AdditiveSpace.of(new Scenario(points.name(), issues, profiles));
  }

  private static Valuation table(AdditiveSpace points, int party, int issue, List<Integer> kept) {
    Map<String, Ratio> table = new LinkedHashMap<>();
    kept.forEach(o -> table.put(points.option(issue, o), OwnScales.value(points, party, issue, o)));
    return Valuation.Table.of(table);
  }

  /** An issue of numbers from a low to a high end, at steps or without. */
  private record Numbers(String name, Ratio low, Ratio high, Optional<Ratio> step) {

    static Optional<Numbers> find(IssueDomain issue) {
      return switch (issue) {
        case IssueDomain.Options none -> Optional.empty();
        case IssueDomain.Integers whole ->
            Optional.of(
                new Numbers(
                    whole.name(),
                    Ratio.of(whole.low()),
                    Ratio.of(whole.high()),
                    Optional.of(Ratio.ONE)));
        case IssueDomain.Steps steps ->
            Optional.of(
                new Numbers(
                    steps.name(),
                    Ratio.of(steps.low()),
                    Ratio.of(steps.high()),
                    Optional.of(Ratio.of(steps.step()))));
        case IssueDomain.Reals reals ->
            Optional.of(
                new Numbers(
                    reals.name(), Ratio.of(reals.low()), Ratio.of(reals.high()), Optional.empty()));
      };
    }

    Ratio range() {
      return high.minus(low);
    }

    Ratio checked(String text) {
      Ratio number = Ratio.parse(text);
      boolean onStep =
          step.isEmpty() || number.minus(low).dividedBy(step.get()).over().equals(BigInteger.ONE);
      if (number.compareTo(low) < 0 || number.compareTo(high) > 0 || !onStep) {
        throw new IllegalArgumentException(
            "%s is no position on the issue \"%s\", which runs from %s to %s%s."
                .formatted(text, name, low, high, step.map(s -> " at steps of " + s).orElse("")));
      }
      return number;
    }

    String middle(Ratio one, Ratio other) {
      Ratio middle = one.plus(other).dividedBy(Ratio.of(2));
      Ratio split =
          step.map(s -> low.plus(s.times(even(middle.minus(low).dividedBy(s))))).orElse(middle);
      return split.findDecimal().map(BigDecimal::toPlainString).orElseThrow();
    }

    /** A number of steps that is whole or a half, as the even whole number next to it. */
    private static Ratio even(Ratio steps) {
      BigInteger up = steps.ceiling();
      boolean whole = steps.over().equals(BigInteger.ONE);
      return new Ratio(whole || !up.testBit(0) ? up : up.subtract(BigInteger.ONE), BigInteger.ONE);
    }
  }
}
