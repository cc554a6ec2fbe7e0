package parley.pay.offer;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import parley.casefile.Computed;
import parley.casefile.Derivation;
import parley.pay.book.Measures;
import parley.pay.book.PayYear;
import parley.pay.book.Percent;
import parley.pay.book.Prices;
import parley.pay.offer.OfferOutcome.Change;

/**
 * Makes the outcomes of one point of the scale of its line of pay.
 *
 * @param line basic pay over time
 * @param lumps what is paid at once
 * @param stepYears the pay years in which the offer takes a step
 */
record Outcomes(
    Figures figures,
    PayLine line,
    Lumps lumps,
    List<PayYear> stepYears,
    Allowance allowance,
    TakeHomePay takeHomePay,
    List<Prices> prices) {

  PointOutcome outcome() {
    TreeSet<PayYear> years = new TreeSet<>(stepYears);
    line.levels().stream().skip(1).map(l -> PayYear.of(l.from())).forEach(years::add);
    years.addAll(lumps.years());
    Level first = line.levels().getFirst();
    Level last = line.levels().getLast();
    Figures all = figures.in("all");
    return new PointOutcome(
        line.base().contract(),
        line.base().grade(),
        line.base().point(),
        years.stream().map(this::year).toList(),
        basic(all, first, last),
        rise(all, first, last),
        risePercent(all, first, last),
        real(all, first, last));
  }

  private OfferOutcome year(PayYear year) {
    LocalDate begin = year.firstMonth().atDay(1);
    LocalDate end = begin.plusYears(1).minusDays(1);
    Optional<Level> step =
        line.levels().stream()
            .skip(1)
            .filter(l -> !l.from().isBefore(begin) && !l.from().isAfter(end))
            .findFirst();
    Level before = line.before(step.map(Level::from).orElse(begin));
    Level after = line.on(end);
    Figures of = figures.in(year.toString());
    Amount payBefore = share(Amount.of(before)).plus(allowance.before());
    Amount payAfter = share(Amount.of(after)).plus(allowance.after(year));
    Amount homeBefore = takeHomePay.of(year, payBefore, Amount.of(before));
    Amount homeAfter = takeHomePay.of(year, payAfter, Amount.of(after));
    return new OfferOutcome(
        year,
        step.map(Level::from).orElse(begin),
        step.map(Level::start).orElse(Reach.Start.STATED),
        basic(of, before, after),
        rise(of, before, after),
        risePercent(of, before, after),
        new Change(
            of.ofShare("pay", "before", Figures.POUNDS, "pay before", payBefore),
            of.ofShare("pay", "after", Figures.POUNDS, "pay after", payAfter)),
        new Change(
            home(of, "before", year, payBefore, homeBefore),
            home(of, "after", year, payAfter, homeAfter)),
        of.ofWho(
            "take-home-rise",
            "",
            Figures.POUNDS,
            "take-home after less before, both by the rules of " + year,
            homeAfter.minus(homeBefore)),
        takeHomePay
            .pensionRate(year, payBefore, Amount.of(before))
            .flatMap(b ->
                takeHomePay
                    .pensionRate(year, payAfter, Amount.of(after))
                    .map(a -> new Change(rate(of, "before", b), rate(of, "after", a)))),
        lumps.in(year).map(sum -> lump(of, year, sum)),
        real(of, before, after));
  }

  private static Computed home(Figures of, String part, PayYear year, Amount pay, Amount home) {
    return of.ofWho(
        "take-home",
        part,
        Figures.POUNDS,
        "what is left of %s a year by the rules of %s".formatted(pay.pence(), year),
        home);
  }

  private static Computed rate(Figures of, String part, Amount rate) {
    return of.ofWho(
        "pension-rate", part, "%", "the member's rate on pay, mean of the paydays", rate);
  }

  private Amount share(Amount fullTime) {
    return fullTime.map(v -> v.multiply(figures.question().share())).toThePenny();
  }

  private static Change basic(Figures of, Level before, Level after) {
    return new Change(basic(of, "before", before), basic(of, "after", after));
  }

  private static Computed basic(Figures of, String part, Level level) {
    return of.of(
        Measures.BASIC_PAY,
        part,
        Figures.POUNDS,
        "%s from %s: %s".formatted(of.name(), level.from(), level.how()),
        Amount.of(level));
  }

  private static Computed rise(Figures of, Level before, Level after) {
    return of.of(
        "offer-rise",
        "",
        Figures.POUNDS,
        "basic pay of %s from %s less that from %s"
            .formatted(of.name(), after.from(), before.from()),
        Amount.of(after).minus(Amount.of(before)));
  }

  private static Computed risePercent(Figures of, Level before, Level after) {
    return of.of(
        "offer-rise-percent",
        "",
        "%",
        "basic pay of %s from %s over that from %s, less one"
            .formatted(of.name(), after.from(), before.from()),
        lessOne(factor(before, after)));
  }

  private static Amount lessOne(Amount factor) {
    return factor.map(f -> f.subtract(BigDecimal.ONE).multiply(Percent.HUNDRED));
  }

  private static Amount factor(Level before, Level after) {
    return before.basic().pence() == 0
        ? Amount.missing(Computed.Reason.OUT_OF_RANGE, List.of(before.basic().toString()))
        : Amount.of(after).over(Amount.of(before), (a, b) -> a.divide(b, Derivation.EXACT));
  }

  private OfferOutcome.Lump lump(Figures of, PayYear year, Lumps.Sum sum) {
    Amount gross = share(sum.gross());
    Amount regular = share(sum.regular()).plus(allowance.after(year));
    Amount home =
        takeHomePay
            .of(year, regular.plus(gross), sum.regular().plus(sum.gross()))
            .minus(takeHomePay.of(year, regular, sum.regular()));
    return new OfferOutcome.Lump(
        sum.payday(),
        of.ofShare(
            "lump-sum",
            "",
            "GBP",
            "arrears and one-off sums paid in " + sum.payday().month(),
            gross),
        of.ofWho(
            "lump-sum-take-home",
            "",
            "GBP",
            "take-home of %s with the sum less without it".formatted(year),
            home));
  }

  private List<RealChange> real(Figures of, Level before, Level after) {
    return prices.stream().map(p -> real(of, p, before, after)).toList();
  }

  private static RealChange real(Figures of, Prices prices, Level before, Level after) {
    YearMonth from = YearMonth.from(before.from());
    YearMonth to = YearMonth.from(after.from());
    Amount ratio =
        level(prices, to).over(level(prices, from), (a, b) -> a.divide(b, Derivation.EXACT));
    String months = "%s, %s to %s".formatted(prices.id(), from, to);
    return new RealChange(
        prices.id(),
        from,
        to,
        of.of("price-rise", prices.id(), "%", months, lessOne(ratio)),
        of.of(
            "real-rise",
            prices.id(),
            "%",
            "rise of basic pay over that of prices, " + months,
            lessOne(factor(before, after).over(ratio, (a, b) -> a.divide(b, Derivation.EXACT)))));
  }

  private static Amount level(Prices prices, YearMonth month) {
    return prices
        .find(month)
        .map(m -> Amount.of(m.value(), m.inputs()))
        .orElseGet(() ->
            Amount.missing(
                Computed.Reason.INDEX_MONTH_MISSING, List.of(prices.id() + " of " + month)));
  }
}
