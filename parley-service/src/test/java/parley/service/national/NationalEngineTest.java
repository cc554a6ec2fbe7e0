package parley.service.national;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static parley.service.national.MadeCase.figure;
import static parley.service.national.MadeCase.walkout;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import parley.casefile.Bound;
import parley.casefile.CaseView;
import parley.casefile.Computed;
import parley.casefile.Figure;
import parley.casefile.Walkout;

/** What the next walkout loses, from a case made in code. */
class NationalEngineTest {

  private static final ForcedShare NOTHING = absent -> 0;
  private static final ForcedShare TENTH = absent -> 0.1 * absent;

  /** Tuesday to Thursday. */
  private static final NationalQuestion NEXT =
      NationalQuestion.of(LocalDate.parse("2024-06-04"), LocalDate.parse("2024-06-07"));

  private static final String DAY = "2024-06-03";

  @Test
  void what_is_lost_is_counted_as_counts_are_and_kept_is_the_rest() {
    Prediction p = NationalEngine.predict(five().asOf(DAY), NEXT, NOTHING, 1, 2000);
    double[] kept = p.draws().kept();
    double[] counts = p.draws().counts();
    for (int i = 0; i < kept.length; i++) {
      assertThat(kept[i]).isCloseTo(1 - p.lostShares()[i], within(1e-12));
      assertThat(counts[i]).isCloseTo(p.lostShares()[i] * 3 * 200_000 * 0.9, within(1e-6));
      assertThat(p.beforehandShares()[i]).isEqualTo(p.lostShares()[i]);
    }
    assertThat(p.number()).isEqualTo(6);
    assertThat(p.days()).isEqualTo(new StrikeDays(3, 0));
    assertThat(p.policy()).isEqualTo(NationalPolicy.BLOCK_CANCEL);
    Figure cancelled = p.cancelled().find().orElseThrow();
    assertThat(cancelled.low().orElseThrow()).isLessThan(cancelled.value().orElseThrow());
    assertThat(cancelled.value().orElseThrow()).isLessThan(cancelled.high().orElseThrow());
  }

  @Test
  void days_without_planned_care_dilute_what_is_kept_and_lose_nothing() {
    // Friday to Tuesday, and the Monday is a holiday.
    NationalQuestion long5 =
        NationalQuestion.of(LocalDate.parse("2024-06-07"), LocalDate.parse("2024-06-12"));
    Prediction p =
        NationalEngine.predict(five().holiday("2024-06-10").asOf(DAY), long5, NOTHING, 1, 200);
    assertThat(p.days()).isEqualTo(new StrikeDays(2, 3));
    assertThat(p.draws().kept()[0])
        .isCloseTo(1 - p.lostShares()[0] * 2 / (2 + 0.1 * 3), within(1e-12));
    NationalQuestion weekend =
        NationalQuestion.of(LocalDate.parse("2024-06-08"), LocalDate.parse("2024-06-10"));
    Prediction none = NationalEngine.predict(five().asOf(DAY), weekend, NOTHING, 1, 200);
    assertThat(none.draws().counts()).containsOnly(0);
    assertThat(none.draws().kept()).containsOnly(1);
  }

  @Test
  void more_absent_lose_more_in_every_draw_and_beforehand_stays() {
    CaseView view = five().asOf(DAY);
    Prediction few = NationalEngine.predict(view, NEXT.withAbsentADay(1000), TENTH, 3, 500);
    Prediction many = NationalEngine.predict(view, NEXT.withAbsentADay(4000), TENTH, 3, 500);
    assertThat(many.beforehandShares()).isEqualTo(few.beforehandShares());
    for (int i = 0; i < 500; i++) {
      assertThat(many.lostShares()[i]).isGreaterThan(few.lostShares()[i]);
    }
  }

