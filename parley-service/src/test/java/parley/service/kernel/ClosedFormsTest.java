package parley.service.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Queues whose answers are known, in intervals of 99.9 % over 60 replications. */
class ClosedFormsTest {

  private static final int REPLICATIONS = 60;
  private static final double CONFIDENCE = 0.999;
  private static final long SEED = 20251217;

  private static List<double[]> runs(
      Model model, double warm, double span, Replications.Protocol measure) {
    return Replications.run(
        model,
        SEED,
        REPLICATIONS,
        Threads.of(2),
        run -> {
          run.run(warm);
          run.forget();
          run.run(warm + span);
          return measure.measure(run);
        });
  }

  private static void holds(List<double[]> measured, int measure, double expected) {
    Interval interval = Replications.interval(measured, measure, CONFIDENCE);
    assertThat(interval.holds(expected)).as("%s of %s", interval, expected).isTrue();
    assertThat(interval.halfWidth()).as("narrow").isLessThan(0.03 * expected);
  }

  private static Model queue(double rate, int servers, Draw service) {
    return Model.of(
        Arrivals.poisson(rate),
        Pathway.named("queue").serve(Resource.of("servers", servers), service).build());
  }

  private static Resource first(Model model) {
    return model.resources().getFirst();
  }

  @Test
  void one_server_m_m_1() {
    Model model = queue(0.8, 1, new Draw.Exponential(1));
    List<double[]> measured =
        runs(
            model,
            2_000,
            60_000,
            run -> {
              ResourceCount count = run.count(first(model));
              return new double[] {count.meanWait(), count.utilisation(), count.meanWaiting()};
            });
    holds(measured, 0, 0.8 / 0.2);
    holds(measured, 1, 0.8);
    holds(measured, 2, 0.8 * 0.8 / 0.2);
  }

  @Test
  void ten_servers_m_m_c_by_erlang_c() {
    Model model = queue(9, 10, new Draw.Exponential(1));
    List<double[]> measured =
        runs(
            model,
            1_000,
            60_000,
            run -> {
              ResourceCount count = run.count(first(model));
              return new double[] {count.meanWait(), count.meanWaiting()};
            });
    holds(measured, 0, 0.66873152);
    holds(measured, 1, 6.01858372);
  }

  @Test
  void ten_servers_without_a_queue_m_m_c_c_by_erlang_b() {
    Resource servers = Resource.of("servers", 10);
    Model model =
        Model.of(
            Arrivals.poisson(9),
            Pathway.named("loss")
                .seizeWithin(new Draw.Fixed(0), servers, "lost")
                .hold("service", Draw.Lognormal.of(1, 1.5))
                .release(servers)
                .label("lost")
                .build());
    List<double[]> measured =
        runs(
            model,
            200,
            20_000,
            run -> {
              ResourceCount count = run.count(servers);
              return new double[] {(double) count.gaveUp() / (count.gaveUp() + count.begun())};
            });
    holds(measured, 0, 0.16796323);
  }

  @Test
  void any_service_m_g_1_by_pollaczek_and_khinchine() {
    Model model = queue(0.8, 1, Draw.Lognormal.of(1, 1.5));
    List<double[]> measured =
        runs(model, 5_000, 200_000, run -> new double[] {run.count(first(model)).meanWait()});
    holds(measured, 0, 0.8 * (1 + 2.25) / (2 * 0.2));
  }

  @Test
  void urgent_first_m_g_1_by_cobham() {
    Resource server = Resource.of("server", 1);
    Model model =
        Model.of(
            List.of(
                new Model.Stream("urgent", Arrivals.poisson(0.3), marked("urgent", server), 0),
                new Model.Stream("routine", Arrivals.poisson(0.5), marked("routine", server), 1)));
    List<double[]> measured =
        runs(
            model,
            2_000,
            80_000,
            run -> new double[] {run.tally("urgent").mean(), run.tally("routine").mean()});
    // Rest of work in hand: (0.3 + 0.5) x 2 / 2, as the square of an exponential time of 1 is 2.
    double rest = 0.8;
    holds(measured, 0, rest / (1 - 0.3));
    holds(measured, 1, rest / ((1 - 0.3) * (1 - 0.8)));
  }

  private static Pathway marked(String name, Resource server) {
    return Pathway.named(name)
        .seize(server)
        .mark(name)
        .hold("service", new Draw.Exponential(1))
        .release(server)
        .build();
  }

