package parley.rota.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class RuleSetsTest {

  @Test
  void the_sets_that_come_with_the_program() {
    assertThat(RuleSets.listIds()).containsExactly("tcs-2016", "tcs-2019", "tcs-2026");
    assertThat(RuleSets.listIds()).allMatch(id -> RuleSets.find(id).isPresent());
    assertThat(RuleSets.forDay(LocalDate.of(2017, 1, 1)).id()).isEqualTo("tcs-2016");
  }
}
