package parley.pay.cost;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import parley.casefile.Bound;
import parley.casefile.CaseView;
import parley.casefile.Derivation;
import parley.casefile.Inputs;
import parley.casefile.Range;
import parley.pay.book.Measures;
import parley.pay.book.PayYear;
import parley.pay.book.Uplift;

/** Answers what a rise costs, perimeter by perimeter, and where published costs stand on it. */
public final class CostLadder {

  private static final String UNIT = "GBP million a year";

  private final CaseView view;
  private final CostLadderQuestion question;
  private final LadderBasis basis;

  private CostLadder(CaseView view, CostLadderQuestion question) {
    this.view = view;
    this.question = question;
    this.basis = LadderBasis.of(view, question.year(), question.pension(), question.tier());
  }

  /**
   * What a rise costs, from what was known on the day of the view.
   *
   * @throws IllegalArgumentException if the record lacks the staff, the scale or a tax of the year
   */
  public static CostLadderAnswer answer(CaseView view, CostLadderQuestion question) {
    return new CostLadder(view, question).answer();
  }

  private CostLadderAnswer answer() {
    Map<CostRung, LadderBasis.Step> steps = basis.steps(point -> question.upliftOf(point.grade()));
    List<CostLadderAnswer.Rung> rungs = new ArrayList<>();
    steps.forEach((kind, step) -> rungs.add(rung(kind, step, basis.inputs())));
    List<CostLadderAnswer.Placed> placed = new ArrayList<>();
    List<CostLadderAnswer.Unplaced> unplaced = new ArrayList<>();
    Optional<CostLadderAnswer.Rung> knockOn = Optional.empty();
    for (CostClaims.Claim claim : CostClaims.listAll(view)) {
      Map<CostRung, LadderBasis.Step> own;
      Inputs inputs;
      try {
        LadderBasis ladder = LadderBasis.of(view, claim.year(), question.pension(), TierRule.KEPT);
        own = perPercent(ladder.steps(point -> Uplift.ofPercent(claim.rise())), claim.rise());
        inputs = ladder.inputs().plus(Inputs.of(claim.figure()));
      } catch (IllegalArgumentException e) {
        unplaced.add(new CostLadderAnswer.Unplaced(claim.figure(), String.valueOf(e.getMessage())));
        continue;
      }
      if (claim.perimeter().equals(Optional.of(Perimeter.WITH_KNOCK_ON))) {
        LadderBasis.Step beyond = beyond(claim.perPercent(), own, own);
        own.put(CostRung.KNOCK_ON, beyond);
        if (knockOn.isEmpty()) {
          knockOn =
              Optional.of(
                  rung(
                      CostRung.KNOCK_ON,
                      beyond(claim.perPercent(), own, steps),
                      inputs.plus(basis.inputs())));
        }
      }
      placed.add(place(claim, own));
    }
    return new CostLadderAnswer(
        question,
        basis.staff().staffing(),
        basis.basicShare(),
        basis.loanShare(),
        rungs,
        knockOn,
        placed,
        unplaced,
        basis.missing());
  }

  private static Map<CostRung, LadderBasis.Step> perPercent(
      Map<CostRung, LadderBasis.Step> steps, BigDecimal percent) {
    Map<CostRung, LadderBasis.Step> each = new EnumMap<>(CostRung.class);
    steps.forEach((rung, step) ->
        each.put(rung, new LadderBasis.Step(by(step.amount(), percent), by(step.sum(), percent))));
    return each;
  }

  private static Estimate by(Estimate estimate, BigDecimal divisor) {
    return new Estimate(
        estimate.low().divide(divisor, Derivation.EXACT),
        estimate.mid().divide(divisor, Derivation.EXACT),
        estimate.high().divide(divisor, Derivation.EXACT));
  }

