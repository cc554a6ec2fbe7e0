package parley.rota.cover;

import static org.assertj.core.api.Assertions.assertThat;
import static parley.rota.cover.TestCover.FRI;
import static parley.rota.cover.TestCover.THU;
import static parley.rota.cover.TestCover.WED;
import static parley.rota.cover.TestCover.best;
import static parley.rota.cover.TestCover.inHours;
import static parley.rota.cover.TestCover.mustStand;
import static parley.rota.cover.TestCover.offer;
import static parley.rota.cover.TestCover.onShift;
import static parley.rota.cover.TestCover.plan;
import static parley.rota.cover.TestCover.session;
import static parley.rota.cover.TestCover.shift;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import parley.rota.cover.CoverFault.Kind;
import parley.rota.cover.format.ShippedCover;
import parley.rota.model.Duty;

/** Wrong covers are refused, each for what is wrong with it. */
class CoverCheckTest {

  private static final CoverPlan PLAN =
      plan(WED, 3)
          .shifts(
              shift("day", "08:00", "17:00"),
              shift("late", "20:00", "23:00"),
              shift("night", "22:00", "08:30"),
              shift("lines", "09:00", "12:00", "lines"),
              shift("long", "08:00", "21:30"))
          .rules(new RestRules("usual", 780, 660, 1380, 30, 480, 660, 1440, 2, 2))
          .needs(onShift("day", 1), inHours("airway", "08:00", "20:00", "airway", 1))
          .resident("R1", Set.of("airway"), new Duty("R1", WED, "day"), new Duty("R1", THU, "day"))
          .who(new WhoWorks.Named(Map.of(WED, Set.of("R1"))))
          .volunteer(
              "V1",
              Set.of(),
              List.of(
                  offer(WED, "day"),
                  offer(THU, "day"),
                  offer(FRI, "day"),
                  offer(THU, "late"),
                  offer(WED, "night"),
                  offer(WED, "lines"),
                  offer(WED, "long")),
              session("clinic", THU, "09:00", "13:00", 4),
              mustStand(session("list", FRI, "09:00", "13:00", 3)))
          .done();

  private static final CoverAnswer GOOD = best(PLAN);

  private static CoverDuty duty(String who, LocalDate day, String shift) {
    CivilTime time = new CivilTime(PLAN.horizon().zone());
    long start = time.start(day, PLAN.shift(shift));
    long end = time.end(day, PLAN.shift(shift));
    List<BandCost> bands = Pricing.of(TestCover.CARD, PLAN, time, start, end);
    return new CoverDuty(
        who,
        day,
        shift,
        time.at(start),
        time.at(end),
        (int) (end - start),
        shift.equals("night"),
        bands.stream().mapToLong(BandCost::pence).sum(),
        bands);
  }

  private static CoverAnswer with(CoverDuty... duties) {
    return changed(GOOD.score(), GOOD.working(), List.of(duties), GOOD.gaps(), GOOD.fallen());
  }

  private static CoverAnswer changed(
      Score score,
      List<Duty> working,
      List<CoverDuty> duties,
      List<CoverGap> gaps,
      List<FallenSession> fallen) {
    return new CoverAnswer(
        PLAN,
        GOOD.method(),
        score,
        GOOD.levels(),
        working,
        GOOD.absent(),
        duties,
        gaps,
        fallen,
        GOOD.persons(),
        GOOD.bands(),
        GOOD.sessions(),
        List.of(),
        List.of());
  }

  private static List<Kind> kinds(CoverAnswer answer) {
    return CoverCheck.list(answer).stream().map(CoverFault::kind).distinct().toList();
  }

  @Test
  void the_cover_of_the_engine_is_as_it_is_told() {
    assertThat(GOOD.duties()).extracting(d -> d.day() + d.shift()).containsExactly(THU + "day");
    assertThat(CoverCheck.list(GOOD)).isEmpty();
  }

  @Test
  void a_duty_of_nobody_or_one_that_was_not_offered_is_refused() {
    assertThat(kinds(with(duty("V9", THU, "day")))).containsExactly(Kind.UNKNOWN_VOLUNTEER);
    assertThat(kinds(with(duty("V1", FRI, "night")))).containsExactly(Kind.NOT_OFFERED);
    assertThat(kinds(with(duty("V1", THU, "day"), duty("V1", THU, "day")))).contains(Kind.TWICE);
  }

