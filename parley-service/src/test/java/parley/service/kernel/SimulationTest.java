package parley.service.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a run promises: the same for the same seed, the same people under another plan. */
class SimulationTest {

  private static final Resource DOCTOR = Resource.of("doctor", 3);
  private static final Resource BED = Resource.of("bed", 8);

  private static Model clinic(Resource doctor) {
    return Model.of(
        List.of(
            new Model.Stream("a", Arrivals.poisson(2), path(doctor), 1),
            new Model.Stream(
                "b",
                new Arrivals.Varying(new double[] {0, 8, 20}, new double[] {0.1, 1, 0.3}, 24),
                path(doctor),
                0)));
  }

  private static Pathway path(Resource doctor) {
    return Pathway.named("path")
        .serve(doctor, Draw.Lognormal.of(0.7, 0.5))
        .split("admitted", List.of(0.3, 0.7), List.of("ward", "home"))
        .label("ward")
        .seizeWithin(new Draw.Exponential(3), BED, "home")
        .hold("stay", new Draw.Exponential(9))
        .release(BED)
        .label("home")
        .mark("time")
        .build();
  }

  @Test
  void the_same_bytes_for_any_number_of_threads() {
    Replications.Protocol protocol =
        run -> {
          run.run(500);
          return new double[] {run.tally("time").sum(), run.count(BED).waitArea(), run.events()};
        };
    List<double[]> one = Replications.run(clinic(DOCTOR), 7, 12, Runner.IN_TURN, protocol);
    List<double[]> four = Replications.run(clinic(DOCTOR), 7, 12, Threads.of(4), protocol);
    for (int r = 0; r < one.size(); r++) {
      assertThat(four.get(r)).containsExactly(one.get(r));
    }
    assertThat(one.get(0)).isNotEqualTo(one.get(1));
  }

  @Test
  void another_plan_meets_the_same_people_with_the_same_times() {
    List<List<String>> stays = new ArrayList<>();
    for (int doctors : new int[] {3, 4}) {
      List<String> lines = new ArrayList<>();
      double[] began = new double[1];
      Simulation run = Simulation.of(clinic(Resource.of("doctor", doctors)), 3, 0);
      Tracer tracer =
          (time, stream, number, step, what) -> {
            if (what == Tracer.What.CAME) {
              lines.add("came " + time);
            } else if (step.equals("doctor") && what == Tracer.What.BEGINS) {
              began[0] = time;
            } else if (step.equals("doctor") && what == Tracer.What.ENDS) {
              lines.add("with the doctor %.9f".formatted(time - began[0]));
            }
          };
      run.trace(tracer.of(0, 17));
      run.run(500);
      stays.add(lines);
    }
    assertThat(stays.get(0)).hasSize(2).isEqualTo(stays.get(1));
  }

  @Test
  void the_trace_of_one_tells_everything_in_order() {
    List<String> lines = new ArrayList<>();
    Resource one = Resource.of("one", 1);
    Model model =
        Model.of(
                new Arrivals.At(new double[] {1, 2}),
                Pathway.named("p")
                    .serve(one, new Draw.Fixed(4))
                    .until("clock", moment -> 10)
                    .act("noted", moment -> moment.setField(0, moment.now()))
                    .choose("twice", m -> m.field(0) > 9 ? 0 : 1, List.of("end", "nowhere"))
                    .label("nowhere")
                    .hold("never", new Draw.Fixed(1))
                    .label("end")
                    .build())
            .withFields(1);
    Simulation run = Simulation.of(model, 1, 0);
    Tracer tracer = (time, stream, number, step, what) -> lines.add(time + " " + step + " " + what);
    run.trace(tracer.of(0, 1));
    run.run(100);
    assertThat(lines)
        .containsExactly(
            "2.0 one CAME",
            "2.0 one WAITS",
            "5.0 one BEGINS",
            "9.0 one ENDS",
            "9.0 clock BEGINS",
            "10.0 clock ENDS",
            "10.0 leave LEAVES");
  }

