package parley.rota.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import parley.casefile.io.CaseFaultsException;
import parley.rota.ShippedRotas;
import parley.rota.model.Duty;
import parley.rota.model.Rota;
import parley.rota.model.RotaPlan;

/** Duties as coordinators keep them. */
class DutyTablesTest {

  private static final RotaPlan PLAN = plan();

  private static RotaPlan plan() {
    try {
      return RotaFiles.read(
              "small.yaml",
              Small.PLAN
                  .replace("2026-02-15\"", "2026-02-05\"")
                  .replaceAll("(?m)^(requests|  - \\{doctor: A, wants).*\\R", "")
                  .replace("[\"2026-02-05..2026-02-06\"]", "[\"2026-02-05\"]")
                  .replace("id: A, ", "id: A, name: \"Dr Alpha\", "))
          .plan();
    } catch (CaseFaultsException e) {
      throw new IllegalStateException(e);
    }
  }

  private static final String GRID =
      """
      doctor,2026-02-02,2026-02-03,2026-02-04,2026-02-05
      A,D,D+R,,N
      B,,OFF,d,AL
      """;

  private static final String LIST =
      """
      doctor,day,shift
      A,2026-02-02,D
      A,2026-02-03,D
      A,2026-02-03,R
      A,2026-02-05,N
      B,2026-02-04,D
      """;

  private static String words(Rota rota) {
    return rota.duties().stream()
        .map(d -> d.doctor() + d.day().getDayOfMonth() + d.shift())
        .collect(Collectors.joining(" "));
  }

  private static final String DUTIES = "A2D A3D A3R A5N B4D";

  @Test
  void a_grid_and_a_list_say_the_same() throws Exception {
    assertThat(words(DutyTables.readCsv("grid.csv", GRID, PLAN))).isEqualTo(DUTIES);
    assertThat(words(DutyTables.readCsv("list.csv", LIST, PLAN))).isEqualTo(DUTIES);
  }

  @ParameterizedTest
  @ValueSource(strings = {ShippedRotas.REGISTRARS, ShippedRotas.WARDS})
  void both_forms_are_read_again_as_they_were(String name) throws Exception {
    RotaPlan plan = ShippedRotas.read(name).plan();
    Rota rota = RotaWriterTest.random(plan, 11);

    assertThat(DutyTables.readCsv("g", DutyTables.csv(DutyTables.grid(plan, rota)), plan))
        .isEqualTo(rota);
    assertThat(DutyTables.readCsv("l", DutyTables.csv(DutyTables.list(rota)), plan))
        .isEqualTo(rota);
  }

  @Test
  void a_written_grid_shows_leave_where_there_is_no_duty() throws Exception {
    Rota rota = DutyTables.readCsv("grid.csv", GRID, PLAN);

    assertThat(DutyTables.csv(DutyTables.grid(PLAN, rota)))
        .isEqualTo(
            "doctor,2026-02-02,2026-02-03,2026-02-04,2026-02-05\r\nA,D,D+R,,N\r\nB,,,D,AL\r\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "02/02/2026|03/02/2026|4/2/2026|5/2/2026",
        "Mon 02/02/2026|Tue 03/02/2026|Wed 04/02/2026|Thursday 05/02/2026",
        "2 Feb 2026|3-Feb-2026|04 feb 2026|Thu 5 Feb 2026",
        "02.02.2026|2026-02-03|2026-02-04|Thu, 2026-02-05",
      })
  void days_are_read_as_spreadsheets_write_them(String a, String b, String c, String d)
      throws Exception {
    String head = "Grade,Doctor,\"%s\",\"%s\",\"%s\",\"%s\",Hours\n".formatted(a, b, c, d);

    assertThat(
            words(
                DutyTables.readCsv(
                    "grid.csv",
                    "Registrars of the spring\n\n"
                        + head
                        + "ST4,dr alpha,D,D + R,.,N,40\nST4,B,-,,d,SL,8\n\n\"Key: D day, N night\"\n",
                    PLAN)))
        .isEqualTo(DUTIES);
  }

