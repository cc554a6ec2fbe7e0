package parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a walkout of given days does to patients, through the program. */
class CostWalkoutTest {

  private static final Path DOCTORS = Run.ROOT.resolve("cases/resident-doctors-england");
  private static final Path FLU = DOCTORS.resolve("service/flu.csv");
  private static final String DECEMBER = "2025-12-17..2025-12-22";

  @TempDir Path working;

  private Run say(Object... args) {
    return Run.in(working, Stream.concat(Stream.of("cost", DOCTORS), Stream.of(args)).toArray());
  }

  private String run(Object... args) {
    Run said = say(args);
    assertThat(said.exit()).as(said.err()).isZero();
    return said.out();
  }

  private JsonNode json(Object... args) {
    return JsonMapper.shared().readTree(run(args));
  }

  @Test
  void all_hospitals_of_the_eve_of_december_2025() {
    JsonNode found =
        json("--walkout", DECEMBER, "--as-of", "2025-12-16", "--replications", 20, "--json");

    for (String share : List.of("kept", "keptOutpatient", "keptTheatre")) {
      assertThat(ends(found.get(share))).as(share).isSorted().allMatch(p -> p >= 0 && p <= 100);
    }
    for (String count : List.of("cancelled", "cancelledInpatient", "cancelledOutpatient")) {
      assertThat(ends(found.get(count))).as(count).isSorted().allMatch(n -> n > 0);
    }
    assertThat(ends(found.get("kept")).getFirst()).isLessThan(94.7);
    assertThat(ends(found.get("kept")).getLast()).isGreaterThan(94.7);
    assertThat(ends(found.get("recoveryDays"))).isSorted();
    assertThat(found.get("seed").longValue()).isEqualTo(1);
    assertThat(found.get("replications").intValue()).isEqualTo(20);
    assertThat(found.get("walkoutNumber").intValue()).isEqualTo(14);
    assertThat(found.get("policy").stringValue()).isEqualTo("keep_target");
    assertThat(found.get("hospitals")).hasSize(121);
    assertThat(found.get("keptByDay")).as("Wednesday to Friday").hasSize(3);
    assertThat(found.get("figures").toString())
        .contains(found.get("kept").get("figure").stringValue());
    assertThat(found.toString()).doesNotContain("94.7");
  }

  private static List<Double> ends(JsonNode range) {
    return List.of(
        range.get("low").doubleValue(),
        range.get("mid").doubleValue(),
        range.get("high").doubleValue());
  }

  @Test
  void more_absent_keep_less_and_a_target_keeps_more_than_blocks() {
    double few = kept("--absent", 16_000);
    assertThat(kept("--absent", 30_000)).isLessThan(few);
    assertThat(kept("--absent", 16_000, "--plan", "keep-95")).isEqualTo(few);
    double blocks = kept("--absent", 16_000, "--plan", "block-cancel");
    assertThat(blocks).isLessThan(few);
    assertThat(kept("--absent", 16_000, "--plan", "cancel-all")).isLessThan(blocks);
    assertThat(kept("--absent", 16_000, "--plan", "priority-order")).isGreaterThan(few);
  }

  private double kept(Object... args) {
    List<Object> all =
        new ArrayList<>(
            List.of("--walkout", DECEMBER, "--as-of", "2025-12-16", "--replications", 4, "--json"));
    all.addAll(List.of(args));
    return json(all.toArray()).get("kept").get("mid").doubleValue();
  }

  @Test
  void one_hospital_with_a_surge_has_four_worlds_and_the_interaction() {
    JsonNode found =
        json("--walkout", DECEMBER, "--trust", "RBD", "--flu", FLU, "--replications", 6, "--json");

    assertThat(found.get("hospital").stringValue()).isEqualTo("RBD");
    for (String world : List.of("neither", "walkout", "surge", "both", "change")) {
      assertThat(found.get("flow").get(world).get("long-waits").get("mean").isNumber())
          .as(world)
          .isTrue();
    }
    assertThat(found.get("effects")).hasSize(3 + 17);
    assertThat(found.get("effects").get(0).get("interaction").get("halfWidth").doubleValue())
        .isNotNegative();
    assertThat(found.get("flow").get("daily").get("general-beds").get("middle")).hasSize(6 + 14);
  }

