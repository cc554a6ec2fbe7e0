package parley.pay.offer;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import parley.casefile.Computed;
import parley.casefile.Derivation;
import parley.casefile.Figure;
import parley.casefile.Inputs;
import parley.pay.book.PayYear;

/**
 * What one point of the scale is paid at once, for full time: what the new pay owes for the months
 * before it is paid, and one-off sums.
 *
 * <p>Months are whole, and a month is paid at the pay in force on its last day.
 */
final class Lumps {

  private static final BigDecimal MONTHS = BigDecimal.valueOf(12);

  private final PayLine line;
  private final Payday payday;
  private final List<Term.OneOff> oneOffs;
  private final Amount arrears;

  Lumps(PayLine line, Payday payday, List<Term.OneOff> oneOffs) {
    this.line = line;
    this.payday = payday;
    this.oneOffs = oneOffs.stream().filter(o -> o.reach().covers(line.base())).toList();
    this.arrears = arrears();
  }

  /**
   * What is paid at once in a year.
   *
   * @param gross the sum, in GBP
   * @param regular what else is paid in the year, in GBP
   */
  record Sum(Payday payday, Amount gross, Amount regular) {}

  /** The pay years in which something is paid at once; one in which nobody can say is left out. */
  List<PayYear> years() {
    boolean owed = arrears.stuck().isEmpty() && !arrears.isZero();
    return Stream.concat(
            oneOffs.stream().map(this::paydayOf), owed ? Stream.of(payday) : Stream.empty())
        .map(Lumps::yearOf)
        .distinct()
        .toList();
  }

  /** What is paid at once in a year; empty if nothing is. */
  Optional<Sum> in(PayYear year) {
    boolean owed = !arrears.isZero() && yearOf(payday).equals(year);
    List<Term.OneOff> paid =
        oneOffs.stream().filter(o -> yearOf(paydayOf(o)).equals(year)).toList();
    if (!owed && paid.isEmpty()) {
      return Optional.empty();
    }
    Amount gross = owed ? arrears : Amount.ZERO;
    for (Term.OneOff oneOff : paid) {
      Figure sum = oneOff.sum();
      gross =
          gross.plus(new Amount(Move.number(sum), sum.bound(), Inputs.of(sum), Optional.empty()));
    }
    return Optional.of(new Sum(owed ? payday : paydayOf(paid.getFirst()), gross, regular(year)));
  }

  private static PayYear yearOf(Payday day) {
    return PayYear.of(day.month().atDay(1));
  }

  /** A one-off sum is paid in the month that its clause names, else with the new pay. */
  private Payday paydayOf(Term.OneOff oneOff) {
    return oneOff.reach().start() == Reach.Start.STATED
        ? new Payday(YearMonth.from(oneOff.reach().from()), true, Inputs.of(oneOff.sum()))
        : payday;
  }

  private Amount arrears() {
    if (line.levels().size() < 2) {
      return Amount.ZERO;
    }
    Amount sum = Amount.ZERO;
    boolean assumed = false;
    YearMonth month = YearMonth.from(line.levels().get(1).from());
    for (; month.isBefore(payday.month()); month = month.plusMonths(1)) {
      Level with = line.on(month.atEndOfMonth());
      assumed |= with.start() == Reach.Start.ASSUMED;
      sum = sum.plus(Amount.of(with).minus(without(month)));
    }
    Amount owed = sum.map(s -> s.divide(MONTHS, Derivation.EXACT)).resting(payday.inputs());
    // From an assumed day on nothing is owed for certain.
    return assumed && !owed.isZero()
        ? Amount.missing(Computed.Reason.NOT_IN_RECORD, List.of("when"))
        : owed;
  }

  private Amount without(YearMonth month) {
    return Amount.of(Level.of(line.withoutOn(month.atEndOfMonth())));
  }

  private Amount regular(PayYear year) {
    List<Amount> months = new ArrayList<>();
    for (YearMonth month : year.months()) {
      months.add(
          month.isBefore(payday.month())
              ? without(month)
              : Amount.of(line.on(month.atEndOfMonth())));
    }
    return months.stream()
        .reduce(Amount.ZERO, Amount::plus)
        .map(s -> s.divide(MONTHS, Derivation.EXACT));
  }
}
