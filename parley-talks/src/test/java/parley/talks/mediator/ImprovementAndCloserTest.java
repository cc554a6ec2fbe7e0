package parley.talks.mediator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parley.talks.frontier.Frontier;
import parley.talks.space.AdditiveSpace;
import parley.talks.space.IssueDomain;
import parley.talks.space.Ratio;

class ImprovementAndCloserTest {

  @Test
  void an_improvement_is_worse_for_nobody_and_efficient_and_there_is_one_if_any_package_is() {
    Set<Improvement.Kind> kinds = new HashSet<>();
    for (long seed = 0; seed < 600; seed++) {
      AdditiveSpace points = OwnScales.of(Spaces.small(seed));
      List<Terms> all = Spaces.all(points);
      Terms agreed = all.get((int) (seed * 31 % all.size()));
      List<Ratio> has = Spaces.worth(points, agreed);

      Improvement found = Improvement.of(Frontier.of(points), agreed, SuggestionRule.USUAL);

      assertThat(found.packages())
          .as("seed %d", seed)
          .allMatch(s -> Spaces.dominates(s.points(), has))
          .allMatch(s ->
              all.stream().noneMatch(t -> Spaces.dominates(Spaces.worth(points, t), s.points())));
      boolean both =
          all.stream()
              .map(t -> Spaces.worth(points, t))
              .anyMatch(
                  w -> w.get(0).compareTo(has.get(0)) > 0 && w.get(1).compareTo(has.get(1)) > 0);
      boolean one = all.stream().anyMatch(t -> Spaces.dominates(Spaces.worth(points, t), has));
      assertThat(found.kind())
          .as("seed %d", seed)
          .isEqualTo(
              both
                  ? Improvement.Kind.BETTER_FOR_BOTH
                  : one ? Improvement.Kind.BETTER_FOR_ONE : Improvement.Kind.EFFICIENT);
      assertThat(found.packages().isEmpty()).isEqualTo(!one);
      if (both) {
        assertThat(found.packages())
            .allMatch(s ->
                s.points().get(0).compareTo(has.get(0)) > 0
                    && s.points().get(1).compareTo(has.get(1)) > 0);
      }
      kinds.add(found.kind());
    }
    assertThat(kinds).containsExactlyInAnyOrder(Improvement.Kind.values());
  }

  @Test
  void closeness_is_the_greatest_smaller_gain_that_any_package_offers() {
    for (long seed = 0; seed < 600; seed++) {
      AdditiveSpace points = OwnScales.of(Spaces.small(seed));
      List<Terms> all = Spaces.all(points);
      Terms terms = all.get((int) (seed * 17 % all.size()));
      List<Ratio> has = Spaces.worth(points, terms);
      Ratio left =
          all.stream()
              .map(t -> Spaces.worth(points, t))
              .filter(w -> Spaces.isAtLeast(w, has))
              .map(w -> w.get(0).minus(has.get(0)).min(w.get(1).minus(has.get(1))))
              .max(Ratio::compareTo)
              .orElseThrow();

      Closeness close = Closeness.of(Frontier.of(points), terms);

      assertThat(close.left()).as("seed %d", seed).isEqualTo(left);
      assertThat(close.efficient())
          .as("seed %d", seed)
          .isEqualTo(all.stream().noneMatch(t -> Spaces.dominates(Spaces.worth(points, t), has)));
    }
  }

  private static final IssueDomain POSTS = new IssueDomain.Integers("Posts", 0, 20);
  private static final IssueDomain PAY =
      new IssueDomain.Steps("Pay", decimal("0"), decimal("10"), decimal("0.5"));
  private static final IssueDomain SHARE =
      new IssueDomain.Reals("Share", decimal("0"), decimal("1"));
  private static final IssueDomain WORDS = new IssueDomain.Options("Words", List.of("a", "b"));

  private static BigDecimal decimal(String text) {
    return new BigDecimal(text);
  }

  @ParameterizedTest(name = "{0} and {1} make {2}")
  @CsvSource({"4, 8, 6", "8, 4, 6", "4, 7, 6", "7, 4, 6", "4, 9, 6", "5, 8, 6", "0, 5, 2"})
  void whole_numbers_meet_in_the_middle_and_between_two_at_the_even_one(
      String first, String second, String middle) {
    assertThat(Closer.USUAL.split(List.of(POSTS), List.of(first), List.of(second)))
        .isEqualTo(new Closing.Midpoint(Closing.Way.SPLIT, List.of(middle), List.of("Posts")));
  }

  @Test
  void steps_keep_their_steps_and_other_numbers_are_halved_exactly() {
    Closing closing =
        Closer.USUAL.split(
            List.of(PAY, SHARE, WORDS), List.of("3.5", "0.1", "a"), List.of("5", "0.25", "a"));

    // 3.5 is step 7 and 5 is step 10: the middle is 8.5 steps, the even one is 8, which is 4.
    assertThat(closing)
        .isEqualTo(
            new Closing.Midpoint(
                Closing.Way.SPLIT, List.of("4", "0.175", "a"), List.of("Pay", "Share")));
  }

