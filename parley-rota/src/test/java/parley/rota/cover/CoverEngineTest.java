package parley.rota.cover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static parley.rota.cover.TestCover.FRI;
import static parley.rota.cover.TestCover.PLENTY;
import static parley.rota.cover.TestCover.THU;
import static parley.rota.cover.TestCover.WED;
import static parley.rota.cover.TestCover.band;
import static parley.rota.cover.TestCover.best;
import static parley.rota.cover.TestCover.card;
import static parley.rota.cover.TestCover.inHours;
import static parley.rota.cover.TestCover.mustStand;
import static parley.rota.cover.TestCover.offer;
import static parley.rota.cover.TestCover.onShift;
import static parley.rota.cover.TestCover.plan;
import static parley.rota.cover.TestCover.session;
import static parley.rota.cover.TestCover.shift;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import parley.rota.cover.format.ShippedCover;
import parley.rota.model.Days;
import parley.rota.model.Doctor;
import parley.rota.model.Duty;
import parley.rota.model.History;
import parley.rota.model.Rota;
import parley.rota.model.RotaPlan;
import parley.rota.model.Weights;
import parley.rota.search.Budget;

/** Cases worked out by hand. */
class CoverEngineTest {

  private static final Set<String> NONE = Set.of();

  @Test
  void residents_who_work_count_and_nobody_is_asked_for_what_they_cover() {
    CoverPlan plan =
        plan(WED, 2)
            .needs(onShift("day", 1))
            .resident("R1", NONE, new Duty("R1", WED, "day"), new Duty("R1", THU, "day"))
            .who(new WhoWorks.Named(Map.of(WED, Set.of("R1"))))
            .volunteer("V1", NONE, List.of(offer(WED, "day"), offer(THU, "day")))
            .done();

    CoverAnswer answer = best(plan);

    assertThat(answer.working()).containsExactly(new Duty("R1", WED, "day"));
    assertThat(answer.absent()).containsExactly(new Duty("R1", THU, "day"));
    assertThat(answer.duties()).extracting(CoverDuty::day).containsExactly(THU);
    assertThat(answer.isCovered()).isTrue();
    assertThat(answer.isProven()).isTrue();
  }

