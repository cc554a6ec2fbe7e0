package parley.service.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import parley.service.hospital.Course;
import parley.service.hospital.Hospital;
import parley.service.hospital.SessionKind;
import parley.service.kernel.KeyedRandom;
import parley.service.kernel.Roster;

/** Who is on duty hour by hour. */
class RostersTest {

  private static Roster roster(Hospital hospital, int allDays, long replication) {
    FlowQuestion question = Wards.question(hospital, 0, allDays);
    Course course = Wards.usualCourse(question);
    return Rosters.of(
        hospital,
        "emergency",
        new Days(question, new UsualDays(hospital), course),
        allDays,
        replication);
  }

  @Test
  void whole_numbers_stand_as_they_are_and_the_night_before_runs_into_the_first_day() {
    Roster roster = roster(Wards.usual(), 2, 1);
    assertThat(roster.starts()).containsExactly(0, 8, 20, 32, 44);
    assertThat(roster.units()).containsExactly(8, 12, 8, 12, 8);
  }

  @Test
  void lines_whose_shifts_overlap_add_up() {
    Hospital usual = Wards.usual();
    Hospital hospital =
        usual.withDuties(
            List.of(
                Wards.duty("emergency", "day", 3),
                Wards.duty("emergency", "day", 4),
                Wards.duty("emergency", "night", 2),
                Wards.duty("wards", "day", 5)));
    assertThat(roster(hospital, 1, 1).units()).containsExactly(2, 7, 2);
  }

  @Test
  void part_numbers_are_whole_on_each_day_and_right_over_days() {
    Hospital hospital =
        Wards.usual()
            .withDuties(
                List.of(
                    Wards.duty("emergency", "day", 4.3),
                    Wards.duty("emergency", "night", 0.6),
                    Wards.duty("wards", "day", 5)));
    int days = 3_000;
    int[] units = roster(hospital, days, KeyedRandom.replication(1, 0)).units();
    double[] byDay = new double[days];
    double[] byNight = new double[days];
    for (int day = 0; day < days; day++) {
      byNight[day] = units[2 * day];
      byDay[day] = units[2 * day + 1];
    }
    assertThat(Arrays.stream(byDay).allMatch(n -> n == 4 || n == 5)).isTrue();
    assertThat(Arrays.stream(byDay).average().orElseThrow()).isCloseTo(4.3, within(0.03));
    assertThat(Arrays.stream(byNight).average().orElseThrow()).isCloseTo(0.6, within(0.03));
    assertThat(roster(hospital, days, KeyedRandom.replication(1, 0)).units())
        .containsExactly(units);
  }

  @Test
  void part_numbers_are_right_on_each_day_over_replications() {
    Hospital hospital =
        Wards.usual()
            .withDuties(
                List.of(Wards.duty("emergency", "day", 2.25), Wards.duty("wards", "day", 5)));
    double sum = 0;
    int replications = 4_000;
    for (int r = 0; r < replications; r++) {
      sum += roster(hospital, 1, KeyedRandom.replication(1, r)).units()[1];
    }
    assertThat(sum / replications).isCloseTo(2.25, within(0.025));
  }

  @Test
  void usual_days_have_whole_patients_who_add_up_to_those_booked() {
    Hospital hospital = Wards.usual();
    UsualDays usual = new UsualDays(hospital);
    // Three sessions a day of 3.8 patients, of whom three tenths are urgent.
    double urgent = 3 * 3.8 * 0.3;
    int sum = 0;
    for (int week = 1; week <= 50; week++) {
      for (int day = 0; day < 7; day++) {
        sum +=
            usual.patients(Wards.MONDAY.plusDays(7 * (week - 1) + day), 0, SessionKind.THEATRE, 0);
      }
      assertThat((double) sum).isCloseTo(urgent * 5 * week, within(1.0));
    }
  }
}
