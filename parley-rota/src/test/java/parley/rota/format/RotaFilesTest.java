package parley.rota.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import parley.rota.ShippedRotas;
import parley.rota.model.Absence;
import parley.rota.model.Burden;
import parley.rota.model.Demand;
import parley.rota.model.Doctor;
import parley.rota.model.Duty;
import parley.rota.model.Episode;
import parley.rota.model.Fixed;
import parley.rota.model.Request;
import parley.rota.model.RotaPlan;
import parley.rota.model.Shift;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Rota files, and the two that are shipped. */
class RotaFilesTest {

  @Test
  void the_twelve_registrars_have_all_that_a_rota_can_have() {
    RotaFile file = ShippedRotas.read(ShippedRotas.REGISTRARS);
    RotaPlan plan = file.plan();

    assertThat(plan.doctors()).hasSize(12);
    assertThat(plan.horizon().days()).isEqualTo(13 * 7);
    assertThat(plan.horizon().first().getDayOfWeek()).isEqualTo(DayOfWeek.MONDAY);
    assertThat(plan.doctors().stream().map(Doctor::sharePerMille)).contains(1000, 800, 600);
    assertThat(plan.findDoctor("D12").orElseThrow().neverOn())
        .containsExactlyInAnyOrder(DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY);
    assertThat(plan.findDoctor("D12").orElseThrow().weeklyMinutes()).hasValue(26 * 60);
    Shift onCall = plan.findShift("R").orElseThrow();
    assertThat(onCall.clockMinutes()).isEqualTo(24 * 60);
    assertThat(onCall.onCall().orElseThrow().weekend())
        .containsExactly(new Episode(0, 180), new Episode(600, 60));
    assertThat(plan.absences())
        .extracting(Absence::kind)
        .contains(Absence.Kind.ANNUAL_LEAVE, Absence.Kind.STUDY_LEAVE, Absence.Kind.ZERO);
    assertThat(plan.requests())
        .contains(
            new Request("D01", LocalDate.parse("2026-02-15"), Optional.empty(), false, 30),
            new Request("D05", LocalDate.parse("2026-04-09"), Optional.of("N"), true, 5));
    assertThat(plan.fixed())
        .contains(new Fixed("D10", LocalDate.parse("2026-03-18"), Optional.empty()));
    assertThat(plan.history().duties())
        .contains(new Duty("D06", LocalDate.parse("2026-02-01"), "N"));
    assertThat(plan.history().carried().get("D05")).containsEntry(Burden.NIGHTS, 11);
    assertThat(plan.weights().spread()).containsEntry(Burden.WEEKENDS, 20);
    assertThat(file.basis().isSynthetic()).isTrue();
    assertThat(file.sources()).extracting(FileSource::id).containsExactly("BANK");
    assertThat(file.rota()).isEmpty();
  }

  @Test
  void days_of_a_demand_are_weekdays_with_or_without_holidays() {
    RotaPlan plan = ShippedRotas.read(ShippedRotas.REGISTRARS).plan();
    Demand day = plan.demand().getFirst();
    Demand onCall =
        plan.demand().stream()
            .filter(d -> d.id().equals("second-on-call"))
            .findFirst()
            .orElseThrow();
    LocalDate goodFriday = LocalDate.parse("2026-04-03");

    assertThat(day.days().include(goodFriday, true)).isFalse();
    assertThat(day.days().include(goodFriday.plusDays(7), false)).isTrue();
    assertThat(onCall.days().include(goodFriday, true)).isTrue();
    assertThat(onCall.days().include(goodFriday.plusDays(7), false)).isFalse();
    assertThat(onCall.days().include(goodFriday.plusDays(8), false)).isTrue();
  }

  @Test
  void the_forty_of_the_wards_are_of_three_grades_and_ten_work_part_of_the_time() {
    RotaPlan plan = ShippedRotas.read(ShippedRotas.WARDS).plan();

    assertThat(plan.doctors()).hasSize(40);
    assertThat(plan.doctors().stream().map(Doctor::group).distinct()).hasSize(3);
    assertThat(plan.doctors().stream().filter(d -> d.sharePerMille() < 1000)).hasSize(10);
    assertThat(plan.horizon().days()).isEqualTo(12 * 7);
    assertThat(plan.horizon().holidays()).isEqualTo(Set.of(LocalDate.parse("2026-08-31")));
    assertThat(plan.demand().stream().filter(Demand.OfHours.class::isInstance)).hasSize(4);
    assertThat(plan.shifts()).hasSize(8);
  }

  @Test
  void duties_stand_in_lines_of_seven_days() throws Exception {
    RotaFile file =
        RotaFiles.read(
            "small.yaml",
            Small.PLAN
                + """
                rota:
                  - {doctor: A, weeks: ["D D . . . N N", "N . . D D . D+R"]}
                """);

    assertThat(file.rota().orElseThrow().listOf("A"))
        .extracting(d -> d.day().getDayOfMonth() + d.shift())
        .isEqualTo(List.of("2D", "3D", "7N", "8N", "9N", "12D", "13D", "15D", "15R"));
  }

  @Test
  void the_guide_names_every_field_of_the_schema() {
    String guide = ShippedRotas.file("docs/rota-files.md");
    Set<String> fields = new TreeSet<>();
    collect(JsonMapper.shared().readTree(ShippedRotas.file("schemas/rota.schema.json")), fields);

    assertThat(fields).hasSizeGreaterThan(60);
    assertThat(fields).allSatisfy(field -> assertThat(guide).contains("`" + field + "`"));
  }

  private static void collect(JsonNode schema, Set<String> fields) {
    schema
        .path("properties")
        .properties()
        .forEach(p -> {
          fields.add(p.getKey());
          collect(p.getValue(), fields);
        });
    if (schema.has("items")) {
      collect(schema.get("items"), fields);
    }
  }

  @Test
  void the_example_of_the_guide_can_be_read() throws Exception {
    String guide = ShippedRotas.file("docs/rota-files.md");
    int from = guide.indexOf("```yaml\n") + "```yaml\n".length();
    RotaFile file = RotaFiles.read("guide", guide.substring(from, guide.indexOf("```", from)));

    assertThat(file.plan().doctors()).hasSize(2);
    assertThat(file.rota().orElseThrow().duties()).hasSize(9);
  }
}