  @Test
  void cells_between_tabs_or_semicolons_are_read_too() throws Exception {
    assertThat(words(DutyTables.readCsv("g", "\ufeff" + GRID.replace(',', '\t'), PLAN)))
        .isEqualTo(DUTIES);
    assertThat(words(DutyTables.readCsv("g", GRID.replace(',', ';').replace("\n", "\r\n"), PLAN)))
        .isEqualTo(DUTIES);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "A,D,D+R,,N|C,D,D+R,,N|line 2, field doctor: found \"C\"; expected the id of a doctor of the plan.",
        "A,D,D+R,,N|,D,D+R,,N|line 2, field doctor: found an empty cell; expected the id of a doctor of the plan.",
        "A,D,D+R,,N|B,,,,|line 3, field doctor: found the doctor \"B\" twice; expected a line for each doctor.",
        "A,D,D+R,,N|Key|field doctor: found no line for A; expected a line for each doctor of the plan. Hint: a doctor without duties has a line of empty cells.",
        "A,D,D+R,,N|A,D,DD,,N|line 2, field 2026-02-03: found the code \"DD\"; expected a shift (D, N, R), or no duty (OFF, AL, SL, OL, Z or nothing). Hint: did you mean D?",
        "A,D,D+R,,N|A,D,D+,,N|line 2, field 2026-02-03: found an empty cell; expected a shift (D, N, R), or no duty (OFF, AL, SL, OL, Z or nothing).",
        "A,D,D+R,,N|A,D,D+D,,N|line 2, field 2026-02-03: found \"D+D\"; expected each shift once.",
        ",2026-02-05|,2026-02-04|line 1, field 2026-02-04: found the day twice; expected a column for each day.",
        ",2026-02-05|,|line 1: found no column for 2026-02-05; expected a column for each day from 2026-02-02 to 2026-02-05.",
        ",2026-02-05|,2026-02-30|line 1, field 2026-02-30: found \"2026-02-30\"; expected a day such as 2026-02-02 or 02/02/2026 (the day first).",
        ",2026-02-05|,02/05/2026|line 1, field 02/05/2026: found \"02/05/2026\"; expected days from 2026-02-02 to 2026-02-05. Hint: are day and month in the right order?",
        ",2026-02-05|,02/17/2026|line 1, field 02/17/2026: found \"02/17/2026\"; expected a day such as 2026-02-02 or 02/02/2026 (the day first).",
        ",2026-02-05|,Fri 05/02/2026|line 1, field Fri 05/02/2026: found \"Fri 05/02/2026\"; expected the weekday of 2026-02-05, which is Thursday. Hint: are day and month in the right order?",
      })
  void a_broken_grid_is_told_in_one_line(String good, String bad, String told) {
    String text = GRID.replace(good, bad == null ? "" : bad);

    assertThat(text).isNotEqualTo(GRID);
    assertThatThrownBy(() -> DutyTables.readCsv("grid.csv", text, PLAN))
        .isInstanceOf(CaseFaultsException.class)
        .hasMessage("grid.csv" + (told.startsWith("line") ? ", " : ", ") + told);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "doctor,|who,|line 1, field doctor: found no such column; expected the columns doctor, day, shift, each once.",
        "doctor,day|day,day|line 1, field doctor: found no such column; expected the columns doctor, day, shift, each once.",
        "2026-02-05,N|2026-02-05,|line 5, field shift: found an empty cell; expected a shift (D, N, R), or no duty (OFF, AL, SL, OL, Z or nothing).",
        "2026-02-05,N|2026-02-06,N|line 5, field day: found \"2026-02-06\"; expected days from 2026-02-02 to 2026-02-05. Hint: are day and month in the right order?",
        "2026-02-05,N|soon,N|line 5, field day: found \"soon\"; expected a day such as 2026-02-02 or 02/02/2026 (the day first).",
        "A,2026-02-05,N|A,2026-02-03,R|line 5: found the same duty twice; expected each duty once.",
      })
  void a_broken_list_is_told_in_one_line(String good, String bad, String told) {
    String text = LIST.replace(good, bad);

    assertThat(text).isNotEqualTo(LIST);
    assertThatThrownBy(() -> DutyTables.readCsv("list.csv", text, PLAN))
        .isInstanceOf(CaseFaultsException.class)
        .hasMessage("list.csv, " + told);
  }

  @Test
  void what_is_no_table_of_duties_is_told() {
    for (String text : List.of("", "a,b\n1,2\n", "\"open")) {
      assertThatThrownBy(() -> DutyTables.readCsv("x.csv", text, PLAN))
          .isInstanceOf(CaseFaultsException.class)
          .message()
          .startsWith("x.csv")
          .doesNotContain("\n");
    }
  }

  @Test
  void a_duty_is_what_a_line_says() {
    assertThat(DutyTables.list(new Rota(List.of(new Duty("A", PLAN.horizon().first(), "D")))))
        .containsExactly(List.of("doctor", "day", "shift"), List.of("A", "2026-02-02", "D"));
  }
}
