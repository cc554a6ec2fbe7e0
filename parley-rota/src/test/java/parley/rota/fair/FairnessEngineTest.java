package parley.rota.fair;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static parley.rota.work.Plans.TERMS;
import static parley.rota.work.Plans.duty;
import static parley.rota.work.Plans.rota;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import parley.rota.model.Burden;
import parley.rota.model.Rota;
import parley.rota.model.RotaPlan;
import parley.rota.model.Shift;
import parley.rota.work.Plans;

class FairnessEngineTest {

  private static FairnessAnswer answer(RotaPlan plan, String... lines) {
    return FairnessEngine.answer(plan, rota(plan, lines), TERMS);
  }

  private static GroupShare share(FairnessAnswer answer, Burden burden) {
    return answer.find("registrars", burden).orElseThrow();
  }

  private static List<Long> counts(FairnessAnswer answer, Burden burden) {
    return share(answer, burden).loads().stream().map(Load::count).toList();
  }

  @Test
  void each_burden_is_counted_as_it_is_defined() {
    // Monday 1 June 2026; a Friday night ends on Saturday, and the Monday after is a holiday.
    RotaPlan plan =
        Plans.of("2026-06-01", 14).doctor("a", 1000).doctor("b", 1000).holiday("2026-06-08").plan();
    FairnessAnswer answer = answer(plan, "a: ----N-- -------", "b: L----CN C------");
    assertThat(counts(answer, Burden.NIGHTS)).containsExactly(1L, 1L);
    assertThat(counts(answer, Burden.WEEKENDS)).containsExactly(1L, 1L);
    assertThat(counts(answer, Burden.LONG_DAYS)).containsExactly(0L, 1L);
    // The Sunday night ends on the holiday; the duty on call that starts on it counts no second
    // time.
    assertThat(counts(answer, Burden.HOLIDAYS)).containsExactly(0L, 1L);
    assertThat(counts(answer, Burden.ON_CALLS)).containsExactly(0L, 2L);
  }

  @Test
  void unsocial_minutes_are_those_at_night_or_at_the_weekend_each_once() {
    RotaPlan plan = Plans.of("2026-06-01", 7).doctor("a", 1000).doctor("b", 1000).plan();
    // a: Friday 20:00 to Saturday 08:30: 21:00 to 24:00, then all of Saturday: 180 + 510.
    // b: Monday 08:00 to 20:30: none; Saturday 08:00 to 20:30: all, 750; Sunday 20:00 to Monday
    // 08:30: 240 of Sunday and to 07:00 of Monday, 420.
    assertThat(counts(answer(plan, "a: ----N--", "b: L----LN"), Burden.UNSOCIAL_MINUTES))
        .containsExactly(690L, 750L + 660L);
    // On call from Monday 17:00: work from 20:00 to 22:00, an hour of it after 21:00.
    assertThat(counts(answer(plan, "a: C------"), Burden.UNSOCIAL_MINUTES))
        .containsExactly(60L, 0L);
  }

  @Test
  void unsocial_minutes_follow_the_clock_changes() {
    RotaPlan spring = Plans.of("2026-03-23", 7).doctor("a", 1000).plan();
    // Saturday 20:00 to Sunday 08:30 summer time: 11 and a half hours, all at the weekend.
    assertThat(counts(answer(spring, "a: -----N-"), Burden.UNSOCIAL_MINUTES)).containsExactly(690L);
    RotaPlan autumn = Plans.of("2026-10-19", 7).doctor("a", 1000).plan();
    assertThat(counts(answer(autumn, "a: -----N-"), Burden.UNSOCIAL_MINUTES)).containsExactly(810L);
  }

  @Test
  void unsocial_minutes_agree_with_a_count_minute_by_minute() {
    SplittableRandom random = new SplittableRandom(64);
    for (int round = 0; round < 60; round++) {
      // Weeks with a change of clocks, and one without.
      String monday = List.of("2026-03-23", "2026-10-19", "2026-06-01").get(round % 3);
      RotaPlan plan = Plans.of(monday, 7).doctor("a", 1000).plan();
      StringBuilder line = new StringBuilder("a: ");
      long expected = 0;
      for (int day = 0; day < 7; day++) {
        char shift = "DLNE-".charAt(random.nextInt(5));
        line.append(shift);
        expected += shift == '-' ? 0 : byMinute(plan, plan.horizon().day(day), shift);
      }
      assertThat(counts(answer(plan, line.toString()), Burden.UNSOCIAL_MINUTES))
          .as("%s from %s", line, monday)
          .containsExactly(expected);
    }
  }

  private static long byMinute(RotaPlan plan, LocalDate day, char id) {
    Shift shift = plan.findShift(String.valueOf(id)).orElseThrow();
    ZonedDateTime end =
        day.plusDays(shift.endsNextDay() ? 1 : 0).atTime(shift.end()).atZone(Plans.LONDON);
    long minutes = 0;
    for (ZonedDateTime at = day.atTime(shift.start()).atZone(Plans.LONDON);
        at.isBefore(end);
        at = at.plusMinutes(1)) {
      boolean weekend =
          at.getDayOfWeek() == DayOfWeek.SATURDAY || at.getDayOfWeek() == DayOfWeek.SUNDAY;
      minutes += weekend || at.getHour() >= 21 || at.getHour() < 7 ? 1 : 0;
    }
    return minutes;
  }

