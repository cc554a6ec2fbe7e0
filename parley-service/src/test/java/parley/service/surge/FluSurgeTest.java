package parley.service.surge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import parley.service.flow.Wards;

/** From counts to a surge. */
class FluSurgeTest {

  private static final LocalDate DAY = LocalDate.of(2022, 12, 1);

  private static FluDay day(int n, double beds) {
    return new FluDay(DAY.plusDays(n), beds, OptionalDouble.empty(), OptionalDouble.empty());
  }

  private static FluCounts days(double... beds) {
    return FluCounts.ofDays(
        IntStream.range(0, beds.length).mapToObj(n -> day(n, beds[n])).toList());
  }

  private static SurgeRules rules(double share, GapRule gaps, int buildUpDays) {
    return new SurgeRules(5, share, 0, 100, 2_000, gaps, 0, buildUpDays);
  }

  private static FluSurge surge(FluCounts counts, SurgeRules rules) {
    return FluSurge.of(Wards.usual(), counts, rules);
  }

  @Test
  void admissions_are_those_in_a_bed_less_those_who_stayed() {
    // A fifth leaves each day: 10; 12 - 8; 20 - 9.6; 16 - 16.
    FluSurge surge = surge(days(10, 12, 20, 16), rules(1, GapRule.NONE, 0));
    assertThat(surge.surge().admissionsADay())
        .containsExactly(new double[] {10, 4, 10.4, 0}, within(1e-9));
    assertThat(surge.surge().meanStayDays()).isEqualTo(5);
    assertThat(surge.beds()).containsExactly(new double[] {10, 12, 20, 16}, within(1e-9));
  }

  @Test
  void admissions_and_stays_give_the_counts_back_unless_they_fall_too_fast() {
    SplittableRandom random = new SplittableRandom(1);
    for (int n = 0; n < 100; n++) {
      double[] counts = new double[60];
      counts[0] = 50;
      for (int day = 1; day < counts.length; day++) {
        // Never a fall by more than a fifth, which is what leaves.
        counts[day] = counts[day - 1] * (0.81 + 0.4 * random.nextDouble());
      }
      FluSurge surge = surge(days(counts), rules(0.5, GapRule.NONE, 0));
      double[] admissions = surge.surge().admissionsADay();
      // Patient days by Little's law of infinitely many beds: admissions times nights that are
      // left.
      for (int day = 0; day < counts.length; day++) {
        double inBeds = 0;
        for (int came = 0; came <= day; came++) {
          inBeds += admissions[came] * Math.pow(0.8, day - came);
        }
        assertThat(inBeds).isCloseTo(0.5 * counts[day], within(1e-9));
      }
    }
  }

  @Test
  void counts_that_fall_faster_than_patients_leave_are_met_again_later() {
    FluSurge surge = surge(days(100, 10, 10, 60), rules(1, GapRule.NONE, 0));
    assertThat(surge.beds()).containsExactly(new double[] {100, 80, 64, 60}, within(1e-9));
    assertThat(surge.surge().admissionsADay())
        .containsExactly(new double[] {100, 0, 0, 60 - 51.2}, within(1e-9));
  }

  @Test
  void before_the_first_count_patients_come_evenly_and_reach_it_on_its_day() {
    FluSurge surge = surge(days(50, 50), rules(1, GapRule.NONE, 20));
    double[] admissions = surge.surge().admissionsADay();
    assertThat(surge.surge().first()).isEqualTo(DAY.minusDays(20));
    assertThat(admissions).hasSize(22);
    assertThat(admissions[0]).isEqualTo(admissions[19]);
    assertThat(admissions[20]).isCloseTo(admissions[19], within(1e-9));
    assertThat(surge.beds()[20]).isCloseTo(50, within(1e-9));
  }

  @Test
  void days_without_a_count_are_named_and_follow_the_rule() {
    FluCounts counts = FluCounts.ofDays(List.of(day(0, 50), day(3, 50)));
    FluSurge none = surge(counts, rules(1, GapRule.NONE, 0));
    assertThat(none.daysWithoutCount()).containsExactly(DAY.plusDays(1), DAY.plusDays(2));
    assertThat(none.surge().admissionsADay())
        .containsExactly(new double[] {50, 0, 0, 50 - 25.6}, within(1e-9));
    FluSurge last = surge(counts, rules(1, GapRule.LAST_COUNT, 0));
    assertThat(last.daysWithoutCount()).isEqualTo(none.daysWithoutCount());
    assertThat(last.surge().admissionsADay())
        .containsExactly(new double[] {50, 10, 10, 10}, within(1e-9));
    assertThat(counts.daysWithout(DAY, DAY.plusDays(4)))
        .containsExactly(DAY.plusDays(1), DAY.plusDays(2), DAY.plusDays(4));
  }

