package parley.rota.solve;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import parley.rota.model.Absence;
import parley.rota.model.Days;
import parley.rota.model.Duty;
import parley.rota.model.Rota;
import parley.rota.model.RotaPlan;
import parley.rota.rules.RuleSet;
import parley.rota.rules.RuleSets;

/** Wrong solutions, as a faulty search might return them, at the gate. */
class VerifiedTest {

  private static final RuleSet RULES = RuleSets.find("tcs-2019").orElseThrow();

  private static RotaPlan plan() {
    return Plans.ofDays(14)
        .shift("D", "09:00", "17:00")
        .shift("L", "08:30", "21:00", "acute")
        .shift("N", "20:30", "09:00")
        .doctor("a", 1000, 40 * 60, "acute")
        .doctor("b", 1000, 40 * 60)
        .doctor(Plans.neverOn("c", DayOfWeek.WEDNESDAY))
        .need(
            "D",
            new Days(Set.of(DayOfWeek.MONDAY), Optional.empty(), Optional.empty()),
            1,
            1,
            Optional.of(1))
        .away("b", Absence.Kind.ANNUAL_LEAVE, 9, 10)
        .fix("a", 4, Optional.empty())
        .plan();
  }

  private static Duty duty(String doctor, int day, String shift) {
    return new Duty(doctor, Plans.FIRST.plusDays(day), shift);
  }

  private static List<Duty> right() {
    return List.of(duty("a", 0, "D"), duty("b", 7, "D"), duty("a", 1, "L"));
  }

  @Test
  void m2_a_right_rota_passes() {
    assertThat(Verified.of(plan(), new Rota(right()), RULES).isFeasible()).isTrue();
  }

  static Stream<Arguments> wrongDuties() {
    return Stream.of(
        Arguments.of(
            "eleven hours of rest are missing", List.of(duty("a", 2, "D"), duty("a", 2, "N"))),
        Arguments.of(
            "46 hours after a night are missing", List.of(duty("b", 1, "N"), duty("b", 3, "D"))),
        Arguments.of("a skill is missing", List.of(duty("b", 2, "L"))),
        Arguments.of("a duty is on leave", List.of(duty("b", 9, "N"))),
        Arguments.of("a night runs into leave", List.of(duty("b", 8, "N"))),
        Arguments.of("a duty is on a day never worked", List.of(duty("c", 2, "D"))),
        Arguments.of("a day fixed as free is not", List.of(duty("a", 4, "D"))),
        Arguments.of("too many are there", List.of(duty("c", 0, "D"))));
  }

  @ParameterizedTest
  @MethodSource("wrongDuties")
  void m2_a_wrong_rota_is_refused_whatever_is_claimed(String what, List<Duty> wrong) {
    List<Duty> duties = new ArrayList<>(right());
    duties.addAll(wrong);
    Verified verified = Verified.of(plan(), new Rota(duties), RULES);
    Solved solved = Solved.of(verified, 0, Optional.empty());
    assertThat(solved.feasible()).as(what).isFalse();
    assertThat(solved.proven()).isFalse();
    assertThat(solved.objective()).isEqualTo(Long.MAX_VALUE);
    assertThat(solved.breaches().size() + solved.faults().size()).isPositive();
  }

  @Test
  void m2_a_rota_without_the_minimum_is_refused() {
    Verified verified = Verified.of(plan(), new Rota(List.of()), RULES);
    assertThat(verified.isFeasible()).isFalse();
    assertThat(Verified.of(plan(), new Rota(right()), RULES).isBetterThan(verified)).isTrue();
    assertThat(verified.isBetterThan(Verified.of(plan(), new Rota(right()), RULES))).isFalse();
  }

  @Test
  void m2_a_bound_above_a_feasible_rota_is_thrown_away() {
    Verified verified = Verified.of(plan(), new Rota(right()), RULES);
    long score = verified.score().total();
    assertThat(Solved.of(verified, score + 1, Optional.empty()).proven()).isFalse();
    assertThat(Solved.of(verified, score + 1, Optional.empty()).bound()).isEqualTo(Long.MIN_VALUE);
    assertThat(Solved.of(verified, score, Optional.empty()).proven()).isTrue();
  }

  @Test
  void m2_a_proof_that_there_is_no_rota_is_thrown_away_if_there_is_one() {
    Verified verified = Verified.of(plan(), new Rota(right()), RULES);
    Optional<Conflict> wrong = Optional.of(new Conflict(List.of(), true, true));
    assertThat(Solved.of(verified, Long.MIN_VALUE, wrong).conflict()).isEmpty();
    assertThat(Solved.of(verified, Long.MIN_VALUE, wrong).feasible()).isTrue();
  }
}
