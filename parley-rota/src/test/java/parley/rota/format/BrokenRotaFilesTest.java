package parley.rota.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parley.casefile.io.CaseFaultsException;

/** Each fault of a rota file is told in one line, with file, line and field. */
class BrokenRotaFilesTest {

  private static String told(String text) {
    return catchThrowableOfType(CaseFaultsException.class, () -> RotaFiles.read("rota.yaml", text))
        .getMessage();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "kind: rota|kind: rotas|line 1, field kind: found \"rotas\"; expected the kind of file: rota. Hint: did you mean rota?",
        "id: small|id: my rota|line 2, field id: found \"my rota\"; expected a short name of the rota: letters, digits, _ . / -, at most 40.",
        "rules: tcs-2019|rule: tcs-2019|line 4, field rule: found the unknown field \"rule\"; expected one of",
        "synthetic: true|synthetic: false|line 5, field basis: found numbers that are not synthetic without a source; expected the id of a source, or synthetic: true.",
        "low, sources: []|low, sources: [S]|line 5, field basis.sources[0]: found the unknown source \"S\"",
        "first: \"2026-02-02\"|first: \"2026-02-30\"|line 7, field horizon.first: found \"2026-02-30\"; expected the first day on which duties start.",
        "last: \"2026-02-15\"|last: \"2026-02-01\"|line 7, field horizon.last: found the last day 2026-02-01; expected a day not before the first, 2026-02-02.",
        "last: \"2026-02-15\"|last: \"2036-02-15\"|line 7, field horizon.last: found the last day 2036-02-15; expected at most three years.",
        "zone: Europe/London|zone: Europe/Londn|line 7, field horizon.zone: found \"Europe/Londn\"; expected the time zone of all times, such as Europe/London.",
        "last: \"2026-02-15\"|repeats: true, last: \"2026-02-14\"|line 7, field horizon: found a pattern that repeats has 13 days; expected whole weeks.",
        "start: \"09:00\", end: \"17:00\"|start: \"9am\", end: \"17:00\"|line 9, field shifts[0].start: found \"9am\"; expected when it starts, such as \"08:30\".",
        "start: \"09:00\", end: \"17:00\"|start: \"09:00\", end: \"24:00\"|line 9, field shifts[0].end: found \"24:00\"",
        "id: N,|id: D,|line 10, field shifts[1].id: found the shift \"D\" twice; expected an id of its own for each shift.",
        "id: N,|id: AL,|line 10, field shifts[1].id: found the code \"AL\"; expected a code other than OFF, AL, SL, OL, Z.",
        "breaks: 30|breaks: 600|line 9, field shifts[0].breaks: found breaks of 600 minutes; expected no more than the shift's 480 minutes.",
        "after: 60,|after: 940,|line 11, field shifts[2].onCall: found expected work until minute 970; expected work within the duty's 960 minutes.",
        "{after: 60, minutes: 30}|{after: 60, minutes: 30}, {after: 80, minutes: 5}|line 11, field shifts[2].onCall: found expected work at minute 80 starts before",
        "skills: [airway]}\\n  - {id: R|skills: [airways]}\\n  - {id: R|line 10, field shifts[1].skills[0]: found the unknown skill \"airways\"; expected one of airway. Hint: did you mean airway?",
        "id: B, grade|id: A, grade|line 14, field doctors[1].id: found the doctor \"A\" twice",
        "share: 62.5|share: 0|line 14, field doctors[1].share: found 0; expected the share of full time in per cent, to a tenth; 100 if there is no such field, above 0.",
        "share: 62.5|share: 62.55|line 14, field doctors[1].share: found 62.55; expected a share in per cent, to a tenth at most.",
        "weekly: \"27:20\"|weekly: 27.5|line 14, field doctors[1].weekly: found the number 27.5; expected average work a week",
        "weekly: \"27:20\"|weekly: \"0:00\"|line 14, field doctors[1]: found doctor B is to work 0 minutes a week; expected more than 0.",
        "neverOn: \"wed-thu\"|neverOn: \"wednsday\"|line 14, field doctors[1].neverOn: found the day \"wednsday\"; expected words such as mon-fri, sat, all, holidays, no holidays, with commas between them.",
        "from: \"2026-02-03\"|from: \"2026-02-03\", to: \"2026-02-01\"|line 14, field doctors[1]: found doctor B leaves on 2026-02-01 before the first day, 2026-02-03; expected values that fit together.",
        "shift: D, days: mon-fri|shift: X, days: mon-fri|line 16, field demand[0].shift: found the unknown shift \"X\"; expected one of D, N, R.",
        "shift: D, days: mon-fri|shift: D, days: monfri|line 16, field demand[0].days: found the day \"monfri\"",
        "shift: D, days: mon-fri|shift: D, days: no holidays|line 16, field demand[0].days: found the day \"no holidays\"",
        "shift: D, days: mon-fri|shift: D, hours: \"08:00-12:00\", days: mon-fri|line 16, field demand[0]: found both shift and hours; expected one of the two.",
        "shift: D, days: mon-fri|days: mon-fri|line 16, field demand[0]: found neither shift nor hours; expected one of the two.",
        "minimum: 1, wanted: 2|minimum: 3, wanted: 2|line 16, field demand[0]: found demand day asks for at least 3 and wants 2; expected 0 or more, and no fewer wanted.",
        "maximum: 2}|maximum: 1}|line 16, field demand[0]: found demand day allows at most 1, and wants 2; expected a limit that is not lower.",
        "skill: airway, minimum: 1|skill: airway, minimum: 1, maximum: 2|line 17, field demand[1].maximum: found a maximum by the hour; expected a maximum of a shift alone.",
        "hours: \"21:00-08:00\"|hours: \"21-08\"|line 17, field demand[1].hours: found \"21-08\"",
        "id: airway-by-night|id: day|line 17, field demand[1].id: found the demand \"day\" twice",
        "kind: annual leave|kind: annual|line 19, field absences[0].kind: found \"annual\"; expected annual leave, study leave, other leave, or zero for a rest day of the pattern.",
        "2026-02-05..2026-02-06|2026-02-06..2026-02-05|line 19, field absences[0].days[0]: found a last day, 2026-02-05, before the first, 2026-02-06; expected the earlier day first, as in 2026-02-02..2026-02-08.",
        "2026-02-05..2026-02-06|2026-02-05..2062-02-06|line 19, field absences[0].days[0]: found 13151 days; expected a range of at most 800 days. Hint: is the year right?",
        "2026-02-05..2026-02-06|5 Feb|line 19, field absences[0].days[0]: found the day \"5 Feb\"; expected a day that exists, written as in 2026-02-02.",
        "2026-02-05..2026-02-06|2026-02-05\", \"2026-02-04..2026-02-07|line 19, field absences[0].days[1]: found days that overlap with another absence of B, 2026-02-05 to 2026-02-05; expected one absence for each day.",
        "{doctor: B, kind|{doctor: C, kind|line 19, field absences[0].doctor: found the unknown doctor \"C\"; expected one of A, B.",
        "days: [\"2026-02-11\"]|days: [\"2026-02-16\"]|line 21, field requests[0].days[0]: found \"2026-02-16\"; expected days from 2026-02-02 to 2026-02-15.",
        "days: [\"2026-02-11\"]|days: [\"2026-02-11\", \"2026-02-10..2026-02-11\"]|line 21, field requests[0].days[1]: found a second wish of A for 2026-02-11; expected one.",
        "days: [\"2026-02-11\"]|days: []|line 21, field requests[0].days: found 0 entries; expected the days: a list of days and ranges, one or more, at least 1.",
        "weight: 3|weight: 0|line 21, field requests[0].weight: found 0; expected what it costs not to meet it, on each of the days, whole, at least 1.",
        "wants: off|wants: holiday|line 21, field requests[0].wants: found \"holiday\"; expected duty or off.",
        "days: [\"2026-02-02\"]|days: [\"2026-02-02\", \"2026-02-02\"]|line 23, field fixed[0].days[1]: found 2026-02-02 settled twice for A; expected once.",
        "shift: D, days: [\"2026-02-02\"]|shift: Off, days: [\"2026-02-02\"]|line 23, field fixed[0].shift: found the unknown shift \"Off\"; expected one of D, N, R.",
        "days: [\"2026-01-28\"]|days: [\"2026-02-02\"]|line 26, field history.duties[0].days[0]: found \"2026-02-02\"; expected days before the first, 2026-02-02.",
        "{doctor: A, nights: 3}|{doctor: A, nights: -3}|line 28, field history.carried[0].nights: found -3; expected nights borne before, whole, at least 0.",
        "nights: 3}|nights: 3}\\n    - {doctor: A}|line 29, field history.carried[1].doctor: found the doctor \"A\" twice; expected one line each.",
        "name: \"Two doctors\"|name: \"Two doctors\"\\nname: again|line 4: found text that is no YAML",
        "basis: {|basis: {{|line 5: found text that is no YAML",
        "grade: ST4, skills|grade: *st, skills|line 13: found",
      })
  void a_fault_is_told_in_one_line(String good, String bad, String told) {
    String text = Small.PLAN.replace(good.replace("\\n", "\n"), bad.replace("\\n", "\n"));

    assertThat(text).isNotEqualTo(Small.PLAN);
    assertThat(told(text)).startsWith("rota.yaml, " + told).doesNotContain("\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "D D . . . N N|N . . D D . .|{doctor: C,|line 30, field rota[0].doctor: found the unknown doctor \"C\"; expected one of A, B.",
        "D D . . . N|N . . D D . .|{doctor: A,|line 30, field rota[0].weeks[0]: found 6 codes; expected 7 codes, one a day. Hint: write . for a day without duty.",
        "D D . . . N N|N . . D D . . .|{doctor: A,|line 30, field rota[0].weeks[1]: found 8 codes; expected 7 codes, one a day.",
        "D D . . . N X|N . . D D . .|{doctor: A,|line 30, field rota[0].weeks[0]: found the unknown shift \"X\"; expected one of D, N, R.",
        "D D . . . N N|N . . D D . .\", \"D|{doctor: A,|line 30, field rota[0].weeks[2]: found 1 codes; expected no line after the last day.",
      })
  void broken_duties_are_told_in_one_line(String first, String second, String who, String told) {
    String text =
        Small.PLAN + "rota:\n  - %s weeks: [\"%s\", \"%s\"]}\n".formatted(who, first, second);

    assertThat(told(text)).startsWith("rota.yaml, " + told).doesNotContain("\n");
  }

  @Test
  void duties_for_fewer_days_or_twice_are_told() {
    assertThat(told(Small.PLAN + "rota: [{doctor: A, weeks: [\". . . . . . .\"]}]\n"))
        .isEqualTo("rota.yaml, line 29, field rota[0].weeks: found codes for 7 days; expected 14.");
    String line = "{doctor: A, weeks: [\". . . . . . .\", \". . . . . . .\"]}";
    assertThat(told(Small.PLAN + "rota: [" + line + ", " + line + "]\n"))
        .isEqualTo(
            "rota.yaml, line 29, field rota[1].doctor: found the doctor \"A\" twice; expected one line each.");
  }

  @Test
  void several_faults_of_shape_are_told_each_in_a_line() {
    String text = Small.PLAN.replace("minimum: 1", "minimum: -1").replace("weight: 3", "weight: x");

    assertThat(told(text).lines())
        .hasSize(3)
        .allSatisfy(l -> assertThat(l).startsWith("rota.yaml, line "));
  }

  @Test
  void an_empty_file_and_one_of_another_kind_are_told() {
    assertThat(told(""))
        .isEqualTo(
            "rota.yaml: found an empty file; expected a mapping of fields, as in \"kind: ...\". Hint: see docs/rota-files.md for the shape of this file.");
    assertThat(told("- a\n")).startsWith("rota.yaml: found no mapping;").doesNotContain("\n");
  }
}
