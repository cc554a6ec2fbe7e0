package parley.brief.resolve;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import parley.casefile.Bound;
import parley.casefile.CaseView;
import parley.casefile.Computed;
import parley.casefile.Derivation;
import parley.casefile.Figure;
import parley.casefile.Inputs;
import parley.casefile.Range;
import parley.pay.book.Pence;
import parley.pay.pattern.Frequency;
import parley.pay.pattern.PaidWork;
import parley.pay.pattern.PatternPay;
import parley.pay.pattern.PatternPays;
import parley.pay.pattern.PatternQuestion;
import parley.rota.model.Doctor;
import parley.rota.model.Rota;
import parley.rota.model.RotaPlan;
import parley.rota.rules.Terms;
import parley.rota.work.OneIn;
import parley.rota.work.PayNightRules;
import parley.rota.work.WorkPattern;
import parley.rota.work.WorkPatterns;

/**
 * What the doctors of a rota are paid for its work, a year as if it went on for one: the rota
 * engine finds the pattern of work, the pay engine prices it.
 *
 * @param doctors those in post on a day of the rota, in the order of the plan
 * @param total of all of them, in GBP a year
 */
public record RotaPay(List<DoctorPay> doctors, Computed total) {

  private static final BigDecimal MINUTES_AN_HOUR = BigDecimal.valueOf(60);
  private static final int WHOLE_IN_DIGITS = 3;

  /** Copies the list. */
  public RotaPay {
    doctors = List.copyOf(doctors);
  }

  /** A doctor with a pattern of work and its pay. */
  public record DoctorPay(Doctor doctor, WorkPattern pattern, PatternPay pay) {}

  /**
   * Terms of pay.
   *
   * @param day on which they and the pay scale are in force
   * @param place for which an allowance is paid; empty for none
   */
  public record Question(LocalDate day, Optional<String> place, Pence.Rounding rounding) {}

  /**
   * The pay of a rota.
   *
   * @param terms what a night and a long shift are by the hours rules
   * @throws IllegalArgumentException if a grade is not on the pay scale of the day, the place has
   *     no allowance, or no rules on the pay of nights hold
   */
  public static RotaPay of(
      RotaPlan plan, Rota rota, Terms terms, CaseView view, Question question) {
    PayNightRules nights = PayNightRules.forDay(question.day());
    List<DoctorPay> doctors = new ArrayList<>();
    for (WorkPattern pattern : WorkPatterns.of(plan, rota, terms, nights)) {
      if (pattern.days() > 0) {
        Doctor doctor = plan.findDoctor(pattern.doctor()).orElseThrow();
        PatternQuestion asked =
            new PatternQuestion(
                work(plan, doctor, pattern), question.day(), question.place(), question.rounding());
        doctors.add(new DoctorPay(doctor, pattern, PatternPays.answer(view, asked)));
      }
    }
    return new RotaPay(doctors, total(plan, question, doctors));
  }

  private static PaidWork work(RotaPlan plan, Doctor doctor, WorkPattern pattern) {
    Optional<WorkPattern.FullTime> full = pattern.fullTime();
    return new PaidWork(
        plan.id() + "." + doctor.id(),
        doctor.grade(),
        BigDecimal.valueOf(doctor.sharePerMille(), WHOLE_IN_DIGITS),
        hours(pattern.averageMinutes()),
        hours(pattern.aWeek(pattern.minutes().nightWork())),
        List.of(
            new PaidWork.Weekends(
                PaidWork.Reading.ANY_DUTY,
                rounds(pattern.weekends(), full.map(WorkPattern.FullTime::weekends))),
            new PaidWork.Weekends(
                PaidWork.Reading.DUTY_STARTS,
                rounds(
                    pattern.weekendsStarted(), full.map(WorkPattern.FullTime::weekendsStarted)))),
        rounds(pattern.onCall(), full.map(WorkPattern.FullTime::onCall)));
  }

  private static BigDecimal hours(BigDecimal minutes) {
    return minutes.divide(MINUTES_AN_HOUR, Derivation.EXACT);
  }

  private static PaidWork.Rounds rounds(OneIn own, Optional<OneIn> fullTime) {
    return new PaidWork.Rounds(frequency(own), fullTime.map(RotaPay::frequency));
  }

  private static Frequency frequency(OneIn often) {
    return new Frequency(often.times(), often.of());
  }

  private static Computed total(RotaPlan plan, Question question, List<DoctorPay> doctors) {
    String id = Derivation.id("rota", "pay", plan.id(), question.day());
    List<String> missing =
        doctors.stream()
            .map(d -> d.pay().total())
            .filter(Computed.NotComputable.class::isInstance)
            .flatMap(c -> ((Computed.NotComputable) c).missing().stream())
            .distinct()
            .toList();
    if (!missing.isEmpty()) {
      return new Computed.NotComputable(id, "pay-of-rota", Computed.Reason.NOT_IN_RECORD, missing);
    }
    List<Figure> totals = doctors.stream().flatMap(d -> d.pay().total().find().stream()).toList();
    BigDecimal sum = BigDecimal.ZERO;
    Range range = new Range(BigDecimal.ZERO, BigDecimal.ZERO);
    for (Figure figure : totals) {
      sum = sum.add(figure.value().orElseThrow());
      Range own = Range.of(figure).orElseThrow();
      range = new Range(range.low().add(own.low()), range.high().add(own.high()));
    }
    return new Derivation(
            id,
            "pay-of-rota",
            "GBP a year",
            "sum of the pay of %s doctors, before deductions and the employer's charges"
                .formatted(doctors.size()),
            Inputs.of(totals))
        .within(range, sum, Bound.EXACT);
  }
}