  @Test
  void loads_are_adjusted_to_the_share_of_full_time_and_to_the_time_in_post() {
    RotaPlan plan =
        Plans.of("2026-06-01", 28)
            .doctor("a", 1000)
            .doctor("b", 500)
            .inPost("c", "2026-06-01", "2026-06-07")
            .inPost("gone", "2026-01-01", "2026-05-31")
            .plan();
    GroupShare nights =
        share(
            answer(
                plan,
                "a: NNNN--- ------- ------- -------",
                "b: ------- NN----- ------- -------",
                "c: N------ ------- ------- -------"),
            Burden.NIGHTS);
    assertThat(nights.loads()).extracting(Load::doctor).containsExactly("a", "b", "c");
    assertThat(nights.loads()).extracting(Load::weight).containsExactly(1.0, 0.5, 0.25);
    assertThat(nights.loads()).extracting(Load::adjusted).containsExactly(4.0, 4.0, 4.0);
    assertThat(nights.now().jain()).isCloseTo(1, within(1e-9));
    assertThat(nights.envies()).isEmpty();
  }

  @Test
  void what_was_borne_before_changes_who_bears_most() {
    RotaPlan plan =
        Plans.of("2026-06-01", 7)
            .doctor("a", 1000)
            .doctor("b", 1000)
            .doctor("c", 500)
            .history(
                List.of(duty("a", "2026-05-31", "N")),
                Map.of("b", Map.of(Burden.NIGHTS, 5), "c", Map.of(Burden.NIGHTS, 1)))
            .plan();
    GroupShare nights =
        share(answer(plan, "a: NNN----", "b: ----N--", "c: -------"), Burden.NIGHTS);
    assertThat(nights.loads()).extracting(Load::count).containsExactly(3L, 1L, 0L);
    assertThat(nights.loads()).extracting(Load::withCarried).containsExactly(3.0, 6.0, 2.0);
    assertThat(nights.loads()).extracting(Load::rank).containsExactly(1, 2, 3);
    assertThat(nights.loads()).extracting(Load::rankWithCarried).containsExactly(2, 1, 3);
    assertThat(nights.now().gap()).isEqualTo(3);
    assertThat(nights.withCarried().gap()).isEqualTo(4);
    // a bears one more than c, which is no more than one unit: no envy.
    assertThat(nights.envies()).containsExactly(new Envy("b", "c", 4), new Envy("b", "a", 3));
  }

  @Test
  void a_part_timer_envies_only_by_more_than_one_of_their_own_units() {
    RotaPlan plan = Plans.of("2026-06-01", 7).doctor("a", 1000).doctor("b", 500).plan();
    // One night at half time weighs two; without it, none would be left.
    assertThat(share(answer(plan, "b: N------"), Burden.NIGHTS).envies()).isEmpty();
    assertThat(share(answer(plan, "b: NN-----"), Burden.NIGHTS).envies())
        .containsExactly(new Envy("b", "a", 4));
  }

  @Test
  void a_rota_without_any_duty_is_fair() {
    RotaPlan plan = Plans.of("2026-06-01", 7).doctor("a", 1000).doctor("b", 600).plan();
    FairnessAnswer answer = FairnessEngine.answer(plan, new Rota(List.of()), TERMS);
    assertThat(answer.shares()).hasSize(Burden.values().length);
    assertThat(answer.shares())
        .allSatisfy(s -> {
          assertThat(s.now().jain()).isEqualTo(1);
          assertThat(s.now().gini()).isZero();
          assertThat(s.envies()).isEmpty();
          assertThat(s.loads()).allMatch(l -> l.rank() == 1);
        });
  }

  @Test
  void requests_are_met_or_denied() {
    RotaPlan plan =
        Plans.of("2026-06-01", 7)
            .doctor("a", 1000)
            .doctor("b", 1000)
            .request("a", "2026-06-01", "N", true, 2)
            .request("a", "2026-06-02", "N", false, 3)
            .request("a", "2026-06-03", "", false, 5)
            .request("a", "2026-06-04", "", true, 7)
            .request("a", "2026-07-01", "", true, 11)
            .plan();
    FairnessAnswer answer = answer(plan, "a: NLL----");
    RequestsMet met = answer.requests().getFirst();
    assertThat(met.asked()).isEqualTo(4);
    assertThat(met.met()).isEqualTo(2);
    assertThat(met.askedWeight()).isEqualTo(17);
    assertThat(met.metWeight()).isEqualTo(5);
    assertThat(met.denied()).extracting(r -> r.weight()).containsExactly(5, 7);
    assertThat(answer.requests().getLast().asked()).isZero();
  }
}
