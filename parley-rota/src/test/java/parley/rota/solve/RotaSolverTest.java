package parley.rota.solve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parley.rota.check.CheckAnswer;
import parley.rota.check.Checker;
import parley.rota.model.Absence;
import parley.rota.model.Burden;
import parley.rota.model.Days;
import parley.rota.model.Episode;
import parley.rota.model.Rota;
import parley.rota.model.RotaPlan;
import parley.rota.model.Weights;
import parley.rota.rules.Rule;
import parley.rota.rules.RuleSet;
import parley.rota.rules.RuleSets;
import parley.rota.search.Budget;
import parley.rota.search.Crew;
import parley.rota.search.Watch;

class RotaSolverTest {

  private static final RuleSet RULES = RuleSets.find("tcs-2019").orElseThrow();

  private static Solved solve(RotaPlan plan, double units) {
    return solve(plan, units, Crew.ALONE);
  }

  private static Solved solve(RotaPlan plan, double units, Crew crew) {
    return RotaSolver.solve(plan, RULES, options(units), crew, Watch.NONE);
  }

  private static SolveOptions options(double units) {
    return new SolveOptions(1, Budget.ofWork(units));
  }

  /** Says that it is many, and does jobs in the opposite order. */
  private static final Crew MANY =
      new Crew() {
        @Override
        public int size() {
          return 8;
        }

        @Override
        public <T> List<T> all(List<Supplier<T>> jobs) {
          List<T> results = new ArrayList<>();
          jobs.reversed().forEach(j -> results.addFirst(j.get()));
          return results;
        }
      };

  /** Eight doctors, four weeks, one of whom is away for a week. */
  private static Plans ward() {
    return Plans.ofDays(28)
        .usualShifts()
        .doctors(8)
        .doctor("part", 600, 26 * 60)
        .daily("L", 1)
        .daily("N", 1)
        .onWeekdays("D", 1, 2)
        .away("d00", Absence.Kind.ANNUAL_LEAVE, 7, 13)
        .request("d01", 5, Optional.empty(), false, 20)
        .fix("d02", 0, Optional.of("L"))
        .before("d03", "N", -1);
  }

  @Test
  void a35_a_rota_is_legal_and_as_planned_by_the_checker_and_its_score_is_told() {
    RotaPlan plan = ward().plan();
    Solved solved = solve(plan, 60);
    assertThat(solved.feasible()).isTrue();
    Rota rota = solved.rota().orElseThrow();
    CheckAnswer answer = Checker.check(plan, rota, RULES);
    assertThat(answer.isLegal()).isTrue();
    assertThat(answer.isAsPlanned()).isTrue();
    assertThat(solved.objective()).isEqualTo(Score.of(plan, rota, RULES).total());
    assertThat(solved.bound()).isLessThanOrEqualTo(solved.objective());
    assertThat(solved.conflict()).isEmpty();
  }

  @Test
  void the_same_seed_and_work_give_the_same_rota_whatever_the_crew() {
    RotaPlan plan = ward().plan();
    assertThat(solve(plan, 40, MANY)).isEqualTo(solve(plan, 40, Crew.ALONE));
  }

  @Test
  void a_small_plan_is_solved_to_proven_perfection() {
    RotaPlan plan =
        Plans.ofDays(21)
            .shift("D", "09:00", "17:00")
            .doctors(3)
            .daily("D", 1)
            .weights(new Weights(100, 0, Map.of(Burden.WEEKENDS, 10)))
            .plan();
    Solved solved = solve(plan, 100);
    assertThat(solved.objective()).isZero();
    assertThat(solved.bound()).isZero();
    assertThat(solved.proven()).isTrue();
  }

  @Test
  void what_is_wanted_but_cannot_be_is_a_shortage_with_proof() {
    RotaPlan plan =
        Plans.ofDays(7)
            .shift("D", "09:00", "17:00")
            .doctors(2)
            .need("D", only(Plans.FIRST), 1, 5, Optional.empty())
            .weights(new Weights(100, 0, Map.of()))
            .plan();
    Solved solved = solve(plan, 100);
    assertThat(solved.score().shortage()).isEqualTo(300);
    assertThat(solved.proven()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"06:59, 100", "07:00, 0"})
  void rest_after_a_night_is_counted_in_minutes_across_a_change_of_clocks(
      String start, long shortage) {
    // The night to 28 March 2027 ends at 09:00 summer time; 46 hours later it is 07:00 on Tuesday.
    RotaPlan plan =
        Plans.ofDays(7)
            .from(LocalDate.of(2027, 3, 26))
            .shift("N", "20:30", "09:00")
            .shift("E", start, "15:00")
            .doctors(1)
            .fix("d00", 1, Optional.of("N"))
            .need("E", only(LocalDate.of(2027, 3, 30)), 0, 1, Optional.empty())
            .weights(new Weights(100, 0, Map.of()))
            .plan();
    Solved solved = RotaSolver.solve(plan, withoutWeekends(), options(40), Crew.ALONE, Watch.NONE);
    assertThat(solved.feasible()).isTrue();
    assertThat(solved.score().shortage()).isEqualTo(shortage);
    assertThat(solved.proven()).isTrue();
  }

