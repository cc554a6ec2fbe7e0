package parley.pay.real;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import parley.casefile.CaseView;
import parley.casefile.Computed.Reason;
import parley.casefile.Derivation;
import parley.casefile.Inputs;
import parley.casefile.Nearest;
import parley.pay.book.PayYear;
import parley.pay.book.Percent;
import parley.pay.book.Prices;

/**
 * The one mechanism behind every comparison of pay with prices: real ratio = pay ratio / price
 * ratio. Method, equations and conventions are in {@code docs/pay-real.md}.
 */
final class PayAgainstPrices {

  private final CaseView view;
  private final Map<LocalDate, KnownData> byDay = new HashMap<>();

  PayAgainstPrices(CaseView view) {
    this.view = view;
  }

  /** The day of the answer. */
  LocalDate asOf() {
    return view.asOf();
  }

  /** What was known on the day of the answer. */
  KnownData today() {
    return on(view.asOf());
  }

  private KnownData on(LocalDate day) {
    if (day.isAfter(view.asOf())) {
      throw new IllegalArgumentException(
          "The vintage %s lies after %s, the day of the answer.".formatted(day, view.asOf()));
    }
    return byDay.computeIfAbsent(day, d -> KnownData.of(view.record().asOf(d)));
  }

  /** A comparison by itself. */
  Outcome measure(Switches switches) {
    return measure(switches, switches);
  }

  /**
   * A comparison beside another one.
   *
   * @param owner the other, whose vintage it takes; an assumed rate holds only for the index, the
   *     timing and the year of its owner
   */
  Outcome measure(Switches switches, Switches owner) {
    return new Measuring(switches, owner, false).outcome();
  }

  /**
   * A comparison that mixes two others. Where its vintage does not reach, what is known on the day
   * of the answer stands in.
   *
   * @param owner the one of the two whose vintage it takes
   */
  Outcome mixed(Switches switches, Switches owner) {
    return new Measuring(switches, owner, true).outcome();
  }

  /**
   * A comparison that must be possible.
   *
   * @throws IllegalArgumentException if it is not, saying what is missing
   */
  Measured require(Switches switches) {
    return require(measure(switches));
  }

  static Measured require(Outcome outcome) {
    return switch (outcome) {
      case Measured measured -> measured;
      case Unmeasured not -> throw new IllegalArgumentException(not.sentence());
    };
  }

  /**
   * The part of a comparison that is about pay.
   *
   * @throws IllegalArgumentException if an input of it is missing, saying which
   */
  PayRatio.Found requirePay(Switches switches) {
    return switch (new Measuring(switches, switches, false).pay()) {
      case PayRatio.Found found -> found;
      case PayRatio.Lacking lacking -> throw new IllegalArgumentException(lacking.sentence());
    };
  }

  /**
   * The prices of a pay year.
   *
   * @throws IllegalArgumentException if a month of them is missing, saying which
   */
  Level requireLevel(Switches switches, PayYear year) {
    Measuring measuring = new Measuring(switches, switches, false);
    Level level = measuring.level(switches.timing().monthsOf(year));
    if (!level.missing().isEmpty()) {
      throw new IllegalArgumentException(measuring.monthsMissing(level.missing()).sentence());
    }
    return level;
  }

  /** The prices of a pay year, if no month of them is missing. */
  Optional<Level> findLevel(Switches switches, PayYear year) {
    return Optional.of(
            new Measuring(switches, switches, false).level(switches.timing().monthsOf(year)))
        .filter(level -> level.missing().isEmpty());
  }

  /**
   * The id of the price series with a name.
   *
   * @throws IllegalArgumentException if the record has none
   */
  String index(String name) {
    List<String> known = List.copyOf(today().prices().keySet());
    return known.stream()
        .filter(id -> id.equalsIgnoreCase(name))
        .findFirst()
        .orElseThrow(() ->
            new IllegalArgumentException(
                "No price index \"%s\" is in the record; it has %s.%s"
                    .formatted(
                        name,
                        known.isEmpty() ? "none" : String.join(", ", known),
                        Nearest.find(name, known)
                            .map(n -> " Did you mean " + n + "?")
                            .orElse(""))));
  }

