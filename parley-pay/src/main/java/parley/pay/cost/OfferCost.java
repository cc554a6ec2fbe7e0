package parley.pay.cost;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import parley.casefile.Bound;
import parley.casefile.CaseView;
import parley.casefile.Computed;
import parley.casefile.Derivation;
import parley.casefile.Figure;
import parley.casefile.Inputs;
import parley.pay.book.Measures;
import parley.pay.book.PayYear;
import parley.pay.book.Pence;
import parley.pay.book.Scales;
import parley.pay.book.Uplift;
import parley.pay.offer.Executed;
import parley.pay.offer.PointOutcome;

/**
 * What the rises of an offer cost in a year, once all its steps are in: each point of the scale
 * gets the rise that the offer comes to there, on the pay, the taxes and the staff of the year from
 * which the offer starts, as they were known on the day before it. Sums paid once, allowances, fees
 * and posts are no part of it. Amounts are in GBP million a year; the method is in {@code
 * docs/pay-cost.md}.
 *
 * @param offer id of the offer
 * @param year whose pay is before the rise; empty if no point of the scale could be looked at
 * @param gross what employers pay
 * @param net what is left of it after all receipts
 * @param rungs from which both are added up; none where they are not computable, or zero
 * @param missing measures that the record lacks, so that a rung is left out
 */
