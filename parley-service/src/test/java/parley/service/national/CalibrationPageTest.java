package parley.service.national;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import parley.casefile.Computed;
import parley.casefile.Figure;

/** The tables on the page of the method are those that the engine makes. */
class CalibrationPageTest {

  @Test
  void the_page_has_the_numbers_that_are_computed_again() throws IOException {
    Calibration past = Shipped.calibration("2026-02-18");
    List<String> lines = new ArrayList<>();
    for (CalibrationRow row : past.rows()) {
      row.editions().forEach(e -> lines.add(line(row, e)));
    }
    past.coefficients().forEach(c -> lines.add(line(c)));
    past.rivals().forEach(r -> lines.add(line(r)));
    Shipped.calibration("2025-11-13").rivals().forEach(r -> lines.add(line(r)));
    rivalsOfPublishedAbsence().forEach(r -> lines.add(line(r)));
    for (int tenth = 0; tenth <= 10; tenth++) {
      lines.add(
          String.format(
              Locale.ROOT,
              "| %d %% | %.2f %% |",
              10 * tenth,
              100 * Shipped.forced("2026-02-18").of(tenth / 10.0)));
    }
    assertThat(Files.readAllLines(Shipped.root().resolve("docs/service-calibration.md")))
        .as(String.join("\n", lines))
        .containsAll(lines);
  }

  @Test
  void turnout_alone_does_not_fit_the_walkouts_whose_absence_is_published_either() {
    List<Rival> rivals = rivalsOfPublishedAbsence();
    assertThat(rivals.get(0).model()).isEqualTo(Rival.Model.TURNOUT);
    assertThat(rivals.get(0).logShareExplained()).isLessThan(0.25);
    assertThat(rivals.get(1).model()).isEqualTo(Rival.Model.LEARNING);
    assertThat(rivals.get(1).logShareExplained()).isGreaterThan(0.75);
  }

  @Test
  void in_a_fifth_to_a_quarter_of_the_draws_the_hospitals_contradict_the_record() {
    for (String day : List.of("2025-11-13", "2026-02-18")) {
      Evidence evidence = Evidence.of(Shipped.asOf(day));
      ForcedShare forced = Shipped.forced(day);
      SplittableRandom random = new SplittableRandom(14);
      int contradict = 0;
      for (int i = 0; i < 2000; i++) {
        Setting drawn = Setting.of(evidence, forced, random::nextDouble, Setting.newest(evidence));
        contradict += Calibrator.fit(evidence, drawn).factor() < 1 ? 1 : 0;
      }
      assertThat(contradict / 2000.0).isBetween(0.18, 0.27);
      assertThat(Shipped.calibration(day).forcedFactor()).as("in the middle").isEqualTo(1);
    }
  }

  /** Of walkouts without a target that have a number of absent staff of their own. */
  private static List<Rival> rivalsOfPublishedAbsence() {
    Evidence all = Evidence.of(Shipped.asOf("2026-02-18"));
    Evidence told =
        new Evidence(
            all.asOf(),
            all.walkouts().stream()
                .filter(w -> w.absent().isPresent() && w.policy() == NationalPolicy.BLOCK_CANCEL)
                .toList(),
            all.scale(),
            all.due(),
            all.absent(),
            all.staff());
    assertThat(told.walkouts()).extracting(PastWalkout::number).containsExactly(2, 4, 5, 9, 10, 11);
    return Rivals.of(told, Setting.middle(told, Shipped.forced("2026-02-18"), Setting.newest(told)))
        .stream()
        .filter(r -> r.model() != Rival.Model.LEARNING_POLICY)
        .toList();
  }

  private static String line(CalibrationRow row, CalibrationRow.Edition edition) {
    CalibrationRow.LeaveOneOut left = edition.leaveOneOut().orElseThrow();
    return String.format(
        Locale.ROOT,
        "| %d | %d | %s | %,d | %+.2f | %,d | %+.2f | %s | %s | %.1f |",
        row.number(),
        row.days().weekdays(),
        published(edition),
        Math.round(value(edition.modelled())),
        edition.residual(),
        Math.round(value(left.modelled())),
        left.residual(),
        left.isInside() ? "yes" : "no",
        row.keptPublished()
            .map(k -> (k.bound().words() + k.value().orElseThrow()).strip())
            .orElse(""),
        value(row.keptModelled()));
  }

  private static String published(CalibrationRow.Edition edition) {
    return edition.isCount()
        ? String.format(
            Locale.ROOT,
            "%s%,d",
            edition.published().bound().words(),
            edition.published().value().orElseThrow().longValueExact())
        : "kept only";
  }

  private static String line(Coefficient c) {
    return String.format(
        Locale.ROOT,
        "| %s | %.2f | %.2f to %.2f |",
        c.term().name().toLowerCase(Locale.ROOT),
        c.value().mid(),
        c.value().low(),
        c.value().high());
  }

  private static String line(Rival r) {
    return String.format(
        Locale.ROOT,
        "| %s | %d | %.3f | %.3f | %.0f %% |",
        r.model().name().toLowerCase(Locale.ROOT).replace("_", " + "),
        r.terms().size(),
        r.rmse(),
        r.leaveOneOutRmse().orElseThrow(),
        100 * r.logShareExplained());
  }

  private static double value(Computed computed) {
    return computed.find().flatMap(Figure::value).orElseThrow().doubleValue();
  }
}
