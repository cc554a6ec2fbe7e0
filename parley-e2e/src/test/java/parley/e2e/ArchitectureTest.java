package parley.e2e;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The rooms of the house and the arrows between them. */
class ArchitectureTest {

  private static final JavaClasses HOUSE =
      new ClassFileImporter()
          .withImportOption(location -> !location.contains("/test-classes/"))
          .importPackages("parley");

  /** A room, and the rooms that it may use. An arrow points down; nothing points up. */
  private static final Map<String, Set<String>> ARROWS =
      Map.of(
          "casefile", Set.of(),
          "law", Set.of("casefile"),
          "pay", Set.of("casefile"),
          "service", Set.of("casefile"),
          "rota", Set.of("casefile"),
          "talks", Set.of("casefile"),
          "brief", Set.of("casefile", "law", "pay", "service", "rota", "talks"),
          "ledger", Set.of("casefile"),
          "room", Set.of("casefile", "law", "pay", "service", "rota", "talks", "brief", "ledger"),
          "cli",
              Set.of(
                  "casefile", "law", "pay", "service", "rota", "talks", "brief", "ledger", "room"));

  /** What of java.io touches no file: a mark, and a text that a parser of XML reads. */
  private static final Set<String> IN_MEMORY =
      Set.of("java.io.Serializable", "java.io.StringReader");

  private static final String[] ENGINES = {
    "parley.law..",
    "parley.pay..",
    "parley.service..",
    "parley.rota..",
    "parley.talks..",
    "parley.casefile",
  };

  @TestFactory
  Stream<DynamicTest> each_room_uses_only_the_rooms_below_it() {
    return ARROWS.entrySet().stream()
        .map(room ->
            DynamicTest.dynamicTest(
                room.getKey(),
                () ->
                    noClasses()
                        .that()
                        .resideInAPackage("parley." + room.getKey() + "..")
                        .should()
                        .dependOnClassesThat(areInAnotherRoomThan(room))
                        .check(HOUSE)));
  }

  private static DescribedPredicate<JavaClass> areInAnotherRoomThan(
      Map.Entry<String, Set<String>> room) {
    return DescribedPredicate.describe(
        "are in a room that " + room.getKey() + " may not use",
        c ->
            roomOf(c) != null
                && !roomOf(c).equals(room.getKey())
                && !room.getValue().contains(roomOf(c)));
  }

  private static String roomOf(JavaClass c) {
    String[] parts = c.getPackageName().split("\\.");
    return parts.length > 1 && parts[0].equals("parley") ? parts[1] : null;
  }

  @Test
  void every_room_is_in_the_plan() {
    assertThat(HOUSE.stream().map(ArchitectureTest::roomOf).distinct())
        .containsExactlyInAnyOrderElementsOf(ARROWS.keySet());
  }

  @Test
  void engines_reach_for_no_file_network_database_web_or_thread() {
    check(
        noClasses()
            .that()
            .resideInAnyPackage(ENGINES)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                "java.nio.file..",
                "java.net..",
                "java.sql..",
                "javax.sql..",
                "java.util.concurrent..",
                "picocli..",
                "gg.jte..")
            .orShould()
            .dependOnClassesThat(
                DescribedPredicate.describe(
                    "are files, streams or threads",
                    c ->
                        c.getName().startsWith("java.io.") && !IN_MEMORY.contains(c.getName())
                            || c.getName().equals("java.lang.Thread"))));
  }

  @Test
  void nobody_but_main_asks_what_time_it_is() {
    for (Class<?> type :
        new Class<?>[] {LocalDate.class, LocalDateTime.class, ZonedDateTime.class, Instant.class}) {
      check(noClasses().should().callMethod(type, "now"));
    }
    check(noClasses().should().callMethod(Clock.class, "systemDefaultZone"));
    check(noClasses().should().callMethod(Clock.class, "systemUTC"));
    check(
        noClasses()
            .that()
            .doNotHaveFullyQualifiedName("parley.cli.Environment")
            .should()
            .callMethod(Clock.class, "system", ZoneId.class));
    check(
        noClasses()
            .that()
            .resideInAnyPackage(ENGINES)
            .should()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(System.class, "nanoTime"));
  }

  @Test
  void nobody_draws_numbers_that_cannot_be_drawn_again() {
    check(noClasses().should().callMethod(Math.class, "random"));
    check(noClasses().should().callConstructor(java.util.Random.class));
    check(noClasses().should().callConstructor(java.util.SplittableRandom.class));
  }

  @Test
  void only_the_reader_of_cases_knows_the_schema_validator() {
    check(
        noClasses()
            .that()
            .resideOutsideOfPackage("parley.casefile.io")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.networknt.."));
  }

  @Test
  void only_the_rota_engine_knows_the_solver_library() {
    check(
        noClasses()
            .that()
            .resideOutsideOfPackage("parley.rota..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.google.ortools.."));
  }

  @Test
  void only_the_ledger_knows_the_database_and_how_passwords_are_kept() {
    check(
        noClasses()
            .that()
            .resideOutsideOfPackage("parley.ledger.postgres..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                "java.sql..",
                "javax.sql..",
                "org.jdbi..",
                "com.zaxxer..",
                "org.flywaydb..",
                "org.postgresql..",
                "io.zonky..",
                "com.password4j.."));
  }

  @Test
  void only_one_package_of_the_room_knows_the_web_framework() {
    check(
        noClasses()
            .that()
            .resideOutsideOfPackage("parley.room.web..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.javalin..", "org.eclipse.jetty..", "jakarta.servlet.."));
  }

  @Test
  void nobody_who_solves_can_influence_the_checker() {
    check(
        noClasses()
            .that()
            .resideInAnyPackage("parley.rota.model..", "parley.rota.rules..", "parley.rota.check..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                "com.google.ortools..",
                "parley.rota.line..",
                "parley.rota.search..",
                "parley.rota.columns..",
                "parley.rota.solve..",
                "parley.rota.needs.."));
  }

  @Test
  void only_the_command_line_knows_picocli_and_ends_the_program() {
    check(
        noClasses()
            .that()
            .resideOutsideOfPackage("parley.cli..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("picocli.."));
    check(
        noClasses()
            .that()
            .doNotHaveSimpleName("Main")
            .should()
            .callMethod(System.class, "exit", int.class));
  }

  @Test
  void there_are_no_cycles_between_packages() {
    check(slices().matching("parley.(*)..").should().beFreeOfCycles());
  }

  @Test
  void a_sole_implementation_is_called_default() {
    check(noClasses().should().haveSimpleNameEndingWith("Impl"));
  }

  @Test
  void every_package_says_that_it_has_no_nulls() {
    check(
        classes()
            .that()
            .resideInAPackage("parley..")
            .and()
            .resideOutsideOfPackages("parley.brief.pages..", "parley.room.pages..")
            .should(
                ArchCondition.from(
                    DescribedPredicate.describe(
                        "be in a null-marked package",
                        (JavaClass c) -> c.getPackage().isAnnotatedWith(NullMarked.class)))));
  }

  private static void check(ArchRule rule) {
    rule.allowEmptyShould(true).check(HOUSE);
  }
}
