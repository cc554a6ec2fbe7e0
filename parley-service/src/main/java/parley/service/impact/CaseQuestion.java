package parley.service.impact;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import parley.service.hospital.Hospital;
import parley.service.hospital.Surge;

/**
 * What does a walkout of a case do to patients?
 *
 * @param hospitals all of the case, as known on the day of the view
 * @param group of grades that walks out, as they name it
 * @param from its first strike day
 * @param to the day on whose morning it ends, as in 17 to 22 December for five days
 * @param at when it starts and ends
 * @param absentADay staff absent on its mean day in the whole service; the range over known
 *     walkouts, if empty
 * @param conduct what hospitals do
 * @param hospital the code of the one that is asked about; all, if empty
 * @param surges by the code of the hospital; empty if there is none
 * @param daysAfter that are looked at after its last day
 * @param isFlowAsked whether patients are followed through emergency departments and beds too
 */
public record CaseQuestion(
    List<Hospital> hospitals,
    String group,
    LocalDate from,
    LocalDate to,
    LocalTime at,
    OptionalInt absentADay,
    Conduct conduct,
    Optional<String> hospital,
    Map<String, Surge> surges,
    int daysAfter,
    boolean isFlowAsked) {

  /** Checks the hospital, and copies. */
  public CaseQuestion {
    hospitals = List.copyOf(hospitals);
    surges = Map.copyOf(surges);
    List<String> codes = hospitals.stream().map(Hospital::code).toList();
    if (hospital.isPresent() && !codes.contains(hospital.get())) {
      throw new IllegalArgumentException(
          "There is no hospital \"%s\"; expected one of %s.".formatted(hospital.get(), codes));
    }
  }

  /** Those that are asked about. */
  List<Hospital> asked() {
    return hospitals.stream()
        .filter(h -> hospital.isEmpty() || hospital.get().equals(h.code()))
        .toList();
  }
}