  @Test
  void the_same_seed_gives_the_same_and_more_draws_begin_alike() {
    CaseView view = five().asOf(DAY);
    Prediction once = NationalEngine.predict(view, NEXT, TENTH, 3, 500);
    Prediction again = NationalEngine.predict(view, NEXT, TENTH, 3, 500);
    Prediction more = NationalEngine.predict(view, NEXT, TENTH, 3, 800);
    assertThat(again.lostShares()).isEqualTo(once.lostShares());
    assertThat(again.cancelled()).isEqualTo(once.cancelled());
    assertThat(Arrays.copyOf(more.lostShares(), 500)).isEqualTo(once.lostShares());
    assertThat(NationalEngine.predict(view, NEXT, TENTH, 4, 500).lostShares())
        .isNotEqualTo(once.lostShares());
  }

  @Test
  void the_policy_is_that_of_the_record_on_the_first_day() {
    MadeCase told = five().with(figure("t", "planned-care-target", "95", "2024-06-01"));
    assertThat(predict(told, NEXT).policy()).isEqualTo(NationalPolicy.KEEP_TARGET);
    assertThat(NationalEngine.predict(told.asOf("2024-05-31"), NEXT, TENTH, 1, 10).policy())
        .isEqualTo(NationalPolicy.BLOCK_CANCEL);
    MadeCase lifted = told.with(figure("u", "planned-care-target", "0", "2024-06-02"));
    assertThat(predict(lifted, NEXT).policy()).isEqualTo(NationalPolicy.BLOCK_CANCEL);
    assertThat(predict(lifted, NEXT.withPolicy(NationalPolicy.KEEP_TARGET)).policy())
        .isEqualTo(NationalPolicy.KEEP_TARGET);
  }

  @Test
  void without_a_walkout_under_a_target_its_effect_is_an_assumption_and_wide() {
    Prediction block = predict(five(), NEXT);
    Prediction target = predict(five(), NEXT.withPolicy(NationalPolicy.KEEP_TARGET));
    assertThat(block.isPolicyAssumed()).isFalse();
    assertThat(target.isPolicyAssumed()).isTrue();
    for (int i = 0; i < block.beforehandShares().length; i++) {
      assertThat(target.beforehandShares()[i] / block.beforehandShares()[i]).isBetween(0.3, 1.0);
    }
  }

  @Test
  void a_number_swapped_or_a_walkout_added_later_does_not_change_an_earlier_day() {
    LocalDate first = LocalDate.parse("2023-01-10");
    MadeCase swapped = MadeCase.withScale();
    for (int n = 5; n >= 1; n--) {
      swapped.with(
          MadeCase.walkout(
              "w" + n,
              Optional.of(n == 2 ? 4 : n == 4 ? 2 : n),
              "drivers",
              first.plusWeeks(4L * n),
              3,
              false,
              published(n)));
    }
    swapped
        .with(
            walkout(
                6,
                LocalDate.parse("2024-06-04"),
                false,
                figure("c6", "rescheduled", "1000", "2024-06-10")))
        .with(figure("late", "planned-care-target", "95", "2024-06-10"))
        .with(figure("late-due", "staff-due-to-work-a-day", "20000", "2024-06-10"));
    Prediction before = predict(five(), NEXT);
    Prediction after = NationalEngine.predict(swapped.asOf(DAY), NEXT, TENTH, 1, 500);
    assertThat(after.lostShares()).isEqualTo(before.lostShares());
    assertThat(after.kept()).isEqualTo(before.kept());
    assertThat(NationalEngine.predict(swapped.asOf("2024-07-01"), NEXT, TENTH, 1, 500).lostShares())
        .isNotEqualTo(before.lostShares());
  }

  @Test
  void walkouts_of_others_and_those_called_off_do_not_count() {
    MadeCase more =
        five()
            .with(
                MadeCase.walkout(
                    "x",
                    Optional.empty(),
                    "guards",
                    LocalDate.parse("2023-01-03"),
                    3,
                    false,
                    figure("cx", "rescheduled", "1", "2023-02-01")));
    assertThat(predict(more, NEXT).lostShares()).isEqualTo(predict(five(), NEXT).lostShares());
  }

