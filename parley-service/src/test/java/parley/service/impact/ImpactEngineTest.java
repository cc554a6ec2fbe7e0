package parley.service.impact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import parley.service.flow.FlowMeasure;
import parley.service.hospital.Hospital;
import parley.service.hospital.SessionKind;
import parley.service.hospital.Surge;
import parley.service.kernel.Runner;
import parley.service.kernel.Threads;
import parley.service.surge.SurgeEffects;
import parley.service.walkout.Policy;
import parley.service.walkout.WalkoutAnswer;
import parley.service.walkout.WalkoutEngine;

/** Hospitals together, on the layers that are tested for themselves. */
class ImpactEngineTest {

  private static final LocalDateTime FROM = LocalDateTime.parse("2025-12-17T07:00");
  private static final LocalDateTime TO = LocalDateTime.parse("2025-12-22T07:00");
  private static final LocalDate FIRST = LocalDate.parse("2025-11-19");
  private static final long SEED = 5;
  private static final List<Hospital> THREE =
      Doctors.hospitals(Doctors.BEFORE_DECEMBER).subList(5, 8);

  private static ImpactQuestion question(List<Hospital> hospitals) {
    return new ImpactQuestion(
        hospitals,
        Doctors.GROUP,
        FROM,
        TO,
        60,
        Set.of(),
        r -> new Circumstance(0.5 + 0.02 * (r % 5), new Policy.BlockCancel(0.05)),
        Map.of());
  }

  private static ImpactQuestion withSurge(List<Hospital> hospitals) {
    ImpactQuestion question = question(hospitals);
    double[] admissions = new double[40];
    double[] sick = new double[40];
    Arrays.fill(admissions, 8);
    Arrays.fill(sick, 0.02);
    Surge surge = new Surge(LocalDate.parse("2025-12-01"), admissions, 0.03, 8.7, sick);
    return new ImpactQuestion(
        hospitals,
        Doctors.GROUP,
        FROM,
        TO,
        60,
        Set.of(),
        question.circumstances(),
        Map.of(hospitals.getFirst().code(), surge));
  }

  @Test
  void one_hospital_is_answered_as_its_planned_layer_does() {
    Hospital hospital = THREE.getFirst();
    ImpactQuestion question = question(List.of(hospital));
    WalkoutAnswer alone =
        WalkoutEngine.answer(
            r -> question.of(hospital, World.WALKOUT, question.circumstances().apply(r)),
            question.seed(hospital, SEED),
            6,
            Runner.IN_TURN);

    PlannedImpact found = ImpactEngine.planned(question, SEED, 6, Runner.IN_TURN);

    assertThat(found.kept()).isEqualTo(alone.kept());
    assertThat(found.keptByKind()).isEqualTo(alone.keptByKind());
    assertThat(found.keptBySpecialty()).isEqualTo(alone.keptBySpecialty());
    assertThat(found.keptByUrgency()).isEqualTo(alone.keptByUrgency());
    assertThat(found.keptByDay().getFirst()).isEqualTo(alone.keptByDay().get(28));
    assertThat(found.cancelled()).isEqualTo(alone.cancelled());
    assertThat(found.cancelledByKind()).isEqualTo(alone.cancelledByKind());
    assertThat(found.recovery()).isEqualTo(alone.recovery());
    assertThat(found.recoveryBySpecialty()).isEqualTo(alone.recoveryBySpecialty());
    assertThat(found.waiting()).isEqualTo(alone.waitingByDay());
    assertThat(found.standIns()).isEqualTo(alone.standIns());
    assertThat(found.gaps()).isEqualTo(alone.gaps());
  }

  @Test
  void hospitals_add_up_and_each_is_the_same_alone_and_beside_others() {
    PlannedImpact all = ImpactEngine.planned(question(THREE), SEED, 4, Runner.IN_TURN);
    double lost = 0;
    for (Hospital hospital : THREE) {
      PlannedImpact alone =
          ImpactEngine.planned(question(List.of(hospital)), SEED, 4, Runner.IN_TURN);
      assertThat(all.hospitals()).contains(alone.hospitals().getFirst());
      lost += Arrays.stream(alone.draws().lost()).sum();
    }
    assertThat(Arrays.stream(all.draws().lost()).sum()).isEqualTo(lost);
    assertThat(
            Arrays.stream(all.draws(SessionKind.CLINIC).lost()).sum()
                + Arrays.stream(all.draws(SessionKind.THEATRE).lost()).sum())
        .isEqualTo(lost);
    assertThat(
            all.hospitals().stream()
                .flatMap(h -> h.returns().stream())
                .mapToDouble(d -> d.inpatient() + d.outpatient())
                .sum())
        .as("the returns of all days are what is lost on the mean")
        .isCloseTo(lost / 4, within(1e-6));
  }

