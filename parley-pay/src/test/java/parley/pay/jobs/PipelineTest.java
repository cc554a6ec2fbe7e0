package parley.pay.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The stock and flow against its closed forms, and that nobody is lost on the way. */
class PipelineTest {

  private static final long SEED = 20_260_218;
  private static final int TRIALS = 300;
  private static final BigDecimal MILLIONTH = new BigDecimal("0.000001");

  @Test
  void one_year_worked_by_hand() {
    Pipeline.Year year = pipeline("0.6").next(2026, number(1_000), number(900), number(800));

    assertThat(year.applicants()).isEqualByComparingTo("1500");
    assertThat(year.ratio()).isEqualByComparingTo("1.875");
    assertThat(year.placed()).isEqualByComparingTo("800");
    assertThat(year.left()).isEqualByComparingTo("400");
    assertThat(year.waiting()).isEqualByComparingTo("700");
  }

  @Test
  void nobody_is_lost_and_nobody_is_made_up() {
    SplittableRandom random = new SplittableRandom(SEED);
    for (int trial = 0; trial < TRIALS; trial++) {
      BigDecimal waiting = number(random.nextInt(0, 40_000));
      List<BigDecimal> entered = numbers(random, 0, 40_000);
      List<BigDecimal> posts = numbers(random, 1, 30_000);

      List<Pipeline.Year> years = any(random).run(2026, waiting, entered, posts);

      BigDecimal in = waiting;
      BigDecimal out = BigDecimal.ZERO;
      for (int i = 0; i < years.size(); i++) {
        Pipeline.Year year = years.get(i);
        in = in.add(entered.get(i));
        out = out.add(year.placed()).add(year.left());
        // Each year is a balance of its own, and all years up to it are one too.
        assertThat(year.placed().add(year.left()).add(year.waiting()))
            .isCloseTo(year.before().add(year.entered()), within(MILLIONTH));
        assertThat(out.add(year.waiting())).isCloseTo(in, within(MILLIONTH));
        assertThat(List.of(year.placed(), year.left(), year.waiting(), year.applicants()))
            .allMatch(n -> n.signum() >= 0);
        assertThat(year.placed()).isLessThanOrEqualTo(year.posts());
      }
    }
  }

  @Test
  void no_place_stays_open_while_somebody_waits() {
    SplittableRandom random = new SplittableRandom(SEED);
    for (int trial = 0; trial < TRIALS; trial++) {
      any(random)
          .run(2026, number(5_000), numbers(random, 0, 40_000), numbers(random, 1, 30_000))
          .forEach(y ->
              assertThat(y.waiting().signum() == 0 || y.placed().compareTo(y.posts()) == 0)
                  .isTrue());
    }
  }

  @ParameterizedTest(name = "N {0}, P {1}, r {2}: {3}")
  @CsvSource({
    // U* = (N - P) / (1 - r), by hand.
    "22000, 10000, 0.6, 30000",
    "22000, 10000, 0, 12000",
    "12500, 10000, 0.75, 10000",
    "10000, 10000, 0.9, 0",
    "9000, 10000, 0.9, 0",
  })
  void the_number_that_waits_in_the_long_run(int entered, int posts, String r, String expected) {
    assertThat(pipeline(r).longRunWaiting(number(entered), number(posts)).orElseThrow())
        .isEqualByComparingTo(expected);
  }

