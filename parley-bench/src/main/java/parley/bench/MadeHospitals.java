package parley.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import parley.casefile.io.CaseFaultsException;
import parley.service.flow.FlowEngine;
import parley.service.flow.FlowQuestion;
import parley.service.hospital.Course;
import parley.service.hospital.Hospital;
import parley.service.make.Hospitals;
import parley.service.make.Tables;
import parley.service.make.Template;
import parley.service.make.TemplateReader;

/** The hospitals made of the shipped case, or of another named by {@code parley.case}. */
final class MadeHospitals {

  static final int WARM_UP_DAYS = 28;
  static final int QUARTER_DAYS = 91;

  private MadeHospitals() {}

  /** All of them, as known on a day. */
  static List<Hospital> all(LocalDate asOf) {
    Path folder =
        Path.of(System.getProperty("parley.case", "cases/resident-doctors-england"), "service")
            .toAbsolutePath();
    try {
      Template template = TemplateReader.read("template.yaml", text(folder, "template.yaml"));
      return Hospitals.of(
          template,
          Tables.trusts("trusts.csv", text(folder, "trusts.csv"), template),
          Tables.lists("lists.csv", text(folder, "lists.csv"), template),
          asOf);
    } catch (IOException | CaseFaultsException e) {
      throw new IllegalStateException(e.getMessage(), e);
    }
  }

  private static String text(Path folder, String name) throws IOException {
    return Files.readString(folder.resolve(name));
  }

  /** The one whose general beds are nearest to the mean. */
  static Hospital typical(List<Hospital> hospitals) {
    double mean = hospitals.stream().mapToInt(h -> h.beds().general()).average().orElseThrow();
    return hospitals.stream()
        .min(Comparator.comparingDouble(h -> Math.abs(h.beds().general() - mean)))
        .orElseThrow();
  }

  /** The one with most general beds. */
  static Hospital largest(List<Hospital> hospitals) {
    return hospitals.stream().max(Comparator.comparingInt(h -> h.beds().general())).orElseThrow();
  }

  /** A usual quarter after four weeks to warm up. */
  static FlowQuestion quarter(Hospital hospital) {
    return new FlowQuestion(
        hospital, LocalDate.of(2025, 10, 6), WARM_UP_DAYS, QUARTER_DAYS, Optional.empty());
  }

  /** Its course. */
  static Course course(FlowQuestion question) {
    return FlowEngine.usualCourse(question.hospital(), question.start(), question.allDays());
  }
}