  /**
   * What a claim leaves beyond the gross cost of its own year, carried over to the gross cost of
   * another rise in proportion.
   *
   * <p>What makes the gross cost high, a small share of basic pay in earnings or many in high
   * grades, makes it high on both ladders; so high goes with high.
   */
  private static LadderBasis.Step beyond(
      Range claim, Map<CostRung, LadderBasis.Step> own, Map<CostRung, LadderBasis.Step> asked) {
    Estimate from = gross(own);
    Estimate to = gross(asked);
    BigDecimal mid = middle(claim);
    BigDecimal sum = mid.multiply(to.mid()).divide(from.mid(), Derivation.EXACT);
    Estimate amount = Estimate.of(sum.subtract(to.mid()));
    Estimate total = Estimate.of(sum);
    for (BigDecimal said : List.of(claim.low(), claim.high())) {
      BigDecimal low = said.multiply(to.low()).divide(from.low(), Derivation.EXACT);
      BigDecimal high = said.multiply(to.high()).divide(from.high(), Derivation.EXACT);
      amount = amount.widenedTo(low.subtract(to.low())).widenedTo(high.subtract(to.high()));
      total = total.widenedTo(low).widenedTo(high);
    }
    return new LadderBasis.Step(amount, total);
  }

  private static BigDecimal middle(Range range) {
    return range.low().add(range.high()).divide(BigDecimal.valueOf(2), Derivation.EXACT);
  }

  private static Estimate gross(Map<CostRung, LadderBasis.Step> steps) {
    return steps.entrySet().stream()
        .filter(e -> e.getKey().compareTo(CostRung.KNOCK_ON) < 0)
        .reduce((a, b) -> b)
        .orElseThrow()
        .getValue()
        .sum();
  }

  private static CostLadderAnswer.Placed place(
      CostClaims.Claim claim, Map<CostRung, LadderBasis.Step> own) {
    List<CostRung> allowed =
        claim.perimeter().map(Perimeter::rungs).orElseGet(() -> List.copyOf(own.keySet()));
    CostLadderAnswer.Standing nearest =
        own.entrySet().stream()
            .filter(e -> allowed.contains(e.getKey()))
            .map(e -> standing(claim, e.getKey(), e.getValue().sum()))
            .min(Comparator.comparing(s -> s.distance().abs()))
            .orElseThrow();
    return new CostLadderAnswer.Placed(
        claim.figure(),
        claim.rise(),
        claim.year(),
        claim.perimeter(),
        claim.perPercent(),
        nearest,
        nearest.rung() == CostRung.KNOCK_ON);
  }

  private static CostLadderAnswer.Standing standing(
      CostClaims.Claim claim, CostRung rung, Estimate sum) {
    Range said = claim.perPercent();
    Bound bound = claim.figure().bound();
    BigDecimal distance =
        sum.mid().compareTo(said.low()) < 0
            ? said.low().subtract(sum.mid())
            : said.high().subtract(sum.mid()).min(BigDecimal.ZERO);
    boolean notAbove = bound == Bound.AT_MOST || said.low().compareTo(sum.high()) <= 0;
    boolean notBelow = bound == Bound.AT_LEAST || said.high().compareTo(sum.low()) >= 0;
    return new CostLadderAnswer.Standing(rung, sum, distance, notAbove && notBelow);
  }

  private CostLadderAnswer.Rung rung(CostRung kind, LadderBasis.Step step, Inputs inputs) {
    return new CostLadderAnswer.Rung(
        kind, money(kind, "amount", step.amount(), inputs), money(kind, "sum", step.sum(), inputs));
  }

  private CostLadderAnswer.Money money(
      CostRung kind, String which, Estimate estimate, Inputs inputs) {
    String rung = kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    PayYear year = question.year();
    return new CostLadderAnswer.Money(
        estimate,
        new Derivation(
                Derivation.id(
                    Measures.VERB, "cost-ladder", year, label(), question.tier(), rung, which),
                "cost-of-a-rise-" + rung,
                UNIT,
                "%s of a rise of %s on the pay of %s; staff counted on %s"
                    .formatted(
                        which.equals("sum") ? "cost up to " + rung : rung,
                        label(),
                        year,
                        basis.staff().staffing().countedOn()),
                inputs)
            .within(estimate.range(), estimate.mid(), Bound.ABOUT));
  }

  private String label() {
    Uplift uplift = question.uplift();
    String all =
        "%s %% and GBP %s".formatted(uplift.percent().toPlainString(), uplift.consolidated());
    return question.byGrade().isEmpty() ? all : all + ", other rises by grade";
  }
}
