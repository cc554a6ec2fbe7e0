package parley.rota.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static parley.rota.work.Plans.TERMS;
import static parley.rota.work.Plans.duty;
import static parley.rota.work.Plans.rota;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import parley.rota.model.Absence;
import parley.rota.model.Rota;
import parley.rota.model.RotaPlan;

class WorkPatternsTest {

  private static final PayNightRules NIGHTS = PayNightRules.forDay(LocalDate.parse("2026-06-01"));

  private static List<WorkPattern> patterns(RotaPlan plan, String... lines) {
    return WorkPatterns.of(plan, rota(plan, lines), TERMS, NIGHTS);
  }

  private static WorkPattern one(RotaPlan plan, String... lines) {
    return patterns(plan, lines).getFirst();
  }

  @Test
  void a_pattern_adds_up_to_the_minute() {
    // Monday 1 June 2026, two weeks: 3 days of 8 h, 2 long days, 4 nights, a long evening.
    RotaPlan plan = Plans.of("2026-06-01", 14).doctor("a", 1000).plan();
    WorkPattern p = one(plan, "a: DDDE-LL NNNN---");
    assertThat(p.counts()).isEqualTo(new WorkPattern.Counts(10, 4, 3, 0));
    // 3 x 480 + 630 + 2 x 750 + 4 x 750; nights wholly, the evening ends at 00:30: wholly.
    assertThat(p.minutes()).isEqualTo(new WorkPattern.Minutes(6570, 630 + 3000, 0, 0));
    assertThat(p.averageMinutes()).isEqualByComparingTo("3285");
    assertThat(p.weekends()).isEqualTo(new OneIn(1, 2));
  }

  @Test
  void leave_is_neutral_and_a_rest_day_of_the_pattern_is_not() {
    Plans plans = Plans.of("2026-06-01", 14).doctor("a", 1000);
    assertThat(one(plans.plan(), "a: LLLL--- -------").averageMinutes())
        .isEqualByComparingTo("1500");
    plans.away("a", "2026-06-08", "2026-06-14", Absence.Kind.ANNUAL_LEAVE);
    WorkPattern away = one(plans.plan(), "a: LLLL--- -------");
    assertThat(away.days()).isEqualTo(7);
    assertThat(away.averageMinutes()).isEqualByComparingTo("3000");
    RotaPlan zero =
        Plans.of("2026-06-01", 14)
            .doctor("a", 1000)
            .away("a", "2026-06-08", "2026-06-14", Absence.Kind.ZERO)
            .plan();
    assertThat(one(zero, "a: LLLL--- -------").averageMinutes()).isEqualByComparingTo("1500");
  }

  @Test
  void days_out_of_post_do_not_count() {
    RotaPlan plan = Plans.of("2026-06-01", 28).inPost("a", "2026-06-08", "2026-06-21").plan();
    WorkPattern p = one(plan, "a: ------- DDDDDLL DDDDD-- -------");
    assertThat(p.days()).isEqualTo(14);
    assertThat(p.averageMinutes())
        .isEqualByComparingTo(BigDecimal.valueOf((10 * 480 + 2 * 750) / 2));
    assertThat(p.weekends()).isEqualTo(new OneIn(1, 2));
  }

  @Test
  void a_friday_night_is_a_weekend_that_is_worked_but_not_one_that_starts_then() {
    RotaPlan plan = Plans.of("2026-06-01", 14).doctor("a", 1000).plan();
    WorkPattern p = one(plan, "a: ----N-- -------");
    assertThat(p.weekends()).isEqualTo(new OneIn(1, 2));
    assertThat(p.weekendsStarted()).isEqualTo(new OneIn(0, 2));
    assertThat(one(plan, "a: ------N -------").weekendsStarted()).isEqualTo(new OneIn(1, 2));
  }

  @Test
  void a_night_of_the_rota_before_can_reach_into_the_first_weekend() {
    // Saturday 6 June is the first day; the night of Friday is of before.
    Plans plans = Plans.of("2026-06-06", 7).doctor("a", 1000);
    assertThat(one(plans.plan(), "a: -------").weekends()).isEqualTo(new OneIn(0, 1));
    plans.history(List.of(duty("a", "2026-06-05", "N")), Map.of());
    assertThat(one(plans.plan(), "a: -------").weekends()).isEqualTo(new OneIn(1, 1));
  }

