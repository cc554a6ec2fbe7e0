package parley.brief.resolve;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import parley.casefile.CaseView;
import parley.casefile.Computed;
import parley.pay.pattern.Penalties;
import parley.rota.model.Doctor;
import parley.rota.model.RotaPlan;
import parley.rota.work.GuardianReport;

/**
 * What the fined breaches of a rota would cost the employer.
 *
 * @param doctors those who have any that is measured in minutes, in the order of the plan
 */
public record RotaPenalties(List<DoctorPenalty> doctors) {

  /** Copies the list. */
  public RotaPenalties {
    doctors = List.copyOf(doctors);
  }

  /**
   * A doctor's.
   *
   * @param minutes beyond the limits
   * @param penalty in GBP; not computable where the record has no rate an hour
   */
  public record DoctorPenalty(String doctor, long minutes, Computed penalty) {}

  /**
   * The penalties of a report.
   *
   * @param day on which the rates are in force
   * @throws IllegalArgumentException if a grade is not on the pay scale of the day
   */
  public static RotaPenalties of(
      RotaPlan plan, GuardianReport report, CaseView view, LocalDate day) {
    List<DoctorPenalty> doctors = new ArrayList<>();
    for (Doctor doctor : plan.doctors()) {
      long minutes =
          report.fines().stream()
              .filter(f -> f.doctor().equals(doctor.id()))
              .mapToLong(f -> f.minutesOver().orElse(0L))
              .sum();
      if (minutes > 0) {
        String id = plan.id() + "." + doctor.id();
        doctors.add(
            new DoctorPenalty(
                doctor.id(), minutes, Penalties.answer(view, id, doctor.grade(), day, minutes)));
      }
    }
    return new RotaPenalties(doctors);
  }
}
