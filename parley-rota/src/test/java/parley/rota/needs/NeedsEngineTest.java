package parley.rota.needs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parley.rota.check.CheckAnswer;
import parley.rota.check.Checker;
import parley.rota.model.Demand;
import parley.rota.model.RotaPlan;
import parley.rota.rules.RuleSet;
import parley.rota.search.Budget;
import parley.rota.search.Crew;
import parley.rota.search.Watch;

/** What promises need, of rotas whose answer is known otherwise or judged by the checker. */
class NeedsEngineTest {

  private static final Leave USUAL_LEAVE = Leave.of(27, 8, 30);

  @Test
  void a_seat_around_the_clock_takes_four_posts_by_hours_and_three_are_too_few() {
    Need now = answer(Rotas.seat()).now();

    assertThat(now.fewest()).hasValue(4);
    assertThat(now.isProven()).isTrue();
    Attempt three = now.findOneFewer().orElseThrow();
    assertThat(three.outcome()).isEqualTo(Attempt.Outcome.COUNTED_OUT);
    Counting by = three.by().orElseThrow();
    assertThat(by.kind()).isEqualTo(Counting.Kind.HOURS);
    assertThat(by.rule()).isEqualTo("average-hours");
    assertThat(by.need()).isEqualTo(175 * 60);
    assertThat(by.each()).isEqualTo(48 * 60);
    assertThat(now.wholeTimeOfHours()).hasValue(175.0 / 48);
    assertThat(now.partPostsAtLeast()).isEqualTo(4.0);
  }

  @ParameterizedTest(name = "must show 5: {0} normal days, {1}: {2} posts")
  @CsvSource({
    "1, weekends:1/2, 5", "1, weekends:1/3, 6", "1, weekends:1/4, 8",
    "2, weekends:1/2, 6", "2, weekends:1/3, 6", "2, weekends:1/4, 8",
    "3, weekends:1/2, 7", "3, weekends:1/3, 7", "3, weekends:1/4, 8",
  })
  void posts_of_a_registrars_rota_with_proof(int normalDays, String promise, int posts) {
    Need need = only(answer(Rotas.medical(normalDays), promise)).need();

    assertThat(need.fewest()).hasValue(posts);
    assertThat(need.isProven()).isTrue();
    assertIsLegal(need, promise);
  }

  @ParameterizedTest(name = "{0}: {1} posts, one fewer searched in vain")
  @CsvSource({"nights-in-row:1, 8", "nights-in-row:2, 6"})
  void where_counting_does_not_tell_a_search_proves(String promise, int posts) {
    Need need = only(answer(Rotas.seat(), promise)).need();

    assertThat(need.fewest()).hasValue(posts);
    assertThat(need.findOneFewer().orElseThrow().outcome()).isEqualTo(Attempt.Outcome.SEARCHED_OUT);
    assertThat(need.isProven()).isTrue();
    assertIsLegal(need, promise);
  }

  @Test
  void cover_for_leave_by_three_methods() {
    NeedsAnswer answer =
        NeedsEngine.answer(
            question(Rotas.seat(), "weekends:1/3").withLeave(USUAL_LEAVE),
            Budget.ofWork(100),
            Crew.ALONE,
            Watch.NONE);
    Covered now = answer.nowCovered().orElseThrow();
    Covered third = only(answer).covered().orElseThrow();

    assertThat(now.byHours()).isEqualTo(5);
    assertThat(third.scaled()).hasValue(8);
    assertThat(third.inPattern().fewest()).hasValue(6);
    assertThat(third.inPattern().isProven()).isTrue();
    assertIsLegal(third.inPattern(), "weekends:1/3");
    Witness witness = third.inPattern().witness().orElseThrow();
    assertThat(witness.lines().stream().filter(Witness.Line::away)).hasSize(2);
    assertThat(witness.lines().stream().filter(Witness.Line::away))
        .allSatisfy(line -> assertThat(line.days()).allMatch(List::isEmpty));
  }