  @Test
  void in_a_pattern_that_repeats_the_last_night_reaches_into_the_first_day() {
    // From a Saturday: the seventh day is a Friday, whose night ends on the first.
    assertThat(one(Plans.cyclic("2026-06-06", 7).doctor("a", 1000).plan(), "a: ------N").weekends())
        .isEqualTo(new OneIn(1, 1));
    assertThat(one(Plans.of("2026-06-06", 7).doctor("a", 1000).plan(), "a: ------N").weekends())
        .isEqualTo(new OneIn(0, 1));
  }

  @Test
  void work_on_call_is_what_is_expected_split_by_the_hour() {
    // From 17:00 on a Monday: 20:00 to 22:00, of which one hour is after 21:00.
    RotaPlan plan = Plans.of("2026-06-01", 7).doctor("a", 1000).plan();
    WorkPattern p = one(plan, "a: C------");
    assertThat(p.counts()).isEqualTo(new WorkPattern.Counts(0, 0, 0, 1));
    assertThat(p.minutes()).isEqualTo(new WorkPattern.Minutes(0, 0, 120, 60));
    assertThat(p.minutes().onCallBasic()).isEqualTo(60);
    assertThat(p.onCall()).isEqualTo(new OneIn(1, 7));
    // On a Saturday there is an hour more, from 03:00.
    assertThat(one(plan, "a: -----C-").minutes())
        .isEqualTo(new WorkPattern.Minutes(0, 0, 180, 120));
    // A public holiday counts as a weekend does.
    RotaPlan holiday = Plans.of("2026-06-01", 7).doctor("a", 1000).holiday("2026-06-01").plan();
    assertThat(one(holiday, "a: C------").minutes().onCall()).isEqualTo(180);
  }

  @Test
  void clock_changes_make_a_night_an_hour_longer_or_shorter() {
    RotaPlan spring = Plans.of("2026-03-23", 7).doctor("a", 1000).plan();
    assertThat(one(spring, "a: -----N-").minutes())
        .isEqualTo(new WorkPattern.Minutes(690, 690, 0, 0));
    RotaPlan autumn = Plans.of("2026-10-19", 7).doctor("a", 1000).plan();
    assertThat(one(autumn, "a: -----N-").minutes())
        .isEqualTo(new WorkPattern.Minutes(810, 810, 0, 0));
  }

  @Test
  void a_pattern_that_repeats_is_of_no_date_and_knows_no_clock_changes() {
    RotaPlan plan = Plans.cyclic("2026-03-23", 7).doctor("a", 1000).plan();
    assertThat(one(plan, "a: -----N-").minutes())
        .isEqualTo(new WorkPattern.Minutes(750, 750, 0, 0));
  }

  @Test
  void a_part_timer_is_set_beside_the_full_timers_of_the_group() {
    RotaPlan plan =
        Plans.of("2026-06-01", 28).doctor("a", 1000).doctor("b", 1000).doctor("c", 600).plan();
    List<WorkPattern> all =
        patterns(
            plan,
            "a: -----LL ------- -----LL -------",
            "b: ------- -----LL C------ C------",
            "c: ------- ------- ------- -----LC");
    assertThat(all.get(0).fullTime()).isEmpty();
    WorkPattern.FullTime full = all.get(2).fullTime().orElseThrow();
    assertThat(full.weekends()).isEqualTo(new OneIn(3, 8));
    assertThat(full.onCall()).isEqualTo(new OneIn(2, 56));
    assertThat(all.get(2).weekends()).isEqualTo(new OneIn(1, 4));
    assertThat(all.get(2).onCall()).isEqualTo(new OneIn(1, 28));
    RotaPlan alone = Plans.of("2026-06-01", 7).doctor("c", 600).plan();
    assertThat(one(alone, "c: -------").fullTime()).isEmpty();
  }

  @Test
  void one_in_n_is_exact() {
    assertThat(new OneIn(4, 13).n().orElseThrow()).isEqualByComparingTo("3.25");
    assertThat(new OneIn(0, 13).n()).isEmpty();
  }

  @Test
  void a_duty_of_an_unknown_shift_is_refused() {
    RotaPlan plan = Plans.of("2026-06-01", 7).doctor("a", 1000).plan();
    Rota rota = new Rota(List.of(duty("a", "2026-06-01", "X")));
    assertThatThrownBy(() -> WorkPatterns.of(plan, rota, TERMS, NIGHTS))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "The duty of a on 2026-06-01 is a shift X; expected a shift of the rota: D, L, N, E, C.");
  }
}