  @Test
  void what_happens_at_one_time_happens_in_the_order_in_which_it_was_scheduled() {
    // The arrival of 1 was scheduled before the end of 0, that of 2 after it.
    List<String> lines = new ArrayList<>();
    Resource one = Resource.of("one", 1);
    Simulation run =
        Simulation.of(
            Model.of(
                new Arrivals.At(new double[] {0, 2, 2}),
                Pathway.named("p").serve(one, new Draw.Fixed(2)).build()),
            1,
            0);
    run.trace((time, stream, number, step, what) -> {
      if (time == 2) {
        lines.add(number + " " + what);
      }
    });
    run.run(100);
    assertThat(lines)
        .containsExactly(
            "1 CAME", "1 WAITS", "0 ENDS", "1 BEGINS", "0 LEAVES", "2 CAME", "2 WAITS");
    assertThat(run.events()).isEqualTo(6);
    assertThat(run.now()).isEqualTo(100);
  }

  @Test
  void a_run_without_end_ends_with_its_last_event() {
    Model model =
        Model.of(
            new Arrivals.At(new double[] {1}),
            Pathway.named("p").until("never", moment -> Double.POSITIVE_INFINITY).build());
    Simulation run = Simulation.of(model, 1, 0);
    run.run(Double.POSITIVE_INFINITY);
    assertThat(run.events()).isEqualTo(1);
    assertThat(run.present()).isEqualTo(1);
  }

  @Test
  void who_gives_up_goes_on_without_a_unit_and_is_counted() {
    Resource one = Resource.of("one", 1);
    Model model =
        Model.of(
            new Arrivals.At(new double[] {0, 1, 2}),
            Pathway.named("p")
                .seizeWithin(new Draw.Fixed(5), one, "gone")
                .hold("work", new Draw.Fixed(6))
                .release(one)
                .mark("served")
                .leave()
                .label("gone")
                .mark("gone")
                .build());
    Simulation run = Simulation.of(model, 1, 0);
    run.run(100);
    // 1 has waited 5 at 6, scheduled before the work of 0 ends at 6; 2 is served from 6 to 12.
    assertThat(run.tally("served").count()).isEqualTo(2);
    assertThat(run.tally("gone").count()).isEqualTo(1);
    assertThat(run.count(one).gaveUp()).isEqualTo(1);
  }

  @Test
  void a_pathway_that_goes_round_without_time_passing_is_refused() {
    Model model =
        Model.of(
            new Arrivals.At(new double[] {0}),
            Pathway.named("p").label("a").mark("round").go("a").build());
    assertThatThrownBy(() -> Simulation.of(model, 1, 0).run(1))
        .hasMessageMatching(
            "The step \"(a|round)\" is come to again and again without time passing\\.");
  }

  @Test
  void models_that_make_no_sense_are_refused() {
    assertThatThrownBy(() ->
            Simulation.of(
                Model.of(Arrivals.poisson(1), Pathway.named("p").go("there").build()), 1, 0))
        .hasMessage(
            "The step \"there\" of the pathway \"p\" goes on at \"there\", which is no label;"
                + " there are [].");
    assertThatThrownBy(() -> new Draw.Exponential(0))
        .hasMessage("The mean of an exponential time cannot be 0.0.");
    assertThatThrownBy(() -> Arrivals.poisson(-1)).hasMessage("A rate of arrivals cannot be -1.0.");
    Resource taken = new Resource("taken", Roster.always(1), ShiftChange.PREEMPT_AND_RESUME);
    assertThatThrownBy(() ->
            Simulation.of(
                Model.of(Arrivals.poisson(1), Pathway.named("p").seize(taken).build()), 1, 0))
        .hasMessage(
            "The pathway \"p\" seizes \"taken\", whose work is interrupted at the end of a shift;"
                + " use one step that serves.");
  }
}