  @Test
  void promises_in_posts_for_whoever_prices_them() {
    NeedsAnswer answer = answer(Rotas.seat(), "weekends:1/4", "notice-weeks:8");

    assertThat(answer.measures())
        .containsExactly(
            new PromiseMeasure(
                "weekends:1/4",
                false,
                OptionalInt.of(4),
                OptionalInt.of(8),
                OptionalInt.of(4),
                OptionalInt.of(4),
                OptionalInt.of(8),
                true),
            new PromiseMeasure(
                "notice-weeks:8",
                false,
                OptionalInt.of(4),
                OptionalInt.of(4),
                OptionalInt.of(0),
                OptionalInt.of(4),
                OptionalInt.of(4),
                true));
    assertThat(answer.promises().getLast()).isInstanceOf(PromiseNeed.OfCalendar.class);
  }

  @Test
  void the_frontier_falls_as_more_is_allowed() {
    List<Promise> promises =
        Stream.concat(Promises.listOfWeekends().stream(), Promises.listOfNights(4).stream())
            .toList();
    List<FrontierPoint> frontier =
        NeedsEngine.answer(
                NeedsQuestion.of(Rotas.seat(), Rotas.rules(), promises),
                Budget.ofWork(100),
                Crew.ALONE,
                Watch.NONE)
            .frontier();

    assertThat(frontier.stream().filter(p -> p.axis() == FrontierPoint.Axis.WEEKENDS))
        .extracting(p -> p.fewest().getAsInt())
        .containsExactly(4, 5, 6, 8, 10, 12, 16);
    assertThat(frontier.stream().filter(p -> p.axis() == FrontierPoint.Axis.NIGHTS_IN_A_ROW))
        .extracting(p -> p.fewest().getAsInt())
        .containsExactly(4, 4, 6, 8);
  }

  @Test
  void the_answer_is_the_same_again_and_whoever_does_the_searches() {
    NeedsQuestion question = question(Rotas.medical(1), "weekends:1/3", "nights-in-row:2");
    Crew backwards =
        new Crew() {
          @Override
          public int size() {
            return 2;
          }

          @Override
          public <T> List<T> all(List<Supplier<T>> jobs) {
            List<Supplier<T>> turned = new ArrayList<>(jobs);
            Collections.reverse(turned);
            List<T> results = new ArrayList<>(turned.stream().map(Supplier::get).toList());
            Collections.reverse(results);
            return results;
          }
        };

    assertThat(NeedsEngine.answer(question, Budget.ofWork(50), backwards, Watch.NONE))
        .isEqualTo(NeedsEngine.answer(question, Budget.ofWork(50), Crew.ALONE, Watch.NONE));
  }

  @Test
  void without_a_budget_nothing_is_found_and_nothing_claimed() {
    NeedsAnswer answer =
        NeedsEngine.answer(question(Rotas.seat()), Budget.ofWork(0), Crew.ALONE, Watch.NONE);

    assertThat(answer.now().fewest()).isEmpty();
    assertThat(answer.now().isProven()).isFalse();
    assertThat(answer.now().atLeast()).isEqualTo(4);
    assertThat(answer.now().attempts().get(3).outcome()).isEqualTo(Attempt.Outcome.NOT_PROVEN);
  }

  @Test
  void a_shift_that_breaks_a_rule_by_itself_is_named_and_no_number_of_posts_helps() {
    Need need = only(answer(Rotas.seat(), "shift-hours:12")).need();

    assertThat(need.fewest()).isEmpty();
    assertThat(need.attempts()).isEmpty();
    assertThat(need.banned()).contains(new Need.Banned("L", 1, "promise-shift-hours")).hasSize(14);
  }

