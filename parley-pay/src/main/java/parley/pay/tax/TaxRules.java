package parley.pay.tax;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import parley.casefile.Inputs;
import parley.pay.book.ParameterBook;
import parley.pay.book.PayYear;
import parley.pay.book.Pence;
import parley.pay.book.Schedule;

/** The rules of taxes, contributions and loans of one year for somebody's circumstances. */
public final class TaxRules implements FoundRules {

  private final PayYear year;
  private final Circumstances circumstances;
  private final Parameters parameters;
  private final AnnualMethod annual;
  private final MonthlyMethod monthly;

  private TaxRules(PayYear year, Circumstances circumstances, Parameters parameters) {
    this.year = year;
    this.circumstances = circumstances;
    this.parameters = parameters;
    this.annual = new AnnualMethod(parameters);
    this.monthly = new MonthlyMethod(parameters, annual);
  }

  /**
   * The rules of a year, or what the book lacks for them.
   *
   * <p>The tax year starts on 6 April, that of a pension scheme on 1 April. Every parameter must
   * hold on each of the twelve paydays.
   *
   * @throws IllegalArgumentException if a parameter is there but makes no sense, such as a rate of
   *     20 where 0.2 is meant
   */
  public static FoundRules of(ParameterBook book, PayYear year, Circumstances circumstances) {
    Parameters.Lookup lookup = new Parameters.Lookup(book, year);
    Optional<Parameters> found = lookup.find(circumstances);
    return found.isPresent()
        ? new TaxRules(year, circumstances, found.get())
        : new MissingParameters(year, lookup.missing());
  }

  /** The year. */
  public PayYear year() {
    return year;
  }

  /** For whom the rules hold. */
  public Circumstances circumstances() {
    return circumstances;
  }

  /**
   * What is left of a year's pay.
   *
   * @throws IllegalArgumentException if the pay is below zero
   */
  public TakeHome takeHome(Pence gross, Rounding rounding) {
    return takeHome(gross, gross, rounding);
  }

  /**
   * What is left of a year's part-time pay.
   *
   * @param wholeTime what a whole-time colleague is paid; in some years it sets the tier of the
   *     pension
   * @throws IllegalArgumentException if a pay is below zero, or if the book does not say which pay
   *     sets the tier although the two differ
   */
  public TakeHome takeHome(Pence gross, Pence wholeTime, Rounding rounding) {
    if (!gross.equals(wholeTime)
        && parameters.pension().map(p -> p.byWholeTime().isEmpty()).orElse(false)) {
      throw new IllegalArgumentException(
          "Take-home of part-time pay in %s cannot be computed: the parameters have no pension.%s.%s."
              .formatted(year, circumstances.pension().orElseThrow(), Parameters.TIER_BASIS));
    }
    return switch (rounding) {
      case ANNUAL -> annual.takeHome(checked(gross), checked(wholeTime));
      case MONTHLY -> monthly.takeHome(checked(gross), checked(wholeTime));
    };
  }

  /**
   * What is left of a year's pay of which a part only counts for the pension, by one assessment of
   * the year.
   *
   * @throws IllegalArgumentException if a pay is below zero
   */
  public TakeHome takeHome(Pence gross, Pensionable pensionable) {
    return annual.takeHome(checked(gross), pensionable);
  }

  /**
   * The least pay from some pay on that leaves an amount, to the penny, by one assessment of the
   * year; empty if none up to the highest does.
   *
   * @throws IllegalArgumentException if rates by slices can take a whole pound of a pound
   */
  public Optional<Pence> firstPayLeaving(Pence amount, Pence from, Pence highest) {
    return new Climb(this, highest).firstLeaving(amount.inPounds(), checked(from));
  }

  /**
   * The member's rate of pension contributions on a year's pay, a fraction and the mean of the
   * twelve paydays; empty outside a scheme.
   *
   * @param wholeTime what a whole-time colleague is paid
   */
  public Optional<BigDecimal> pensionRate(Pence gross, Pence wholeTime) {
    return parameters
        .pension()
        .map(p -> AnnualMethod.memberRate(p, gross.inPounds(), wholeTime.inPounds()));
  }

  /**
   * What a year's pay costs the employer beside the pay, by one assessment of the year.
   *
   * @throws IllegalArgumentException if the pay is below zero
   */
  public EmployerCharge employer(Pence gross) {
    return annual.employer(checked(gross));
  }

  /** The parameters on which take-home rests, each schedule once. */
  public List<Schedule> schedules() {
    return parameters.schedules();
  }

  /**
   * The same rules with other tiers of the pension, as an assumption about a year to come.
   *
   * @param factor by which the pay at which each tier starts is multiplied, to the nearest pound
   */
  public TaxRules withTiersTimes(BigDecimal factor) {
    return new TaxRules(year, circumstances, parameters.withTiersTimes(factor));
  }

  /** What is left of a year's pay in GBP, unrounded, by one assessment of the year. */
  public BigDecimal unroundedTakeHome(BigDecimal gross) {
    return annual.left(gross);
  }

  /** What a year's pay costs the employer beside the pay in GBP, unrounded. */
  public BigDecimal unroundedEmployer(BigDecimal gross) {
    return annual.unroundedEmployer(gross);
  }

  /** The sources of all parameters, and the day on which the last of them became known. */
  public Inputs inputs() {
    return parameters.inputs();
  }

  /** The same rules for many salaries: without rounding and without allocation. */
  public FastTakeHome fast() {
    return new FastTakeHome(parameters);
  }

  @Override
  public Optional<TaxRules> find() {
    return Optional.of(this);
  }

  @Override
  public TaxRules orElseThrow() {
    return this;
  }

  Parameters parameters() {
    return parameters;
  }

  AnnualMethod annual() {
    return annual;
  }

  private static Pence checked(Pence pay) {
    if (pay.pence() < 0) {
      throw new IllegalArgumentException("A year's pay of " + pay + " is below zero.");
    }
    return pay;
  }
}
