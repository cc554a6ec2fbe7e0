package parley.pay.jobs;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import parley.casefile.CaseView;
import parley.casefile.Computed;
import parley.casefile.Derivation;
import parley.casefile.Figure;
import parley.casefile.Inputs;
import parley.casefile.Offer;
import parley.casefile.Range;
import parley.pay.book.Measures;
import parley.pay.offer.Offers;

/** Applicants for each place, from figures that belong together. */
public final class Training {

  static final String MEASURE = "applicants-per-place";
  static final String UNIT = "applicants per place";

  private Training() {}

  public static TrainingAnswer answer(
      CaseView view, Optional<Offer> offer, List<Integer> morePlaces) {
    List<Added> added = new ArrayList<>();
    offer.ifPresent(o ->
        Offers.figures(o, Measures.PLACES_NEXT_YEAR).stream()
            .filter(f -> f.value().isPresent())
            .forEach(f ->
                added.add(new Added(f.value().orElseThrow(), Optional.of(o.id()), Inputs.of(f)))));
    morePlaces.forEach(
        n -> added.add(new Added(BigDecimal.valueOf(n), Optional.empty(), Inputs.NONE)));
    List<TrainingAnswer.Competition> ratios =
        pairs(view).stream().map(p -> competition(p, added)).toList();
    return new TrainingAnswer(ratios);
  }

  private static TrainingAnswer.Competition competition(Pair pair, List<Added> added) {
    List<TrainingAnswer.WithMore> after =
        added.stream()
            .map(a ->
                new TrainingAnswer.WithMore(
                    a.places(), a.offer(), ratio(pair, a.places(), a.inputs())))
            .toList();
    return new TrainingAnswer.Competition(
        pair.applicants(), pair.places(), ratio(pair, BigDecimal.ZERO, Inputs.NONE), after);
  }

  private static Computed ratio(Pair pair, BigDecimal more, Inputs inputs) {
    boolean asIs = more.signum() == 0;
    String id =
        Derivation.id(
            Measures.VERB,
            "competition",
            pair.applicants().id(),
            pair.places().id(),
            asIs ? "now" : "plus-" + more.toPlainString());
    Range places = Range.of(pair.places()).orElseThrow().plus(more);
    if (places.low().signum() <= 0) {
      return new Computed.NotComputable(
          id, MEASURE, Computed.Reason.OUT_OF_RANGE, List.of(pair.places().id()));
    }
    return new Derivation(
            id,
            MEASURE,
            UNIT,
            pair.applicants().id()
                + " / "
                + (asIs
                    ? pair.places().id()
                    : "(%s + %s), applicants unchanged"
                        .formatted(pair.places().id(), more.toPlainString())),
            Inputs.of(pair.applicants(), pair.places()).plus(inputs))
        .range(
            Range.of(pair.applicants()).orElseThrow().dividedBy(places),
            pair.applicants().bound().and(pair.places().bound().opposite()));
  }

  /**
   * Applicants and places belong together if their ids say so ({@code applicants-x} and {@code
   * training-places-x}), or if they are the only two that one speaker gave from the same sources on
   * the same day.
   */
  private static List<Pair> pairs(CaseView view) {
    List<Figure> applicants = numbers(view, Measures.APPLICANTS);
    List<Figure> places = numbers(view, Measures.PLACES);
    List<Pair> pairs = new ArrayList<>();
    for (Figure a : applicants) {
      List<Figure> named = places.stream().filter(p -> haveSameName(a, p)).toList();
      if (named.size() == 1) {
        pairs.add(new Pair(a, named.getFirst()));
        continue;
      }
      List<Figure> rivals = applicants.stream().filter(o -> haveSameOrigin(a, o)).toList();
      List<Figure> partners = places.stream().filter(p -> haveSameOrigin(a, p)).toList();
      if (rivals.size() == 1 && partners.size() == 1) {
        pairs.add(new Pair(a, partners.getFirst()));
      }
    }
    return pairs;
  }

  private static List<Figure> numbers(CaseView view, String measure) {
    return view.listFigures(measure).stream().filter(f -> f.lowest().isPresent()).toList();
  }

  private static boolean haveSameName(Figure applicants, Figure places) {
    String rest = applicants.id().replaceFirst("^" + Measures.APPLICANTS, "");
    return !rest.equals(applicants.id()) && places.id().equals(Measures.PLACES + rest);
  }

  private static boolean haveSameOrigin(Figure a, Figure b) {
    return a.by().equals(b.by()) && a.known().equals(b.known()) && a.sources().equals(b.sources());
  }

  private record Pair(Figure applicants, Figure places) {}

  /** Places to add, and on what they rest. */
  private record Added(BigDecimal places, Optional<String> offer, Inputs inputs) {}
}
