package parley.pay.path;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import parley.casefile.CaseView;
import parley.casefile.Computed;
import parley.casefile.Derivation;
import parley.pay.book.Measures;
import parley.pay.book.Percent;

/**
 * Answers how many equal awards restore real pay, with a fan from the errors of past forecasts.
 *
 * <p>Each path of prices is the forecast plus the errors of one past forecast drawn at random, one
 * to some years ahead in their own order, so that misses of one forecast stay together; where it
 * ends, another is drawn. Draw i has a generator of its own, so that the result does not depend on
 * who draws what first.
 */
public final class Years {

  private static final int[] PERCENTS = {5, 25, 50, 75, 95};
  private static final int CHARTED = 20;

  private final YearsQuestion question;
  private final Prospect.Known prospect;

  private Years(YearsQuestion question, Prospect.Known prospect) {
    this.question = question;
    this.prospect = prospect;
  }

  /**
   * The answer, from what was known on the day of the view.
   *
   * @throws IllegalArgumentException if the record lacks awards, the index or its prices
   */
  public static YearsAnswer answer(CaseView view, YearsQuestion question) {
    Prospects prospects = Prospects.of(view, question.yardstick().holdingLast());
    String index = prospects.indices(question.index().stream().toList()).getFirst();
    return switch (prospects.prospect(index, prospects.last().plus(YearsAnswer.MOST_YEARS))) {
      case Prospect.Unknown unknown ->
          throw new IllegalArgumentException(
              "Years under %s are not computable: the record has no %s; give prices, as in 2.9."
                  .formatted(index, String.join(", ", unknown.why().missing())));
      case Prospect.Known known -> new Years(question, known).answer(view);
    };
  }

  private YearsAnswer answer(CaseView view) {
    return new YearsAnswer(
        question,
        prospect,
        new Derivation(
                id("now"),
                "real-pay",
                "% of the real pay of the base year",
                "real pay after the award of " + prospect.last(),
                prospect.allInputs())
            .value(prospect.real().multiply(Percent.HUNDRED)),
        outcome(),
        ForecastErrors.of(view, prospect.index())
            .filter(e -> !e.vintages().isEmpty())
            .map(this::fan));
  }

  private String id(String what) {
    return Derivation.id(
        Measures.VERB,
        "years",
        prospect.index(),
        prospect.timing().word(),
        prospect.chain().word(),
        prospect.from(),
        question.award().toPlainString(),
        question.yardstick().prices().map(BigDecimal::toPlainString).orElse("forecast"),
        what);
  }

  /** The closed form where one rate of prices holds for ever, else year by year. */
  private PathAnswer.Outcome outcome() {
    BigDecimal shortfall = BigDecimal.ONE.divide(prospect.real(), Derivation.EXACT);
    BigDecimal award = Percent.factor(question.award());
    if (question.yardstick().prices().isPresent()) {
      return Paths.percent(
          shortfall, award, Percent.factor(question.yardstick().prices().get()), prospect.last());
    }
    BigDecimal real = prospect.real();
    int years = 0;
    while (real.compareTo(BigDecimal.ONE) < 0) {
      if (years == YearsAnswer.MOST_YEARS) {
        return new PathAnswer.Outcome.Never();
      }
      real = real.multiply(award).divide(prospect.ahead().get(years).factor(), Derivation.EXACT);
      years++;
    }
    return new PathAnswer.Outcome.Restored(
        years, prospect.last().plus(years), BigDecimal.valueOf(years));
  }

