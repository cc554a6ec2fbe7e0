package parley.service.theatre;

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
import parley.service.kernel.Runner;
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

  /** No procedure can have this name, since a name has no line end. */
  private static final String LOST_SLOTS = "lost\n";

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
   * @param runner does the replications; the answer does not depend on it
   */
  public static TheatreAnswer answer(TheatrePlan plan, long seed, int replications, Runner runner) {
    if (replications < 2) {
      throw new IllegalArgumentException(
          "%s replications; an interval needs two or more.".formatted(replications));
    }
    Resource beds = Resource.of("beds", plan.beds());
    List<double[]> measured =
        Replications.run(
            replication -> Simulation.of(model(plan, beds, seed, replication), seed, replication),
            replications,
            runner,
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
    measures[LOST] = (double) run.tally(LOST_SLOTS).count() / plan.days();
    measures[BED_USE] = count.utilisation();
    measures[WAIT] = count.meanWait();
    return measures;
  }

  private static Model model(TheatrePlan plan, Resource beds, long seed, int replication) {
    Slots slots = Slots.of(plan, seed, replication);
    return Model.of(new Arrivals.At(slots.times()), pathway(plan, beds, slots.kinds()));
  }

  /**
   * The slots of a replication, in the order of the day: theatre by theatre, session by session.
   *
   * @param times when the patients come, in days
   * @param kinds the places of their kinds of list
   */
  private record Slots(double[] times, int[] kinds) {

    static Slots of(TheatrePlan plan, long seed, int replication) {
      List<String> names = plan.kinds();
      double[] times = new double[256];
      int[] kinds = new int[256];
      int count = 0;
      KeyedRandom random = new KeyedRandom();
      random.use(KeyedRandom.replication(seed, replication), SESSIONS);
      for (int day = 0; day < plan.warmUpDays() + plan.days(); day++) {
        for (int theatre = 0; theatre < plan.theatresByWeekday().get(day % 7); theatre++) {
          for (List<SessionOption> session : plan.sessions()) {
            SessionOption used = draw(session, random.nextDouble());
            for (int n = 0; n < used.operations(); n++) {
              if (count == times.length) {
                times = Arrays.copyOf(times, 2 * count);
                kinds = Arrays.copyOf(kinds, 2 * count);
              }
              times[count] = day + MORNING;
              kinds[count++] = names.indexOf(used.kind());
            }
          }
        }
      }
      return new Slots(Arrays.copyOf(times, count), Arrays.copyOf(kinds, count));
    }
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

  private static Pathway pathway(TheatrePlan plan, Resource beds, int[] kinds) {
    Pathway.Builder path =
        Pathway.named("slot")
            .seizeWithin(
                new Draw.Uniform(plan.leastPatience(), plan.mostPatience()), beds, "no bed")
            .choose("kind", patient -> kinds[(int) patient.number()], plan.kinds());
    for (String kind : plan.kinds()) {
      List<Procedure> procedures =
          plan.procedures().stream().filter(p -> p.kind().equals(kind)).toList();
      path.label(kind)
          .split(
              "procedure",
              procedures.stream().map(Procedure::share).toList(),
              procedures.stream().map(p -> "begin " + p.name()).toList());
      procedures.forEach(p -> addStay(path, plan, p));
    }
    return path.label("home").release(beds).leave().label("no bed").mark(LOST_SLOTS).build();
  }

  private static void addStay(Pathway.Builder path, TheatrePlan plan, Procedure procedure) {
    String delayed = "delayed " + procedure.name();
    String ready = "ready after " + procedure.name();
    path.label("begin " + procedure.name())
        .mark(procedure.name())
        .split(
            "delay", List.of(plan.delayedShare(), 1 - plan.delayedShare()), List.of(delayed, ready))
        .label(ready)
        .hold("stay", Draw.Lognormal.of(procedure.meanStay(), procedure.stayDeviation()))
        .go("home")
        .label(delayed)
        .hold(
            "delayed stay", Draw.Lognormal.of(plan.delayedMeanStay(), plan.delayedStayDeviation()))
        .go("home");
  }
}
