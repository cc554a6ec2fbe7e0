package parley.service.flow;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import parley.service.hospital.Course;
import parley.service.hospital.Hospital;
import parley.service.kernel.Fan;
import parley.service.kernel.Interval;
import parley.service.kernel.Replications;
import parley.service.kernel.Runner;

/**
 * Runs the patients of a hospital through emergency department, beds and discharge. The same seed
 * and replication meet the same patients whatever the course, the beds or the surge, so that
 * differences can be paired.
 */
public final class FlowEngine {

  private static final double CONFIDENCE = 0.95;
  private static final double SECONDS_AN_HOUR = 3_600;
  private static final List<FlowMeasure> FANS =
      List.of(
          FlowMeasure.GENERAL_BEDS,
          FlowMeasure.CRITICAL_BEDS,
          FlowMeasure.OCCUPANCY,
          FlowMeasure.IN_TARGET);

  private FlowEngine() {}

  /** The course of days on which everyone is at work and all sessions are held as booked. */
  public static Course usualCourse(Hospital hospital, LocalDate first, int days) {
    return new UsualDays(hospital).course(first, days);
  }

  /**
   * The answer to a question.
   *
   * @param courseOfReplication planned care and staff on duty; all days that are measured, and as
   *     many of those before as it has; other days before are usual ones. May be called by several
   *     threads at once
   * @param replications two or more
   * @param runner does the replications; the answer does not depend on it
   */
  public static FlowAnswer run(
      FlowQuestion question,
      IntFunction<Course> courseOfReplication,
      long seed,
      int replications,
      Runner runner) {
    if (replications < 2) {
      throw new IllegalArgumentException(
          "%s replications; an interval needs two or more.".formatted(replications));
    }
    FlowModel model = new FlowModel(question, Times.USUAL);
    Layout layout = layout(question);
    List<double[]> measured =
        runner.run(
            replications, r -> numbers(model, layout, courseOfReplication.apply(r), seed, r));
    Map<FlowMeasure, Interval> totals = new EnumMap<>(FlowMeasure.class);
    Map<FlowMeasure, List<Interval>> daily = new EnumMap<>(FlowMeasure.class);
    Map<FlowMeasure, Fan> fans = new EnumMap<>(FlowMeasure.class);
    for (FlowMeasure measure : FlowMeasure.values()) {
      totals.put(measure, interval(measured, layout.total(measure)));
      daily.put(measure, intervals(measured, question.days(), day -> layout.daily(measure, day)));
    }
    for (FlowMeasure measure : FANS) {
      fans.put(
          measure,
          Fan.of(
              IntStream.range(0, question.days())
                  .mapToObj(day -> column(measured, layout.daily(measure, day)))
                  .toArray(double[][]::new)));
    }
    List<Interval> sentHome = intervals(measured, layout.specialties(), layout::sentHome);
    return new FlowAnswer(question, seed, replications, CONFIDENCE, totals, sentHome, daily, fans);
  }

  /**
   * The measures of one replication over all days that are measured, in the order of {@link
   * FlowMeasure}.
   */
  public static double[] measure(FlowQuestion question, Course course, long seed, int replication) {
    FlowModel model = new FlowModel(question, Times.USUAL);
    return Arrays.copyOf(
        numbers(model, layout(question), course, seed, replication), Layout.MEASURES.length);
  }

  /** What happened to one patient of the emergency department, from number 0; none if none came. */
  public static List<FlowStep> trace(
      FlowQuestion question, Course course, long seed, int replication, long patientNumber) {
    return trace(question, course, seed, replication, Patients.EMERGENCY, patientNumber);
  }

  /** What happened to one patient of a stream, step by step. */
  public static List<FlowStep> trace(
      FlowQuestion question,
      Course course,
      long seed,
      int replication,
      Patients patients,
      long patientNumber) {
    List<FlowStep> steps = new ArrayList<>();
    FlowRun run = new FlowRun(new FlowModel(question, Times.USUAL), course, seed, replication);
    run.trace((time, stream, number, step, what) -> {
      if (stream == patients.ordinal() && number == patientNumber) {
        steps.add(new FlowStep(at(question.start(), time), step, what));
      }
    });
    run.run();
    return List.copyOf(steps);
  }

  private static LocalDateTime at(LocalDate start, double hours) {
    return start.atStartOfDay().plusSeconds(Math.round(hours * SECONDS_AN_HOUR));
  }

  static Layout layout(FlowQuestion question) {
    return new Layout(question.days(), question.hospital().specialties().size());
  }

  static double[] numbers(
      FlowModel model, Layout layout, Course course, long seed, int replication) {
    return layout.of(
        new FlowRun(model, course, seed, replication).run(), model.question.warmUpDays());
  }

  private static List<Interval> intervals(
      List<double[]> measured, int count, IntUnaryOperator place) {
    return IntStream.range(0, count)
        .mapToObj(i -> interval(measured, place.applyAsInt(i)))
        .toList();
  }

  private static Interval interval(List<double[]> measured, int place) {
    return Replications.interval(measured, place, CONFIDENCE);
  }

  private static double[] column(List<double[]> measured, int place) {
    return measured.stream().mapToDouble(m -> m[place]).toArray();
  }
}
