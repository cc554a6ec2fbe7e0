package parley.rota.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import parley.rota.ShippedRotas;
import parley.rota.model.Doctor;
import parley.rota.model.Duty;
import parley.rota.model.Rota;
import parley.rota.model.RotaPlan;
import parley.rota.model.Shift;

/** What is written is read as the same. */
class RotaWriterTest {

  /** Duties by chance, sometimes two on a day; whether they are legal is nobody's concern here. */
  static Rota random(RotaPlan plan, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<Duty> duties = new ArrayList<>();
    for (Doctor doctor : plan.doctors()) {
      for (LocalDate day : plan.horizon().all().toList()) {
        for (Shift shift : plan.shifts()) {
          if (random.nextInt(2 + plan.shifts().size()) == 0) {
            duties.add(new Duty(doctor.id(), day, shift.id()));
          }
        }
      }
    }
    return new Rota(duties);
  }

  @ParameterizedTest
  @ValueSource(strings = {ShippedRotas.REGISTRARS, ShippedRotas.WARDS})
  void a_shipped_rota_is_read_again_as_it_was(String name) throws Exception {
    RotaFile file = ShippedRotas.read(name);
    RotaFile given = file.with(random(file.plan(), 7));

    assertThat(RotaFiles.read("again", RotaWriter.write(file))).isEqualTo(file);
    assertThat(RotaFiles.read("again", RotaWriter.write(given))).isEqualTo(given);
    assertThat(RotaWriter.write(RotaFiles.read("again", RotaWriter.write(given))))
        .isEqualTo(RotaWriter.write(given));
  }

  @Test
  void every_field_of_a_small_rota_comes_back() throws Exception {
    String text =
        Small.PLAN
            .replace("holidays: [\"2026-02-09\"]", "holidays: [], repeats: true")
            .replace("name: \"Two doctors\"", "name: \"Two \\\"good\\\" \\\\ doctors\"")
            .replace(
                "sources: []}\nsources: []",
                "sources: [S]}\nsources: [{id: S, title: t, link: '', licence: own, date: '2026'}]")
            .replace("synthetic: true", "synthetic: false")
            .replace(
                "{id: A, grade: ST4,",
                "{id: A, name: Ann, grade: ST4, group: g, optOut: true, lowIntensityOnCall: true, to: \"2026-02-12\",")
            .replace("days: mon-fri,", "days: \"fri-mon, no holidays\",");
    RotaFile file = RotaFiles.read("small.yaml", text);

    assertThat(file.plan().name()).isEqualTo("Two \"good\" \\ doctors");
    assertThat(file.plan().findDoctor("A").orElseThrow().optedOut()).isTrue();
    assertThat(file.plan().findDoctor("A").orElseThrow().lowIntensityOnCall()).isTrue();
    assertThat(file.plan().horizon().cyclic()).isTrue();
    assertThat(file.plan().findDoctor("B").orElseThrow().sharePerMille()).isEqualTo(625);
    assertThat(RotaFiles.read("again", RotaWriter.write(file))).isEqualTo(file);
  }

  @Test
  void duties_that_the_form_cannot_hold_are_refused() {
    RotaFile file = ShippedRotas.read(ShippedRotas.REGISTRARS);
    Duty early = new Duty("D01", LocalDate.parse("2026-02-01"), "D");

    assertThatIllegalArgumentException()
        .isThrownBy(() -> RotaWriter.write(file.with(new Rota(List.of(early)))))
        .withMessage(
            "A duty of D01 on 2026-02-01; expected doctors of the plan, and days from 2026-02-02 to 2026-05-03.");
  }
}
