package parley.service.make;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import parley.casefile.io.CaseFaultsException;
import parley.service.format.FluReader;
import parley.service.hospital.Hospital;
import parley.service.surge.FluSurge;
import parley.service.surge.FluWeek;

/** Counts of influenza in all hospitals come to a surge of each of them. */
class SurgesTest {

  private static final List<Hospital> HOSPITALS =
      Hospitals.of(Shipped.TEMPLATE, Shipped.TRUSTS, Shipped.LISTS, Shipped.BEFORE_LISTS);
  private static final List<FluWeek> WEEKS = weeks();
  private static final LocalDate LATER = LocalDate.parse("2026-06-01");

  private static List<FluWeek> weeks() {
    try {
      return FluReader.read("flu.csv", Shipped.text("flu.csv"));
    } catch (CaseFaultsException e) {
      throw new AssertionError(e.getMessage(), e);
    }
  }

  private static Map<String, FluSurge> surges(LocalDate asOf) {
    return Surges.of(HOSPITALS, WEEKS, asOf, Shipped.TEMPLATE.surge());
  }

  private static double bedsOf(Map<String, FluSurge> surges, LocalDate day) {
    return surges.values().stream()
        .mapToDouble(s -> s.beds()[(int) ChronoUnit.DAYS.between(s.surge().first(), day)])
        .sum();
  }

  @Test
  void all_hospitals_together_have_the_beds_that_were_counted() {
    Map<String, FluSurge> all = surges(LATER);

    assertThat(all).hasSize(121);
    assertThat(bedsOf(all, LocalDate.parse("2025-12-14"))).isCloseTo(3_140, within(1e-6));
    assertThat(bedsOf(all, LocalDate.parse("2025-12-19"))).isCloseTo(3_061, within(1e-6));
  }

  @Test
  void a_hospital_alone_has_the_share_that_it_has_of_all() {
    Hospital one = HOSPITALS.getFirst();
    FluSurge alone =
        Surges.of(
                List.of(one), Surges.generalBeds(HOSPITALS), WEEKS, LATER, Shipped.TEMPLATE.surge())
            .get(one.code());
    FluSurge among = surges(LATER).get(one.code());

    assertThat(alone.surge().admissionsADay()).containsExactly(among.surge().admissionsADay());
    assertThat(alone.beds()[28])
        .isCloseTo(1_717 * one.beds().general() / Surges.generalBeds(HOSPITALS), within(1e-9));
    assertThatThrownBy(() -> Surges.of(HOSPITALS, 10, WEEKS, LATER, Shipped.TEMPLATE.surge()))
        .hasMessageContaining("All hospitals have 10.0 general beds");
  }

  @Test
  void sickness_is_that_beyond_the_usual_of_all_staff_and_the_same_everywhere() {
    for (FluSurge surge : surges(LATER).values()) {
      assertThat(surge.surge().sickShareOn(LocalDate.parse("2025-12-10")))
          .isCloseTo((54_335.0 - 47_020) / 938_000, within(1e-12));
      // No count of the week of the walkout: the last one holds, and the days are named.
      assertThat(surge.surge().sickShareOn(LocalDate.parse("2025-12-17")))
          .isCloseTo((54_335.0 - 47_020) / 938_000, within(1e-12));
      assertThat(surge.daysWithoutSickness()).contains(LocalDate.parse("2025-12-17"));
    }
  }

  @Test
  void weeks_that_were_not_known_yet_are_not_used() {
    assertThat(surges(LocalDate.parse("2025-12-03"))).isEmpty();
    Map<String, FluSurge> before = surges(LocalDate.parse("2025-12-16"));
    FluSurge one = before.get(HOSPITALS.getFirst().code());
    LocalDate inWalkout = LocalDate.parse("2025-12-19");

    assertThat(bedsOf(before, LocalDate.parse("2025-11-30"))).isCloseTo(1_717, within(1e-6));
    // The only count that was known is held for four weeks.
    assertThat(bedsOf(before, inWalkout)).isCloseTo(1_717, within(1e-6));
    assertThat(one.daysWithoutCount()).contains(inWalkout);
    assertThat(one.surge().admissionsOn(LocalDate.parse("2025-12-29"))).isZero();
  }
}