  @Test
  void a_duty_without_its_skill_or_over_the_longest_is_refused() {
    assertThat(kinds(with(duty("V1", WED, "lines")))).containsExactly(Kind.SKILL);
    assertThat(CoverCheck.list(with(duty("V1", WED, "long"))))
        .containsExactly(new CoverFault(Kind.TOO_LONG, "V1", WED + " long", 810, 780));
  }

  @Test
  void too_little_rest_too_many_duties_and_too_many_days_in_a_row_are_refused() {
    assertThat(CoverCheck.list(with(duty("V1", THU, "late"), duty("V1", FRI, "day"))))
        .contains(new CoverFault(Kind.REST, "V1", FRI.toString(), 540, 660));
    assertThat(CoverCheck.list(with(duty("V1", WED, "night"), duty("V1", THU, "late"))))
        .contains(new CoverFault(Kind.REST, "V1", THU.toString(), 690, 1380));
    assertThat(kinds(with(duty("V1", WED, "day"), duty("V1", THU, "day"), duty("V1", FRI, "day"))))
        .contains(Kind.DUTIES, Kind.DAYS_IN_ROW);
  }

  @Test
  void a_session_that_must_stand_and_one_that_is_not_told_to_fall_are_refused() {
    assertThat(kinds(with(duty("V1", FRI, "day")))).contains(Kind.MUST_STAND, Kind.FALLEN);
    assertThat(kinds(changed(GOOD.score(), GOOD.working(), GOOD.duties(), GOOD.gaps(), List.of())))
        .contains(Kind.FALLEN);
  }

  @Test
  void gaps_that_are_not_told_are_refused() {
    assertThat(GOOD.gaps()).isNotEmpty();
    assertThat(
            kinds(changed(GOOD.score(), GOOD.working(), GOOD.duties(), List.of(), GOOD.fallen())))
        .containsExactly(Kind.GAP);
    Score flattering = new Score(0, GOOD.score().fallenValue(), GOOD.score().pence());
    assertThat(
            CoverCheck.list(
                changed(flattering, GOOD.working(), GOOD.duties(), GOOD.gaps(), GOOD.fallen())))
        .containsExactly(
            new CoverFault(Kind.GAP_MINUTES, "test", "", 0, GOOD.score().gapMinutes()));
  }

  @Test
  void a_wrong_price_wrong_value_and_wrong_times_are_refused() {
    Score cheap = new Score(GOOD.score().gapMinutes(), 3, 1);
    assertThat(kinds(changed(cheap, GOOD.working(), GOOD.duties(), GOOD.gaps(), GOOD.fallen())))
        .containsExactly(Kind.PENCE, Kind.FALLEN_VALUE);
    CoverDuty d = GOOD.duties().getFirst();
    CoverDuty shorter =
        new CoverDuty(
            d.volunteer(),
            d.day(),
            d.shift(),
            d.start(),
            d.end().minusMinutes(1),
            d.minutes() - 1,
            d.isNight(),
            d.pence(),
            d.bands());
    assertThat(kinds(with(shorter))).containsExactly(Kind.TIMES);
    CoverDuty dear =
        new CoverDuty(
            d.volunteer(),
            d.day(),
            d.shift(),
            d.start(),
            d.end(),
            d.minutes(),
            d.isNight(),
            d.pence() + 1,
            d.bands());
    assertThat(CoverCheck.list(with(dear)))
        .containsExactly(new CoverFault(Kind.PENCE, "V1", THU + " day", d.pence() + 1, d.pence()));
  }

  @Test
  void residents_who_are_absent_do_not_work() {
    List<Duty> all = new ArrayList<>(GOOD.working());
    all.addAll(GOOD.absent());
    assertThat(kinds(changed(GOOD.score(), all, GOOD.duties(), GOOD.gaps(), GOOD.fallen())))
        .contains(Kind.TURNOUT);
  }

  @Test
  void every_duty_less_of_the_example_is_noticed() throws Exception {
    CoverAnswer answer = best(ShippedCover.file().plan());
    assertThat(CoverCheck.list(answer)).isEmpty();
    for (CoverDuty duty : answer.duties()) {
      List<CoverDuty> fewer = new ArrayList<>(answer.duties());
      fewer.remove(duty);
      CoverAnswer less =
          new CoverAnswer(
              answer.plan(),
              answer.method(),
              answer.score(),
              answer.levels(),
              answer.working(),
              answer.absent(),
              fewer,
              answer.gaps(),
              answer.fallen(),
              answer.persons(),
              answer.bands(),
              answer.sessions(),
              List.of(),
              List.of());
      assertThat(CoverCheck.list(less)).as(duty.toString()).isNotEmpty();
    }
  }
}
