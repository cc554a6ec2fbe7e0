package parley.service.national;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import parley.casefile.Computed;
import parley.casefile.Figure;

/**
 * The published predictions are those that the engine makes, from the days that the page states.
 */
class PredictionsPageTest {

  private static final long SEED = 20_251_114;
  private static final int DRAWS = 10_000;

  private static final Prediction NOVEMBER = predict("2025-11-13", "2025-11-14", "2025-11-19");
  private static final Prediction DECEMBER = predict("2025-12-16", "2025-12-17", "2025-12-22");
  private static final Prediction AHEAD = predict("2026-11-26", "2027-01-13", "2027-01-18");

  @Test
  void the_page_has_the_numbers_that_are_computed_again() throws IOException {
    List<String> lines = new ArrayList<>();
    for (Prediction p : List.of(NOVEMBER, DECEMBER, AHEAD)) {
      lines.addAll(table(p));
    }
    lines.add(sensitivity("nothing", absent -> 0));
    lines.add(sensitivity("a tenth of the share absent", absent -> 0.1 * absent));
    lines.add(sensitivity("a fifth of the share absent", absent -> 0.2 * absent));
    lines.add(score("2025-11-14, at least", NOVEMBER, 95));
    lines.add(score("2025-11-14, derived", NOVEMBER, 95.8));
    lines.add(score("2025-12-17", DECEMBER, 94.7));
    assertThat(Files.readAllLines(Shipped.root().resolve("docs/predictions/walkouts.md")))
        .as(String.join("\n", lines))
        .containsAll(lines);
  }

  @Test
  void the_outcomes_were_not_seen() {
    assertThat(outcomes("2025-11-13", 13)).isZero();
    assertThat(outcomes("2025-12-16", 14)).isZero();
    assertThat(outcomes("2026-02-18", 13)).isPositive();
    assertThat(NOVEMBER.number()).isEqualTo(13);
    assertThat(DECEMBER.number()).isEqualTo(14);
    assertThat(AHEAD.number()).isEqualTo(15);
    assertThat(List.of(NOVEMBER, DECEMBER, AHEAD))
        .allSatisfy(p -> {
          assertThat(p.policy()).isEqualTo(NationalPolicy.KEEP_TARGET);
          assertThat(p.isPolicyAssumed()).isFalse();
          assertThat(p.days()).isEqualTo(new StrikeDays(3, 2));
        });
  }

  private static long outcomes(String day, int number) {
    return Shipped.asOf(day).record().walkouts().stream()
        .filter(w -> w.number().filter(n -> n == number).isPresent())
        .flatMap(w -> w.figures().stream())
        .filter(f -> f.measure().equals("planned-care-kept") || f.measure().startsWith("absent-"))
        .count();
  }

  private static String sensitivity(String label, ForcedShare forced) {
    return String.format(
        Locale.ROOT,
        "| %s | %s | %s | %s |",
        label,
        interval(predict("2025-11-13", "2025-11-14", "2025-11-19", forced)),
        interval(predict("2025-12-16", "2025-12-17", "2025-12-22", forced)),
        interval(predict("2026-11-26", "2027-01-13", "2027-01-18", forced)));
  }

  private static String interval(Prediction p) {
    return cells(p.kept(), "%.1f", 1).replace(" | ", ", ");
  }

  private static Prediction predict(String day, String from, String to) {
    return predict(day, from, to, Shipped.forced(day));
  }

  private static Prediction predict(String day, String from, String to, ForcedShare forced) {
    return NationalEngine.predict(
        Shipped.asOf(day),
        NationalQuestion.of(LocalDate.parse(from), LocalDate.parse(to)),
        forced,
        SEED,
        DRAWS);
  }

  private static List<String> table(Prediction p) {
    return List.of(
        "| %s to %s | %s | kept | %s |"
            .formatted(p.question().from(), p.question().to(), p.asOf(), percents(p.kept())),
        "| | | cancelled, as counted | %s |".formatted(counts(p.cancelled())),
        "| | | of them inpatient | %s |".formatted(counts(p.cancelledInpatient())),
        "| | | of them outpatient | %s |".formatted(counts(p.cancelledOutpatient())));
  }

  private static String percents(Computed computed) {
    return cells(computed, "%.1f %%", 1);
  }

  private static String counts(Computed computed) {
    return cells(computed, "%,.0f", 100);
  }

  private static String cells(Computed computed, String pattern, int unit) {
    Figure f = computed.find().orElseThrow();
    return String.join(
        " | ",
        List.of(f.low(), f.value(), f.high()).stream()
            .map(v -> v.orElseThrow().doubleValue())
            .map(v -> pattern.startsWith("%.1f") ? v : Math.round(v / unit) * (double) unit)
            .map(v -> String.format(Locale.ROOT, pattern, v))
            .toList());
  }

  /** Where a share kept lies among the draws, and its continuous ranked probability score. */
  private static String score(String label, Prediction p, double percent) {
    double[] kept = Arrays.stream(p.draws().kept()).map(k -> 100 * k).sorted().toArray();
    double below = Arrays.stream(kept).filter(k -> k <= percent).count() / (double) kept.length;
    double low = p.kept().find().flatMap(Figure::low).orElseThrow().doubleValue();
    double high = p.kept().find().flatMap(Figure::high).orElseThrow().doubleValue();
    return String.format(
        Locale.ROOT,
        "| %s | %.1f %% | %s | %.1f %% | %.2f |",
        label,
        percent,
        low <= percent && percent <= high ? "inside" : "outside",
        100 * below,
        crps(kept, percent));
  }

  /** E|X - y| - E|X - X'| / 2 of sorted draws, in points. */
  private static double crps(double[] sorted, double observed) {
    double distance = 0;
    double spread = 0;
    int n = sorted.length;
    for (int i = 0; i < n; i++) {
      distance += Math.abs(sorted[i] - observed) / n;
      spread += (2.0 * i - n + 1) * sorted[i] * 2 / ((double) n * n);
    }
    return distance - spread / 2;
  }
}
