package parley.service.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import parley.service.hospital.Beds;
import parley.service.hospital.Course;
import parley.service.hospital.Hospital;
import parley.service.hospital.SessionKind;
import parley.service.hospital.Surge;
import parley.service.kernel.Fan;
import parley.service.kernel.Interval;
import parley.service.kernel.Runner;
import parley.service.kernel.Threads;
import parley.service.kernel.Tracer;

/** What happens to patients when beds, staff and planned care change. */
class FlowEngineTest {

  private static final long SEED = 42;

  private static double of(double[] measures, FlowMeasure measure) {
    return measures[measure.ordinal()];
  }

  /** The difference of a measure between two courses or questions over the same patients. */
  private static Interval effect(
      int replications,
      FlowMeasure measure,
      IntFunction<double[]> usual,
      IntFunction<double[]> other) {
    double[] effects = new double[replications];
    for (int r = 0; r < replications; r++) {
      effects[r] = of(other.apply(r), measure) - of(usual.apply(r), measure);
    }
    return Interval.of(effects, 0.99);
  }

  /** A usual course in which of every so many theatre patients one comes in the days measured. */
  private static Course kept(FlowQuestion question, int keptOf, int of) {
    Course course = Wards.usualCourse(question);
    for (int day = question.warmUpDays(); day < question.allDays(); day++) {
      for (int s = 0; s < question.hospital().specialties().size(); s++) {
        for (int u = 0; u < 2; u++) {
          int patients = course.patients(day, s, SessionKind.THEATRE, u);
          course.setPatients(day, s, SessionKind.THEATRE, u, patients * keptOf / of);
        }
      }
    }
    return course;
  }

  /** A usual course with so many on duty on the lines of a duty. */
  private static Course staffed(FlowQuestion question, String duty, double share) {
    Course course = Wards.usualCourse(question);
    for (int day = question.warmUpDays(); day < question.allDays(); day++) {
      for (int line = 0; line < question.hospital().duties().size(); line++) {
        if (question.hospital().duties().get(line).name().equals(duty)) {
          course.setOnDuty(day, line, share * course.onDuty(day, line));
        }
      }
    }
    return course;
  }

  @Test
  void emergency_care_gets_faster_while_planned_care_is_cancelled() {
    FlowQuestion walkout = Wards.question(Wards.usual(), 28, 5);
    Course usual = Wards.usualCourse(walkout);
    Course cancelled = kept(walkout, 0, 1);
    Interval wait =
        effect(
            30,
            FlowMeasure.BED_WAIT,
            r -> FlowEngine.measure(walkout, usual, SEED, r),
            r -> FlowEngine.measure(walkout, cancelled, SEED, r));
    Interval share =
        effect(
            30,
            FlowMeasure.IN_TARGET,
            r -> FlowEngine.measure(walkout, usual, SEED, r),
            r -> FlowEngine.measure(walkout, cancelled, SEED, r));
    assertThat(wait.high()).isNegative();
    assertThat(share.low()).isPositive();

    // With nineteen of twenty kept, in whole patients of a class somewhat less, most of it is gone.
    Course mostlyKept = kept(walkout, 19, 20);
    Interval left =
        effect(
            30,
            FlowMeasure.BED_WAIT,
            r -> FlowEngine.measure(walkout, usual, SEED, r),
            r -> FlowEngine.measure(walkout, mostlyKept, SEED, r));
    assertThat(left.mean()).isGreaterThan(0.5 * wait.mean());
  }

  @Test
  void relief_vanishes_when_planned_care_is_kept() {
    FlowQuestion walkout = Wards.question(Wards.usual(), 28, 5);
    Course usual = Wards.usualCourse(walkout);
    Course kept = kept(walkout, 1, 1);
    for (int r = 0; r < 3; r++) {
      assertThat(FlowEngine.measure(walkout, kept, SEED, r))
          .containsExactly(FlowEngine.measure(walkout, usual, SEED, r));
    }
  }

  @Test
  void fewer_ward_doctors_keep_patients_in_beds_for_longer() {
    FlowQuestion question = Wards.question(Wards.usual(), 28, 5);
    Course usual = Wards.usualCourse(question);
    Course few = staffed(question, "wards", 0.15);
    IntFunction<double[]> asUsual = r -> FlowEngine.measure(question, usual, SEED, r);
    IntFunction<double[]> withFew = r -> FlowEngine.measure(question, few, SEED, r);
    assertThat(effect(60, FlowMeasure.DISCHARGE_WAIT, asUsual, withFew).low()).isGreaterThan(0.5);
    assertThat(effect(60, FlowMeasure.GENERAL_BEDS, asUsual, withFew).low()).isPositive();
    assertThat(effect(60, FlowMeasure.SENT_HOME, asUsual, withFew).low()).isPositive();
    // A wait varies more than a number of beds; twenty replications do not show it.
    assertThat(effect(60, FlowMeasure.BED_WAIT, asUsual, withFew).low()).isPositive();
  }

