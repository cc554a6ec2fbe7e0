package parley.rota.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The duties given, in the order of doctors and days. A doctor may have several duties on a day (an
 * on-call after a shift); whether that is legal is for the checker to say.
 */
public record Rota(List<Duty> duties) {

  /** Sorts, and copies. */
  public Rota {
    duties = duties.stream().sorted().toList();
  }

  /** The duties of a doctor, in the order of time. */
  public List<Duty> listOf(String doctor) {
    return duties.stream().filter(d -> d.doctor().equals(doctor)).toList();
  }

  /** The first duty of a doctor that starts on a day, if any. */
  public Optional<Duty> find(String doctor, LocalDate day) {
    return duties.stream()
        .filter(d -> d.doctor().equals(doctor) && d.day().equals(day))
        .findFirst();
  }
}
