package parley.service.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Little's law at every node, in every run: what the kernel counts as numbers over time is what all
 * entities spent there, added up from a trace of each.
 */
class LittlesLawTest {

  private static final double SPAN = 800;

  /** What entities spent at each node, from what a tracer is told. */
  private static final class Spent implements Tracer {

    private final Map<String, Double> waiting = new HashMap<>();
    private final Map<String, Double> using = new HashMap<>();
    private final Map<String, Double> waits = new HashMap<>();
    private final Map<String, Double> uses = new HashMap<>();
    private final Map<String, Double> came = new HashMap<>();
    private double present;

    @Override
    public void happens(double time, int stream, long number, String step, What what) {
      String entity = stream + " " + number;
      String at = step + " of " + entity;
      switch (what) {
        case CAME -> came.put(entity, time);
        case LEAVES -> present += time - came.remove(entity);
        case WAITS -> waits.put(at, time);
        case GIVES_UP -> end(waits, waiting, at, step, time);
        case BEGINS -> {
          end(waits, waiting, at, step, time);
          uses.put(at, time);
        }
        case INTERRUPTED -> {
          end(uses, using, at, step, time);
          waits.put(at, time);
        }
        case ENDS -> end(uses, using, at, step, time);
      }
    }

    private static void end(
        Map<String, Double> open, Map<String, Double> sums, String at, String step, double time) {
      Double from = open.remove(at);
      if (from != null) {
        sums.merge(step, time - from, Double::sum);
      }
    }

    /** Also what is going on still. */
    void close(double time) {
      for (String at : List.copyOf(waits.keySet())) {
        end(waits, waiting, at, at.substring(0, at.indexOf(" of ")), time);
      }
      for (String at : List.copyOf(uses.keySet())) {
        end(uses, using, at, at.substring(0, at.indexOf(" of ")), time);
      }
      for (double from : came.values()) {
        present += time - from;
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void numbers_over_time_are_times_of_all_at_every_node_and_in_all(ShiftChange change) {
    for (int n = 0; n < 10; n++) {
      SplittableRandom random = new SplittableRandom(n);
      Resource nurse = staff("nurse", change, random);
      Resource doctor = staff("doctor", change, random);
      Resource bed = Resource.of("bed", 2 + random.nextInt(8));
      Model model =
          Model.of(
              List.of(
                  new Model.Stream(
                      "a",
                      Arrivals.poisson(0.3 + random.nextDouble()),
                      ward(nurse, doctor, bed),
                      0),
                  new Model.Stream(
                      "b",
                      new Arrivals.Varying(new double[] {0, 9}, new double[] {0.2, 0.6}, 24),
                      ward(nurse, doctor, bed),
                      3)));
      Simulation run = Simulation.of(model, 5, n);
      Spent spent = new Spent();
      run.trace(spent);
      run.run(SPAN);
      spent.close(SPAN);
      for (Resource resource : List.of(nurse, doctor, bed)) {
        ResourceCount count = run.count(resource);
        assertThat(count.waitArea()).isCloseTo(spent.waiting.get(resource.name()), within(1e-6));
        assertThat(count.useArea()).isCloseTo(spent.using.get(resource.name()), within(1e-6));
        assertThat(count.waited()).isCloseTo(count.waitArea(), within(1e-6));
        assertThat(count.waitArea()).isPositive();
      }
      // Whoever is there is with a nurse, has a bed, or waits for one of them.
      assertThat(area(run.count(nurse)) + area(run.count(bed)))
          .isCloseTo(spent.present, within(1e-6));
    }
  }

  private static double area(ResourceCount count) {
    return count.waitArea() + count.useArea();
  }

  private static Resource staff(String name, ShiftChange change, SplittableRandom random) {
    int[] units = {1 + random.nextInt(2), 2 + random.nextInt(4), random.nextInt(3)};
    return new Resource(name, new Roster(new double[] {0, 8, 17}, units, 24), change);
  }

  private static Pathway ward(Resource nurse, Resource doctor, Resource bed) {
    return Pathway.named("ward")
        .serve(nurse, new Draw.Exponential(0.8))
        .seizeWithin(new Draw.Exponential(4), bed, "home")
        .label("round")
        .serve(doctor, Draw.Lognormal.of(0.6, 0.8))
        .hold("stay", new Draw.Uniform(1, 5))
        .split("again", List.of(0.2, 0.8), List.of("round", "out"))
        .label("out")
        .release(bed)
        .label("home")
        .build();
  }
}