  @Test
  void fewer_clinicians_make_patients_wait_for_them() {
    FlowQuestion question = Wards.question(Wards.usual(), 7, 5);
    Course usual = Wards.usualCourse(question);
    Course few = staffed(question, "emergency", 0.4);
    Interval wait =
        effect(
            10,
            FlowMeasure.CLINICIAN_WAIT,
            r -> FlowEngine.measure(question, usual, SEED, r),
            r -> FlowEngine.measure(question, few, SEED, r));
    assertThat(wait.low()).isPositive();
  }

  @Test
  void more_beds_never_mean_more_long_waits() {
    SplittableRandom seeds = new SplittableRandom(7);
    int longWaits = 0;
    for (int n = 0; n < 30; n++) {
      long seed = seeds.nextLong();
      int beds = 285 + seeds.nextInt(10);
      double few = of(longWaits(beds, seed), FlowMeasure.LONG_WAITS);
      double more = of(longWaits(beds + 6, seed), FlowMeasure.LONG_WAITS);
      assertThat(more).as("seed %s", seed).isLessThanOrEqualTo(few);
      longWaits += (int) few;
    }
    assertThat(longWaits).isGreaterThan(100);
  }

  /** The same patients start in beds, whose number is a share of the beds. */
  private static double[] longWaits(int general, long seed) {
    Hospital usual = Wards.usual();
    Beds beds = Wards.beds(general);
    Hospital hospital =
        Wards.of(
            usual.emergency(),
            new Beds(
                general,
                beds.critical(),
                270.0 / general,
                beds.otherAdmissionsADay(),
                beds.emergencyStay(),
                beds.criticalShare(),
                beds.criticalStay(),
                beds.duty(),
                beds.dischargeMinutes()),
            usual.duties(),
            usual.specialties());
    FlowQuestion question = Wards.question(hospital, 14, 42);
    return FlowEngine.measure(question, Wards.usualCourse(question), seed, 0);
  }

  @Test
  void without_clinicians_in_a_shift_patients_wait_for_the_next() {
    Hospital usual = Wards.usual();
    Hospital hospital =
        usual.withDuties(
            List.of(
                Wards.duty("emergency", "day", 40),
                Wards.duty("emergency", "night", 0),
                Wards.duty("wards", "day", 20),
                Wards.duty("wards", "night", 5)));
    FlowQuestion question = Wards.question(hospital, 7, 28);
    double[] run = FlowEngine.measure(question, Wards.usualCourse(question), SEED, 0);
    // Half come by night and wait for six hours on the mean, then for the rest of the queue.
    assertThat(of(run, FlowMeasure.CLINICIAN_WAIT)).isBetween(3.0, 4.5);
    List<FlowStep> steps = FlowEngine.trace(question, Wards.usualCourse(question), SEED, 0, 0);
    assertThat(steps.getFirst().at().getHour()).isLessThan(8);
    assertThat(
            steps.stream()
                .filter(s -> s.what() == Tracer.What.BEGINS)
                .findFirst()
                .orElseThrow()
                .at()
                .getHour())
        .isEqualTo(8);
  }

  @Test
  void nobody_at_all_on_duty_is_no_error() {
    Hospital hospital =
        Wards.usual()
            .withDuties(
                List.of(Wards.duty("emergency", "day", 0), Wards.duty("wards", "night", 0)));
    FlowQuestion question = Wards.question(hospital, 2, 5);
    double[] run = FlowEngine.measure(question, Wards.usualCourse(question), SEED, 0);
    assertThat(of(run, FlowMeasure.DISCHARGES)).isZero();
    assertThat(of(run, FlowMeasure.IN_TARGET)).isZero();
    assertThat(of(run, FlowMeasure.ATTENDANCES)).isPositive();
  }

  @Test
  void a14_same_answer_for_any_number_of_threads() {
    FlowQuestion question =
        new FlowQuestion(
            Wards.usual(),
            Wards.MONDAY,
            7,
            14,
            Optional.of(new Surge(Wards.MONDAY, new double[] {5, 7, 3}, 0.05, 8.7, new double[3])));
    FlowAnswer inTurn = run(question, Runner.IN_TURN);
    for (int threads : new int[] {1, 2, 5}) {
      FlowAnswer answer = run(question, Threads.of(threads));
      assertThat(answer.totals()).isEqualTo(inTurn.totals());
      assertThat(answer.daily()).isEqualTo(inTurn.daily());
      assertThat(answer.sentHome()).isEqualTo(inTurn.sentHome());
      assertThat(answer.fans()).isEqualTo(inTurn.fans());
    }
  }

  private static FlowAnswer run(FlowQuestion question, Runner runner) {
    return FlowEngine.run(question, r -> Wards.usualCourse(question), SEED, 6, runner);
  }

  private static Fan fan(FlowAnswer answer) {
    return answer.fans().get(FlowMeasure.OCCUPANCY);
  }

