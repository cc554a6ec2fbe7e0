package parley.rota.needs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parley.rota.rules.Rule;
import parley.rota.rules.RunOf;

/** Promises as text. */
class PromisesTest {

  @Test
  void a_share_of_weekends() {
    Rule.WeekendFrequency rule = (Rule.WeekendFrequency) only("weekends:2/5");

    assertThat(rule.worked()).isEqualTo(2);
    assertThat(rule.of()).isEqualTo(5);
    assertThat(rule.clause().mayBeAgreed()).isFalse();
  }

  @Test
  void runs() {
    assertThat(only("nights-in-row:2"))
        .isInstanceOfSatisfying(
            Rule.RunLength.class,
            r -> {
              assertThat(r.of()).isEqualTo(RunOf.NIGHT);
              assertThat(r.max()).isEqualTo(2);
            });
    assertThat(((Rule.RunLength) only("days-in-row:5")).of()).isEqualTo(RunOf.ANY);
    assertThat(((Rule.RunLength) only("long-in-row:3")).of()).isEqualTo(RunOf.LONG);
  }

  @ParameterizedTest(name = "{0} hours are {1} minutes")
  @CsvSource({"44, 2640", "12.5, 750", "12.50, 750", "12.25, 735", "0.75, 0", "12.75, 765"})
  void hours(String text, int minutes) {
    if (minutes == 0) {
      assertThatThrownBy(() -> only("rest-hours:" + text)).hasMessageContaining(text);
    } else {
      assertThat(((Rule.RestBetween) only("rest-hours:" + text)).minMinutes()).isEqualTo(minutes);
    }
  }

  @Test
  void several_rules_make_one_promise() {
    Promise.OfRules promise = (Promise.OfRules) Promises.parse("weekends:1/3+nights-in-row:2");

    assertThat(promise.rules()).hasSize(2);
    assertThat(promise.id()).isEqualTo("weekends:1/3+nights-in-row:2");
  }

  @Test
  void notice_is_of_the_calendar() {
    assertThat(Promises.parse("notice-weeks:8")).isEqualTo(new Promise.Notice("notice-weeks:8", 8));
  }

  @ParameterizedTest(name = "\"{0}\" is refused")
  @CsvSource({
    "weekends, is not known",
    "weekend:1/3, is not known",
    "weekends:3/1, a share of 1 at most",
    "weekends:0/3, a share such as 1/3",
    "weekends:1 in 3, a share such as 1/3",
    "nights-in-row:0, a whole number from 1 to 99",
    "nights-in-row:two, a whole number from 1 to 99",
    "notice-weeks:8.5, a whole number from 1 to 99",
    "average-hours:47.3, in quarters at the finest",
    "weekends:1/3+weekends:1/4, one thing twice",
  })
  void what_is_no_promise_is_refused_in_one_sentence(String text, String why) {
    assertThatThrownBy(() -> Promises.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(why)
        .hasMessageEndingWith(".")
        .satisfies(e -> assertThat(e.getMessage()).doesNotContain("\n"));
  }

  private static Rule only(String text) {
    return ((Promise.OfRules) Promises.parse(text)).rules().getFirst();
  }
}
