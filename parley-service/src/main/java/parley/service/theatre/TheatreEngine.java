package parley.service.theatre;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import parley.service.kernel.Arrivals;
import parley.service.kernel.Draw;
import parley.service.kernel.Interval;
import parley.service.kernel.KeyedRandom;
import parley.service.kernel.Model;
import parley.service.kernel.Pathway;
import parley.service.kernel.Replications;
import parley.service.kernel.Resource;
import parley.service.kernel.ResourceCount;
import parley.service.kernel.Simulation;

/**
 * Runs a ward of planned surgery. What each session is used for is drawn once for a replication;
 * patients come in the morning of the day of their operation, wait for a bed for some hours, and
 * the slot is lost if none falls free.
 */
public final class TheatreEngine {

  private static final double CONFIDENCE = 0.95;

  /** Patients come at eight. */
  private static final double MORNING = 8.0 / 24;

  private static final int SESSIONS = 0x53455353;
  private static final int LOST = 1;
  private static final int BED_USE = 2;
  private static final int WAIT = 3;
  private static final int PROCEDURES = 4;

  private TheatreEngine() {}

  /**
   * The answer for a plan.
   *
   * @param replications two or more
   * @param threads how many work at once; the answer does not depend on it
   */
  public static TheatreAnswer answer(TheatrePlan plan, long seed, int replications, int threads) {
    if (replications < 2) {
      throw new IllegalArgumentException(
          "%s replications; an interval needs two or more.".formatted(replications));
    }
    Resource beds = Resource.of("beds", plan.beds());
    List<double[]> measured =
        Replications.run(
            replication -> Simulation.of(model(plan, beds, seed, replication), seed, replication),
            replications,
            threads,
            run -> measure(plan, beds, run));
    List<Interval> intervals =
        IntStream.range(0, PROCEDURES + plan.procedures().size())
            .mapToObj(m -> Replications.interval(measured, m, CONFIDENCE))
            .toList();
    return new TheatreAnswer(
        plan,
        seed,
        replications,
        CONFIDENCE,
        intervals.getFirst(),
        intervals.get(LOST),
        intervals.get(BED_USE),
        intervals.get(WAIT),
        intervals.subList(PROCEDURES, intervals.size()));
  }

  private static double[] measure(TheatrePlan plan, Resource beds, Simulation run) {
    run.run(plan.warmUpDays());
    run.forget();
    run.run(plan.warmUpDays() + plan.days());
    ResourceCount count = run.count(beds);
    double[] measures = new double[PROCEDURES + plan.procedures().size()];
    for (int p = 0; p < plan.procedures().size(); p++) {
      double treated = run.tally(plan.procedures().get(p).name()).count();
      measures[PROCEDURES + p] = treated / plan.days();
      measures[0] += treated / plan.days();
    }
    measures[LOST] = (double) run.tally("lost").count() / plan.days();
    measures[BED_USE] = count.utilisation();
    measures[WAIT] = count.meanWait();
    return measures;
  }

  private static Model model(TheatrePlan plan, Resource beds, long seed, int replication) {
    List<Model.Stream> streams = new ArrayList<>();
    double[][] slots = slots(plan, seed, replication);
    List<String> kinds = plan.kinds();
    for (int k = 0; k < kinds.size(); k++) {
      Arrivals arrivals = new Arrivals.At(slots[k]);
      streams.add(new Model.Stream(kinds.get(k), arrivals, pathway(plan, beds, kinds.get(k)), 0));
    }
    return Model.of(streams);
  }

  /** By kind of list: when its patients come, in days. */
  private static double[][] slots(TheatrePlan plan, long seed, int replication) {
    List<String> kinds = plan.kinds();
    double[][] times = new double[kinds.size()][64];
    int[] counts = new int[kinds.size()];
    KeyedRandom random = new KeyedRandom();
    random.use(KeyedRandom.replication(seed, replication), SESSIONS);
    for (int day = 0; day < plan.warmUpDays() + plan.days(); day++) {
      for (int theatre = 0; theatre < plan.theatresByWeekday().get(day % 7); theatre++) {
        for (List<SessionOption> session : plan.sessions()) {
          SessionOption used = draw(session, random.nextDouble());
          int kind = kinds.indexOf(used.kind());
          for (int n = 0; n < used.operations(); n++) {
            if (counts[kind] == times[kind].length) {
              times[kind] = Arrays.copyOf(times[kind], 2 * counts[kind]);
            }
            times[kind][counts[kind]++] = day + MORNING;
          }
        }
      }
    }
    for (int k = 0; k < times.length; k++) {
      times[k] = Arrays.copyOf(times[k], counts[k]);
    }
    return times;
  }

  private static SessionOption draw(List<SessionOption> session, double chance) {
    double sum = 0;
    for (SessionOption option : session) {
      sum += option.share();
      if (chance < sum) {
        return option;
      }
    }
    return session.getLast();
  }

  private static Pathway pathway(TheatrePlan plan, Resource beds, String kind) {
    List<Procedure> procedures =
        plan.procedures().stream().filter(p -> p.kind().equals(kind)).toList();
    List<String> names = procedures.stream().map(Procedure::name).toList();
    Pathway.Builder path =
        Pathway.named(kind)
            .seizeWithin(
                new Draw.Uniform(plan.leastPatience(), plan.mostPatience()), beds, "no bed")
            .split("procedure", procedures.stream().map(Procedure::share).toList(), names);
    for (Procedure procedure : procedures) {
      String delayed = "delayed " + procedure.name();
      String home = "home after " + procedure.name();
      String ready = "ready after " + procedure.name();
      path.label(procedure.name())
          .mark(procedure.name())
          .split(
              "delay",
              List.of(plan.delayedShare(), 1 - plan.delayedShare()),
              List.of(delayed, ready))
          .label(ready)
          .hold("stay", Draw.Lognormal.of(procedure.meanStay(), procedure.stayDeviation()))
          .go(home)
          .label(delayed)
          .hold(
              "delayed stay",
              Draw.Lognormal.of(plan.delayedMeanStay(), plan.delayedStayDeviation()))
          .label(home)
          .release(beds)
          .leave();
    }
    return path.label("no bed").mark("lost").build();
  }
}