  /** A comparison, or what stands in its way. */
  sealed interface Outcome {}

  /**
   * A comparison.
   *
   * @param pay pay of the year compared over pay of the base
   * @param prices prices of the year compared over prices of the base
   * @param basis the method in words
   */
  record Measured(
      BigDecimal pay, BigDecimal prices, String basis, Inputs inputs, List<Finding> findings)
      implements Outcome {

    /** Copies the list. */
    Measured {
      findings = List.copyOf(findings);
    }

    /** Real pay of the year compared over that of the base. */
    BigDecimal real() {
      return pay.divide(prices, Derivation.EXACT);
    }

    /** The real change as a fraction. */
    BigDecimal change() {
      return real().subtract(BigDecimal.ONE);
    }
  }

  /**
   * What stands in the way.
   *
   * @param sentence the same for one who asked for just this comparison
   */
  record Unmeasured(Reason reason, List<String> missing, String sentence) implements Outcome {}

  /**
   * The mean of the index over some months.
   *
   * @param value of no use if something is missing
   */
  record Level(BigDecimal value, List<YearMonth> missing, Inputs inputs, List<Finding> findings) {}

  /** One comparison at work. */
  private final class Measuring {

    private final Switches s;
    private final Switches owner;
    private final boolean mayFallBack;
    private final KnownData data;
    private final Prices known;
    private final Prices published;

    Measuring(Switches s, Switches owner, boolean mayFallBack) {
      this.s = s;
      this.owner = owner;
      this.mayFallBack = mayFallBack;
      this.data = s.vintage() instanceof DataVintage.AsKnown as ? on(as.day()) : today();
      String id = index(s.index());
      Prices newest = today().index(id);
      this.published = newest;
      this.known = data.prices().getOrDefault(id, newest);
    }

    Outcome outcome() {
      PayRatio.Result pay = pay();
      if (pay instanceof PayRatio.Lacking lacking) {
        return new Unmeasured(lacking.reason(), lacking.missing(), lacking.sentence());
      }
      PayRatio.Found found = (PayRatio.Found) pay;
      List<YearMonth> baseMonths = s.timing().monthsOf(s.from());
      List<YearMonth> endMonths = s.timing().monthsOf(s.to());
      Level base = level(baseMonths);
      Level end = endLevel(endMonths);
      List<YearMonth> missing =
          Stream.concat(base.missing().stream(), end.missing().stream()).distinct().toList();
      if (!missing.isEmpty()) {
        return monthsMissing(missing);
      }
      List<Finding> findings = new ArrayList<>(found.findings());
      findings.addAll(base.findings());
      findings.addAll(end.findings());
      return new Measured(
          found.ratio(),
          end.value().divide(base.value(), Derivation.EXACT),
          "pay of %s against %s: %s, divided by %s of %s over %s%s"
              .formatted(
                  s.to(),
                  s.from(),
                  found.basis(),
                  published.title(),
                  words(endMonths),
                  words(baseMonths),
                  vintageWords()),
          found.inputs().plus(base.inputs()).plus(end.inputs()),
          findings.stream().distinct().toList());
    }

    private PayRatio.Result pay() {
      PayRatio.Result asKnown = PayRatio.of(data, s, dayOfData());
      if (asKnown instanceof PayRatio.Lacking && mayFallBack && !data.equals(today())) {
        PayRatio.Result now = PayRatio.of(today(), s, view.asOf());
        return now instanceof PayRatio.Found f
            ? f.with(new Finding.OutturnUsed(s.concept().word()))
            : now;
      }
      return asKnown;
    }

    private LocalDate dayOfData() {
      return s.vintage() instanceof DataVintage.AsKnown as ? as.day() : view.asOf();
    }

    /** The prices of the year compared; those of the year before, raised, if a rate is assumed. */
    private Level endLevel(List<YearMonth> months) {
      if (s.vintage() instanceof DataVintage.Assumed assumed && isOfOwner()) {
        Level before = level(s.timing().monthsOf(s.to().plus(-1)));
        List<Finding> findings = new ArrayList<>(before.findings());
        findings.add(new Finding.AssumedRate(assumed.percent(), months));
        return new Level(
            before.value().multiply(Percent.factor(assumed.percent()), Derivation.EXACT),
            before.missing(),
            before.inputs(),
            findings);
      }
      return level(months);
    }