  @Test
  void lists_of_a_hospital_are_told_by_weeks_once_they_are_known() {
    List<Object> ask =
        List.of("--walkout", "2026-06-17..2026-06-22", "--trust", "RBD", "--replications", 3);
    List<Object> known = new ArrayList<>(ask);
    known.addAll(List.of("--as-of", "2026-06-01", "--json"));
    List<Object> early = new ArrayList<>(ask);
    early.addAll(List.of("--as-of", "2026-05-01"));

    JsonNode lists = json(known.toArray()).get("lists");

    assertThat(lists.size()).isGreaterThan(10);
    double more = 0;
    for (JsonNode list : lists) {
      double size = 0;
      for (JsonNode band : list.get("with").get("meanByWeek")) {
        size += band.doubleValue();
      }
      assertThat(size)
          .as("the bands of %s add up to its size", list.get("specialty"))
          .isBetween(
              list.get("with").get("size").get("low").doubleValue() - 1,
              list.get("with").get("size").get("high").doubleValue() + 1);
      more += list.get("difference").get("size").get("mid").doubleValue();
    }
    assertThat(more).as("who is put off waits on, until seen again").isNotNegative();
    assertThat(run(early.toArray())).contains("none of its waiting lists was known on this day");
  }

  @Test
  void any_number_of_threads_gives_the_same_bytes() {
    List<Object> args =
        List.of(
            "--walkout", DECEMBER, "--trust", "RBD", "--replications", 5, "--json", "--threads");
    List<Object> one = new ArrayList<>(args);
    one.add(1);
    List<Object> three = new ArrayList<>(args);
    three.add(3);

    assertThat(run(three.toArray())).isEqualTo(run(one.toArray()));
  }

  @Test
  void rows_are_returns_as_they_are_published() {
    String rows = run("--walkout", DECEMBER, "--trust", "RBD", "--replications", 3, "--csv");

    assertThat(rows.lines())
        .hasSize(1 + 5)
        .first()
        .isEqualTo(
            "date,region,org_code,org_name,staff_absent,inpatient_rescheduled,outpatient_rescheduled");
    assertThat(rows.lines().skip(1)).allMatch(r -> r.matches("2025-12-(17|18|19|20|21),.*,RBD,.*"));
  }

  @Test
  void a_page_has_the_fans_and_patients_stand_before_money() throws IOException {
    String text =
        run(
            "--walkout",
            DECEMBER,
            "--as-of",
            "2025-12-16",
            "--replications",
            3,
            "--html",
            "page.html");

    assertThat(text.indexOf("kept ")).isPositive().isLessThan(text.indexOf("the public"));
    assertThat(Files.readString(working.resolve("page.html")))
        .contains("Patients put off and not yet seen again", "<svg");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--walkout 2025-12-22..2025-12-17|found 2025-12-22..2025-12-17; expected two days such as 2025-12-17..2025-12-22",
        "--walkout soon|found soon; expected two days",
        "--absent 100|go with --walkout",
        "--walkout 2025-12-17..2025-12-22 --absent -5|--absent: found -5; expected 0 or more.",
        "--walkout 2025-12-17..2025-12-22 --trust XXX|There is no hospital \"XXX\"; expected one of [R0A",
        "--walkout 2025-12-17..2025-12-22 --plan keep-80|--plan: found keep-80; expected keep-95",
        "--walkout 2025-12-17..2025-12-22 --plan some|--plan: found some; expected keep-95, block-cancel",
        "--walkout 2025-12-17..2025-12-22 --plan plan.yaml|name it with --trust",
        "--walkout 2025-12-17..2025-12-22 --trust RBD --plan plan.yaml|plan.yaml: found nothing there; expected a plan.",
        "--walkout 2025-12-17..2025-12-22 --flu none.csv|none.csv: found nothing there; expected weeks of influenza.",
        "--walkout 2025-12-17..2025-12-22 --days 4|--walkout goes without --days",
        "--walkout 2025-12-17..2025-12-22 --days-after 0|--days-after: found 0; expected 1 to 366.",
        "--walkout 2025-12-17..2025-12-22 --replications 1|--replications: found 1",
        "--walkout 2025-12-17..2025-12-22 --as-of 2023-03-01|2025-08-21",
      })
  void what_makes_no_question_is_told_in_one_sentence(String args, String sentence) {
    Run said = say((Object[]) args.split(" "));

    assertThat(said.exit()).isEqualTo(2);
    assertThat(said.out()).isEmpty();
    assertThat(said.err()).contains(sentence).doesNotContain("\tat ");
  }

  @Test
  void weeks_that_were_not_known_are_no_surge() {
    Run said = say("--walkout", DECEMBER, "--as-of", "2025-12-01", "--flu", FLU, "--trust", "RBD");

    assertThat(said.exit()).isEqualTo(2);
    assertThat(said.err()).contains("found no week that was known on 2025-12-01");
  }
}
