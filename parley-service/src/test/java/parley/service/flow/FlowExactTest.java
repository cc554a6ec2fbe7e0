package parley.service.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import parley.service.hospital.Beds;
import parley.service.hospital.Course;
import parley.service.hospital.Emergency;
import parley.service.hospital.Hospital;
import parley.service.hospital.Stay;
import parley.service.hospital.Surge;
import parley.service.kernel.Draw;
import parley.service.kernel.Interval;
import parley.service.kernel.Threads;

/** The flow of patients where the answer is known: 99.9 % intervals of 60 replications. */
class FlowExactTest {

  private static final int REPLICATIONS = 60;
  private static final double CONFIDENCE = 0.999;
  private static final long SEED = 20251217;

  private static List<double[]> runs(FlowQuestion question, Times times) {
    FlowModel model = new FlowModel(question, times);
    Layout layout = FlowEngine.layout(question);
    Course course = Wards.usualCourse(question);
    return Threads.of(2).run(REPLICATIONS, r -> FlowEngine.numbers(model, layout, course, SEED, r));
  }

  private static Interval interval(List<double[]> runs, FlowMeasure measure) {
    return Interval.of(runs.stream().mapToDouble(m -> m[measure.ordinal()]).toArray(), CONFIDENCE);
  }

  private static void holds(List<double[]> runs, FlowMeasure measure, double expected) {
    Interval interval = interval(runs, measure);
    assertThat(interval.holds(expected)).as("%s of %s", interval, expected).isTrue();
    assertThat(interval.halfWidth()).as("narrow").isLessThan(0.06 * expected);
  }

  /** One kind of patients, half an hour of a clinician each, nobody admitted. */
  private static Emergency oneKind(double aDay, double deviationMinutes, double admittedShare) {
    return new Emergency(
        aDay,
        Wards.EVEN_HOURS,
        Wards.EVEN_WEEK,
        List.of(new Emergency.Stream("all", 1, 0, 30, deviationMinutes, 10, 5, admittedShare)),
        "emergency",
        4,
        12);
  }

  private static Hospital clinicians(double staff, Emergency emergency, Beds beds) {
    return Wards.roundTheClock(
        emergency,
        beds,
        List.of(Wards.duty("emergency", "day", staff), Wards.duty("wards", "day", 500)));
  }

  @Test
  void exponential_times_make_the_emergency_department_m_m_c_by_erlang_c() {
    // Nine of ten clinicians are busy: 0.66873152 of a service of half an hour.
    Hospital hospital = clinicians(10, oneKind(432, 30, 0), Wards.plain(10, 0, 2, 1));
    List<double[]> runs =
        runs(Wards.question(hospital, 20, 280), (mean, deviation) -> new Draw.Exponential(mean));
    holds(runs, FlowMeasure.CLINICIAN_WAIT, 0.66873152 * 0.5);
  }

  @Test
  void one_clinician_and_lognormal_times_are_m_g_1_by_pollaczek_and_khinchine() {
    Hospital hospital = clinicians(1, oneKind(33.6, 20, 0), Wards.plain(10, 0, 2, 1));
    List<double[]> runs = runs(Wards.question(hospital, 30, 700), Times.USUAL);
    double load = 33.6 / 48;
    double variation = 20.0 / 30 * (20.0 / 30);
    holds(runs, FlowMeasure.CLINICIAN_WAIT, 0.5 * load * (1 + variation) / (2 * (1 - load)));
  }

  @Test
  void beds_without_limit_hold_those_who_come_times_how_long_they_stay() {
    Hospital hospital = clinicians(500, oneKind(40, 20, 0.5), Wards.plain(5_000, 0.02, 5, 6));
    List<double[]> runs = runs(Wards.question(hospital, 100, 200), Times.USUAL);
    // The discharge itself takes a minute.
    double stay = 5 + 1.0 / 1_440;
    holds(runs, FlowMeasure.GENERAL_BEDS, 20 * stay);
    assertThat(interval(runs, FlowMeasure.BED_WAIT).mean()).isZero();
  }

  @Test
  void delays_hold_beds_as_long_as_they_last() {
    Beds plain = Wards.plain(5_000, 0, 5, 6);
    Beds beds =
        new Beds(
            plain.general(),
            0,
            0,
            0,
            new Stay(5, 6, 0.2, 10, 8),
            0,
            plain.criticalStay(),
            "wards",
            1);
    List<double[]> runs =
        runs(Wards.question(clinicians(500, oneKind(40, 20, 0.5), beds), 150, 200), Times.USUAL);
    holds(runs, FlowMeasure.DELAYED_BEDS, 20 * 0.2 * 10);
    holds(runs, FlowMeasure.GENERAL_BEDS, 20 * (5 + 0.2 * 10 + 1.0 / 1_440));
  }

