package parley.pay.tax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parley.pay.book.PayYear;
import parley.pay.book.Pence;

/**
 * Take-home against the reference calculations of {@code published_figures.csv}, which names for
 * each the rates that it was made from and where they were read.
 */
class PublishedTakeHomeTest {

  private static List<List<String>> figures = List.of();

  @BeforeAll
  static void read() throws Exception {
    figures =
        Files.readAllLines(
                Path.of(
                    PublishedTakeHomeTest.class
                        .getResource("/parley/pay/published_figures.csv")
                        .toURI()))
            .stream()
            .map(l -> List.of(l.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1)))
            .toList();
  }

  private static double number(String id, String column) {
    List<String> row =
        figures.stream().filter(r -> r.getFirst().equals(id)).findFirst().orElseThrow();
    assertThat(row.getLast()).as("the source of %s", id).isNotBlank();
    return new BigDecimal(row.get(figures.getFirst().indexOf(column))).doubleValue();
  }

  @ParameterizedTest
  @CsvSource({"T_FY1, 38831", "T_ST3-5, 65048"})
  void take_home_of_2025_26_with_pension_and_plan_2(String id, long gross) {
    TakeHome left =
        Doctors.rules("2025/26", "nhs", "plan2").takeHome(new Pence(gross * 100), Rounding.ANNUAL);
    assertThat(left.takeHome().inPounds().doubleValue())
        .isCloseTo(number(id, "value"), within(number(id, "tolerance")));
  }

  @Test
  void what_is_lost_at_the_cliff_of_2025_26() {
    CliffsAnswer.Cliff cliff =
        Cliffs.answer(
                Doctors.VIEW,
                CliffsQuestion.usual(
                    PayYear.parse("2025/26"), Doctors.circumstances("nhs", "plan2")))
            .cliffs()
            .getLast();
    assertThat(cliff.at()).isEqualTo(new Pence(65_191_00));
    assertThat(cliff.loss().figure().value().orElseThrow().doubleValue())
        .isCloseTo(number("T07", "value"), within(number("T07", "tolerance")));
  }
}