  private YearsAnswer.Fan fan(ForecastErrors errors) {
    int most = YearsAnswer.MOST_YEARS;
    double[] forecast =
        prospect.ahead().stream().mapToDouble(p -> p.percent().doubleValue()).toArray();
    double[][] vintages =
        errors.vintages().stream()
            .map(v -> v.stream().mapToDouble(Double::doubleValue).toArray())
            .toArray(double[][]::new);
    double award = 1 + question.award().doubleValue() / 100;
    int[] years = new int[question.draws()];
    double[][] real = new double[CHARTED][question.draws()];
    SplittableRandom[] generators = generators(question.seed(), years.length);
    for (int draw = 0; draw < years.length; draw++) {
      years[draw] = walk(draw, generators[draw], forecast, vintages, award, real);
    }
    Arrays.sort(years);
    long late = Arrays.stream(years).filter(y -> y > most).count();
    List<YearsAnswer.Quantile> quantiles =
        Arrays.stream(PERCENTS)
            .mapToObj(p -> new YearsAnswer.Quantile(p, within(at(years, p))))
            .toList();
    return new YearsAnswer.Fan(
        quantiles,
        BigDecimal.valueOf(late)
            .divide(BigDecimal.valueOf(years.length), Derivation.EXACT)
            .setScale(6, RoundingMode.HALF_EVEN),
        bands(real),
        errors.index(),
        errors.asked(),
        vintages.length,
        within(at(years, 50)).stream().mapToObj(m -> median(errors, m)).findFirst());
  }

  /**
   * A generator for each draw, split off one after the other. Seeds at equal distances would not
   * do: a generator steps from number to number by such a distance, so that draws repeat each
   * other.
   */
  static SplittableRandom[] generators(long seed, int draws) {
    SplittableRandom root = new SplittableRandom(seed);
    SplittableRandom[] generators = new SplittableRandom[draws];
    Arrays.setAll(generators, draw -> root.split());
    return generators;
  }

  /** Follows one path of prices; says how many awards it takes, or one more than are followed. */
  private int walk(
      int draw,
      SplittableRandom random,
      double[] forecast,
      double[][] vintages,
      double award,
      double[][] realByYear) {
    double real = prospect.real().doubleValue();
    int restored = real >= 1 ? 0 : YearsAnswer.MOST_YEARS + 1;
    double[] vintage = vintages[random.nextInt(vintages.length)];
    int ahead = 0;
    for (int year = 0; year < forecast.length; year++) {
      if (ahead == vintage.length) {
        vintage = vintages[random.nextInt(vintages.length)];
        ahead = 0;
      }
      real *= award / (1 + (forecast[year] + vintage[ahead++]) / 100);
      if (year < CHARTED) {
        realByYear[year][draw] = real;
      }
      if (real >= 1 && restored > YearsAnswer.MOST_YEARS) {
        restored = year + 1;
      }
    }
    return restored;
  }

  private static int at(int[] sorted, int percent) {
    return sorted[(int) Math.ceil(percent / 100.0 * sorted.length) - 1];
  }

  private static OptionalInt within(int years) {
    return years > YearsAnswer.MOST_YEARS ? OptionalInt.empty() : OptionalInt.of(years);
  }

  private List<YearsAnswer.Band> bands(double[][] real) {
    List<YearsAnswer.Band> bands = new ArrayList<>();
    IntStream.range(0, real.length)
        .forEach(year -> {
          double[] sorted = real[year].clone();
          Arrays.sort(sorted);
          double[] at =
              Arrays.stream(PERCENTS)
                  .mapToDouble(p -> 100 * sorted[(int) Math.ceil(p / 100.0 * sorted.length) - 1])
                  .toArray();
          bands.add(
              new YearsAnswer.Band(
                  prospect.last().plus(year + 1), at[0], at[1], at[2], at[3], at[4]));
        });
    return bands;
  }

  private Computed.Known median(ForecastErrors errors, int years) {
    return new Derivation(
            id("median." + question.seed() + "." + question.draws()),
            "years-to-restoration",
            "years",
            "median over %s paths of prices with the errors of %s past forecasts of %s, seed %s"
                .formatted(
                    question.draws(), errors.vintages().size(), errors.index(), question.seed()),
            prospect.allInputs().plus(errors.inputs()))
        .value(BigDecimal.valueOf(years));
  }
}