  @Test
  void those_in_a_bed_at_the_start_are_as_if_the_hospital_had_always_run() {
    // 100 beds are in use where 20 a day stay for five days: nothing to warm up.
    Hospital hospital = clinicians(500, oneKind(40, 20, 0.5), Wards.plain(5_000, 0.02, 5, 6));
    FlowQuestion question = Wards.question(hospital, 0, 10);
    Layout layout = FlowEngine.layout(question);
    List<double[]> runs = runs(question, Times.USUAL);
    for (int day = 0; day < question.days(); day++) {
      int place = layout.daily(FlowMeasure.GENERAL_BEDS, day);
      Interval interval =
          Interval.of(runs.stream().mapToDouble(m -> m[place]).toArray(), CONFIDENCE);
      // An hour or two passes between coming and asking for a bed; on the first day that shows.
      assertThat(interval.low()).as("day %s", day).isLessThan(100.5);
      assertThat(interval.high()).as("day %s", day).isGreaterThan(99.5);
    }
  }

  @Test
  void patients_of_a_surge_fill_the_beds_from_which_it_was_made() {
    Hospital hospital = clinicians(500, oneKind(40, 20, 0.5), Wards.plain(5_000, 0.02, 5, 6));
    double[] admissions = new double[360];
    Arrays.fill(admissions, 6);
    FlowQuestion none = Wards.question(hospital, 100, 200);
    FlowQuestion surge =
        none.withSurge(
            Optional.of(
                new Surge(none.start(), admissions, 0, 8.7, new double[admissions.length])));
    List<double[]> without = runs(none, Times.USUAL);
    List<double[]> with = runs(surge, Times.USUAL);
    int place = FlowMeasure.GENERAL_BEDS.ordinal();
    double[] more = new double[REPLICATIONS];
    for (int r = 0; r < REPLICATIONS; r++) {
      more[r] = with.get(r)[place] - without.get(r)[place];
    }
    Interval interval = Interval.of(more, CONFIDENCE);
    // Of those who come in the last hour before midnight some ask for a bed after it.
    assertThat(interval.mean()).isBetween(6 * 8.7 * 0.99, 6 * 8.7 * 1.01);
    assertThat(interval.halfWidth()).isLessThan(1);
  }

  @Test
  void whoever_is_admitted_leaves_or_is_in_a_bed() {
    FlowQuestion question = Wards.question(Wards.usual(), 10, 60);
    FlowModel model = new FlowModel(question, Times.USUAL);
    Layout layout = FlowEngine.layout(question);
    for (int replication = 0; replication < 10; replication++) {
      double[] run =
          FlowEngine.numbers(model, layout, Wards.usualCourse(question), SEED, replication);
      for (int day = 1; day < question.days(); day++) {
        int today = day;
        double inBeds = inBeds(run, layout, day) - inBeds(run, layout, day - 1);
        double admitted =
            run[layout.daily(FlowMeasure.UNPLANNED_ADMISSIONS, today)]
                + run[layout.daily(FlowMeasure.PLANNED_ADMISSIONS, today)];
        assertThat(admitted - run[layout.daily(FlowMeasure.DISCHARGES, today)]).isEqualTo(inBeds);
      }
      assertThat(run[FlowMeasure.DISCHARGES.ordinal()]).isGreaterThan(1_000);
    }
  }

  private static double inBeds(double[] run, Layout layout, int day) {
    return run[layout.daily(FlowMeasure.GENERAL_BEDS, day)]
        + run[layout.daily(FlowMeasure.CRITICAL_BEDS, day)];
  }

  @Test
  void planned_patients_who_come_are_admitted_or_sent_home_or_day_cases() {
    FlowQuestion question = Wards.question(Wards.usual(), 0, 84);
    Course course = Wards.usualCourse(question);
    double[] run = FlowEngine.measure(question, course, SEED, 0);
    // Seven sessions a day of 3.8 patients, on sixty days.
    assertThat(
            run[FlowMeasure.PLANNED_ADMISSIONS.ordinal()]
                + run[FlowMeasure.SENT_HOME.ordinal()]
                + run[FlowMeasure.DAY_CASES.ordinal()])
        .isBetween(7 * 3.8 * 60 - 4, 7 * 3.8 * 60 + 4);
    assertThat(run[FlowMeasure.CLINIC_PATIENTS.ordinal()])
        .isBetween(7 * 10.8 * 60 - 4, 7 * 10.8 * 60 + 4);
  }
}