  @Test
  void the_days_of_the_walkout_that_a_joint_one_overlaps_count_too() {
    LocalDate monday = LocalDate.parse("2024-04-01");
    MadeCase joint =
        five()
            .with(MadeCase.walkout("g", Optional.empty(), "guards", monday, 2, true))
            .with(
                MadeCase.walkout(
                    "w6",
                    Optional.of(6),
                    "drivers",
                    monday.plusDays(1),
                    3,
                    true,
                    figure("c6", "rescheduled", "70000", "2024-04-10"),
                    figure("a6", "absent-average-per-day", "9000", "2024-04-10")));
    CalibrationRow row = Calibration.of(joint.asOf(DAY), TENTH).rows().getLast();
    assertThat(row.days()).isEqualTo(new StrikeDays(4, 0));
    assertThat(row.joint()).isTrue();
    assertThat(row.absence()).isEqualTo(AbsenceBasis.NOT_PUBLISHED);
  }

  @Test
  void parts_divide_as_in_walkouts_that_publish_both_and_are_not_computed_without_one() {
    assertThat(predict(five(), NEXT).cancelledInpatient())
        .isInstanceOfSatisfying(
            Computed.NotComputable.class,
            n ->
                assertThat(n.missing())
                    .containsExactly("rescheduled-inpatient", "rescheduled-outpatient"));
    MadeCase parts =
        five()
            .with(withParts("p", "2024-03-05", "10000", "90000"))
            .with(withParts("q", "2024-04-02", "11000", "89000"));
    Prediction p = predict(parts, NEXT);
    double cancelled = value(p.cancelled());
    assertThat(value(p.cancelledInpatient()) / cancelled).isCloseTo(0.105, within(0.01));
    assertThat(value(p.cancelledOutpatient()) / cancelled).isCloseTo(0.895, within(0.02));
  }

  @Test
  void a_forced_share_above_what_was_lost_is_brought_down_by_one_factor() {
    Calibration past = Calibration.of(five().asOf(DAY), absent -> 2 * absent / (1 + absent));
    assertThat(past.forcedFactor()).isBetween(0.01, 0.9);
    assertThat(past.rows()).extracting(CalibrationRow::isForcedTooHigh).contains(true);
    assertThat(Calibration.of(five().asOf(DAY), TENTH).forcedFactor()).isEqualTo(1);
  }

