package parley.rota.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parley.casefile.io.CaseFaultsException;
import parley.rota.line.LineProblem;

/** The text of the public instances of shift scheduling, with instances of our own. */
class ShiftSchedulingTextTest {

  private static final String TEXT =
      """
      # Comments stand after a hash.
      SECTION_HORIZON
      # The horizon length in days:
      14

      SECTION_SHIFTS
      # ShiftID, Length in mins, Shifts which cannot follow this shift | separated
      E,480,
      L,540,E|D
      D,480,E

      SECTION_STAFF
      # ID, MaxShifts, MaxTotalMinutes, MinTotalMinutes, MaxConsecutiveShifts, MinConsecutiveShifts, MinConsecutiveDaysOff, MaxWeekends
      A,E=14|L=3|D=0,4320,3360,5,2,2,1
      B,E=14,4320,3360,5,2,3,2

      SECTION_DAYS_OFF
      # EmployeeID, DayIndexes (start at zero)
      A,0,13
      B,5

      SECTION_SHIFT_ON_REQUESTS
      # EmployeeID, Day, ShiftID, Weight
      A,2,E,2

      SECTION_SHIFT_OFF_REQUESTS
      B,8,L,3

      SECTION_COVER
      # Day, ShiftID, Requirement, Weight for under, Weight for over
      0,E,1,100,1
      13,L,2,100,1
      """;

  @Test
  void an_instance_is_read_with_every_section() throws Exception {
    LineProblem problem = ShiftSchedulingText.read("own", TEXT);

    assertThat(ShiftSchedulingText.isOne(TEXT)).isTrue();
    assertThat(ShiftSchedulingText.isOne(Small.PLAN)).isFalse();
    assertThat(problem.days()).isEqualTo(14);
    assertThat(problem.shifts())
        .containsExactly(
            new LineProblem.ShiftType("E", 480, Set.of()),
            new LineProblem.ShiftType("L", 540, Set.of(0, 2)),
            new LineProblem.ShiftType("D", 480, Set.of(0)));
    assertThat(problem.people())
        .containsExactly(
            new LineProblem.Person("A", List.of(14, 3, 0), 4320, 3360, 5, 2, 2, 1, Set.of(0, 13)),
            new LineProblem.Person("B", List.of(14, 14, 14), 4320, 3360, 5, 2, 3, 2, Set.of(5)));
    assertThat(problem.wishes())
        .containsExactly(
            new LineProblem.Wish(0, 2, 0, true, 2), new LineProblem.Wish(1, 8, 1, false, 3));
    assertThat(problem.cover())
        .containsExactly(
            new LineProblem.Cover(0, 0, 1, 100, 1), new LineProblem.Cover(13, 1, 2, 100, 1));
  }

  @Test
  void lines_may_end_in_crlf() throws Exception {
    assertThat(ShiftSchedulingText.read("own", TEXT.replace("\n", "\r\n")))
        .isEqualTo(ShiftSchedulingText.read("own", TEXT));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\'',
      value = {
        "SECTION_HORIZON|SECTION_HORIZONS|line 2: found \"SECTION_HORIZONS\"; expected one of SECTION_HORIZON,",
        "SECTION_HORIZON|7|line 2: found \"7\"; expected a section, as in SECTION_HORIZON.",
        "'\n14\n'|'\n'|field SECTION_HORIZON: found \"0 lines\"; expected one, with the days.",
        "'\n14\n'|'\n14\n28\n'|field SECTION_HORIZON: found \"2 lines\"",
        "'\n14\n'|'\n13\n'|line 4, field days: found \"13\"; expected whole weeks.",
        "'\n14\n'|'\nten\n'|line 4, field days: found \"ten\"; expected a whole number from 1 to 1000000.",
        "'L,540,E'|'L,540;E'|line 9: found \"2 fields\"; expected a shift, its minutes",
        "'D,480,E'|'D,480'|line 10: found \"2 fields\"; expected a shift, its minutes, and those that may not follow.",
        "'D,480,E'|'L,480,E'|field SECTION_SHIFTS: found \"a shift twice\"; expected each shift once.",
        "'D,480,E'|'D,480,X'|line 10, field shift: found \"X\"; expected a shift that the file lists.",
        "'D,480,E'|'D,0,E'|line 10, field minutes: found \"0\"; expected a whole number from 1 to 1440.",
        "',2,3,2'|',2,3'|line 15: found \"7 fields\"; expected a person with eight fields.",
        "'B,E=14,'|'A,E=14,'|line 15, field ID: found \"A\"; expected each person once.",
        "'B,E=14,'|'B,E14,'|line 15, field MaxShifts: found \"E14\"; expected a shift and its most, as in D=14.",
        "'B,E=14,'|'B,X=14,'|line 15, field shift: found \"X\"",
        "'B,E=14,4320'|'B,E=14,-1'|line 15, field MaxTotalMinutes: found \"-1\"; expected a whole number from 0 to 1000000.",
        "'A,0,13'|'A,0,14'|line 19, field day: found \"14\"; expected a whole number from 0 to 13.",
        "'A,0,13'|'C,0,13'|line 19, field person: found \"C\"; expected a person that the file lists.",
        "'B,5\n'|'A,5\n'|line 20, field EmployeeID: found \"A\"; expected each person once.",
        "'A,2,E,2'|'A,2,E'|line 24: found \"3 fields\"; expected a person, day, shift and weight.",
        "'B,8,L,3'|'B,8,L,many'|line 27, field Weight: found \"many\"",
        "'13,L,2,100,1'|'13,L,2,100'|line 32: found \"4 fields\"; expected a day, shift, requirement and two weights.",
        "'13,L,2,100,1'|'14,L,2,100,1'|line 32, field Day: found \"14\"",
      })
  void a_broken_instance_is_told_in_one_line(String good, String bad, String told) {
    String text = TEXT.replaceFirst(good.replace("|", "\\|"), bad);

    assertThat(text).isNotEqualTo(TEXT);
    assertThatThrownBy(() -> ShiftSchedulingText.read("own.txt", text))
        .isInstanceOf(CaseFaultsException.class)
        .message()
        .startsWith("own.txt, " + told)
        .doesNotContain("\n");
  }
}
