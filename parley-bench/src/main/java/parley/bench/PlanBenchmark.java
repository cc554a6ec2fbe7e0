package parley.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.IntToDoubleFunction;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import parley.service.hospital.SessionKind;
import parley.service.kernel.KeyedRandom;
import parley.service.kernel.Runner;
import parley.service.plan.Candidate;
import parley.service.plan.Plan;
import parley.service.plan.PlanAnswer;
import parley.service.plan.PlanOptions;
import parley.service.plan.PlanSearch;
import parley.service.plan.PlanSpace;
import parley.service.plan.PlanValue;
import parley.service.plan.Rule;
import parley.service.plan.StaffEstimate;
import parley.service.plan.StaffPlan;

/**
 * The choice of a plan for five days, twenty specialties with theatres and clinics, and four
 * grades, on one core. The value is a cheap one, so that what is measured is the search.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class PlanBenchmark {

  private static final int DAYS = 5;
  private static final int SPECIALTIES = 20;
  private static final int KINDS = 2;
  private static final int GRADES = 4;
  private static final int MOST = 6;
  private static final int REPLICATIONS = 20;
  private static final long EVALUATIONS = 200_000;
  private static final double ON_THE_DAY = 0.5;

  /** Whether the value is told by days, so that a change costs one day. */
  @Param({"true", "false"})
  private boolean byDays;

  private PlanSpace space = new PlanSpace(List.of(), List.of());
  private StaffEstimate estimate = new StaffEstimate(List.of(), List.of());
  private double[] worth = {};
  private double[] staff = {};
  private double[] due = {};

  /** Makes the walkout. */
  @Setup
  public void prepare() {
    KeyedRandom random = new KeyedRandom();
    random.use(1, 1);
    List<PlanSpace.Sessions> sessions = new ArrayList<>();
    List<Double> worths = new ArrayList<>();
    List<List<StaffEstimate.Use>> uses = new ArrayList<>();
    List<Double> present = new ArrayList<>();
    int each = SPECIALTIES * KINDS;
    worth = random.doubles(each, 5, 40).toArray();
    staff = random.doubles((long) each * GRADES, 0.1, 1.5).toArray();
    due = random.doubles(GRADES, 60, 140).toArray();
    for (int day = 0; day < DAYS; day++) {
      for (int j = 0; j < each; j++) {
        sessions.add(
            new PlanSpace.Sessions(
                LocalDate.of(2030, 3, 4).plusDays(day),
                "s" + j / KINDS,
                SessionKind.values()[j % KINDS],
                MOST));
        worths.add(worth[j]);
        List<StaffEstimate.Use> use = new ArrayList<>();
        for (int g = 0; g < GRADES; g++) {
          use.add(new StaffEstimate.Use(day * GRADES + g, staff[j * GRADES + g]));
        }
        uses.add(use);
      }
      for (int g = 0; g < GRADES; g++) {
        present.add(due[g] * 0.8);
      }
    }
    space = new PlanSpace(sessions, List.of());
    estimate = StaffEstimate.alike(worths, uses, present);
  }

  /** What the sessions of a day are worth with the staff who come; others fall on the day. */
  private double day(Plan plan, int day, int replication) {
    KeyedRandom random = new KeyedRandom();
    random.use(KeyedRandom.entity(KeyedRandom.replication(1, replication), 1, day), 1);
    double[] left = new double[GRADES];
    for (int g = 0; g < GRADES; g++) {
      left[g] = due[g] * (0.7 + 0.2 * random.nextDouble());
    }
    int each = SPECIALTIES * KINDS;
    double sum = 0;
    for (int j = 0; j < each; j++) {
      int promised = plan.number(day * each + j);
      double held = promised;
      for (int g = 0; g < GRADES; g++) {
        held = Math.min(held, Math.floor(left[g] / staff[j * GRADES + g]));
      }
      for (int g = 0; g < GRADES; g++) {
        left[g] -= held * staff[j * GRADES + g];
      }
      sum += worth[j] * (held - ON_THE_DAY * (promised - held));
    }
    return sum;
  }

  private double all(Candidate candidate, int replication) {
    Plan plan =
        switch (candidate) {
          case Plan p -> p;
          case Rule rule -> rule == Rule.CANCEL_ALL ? space.nothing() : space.allSessions();
        };
    double sum = 0;
    for (int day = 0; day < DAYS; day++) {
      sum += day(plan, day, replication);
    }
    return sum;
  }

  private PlanValue value() {
    return byDays
        ? new PlanValue() {
          @Override
          public double of(Candidate candidate, int replication) {
            return all(candidate, replication);
          }

          @Override
          public int parts() {
            return DAYS;
          }

          @Override
          public IntToDoubleFunction part(Plan plan, int part) {
            return replication -> day(plan, part, replication);
          }

          @Override
          public boolean concerns(int decision, int part) {
            return decision / (SPECIALTIES * KINDS) == part;
          }
        }
        : this::all;
  }

  /** The first plan, without chance. */
  @Benchmark
  public double firstPlan() {
    return StaffPlan.of(space, estimate).worth();
  }

  /** The whole choice; the search spends 200,000 evaluations. */
  @Benchmark
  public PlanAnswer choice() {
    return PlanSearch.search(
        space,
        value(),
        PlanOptions.of(1, REPLICATIONS, EVALUATIONS, 10, 0.95),
        List.of(),
        Runner.IN_TURN,
        done -> {});
  }
}
