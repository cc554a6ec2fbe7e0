package parley.talks;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import parley.casefile.Assumptions;
import parley.casefile.Issue;
import parley.talks.frontier.Formula;

/**
 * The same answers by the plainest means: recursion over the issues, each package against each
 * other, and fractions of big integers instead of common denominators.
 */
final class BruteForce {

  /** A fraction with a positive denominator. */
  record Fraction(BigInteger over, BigInteger under) implements Comparable<Fraction> {
    static Fraction of(long over, long under) {
      return new Fraction(BigInteger.valueOf(over), BigInteger.valueOf(under));
    }

    Fraction minus(Fraction other) {
      return new Fraction(
          over.multiply(other.under).subtract(other.over.multiply(under)),
          under.multiply(other.under));
    }

    Fraction plus(Fraction other) {
      return minus(new Fraction(other.over.negate(), other.under));
    }

    Fraction times(Fraction other) {
      return new Fraction(over.multiply(other.over), under.multiply(other.under));
    }

    Fraction by(Fraction other) {
      BigInteger o = over.multiply(other.under);
      BigInteger u = under.multiply(other.over);
      return u.signum() < 0 ? new Fraction(o.negate(), u.negate()) : new Fraction(o, u);
    }

    Fraction absolute() {
      return new Fraction(over.abs(), under);
    }

    Fraction min(Fraction other) {
      return compareTo(other) <= 0 ? this : other;
    }

    Fraction max(Fraction other) {
      return compareTo(other) >= 0 ? this : other;
    }

    BigDecimal decimal() {
      return new BigDecimal(over).divide(new BigDecimal(under), MathContext.DECIMAL64);
    }

    @Override
    public int compareTo(Fraction other) {
      return over.multiply(other.under).compareTo(other.over.multiply(under));
    }
  }

  /** A package: its choices and both sides' points from 0 to 100. */
  record Pack(List<Choice> choices, Fraction u1, Fraction u2) {
    boolean isBeatenBy(Pack other) {
      int first = other.u1.compareTo(u1);
      int second = other.u2.compareTo(u2);
      return first >= 0 && second >= 0 && (first > 0 || second > 0);
    }
  }

  final List<Pack> all = new ArrayList<>();
  private final RandomDomains.Drawn drawn;

  BruteForce(RandomDomains.Drawn drawn) {
    this.drawn = drawn;
    grow(0, List.of());
  }

  private void grow(int issue, List<Choice> choices) {
    if (issue == drawn.agenda().size()) {
      all.add(new Pack(choices, points(drawn.union(), choices), points(drawn.payer(), choices)));
      return;
    }
    Issue next = drawn.agenda().get(issue);
    for (Issue.Option option : next.options()) {
      List<Choice> longer = new ArrayList<>(choices);
      longer.add(new Choice(next.id(), option.id()));
      grow(issue + 1, List.copyOf(longer));
    }
  }

  private Fraction points(Assumptions.Assumed assumed, List<Choice> choices) {
    Fraction sum = Fraction.of(0, 1);
    long weights = 0;
    for (Choice c : choices) {
      long weight = assumed.weights().get(c.issue());
      sum = sum.plus(Fraction.of(weight, 1).times(value(assumed, c)));
      weights += weight;
    }
    for (Assumptions.Interaction interaction : assumed.interactions()) {
      boolean all =
          interaction.together().stream()
              .allMatch(t -> choices.contains(new Choice(t.issue(), t.option())));
      sum = all ? sum.plus(Fraction.of(100L * interaction.adds(), 1)) : sum;
    }
    return sum.by(Fraction.of(weights, 1));
  }

  private Fraction value(Assumptions.Assumed assumed, Choice c) {
    Map<String, Integer> table = assumed.values().getOrDefault(c.issue(), Map.of());
    if (table.containsKey(c.option())) {
      return Fraction.of(table.get(c.option()), 1);
    }
    Assumptions.ValueFunction function = assumed.findFunction(c.issue()).orElseThrow();
    Fraction amount =
        drawn.agenda().stream()
            .filter(i -> i.id().equals(c.issue()))
            .flatMap(i -> i.options().stream())
            .filter(o -> o.id().equals(c.option()))
            .map(o -> decimal(o.figures().getFirst().value().orElseThrow()))
            .findFirst()
            .orElseThrow();
    return value(function, amount);
  }

  private static Fraction decimal(BigDecimal number) {
    return new Fraction(number.movePointRight(3).toBigIntegerExact(), BigInteger.valueOf(1_000));
  }

  /** By two loops over the points: the steps reached, or the piece in which the amount lies. */
  private static Fraction value(Assumptions.ValueFunction function, Fraction amount) {
    List<Assumptions.At> points = function.points();
    if (function.shape() == Assumptions.Shape.THRESHOLD) {
      int value = 0;
      for (Assumptions.At p : points) {
        value = decimal(p.at()).compareTo(amount) <= 0 ? p.value() : value;
      }
      return Fraction.of(value, 1);
    }
    if (amount.compareTo(decimal(points.getFirst().at())) <= 0) {
      return Fraction.of(points.getFirst().value(), 1);
    }
    for (int i = 1; i < points.size(); i++) {
      Fraction left = decimal(points.get(i - 1).at());
      Fraction right = decimal(points.get(i).at());
      if (amount.compareTo(right) <= 0) {
        Fraction toRight = amount.minus(left).by(right.minus(left));
        return Fraction.of(points.get(i).value(), 1)
            .times(toRight)
            .plus(
                Fraction.of(points.get(i - 1).value(), 1).times(Fraction.of(1, 1).minus(toRight)));
      }
    }
    return Fraction.of(points.getLast().value(), 1);
  }