  @Test
  void the_last_count_is_held_for_as_long_as_the_rules_say() {
    SurgeRules held = new SurgeRules(5, 1, 0, 100, 2_000, GapRule.LAST_COUNT, 2, 0);
    FluSurge surge = surge(days(50, 40), held);
    assertThat(surge.surge().admissionsADay())
        .containsExactly(new double[] {50, 0, 8, 8}, within(1e-9));
    assertThat(surge.daysWithoutCount()).containsExactly(DAY.plusDays(2), DAY.plusDays(3));
    assertThat(surge.surge().admissionsOn(DAY.plusDays(4))).isZero();
    FluSurge none = surge(days(50, 40), new SurgeRules(5, 1, 0, 100, 2_000, GapRule.NONE, 2, 0));
    assertThat(none.surge().admissionsADay()).containsExactly(50, 0, 0, 0);
    assertThatThrownBy(() -> new SurgeRules(5, 1, 0, 0, 1, GapRule.NONE, -1, 0))
        .hasMessageContaining("held for -1 days");
  }

  @Test
  void a_mean_of_a_week_holds_for_the_seven_days_that_end_on_its_day() {
    FluCounts counts =
        FluCounts.ofWeeks(
            List.of(
                new FluWeek(
                    LocalDate.of(2025, 12, 14),
                    3_140,
                    OptionalDouble.of(128),
                    OptionalDouble.empty(),
                    LocalDate.of(2025, 12, 18)),
                new FluWeek(
                    LocalDate.of(2025, 12, 7),
                    2_660,
                    OptionalDouble.of(106),
                    OptionalDouble.empty(),
                    LocalDate.of(2025, 12, 18))));
    assertThat(counts.first()).isEqualTo(LocalDate.of(2025, 12, 1));
    assertThat(counts.last()).isEqualTo(LocalDate.of(2025, 12, 14));
    assertThat(counts.find(LocalDate.of(2025, 12, 7)).orElseThrow().beds()).isEqualTo(2_660);
    assertThat(counts.find(LocalDate.of(2025, 12, 8)).orElseThrow().beds()).isEqualTo(3_140);
    assertThat(counts.find(LocalDate.of(2025, 12, 15))).isEmpty();
  }

  @Test
  void staff_sick_beyond_the_usual_are_a_share_of_all_staff() {
    FluDay first = new FluDay(DAY, 10, OptionalDouble.empty(), OptionalDouble.of(160));
    FluDay second = new FluDay(DAY.plusDays(1), 10, OptionalDouble.empty(), OptionalDouble.of(90));
    FluSurge surge =
        surge(FluCounts.ofDays(List.of(first, second, day(2, 10))), rules(0.3, GapRule.NONE, 2));
    assertThat(surge.surge().sickShare()).containsExactly(0, 0, 0.03, 0, 0);
    assertThat(surge.daysWithoutSickness()).containsExactly(DAY.plusDays(2));
  }

  @Test
  void critical_beds_make_the_share_that_fills_them() {
    // Stays of four days in critical care: 20 bed days are five patients, of 50 + 3 x 10.
    FluSurge surge =
        surge(
            FluCounts.ofDays(
                IntStream.range(0, 4)
                    .mapToObj(n ->
                        new FluDay(
                            DAY.plusDays(n), 50, OptionalDouble.of(5), OptionalDouble.empty()))
                    .toList()),
            rules(1, GapRule.NONE, 0));
    assertThat(surge.surge().criticalShare()).isCloseTo(5.0 / 80, within(1e-9));
    assertThat(surge.daysWithoutCritical()).isEmpty();
  }

  @Test
  void only_what_is_beyond_the_usual_is_a_surge() {
    FluSurge surge = surge(days(8, 12), new SurgeRules(5, 0.5, 10, 0, 1, GapRule.NONE, 0, 0));
    assertThat(surge.surge().admissionsADay()).containsExactly(0, 1);
  }

  @Test
  void counts_twice_for_a_day_and_none_at_all_are_refused() {
    assertThatThrownBy(() -> FluCounts.ofDays(List.of(day(0, 1), day(0, 2))))
        .hasMessageContaining("two counts of influenza for 2022-12-01");
    assertThatThrownBy(() -> FluCounts.ofDays(List.of())).hasMessageContaining("no count");
    assertThatThrownBy(() -> day(0, -3)).hasMessageContaining("-3.0 general beds");
    assertThatThrownBy(() -> new SurgeRules(1, 1, 0, 0, 1, GapRule.NONE, 0, 0))
        .hasMessageContaining("1.0 nights");
    assertThatThrownBy(() -> new SurgeRules(8.7, 1.5, 0, 0, 1, GapRule.NONE, 0, 0))
        .hasMessageContaining("1.5");
  }
}
