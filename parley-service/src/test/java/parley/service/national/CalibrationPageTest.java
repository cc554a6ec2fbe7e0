package parley.service.national;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
    assertThat(Files.readAllLines(Shipped.root().resolve("docs/service-calibration.md")))
        .as(String.join("\n", lines))
        .containsAll(lines);
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
