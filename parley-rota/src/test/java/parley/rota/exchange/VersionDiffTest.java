package parley.rota.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import parley.rota.model.Duty;
import parley.rota.model.Rota;
import parley.rota.rules.RuleSet;
import parley.rota.rules.RuleSets;

/** Versions of a rota, and the notice of their changes. */
class VersionDiffTest {

  private static final LocalDate PUBLISHED = LocalDate.parse("2026-02-02");

  private static Duty duty(String doctor, String day, String shift) {
    return new Duty(doctor, LocalDate.parse(day), shift);
  }

  private static final Rota BEFORE =
      new Rota(
          List.of(
              duty("A", "2026-03-01", "D"),
              duty("A", "2026-03-15", "L"),
              duty("A", "2026-03-20", "D"),
              duty("B", "2026-03-16", "N"),
              duty("B", "2026-03-20", "D")));

  private static final Rota AFTER =
      new Rota(
          List.of(
              duty("A", "2026-03-01", "D"),
              duty("A", "2026-03-16", "N"),
              duty("A", "2026-03-20", "D"),
              duty("A", "2026-03-20", "R"),
              duty("B", "2026-03-15", "L"),
              duty("B", "2026-03-20", "D"),
              duty("B", "2026-01-30", "D")));

  @Test
  void a_version_tells_each_day_that_changes_and_on_how_much_notice() {
    VersionDiff diff = VersionDiff.of(BEFORE, AFTER, PUBLISHED, 42);

    assertThat(diff.changes())
        .containsExactly(
            change("A", "2026-03-15", List.of("L"), List.of(), 41, true),
            change("A", "2026-03-16", List.of(), List.of("N"), 42, false),
            change("A", "2026-03-20", List.of("D"), List.of("D", "R"), 46, false),
            change("B", "2026-01-30", List.of(), List.of("D"), -3, true),
            change("B", "2026-03-15", List.of(), List.of("L"), 41, true),
            change("B", "2026-03-16", List.of("N"), List.of(), 42, false));
    assertThat(diff.changes())
        .extracting(VersionDiff.Change::kind)
        .containsExactly(
            VersionDiff.Kind.REMOVED,
            VersionDiff.Kind.ADDED,
            VersionDiff.Kind.CHANGED,
            VersionDiff.Kind.ADDED,
            VersionDiff.Kind.ADDED,
            VersionDiff.Kind.REMOVED);
    assertThat(diff.byDoctor().get("B")).hasSize(3);
    assertThat(diff.listLate())
        .extracting(c -> c.doctor() + c.day())
        .containsExactly("A2026-03-15", "B2026-01-30", "B2026-03-15");
  }

  private static VersionDiff.Change change(
      String doctor,
      String day,
      List<String> before,
      List<String> after,
      long notice,
      boolean isLate) {
    return new VersionDiff.Change(doctor, LocalDate.parse(day), before, after, notice, isLate);
  }

  @Test
  void the_rules_say_how_much_notice_is_due() {
    RuleSet rules = RuleSets.find("tcs-2019").orElseThrow();
    RuleSet silent =
        new RuleSet(
            "silent", "t", rules.validFrom(), "", rules.terms(), rules.sources(), List.of());

    assertThat(VersionDiff.of(BEFORE, AFTER, PUBLISHED, rules))
        .isEqualTo(VersionDiff.of(BEFORE, AFTER, PUBLISHED, 42));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> VersionDiff.of(BEFORE, AFTER, PUBLISHED, silent))
        .withMessage(
            "The rules silent say nothing of notice of a change; expected the days of notice.");
  }

  @Test
  void the_same_version_changes_nothing() {
    assertThat(VersionDiff.of(AFTER, AFTER, PUBLISHED, 42).changes()).isEmpty();
  }

  @Test
  void a_publication_names_its_content() {
    String digest = "0123456789ABCDEF".repeat(4);

    assertThat(new Publication("2", PUBLISHED, digest).sha256()).isLowerCase().hasSize(64);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Publication("2", PUBLISHED, "abc"))
        .withMessage(
            "The publication 2 has the digest \"abc\"; expected 64 hexadecimal digits (SHA-256).");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Publication(" ", PUBLISHED, digest))
        .withMessageStartingWith("A publication has no version;");
  }
}