  @Test
  void the_residents_can_come_from_a_rota_with_what_was_before_it() {
    CoverPlan bare =
        plan(WED, 1)
            .needs(onShift("day", 1), inHours("airway", "06:00", "08:30", "airway", 1))
            .done();
    Doctor doctor =
        new Doctor(
            "D1",
            "D1",
            "registrar",
            "registrars",
            Set.of("airway"),
            1000,
            Optional.empty(),
            false,
            false,
            Optional.empty(),
            Optional.empty(),
            Set.of());
    RotaPlan rotaPlan =
        new RotaPlan(
            "rota",
            "A rota",
            "none",
            bare.horizon(),
            bare.shifts(),
            List.of(doctor),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            new History(
                List.of(
                    new Duty("D1", WED.minusDays(1), "night"),
                    new Duty("D1", WED.minusDays(3), "day")),
                Map.of()),
            Weights.USUAL);

    CoverPlan plan = bare.withRota(rotaPlan, new Rota(List.of(new Duty("D1", WED, "day"))));

    assertThat(best(plan).working()).containsExactly(new Duty("D1", WED.minusDays(1), "night"));
    assertThat(best(plan).absent()).containsExactly(new Duty("D1", WED, "day"));
    assertThat(best(plan).gaps()).extracting(CoverGap::demand).containsExactly("day-cover");
    RotaPlan otherTimes =
        new RotaPlan(
            "rota",
            "A rota",
            "none",
            bare.horizon(),
            List.of(shift("day", "07:00", "17:00")),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            History.NONE,
            Weights.USUAL);
    assertThatThrownBy(() -> bare.withRota(otherTimes, new Rota(List.of())))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "The shift day is from 08:00 to 17:00 in the plan and from 07:00 to 17:00 in the rota; expected the same times.");
  }

  @Test
  void the_night_before_the_walkout_is_worked_by_all_and_counts_until_it_ends() {
    CoverPlan plan =
        plan(WED, 1)
            .needs(inHours("airway", "06:00", "10:00", "airway", 1))
            .resident("R1", Set.of("airway"), new Duty("R1", WED.minusDays(1), "night"))
            .done();

    CoverAnswer answer = best(plan);

    assertThat(answer.gaps())
        .singleElement()
        .satisfies(g -> {
          assertThat(g.from().toLocalTime()).isEqualTo(LocalTime.of(8, 30));
          assertThat(g.to().toLocalTime()).isEqualTo(LocalTime.of(10, 0));
          assertThat(g.skill()).contains("airway");
          assertThat(g.missing()).isEqualTo(1);
        });
    assertThat(answer.score().gapMinutes()).isEqualTo(90);
  }

  @Test
  void a_night_is_paid_by_bands_to_the_penny() {
    CoverPlan plan =
        plan(WED, 1)
            .needs(onShift("night", 1))
            .volunteer("V1", NONE, List.of(offer(WED, "night")))
            .done();

    CoverAnswer answer = best(plan);

    // 22:00-23:00 at 200.01 an hour, 23:00-07:00 at 250.00, 07:00-08:30 at 150.00.
    assertThat(answer.duties().getFirst().bands())
        .containsExactly(
            new BandCost("card", "evening", 60, 20_001),
            new BandCost("card", "night", 480, 200_000),
            new BandCost("card", "day", 90, 22_500));
    assertThat(answer.score().pence()).isEqualTo(242_501);
    // The sums stand in the order of the card.
    assertThat(answer.bands()).extracting(BandCost::minutes).containsExactly(480, 90, 60);
    assertThat(answer.persons())
        .containsExactly(new PersonCost("V1", 1, 630, 242_501, answer.bands()));
  }

  @Test
  void half_a_penny_is_rounded_up_for_each_duty_and_band() {
    assertThat(Pricing.pence(20_001, 30)).isEqualTo(10_001);
    assertThat(Pricing.pence(20_000, 30)).isEqualTo(10_000);
    assertThat(Pricing.pence(1, 29)).isZero();
  }

  @Test
  void hours_that_pass_are_paid_when_the_clocks_change() {
    LocalDate spring = LocalDate.of(2026, 3, 28);
    LocalDate autumn = LocalDate.of(2026, 10, 24);
    for (LocalDate day : List.of(spring, autumn)) {
      CoverPlan plan =
          plan(day, 1)
              .needs(onShift("night", 1))
              .volunteer("V1", NONE, List.of(offer(day, "night")))
              .done();
      assertThat(best(plan).minutes()).isEqualTo(day.equals(spring) ? 570 : 690);
    }
  }

  @Test
  void a_night_makes_fall_what_is_too_near_before_it_and_on_the_day_after() {
    CoverPlan plan =
        plan(WED, 1)
            .needs(onShift("night", 1))
            .volunteer(
                "V1",
                NONE,
                List.of(offer(WED, "night")),
                session("morning", WED, "09:00", "13:00", 9),
                session("just-early-enough", WED, "13:00", "14:00", 9),
                session("too-late", WED, "13:00", "14:01", 5),
                session("day-after", THU, "09:00", "13:00", 7),
                session("at-the-end", FRI, "08:29", "12:00", 3),
                session("later", FRI, "08:30", "12:00", 9))
            .done();

    CoverAnswer answer = best(plan);

    assertThat(answer.fallen())
        .extracting(f -> f.session().id() + " " + f.cause())
        .containsExactly("too-late BEFORE", "day-after AFTER", "at-the-end AFTER");
    assertThat(answer.score().fallenValue()).isEqualTo(15);
    assertThat(answer.sessions())
        .containsExactly(
            new SessionsOfDay(WED, "surgery", "clinic", 3, 1, 23, 5),
            new SessionsOfDay(THU, "surgery", "clinic", 1, 1, 7, 7),
            new SessionsOfDay(FRI, "surgery", "clinic", 2, 1, 12, 3));
  }

  @Test
  void a_day_makes_fall_what_overlaps_it() {
    CoverPlan plan =
        plan(WED, 1)
            .needs(onShift("day", 1))
            .volunteer(
                "V1",
                NONE,
                List.of(offer(WED, "day")),
                session("in", WED, "13:30", "17:30", 9),
                session("before", WED, "07:00", "07:30", 9),
                session("next-day", THU, "09:00", "13:00", 9))
            .done();

    assertThat(best(plan).fallen())
        .extracting(f -> f.session().id() + " " + f.cause())
        .containsExactly("in OVERLAPS");
  }

  @Test
  void cover_comes_before_sessions_and_sessions_before_the_price() {
    RateCard dear = card("dear", band("all", Days.ALL, "00:00", "00:00", 90_000));
    RateCard cheap = card("cheap", band("all", Days.ALL, "00:00", "00:00", 10_000));
    Volunteer withSession =
        volunteer("cheap", "cheap", session("clinic", WED, "09:00", "13:00", 1));
    Volunteer free = volunteer("dear", "dear");
    CoverPlan plan =
        plan(WED, 1)
            .cards(dear, cheap)
            .needs(onShift("day", 1))
            .volunteer(withSession)
            .volunteer(free)
            .done();

    assertThat(best(plan).used()).containsExactly("dear");
    assertThat(best(plan.without("dear")).used()).containsExactly("cheap");
    assertThat(best(plan.without("dear")).fallenPatients()).isEqualTo(1);
    // By one sum: a patient for 100 pounds, a minute of a gap for 10 or for one pound.
    CoverQuestion asked = CoverQuestion.of(plan).withoutMargins();
    assertThat(CoverEngine.answer(asked.with(new Aims.Weighted(1_000, 10_000)), PLENTY).used())
        .containsExactly("cheap");
    CoverAnswer none = CoverEngine.answer(asked.with(new Aims.Weighted(100, 10_000)), PLENTY);
    assertThat(none.duties()).isEmpty();
    assertThat(none.levels())
        .containsExactly(new Level(Level.Aim.WEIGHTED_PENCE, 54_000, 54_000, true));
  }

  private static Volunteer volunteer(String id, String card, OwnSession... sessions) {
    return new Volunteer(
        id,
        id,
        "consultant",
        "surgery",
        NONE,
        "usual",
        card,
        List.of(offer(WED, "day")),
        List.of(sessions));
  }

  @Test
  void nobody_is_given_what_was_not_offered_nor_what_makes_fall_what_must_stand() {
    CoverPlan plan =
        plan(WED, 1)
            .needs(onShift("day", 1))
            .volunteer("V1", NONE, List.of(offer(WED, "night")))
            .volunteer(
                "V2",
                NONE,
                List.of(offer(WED, "day")),
                mustStand(session("list", WED, "09:00", "13:00", 3)))
            .done();

    CoverAnswer answer = best(plan);

    assertThat(answer.duties()).isEmpty();
    assertThat(answer.gaps()).singleElement().returns(1, CoverGap::missing);
    assertThat(answer.clashes())
        .singleElement()
        .satisfies(c -> {
          assertThat(c.isSmallest()).isTrue();
          assertThat(c.needs()).hasSize(1);
          assertThat(c.hindrances())
              .containsExactly(
                  new Clash.Hindrance("V1", "day-cover", Clash.Kind.NOT_OFFERED, ""),
                  new Clash.Hindrance("V2", "day-cover", Clash.Kind.SESSION, "list"));
        });
  }

  @Test
  void a_shift_that_is_too_long_or_asks_for_more_skill_is_not_given_and_the_clash_says_so() {
    CoverPlan plan =
        plan(WED, 1)
            .shifts(shift("long", "08:00", "21:01", "airway"))
            .needs(onShift("long", 1))
            .volunteer("V1", NONE, List.of(offer(WED, "long")))
            .volunteer("V2", Set.of("airway"), List.of(offer(WED, "long")))
            .done();

    assertThat(best(plan).clashes().getFirst().hindrances())
        .extracting(Clash.Hindrance::kind)
        .containsExactly(Clash.Kind.SKILL, Clash.Kind.TOO_LONG);
  }

  @Test
  void rest_between_duties_days_in_a_row_and_duties_in_all_are_kept() {
    List<Volunteer.Offer> all = new ArrayList<>();
    WED.datesUntil(WED.plusDays(5))
        .forEach(d -> {
          all.add(offer(d, "day"));
          all.add(offer(d, "night"));
        });
    CoverPlan plan =
        plan(WED, 5)
            .needs(onShift("day", 1), onShift("night", 1))
            .volunteer("V1", NONE, all)
            .done();

    CoverAnswer answer = best(plan);

    // 9 h and 10 h 30: a night forbids the day before it, the day after it and the night after it.
    // At most three days in a row: day, day, night would leave Saturday off.
    assertThat(CoverCheck.list(answer)).isEmpty();
    assertThat(answer.duties()).hasSize(4);
    assertThat(answer.score().gapMinutes()).isEqualTo(Brute.of(plan).best(Aims.IN_ORDER)[0]);
    RestRules one = new RestRules("usual", 780, 660, 1380, 30, 480, 660, 1440, 1, 2);
    CoverPlan strict =
        new CoverPlan(
            plan.id(),
            plan.name(),
            plan.horizon(),
            plan.shifts(),
            plan.template(),
            List.of(),
            List.of(),
            plan.whoWorks(),
            List.of(one),
            plan.cards(),
            plan.night(),
            plan.volunteers());
    assertThat(best(strict).duties()).hasSize(2);
  }

  @Test
  void two_places_that_clash_only_together_are_named_together() {
    CoverPlan plan =
        plan(WED, 2)
            .needs(onShift("day", 1), onShift("night", 1))
            .volunteer(
                "V1", NONE, List.of(offer(WED, "night"), offer(THU, "day"), offer(WED, "day")))
            .volunteer("V2", NONE, List.of(offer(WED, "day"), offer(THU, "night")))
            .done();

    CoverAnswer answer = best(plan);

    assertThat(answer.clashes())
        .singleElement()
        .satisfies(c -> {
          assertThat(c.isSmallest()).isTrue();
          assertThat(c.needs())
              .extracting(g -> g.demand() + " " + g.from().toLocalDate())
              .containsExactlyInAnyOrder("night-cover " + WED, "day-cover " + THU);
        });
  }

  @Test
  void a_share_is_absent_as_drawn_and_the_same_seed_draws_the_same() {
    TestCover.Plan maker = plan(WED, 2).needs(onShift("day", 5));
    for (int r = 0; r < 7; r++) {
      String id = "R" + r;
      maker.resident(id, NONE, new Duty(id, WED, "day"), new Duty(id, THU, "day"));
    }
    CoverPlan plan = maker.who(new WhoWorks.Share(500, 3)).done();

    CoverAnswer answer = best(plan);

    assertThat(answer.absent()).filteredOn(d -> d.day().equals(WED)).hasSize(4);
    assertThat(answer.absent()).filteredOn(d -> d.day().equals(THU)).hasSize(4);
    assertThat(best(plan).absent()).isEqualTo(answer.absent());
    assertThat(best(plan.withWhoWorks(new WhoWorks.Share(500, 4))).absent())
        .isNotEqualTo(answer.absent());
    assertThat(best(plan.withWhoWorks(new WhoWorks.Share(0, 3))).absent()).isEmpty();
    assertThat(best(plan.withWhoWorks(new WhoWorks.Share(1000, 3))).working()).isEmpty();
  }

  @Test
  void an_hour_without_a_rate_is_refused_in_one_sentence() {
    CoverPlan plan =
        plan(WED, 1)
            .cards(card("card", band("day", Days.ALL, "07:00", "19:00", 15_000)))
            .needs(onShift("evening", 1))
            .volunteer("V1", NONE, List.of(offer(WED, "evening")))
            .done();

    assertThatThrownBy(() -> best(plan))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "The rate card card has no band for 2025-12-17T19:00; expected bands for all hours that are offered.");
  }

  @Test
  void one_more_never_makes_it_worse_and_one_fewer_never_better() throws Exception {
    CoverPlan plan = ShippedCover.file().plan();

    CoverAnswer answer = CoverEngine.answer(CoverQuestion.of(plan), PLENTY);

    Ranking ranking = new Ranking(Aims.IN_ORDER);
    long[] now = ranking.of(answer.score(), 0);
    assertThat(answer.isProven()).isTrue();
    assertThat(answer.margins()).hasSizeGreaterThan(20).allMatch(Margin::isProven);
    for (Margin m : answer.margins()) {
      long[] then = ranking.of(m.then(), 0);
      if (m.kind() == Margin.Kind.ONE_MORE_VOLUNTEER) {
        assertThat(ranking.isBetter(now, then)).as(m.toString()).isFalse();
      } else {
        assertThat(ranking.isBetter(then, now)).as(m.toString()).isFalse();
      }
    }
    assertThat(answer.margins())
        .filteredOn(m -> m.kind() == Margin.Kind.WITHOUT_VOLUNTEER)
        .extracting(Margin::what)
        .containsExactlyElementsOf(answer.used().stream().sorted().toList());
  }

  @Test
  void the_same_question_and_budget_give_the_same_answer() throws Exception {
    CoverPlan plan = ShippedCover.file().plan();
    CoverQuestion question = CoverQuestion.of(plan).withoutMargins();
    for (boolean mayProve : new boolean[] {true, false}) {
      for (double units : new double[] {0, 3, 50}) {
        CoverAnswer first = CoverEngine.answer(question, Budget.ofWork(units), mayProve);
        CoverAnswer again = CoverEngine.answer(question, Budget.ofWork(units), mayProve);
        assertThat(again).isEqualTo(first);
      }
    }
  }

  @Test
  void without_a_budget_there_is_still_a_checked_cover_and_it_is_not_called_proven()
      throws Exception {
    CoverPlan plan = ShippedCover.file().plan();

    CoverAnswer answer =
        CoverEngine.answer(CoverQuestion.of(plan).withoutMargins(), Budget.ofWork(0));

    assertThat(answer.isProven()).isFalse();
    assertThat(answer.duties()).isNotEmpty();
    assertThat(CoverCheck.list(answer)).isEmpty();
    assertThat(answer.levels()).allMatch(l -> l.bound() <= l.value());
  }
}
