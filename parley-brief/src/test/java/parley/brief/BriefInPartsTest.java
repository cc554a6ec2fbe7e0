package parley.brief;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import parley.brief.compose.Brief;
import parley.brief.compose.Composer;
import parley.brief.compose.Questions;
import parley.brief.data.Json;
import parley.brief.page.Topic;
import parley.casefile.Case;

/** One brief on all five questions stands for five on one each, for any number of readers. */
class BriefInPartsTest {

  static Stream<Arguments> briefs() {
    return Stream.of(
        Arguments.of(Cases.DOCTORS, LocalDate.of(2025, 12, 22)),
        Arguments.of(Cases.SCOTLAND, Cases.SCOTLAND.newestDay()),
        Arguments.of(Cases.EXERCISE, Cases.EXERCISE.newestDay()),
        Arguments.of(Cases.EXERCISE, LocalDate.of(2000, 1, 1)));
  }

  private static Brief alone(Case record, LocalDate day, Topic topic) {
    return Composer.brief(record, day, Set.of(topic), Questions.usual());
  }

  @ParameterizedTest
  @MethodSource("briefs")
  void each_answer_of_the_whole_is_the_answer_that_is_asked_for_alone(Case record, LocalDate day) {
    Brief whole = Cases.brief(record, day);
    for (Topic topic : Topic.values()) {
      Brief alone = alone(record, day, topic);
      assertThat(whole.page(topic)).as(topic.verb()).isEqualTo(alone.page());
      assertThat(alone.page(topic)).isSameAs(alone.page());
      assertThat(Json.write(whole.json(topic)))
          .as(topic.verb())
          .isEqualTo(Json.write(alone.json(topic)));
    }
  }

  @Test
  void its_data_is_the_same_however_often_and_after_whatever_it_is_asked_for() {
    LocalDate day = Cases.EXERCISE.newestDay();
    String fresh = Json.write(Cases.brief(Cases.EXERCISE, day).json());
    Brief whole = Cases.brief(Cases.EXERCISE, day);
    whole.json(Topic.DEALS);
    whole.json(Topic.STAND);

    assertThat(Json.write(whole.json())).isEqualTo(fresh);
    assertThat(Json.write(whole.json())).isEqualTo(fresh);
  }

  @Test
  void readers_at_the_same_time_get_what_one_alone_gets() throws Exception {
    LocalDate day = Cases.EXERCISE.newestDay();
    Brief whole = Cases.brief(Cases.EXERCISE, day);
    var asked = new ArrayList<Callable<String>>();
    var expected = new ArrayList<String>();
    for (int i = 0; i < 8; i++) {
      for (Topic topic : Topic.values()) {
        asked.add(() -> Json.write(whole.json(topic)));
        expected.add(Json.write(alone(Cases.EXERCISE, day, topic).json(topic)));
      }
    }
    try (ExecutorService readers = Executors.newFixedThreadPool(8)) {
      var told = new ArrayList<String>();
      for (Future<String> one : readers.invokeAll(asked)) {
        told.add(one.get());
      }
      assertThat(told).isEqualTo(expected);
    }
  }

  @Test
  void what_it_leaves_out_it_does_not_answer() {
    Brief alone = alone(Cases.EXERCISE, Cases.EXERCISE.newestDay(), Topic.CLOCK);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> alone.page(Topic.DEALS))
        .withMessage("This brief leaves out DEALS");
  }

  @Test
  void what_the_data_names_opens() {
    Brief whole = Cases.brief(Cases.EXERCISE, Cases.EXERCISE.newestDay());
    assertThat(whole.json().path("figures"))
        .isNotEmpty()
        .allSatisfy(f -> assertThat(whole.open(f.path("id").asString())).isPresent());
    assertThat(whole.open("no-such-id")).isEmpty();
  }
}