  @Test
  void a_split_is_refused_if_it_is_too_far_or_no_number_and_the_same_is_agreed() {
    assertThat(Closer.USUAL.split(List.of(POSTS), List.of("4"), List.of("10")))
        .isEqualTo(new Closing.NotClosed(Closing.Reason.NUMBERS_TOO_FAR));
    assertThat(Closer.USUAL.split(List.of(POSTS, WORDS), List.of("4", "a"), List.of("5", "b")))
        .isEqualTo(new Closing.NotClosed(Closing.Reason.NOT_DIVISIBLE));
    assertThat(Closer.USUAL.split(List.of(PAY), List.of("4.0"), List.of("4")))
        .isInstanceOf(Closing.Agreed.class);
    assertThatThrownBy(() -> Closer.USUAL.split(List.of(PAY), List.of("4.3"), List.of("4")))
        .hasMessageContaining("no position on the issue \"Pay\"");
  }

  @Test
  void a_sealed_midpoint_is_shown_if_both_accept_and_else_nothing_is() {
    Closing.Midpoint midpoint =
        new Closing.Midpoint(Closing.Way.SPLIT, List.of("6"), List.of("Posts"));

    assertThat(midpoint.answered(true, true)).contains(List.of("6"));
    assertThat(midpoint.answered(true, false))
        .isEqualTo(midpoint.answered(false, true))
        .isEqualTo(midpoint.answered(false, false))
        .isEmpty();
  }

  @Test
  void a_computed_midpoint_is_between_the_positions_above_both_reserves_and_the_most_equal() {
    Closer closer = new Closer(Ratio.ZERO, Ratio.of(60));
    Set<Object> seen = new HashSet<>();
    for (long seed = 0; seed < 800; seed++) {
      AdditiveSpace points = OwnScales.of(Spaces.small(seed));
      List<Terms> all = Spaces.all(points);
      Terms first = all.get((int) (seed * 31 % all.size()));
      Terms second = all.get((int) (seed * 53 % all.size()));
      List<Ratio> of1 = Spaces.worth(points, first);
      List<Ratio> of2 = Spaces.worth(points, second);
      boolean far =
          of1.get(0).minus(of2.get(0)).compareTo(Ratio.of(60)) > 0
              || of2.get(1).minus(of1.get(1)).compareTo(Ratio.of(60)) > 0;

      Closing closing = closer.compute(points, first, second);

      switch (closing) {
        case Closing.Agreed same -> assertThat(first).isEqualTo(second);
        case Closing.NotClosed not -> {
          assertThat(not.reason() == Closing.Reason.POINTS_TOO_FAR).isEqualTo(far);
          seen.add(not.reason());
        }
        case Closing.Midpoint midpoint -> {
          assertThat(far).isFalse();
          Terms middle =
              all.stream()
                  .filter(t -> t.options(points).equals(midpoint.options()))
                  .findFirst()
                  .orElseThrow();
          for (int i = 0; i < points.issues(); i++) {
            assertThat(middle.place(i)).isIn(first.place(i), second.place(i));
          }
          List<Ratio> worth = Spaces.worth(points, middle);
          assertThat(Spaces.isAtLeast(worth, OwnScales.reserves(points))).isTrue();
          assertThat(worth.get(0).compareTo(of2.get(0)))
              .isGreaterThanOrEqualTo(of1.get(0).compareTo(of2.get(0)) > 0 ? 1 : 0);
          assertThat(worth.get(1).compareTo(of1.get(1)))
              .isGreaterThanOrEqualTo(of2.get(1).compareTo(of1.get(1)) > 0 ? 1 : 0);
          seen.add(midpoint.way());
        }
      }
    }
    assertThat(seen)
        .containsExactlyInAnyOrder(
            Closing.Reason.POINTS_TOO_FAR, Closing.Reason.NOTHING_BETWEEN, Closing.Way.COMPUTED);
  }

  @Test
  void two_issues_that_are_no_numbers_are_swapped_against_each_other() {
    // Each side cares for another issue most; the middle gives each its own.
    AdditiveSpace points =
        OwnScales.of(Spaces.of(new long[][][] {{{0, 70}, {0, 30}}, {{30, 0}, {70, 0}}}, 0, 0));

    assertThat(
            new Closer(Ratio.ZERO, Ratio.of(100)).compute(points, Terms.of(1, 1), Terms.of(0, 0)))
        .isEqualTo(
            new Closing.Midpoint(Closing.Way.COMPUTED, List.of("o1", "o0"), List.of("i0", "i1")));
  }
}
