package parley.rota.work;

import java.math.BigDecimal;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import parley.rota.check.Breach;
import parley.rota.model.Doctor;
import parley.rota.model.RotaPlan;

/**
 * What a guardian of safe hours would report of a rota: the breaches that make the employer liable
 * to a fine, and where the rota asks for other hours than the work schedule promises. What is fined
 * is the rostered work; what is worked in the end may differ.
 *
 * @param rules fined rules that are broken, in the order of their ids
 * @param fines each breach of them, in the order of doctors and time
 * @param hours each doctor who has a work schedule, in the order of the plan
 */
public record GuardianReport(List<RuleCount> rules, List<Fine> fines, List<HoursRow> hours) {

  /** Copies the lists. */
  public GuardianReport {
    rules = List.copyOf(rules);
    fines = List.copyOf(fines);
    hours = List.copyOf(hours);
  }

  /**
   * A fined rule that is broken.
   *
   * @param doctors how many break it
   * @param minutesOver of all breaches that are measured in minutes
   */
  public record RuleCount(
      String rule, String paragraph, int breaches, int doctors, long minutesOver) {}

  /**
   * A breach that incurs a fine.
   *
   * @param over by how much the measured value is beyond the limit, above or below it, in the unit
   */
  public record Fine(
      String doctor,
      String rule,
      String paragraph,
      ZonedDateTime from,
      ZonedDateTime to,
      long over,
      Breach.Unit unit) {

    /** By how many minutes the rule is broken, if it is measured in minutes of the stretch. */
    public Optional<Long> minutesOver() {
      return unit == Breach.Unit.MINUTES ? Optional.of(over) : Optional.empty();
    }
  }

  /**
   * The hours of a work schedule beside those of the rota.
   *
   * @param scheduledMinutes a week, as promised
   * @param rotaMinutes a week on average, leave neutral
   */
  public record HoursRow(String doctor, int scheduledMinutes, BigDecimal rotaMinutes) {

    /** What the rota asks above the schedule, in minutes a week; below 0 if it asks less. */
    public BigDecimal more() {
      return rotaMinutes.subtract(BigDecimal.valueOf(scheduledMinutes));
    }
  }

  /**
   * The report on a rota.
   *
   * @param breaches all that the checker found
   * @param patterns the doctors' work patterns
   */
  public static GuardianReport of(
      RotaPlan plan, List<Breach> breaches, List<WorkPattern> patterns) {
    List<Fine> fines =
        breaches.stream()
            .filter(b -> b.clause().fined())
            .map(GuardianReport::fine)
            .sorted(
                Comparator.comparing(Fine::doctor)
                    .thenComparing(Fine::from)
                    .thenComparing(Fine::rule))
            .toList();
    return new GuardianReport(rules(fines), fines, hours(plan, patterns));
  }

  private static Fine fine(Breach breach) {
    return new Fine(
        breach.doctor(),
        breach.rule(),
        breach.clause().paragraph(),
        breach.from(),
        breach.to(),
        Math.abs(breach.measured() - breach.limit()),
        breach.unit());
  }

  private static List<RuleCount> rules(List<Fine> fines) {
    Map<String, List<Fine>> byRule = new TreeMap<>();
    fines.forEach(f -> byRule.computeIfAbsent(f.rule(), r -> new ArrayList<>()).add(f));
    return byRule.entrySet().stream()
        .map(e ->
            new RuleCount(
                e.getKey(),
                e.getValue().getFirst().paragraph(),
                e.getValue().size(),
                Math.toIntExact(e.getValue().stream().map(Fine::doctor).distinct().count()),
                e.getValue().stream().mapToLong(f -> f.minutesOver().orElse(0L)).sum()))
        .toList();
  }

  private static List<HoursRow> hours(RotaPlan plan, List<WorkPattern> patterns) {
    List<HoursRow> rows = new ArrayList<>();
    for (Doctor doctor : plan.doctors()) {
      for (WorkPattern pattern : patterns) {
        if (pattern.doctor().equals(doctor.id())) {
          doctor
              .weeklyMinutes()
              .ifPresent(m -> rows.add(new HoursRow(doctor.id(), m, pattern.averageMinutes())));
        }
      }
    }
    return rows;
  }
}
