package parley.service.surge;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import parley.service.hospital.Hospital;
import parley.service.hospital.Surge;

/**
 * A surge made from counts.
 *
 * @param surge what a hospital meets beyond the usual, from the first day of the build-up to the
 *     last on which a count holds
 * @param beds general beds that its patients fill at the end of each of its days, were there no
 *     lack of beds: the counts that fall to the hospital, unless these fall faster than patients
 *     leave
 * @param daysWithoutCount from the first count on, on which the rule for gaps was used
 * @param daysWithoutSickness the same for staff sick
 * @param daysWithoutCritical the same for critical beds
 */
public record FluSurge(
    Surge surge,
    double[] beds,
    List<LocalDate> daysWithoutCount,
    List<LocalDate> daysWithoutSickness,
    List<LocalDate> daysWithoutCritical) {

  /** Copies the array and the lists. */
  public FluSurge {
    beds = beds.clone();
    daysWithoutCount = List.copyOf(daysWithoutCount);
    daysWithoutSickness = List.copyOf(daysWithoutSickness);
    daysWithoutCritical = List.copyOf(daysWithoutCritical);
  }

  @Override
  public double[] beds() {
    return beds.clone();
  }

  /**
   * The surge that counts are for a hospital. A stay goes on each night with the same chance, so
   * admissions of a day are those who are in a bed less those of the day before who have not left.
   * Critical care: of all admitted, so many as fill the beds that were counted when they stay there
   * as long as the hospital's others.
   */
  public static FluSurge of(Hospital hospital, FluCounts counts, SurgeRules rules) {
    LocalDate first = counts.first().minusDays(rules.buildUpDays());
    LocalDate last = counts.last().plusDays(rules.heldDays());
    int days = (int) ChronoUnit.DAYS.between(first, last) + 1;
    Filled inBeds = new Filled(rules.gaps());
    Filled staffSick = new Filled(rules.gaps());
    Filled inCritical = new Filled(GapRule.NONE);
    double[] admissions = new double[days];
    double[] beds = new double[days];
    double[] sick = new double[days];
    double criticalBedDays = 0;
    double admittedMeanwhile = 0;
    double before = 0;
    for (int day = 0; day < days; day++) {
      LocalDate date = first.plusDays(day);
      double stillIn = before * (1 - rules.leaving());
      if (day < rules.buildUpDays()) {
        admissions[day] = buildUp(counts, rules);
      } else {
        Optional<FluDay> count = counts.find(date);
        OptionalDouble target = inBeds.on(date, number(count, d -> OptionalDouble.of(d.beds())));
        OptionalDouble away = staffSick.on(date, number(count, FluDay::staffSick));
        OptionalDouble critical = inCritical.on(date, number(count, FluDay::criticalBeds));
        admissions[day] =
            target.isEmpty() ? 0 : Math.max(0, rules.beds(target.getAsDouble()) - stillIn);
        sick[day] = away.isEmpty() ? 0 : rules.sickShare(away.getAsDouble());
        if (critical.isPresent()) {
          criticalBedDays += rules.share() * critical.getAsDouble();
          admittedMeanwhile += admissions[day];
        }
      }
      beds[day] = stillIn + admissions[day];
      before = beds[day];
    }
    double criticalStays = criticalBedDays / hospital.beds().criticalStay().meanInBed();
    double criticalShare =
        admittedMeanwhile > 0 ? Math.min(1, criticalStays / admittedMeanwhile) : 0;
    return new FluSurge(
        new Surge(first, admissions, criticalShare, rules.meanStayNights(), sick),
        beds,
        inBeds.without,
        staffSick.without,
        inCritical.without);
  }

  private static OptionalDouble number(
      Optional<FluDay> count, Function<FluDay, OptionalDouble> number) {
    return count.map(number).orElse(OptionalDouble.empty());
  }

  /** Admissions a day, the same on all, with which the first count is reached on its day. */
  private static double buildUp(FluCounts counts, SurgeRules rules) {
    double first = rules.beds(counts.find(counts.first()).orElseThrow().beds());
    return first * rules.leaving() / (1 - Math.pow(1 - rules.leaving(), rules.buildUpDays() + 1.0));
  }

  /** One number by day, and what stands for it on days without. */
  private static final class Filled {

    private final GapRule rule;
    private final List<LocalDate> without = new ArrayList<>();
    private OptionalDouble last = OptionalDouble.empty();

    Filled(GapRule rule) {
      this.rule = rule;
    }

    OptionalDouble on(LocalDate date, OptionalDouble counted) {
      if (counted.isPresent()) {
        last = counted;
        return counted;
      }
      without.add(date);
      return switch (rule) {
        case NONE -> OptionalDouble.empty();
        case LAST_COUNT -> last;
      };
    }
  }
}
