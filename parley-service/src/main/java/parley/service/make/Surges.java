package parley.service.make;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import parley.service.hospital.Hospital;
import parley.service.surge.FluCounts;
import parley.service.surge.FluSurge;
import parley.service.surge.FluWeek;

/** The surges that counts of influenza in all hospitals are for each of them. */
public final class Surges {

  private Surges() {}

  /**
   * The surge of each hospital, by its code, where the list has all hospitals that were counted.
   *
   * @param weeks of all of them together; those that became known after the day are not used
   * @return empty if no week was known
   */
  public static Map<String, FluSurge> of(
      List<Hospital> hospitals, List<FluWeek> weeks, LocalDate asOf, Template.Surge rules) {
    return of(hospitals, generalBeds(hospitals), weeks, asOf, rules);
  }

  /**
   * The surge of each hospital, by its code: the share of the counts that its general beds are of
   * those of all.
   *
   * @param allGeneralBeds those of all hospitals that were counted, also of those not in the list
   * @param weeks of all of them together; those that became known after the day are not used
   * @return empty if no week was known
   */
  public static Map<String, FluSurge> of(
      List<Hospital> hospitals,
      double allGeneralBeds,
      List<FluWeek> weeks,
      LocalDate asOf,
      Template.Surge rules) {
    double listed = generalBeds(hospitals);
    if (!(allGeneralBeds >= listed)) {
      throw new IllegalArgumentException(
          "All hospitals have %s general beds, those in the list %s; expected as many or more."
              .formatted(allGeneralBeds, listed));
    }
    List<FluWeek> known = weeks.stream().filter(w -> !w.known().isAfter(asOf)).toList();
    Map<String, FluSurge> surges = new LinkedHashMap<>();
    if (!known.isEmpty()) {
      FluCounts counts = FluCounts.ofWeeks(known);
      for (Hospital hospital : hospitals) {
        double share = hospital.beds().general() / allGeneralBeds;
        surges.put(hospital.code(), FluSurge.of(hospital, counts, rules.rules(share)));
      }
    }
    return surges;
  }

  /** The general beds of hospitals together. */
  public static double generalBeds(List<Hospital> hospitals) {
    return hospitals.stream().mapToDouble(h -> h.beds().general()).sum();
  }
}
