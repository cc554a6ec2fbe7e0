package parley.pay.tax;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import parley.casefile.Inputs;
import parley.pay.book.ParameterBook;
import parley.pay.book.PayYear;
import parley.pay.book.Schedule;

/**
 * The parameters that some circumstances need in a year.
 *
 * @param loan empty without a loan
 * @param pension empty outside a scheme
 */
record Parameters(
    Schedule allowance,
    Schedule taper,
    Schedule taxRates,
    Paydays employee,
    Paydays employer,
    Optional<Paydays> loan,
    Optional<Pension> pension) {

  static final String ALLOWANCE = "income-tax.allowance";
  static final String TAPER = "income-tax.allowance-taper";
  static final String TAX_RATE = "income-tax.rate";
  static final String EMPLOYEE = "national-insurance.employee-rate";
  static final String EMPLOYER = "national-insurance.employer-rate";
  static final String TIER_BASIS = "tier-by-whole-time-pay";
  static final String CONTRACTED_OUT = ".contracted-out";

  /**
   * The rates of a scheme.
   *
   * @param byWholeTime 1 on paydays on which the tier goes by whole-time pay, 0 where it goes by
   *     actual pay; empty if the book does not say, which matters to part-time pay only
   */
  record Pension(
      Paydays member, Paydays employer, Paydays paidByEmployer, Optional<Paydays> byWholeTime) {

    /** The member's rate on a payday, a fraction, for pay of a year and its whole-time pay. */
    BigDecimal memberRate(int month, BigDecimal pay, BigDecimal wholeTime) {
      BigDecimal tierPay = isByWholeTime(month) ? wholeTime : pay;
      return Bands.whole(member.schedules().get(month), tierPay);
    }

    private boolean isByWholeTime(int month) {
      return byWholeTime.map(b -> b.schedules().get(month).single().signum() > 0).orElse(false);
    }
  }

  Parameters {
    allowance.single();
    taper.single();
    employee.schedules().forEach(Bands::checkRates);
    employer.schedules().forEach(Bands::checkRates);
    Bands.checkRates(taxRates);
    Bands.checkStartsAtZero(taxRates);
    Bands.checkRates(taper);
    loan.ifPresent(l -> l.schedules().forEach(Bands::checkRates));
    pension.ifPresent(p ->
        Stream.of(p.member, p.employer, p.paidByEmployer)
            .flatMap(d -> d.schedules().stream())
            .forEach(s -> {
              Bands.checkRates(s);
              Bands.checkStartsAtZero(s);
            }));
  }

  /** The schedules on which take-home rests, each once. */
  List<Schedule> schedules() {
    return Stream.of(
            Stream.of(allowance, taper, taxRates),
            employee.schedules().stream(),
            loan.stream().flatMap(l -> l.schedules().stream()),
            pension.stream().flatMap(p -> p.member.schedules().stream()))
        .flatMap(s -> s)
        .distinct()
        .toList();
  }

  /** Tiers that start at other pay, to the nearest pound; the lowest starts at zero as before. */
  Parameters withTiersTimes(BigDecimal factor) {
    return new Parameters(
        allowance,
        taper,
        taxRates,
        employee,
        employer,
        loan,
        pension.map(p ->
            new Pension(
                p.member.withThresholdsTimes(factor),
                p.employer,
                p.paidByEmployer,
                p.byWholeTime)));
  }

  Inputs inputs() {
    Inputs all = allowance.inputs().plus(taper.inputs()).plus(taxRates.inputs());
    all = all.plus(employee.inputs()).plus(employer.inputs());
    all = all.plus(loan.map(Paydays::inputs).orElse(Inputs.NONE));
    return all.plus(
        pension
            .map(p -> p.member.inputs().plus(p.employer.inputs()).plus(p.paidByEmployer.inputs()))
            .orElse(Inputs.NONE));
  }

  /** Looks parameters up, and remembers those that are missing. */
  static final class Lookup {

    private final ParameterBook book;
    private final PayYear year;
    private final List<MissingParameters.Missing> missing = new ArrayList<>();
    private final Map<String, Paydays> found = new HashMap<>();

    Lookup(ParameterBook book, PayYear year) {
      this.book = book;
      this.year = year;
    }

    List<MissingParameters.Missing> missing() {
      return missing;
    }

    private void need(String parameter) {
      Paydays.find(book, year, parameter)
          .ifPresentOrElse(
              p -> found.put(parameter, p),
              () ->
                  missing.add(
                      new MissingParameters.Missing(
                          parameter, Paydays.firstWithout(book, year, parameter).orElseThrow())));
    }

    /** The parameters, if none is missing. */
    Optional<Parameters> find(Circumstances circumstances) {
      boolean member = circumstances.pension().isPresent();
      String employee = nationalInsurance(EMPLOYEE, member);
      String employer = nationalInsurance(EMPLOYER, member);
      Optional<String> loan = circumstances.loan().map(l -> "student-loan." + l);
      Optional<String> scheme = circumstances.pension().map(p -> "pension." + p + ".");
      List.of(ALLOWANCE, TAPER, TAX_RATE, employee, employer).forEach(this::need);
      loan.ifPresent(this::need);
      List<String> rates = scheme.map(Lookup::ratesOf).orElse(List.of());
      rates.forEach(this::need);
      if (!missing.isEmpty()) {
        return Optional.empty();
      }
      return Optional.of(
          new Parameters(
              get(ALLOWANCE).wholeYear(),
              get(TAPER).wholeYear(),
              get(TAX_RATE).wholeYear(),
              get(employee),
              get(employer),
              loan.map(this::get),
              scheme.map(s ->
                  new Pension(
                      get(rates.get(0)),
                      get(rates.get(1)),
                      get(rates.get(2)),
                      Paydays.find(book, year, s + TIER_BASIS)))));
    }

    private static List<String> ratesOf(String scheme) {
      return List.of(
          scheme + "member-rate",
          scheme + "employer-rate",
          scheme + "employer-rate-paid-by-employer");
    }

    private Paydays get(String parameter) {
      return Optional.ofNullable(found.get(parameter)).orElseThrow();
    }

    /**
     * Members of a scheme were contracted out up to the last year for which the book has such
     * rates.
     */
    private String nationalInsurance(String parameter, boolean member) {
      String contractedOut = parameter + CONTRACTED_OUT;
      boolean holds =
          book.listStarts(contractedOut).stream()
              .anyMatch(d -> !d.isBefore(Paydays.yearStart(year, contractedOut)));
      return member && holds ? contractedOut : parameter;
    }
  }
}