  @Test
  void a_share_kept_stands_in_for_a_count_and_gives_the_scale_where_none_is_stated() {
    MadeCase withoutScale =
        MadeCase.empty().with(figure("due", "staff-due-to-work-a-day", "10000", "2020-01-01"));
    for (int n = 1; n <= 5; n++) {
      withoutScale.with(
          walkout(n, LocalDate.parse("2023-01-10").plusWeeks(4L * n), false, published(n)));
    }
    assertThatThrownBy(() -> predict(withoutScale, NEXT))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "What a walkout loses cannot be computed as of 2024-06-03: found neither planned-contacts-per-weekday with share-of-lost-care-counted nor a walkout with both a count and a share kept; expected one of them.");
    withoutScale.with(
        walkout(
            6,
            LocalDate.parse("2023-09-05"),
            false,
            figure("c6", "rescheduled", "54000", "2023-09-20"),
            figure("k6", "planned-care-kept", "90", "2023-09-20")));
    Calibration past = Calibration.of(withoutScale.asOf(DAY), NOTHING);
    // 54,000 counted are 10 % of three weekdays.
    assertThat(value(past.countedAWeekday())).isCloseTo(180_000, within(1.0));
    withoutScale.with(
        walkout(
            7,
            LocalDate.parse("2023-10-03"),
            false,
            figure("k7", "planned-care-kept", "95", Bound.AT_LEAST, "kept; of all", "2023-10-20")));
    CalibrationRow row = Calibration.of(withoutScale.asOf(DAY), NOTHING).rows().getLast();
    assertThat(row.editions().getFirst().isCount()).isFalse();
    assertThat(row.editions().getFirst().isFloor()).isTrue();
    assertThat(row.editions().getFirst().lost()).isCloseTo(0.045, within(1e-9));
  }

  @Test
  void what_cannot_be_asked_is_refused_with_one_sentence() {
    CaseView view = five().asOf(DAY);
    LocalDate day = LocalDate.parse("2024-06-04");
    refuses(
        () -> NationalQuestion.of(day, day),
        "The walkout runs from 2024-06-04 to the morning of 2024-06-04; expected 1 to 366 days between them.");
    refuses(() -> NEXT.withAbsentADay(-1), "-1 staff are absent a day; expected 0 or more.");
    refuses(
        () -> NationalEngine.predict(view, NEXT, TENTH, 1, 0),
        "0 draws are asked for; expected 1 to 1000000.");
    refuses(
        () -> NationalEngine.predict(view, NEXT, absent -> 1.5, 1, 1),
        "The forced share for 0.26 absent is 1.5; expected a share from 0 to 1.");
    refuses(
        () -> predict(MadeCase.withScale(), NEXT),
        "What a walkout loses cannot be computed as of 2024-06-03: found no number of staff absent from any walkout in the record; expected one.");
    refuses(
        () -> predict(five("2023-03-20"), NEXT, "2023-03-20"),
        "What a walkout loses cannot be computed as of 2023-03-20: found 2 walkouts with a count or a share kept; expected more of them than the model has terms.");
    MadeCase tooMuch =
        five()
            .with(
                walkout(
                    6,
                    LocalDate.parse("2024-04-02"),
                    false,
                    figure("c6", "rescheduled", "600000", "2024-04-20")));
    assertThatThrownBy(() -> predict(tooMuch, NEXT))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("Walkout w6 lost a share of 1.1")
        .hasMessageEndingWith("by \"c6\"; expected more than 0 and less than 1.");
  }

  private static void refuses(Runnable question, String sentence) {
    assertThatThrownBy(question::run)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(sentence);
  }

  private static Prediction predict(MadeCase made, NationalQuestion question) {
    return predict(made, question, DAY);
  }

  private static Prediction predict(MadeCase made, NationalQuestion question, String day) {
    return NationalEngine.predict(made.asOf(day), question, TENTH, 1, 500);
  }

  /** Five walkouts of three weekdays, each of which lost less than the one before. */
  private static MadeCase five() {
    return five("2023-06-30");
  }

  private static MadeCase five(String untilKnown) {
    MadeCase made = MadeCase.withScale();
    for (int n = 1; n <= 5; n++) {
      LocalDate first = LocalDate.parse("2023-01-10").plusWeeks(4L * n);
      if (!first.isAfter(LocalDate.parse(untilKnown))) {
        made.with(walkout(n, first, false, published(n)));
      }
    }
    return made;
  }

  private static Figure[] published(int n) {
    List<String> counts = List.of("130000", "108000", "90000", "93000", "76000");
    String known = LocalDate.parse("2023-01-10").plusWeeks(4L * n).plusDays(6).toString();
    return new Figure[] {
      figure("c" + n, "rescheduled", counts.get(n - 1), known),
      figure("a" + n, "absent-average-per-day", Integer.toString(2500 + 100 * n), known)
    };
  }

  private static Walkout withParts(String id, String first, String in, String out) {
    return MadeCase.walkout(
        id,
        Optional.empty(),
        "drivers",
        LocalDate.parse(first),
        3,
        false,
        figure(id + "i", "rescheduled-inpatient", in, "2024-05-01"),
        figure(id + "o", "rescheduled-outpatient", out, "2024-05-01"));
  }

  private static double value(Computed computed) {
    return computed.find().flatMap(Figure::value).orElseThrow().doubleValue();
  }
}
