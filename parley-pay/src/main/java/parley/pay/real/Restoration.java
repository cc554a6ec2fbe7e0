package parley.pay.real;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import parley.casefile.CaseView;
import parley.casefile.Computed;
import parley.casefile.Derivation;
import parley.casefile.Figure;
import parley.casefile.Inputs;
import parley.casefile.Range;
import parley.pay.book.Awards;
import parley.pay.book.Chain;
import parley.pay.book.Measures;
import parley.pay.book.PayYear;
import parley.pay.book.Percent;
import parley.pay.book.Timing;

/**
 * What it takes to restore pay, under every index, timing and chain of the record, for awards and
 * prices as published; and the claims of the record, as quoted and computed again.
 *
 * <p>Method and sources are in {@code docs/pay-real.md}.
 */
public final class Restoration {

  private Restoration() {}

  public static RestorationAnswer answer(
      CaseView view, Optional<Awards> awards, Optional<PayYear> from, Optional<PayYear> to) {
    PayAgainstPrices pay = new PayAgainstPrices(view);
    List<RestorationAnswer.Gap> gaps = new ArrayList<>();
    awards.ifPresent(a -> {
      PayYear base = from.orElseGet(() -> a.years().getFirst().plus(-1));
      PayYear target = to.orElseGet(() -> a.years().getLast());
      for (String index : pay.today().prices().keySet()) {
        for (Timing timing : Timing.values()) {
          for (Chain chain : a.chains()) {
            gaps.addAll(newest(pay, new Switches(index, timing, chain, base, target), to));
          }
        }
      }
    });
    return new RestorationAnswer(gaps, claimed(view), Claims.answer(view).claims());
  }

  /** The gap asked for and, unless one year was asked for, the newest that prices reach. */
  private static List<RestorationAnswer.Gap> newest(
      PayAgainstPrices pay, Switches switches, Optional<PayYear> asked) {
    RestorationAnswer.Gap gap = gap(pay, switches);
    if (asked.isPresent() || gap.erosion().find().isPresent()) {
      return List.of(gap);
    }
    for (PayYear year = switches.to().plus(-1);
        year.compareTo(switches.from()) > 0;
        year = year.plus(-1)) {
      RestorationAnswer.Gap earlier = gap(pay, switches.withTo(year));
      if (earlier.erosion().find().isPresent()) {
        return List.of(gap, earlier);
      }
    }
    return List.of(gap);
  }

  private static RestorationAnswer.Gap gap(PayAgainstPrices pay, Switches s) {
    PayAgainstPrices.Outcome outcome = pay.measure(s);
    return new RestorationAnswer.Gap(
        s,
        pay.today().index(s.index()).knownDayOf(s.lastMonth()),
        erosion(outcome, s),
        riseNeeded(outcome, s));
  }

  private static Computed erosion(PayAgainstPrices.Outcome outcome, Switches s) {
    return switch (outcome) {
      case PayAgainstPrices.Measured measured -> erosion(measured, s);
      case PayAgainstPrices.Unmeasured not ->
          new Computed.NotComputable(id("erosion", s), "erosion", not.reason(), not.missing());
    };
  }

  private static Computed riseNeeded(PayAgainstPrices.Outcome outcome, Switches s) {
    return switch (outcome) {
      case PayAgainstPrices.Measured measured -> riseNeeded(measured, s);
      case PayAgainstPrices.Unmeasured not ->
          new Computed.NotComputable(
              id("rise-needed", s), "rise-needed", not.reason(), not.missing());
    };
  }

  /** What of real pay is lost, in per cent. */
  static Computed.Known erosion(PayAgainstPrices.Measured m, Switches s) {
    return new Derivation(
            id("erosion", s), "erosion", "%", "1 less the real ratio; " + m.basis(), m.inputs())
        .value(m.change().negate().multiply(Percent.HUNDRED));
  }

  /** The rise in per cent that restores real pay. */
  static Computed.Known riseNeeded(PayAgainstPrices.Measured m, Switches s) {
    return new Derivation(
            id("rise-needed", s),
            "rise-needed",
            "%",
            "1 / (1 - erosion) - 1; " + m.basis(),
            m.inputs())
        .value(Percent.rise(m.real(), BigDecimal.ONE));
  }

  private static String id(String measure, Switches s) {
    return Derivation.id(Measures.VERB, join(measure, s.idParts()));
  }

  static Object[] join(String first, Object[] rest) {
    return Stream.concat(Stream.of(first), Stream.of(rest)).toArray();
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