  @Test
  void fans_lie_in_order_and_their_middle_near_the_mean() {
    FlowQuestion question = Wards.question(Wards.usual(), 14, 7);
    FlowAnswer answer =
        FlowEngine.run(question, r -> Wards.usualCourse(question), SEED, 60, Threads.of(2));
    Fan fan = fan(answer);
    for (int day = 0; day < question.days(); day++) {
      assertThat(
              new double[] {
                fan.low5()[day],
                fan.low25()[day],
                fan.middle()[day],
                fan.high75()[day],
                fan.high95()[day]
              })
          .isSorted();
      assertThat(fan.middle()[day])
          .isBetween(
              answer.daily(FlowMeasure.OCCUPANCY).get(day).mean() - 0.02,
              answer.daily(FlowMeasure.OCCUPANCY).get(day).mean() + 0.02);
    }
    assertThat(answer.total(FlowMeasure.SENT_HOME).mean())
        .isCloseTo(answer.sentHome().stream().mapToDouble(Interval::mean).sum(), within(1e-9));
  }

  @Test
  void a_patient_is_the_same_whatever_the_course() {
    FlowQuestion question = Wards.question(Wards.usual(), 0, 7);
    List<FlowStep> usual = FlowEngine.trace(question, Wards.usualCourse(question), SEED, 3, 100);
    List<FlowStep> cancelled = FlowEngine.trace(question, kept(question, 0, 1), SEED, 3, 100);
    // Until a bed is asked for nothing differs.
    int beforeBed = 6;
    assertThat(usual.subList(0, beforeBed)).isEqualTo(cancelled.subList(0, beforeBed));
    assertThat(usual.getFirst().what()).isEqualTo(Tracer.What.CAME);
    assertThat(FlowEngine.trace(question, Wards.usualCourse(question), SEED, 3, 1_000_000))
        .isEmpty();
  }

  @Test
  void a_planned_patient_without_a_bed_gives_up_in_the_afternoon() {
    FlowQuestion question = Wards.question(Wards.usual(), 0, 28);
    Course course = Wards.usualCourse(question);
    FlowStep gaveUp =
        IntStream.range(0, 200)
            .boxed()
            .flatMap(n -> FlowEngine.trace(question, course, SEED, 0, Patients.PLANNED, n).stream())
            .filter(s -> s.what() == Tracer.What.GIVES_UP)
            .findFirst()
            .orElseThrow();
    assertThat(gaveUp.at().getHour()).isEqualTo(8 + (int) FlowModel.PATIENCE_HOURS);
  }

  @Test
  void four_weeks_are_enough_to_warm_up() {
    // MSER-5 (White 1997): the start after which the means of five days vary least about their
    // mean.
    FlowQuestion question = Wards.question(Wards.usual(), 0, 150);
    FlowAnswer answer =
        FlowEngine.run(question, r -> Wards.usualCourse(question), SEED, 20, Threads.of(2));
    double[] occupied =
        answer.daily(FlowMeasure.GENERAL_BEDS).stream().mapToDouble(Interval::mean).toArray();
    int best = 0;
    double least = Double.POSITIVE_INFINITY;
    for (int from = 0; from < 15; from++) {
      double[] rest = new double[30 - from];
      for (int b = 0; b < rest.length; b++) {
        rest[b] =
            Arrays.stream(occupied, 5 * (from + b), 5 * (from + b) + 5).average().orElseThrow();
      }
      double mean = Arrays.stream(rest).average().orElseThrow();
      double squares = Arrays.stream(rest).map(v -> (v - mean) * (v - mean)).sum();
      double score = squares / rest.length / rest.length;
      if (score < least) {
        least = score;
        best = from;
      }
    }
    assertThat(5 * best).isLessThanOrEqualTo(28);
  }

  @Test
  void a_course_must_have_the_days_that_are_measured() {
    FlowQuestion question = Wards.question(Wards.usual(), 7, 7);
    Course late = FlowEngine.usualCourse(question.hospital(), Wards.MONDAY.plusDays(1), 6);
    assertThatThrownBy(() -> FlowEngine.measure(question, late, SEED, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("runs from 2025-09-02 to 2025-09-07")
        .hasMessageContaining("from 2025-09-01 to 2025-09-07");
    Course exact = FlowEngine.usualCourse(question.hospital(), Wards.MONDAY, 7);
    assertThat(FlowEngine.measure(question, exact, SEED, 0))
        .containsExactly(FlowEngine.measure(question, Wards.usualCourse(question), SEED, 0));
  }

  @Test
  void a_question_needs_days_and_an_interval_replications() {
    assertThatThrownBy(() -> Wards.question(Wards.usual(), 28, 0))
        .hasMessageContaining("0 days are measured");
    assertThatThrownBy(() -> Wards.question(Wards.usual(), -1, 1))
        .hasMessageContaining("-1 days are run to warm up");
    FlowQuestion question = Wards.question(Wards.usual(), 0, 1);
    assertThatThrownBy(() ->
            FlowEngine.run(question, r -> Wards.usualCourse(question), SEED, 1, Runner.IN_TURN))
        .hasMessageContaining("1 replications");
  }
}