  @Test
  void two_stations_in_a_row_each_as_if_alone_by_jackson() {
    Resource one = Resource.of("one", 1);
    Resource two = Resource.of("two", 3);
    Model model =
        Model.of(
            Arrivals.poisson(0.7),
            Pathway.named("row")
                .serve(one, new Draw.Exponential(1))
                .label("again")
                .serve(two, new Draw.Exponential(2))
                .split("back", List.of(0.25, 0.75), List.of("again", "out"))
                .label("out")
                .build());
    List<double[]> measured =
        runs(
            model,
            2_000,
            60_000,
            run -> new double[] {run.count(one).meanWait(), run.count(two).meanWaiting()});
    holds(measured, 0, 0.7 / 0.3);
    holds(measured, 1, erlangWaiting(0.7 / 0.75 * 2, 3));
  }

  /** Mean number waiting of M/M/c with so many units of work offered. */
  private static double erlangWaiting(double offered, int servers) {
    double blocked = 1;
    for (int n = 1; n <= servers; n++) {
      blocked = offered * blocked / (n + offered * blocked);
    }
    double waits = blocked / (1 - offered / servers * (1 - blocked));
    return waits * offered / (servers - offered);
  }

  @Test
  void beds_without_limit_m_g_infinity_are_poisson() {
    Resource beds = Resource.of("beds", 1_000);
    Model model =
        Model.of(
            Arrivals.poisson(20),
            Pathway.named("stay").serve(beds, Draw.Lognormal.of(3, 4)).build());
    List<double[]> measured =
        Replications.run(
            model,
            SEED,
            REPLICATIONS,
            Threads.of(2),
            run -> {
              run.run(300);
              double sum = 0;
              double squares = 0;
              int looks = 600;
              for (int n = 1; n <= looks; n++) {
                run.run(300 + 25.0 * n);
                int in = run.count(beds).inUse();
                sum += in;
                squares += (double) in * in;
              }
              double mean = sum / looks;
              return new double[] {mean, squares / looks - mean * mean};
            });
    holds(measured, 0, 60);
    holds(measured, 1, 60);
  }

  @Test
  void a_rate_that_changes_by_the_hour_brings_as_many_as_it_adds_up_to() {
    Arrivals varying = new Arrivals.Varying(new double[] {0, 8, 20}, new double[] {0.5, 3, 0}, 24);
    Model model = Model.of(varying, Pathway.named("door").mark("in").build());
    List<double[]> measured =
        runs(model, 0, 24 * 100, run -> new double[] {(double) run.arrived(0) / 100});
    holds(measured, 0, 8 * 0.5 + 12 * 3);
  }

  @Test
  void littles_law_holds_at_every_node_of_every_run() {
    Resource nurse =
        new Resource(
            "nurse",
            new Roster(new double[] {0, 7, 21}, new int[] {1, 4, 2}, 24),
            ShiftChange.FINISH_THEN_LEAVE);
    Resource doctor =
        new Resource(
            "doctor",
            new Roster(new double[] {0, 9, 17}, new int[] {1, 3, 1}, 24),
            ShiftChange.PREEMPT_AND_RESUME);
    Resource bed = Resource.of("bed", 6);
    Model model =
        Model.of(
            List.of(
                new Model.Stream("a", Arrivals.poisson(1), ward(nurse, doctor, bed), 0),
                new Model.Stream("b", Arrivals.poisson(0.7), ward(nurse, doctor, bed), 3)));
    for (int replication = 0; replication < 20; replication++) {
      Simulation run = Simulation.of(model, SEED, replication);
      run.run(100);
      run.forget();
      run.run(1_000);
      for (Resource resource : List.of(nurse, doctor, bed)) {
        ResourceCount count = run.count(resource);
        assertThat(count.waitArea()).isCloseTo(count.waited(), withinPercentage(1e-10));
        assertThat(count.waited()).isPositive();
      }
    }
  }

  private static Pathway ward(Resource nurse, Resource doctor, Resource bed) {
    return Pathway.named("ward")
        .serve(nurse, new Draw.Exponential(0.5))
        .seizeWithin(new Draw.Exponential(4), bed, "home")
        .serve(doctor, Draw.Lognormal.of(0.6, 0.8))
        .hold("stay", new Draw.Uniform(1, 5))
        .release(bed)
        .label("home")
        .build();
  }
}
