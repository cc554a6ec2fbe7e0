package parley.pay.path;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import parley.casefile.Computed;
import parley.casefile.Derivation;
import parley.casefile.Inputs;
import parley.pay.book.Measures;
import parley.pay.book.ParameterBook;
import parley.pay.book.Percent;
import parley.pay.book.Scales;
import parley.pay.tax.Circumstances;

/** Solves backwards under one index. */
final class BackwardsOne {

  private static final String REAL = "% of the real pay of the base year";

  /** An award is raised by less than the goal may be passed. */
  private static final int MOST_RAISED = 50;

  private static final BigDecimal LAST_DECIMAL =
      BigDecimal.ONE.movePointLeft(BackwardsQuestion.DECIMALS);

  /** Far below the last decimal of an award, and far above the noise of doubles. */
  private static final BigDecimal NOISE = new BigDecimal("1e-9");

  private final BackwardsQuestion question;
  private final Prospect.Known prospect;
  private final List<Scales.Point> scale;
  private final RulesAhead.Found rules;
  private final BigDecimal goal;
  private final Inputs inputs;

  BackwardsOne(
      BackwardsQuestion question,
      Prospect.Known prospect,
      List<Scales.Point> scale,
      ParameterBook book,
      Circumstances who) {
    this.question = question;
    this.prospect = prospect;
    this.scale = scale;
    this.rules = found(question, prospect, scale, book, who);
    this.goal = question.goal().share(prospect.real());
    this.inputs = prospect.allInputs();
  }

  private static RulesAhead.Found found(
      BackwardsQuestion question,
      Prospect.Known prospect,
      List<Scales.Point> scale,
      ParameterBook book,
      Circumstances who) {
    return scale.isEmpty()
        ? new RulesAhead.Found.None(
            new Computed.NotComputable(
                Derivation.id(Measures.VERB, "backwards", "losers"),
                "take-home-lost",
                Computed.Reason.NOT_IN_RECORD,
                List.of("pay scale of " + prospect.last())))
        : RulesAhead.of(book, who, prospect, question.thresholds());
  }

  BackwardsAnswer.Result solve() {
    Optional<double[]> free = LeastCost.levels(bounds(), PayLadder.EMPTY);
    if (free.isEmpty()) {
      return new BackwardsAnswer.OutOfReach(
          prospect.index(), prospect, goalFigure(), greatestReached());
    }
    Optional<double[]> safe =
        question.avoidLosses() && rules instanceof RulesAhead.Found.Rules found
            ? LeastCost.levels(bounds(), PayLadder.of(scale, found.ahead().byYear()))
            : Optional.empty();
    List<BigDecimal> cheapest = stated(free.get(), false);
    List<BigDecimal> awards = safe.map(s -> stated(s, true)).orElse(cheapest);
    return new BackwardsAnswer.Solved(
        prospect.index(),
        prospect,
        goalFigure(),
        figure(
            "now",
            "real-pay",
            REAL,
            prospect.real(),
            "awards over prices up to " + prospect.last()),
        path("path", awards),
        path("even", even()),
        safe.map(s ->
            new Derivation(
                    id("avoided"),
                    "cost-of-avoiding-losses",
                    unit(),
                    "cost of the path on which nobody loses less that of the cheapest of all",
                    inputs)
                .value(cost(awards).subtract(cost(cheapest)).max(BigDecimal.ZERO))),
        switch (rules) {
          case RulesAhead.Found.Rules found ->
              new BackwardsAnswer.Watch.Watched(found.ahead().lastKnown());
          case RulesAhead.Found.None none -> new BackwardsAnswer.Watch.NotWatched(none.why());
        });
  }

  // --- The problem in numbers -------------------------------------------------------------------