  @Test
  void a_rota_that_demands_nobody_is_refused() {
    RotaPlan plan = Rotas.plan(List.of(Rotas.shift("D", "09:00", "17:00", 30)), List.of());

    assertThatThrownBy(() -> answer(plan))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "The rota test demands nobody at least; expected a minimum of 1 or more in some demand.");
  }

  @Test
  void demand_by_the_hour_is_met_by_overlapping_shifts() {
    RotaPlan plan =
        Rotas.plan(
            List.of(Rotas.shift("A", "08:00", "16:30", 30), Rotas.shift("B", "12:00", "20:30", 30)),
            List.<Demand>of(
                new Demand.OfHours(
                    "hours",
                    Rotas.days(Rotas.WEEKDAYS),
                    LocalTime.of(8, 0),
                    LocalTime.of(20, 0),
                    Optional.empty(),
                    1,
                    1)));
    Need now = answer(plan).now();

    // Twelve hours take two shifts of 8.5 hours: 85 hours a week, and on each day two doctors.
    assertThat(now.fewest()).hasValue(2);
    assertThat(now.isProven()).isTrue();
    assertThat(now.witness().orElseThrow().weeklyMinutes()).isEqualTo(85 * 60);
    assertThat(answer(plan).now().counting())
        .anySatisfy(c -> {
          assertThat(c.kind()).isEqualTo(Counting.Kind.HOURS);
          assertThat(c.need()).isEqualTo(85 * 60);
        });
  }

  /** All ways to give each duty to one of some lines, tried with the checker alone. */
  @ParameterizedTest(name = "{0} on {1} days, {2}")
  @CsvSource({
    "LN, 3, weekends:1/2",
    "LN, 3, weekends:1/3",
    "LN, 3, nights-in-row:1",
    "L, 7, days-in-row:2",
    "L, 7, days-in-row:4",
    "L, 7, average-hours:30",
    "LN, 3, rest-after-nights:120",
    "L, 7, weekends:2/3",
  })
  void the_fewest_posts_of_a_small_rota_are_those_of_all_patterns(
      String shifts, int days, String promise) {
    Set<DayOfWeek> weekdays =
        days == 7 ? Rotas.ALL : EnumSet.range(DayOfWeek.FRIDAY, DayOfWeek.SUNDAY);
    RotaPlan plan =
        Rotas.plan(
            List.of(Rotas.shift("L", "09:00", "21:30", 60), Rotas.shift("N", "21:00", "09:30", 90)),
            shifts
                .chars()
                .mapToObj(s -> Rotas.of(String.valueOf((char) s), weekdays, 1, 1))
                .toList());
    Need need = only(answer(plan, promise)).need();

    int most = 3;
    RuleSet rules = Rotas.with(promise);
    OptionalInt byHand = OptionalInt.empty();
    for (int posts = 1; posts <= most && byHand.isEmpty(); posts++) {
      if (Exhaustive.isPossible(plan, rules, posts)) {
        byHand = OptionalInt.of(posts);
      }
    }
    if (byHand.isPresent()) {
      assertThat(need.fewest()).isEqualTo(byHand);
    } else {
      assertThat(need.fewest().orElseThrow()).isGreaterThan(most);
    }
    assertThat(need.isProven()).isTrue();
    assertIsLegal(need, promise);
  }

  private static void assertIsLegal(Need need, String promise) {
    Witness witness = need.witness().orElseThrow();
    CheckAnswer verdict = Checker.check(witness.plan(), witness.rota(), Rotas.with(promise));
    assertThat(verdict.isLegal()).isTrue();
    assertThat(verdict.faults()).isEmpty();
    assertThat(witness.plan().doctors()).hasSize(need.fewest().orElseThrow());
  }

  private static PromiseNeed.OfPosts only(NeedsAnswer answer) {
    return (PromiseNeed.OfPosts) answer.promises().getFirst();
  }

  private static NeedsAnswer answer(RotaPlan plan, String... promises) {
    return NeedsEngine.answer(question(plan, promises), Budget.ofWork(100), Crew.ALONE, Watch.NONE);
  }

  private static NeedsQuestion question(RotaPlan plan, String... promises) {
    return NeedsQuestion.of(plan, Rotas.rules(), Stream.of(promises).map(Promises::parse).toList());
  }
}