public record OfferCost(
    String offer,
    Optional<PayYear> year,
    Computed gross,
    Computed net,
    List<Rung> rungs,
    List<String> missing) {

  private static final String UNIT = "GBP million a year";
  private static final String GROSS = "cost-of-an-offer-gross";
  private static final String NET = "cost-of-an-offer-net";

  /** Copies the lists. */
  public OfferCost {
    rungs = List.copyOf(rungs);
    missing = List.copyOf(missing);
  }

  /** A rung, and the sum up to it; receipts are below zero. */
  public record Rung(CostRung kind, Computed.Known amount, Computed.Known sum) {}

  /**
   * The cost of an offer for all points of the scale.
   *
   * @param executed the offer, executed full time and for all grades
   * @param known the day on which the offer became known
   * @return empty if no term is about pay
   */
  public static Optional<OfferCost> of(CaseView view, Executed executed, LocalDate known) {
    if (executed.why().isPresent()) {
      return Optional.of(without(executed.offer(), Optional.empty(), executed.why().get()));
    }
    if (executed.points().isEmpty()) {
      return Optional.empty();
    }
    Optional<Computed.NotComputable> stuck =
        executed.points().stream()
            .map(PointOutcome::rise)
            .filter(Computed.NotComputable.class::isInstance)
            .map(Computed.NotComputable.class::cast)
            .findFirst();
    if (stuck.isPresent()) {
      return Optional.of(without(executed.offer(), Optional.empty(), stuck.get()));
    }
    return Optional.of(computed(view.record().asOf(known.minusDays(1)), executed));
  }

  private static OfferCost without(
      String offer, Optional<PayYear> year, Computed.NotComputable why) {
    return new OfferCost(
        offer, year, because(offer, GROSS, why), because(offer, NET, why), List.of(), List.of());
  }

  private static Computed because(String offer, String measure, Computed.NotComputable why) {
    return new Computed.NotComputable(id(offer, measure), measure, why.reason(), why.missing());
  }

  private static String id(String offer, String part) {
    return Derivation.id(Measures.VERB, "offer", offer, part);
  }

  private static OfferCost computed(CaseView before, Executed executed) {
    String offer = executed.offer();
    Map<Key, BigDecimal> rises = new HashMap<>();
    List<Figure> figures = new ArrayList<>();
    for (PointOutcome point : executed.points()) {
      Figure rise = point.rise().find().orElseThrow();
      figures.add(rise);
      rises.put(new Key(point.contract(), point.grade(), point.point()), amount(rise));
    }
    if (rises.values().stream().allMatch(r -> r.signum() == 0)) {
      return new OfferCost(
          offer,
          Optional.empty(),
          nothing(offer, GROSS, figures),
          nothing(offer, NET, figures),
          List.of(),
          List.of());
    }
    Optional<PayYear> year = year(before, executed);
    if (rises.values().stream().anyMatch(r -> r.signum() < 0)) {
      return without(offer, year, missing(offer, Computed.Reason.OUT_OF_RANGE, "a rise below 0"));
    }
    LadderBasis basis;
    try {
      basis =
          LadderBasis.of(
              before, year.orElseThrow(), executed.circumstances().pension(), TierRule.KEPT);
    } catch (IllegalArgumentException e) {
      return without(
          offer,
          year,
          missing(
              offer,
              Computed.Reason.NOT_IN_RECORD,
              "staff, pay scale and taxes of " + year.orElseThrow()));
    }
    List<String> unmatched =
        basis.staff().staffing().points().stream()
            .map(Staffing.Point::point)
            .filter(p -> !rises.containsKey(Key.of(p)) || !isPaidBefore(p, executed))
            .map(p -> (p.grade() + " " + p.point()).strip())
            .toList();
    if (!unmatched.isEmpty()) {
      return without(
          offer,
          year,
          new Computed.NotComputable(
              id(offer, GROSS), GROSS, Computed.Reason.UNITS_DIFFER, unmatched));
    }
    Map<CostRung, LadderBasis.Step> steps =
        basis.steps(p ->
            new Uplift(
                BigDecimal.ZERO, Pence.ofPounds(rises.getOrDefault(Key.of(p), BigDecimal.ZERO))));
    return added(offer, year.orElseThrow(), basis, steps, Inputs.of(figures).plus(basis.inputs()));
  }

  private static OfferCost added(
      String offer,
      PayYear year,
      LadderBasis basis,
      Map<CostRung, LadderBasis.Step> steps,
      Inputs inputs) {
    String on =
        "all rises of basic pay of the offer, on the pay of %s; staff counted on %s; sums paid once, allowances, fees and posts are left out"
            .formatted(year, basis.staff().staffing().countedOn());
    List<Rung> rungs = new ArrayList<>();
    steps.forEach((kind, step) -> {
      String rung = kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
      rungs.add(
          new Rung(
              kind,
              money(
                  id(offer, rung),
                  "cost-of-an-offer-" + rung,
                  rung + ": " + on,
                  step.amount(),
                  inputs),
              money(
                  id(offer, rung + "-sum"),
                  "cost-of-an-offer-" + rung,
                  "cost up to " + rung + ": " + on,
                  step.sum(),
                  inputs)));
    });
    Estimate gross =
        steps.entrySet().stream()
            .filter(e -> !e.getKey().isReceipt())
            .max(Map.Entry.comparingByKey(Comparator.naturalOrder()))
            .orElseThrow()
            .getValue()
            .sum();
    Estimate net =
        steps.entrySet().stream()
            .max(Map.Entry.comparingByKey(Comparator.naturalOrder()))
            .orElseThrow()
            .getValue()
            .sum();
    return new OfferCost(
        offer,
        Optional.of(year),
        money(id(offer, GROSS), GROSS, "what employers pay: " + on, gross, inputs),
        money(
            id(offer, NET),
            NET,
            "what employers pay less taxes, contributions and loan repayments that come back: "
                + on,
            net,
            inputs),
        rungs,
        basis.missing());
  }

  private static Computed.Known money(
      String id, String measure, String basis, Estimate amount, Inputs inputs) {
    return new Derivation(id, measure, UNIT, basis, inputs)
        .within(amount.range(), amount.mid(), Bound.ABOUT);
  }

  private static Computed nothing(String offer, String measure, List<Figure> figures) {
    return new Derivation(
            id(offer, measure),
            measure,
            UNIT,
            "basic pay stays as it is at every point of the scale",
            Inputs.of(figures))
        .value(BigDecimal.ZERO);
  }

  private static Computed.NotComputable missing(String offer, Computed.Reason reason, String what) {
    return new Computed.NotComputable(id(offer, GROSS), GROSS, reason, List.of(what));
  }

  /** The year in which the pay starts that is in force before the first step. */
  private static Optional<PayYear> year(CaseView before, Executed executed) {
    LocalDate first =
        executed.points().stream()
            .flatMap(p -> p.years().stream())
            .map(y -> y.from())
            .min(Comparator.naturalOrder())
            .orElseThrow();
    return Scales.of(before).stream()
        .flatMap(s -> s.inForceOn(first).stream())
        .map(p -> PayYear.of(p.effectiveFrom()))
        .max(Comparator.naturalOrder());
  }

  /** Whether the offer starts from the same pay as the ladder of the year. */
  private static boolean isPaidBefore(Scales.Point point, Executed executed) {
    return executed.points().stream()
        .filter(p -> new Key(p.contract(), p.grade(), p.point()).equals(Key.of(point)))
        .flatMap(p -> p.basic().before().find().stream())
        .allMatch(f -> amount(f).compareTo(point.basic().inPounds()) == 0);
  }

  private static BigDecimal amount(Figure figure) {
    return figure.value().orElseThrow();
  }

  /** What names a point of the scale. */
  private record Key(String contract, String grade, String point) {
    static Key of(Scales.Point point) {
      return new Key(point.contract(), point.grade(), point.point());
    }
  }
}
