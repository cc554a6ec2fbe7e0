package parley.talks.strike;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Laws of strike durations, against published fits and against samples of known laws. */
class DurationModelTest {

  private static List<Spell> contractStrikes(boolean withProduction) {
    List<Spell> spells = new ArrayList<>();
    try (InputStream in = DurationModelTest.class.getResourceAsStream("contract-strikes.txt")) {
      for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
        if (!line.startsWith("#")) {
          String[] parts = line.split(": ");
          for (String days : parts[1].split(" ")) {
            spells.add(
                new Spell(
                    Double.parseDouble(days),
                    true,
                    withProduction ? List.of(Double.parseDouble(parts[0])) : List.of()));
          }
        }
      }
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return spells;
  }

  @ParameterizedTest(
      name = "Greene, Econometric Analysis, table of the strikes of Kennan 1985: {0}")
  @CsvSource({
    // lambda, shape and median as printed there, to the print's precision
    "EXPONENTIAL, 0.02344, 1, 29.571",
    "WEIBULL, 0.02439, 0.92083, 27.543",
    "LOG_LOGISTIC, 0.04153, 1.33148, 24.079",
    "LOG_NORMAL, 0.04514, 0.77206, 22.152",
  })
  void the_published_fits_come_out(Hazard hazard, double lambda, double shape, double median) {
    DurationFit fit = DurationModel.fit(hazard, contractStrikes(false));
    assertThat(fit.spells()).isEqualTo(62);
    assertThat(fit.lambda()).isCloseTo(lambda, within(0.000006));
    assertThat(fit.shape()).isCloseTo(shape, within(0.00005));
    assertThat(fit.median()).isCloseTo(median, within(0.0025));
  }

  @ParameterizedTest(name = "second computation: {0}")
  @CsvSource({
    "EXPONENTIAL, 0.023440, 1, 29.571",
    "WEIBULL, 0.024386, 0.920785, 27.541",
    "LOG_LOGISTIC, 0.041530, 1.331475, 24.0787",
    "LOG_NORMAL, 0.045143, 0.772060, 22.1518",
  })
  void the_fits_agree_with_a_second_computation_to_six_digits(
      Hazard hazard, double lambda, double shape, double median) {
    DurationFit fit = DurationModel.fit(hazard, contractStrikes(false));
    assertThat(fit.lambda()).isCloseTo(lambda, within(5e-7));
    assertThat(fit.shape()).isCloseTo(shape, within(5e-7));
    assertThat(fit.median()).isCloseTo(median, within(5e-4));
  }

  @ParameterizedTest
  @CsvSource({"WEIBULL, -102.2726", "LOG_LOGISTIC, -105.2748", "LOG_NORMAL, -104.0132"})
  void the_log_likelihood_is_that_of_the_logarithm(Hazard hazard, double value) {
    assertThat(DurationModel.fit(hazard, contractStrikes(false)).logLikelihood())
        .isCloseTo(value, within(5e-5));
  }

  @Test
  void the_log_likelihood_of_the_days_is_that_of_the_exponential_table() {
    assertThat(DurationModel.fit(Hazard.EXPONENTIAL, contractStrikes(false)).logLikelihoodOfDays())
        .isCloseTo(-294.704, within(5e-4));
  }

  @Test
  void production_above_its_trend_goes_with_shorter_strikes() {
    DurationFit fit = DurationModel.fit(Hazard.WEIBULL, contractStrikes(true));
    assertThat(fit.intercept()).isCloseTo(3.777300, within(5e-7));
    assertThat(fit.coefficients().getFirst()).isCloseTo(-9.352660, within(5e-7));
    assertThat(fit.sigma()).isCloseTo(0.997019, within(5e-7));
    assertThat(fit.logLikelihood()).isCloseTo(-97.65161, within(5e-6));
    assertThat(fit.standardErrors().get(0)).isCloseTo(0.137, within(5e-3));
    assertThat(fit.standardErrors().get(1)).isCloseTo(2.952, within(5e-2));
    assertThat(fit.standardErrors().get(2)).isCloseTo(0.100, within(5e-3));
  }

  @ParameterizedTest
  @EnumSource(Hazard.class)
  void the_law_that_made_a_sample_is_found_again_although_a_third_was_not_seen_to_end(
      Hazard hazard) {
    DurationFit law =
        new DurationFit(
            hazard, 3, List.of(), hazard == Hazard.EXPONENTIAL ? 1 : 0.7, List.of(), 0, 0, 0);
    SplittableRandom random = new SplittableRandom(62);
    double lastSeen = law.quantile(2.0 / 3);
    List<Spell> spells = new ArrayList<>();
    for (int i = 0; i < 20_000; i++) {
      double days = law.quantile(random.nextDouble(1e-12, 1));
      spells.add(new Spell(Math.min(days, lastSeen), days <= lastSeen, List.of()));
    }
    DurationFit fit = DurationModel.fit(hazard, spells);
    assertThat(fit.intercept()).isCloseTo(3, within(4 * fit.standardErrors().getFirst()));
    assertThat(fit.sigma()).isCloseTo(law.sigma(), within(0.03));
    assertThat(fit.survival(fit.median())).isCloseTo(0.5, within(1e-12));
  }

  @Test
  void strikes_that_all_go_on_have_no_law() {
    assertThatThrownBy(
            () -> DurationModel.fit(Hazard.WEIBULL, List.of(new Spell(3, false, List.of()))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("None of the 1 strikes has ended; a law needs one that has.");
  }

  @Test
  void a_covariate_that_never_changes_has_no_coefficient() {
    List<Spell> spells =
        List.of(
            new Spell(3, true, List.of(1.0)),
            new Spell(5, true, List.of(1.0)),
            new Spell(9, true, List.of(1.0)));
    assertThatThrownBy(() -> DurationModel.fit(Hazard.EXPONENTIAL, spells))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("covariates move together");
  }
}
