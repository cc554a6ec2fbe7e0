package parley.talks.elicit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Finds out which of some packages a respondent likes best, who values criteria each by itself
 * (additive preferences, Keeney and Raiffa 1976), with even swaps (Hammond, Keeney and Raiffa
 * 1998), bisection and choices.
 *
 * <p>Each answer is a linear inequality on the worth of steps between levels. Nothing beyond the
 * answers is assumed, so what is left is a set of preferences, and all figures are intervals over
 * it. The package that is recommended is the one with the least regret (Boutilier, Patrascu,
 * Poupart and Schuurmans 2006): by how much another can be better at most.
 */
public final class Elicitation {

  /** More differ by rounding of the simplex method only. */
  private static final double ROUNDING = 1e-7;

  private final Steps steps;
  private final List<double[]> packages;
  private final List<Bundle> bundles;
  private final Limits limits;

  private Elicitation(Steps steps, List<Bundle> bundles, Limits limits) {
    this.steps = steps;
    this.bundles = List.copyOf(bundles);
    this.limits = limits;
    packages = bundles.stream().map(steps::of).toList();
  }

  /**
   * An elicitation.
   *
   * @param criteria two or more
   * @param packages what the respondent is to choose from; one or more
   * @throws IllegalArgumentException if there are too few, or a package has a level that its
   *     criterion lacks
   */
  public static Elicitation of(List<Criterion> criteria, List<Bundle> packages, Limits limits) {
    if (criteria.size() < 2) {
      throw new IllegalArgumentException(
          "There is something to weigh with two criteria or more; found %s."
              .formatted(criteria.size()));
    }
    if (packages.isEmpty()) {
      throw new IllegalArgumentException("There is no package to choose from.");
    }
    return new Elicitation(new Steps(criteria), packages, limits);
  }

  /**
   * Where things stand.
   *
   * @param replies in the order of asking; the questions need not be those that were proposed
   * @throws IllegalArgumentException if an answer does not fit its question
   */
  public Standing after(List<Reply> replies) {
    Rows reader = new Rows(steps, limits.same());
    List<List<Row>> rows = replies.stream().map(reader::of).toList();
    Optional<Standing.Clash> clash = new Clashes(steps.size(), rows).find();
    if (clash.isPresent()) {
      return Standing.clashing(clash.get());
    }
    Cone cone = new Cone(steps.size(), rows.stream().flatMap(List::stream).toList());
    List<Integer> maybeBest = maybeBest(cone);
    double[] regrets = maybeBest.stream().mapToDouble(p -> regret(cone, p, maybeBest)).toArray();
    int least =
        IntStream.range(0, regrets.length)
            .boxed()
            .min(Comparator.comparingDouble(r -> regrets[r]))
            .orElseThrow();
    Optional<Question> next = Optional.empty();
    Standing.State state = Standing.State.DECIDED;
    if (regrets[least] > limits.regret() + ROUNDING) {
      state = Standing.State.ENOUGH_ASKED;
      if (replies.size() < limits.questions()) {
        next = next(cone, replies, maybeBest);
        state = next.isPresent() ? Standing.State.ASKING : Standing.State.NOTHING_TELLS_MORE;
      }
    }
    return new Standing(
        state,
        next,
        IntStream.range(0, steps.criteria().size()).mapToObj(c -> weight(cone, c)).toList(),
        IntStream.range(0, steps.criteria().size()).mapToObj(c -> values(cone, c)).toList(),
        maybeBest,
        Optional.of(maybeBest.get(least)),
        Math.max(0, regrets[least]),
        Optional.empty());
  }

  /** That a package is better than each other one. */
  private List<Row> better(int than) {
    return IntStream.range(0, packages.size())
        .filter(p -> p != than)
        .mapToObj(p -> Row.above(Steps.minus(packages.get(than), packages.get(p))))
        .toList();
  }

  /** The best for some preferences; of those that are never better than another, without it. */
  private List<Integer> maybeBest(Cone cone) {
    List<Integer> left =
        new ArrayList<>(
            IntStream.range(0, packages.size())
                .filter(p -> cone.within(better(p)).isPresent())
                .boxed()
                .toList());
    for (int p = packages.size() - 1; p >= 0; p--) {
      int of = p;
      if (left.contains(p)
          && left.stream().anyMatch(q -> q != of && shortfall(cone, q, of) <= ROUNDING)) {
        left.remove(Integer.valueOf(p));
      }
    }
    return left;
  }

  /** By how much one of the others may be better than a package. */
  private double regret(Cone cone, int of, List<Integer> others) {
    return others.stream()
        .filter(other -> other != of)
        .mapToDouble(other -> shortfall(cone, of, other))
        .max()
        .orElse(0);
  }

  /** By how much a package may fall short of another. */
  private double shortfall(Cone cone, int of, int other) {
    return cone.greatest(Steps.minus(packages.get(other), packages.get(of)), steps.all())
        .orElseThrow()
        .value();
  }

  private Optional<Question> next(Cone cone, List<Reply> replies, List<Integer> maybeBest) {
    List<double[]> apart = new ArrayList<>();
    for (int p : maybeBest) {
      cone.within(better(p)).ifPresent(likes -> apart.add(likes.steps()));
    }
    for (int c = 0; c < steps.criteria().size(); c++) {
      double[] weight = steps.upTo(c, steps.size(c));
      cone.greatest(weight, steps.all()).ifPresent(most -> apart.add(most.steps()));
      cone.greatest(Steps.minus(new double[weight.length], weight), steps.all())
          .ifPresent(less -> apart.add(less.steps()));
    }
    int corners = apart.size();
    for (int a = 0; a < corners; a++) {
      for (int b = a + 1; b < corners; b++) {
        double[] between = new double[steps.size()];
        for (int s = 0; s < between.length; s++) {
          between[s] = (apart.get(a)[s] + apart.get(b)[s]) / 2;
        }
        apart.add(between);
      }
    }
    List<Question> pool = new ArrayList<>(new Pool(steps.criteria()).questions());
    for (int a = 0; a < maybeBest.size(); a++) {
      for (int b = a + 1; b < maybeBest.size(); b++) {
        pool.add(new Question.Choice(bundles.get(maybeBest.get(a)), bundles.get(maybeBest.get(b))));
      }
    }
    pool.removeAll(replies.stream().map(Reply::question).toList());
    return new Asker(steps, limits.same(), apart, packages).choose(pool);
  }

  private Interval weight(Cone cone, int criterion) {
    return cone.interval(steps.upTo(criterion, steps.size(criterion)), steps.all()).orElseThrow();
  }

  private List<Interval> values(Cone cone, int criterion) {
    double[] whole = steps.upTo(criterion, steps.size(criterion));
    // A criterion without any weight has no values, so all agree.
    return IntStream.rangeClosed(0, steps.size(criterion))
        .mapToObj(
            level -> cone.interval(steps.upTo(criterion, level), whole).orElse(new Interval(0, 1)))
        .toList();
  }
}
