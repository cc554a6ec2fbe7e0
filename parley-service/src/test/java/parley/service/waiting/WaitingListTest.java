package parley.service.waiting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class WaitingListTest {

  private static final ListRules.Urgency IN_TURN = new ListRules.Urgency("all", 1, 1);

  private static double[] every(int days, double number) {
    double[] all = new double[days];
    Arrays.fill(all, number);
    return all;
  }

  private static WeeklyBands bands(long... counts) {
    return new WeeklyBands(Arrays.copyOf(counts, WeeklyBands.PUBLISHED));
  }

  @Test
  void nobody_comes_and_nobody_is_treated_everyone_waits_longer_by_the_days() {
    WaitingList list =
        WaitingList.of(
            bands(70, 0, 35),
            new ListRules(new double[7], every(14, 0), 0, List.of(IN_TURN)),
            0,
            new SplittableRandom(1));
    assertThat(list.bands()).isEqualTo(bands(70, 0, 35));
    list.run();
    assertThat(list.bands()).isEqualTo(bands(0, 0, 70, 0, 35));
  }

  @Test
  void in_turn_the_longest_wait_ends_first() {
    WaitingList list =
        WaitingList.of(
            bands(70, 0, 35),
            new ListRules(new double[7], every(7, 5), 0, List.of(IN_TURN)),
            0,
            new SplittableRandom(1));
    List<ListDay> days = list.run();
    assertThat(days).hasSize(7).allSatisfy(d -> assertThat(d.treated()).isEqualTo(5));
    assertThat(list.bands()).isEqualTo(bands(0, 70));
  }

  @Test
  void every_day_adds_up_and_the_bands_hold_all_who_wait() {
    for (long seed = 0; seed < 30; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      long[] counts = new long[WeeklyBands.PUBLISHED];
      Arrays.setAll(counts, w -> random.nextInt(60));
      double[] treatments = new double[400];
      Arrays.setAll(treatments, d -> random.nextDouble(60));
      ListRules rules =
          new ListRules(
              new double[] {30, 25, 40, 20, 30, 0, 3},
              treatments,
              random.nextDouble(0.01),
              List.of(
                  new ListRules.Urgency("urgent", 0.2, 1),
                  new ListRules.Urgency("soon", 0.3, 0),
                  new ListRules.Urgency("routine", 0.5, 0.6)));
      WaitingList list = WaitingList.of(new WeeklyBands(counts), rules, 3, random);
      long waiting = Arrays.stream(counts).sum();
      for (ListDay day : list.run()) {
        waiting += day.started() - day.treated() - day.removed();
        assertThat(day.waiting()).isEqualTo(waiting);
      }
      assertThat(list.bands().size()).isEqualTo(waiting);
    }
  }

  @Test
  void the_same_seed_gives_the_same_days() {
    ListRules rules = new ListRules(every(7, 20), every(200, 19), 0.002, List.of(IN_TURN));
    assertThat(WaitingList.of(bands(9, 9, 9), rules, 0, new SplittableRandom(4)).run())
        .isEqualTo(WaitingList.of(bands(9, 9, 9), rules, 0, new SplittableRandom(4)).run())
        .isNotEqualTo(WaitingList.of(bands(9, 9, 9), rules, 0, new SplittableRandom(5)).run());
  }

  @Test
  void lists_with_other_treatments_meet_the_same_who_join() {
    ListRules few = new ListRules(every(7, 20), every(200, 10), 0.002, List.of(IN_TURN));
    ListRules many = new ListRules(every(7, 20), every(200, 19.5), 0.002, List.of(IN_TURN));
    assertThat(WaitingList.keyed(bands(9, 9, 9), few, 0, 5).run().stream().map(ListDay::started))
        .containsExactlyElementsOf(
            WaitingList.keyed(bands(9, 9, 9), many, 0, 5).run().stream()
                .map(ListDay::started)
                .toList())
        .isNotEqualTo(
            WaitingList.keyed(bands(9, 9, 9), few, 0, 6).run().stream()
                .map(ListDay::started)
                .toList());
  }

  @Test
  void starts_and_removals_come_in_the_numbers_asked_for() {
    // 10,000 wait, 1 % leaves a day and 100 come: the list stays in balance.
    long[] counts = new long[WeeklyBands.PUBLISHED];
    Arrays.fill(counts, 0, 100, 100);
    ListRules rules = new ListRules(every(7, 100), every(2_000, 0), 0.01, List.of(IN_TURN));
    List<ListDay> days =
        WaitingList.of(new WeeklyBands(counts), rules, 0, new SplittableRandom(2)).run();
    // Standard error of a mean of 2,000 Poisson numbers of 100: 0.22; five of them.
    assertThat(days.stream().mapToInt(ListDay::started).average().orElseThrow())
        .isCloseTo(100, within(1.1));
    assertThat(days.stream().mapToInt(ListDay::removed).average().orElseThrow())
        .isCloseTo(100, within(2.5));
  }

  @Test
  void the_urgent_do_not_wait_for_the_others() {
    ListRules rules =
        new ListRules(
            every(7, 50),
            every(300, 48),
            0,
            List.of(
                new ListRules.Urgency("urgent", 0.3, 1), new ListRules.Urgency("routine", 0.7, 1)));
    WaitingList list = WaitingList.of(bands(), rules, 0, new SplittableRandom(3));
    list.run();
    // Of 50 a day 15 are urgent; whoever waits at the end is routine, and about 2 a day are left.
    assertThat(list.bands().size()).isBetween(300L, 900L);
  }
}