  /** One weekend is too many of one. */
  private static RuleSet withoutWeekends() {
    return new RuleSet(
        RULES.id(),
        RULES.title(),
        RULES.validFrom(),
        RULES.note(),
        RULES.terms(),
        RULES.sources(),
        RULES.rules().stream().filter(r -> !(r instanceof Rule.WeekendFrequency)).toList());
  }

  private static Days only(LocalDate day) {
    return new Days(Set.of(), Optional.empty(), Optional.of(day));
  }

  @Test
  void a_pattern_that_repeats_is_legal_across_its_seam() {
    RotaPlan plan = Plans.pattern(4).usualShifts().doctors(8).daily("L", 1).daily("N", 1).plan();
    Solved solved = solve(plan, 60);
    assertThat(solved.feasible()).isTrue();
    assertThat(Checker.check(plan, solved.rota().orElseThrow(), RULES).isLegal()).isTrue();
  }

  @Test
  void duties_on_call_keep_their_rules() {
    RotaPlan plan =
        Plans.ofDays(21)
            .shift("D", "09:00", "17:00")
            .onCall("R", "17:00", "09:00", new Episode(60, 90))
            .doctor(Plans.quiet("q"))
            .doctors(4)
            .daily("R", 1)
            .onWeekdays("D", 1, 2)
            .plan();
    Solved solved = solve(plan, 60);
    assertThat(solved.feasible()).isTrue();
  }

  @Test
  void m6_two_of_three_doctors_every_night_clash_with_a_rule() {
    RotaPlan plan = Plans.ofDays(14).usualShifts().doctors(3).daily("N", 2).plan();
    Solved solved = solve(plan, 100);
    assertThat(solved.feasible()).isFalse();
    assertThat(solved.objective()).isEqualTo(Long.MAX_VALUE);
    assertThat(solved.proven()).isTrue();
    Conflict conflict = solved.conflict().orElseThrow();
    assertThat(conflict.proven()).isTrue();
    assertThat(conflict.minimal()).isTrue();
    assertThat(conflict.items()).contains(new Conflict.Item.OfDemand("N")).hasSizeBetween(2, 3);
    assertThat(conflict.items().getFirst()).isInstanceOf(Conflict.Item.OfRule.class);
  }

  @Test
  void m6_leave_of_all_who_could_clashes_with_the_demand_and_no_rule() {
    RotaPlan plan =
        ward()
            .shift("S", "09:00", "17:00", "stroke")
            .doctor("s1", 1000, 43 * 60, "stroke")
            .doctor(Plans.neverOn("s0", DayOfWeek.MONDAY))
            .need("S", only(Plans.FIRST.plusDays(10)), 1, 1, Optional.empty())
            .away("s1", Absence.Kind.STUDY_LEAVE, 10, 10)
            .away("s1", Absence.Kind.ANNUAL_LEAVE, 20, 22)
            .plan();
    Conflict conflict = solve(plan, 100).conflict().orElseThrow();
    assertThat(conflict.proven()).isTrue();
    assertThat(conflict.items())
        .containsExactly(
            new Conflict.Item.OfDemand("S"),
            new Conflict.Item.OfAbsence(
                new Absence(
                    "s1",
                    Plans.FIRST.plusDays(10),
                    Plans.FIRST.plusDays(10),
                    Absence.Kind.STUDY_LEAVE)));
  }

  @Test
  void m6_a_fixed_day_and_a_day_of_the_week_that_is_never_worked_clash() {
    RotaPlan plan =
        Plans.ofDays(7)
            .usualShifts()
            .doctor(Plans.neverOn("a", DayOfWeek.TUESDAY))
            .fix("a", 1, Optional.of("D"))
            .plan();
    Conflict conflict = solve(plan, 60).conflict().orElseThrow();
    assertThat(conflict.items())
        .containsExactly(
            new Conflict.Item.OfFixed(plan.fixed().getFirst()), new Conflict.Item.OfNeverOn("a"));
  }

  @Test
  void two_things_fixed_on_a_day_are_told_in_one_sentence() {
    RotaPlan plan =
        Plans.ofDays(7)
            .usualShifts()
            .doctors(1)
            .fix("d00", 1, Optional.of("D"))
            .fix("d00", 1, Optional.of("N"))
            .plan();
    assertThatThrownBy(() -> solve(plan, 1))
        .hasMessage(
            "Doctor d00 has two things fixed on 2027-01-05, D and N; expected one, as the solver gives at most one duty a day.");
  }

  @Test
  void a_plan_without_doctors_has_no_rota_if_anything_is_asked_for() {
    RotaPlan plan = Plans.ofDays(7).usualShifts().daily("D", 1).plan();
    Solved solved = solve(plan, 10);
    assertThat(solved.feasible()).isFalse();
    assertThat(solved.faults()).hasSize(7);
    assertThat(solved.conflict().orElseThrow().proven()).isFalse();
  }
}
