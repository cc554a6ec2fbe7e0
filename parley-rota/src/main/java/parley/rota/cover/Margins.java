package parley.rota.cover;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import parley.rota.model.Demand;
import parley.rota.model.Shift;

/** What one more or one fewer would change: each plan is solved again. */
final class Margins {

  /** Finds the best cover of a plan. */
  @FunctionalInterface
  interface Solver {
    Margin margin(CoverPlan plan, Margin.Kind kind, String what);
  }

  private Margins() {}

  /**
   * All margins, of volunteers in their order, then of demands.
   *
   * @param used ids of the volunteers with a duty
   */
  static List<Margin> list(CoverPlan plan, Set<String> used, Solver solver) {
    List<Margin> all = new ArrayList<>();
    for (Volunteer v : plan.volunteers()) {
      if (used.contains(v.id())) {
        all.add(solver.margin(plan.without(v.id()), Margin.Kind.WITHOUT_VOLUNTEER, v.id()));
      }
    }
    Set<List<Object>> seen = new HashSet<>();
    for (Volunteer v : plan.volunteers()) {
      if (seen.add(List.of(v.group(), v.skills(), v.rules(), v.card()))) {
        all.add(solver.margin(plan.with(oneMore(plan, v)), Margin.Kind.ONE_MORE_VOLUNTEER, v.id()));
      }
    }
    for (Demand demand : plan.template()) {
      List<Demand> template =
          plan.template().stream().map(d -> d.equals(demand) ? raised(d) : d).toList();
      all.add(
          solver.margin(plan.withTemplate(template), Margin.Kind.ONE_MORE_DEMANDED, demand.id()));
    }
    return all;
  }

  private static Volunteer oneMore(CoverPlan plan, Volunteer like) {
    List<Volunteer.Offer> offers = new ArrayList<>();
    plan.horizon()
        .all()
        .forEach(day -> {
          for (Shift shift : plan.shifts()) {
            offers.add(new Volunteer.Offer(day, shift.id()));
          }
        });
    return new Volunteer(
        like.id() + " and one more",
        like.name(),
        like.group(),
        like.specialty(),
        like.skills(),
        like.rules(),
        like.card(),
        offers,
        List.of());
  }

  private static Demand raised(Demand demand) {
    return switch (demand) {
      case Demand.OfShift d ->
          new Demand.OfShift(
              d.id(),
              d.days(),
              d.shift(),
              d.skill(),
              d.minimum() + 1,
              Math.max(d.wanted(), d.minimum() + 1),
              Optional.empty());
      case Demand.OfHours d ->
          new Demand.OfHours(
              d.id(),
              d.days(),
              d.from(),
              d.to(),
              d.skill(),
              d.minimum() + 1,
              Math.max(d.wanted(), d.minimum() + 1));
    };
  }
}
