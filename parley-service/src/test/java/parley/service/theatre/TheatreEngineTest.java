package parley.service.theatre;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import parley.service.kernel.Interval;
import parley.service.kernel.Runner;
import parley.service.kernel.Threads;

/**
 * The orthopaedic ward of Harper, Monks and others (AliHarp/HEP, MIT; lengths of stay from North
 * Bristol NHS Trust, 2016 to 2019): five procedures, 40 beds, four theatres with three sessions
 * from Monday to Friday.
 */
class TheatreEngineTest {

  private static final List<Procedure> PROCEDURES =
      List.of(
          new Procedure("primary hip", "primary", 0.51, 4.433333, 2.949526),
          new Procedure("primary knee", "primary", 0.38, 4.651163, 2.828129),
          new Procedure("unicompartmental knee", "primary", 0.11, 2.914671, 2.136334),
          new Procedure("revision hip", "revision", 0.55, 6.908867, 6.965812),
          new Procedure("revision knee", "revision", 0.45, 7.194118, 7.598554));
  private static final List<SessionOption> TWO_OR_ONE =
      List.of(new SessionOption(0.5, "primary", 2), new SessionOption(0.5, "revision", 1));
  private static final double DELAYED = 0.076;

  private static TheatrePlan plan(int beds) {
    return new TheatrePlan(
        PROCEDURES,
        List.of(TWO_OR_ONE, TWO_OR_ONE, List.of(new SessionOption(1, "primary", 1))),
        List.of(4, 4, 4, 4, 4, 0, 0),
        beds,
        0.5,
        1,
        DELAYED,
        16.521739,
        15.153132,
        35,
        70);
  }

  private static double meanStay() {
    double primary = 0.51 * 4.433333 + 0.38 * 4.651163 + 0.11 * 2.914671;
    double revision = 0.55 * 6.908867 + 0.45 * 7.194118;
    // Of 80 operations a week 60 are primary and 20 are revisions.
    return (1 - DELAYED) * (60 * primary + 20 * revision) / 80 + DELAYED * 16.521739;
  }

  @Test
  void the_shipped_week_plans_eighty_operations() {
    assertThat(plan(40).plannedAWeek()).isCloseTo(80, within(1e-12));
    assertThat(plan(40).kinds()).containsExactly("primary", "revision");
  }

  @Test
  void with_beds_enough_no_slot_is_lost_and_beds_are_used_by_littles_law() {
    TheatreAnswer answer = TheatreEngine.answer(plan(300), 1, 200, Threads.of(2));

    assertThat(answer.lost()).isEqualTo(new Interval(0, 0, 200));
    assertThat(answer.waited().mean()).isZero();
    assertThat(answer.treated().holds(80 / 7.0)).as(answer.treated().toString()).isTrue();
    assertThat(answer.bedUse().mean() * 300)
        .isCloseTo(80 / 7.0 * meanStay(), within(2 * 300 * answer.bedUse().halfWidth()));
  }

  @Test
  void forty_beds_treat_most_of_what_is_planned_and_every_slot_is_treated_or_lost() {
    TheatreAnswer answer = TheatreEngine.answer(plan(40), 1, 50, Threads.of(2));

    assertThat(answer.treated().mean() + answer.lost().mean()).isCloseTo(80 / 7.0, within(0.1));
    assertThat(answer.lost().low()).isPositive();
    assertThat(answer.bedUse().mean()).isBetween(0.8, 1.0);
    assertThat(answer.byProcedure().stream().mapToDouble(Interval::mean).sum())
        .isCloseTo(answer.treated().mean(), within(1e-9));
  }

  @Test
  void more_beds_never_treat_fewer() {
    double before = 0;
    for (int beds : new int[] {20, 30, 40, 50, 60, 80}) {
      double treated = TheatreEngine.answer(plan(beds), 3, 20, Threads.of(2)).treated().mean();
      assertThat(treated).isGreaterThan(before);
      before = treated;
    }
  }

  @Test
  void the_answer_does_not_depend_on_the_number_of_threads() {
    assertThat(TheatreEngine.answer(plan(40), 9, 10, Runner.IN_TURN))
        .isEqualTo(TheatreEngine.answer(plan(40), 9, 10, Threads.of(3)))
        .isNotEqualTo(TheatreEngine.answer(plan(40), 10, 10, Runner.IN_TURN));
  }

  @Test
  void plans_that_make_no_sense_are_refused() {
    assertThatThrownBy(() -> plan(0)).hasMessage("The ward has 0 beds; expected one or more.");
    assertThatThrownBy(() ->
            new TheatrePlan(
                PROCEDURES,
                List.of(TWO_OR_ONE),
                List.of(0, 0, 0, 0, 0, 0, 0),
                40,
                0.5,
                1,
                0,
                1,
                1,
                0,
                1))
        .hasMessage("No theatre works on any day of the week; nobody would ever be treated.");
    assertThatThrownBy(() ->
            new TheatrePlan(
                PROCEDURES.subList(0, 3),
                List.of(TWO_OR_ONE),
                List.of(1, 0, 0, 0, 0, 0, 0),
                40,
                0.5,
                1,
                0,
                1,
                1,
                0,
                1))
        .hasMessage(
            "The shares of the procedures of the kind \"revision\" add up to 0.0; expected 1.");
    assertThatThrownBy(() -> TheatreEngine.answer(plan(40), 1, 1, Runner.IN_TURN))
        .hasMessage("1 replications; an interval needs two or more.");
  }
}
