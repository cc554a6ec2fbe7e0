package parley.brief;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import parley.brief.compose.Brief;
import parley.brief.compose.Composer;
import parley.brief.compose.Questions;
import parley.brief.page.Topic;
import parley.casefile.Case;
import parley.casefile.io.CaseFaultsException;
import parley.casefile.io.CaseFolder;

/** The shipped cases, each read once. */
final class Cases {

  static final Case DOCTORS = read("resident-doctors-england");
  static final Case SCOTLAND = read("resident-doctors-scotland");
  static final Case EXERCISE = read("exercise-rail");

  /** Days on which much, little and nothing was known. */
  static final List<LocalDate> DAYS =
      List.of(
          LocalDate.of(2000, 1, 1),
          LocalDate.of(2022, 10, 31),
          LocalDate.of(2023, 3, 14),
          LocalDate.of(2024, 9, 16),
          LocalDate.of(2025, 7, 31),
          LocalDate.of(2025, 12, 22),
          LocalDate.of(2026, 2, 18));

  private Cases() {}

  static Brief brief(Case record, LocalDate day) {
    return Composer.brief(record, day, Set.of(Topic.values()), Questions.usual());
  }

  private static Case read(String name) {
    Path here = Path.of("").toAbsolutePath();
    while (!Files.isDirectory(here.resolve("cases"))) {
      here = here.getParent();
    }
    try {
      return CaseFolder.read(here.resolve("cases").resolve(name));
    } catch (CaseFaultsException e) {
      throw new IllegalStateException(e.getMessage(), e);
    }
  }
}
