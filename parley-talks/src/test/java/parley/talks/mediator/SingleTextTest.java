package parley.talks.mediator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import parley.talks.index.SeededSpaces;
import parley.talks.space.AdditiveSpace;

class SingleTextTest {

  static List<Integer> options(AdditiveSpace space) {
    return IntStream.range(0, space.issues()).mapToObj(space::options).toList();
  }

  static TextRun run(AdditiveSpace points, SingleTextRule rule, long seed) {
    List<Integer> options = options(points);
    return TextRun.truthful(SingleText.start(options, Terms.middle(options), rule, seed), points);
  }

  @ParameterizedTest
  @EnumSource(Search.class)
  void the_text_never_becomes_worse_for_anybody(Search search) {
    for (long seed = 0; seed < 60; seed++) {
      AdditiveSpace points = OwnScales.of(Spaces.small(seed));
      List<Terms> path = run(points, SingleTextRule.USUAL.with(search), seed).path();
      for (int t = 1; t < path.size(); t++) {
        assertThat(
                Spaces.isAtLeast(
                    Spaces.worth(points, path.get(t)), Spaces.worth(points, path.get(t - 1))))
            .isTrue();
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Search.class)
  void nothing_is_asked_twice_and_a_question_changes_one_issue_or_two(Search search) {
    for (long seed = 0; seed < 60; seed++) {
      AdditiveSpace points = OwnScales.of(Spaces.small(seed));
      TextRun run = run(points, SingleTextRule.USUAL.with(search), seed);
      Set<Terms> asked = new HashSet<>();
      for (SingleText.Asked question : run.last().asked()) {
        assertThat(asked.add(question.change().to())).isTrue();
        assertThat(question.change().issues().size()).isBetween(1, 2);
      }
    }
  }

  @Test
  void with_questions_enough_no_change_of_one_or_two_issues_is_left_that_both_accept() {
    SingleTextRule all = new SingleTextRule(Search.RANDOM, 1_000_000, 0, 12);
    for (long seed = 0; seed < 80; seed++) {
      AdditiveSpace points = OwnScales.of(Spaces.small(seed));
      TextRun run = run(points, all, seed);
      Terms last = run.last().draft();

      assertThat(run.last().end()).contains(SingleText.End.NOTHING_LEFT);
      assertThat(Spaces.all(points))
          .filteredOn(t -> t.differences(last).size() <= 2)
          .noneMatch(t -> Spaces.dominates(Spaces.worth(points, t), Spaces.worth(points, last)));
    }
  }

  @Test
  void the_same_seed_and_the_same_answers_give_the_same_questions() {
    AdditiveSpace points = OwnScales.of(SeededSpaces.opposed(3, 3, 0, 5, 5, 5, 5));
    assertThat(run(points, SingleTextRule.USUAL, 7).last().asked())
        .isEqualTo(run(points, SingleTextRule.USUAL, 7).last().asked());
    assertThat(run(points, SingleTextRule.USUAL, 8).last().asked())
        .isNotEqualTo(run(points, SingleTextRule.USUAL, 7).last().asked());
  }

  @Test
  void a_state_is_left_as_it_was_by_an_answer() {
    List<Integer> options = List.of(3, 3, 3);
    SingleText start = SingleText.start(options, Terms.middle(options), SingleTextRule.USUAL, 1);
    Change first = start.proposal().orElseThrow();
    SingleText yes = start.answered(true);
    SingleText no = start.answered(false);

    assertThat(start.draft()).isEqualTo(Terms.of(1, 1, 1));
    assertThat(start.asked()).isEmpty();
    assertThat(start.proposal()).contains(first);
    assertThat(yes.draft()).isEqualTo(first.to());
    assertThat(no.draft()).isEqualTo(start.draft());
    assertThat(yes.asked()).containsExactly(new SingleText.Asked(first, true));
  }

  @Test
  void the_mediator_learns_only_whether_both_accept() {
    // Two pairs of parties who differ in who refuses, never in whether both accept.
    AdditiveSpace points = OwnScales.of(SeededSpaces.opposed(11, 3, 0, 4, 4, 4));
    List<Integer> options = options(points);
    SingleText start = SingleText.start(options, Terms.middle(options), SingleTextRule.USUAL, 5);
    TextRun straight = TextRun.truthful(start, points);
    TextRun crossed = TextRun.truthful(start, Spaces.swapped(points));

    assertThat(crossed.last().asked()).isEqualTo(straight.last().asked());
    assertThat(crossed.answers())
        .isEqualTo(
            straight.answers().stream()
                .map(a -> new TextRun.Answers(a.second(), a.first()))
                .toList());
  }

  @Test
  void it_ends_at_the_number_of_questions_and_says_so() {
    AdditiveSpace points = OwnScales.of(SeededSpaces.opposed(2, 3, 0, 6, 6, 6, 6, 6));
    SingleText last = run(points, SingleTextRule.USUAL.withQuestions(4), 1).last();

    assertThat(last.asked()).hasSize(4);
    assertThat(last.end()).contains(SingleText.End.QUESTIONS_USED);
    assertThatThrownBy(() -> last.answered(true)).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void a_draft_that_fits_no_issue_is_refused_in_one_sentence() {
    assertThatThrownBy(() -> SingleText.start(List.of(2, 2), Terms.of(0), SingleTextRule.USUAL, 1))
        .hasMessage("The draft has 1 options for 2 issues.");
    assertThatThrownBy(
            () -> SingleText.start(List.of(2, 2), Terms.of(0, 2), SingleTextRule.USUAL, 1))
        .hasMessage("The draft names option 2 of an issue with 2 options.");
    assertThatThrownBy(
            () -> SingleText.start(List.of(7500, 7500), Terms.of(0, 0), SingleTextRule.USUAL, 1))
        .hasMessageContaining("15000 options");
  }

  @Test
  void many_options_are_tried_at_doubling_steps() {
    SingleText start =
        SingleText.start(
            List.of(1000), Terms.of(500), new SingleTextRule(Search.RANDOM, 100, 0, 12), 1);
    List<Integer> tried = new ArrayList<>();
    SingleText state = start;
    while (state.proposal().isPresent()) {
      tried.add(Math.abs(state.proposal().get().to().place(0) - 500));
      state = state.answered(false);
    }
    assertThat(tried).hasSize(18).allMatch(t -> Integer.bitCount(t) == 1);
  }
}