  private LeastCost.Bounds bounds() {
    List<YearPrices> ahead = prospect.ahead();
    double[] least = ahead.stream().mapToDouble(p -> leastFactor(p).doubleValue()).toArray();
    double @Nullable [] most =
        question
            .most()
            .map(m -> ahead.stream().mapToDouble(p -> Percent.factor(m).doubleValue()).toArray())
            .orElse(null);
    double from = level(goal).doubleValue();
    double to = level(goal.add(Backwards.HUNDREDTH_OF_A_POINT)).doubleValue();
    double matched = 1;
    for (double factor : least) {
      matched *= factor;
    }
    double[] weights = new double[ahead.size()];
    for (int k = 0; k < weights.length; k++) {
      weights[k] = 1 / Math.pow(Percent.factor(question.discount()).doubleValue(), k + 1);
    }
    // Where the least awards alone lead beyond the goal, they are the path.
    return new LeastCost.Bounds(
        least, most, Math.max(from, matched), Math.max(to, matched), weights);
  }

  private BigDecimal leastFactor(YearPrices prices) {
    return question.least().map(Percent::factor).orElseGet(prices::factor);
  }

  /** Pay at the end of the path, 1 at its start, that makes real pay some share of the base. */
  private BigDecimal level(BigDecimal share) {
    return share
        .divide(prospect.real(), Derivation.EXACT)
        .multiply(prospect.pricesAhead(), Derivation.EXACT);
  }

  /** The same rise of real pay in every year. */
  private List<BigDecimal> even() {
    int years = prospect.ahead().size();
    double step =
        StrictMath.pow(goal.divide(prospect.real(), Derivation.EXACT).doubleValue(), 1.0 / years);
    double[] levels = new double[years];
    double level = 1;
    for (int k = 0; k < years; k++) {
      level *= prospect.ahead().get(k).factor().doubleValue() * step;
      levels[k] = level;
    }
    return stated(levels, false);
  }

  /**
   * The awards of a path, each up to the fourth decimal, which passes a level by at most a
   * millionth a year. If nobody loses on the path, an award is raised until that holds for the
   * awards as stated.
   */
  private List<BigDecimal> stated(double[] levels, boolean safe) {
    List<BigDecimal> awards = new ArrayList<>();
    BigDecimal before = BigDecimal.ONE;
    for (int k = 0; k < levels.length; k++) {
      BigDecimal level = new BigDecimal(levels[k]);
      BigDecimal award =
          Percent.rise(before, level)
              .subtract(NOISE)
              .setScale(BackwardsQuestion.DECIMALS, RoundingMode.CEILING);
      awards.add(award);
      boolean last = k == levels.length - 1;
      for (int raised = 0;
          raised < MOST_RAISED
              && (last && real(awards).compareTo(goal) < 0 || safe && loses(awards, k));
          raised++) {
        award = award.add(LAST_DECIMAL);
        awards.set(k, award);
      }
      before = level;
    }
    return awards;
  }

  private boolean loses(List<BigDecimal> awards, int year) {
    return losses().map(l -> !l.ofYear(awards, year).isEmpty()).orElse(false);
  }

  private Optional<Losses> losses() {
    return rules instanceof RulesAhead.Found.Rules found
        ? Optional.of(new Losses(scale, found.ahead().byYear()))
        : Optional.empty();
  }

  // --- What comes of awards ---------------------------------------------------------------------

  /** Real pay after some awards as a share of that of the base year. */
  private BigDecimal real(List<BigDecimal> awards) {
    BigDecimal real = prospect.real();
    for (int k = 0; k < awards.size(); k++) {
      real =
          real.multiply(Percent.factor(awards.get(k)))
              .divide(prospect.ahead().get(k).factor(), Derivation.EXACT);
    }
    return real;
  }

  /** Pay above what matches prices, in per cent of the bill at the start, over all years. */
  private BigDecimal cost(List<BigDecimal> awards) {
    BigDecimal cost = BigDecimal.ZERO;
    BigDecimal paid = BigDecimal.ONE;
    BigDecimal matched = BigDecimal.ONE;
    BigDecimal weight = BigDecimal.ONE;
    for (int k = 0; k < awards.size(); k++) {
      paid = paid.multiply(Percent.factor(awards.get(k)), Derivation.EXACT);
      matched = matched.multiply(prospect.ahead().get(k).factor(), Derivation.EXACT);
      weight = weight.divide(Percent.factor(question.discount()), Derivation.EXACT);
      cost = cost.add(weight.multiply(paid.subtract(matched)));
    }
    return cost.multiply(Percent.HUNDRED);
  }