    private boolean isOfOwner() {
      return s.index().equals(owner.index())
          && s.timing() == owner.timing()
          && s.to().equals(owner.to());
    }

    Level level(List<YearMonth> months) {
      BigDecimal sum = BigDecimal.ZERO;
      List<YearMonth> missing = new ArrayList<>();
      Inputs inputs = Inputs.NONE;
      List<Finding> findings = new ArrayList<>();
      for (YearMonth month : months) {
        Optional<Level> value = month(month);
        if (value.isEmpty()) {
          missing.add(month);
        } else {
          sum = sum.add(value.get().value());
          inputs = inputs.plus(value.get().inputs());
          findings.addAll(value.get().findings());
        }
      }
      return new Level(
          sum.divide(BigDecimal.valueOf(months.size()), Derivation.EXACT),
          missing,
          inputs,
          findings);
    }

    private Optional<Level> month(YearMonth month) {
      return known
          .find(month)
          .map(m -> asPublished(known.id(), m, List.of()))
          .or(() ->
              s.vintage() instanceof DataVintage.AsKnown
                  ? forecast(data, known, month)
                  : Optional.empty())
          .or(() -> mayFallBack ? standIn(month) : Optional.empty());
    }

    /** What is known on the day of the answer, its newest forecast included. */
    private Optional<Level> standIn(YearMonth month) {
      Finding used = new Finding.OutturnUsed(published.id() + " " + month);
      return published
          .find(month)
          .map(m -> asPublished(published.id(), m, List.of(used)))
          .or(() -> forecast(today(), published, month));
    }

    /** Only a month after the last one that was out has a forecast: a hole is never filled. */
    private Optional<Level> forecast(KnownData on, Prices prices, YearMonth month) {
      if (prices.findNewest().filter(month::isAfter).isEmpty()) {
        return Optional.empty();
      }
      return on.forecasts()
          .findNewest(prices.id(), month.getYear())
          .flatMap(f ->
              month(month.minusYears(1))
                  .map(before -> {
                    List<Finding> findings = new ArrayList<>(before.findings());
                    findings.add(
                        new Finding.Forecasted(
                            prices.id(), month, f.percent(), f.known(), f.note()));
                    return new Level(
                        before.value().multiply(Percent.factor(f.percent()), Derivation.EXACT),
                        List.of(),
                        before.inputs().plus(f.inputs()),
                        findings);
                  }));
    }

    Unmeasured monthsMissing(List<YearMonth> months) {
      return new Unmeasured(
          Reason.INDEX_MONTH_MISSING,
          months.stream().map(YearMonth::toString).toList(),
          "The index %s has no %s on %s, and nothing stands in for a missing month; ask for an earlier year or, for months that were not out yet, for a forecast, as in vintage %s or forecast:3%%."
              .formatted(s.index(), words(months), dayOfData(), view.asOf()));
    }

    private String vintageWords() {
      return switch (s.vintage()) {
        case DataVintage.Outturn outturn -> "";
        case DataVintage.AsKnown as -> "; as known on " + as.day();
        case DataVintage.Assumed assumed ->
            isOfOwner()
                ? "; the last taken as "
                    + assumed.percent().toPlainString()
                    + " % above a year before"
                : "";
      };
    }
  }

  private static Level asPublished(String index, Prices.Month month, List<Finding> more) {
    List<Finding> findings = new ArrayList<>(more);
    month.confidence().ifPresent(c -> findings.add(new Finding.WeakMonth(index, month.month(), c)));
    month
        .row()
        .find("note")
        .ifPresent(n -> findings.add(new Finding.MonthNote(index, month.month(), n)));
    return new Level(month.value(), List.of(), month.inputs(), findings);
  }

  private static String words(List<YearMonth> months) {
    return months.size() == 1
        ? months.getFirst().toString()
        : "the mean of %s to %s".formatted(months.getFirst(), months.getLast());
  }
}