  /** A reserve: a number, or what the drawn offer is worth. */
  Fraction reserve(int side) {
    Assumptions.Assumed assumed = side == 0 ? drawn.union() : drawn.payer();
    return assumed
        .reserve()
        .map(r -> Fraction.of(r, 1))
        .orElseGet(() -> points(assumed, drawn.offered()));
  }

  private Fraction reserve1() {
    return reserve(0);
  }

  private Fraction reserve2() {
    return reserve(1);
  }

  List<Pack> zone() {
    return all.stream()
        .filter(p -> p.u1.compareTo(reserve1()) >= 0 && p.u2.compareTo(reserve2()) >= 0)
        .toList();
  }

  /** All thresholds: the index of the party, the name, the points. */
  record Limit(int side, String name, Fraction points) {}

  List<Limit> limits() {
    List<Limit> limits = new ArrayList<>();
    limits.add(new Limit(0, "", reserve1()));
    drawn
        .union()
        .gates()
        .forEach(g -> limits.add(new Limit(0, g.gate(), Fraction.of(g.accepts(), 1))));
    limits.add(new Limit(1, "", reserve2()));
    drawn
        .payer()
        .gates()
        .forEach(g -> limits.add(new Limit(1, g.gate(), Fraction.of(g.accepts(), 1))));
    return limits;
  }

  static boolean meets(Pack p, Limit limit) {
    return (limit.side == 0 ? p.u1 : p.u2).compareTo(limit.points) >= 0;
  }

  List<Pack> signable() {
    return all.stream().filter(p -> limits().stream().allMatch(l -> meets(p, l))).toList();
  }

  /** How many packages open if a threshold, and its equals on the same side, are taken away. */
  long opens(Limit gone) {
    List<Limit> rest =
        limits().stream()
            .filter(l -> l.side != gone.side || l.points.compareTo(gone.points) != 0)
            .toList();
    long without = all.stream().filter(p -> rest.stream().allMatch(l -> meets(p, l))).count();
    return without - signable().size();
  }

  List<Pack> frontier() {
    return all.stream().filter(p -> all.stream().noneMatch(p::isBeatenBy)).toList();
  }

  /** The packages that are best in the zone by a formula, dominated ones left out. */
  Set<List<Choice>> solve(Formula formula) {
    List<Pack> points = zone().stream().filter(p -> all.stream().noneMatch(p::isBeatenBy)).toList();
    Fraction one = Fraction.of(1, 1);
    Fraction b1 = points.stream().map(Pack::u1).max(Comparator.naturalOrder()).orElseThrow();
    Fraction b2 = points.stream().map(Pack::u2).max(Comparator.naturalOrder()).orElseThrow();
    Fraction most1 = b1.minus(reserve1());
    Fraction most2 = b2.minus(reserve2());
    Function<Pack, Fraction> g1 = p -> p.u1.minus(reserve1());
    Function<Pack, Fraction> g2 = p -> p.u2.minus(reserve2());
    Function<Pack, Fraction> s1 = p -> most1.over.signum() == 0 ? one : g1.apply(p).by(most1);
    Function<Pack, Fraction> s2 = p -> most2.over.signum() == 0 ? one : g2.apply(p).by(most2);
    Fraction zero = Fraction.of(0, 1);
    Function<Pack, Fraction> score =
        switch (formula) {
          case NASH_PRODUCT -> p -> g1.apply(p).times(g2.apply(p));
          case KALAI_SMORODINSKY_MAX_MIN -> p -> s1.apply(p).min(s2.apply(p));
          case KALAI_SMORODINSKY_MIN_DIFFERENCE ->
              p -> zero.minus(s1.apply(p).minus(s2.apply(p)).absolute());
          case EGALITARIAN -> p -> g1.apply(p).min(g2.apply(p));
          case UTILITARIAN -> p -> p.u1.plus(p.u2);
        };
    Fraction best = points.stream().map(score).max(Comparator.naturalOrder()).orElseThrow();
    Set<List<Choice>> found = new LinkedHashSet<>();
    for (Pack p : points) {
      if (score.apply(p).compareTo(best) == 0) {
        found.add(p.choices);
      }
    }
    return found;
  }

  /** The least sum of what any package lacks, over every package and not the frontier alone. */
  Fraction distance(Fraction need1, Fraction need2) {
    Fraction zero = Fraction.of(0, 1);
    return all.stream()
        .map(p -> need1.minus(p.u1).max(zero).plus(need2.minus(p.u2).max(zero)))
        .min(Comparator.naturalOrder())
        .orElseThrow();
  }

  Fraction highest(int side) {
    return limits().stream()
        .filter(l -> l.side == side)
        .map(Limit::points)
        .max(Comparator.naturalOrder())
        .orElseThrow();
  }
}