  private Optional<Computed.Known> greatestReached() {
    BigDecimal most = question.most().orElseThrow();
    boolean possible =
        prospect.ahead().stream()
            .allMatch(p -> Percent.factor(most).compareTo(leastFactor(p)) >= 0);
    return possible
        ? Optional.of(
            figure(
                "greatest",
                "real-pay",
                REAL,
                real(prospect.ahead().stream().map(p -> most).toList()),
                "awards of %s %% in every year".formatted(most.toPlainString())))
        : Optional.empty();
  }

  private BackwardsAnswer.Path path(String name, List<BigDecimal> percents) {
    List<BackwardsAnswer.Award> awards = new ArrayList<>();
    for (int k = 0; k < percents.size(); k++) {
      YearPrices prices = prospect.ahead().get(k);
      awards.add(
          new BackwardsAnswer.Award(
              prices.year(),
              new Derivation(
                      id(name, prices.year()),
                      "award-percent",
                      "% of basic pay",
                      basis(name),
                      inputs)
                  .value(percents.get(k)),
              prices,
              Derivation.round(real(percents.subList(0, k + 1)).multiply(Percent.HUNDRED))));
    }
    return new BackwardsAnswer.Path(
        awards,
        figure(name + "-reached", "real-pay", REAL, real(percents), basis(name)),
        new Derivation(id(name, "cost"), "cost-above-prices", unit(), costBasis(name), inputs)
            .value(cost(percents)),
        losses().map(l -> l.of(percents)).orElse(List.of()).stream()
            .map(l -> loser(name, l))
            .toList());
  }

  private BackwardsAnswer.Loser loser(String name, Losses.Loss loss) {
    var year = prospect.ahead().get(loss.year()).year();
    RulesAhead ahead = ((RulesAhead.Found.Rules) rules).ahead();
    return new BackwardsAnswer.Loser(
        loss.point().contract(),
        loss.point().grade(),
        loss.point().point(),
        year,
        new Derivation(
                id(name, "loss", loss.point().grade(), loss.point().point(), year),
                "take-home-lost",
                "GBP a year",
                "take-home of %s less that of %s, each under its rules; %s"
                    .formatted(year.plus(-1), year, basis(name)),
                inputs.plus(loss.point().inputs()).plus(ahead.inputs()))
            .value(loss.pounds()));
  }

  private String basis(String name) {
    return "%s; %s, %s, awards of %s, base %s"
        .formatted(
            name.equals("even")
                ? "the same rise of real pay in every year"
                : "the awards of least cost that reach the goal by " + question.by(),
            prospect.index(),
            prospect.timing().name().toLowerCase(Locale.ROOT),
            prospect.chain().column(),
            prospect.from());
  }

  private String costBasis(String name) {
    return "sum over the years of pay less pay that matches prices, discounted by %s %% a year; %s"
        .formatted(question.discount().toPlainString(), basis(name));
  }

  private static String unit() {
    return "% of a year's bill for basic pay";
  }

  private Computed.Known goalFigure() {
    return figure(
        "goal",
        "real-pay-goal",
        REAL,
        goal,
        switch (question.goal()) {
          case Goal.Restores r -> "as asked";
          case Goal.Closes c ->
              "%s %% of what is missing is made up".formatted(c.percent().toPlainString());
        });
  }

  private Computed.Known figure(
      String name, String measure, String unit, BigDecimal share, String basis) {
    return new Derivation(id(name), measure, unit, basis, inputs)
        .value(share.multiply(Percent.HUNDRED));
  }

  private String id(Object... parts) {
    List<Object> all =
        new ArrayList<>(
            List.of(
                "backwards",
                prospect.index(),
                prospect.timing().name().toLowerCase(Locale.ROOT),
                prospect.chain().name().toLowerCase(Locale.ROOT),
                prospect.from(),
                question.by()));
    all.addAll(List.of(parts));
    return Derivation.id(Measures.VERB, all.toArray());
  }
}
