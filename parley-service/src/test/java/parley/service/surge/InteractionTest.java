package parley.service.surge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import parley.service.flow.FlowEngine;
import parley.service.flow.FlowMeasure;
import parley.service.flow.FlowQuestion;
import parley.service.flow.Wards;
import parley.service.hospital.Course;
import parley.service.hospital.Surge;

/** What a walkout and a surge do together. */
class InteractionTest {

  @Test
  void the_interaction_is_what_is_left_when_both_effects_are_taken_off() {
    double[][] none = {{1}, {2}, {4}};
    double[][] strike = {{3}, {4}, {6}};
    double[][] flu = {{2}, {4}, {7}};
    double[][] both = {{9}, {11}, {14}};
    SurgeEffects effects = Interaction.of(List.of("waits"), none, strike, flu, both).getFirst();
    assertThat(effects.measure()).isEqualTo("waits");
    assertThat(effects.strike().mean()).isEqualTo(2);
    assertThat(effects.strike().halfWidth()).isZero();
    assertThat(effects.flu().mean()).isEqualTo(2);
    assertThat(effects.both().mean()).isCloseTo((8 + 9 + 10) / 3.0, within(1e-12));
    // 9 - 3 - 2 + 1, 11 - 4 - 4 + 2 and 14 - 6 - 7 + 4: replications differ, the interaction not.
    assertThat(effects.interaction().mean()).isCloseTo(5, within(1e-12));
    assertThat(effects.interaction().halfWidth()).isCloseTo(0, within(1e-12));
  }

  @Test
  void few_clinicians_and_a_surge_make_longer_waits_than_the_sum_of_both() {
    FlowQuestion quiet = new FlowQuestion(Wards.usual(), Wards.MONDAY, 21, 5, Optional.empty());
    double[] admissions = new double[26];
    Arrays.fill(admissions, 6);
    FlowQuestion surge =
        quiet.withSurge(
            Optional.of(
                new Surge(quiet.start(), admissions, 0.04, 8.7, new double[admissions.length])));
    Course usual = Wards.usualCourse(quiet);
    Course few = Wards.usualCourse(quiet);
    for (int day = quiet.warmUpDays(); day < quiet.allDays(); day++) {
      few.setOnDuty(day, 0, 4.5);
      few.setOnDuty(day, 1, 2);
    }
    List<SurgeEffects> effects =
        Interaction.of(
            Arrays.stream(FlowMeasure.values()).map(FlowMeasure::id).toList(),
            runs(quiet, usual),
            runs(quiet, few),
            runs(surge, usual),
            runs(surge, few));
    SurgeEffects wait = effects.get(FlowMeasure.CLINICIAN_WAIT.ordinal());
    assertThat(wait.measure()).isEqualTo("clinician-wait");
    assertThat(wait.strike().low()).isPositive();
    assertThat(wait.interaction().low()).isPositive();
    // Who comes does not depend on who is at work.
    SurgeEffects attendances = effects.get(FlowMeasure.ATTENDANCES.ordinal());
    assertThat(attendances.interaction().mean()).isZero();
    assertThat(attendances.interaction().halfWidth()).isZero();
    assertThat(attendances.flu().low()).isBetween(20.0, 30.0);
  }

  private static double[][] runs(FlowQuestion question, Course course) {
    double[][] runs = new double[20][];
    for (int r = 0; r < runs.length; r++) {
      runs[r] = FlowEngine.measure(question, course, 5, r);
    }
    return runs;
  }

  @Test
  void worlds_of_other_sizes_are_refused() {
    double[][] two = {{1}, {2}};
    double[][] three = {{1}, {2}, {3}};
    assertThatThrownBy(() -> Interaction.of(List.of("a"), two, two, three, two))
        .hasMessageContaining("2 and 3 replications");
    assertThatThrownBy(() -> Interaction.of(List.of("a", "b"), two, two, two, two))
        .hasMessageContaining("1 numbers for 2 measures");
  }
}
