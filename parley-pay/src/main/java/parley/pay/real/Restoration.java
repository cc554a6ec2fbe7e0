package parley.pay.real;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import parley.casefile.CaseView;
import parley.casefile.Computed;
import parley.casefile.Derivation;
import parley.casefile.Figure;
import parley.casefile.Inputs;
import parley.casefile.Range;
import parley.casefile.Series;
import parley.pay.book.Awards;
import parley.pay.book.Chain;
import parley.pay.book.Measures;
import parley.pay.book.PayYear;
import parley.pay.book.Percent;
import parley.pay.book.Prices;
import parley.pay.book.Timing;

/**
 * Pay against prices: real change = award chain / price ratio - 1.
 *
 * <p>Method and sources are in {@code docs/pay.md}.
 */
public final class Restoration {

  private Restoration() {}

  public static RestorationAnswer answer(
      CaseView view, Optional<Awards> awards, Optional<PayYear> from, Optional<PayYear> to) {
    List<RestorationAnswer.Gap> gaps = new ArrayList<>();
    awards.ifPresent(a -> {
      PayYear base = from.orElseGet(() -> a.years().getFirst().plus(-1));
      PayYear target = to.orElseGet(() -> a.years().getLast());
      for (Series series : view.listSeries(Series.Role.PRICE_INDEX)) {
        Prices prices = Prices.of(series);
        for (Timing timing : Timing.values()) {
          for (Chain chain : a.chains()) {
            gaps.addAll(
                newest(a, prices, new Switches(prices.id(), timing, chain, base, target), to));
          }
        }
      }
    });
    return new RestorationAnswer(gaps, claimed(view));
  }

  /** The gap asked for and, unless one year was asked for, the newest that prices reach. */
  private static List<RestorationAnswer.Gap> newest(
      Awards awards, Prices prices, Switches switches, Optional<PayYear> asked) {
    RestorationAnswer.Gap gap = gap(awards, prices, switches);
    if (asked.isPresent() || gap.erosion().find().isPresent()) {
      return List.of(gap);
    }
    for (PayYear year = switches.to().plus(-1);
        year.compareTo(switches.from()) > 0;
        year = year.plus(-1)) {
      RestorationAnswer.Gap earlier =
          gap(
              awards,
              prices,
              new Switches(
                  switches.index(), switches.timing(), switches.chain(), switches.from(), year));
      if (earlier.erosion().find().isPresent()) {
        return List.of(gap, earlier);
      }
    }
    return List.of(gap);
  }

  public static RestorationAnswer.Gap gap(Awards awards, Prices prices, Switches s) {
    Awards.Product chain = awards.product(s.chain(), s.from().plus(1), s.to());
    List<YearMonth> baseMonths = s.timing().monthsOf(s.from());
    List<YearMonth> endMonths = s.timing().monthsOf(s.to());
    Prices.Level base = prices.level(baseMonths);
    Prices.Level end = prices.level(endMonths);
    String erosionId = id("erosion", s);
    String riseId = id("rise-needed", s);
    if (!chain.missing().isEmpty()) {
      return unknown(s, prices, erosionId, riseId, Computed.Reason.AWARD_MISSING, chain.missing());
    }
    List<String> months =
        Stream.concat(base.missing().stream(), end.missing().stream()).distinct().toList();
    if (!months.isEmpty()) {
      return unknown(s, prices, erosionId, riseId, Computed.Reason.INDEX_MONTH_MISSING, months);
    }
    BigDecimal priceRatio = end.value().divide(base.value(), Derivation.EXACT);
    BigDecimal realRatio = chain.factor().divide(priceRatio, Derivation.EXACT);
    String basis =
        "pay of %s against %s: awards (column %s) compounded, divided by %s of %s over %s"
            .formatted(
                s.to(),
                s.from(),
                s.chain().column(),
                prices.title(),
                words(endMonths),
                words(baseMonths));
    Inputs inputs = chain.inputs().plus(base.inputs()).plus(end.inputs());
    return new RestorationAnswer.Gap(
        s,
        prices.knownDayOf(s.lastMonth()),
        new Derivation(erosionId, "erosion", "%", "1 less the real ratio; " + basis, inputs)
            .value(BigDecimal.ONE.subtract(realRatio).multiply(Percent.HUNDRED)),
        new Derivation(riseId, "rise-needed", "%", "1 / (1 - erosion) - 1; " + basis, inputs)
            .value(Percent.rise(realRatio, BigDecimal.ONE)));
  }

  private static String id(String measure, Switches s) {
    return Derivation.id(
        Measures.VERB,
        measure,
        s.index(),
        s.timing().name().toLowerCase(Locale.ROOT),
        s.chain().name().toLowerCase(Locale.ROOT),
        s.from(),
        s.to());
  }

  private static RestorationAnswer.Gap unknown(
      Switches s,
      Prices prices,
      String erosionId,
      String riseId,
      Computed.Reason reason,
      List<String> missing) {
    return new RestorationAnswer.Gap(
        s,
        prices.knownDayOf(s.lastMonth()),
        new Computed.NotComputable(erosionId, "erosion", reason, missing),
        new Computed.NotComputable(riseId, "rise-needed", reason, missing));
  }

  private static String words(List<YearMonth> months) {
    return months.size() == 1
        ? months.getFirst().toString()
        : "the mean of %s to %s".formatted(months.getFirst(), months.getLast());
  }

  private static List<RestorationAnswer.Claimed> claimed(CaseView view) {
    return Stream.concat(
            view.listFigures(Measures.EROSION).stream()
                .map(f ->
                    converted(f, "rise-needed", "1 / (1 - erosion) - 1", Restoration::riseFor)),
            view.listFigures(Measures.RISE_NEEDED).stream()
                .map(f -> converted(f, "erosion", "1 - 1 / (1 + rise)", Restoration::erosionFor)))
        .toList();
  }

  /** The rise in per cent that undoes an erosion in per cent. */
  public static BigDecimal riseFor(BigDecimal erosionPercent) {
    return Percent.rise(Percent.factor(erosionPercent.negate()), BigDecimal.ONE);
  }

  /** The erosion in per cent that a rise in per cent undoes. */
  public static BigDecimal erosionFor(BigDecimal risePercent) {
    return Percent.rise(Percent.factor(risePercent), BigDecimal.ONE).negate();
  }

  private static RestorationAnswer.Claimed converted(
      Figure figure, String measure, String formula, UnaryOperator<BigDecimal> form) {
    String id = Derivation.id(Measures.VERB, "claimed", figure.id(), measure);
    Optional<Range> range = Range.of(figure);
    Computed amount;
    if (range.isEmpty()) {
      amount =
          new Computed.NotComputable(id, measure, Computed.Reason.WORDS_ONLY, List.of(figure.id()));
    } else if (!figure.unit().equals(Optional.of("%"))) {
      amount =
          new Computed.NotComputable(
              id, measure, Computed.Reason.UNITS_DIFFER, List.of(figure.id()));
    } else if (range.get().low().compareTo(Percent.HUNDRED.negate()) <= 0
        || range.get().high().compareTo(Percent.HUNDRED) >= 0) {
      amount =
          new Computed.NotComputable(
              id, measure, Computed.Reason.OUT_OF_RANGE, List.of(figure.id()));
    } else {
      // Both forms grow with their argument, so the ends and the bound keep their sides.
      amount =
          new Derivation(id, measure, "%", formula + " of figure " + figure.id(), Inputs.of(figure))
              .range(
                  new Range(form.apply(range.get().low()), form.apply(range.get().high())),
                  figure.bound());
    }
    return new RestorationAnswer.Claimed(figure, amount);
  }
}