  @Test
  void a_long_simulation_from_any_start_ends_at_the_closed_form() {
    SplittableRandom random = new SplittableRandom(SEED);
    for (int trial = 0; trial < TRIALS; trial++) {
      // 0.9^400 is below 1e-18: what is left of the start is far below one person.
      double r = random.nextDouble(0, 0.9);
      double entered = random.nextInt(1, 40_000);
      double posts = random.nextInt(1, 30_000);
      double expected = Math.max(0, (entered - posts) / (1 - r));

      List<Pipeline.Year> years =
          new Pipeline(BigDecimal.valueOf(r))
              .run(
                  2026,
                  number(random.nextInt(0, 100_000)),
                  Collections.nCopies(400, BigDecimal.valueOf(entered)),
                  Collections.nCopies(400, BigDecimal.valueOf(posts)));

      assertThat(years.getLast().waiting().doubleValue()).isCloseTo(expected, within(1e-6));
      assertThat(
              new Pipeline(BigDecimal.valueOf(r))
                  .longRunWaiting(BigDecimal.valueOf(entered), BigDecimal.valueOf(posts))
                  .orElseThrow()
                  .doubleValue())
          .isCloseTo(expected, within(1e-6));
    }
  }

  @Test
  void if_all_apply_again_the_number_that_waits_grows_by_the_excess_every_year() {
    Pipeline all = pipeline("1");

    assertThat(all.longRunWaiting(number(12_000), number(10_000))).isEmpty();
    assertThat(
            all.run(
                    2026,
                    number(500),
                    Collections.nCopies(7, number(12_000)),
                    Collections.nCopies(7, number(10_000)))
                .getLast()
                .waiting())
        .isEqualByComparingTo(number(500 + 7 * 2_000));
  }

  @Test
  void the_places_that_are_needed_do_hold_the_target_and_fewer_do_not() {
    SplittableRandom random = new SplittableRandom(SEED);
    for (int trial = 0; trial < TRIALS; trial++) {
      Pipeline pipeline = new Pipeline(BigDecimal.valueOf(random.nextDouble(0, 0.9)));
      BigDecimal entered = number(random.nextInt(1_000, 40_000));
      double target = random.nextDouble(0.5, 4);

      BigDecimal needed = pipeline.postsFor(entered, BigDecimal.valueOf(target));

      assertThat(ratioInTheLongRun(pipeline, entered, needed)).isCloseTo(target, within(1e-6));
      assertThat(ratioInTheLongRun(pipeline, entered, needed.multiply(new BigDecimal("0.99"))))
          .isGreaterThan(target);
    }
  }

  @Test
  void more_places_never_leave_more_doctors_waiting() {
    SplittableRandom random = new SplittableRandom(SEED);
    for (int trial = 0; trial < TRIALS; trial++) {
      Pipeline pipeline = any(random);
      List<BigDecimal> entered = numbers(random, 0, 40_000);
      List<BigDecimal> posts = numbers(random, 1, 30_000);
      List<BigDecimal> more = new ArrayList<>(posts);
      more.set(random.nextInt(more.size()), number(30_000));

      List<Pipeline.Year> fewer = pipeline.run(2026, number(9_000), entered, posts);
      List<Pipeline.Year> after = pipeline.run(2026, number(9_000), entered, more);

      for (int i = 0; i < fewer.size(); i++) {
        assertThat(after.get(i).waiting()).isLessThanOrEqualTo(fewer.get(i).waiting());
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"-0.01", "1.2"})
  void a_share_outside_0_to_1_is_refused(String share) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> pipeline(share))
        .withMessageContaining(share);
  }

  private static double ratioInTheLongRun(Pipeline pipeline, BigDecimal entered, BigDecimal posts) {
    return pipeline
        .run(
            2026,
            BigDecimal.ZERO,
            Collections.nCopies(400, entered),
            Collections.nCopies(400, posts))
        .getLast()
        .ratio()
        .doubleValue();
  }

  private static Pipeline any(SplittableRandom random) {
    return new Pipeline(BigDecimal.valueOf(random.nextInt(0, 101), 2));
  }

  private static List<BigDecimal> numbers(SplittableRandom random, int from, int to) {
    return random.ints(15, from, to).mapToObj(PipelineTest::number).toList();
  }

  private static Pipeline pipeline(String share) {
    return new Pipeline(new BigDecimal(share));
  }

  private static BigDecimal number(int whole) {
    return BigDecimal.valueOf(whole);
  }
}
