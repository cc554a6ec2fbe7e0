package parley.pay.jobs;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import parley.casefile.CaseView;
import parley.casefile.Computed;
import parley.casefile.Derivation;
import parley.casefile.Figure;
import parley.casefile.Inputs;
import parley.casefile.Offer;
import parley.pay.book.Measures;
import parley.pay.offer.Offers;

/** The plans of places that a question compares: as they are, and with those that are added. */
final class PostsPlans {

  private final List<PostsPlan> plans = new ArrayList<>(List.of(PostsPlan.asTheyAre()));
  private final List<Computed.NotComputable> missing = new ArrayList<>();

  private PostsPlans() {}

  /**
   * The plans of a question.
   *
   * @param offer the offer asked about, if there is one
   * @param first the first projected year
   */
  static PostsPlans of(CaseView view, JobsQuestion question, Optional<Offer> offer, int first) {
    PostsPlans plans = new PostsPlans();
    if (!question.added().isEmpty()) {
      SortedMap<Integer, BigDecimal> added = new TreeMap<>();
      for (int i = 0; i < question.added().size(); i++) {
        added.put(first + i, BigDecimal.valueOf(question.added().get(i)));
      }
      plans.both(Optional.empty(), added, false, Inputs.NONE);
    } else {
      offer.ifPresent(o -> plans.offered(view, o, first));
    }
    return plans;
  }

  List<PostsPlan> all() {
    return List.copyOf(plans);
  }

  List<Computed.NotComputable> missing() {
    return List.copyOf(missing);
  }

  private void both(
      Optional<String> offer, SortedMap<Integer, BigDecimal> added, boolean even, Inputs inputs) {
    PostsPlan once = new PostsPlan(PostsPlan.Opening.ONCE, offer, added, even, inputs);
    plans.add(once);
    plans.add(once.opening(PostsPlan.Opening.EVERY_YEAR));
  }

  /**
   * The total of the offer over its years: those that start next year in the first, the rest split
   * evenly over the others, because the offer does not say how.
   */
  private void offered(CaseView view, Offer offer, int first) {
    Optional<Figure> total = one(Offers.figures(offer, Measures.NEW_POSTS));
    Optional<Figure> next = one(Offers.figures(offer, Measures.PLACES_NEXT_YEAR));
    Optional<Figure> span =
        one(
            view.listFigures(Measures.POSTS_YEARS).stream()
                .filter(f -> f.id().startsWith(offer.id() + "."))
                .toList());
    if (total.isEmpty() && next.isEmpty()) {
      return;
    }
    int start = next.flatMap(n -> startOf(offer, n)).orElse(first);
    SortedMap<Integer, BigDecimal> added = new TreeMap<>();
    next.ifPresent(n -> added.put(start, n.value().orElseThrow()));
    Inputs inputs = next.map(Inputs::of).orElse(Inputs.NONE);
    int years = span.map(s -> s.value().orElseThrow().intValueExact()).orElse(0);
    int rest = next.isPresent() ? years - 1 : years;
    if (total.isPresent() && rest > 0) {
      BigDecimal left =
          total.get().value().orElseThrow().subtract(added.getOrDefault(start, BigDecimal.ZERO));
      BigDecimal each = left.divide(BigDecimal.valueOf(rest), Derivation.EXACT);
      for (int i = years - rest; i < years; i++) {
        added.put(start + i, each);
      }
      inputs = inputs.plus(Inputs.of(total.get(), span.orElseThrow()));
    } else if (total.isPresent()) {
      missing.add(
          new Computed.NotComputable(
              Derivation.id(Measures.VERB, "jobs", offer.id(), "posts-by-year"),
              Measures.NEW_POSTS,
              Computed.Reason.NOT_IN_RECORD,
              List.of(Measures.POSTS_YEARS)));
    }
    if (!added.isEmpty()) {
      both(Optional.of(offer.id()), added, rest > 1, inputs);
    }
  }

  /** The year of the clause of a figure. */
  private static Optional<Integer> startOf(Offer offer, Figure figure) {
    return offer.clauses().stream()
        .filter(c -> c.figures().contains(figure))
        .flatMap(c -> c.when().stream())
        .map(w -> w.earliest().getYear())
        .findFirst();
  }

  private static Optional<Figure> one(List<Figure> figures) {
    return figures.size() == 1
        ? Optional.of(figures.getFirst()).filter(f -> f.value().isPresent())
        : Optional.empty();
  }
}