  @Test
  void a_day_of_a_return_has_those_absent_of_those_due() {
    Hospital hospital = THREE.getFirst();
    PlannedImpact found =
        ImpactEngine.planned(question(List.of(hospital)), SEED, 5, Runner.IN_TURN);
    double due =
        hospital.dueToWork("foundation doctor", 2)
            + hospital.dueToWork("core or specialty trainee", 2);

    PlannedImpact.DayReturn wednesday = found.hospitals().getFirst().returns().getFirst();

    assertThat(wednesday.day()).isEqualTo(FROM.toLocalDate());
    assertThat(wednesday.absent()).isCloseTo(0.54 * due, within(1e-9));
    assertThat(found.hospitals().getFirst().returns()).hasSize(5);
  }

  @Test
  void if_nobody_is_absent_nothing_changes() {
    ImpactQuestion usual =
        new ImpactQuestion(
            THREE,
            Doctors.GROUP,
            FROM,
            TO,
            10,
            Set.of(),
            r -> new Circumstance(0, new Policy.PriorityOrder()),
            Map.of());
    PlannedImpact found = ImpactEngine.planned(usual, SEED, 3, Runner.IN_TURN);

    assertThat(found.kept().orElseThrow().low()).isEqualTo(1);
    assertThat(found.cancelled().high()).isZero();
    assertThat(found.recovery().high()).hasValue(0);
    FlowImpact flow =
        ImpactEngine.flow(usual.withHospital(THREE.getLast().code()), SEED, 2, Runner.IN_TURN);
    assertThat(flow.changes().values()).allSatisfy(i -> assertThat(i.mean()).isZero());
  }

  @Test
  void both_together_are_the_two_alone_and_their_interaction() {
    ImpactQuestion question = withSurge(List.of(THREE.getLast()));
    PlannedImpact planned = ImpactEngine.planned(question, SEED, 6, Runner.IN_TURN);
    FlowImpact flow = ImpactEngine.flow(question, SEED, 3, Runner.IN_TURN);

    assertThat(planned.effects()).hasSize(3);
    assertThat(flow.effects()).hasSize(FlowMeasure.values().length);
    for (SurgeEffects effects : flow.effects()) {
      assertThat(effects.both().mean())
          .as(effects.measure())
          .isCloseTo(
              effects.strike().mean() + effects.flu().mean() + effects.interaction().mean(),
              within(1e-6));
    }
    SurgeEffects putOff = planned.effects().getFirst();
    assertThat(putOff.measure()).isEqualTo("patients-put-off");
    assertThat(putOff.strike().mean()).isPositive();
    SurgeEffects held = planned.effects().get(1);
    assertThat(held.measure()).isEqualTo("patients-held");
    assertThat(held.both().mean())
        .as("more sick on top of the absent never let more be held")
        .isLessThanOrEqualTo(held.strike().mean());
    assertThat(flow.changes().get(FlowMeasure.CLINIC_PATIENTS).mean()).isNegative();
    assertThat(flow.worlds().get(World.SURGE).get(FlowMeasure.UNPLANNED_ADMISSIONS).mean())
        .isGreaterThan(
            flow.worlds().get(World.NEITHER).get(FlowMeasure.UNPLANNED_ADMISSIONS).mean());
  }

  @Test
  void a_single_hospital_has_days_and_several_have_sums() {
    FlowImpact one =
        ImpactEngine.flow(question(List.of(THREE.getFirst())), SEED, 2, Runner.IN_TURN);
    FlowImpact two = ImpactEngine.flow(question(THREE.subList(0, 2)), SEED, 2, Runner.IN_TURN);

    assertThat(one.daily().orElseThrow().question().first()).isEqualTo(FROM.toLocalDate());
    assertThat(two.daily()).isEmpty();
    assertThat(two.worlds().get(World.NEITHER).get(FlowMeasure.ATTENDANCES).mean())
        .isGreaterThan(one.worlds().get(World.NEITHER).get(FlowMeasure.ATTENDANCES).mean());
    assertThat(two.worlds().get(World.WALKOUT).get(FlowMeasure.OCCUPANCY).mean())
        .isBetween(0.5, 1.0);
  }

  @Test
  void any_number_of_threads_gives_the_same_numbers() {
    ImpactQuestion question = question(THREE);

    PlannedImpact one = ImpactEngine.planned(question, SEED, 8, Threads.of(1));
    PlannedImpact three = ImpactEngine.planned(question, SEED, 8, Threads.of(3));

    assertThat(three.kept()).isEqualTo(one.kept());
    assertThat(three.waiting()).isEqualTo(one.waiting());
    assertThat(three.hospitals()).isEqualTo(one.hospitals());
    assertThat(three.draws().lost()).containsExactly(one.draws().lost());
  }

  @Test
  void the_days_before_hold_the_warm_up_of_the_flow() {
    assertThat(question(THREE).first()).isEqualTo(FIRST);
    assertThat(question(THREE).days()).isEqualTo(28 + 6 + 60);
  }

  @Test
  void what_makes_no_question_is_refused_in_one_sentence() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> question(List.of()))
        .withMessage("There is no hospital; expected one or more.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> question(List.of(THREE.getFirst(), THREE.getFirst())))
        .withMessageContaining("twice");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ImpactEngine.planned(question(THREE), SEED, 1, Runner.IN_TURN))
        .withMessageContaining("two or more");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Circumstance(1.2, new Policy.KeepAll()))
        .withMessage("A share of 1.2 is absent; expected 0 to 1.");
  }
}
