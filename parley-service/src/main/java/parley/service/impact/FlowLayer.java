package parley.service.impact;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import parley.service.flow.FlowAnswer;
import parley.service.flow.FlowEngine;
import parley.service.flow.FlowMeasure;
import parley.service.flow.FlowQuestion;
import parley.service.hospital.Course;
import parley.service.hospital.Hospital;
import parley.service.kernel.Interval;
import parley.service.kernel.Replications;
import parley.service.kernel.Runner;
import parley.service.surge.Interaction;
import parley.service.surge.SurgeEffects;
import parley.service.walkout.WalkoutEngine;

/** Runs the patients of all hospitals in each world, on what is planned and who is there in it. */
final class FlowLayer {

  /** Days after the walkout on which patients are still followed. */
  private static final int DAYS_AFTER = 14;

  private static final double CONFIDENCE = 0.95;
  private static final FlowMeasure[] MEASURES = FlowMeasure.values();

  private final ImpactQuestion question;
  private final List<World> worlds;
  private final int days;

  FlowLayer(ImpactQuestion question) {
    this.question = question;
    worlds = question.worlds();
    days = question.daysOfWalkout() + Math.min(DAYS_AFTER, question.daysAfter());
  }

  FlowImpact answer(long seed, int replications, Runner runner) {
    List<double[]> rows = runner.run(replications, r -> replication(seed, r));
    Map<World, Map<FlowMeasure, Interval>> all = new EnumMap<>(World.class);
    for (World world : worlds) {
      all.put(world, intervals(of(rows, world)));
    }
    World with = worlds.getLast();
    World without = with == World.BOTH ? World.SURGE : World.NEITHER;
    double[][] changes = difference(of(rows, with), of(rows, without));
    return new FlowImpact(
        question.from().toLocalDate(),
        days,
        seed,
        replications,
        all,
        intervals(changes),
        question.surges().isEmpty() ? List.of() : effects(rows),
        daily(with, seed, replications, runner));
  }

  private double[] replication(long seed, int replication) {
    Circumstance circumstance = question.circumstances().apply(replication);
    double[] all = new double[worlds.size() * MEASURES.length];
    for (int w = 0; w < worlds.size(); w++) {
      double[] weights = new double[MEASURES.length];
      for (Hospital hospital : question.hospitals()) {
        double[] measured =
            FlowEngine.measure(
                asked(hospital, worlds.get(w)),
                course(hospital, worlds.get(w), circumstance, seed, replication),
                question.seed(hospital, seed),
                replication);
        for (FlowMeasure measure : MEASURES) {
          double weight = weight(measure, measured);
          weights[measure.ordinal()] += weight;
          all[w * MEASURES.length + measure.ordinal()] += weight * measured[measure.ordinal()];
        }
      }
      for (FlowMeasure measure : MEASURES) {
        if (isMean(measure) && weights[measure.ordinal()] > 0) {
          all[w * MEASURES.length + measure.ordinal()] /= weights[measure.ordinal()];
        }
      }
    }
    return all;
  }

  private static boolean isMean(FlowMeasure measure) {
    return measure.unit().equals("share") || measure.unit().equals("hours");
  }

  /** What a hospital counts in a mean of hospitals: who came, or for beds those in use. */
  private static double weight(FlowMeasure measure, double[] measured) {
    return switch (measure) {
      case IN_TARGET, CLINICIAN_WAIT -> measured[FlowMeasure.ATTENDANCES.ordinal()];
      case BED_WAIT -> measured[FlowMeasure.UNPLANNED_ADMISSIONS.ordinal()];
      case DISCHARGE_WAIT -> measured[FlowMeasure.DISCHARGES.ordinal()];
      case OCCUPANCY -> {
        double share = measured[FlowMeasure.OCCUPANCY.ordinal()];
        yield share > 0 ? measured[FlowMeasure.GENERAL_BEDS.ordinal()] / share : 0;
      }
      default -> 1;
    };
  }

  private FlowQuestion asked(Hospital hospital, World world) {
    return new FlowQuestion(
        hospital,
        question.from().toLocalDate(),
        ImpactQuestion.DAYS_BEFORE,
        days,
        question.surge(hospital, world));
  }

  private Course course(
      Hospital hospital, World world, Circumstance circumstance, long seed, int replication) {
    return WalkoutEngine.outcome(
            question.of(hospital, world, circumstance), question.seed(hospital, seed), replication)
        .course();
  }

  private Optional<FlowAnswer> daily(World world, long seed, int replications, Runner runner) {
    if (question.hospitals().size() > 1) {
      return Optional.empty();
    }
    Hospital hospital = question.hospitals().getFirst();
    return Optional.of(
        FlowEngine.run(
            asked(hospital, world),
            r -> course(hospital, world, question.circumstances().apply(r), seed, r),
            question.seed(hospital, seed),
            replications,
            runner));
  }

  private double[][] of(List<double[]> rows, World world) {
    int from = worlds.indexOf(world) * MEASURES.length;
    return rows.stream()
        .map(r -> Arrays.copyOfRange(r, from, from + MEASURES.length))
        .toArray(double[][]::new);
  }

  private static double[][] difference(double[][] with, double[][] without) {
    return IntStream.range(0, with.length)
        .mapToObj(r ->
            IntStream.range(0, MEASURES.length)
                .mapToDouble(m -> with[r][m] - without[r][m])
                .toArray())
        .toArray(double[][]::new);
  }

  private static Map<FlowMeasure, Interval> intervals(double[][] rows) {
    Map<FlowMeasure, Interval> intervals = new EnumMap<>(FlowMeasure.class);
    for (FlowMeasure measure : MEASURES) {
      intervals.put(measure, Replications.interval(List.of(rows), measure.ordinal(), CONFIDENCE));
    }
    return intervals;
  }

  private List<SurgeEffects> effects(List<double[]> rows) {
    return Interaction.of(
        Arrays.stream(MEASURES).map(FlowMeasure::id).toList(),
        of(rows, World.NEITHER),
        of(rows, World.WALKOUT),
        of(rows, World.SURGE),
        of(rows, World.BOTH));
  }
}
