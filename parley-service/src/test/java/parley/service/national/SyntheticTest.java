package parley.service.national;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import parley.casefile.Figure;
import parley.casefile.Walkout;

/** Data drawn from the model give its parameters back, and its intervals hold what they say. */
class SyntheticTest {

  private static final int SETS = 400;
  private static final int WALKOUTS = 12;
  private static final double DEVIATION = 0.15;
  private static final Map<Term, Double> TRUE =
      Map.of(Term.LEVEL, -1.5, Term.LEARNING, -0.4, Term.JOINT, 0.2, Term.TARGET, -0.5);
  private static final ForcedShare FORCED = absent -> 0.1 * absent;
  private static final LocalDate FIRST = LocalDate.of(2023, 1, 3);

  @Test
  void ninety_percent_intervals_hold_ninety_in_a_hundred() {
    Map<Term, Double> sums = new EnumMap<>(Term.class);
    int held = 0;
    int parameters = 0;
    int leftOut = 0;
    int leftOutHeld = 0;
    SplittableRandom random = new SplittableRandom(95);
    for (int set = 0; set < SETS; set++) {
      MadeCase made =
          MadeCase.withScale()
              .with(MadeCase.figure("t", "planned-care-target", "95", "2023-11-01"));
      for (int n = 1; n <= WALKOUTS; n++) {
        made.with(drawn(n, random));
      }
      double next = count(situation(WALKOUTS + 1, 3000), random);
      Calibration past = Calibration.of(made.asOf("2024-06-01"), FORCED);
      for (Coefficient c : past.coefficients()) {
        sums.merge(c.term(), c.value().mid(), Double::sum);
        parameters += c.value().holds(TRUE.get(c.term())) ? 1 : 0;
      }
      for (CalibrationRow row : past.rows()) {
        CalibrationRow.LeaveOneOut other = row.editions().getFirst().leaveOneOut().orElseThrow();
        if (other.missing().isEmpty()) {
          leftOut++;
          leftOutHeld += other.isInside() ? 1 : 0;
        }
      }
      Prediction prediction =
          NationalEngine.predict(
              made.asOf("2024-06-01"),
              NationalQuestion.of(LocalDate.of(2024, 6, 4), LocalDate.of(2024, 6, 7))
                  .withAbsentADay(3000),
              FORCED,
              set,
              400);
      Figure cancelled = prediction.cancelled().find().orElseThrow();
      held +=
          new Estimate(
                      cancelled.low().orElseThrow().doubleValue(),
                      0,
                      cancelled.high().orElseThrow().doubleValue())
                  .holds(next)
              ? 1
              : 0;
    }
    assertThat(held / (double) SETS).as("predictions").isBetween(0.85, 0.95);
    assertThat(leftOutHeld / (double) leftOut).as("left out").isBetween(0.85, 0.95);
    assertThat(parameters / (4.0 * SETS)).as("parameters").isBetween(0.85, 0.95);
    TRUE.forEach((term, value) ->
        assertThat(sums.get(term) / SETS).as(term.name()).isCloseTo(value, within(0.04)));
  }

  private static Walkout drawn(int n, RandomGenerator random) {
    // A first draw decides who is absent, so that the forced share differs between walkouts.
    int absent = 2000 + (int) (1500 * random.nextDouble());
    Situation situation = situation(n, absent);
    LocalDate first = FIRST.plusWeeks(4L * n);
    String known = first.plusDays(7).toString();
    return MadeCase.walkout(
        n,
        first,
        situation.joint(),
        MadeCase.figure(
            "c" + n, "rescheduled", Long.toString(Math.round(count(situation, random))), known),
        MadeCase.figure("a" + n, "absent-average-per-day", Integer.toString(absent), known));
  }

  private static Situation situation(int n, int absent) {
    return new Situation(
        n,
        // Absence of joint walkouts is not used; they are left out of the forced share's test.
        n == 6 || n == 7,
        n >= WALKOUTS - 1 ? NationalPolicy.KEEP_TARGET : NationalPolicy.BLOCK_CANCEL,
        absent / MadeCase.DUE);
  }

  private static double count(Situation situation, RandomGenerator random) {
    double log = DEVIATION * random.nextGaussian();
    for (Map.Entry<Term, Double> term : TRUE.entrySet()) {
      log += term.getValue() * situation.of(term.getKey());
    }
    // Where nothing is published the middle of the known range stands in, as in a joint walkout.
    double forced = FORCED.of(situation.joint() ? 0.275 : situation.absentShare());
    return Lost.share(forced, log) * 3 * MadeCase.PLANNED * MadeCase.COUNTED;
  }

  @Test
  void draws_of_students_t_have_its_quantiles() {
    SplittableRandom random = new SplittableRandom(7);
    double[] draws = new double[200_000];
    for (int i = 0; i < draws.length; i++) {
      draws[i] = StudentT.draw(3, random);
    }
    Estimate points = Estimate.of(draws);
    // Tables of Student's t with three degrees of freedom: 2.353 at 95 %.
    assertThat(points.high()).isCloseTo(2.353, within(0.03));
    assertThat(points.low()).isCloseTo(-2.353, within(0.03));
    assertThat(points.mid()).isCloseTo(0, within(0.01));
  }

  @Test
  void a_fit_by_hand() {
    // Logs 1, 2, 6 at numbers 1, e^1 and e^2 as near as whole numbers go: worked out by formulas
    // of simple regression.
    List<Situation> walkouts =
        List.of(1, 3, 7).stream()
            .map(n -> new Situation(n, false, NationalPolicy.BLOCK_CANCEL, 0.3))
            .toList();
    double[] x = {0, Math.log(3), Math.log(7)};
    double[] y = {1, 2, 6};
    double meanX = (x[0] + x[1] + x[2]) / 3;
    double sxx = 0;
    double sxy = 0;
    for (int i = 0; i < 3; i++) {
      sxx += (x[i] - meanX) * (x[i] - meanX);
      sxy += (x[i] - meanX) * (y[i] - 3);
    }
    double slope = sxy / sxx;
    double squares = 0;
    for (int i = 0; i < 3; i++) {
      double rest = y[i] - 3 - slope * (x[i] - meanX);
      squares += rest * rest;
    }
    Fit fit = Fit.of(List.of(Term.LEVEL, Term.LEARNING, Term.JOINT), walkouts, y).orElseThrow();
    assertThat(fit.terms()).containsExactly(Term.LEVEL, Term.LEARNING);
    assertThat(fit.degrees()).isEqualTo(1);
    assertThat(fit.coefficients().get(1).value().mid()).isCloseTo(slope, within(1e-12));
    Situation next = new Situation(8, false, NationalPolicy.BLOCK_CANCEL, 0.3);
    double leverage = 1 + 1 / 3.0 + Math.pow(Math.log(8) - meanX, 2) / sxx;
    // The 95 % point of Student's t with one degree of freedom is tan(0.45 pi).
    double half = Math.tan(0.45 * Math.PI) * Math.sqrt(squares * leverage);
    Estimate interval = fit.interval(next);
    assertThat(interval.high() - interval.mid()).isCloseTo(half, within(1e-6));
  }
}
