package parley.talks.elicit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ElicitationTest {

  private static final Criterion PAY = measured("Pay", "%", "0", "1", "2", "3", "5");
  private static final Criterion POSTS = measured("Posts", "posts", "0", "500", "1000", "4000");
  private static final Criterion FEES = measured("Fees", "GBP", "600", "300", "0");
  private static final Criterion ROTA =
      new Criterion.Named("Rota", List.of("as now", "six weeks", "eight weeks"));
  private static final List<Criterion> FOUR = List.of(PAY, POSTS, FEES, ROTA);

  private static Criterion measured(String name, String unit, String... points) {
    return new Criterion.Measured(name, unit, Arrays.stream(points).map(BigDecimal::new).toList());
  }

  private static Bundle bundle(String... levels) {
    return new Bundle(List.of(levels));
  }

  /** Packages of stated levels; the best of everything is not on offer. */
  private static List<Bundle> packages(SplittableRandom random, List<Criterion> criteria, int n) {
    List<Bundle> packages = new ArrayList<>();
    while (packages.size() < n) {
      int[] place = criteria.stream().mapToInt(c -> random.nextInt(c.levels().size())).toArray();
      int climbed = Arrays.stream(place).sum();
      // Packages of much the same sum of steps, so that none is better in everything.
      if (climbed == 5 || climbed == 6) {
        packages.add(
            new Bundle(
                IntStream.range(0, place.length)
                    .mapToObj(c -> criteria.get(c).levels().get(place[c]))
                    .toList()));
      }
    }
    return packages.stream().distinct().toList();
  }

  private record Run(Standing standing, List<Reply> replies) {}

  private static Run run(Elicitation elicitation, Respondent respondent, double same) {
    List<Reply> replies = new ArrayList<>();
    Standing standing = elicitation.after(replies);
    while (standing.state() == Standing.State.ASKING) {
      Question question = standing.next().orElseThrow();
      replies.add(new Reply(question, respondent.answer(question, same)));
      standing = elicitation.after(replies);
    }
    return new Run(standing, replies);
  }

  @Test
  void a_seeded_respondent_is_recovered_within_the_stated_intervals() {
    List<Integer> asked = new ArrayList<>();
    for (long seed = 0; seed < 60; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      Respondent respondent = Respondent.seeded(random, FOUR);
      List<Bundle> packages = packages(random, FOUR, 12);
      Run run = run(Elicitation.of(FOUR, packages, new Limits(30, 0, 0)), respondent, 0);
      Standing standing = run.standing();
      for (int c = 0; c < FOUR.size(); c++) {
        assertHolds(standing.weights().get(c), respondent.weight(c));
        for (int l = 0; l < FOUR.get(c).levels().size(); l++) {
          assertHolds(standing.values().get(c).get(l), respondent.value(c, l));
        }
      }
      assertThat(standing.state()).isEqualTo(Standing.State.DECIDED);
      double best = packages.stream().mapToDouble(respondent::worth).max().orElseThrow();
      Bundle recommended = packages.get(standing.recommended().orElseThrow());
      assertThat(respondent.worth(recommended)).isCloseTo(best, within(1e-6));
      asked.add(run.replies().size());
    }
    asked.sort(null);
    assertThat(asked.get(asked.size() / 2)).as("the median of questions").isEqualTo(9);
    assertThat(asked.getFirst()).isEqualTo(6);
    assertThat(asked.getLast()).isEqualTo(15);
  }

  private static void assertHolds(Interval interval, double number) {
    assertThat(number).isBetween(interval.low() - 1e-6, interval.high() + 1e-6);
  }

  @Test
  void regret_is_what_the_recommended_package_can_lose_at_most_and_falls_with_each_answer() {
    for (long seed = 100; seed < 115; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      Respondent respondent = Respondent.seeded(random, FOUR);
      List<Bundle> packages = packages(random, FOUR, 12);
      double best = packages.stream().mapToDouble(respondent::worth).max().orElseThrow();
      Elicitation elicitation = Elicitation.of(FOUR, packages, new Limits(30, 0, 0));
      List<Reply> replies = new ArrayList<>();
      Standing standing = elicitation.after(replies);
      double before = 1;
      while (standing.state() == Standing.State.ASKING) {
        Bundle recommended = packages.get(standing.recommended().orElseThrow());
        assertThat(best - respondent.worth(recommended))
            .isLessThanOrEqualTo(standing.regret() + 1e-6);
        assertThat(standing.regret()).isLessThanOrEqualTo(before + 1e-6);
        before = standing.regret();
        Question question = standing.next().orElseThrow();
        replies.add(new Reply(question, respondent.answer(question, 0)));
        standing = elicitation.after(replies);
      }
    }
  }

  @Test
  void without_answers_a_package_that_another_beats_in_everything_is_out_and_weights_are_open() {
    Elicitation elicitation =
        Elicitation.of(
            List.of(PAY, POSTS),
            List.of(bundle("1", "500"), bundle("2", "1000"), bundle("0", "4000")),
            Limits.USUAL);
    Standing standing = elicitation.after(List.of());
    assertThat(standing.maybeBest()).containsExactly(1, 2);
    assertThat(standing.weights().getFirst().low()).isCloseTo(0, within(1e-6));
    assertThat(standing.weights().getFirst().high()).isCloseTo(1, within(1e-6));
    assertThat(standing.state()).isEqualTo(Standing.State.ASKING);
  }

  @Test
  void the_first_question_about_two_amounts_is_an_even_swap() {
    Elicitation elicitation =
        Elicitation.of(
            List.of(PAY, POSTS), List.of(bundle("3", "0"), bundle("0", "1000")), Limits.USUAL);
    assertThat(elicitation.after(List.of()).next().orElseThrow()).isInstanceOf(Question.Swap.class);
  }

  @Test
  void an_even_swap_between_straight_lines_gives_the_weights_in_closed_form() {
    // 5 % and nothing is as good as 2 % and all posts: 3/5 of pay is worth the posts.
    List<Criterion> two =
        List.of(measured("Pay", "%", "0", "5"), measured("Posts", "posts", "0", "4000"));
    Elicitation elicitation =
        Elicitation.of(two, List.of(bundle("5", "0"), bundle("0", "4000")), Limits.USUAL);
    Standing standing =
        elicitation.after(
            List.of(
                new Reply(
                    new Question.Swap(bundle("5", "0"), bundle("0", "4000"), 0),
                    Answer.Between.exactly("2"))));
    for (double end : ends(standing.weights().getFirst())) {
      assertThat(end).isCloseTo(5.0 / 8, within(1e-7));
    }
    assertThat(standing.state()).isEqualTo(Standing.State.DECIDED);
    assertThat(standing.recommended()).contains(0);
  }

  @Test
  void bisection_gives_a_value_in_closed_form() {
    Elicitation elicitation =
        Elicitation.of(
            List.of(measured("Posts", "posts", "0", "1000", "4000"), ROTA),
            List.of(bundle("1000", "as now"), bundle("0", "eight weeks")),
            Limits.USUAL);
    Standing standing =
        elicitation.after(
            List.of(
                new Reply(new Question.Middle(0, "0", "4000"), Answer.Between.exactly("1000"))));
    for (double end : ends(standing.values().getFirst().get(1))) {
      assertThat(end).isCloseTo(0.5, within(1e-7));
    }
    assertThat(standing.values().get(1).get(1).width()).isCloseTo(1, within(1e-6));
  }

  private static double[] ends(Interval interval) {
    return new double[] {interval.low(), interval.high()};
  }

  @Test
  void answers_that_cannot_all_be_meant_are_named_and_no_others() {
    Bundle pay = bundle("5", "0", "600", "as now");
    Bundle posts = bundle("0", "4000", "600", "as now");
    Bundle fees = bundle("0", "0", "0", "as now");
    Bundle rota = bundle("0", "0", "600", "eight weeks");
    List<Reply> replies =
        List.of(
            new Reply(new Question.Choice(pay, rota), new Answer.First()),
            new Reply(new Question.Choice(pay, posts), new Answer.First()),
            new Reply(new Question.Middle(1, "0", "4000"), new Answer.Between("500", "1000")),
            new Reply(new Question.Choice(posts, fees), new Answer.First()),
            new Reply(new Question.Choice(fees, pay), new Answer.First()),
            new Reply(new Question.Choice(rota, fees), new Answer.First()));
    Standing standing = Elicitation.of(FOUR, List.of(pay, posts), Limits.USUAL).after(replies);
    assertThat(standing.state()).isEqualTo(Standing.State.CLASH);
    assertThat(standing.clash()).contains(new Standing.Clash(List.of(1, 3, 4), true));
  }

  @Test
  void a_clash_of_a_seeded_respondent_who_errs_once_agrees_once_any_answer_of_it_is_left_out() {
    int clashes = 0;
    for (long seed = 200; seed < 230; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      Respondent respondent = Respondent.seeded(random, FOUR);
      List<Reply> replies = new ArrayList<>();
      List<Question> questions = new Pool(FOUR).questions();
      for (int q = 0; q < 8; q++) {
        Question question = questions.get(random.nextInt(questions.size()));
        replies.add(new Reply(question, respondent.answer(question, 0)));
      }
      Respondent other = Respondent.seeded(random, FOUR);
      Question question = questions.get(random.nextInt(questions.size()));
      replies.add(new Reply(question, other.answer(question, 0)));
      Elicitation elicitation =
          Elicitation.of(FOUR, packages(random, FOUR, 4), new Limits(30, 0, 0));
      Standing standing = elicitation.after(replies);
      if (standing.clash().isPresent()) {
        clashes++;
        List<Integer> places = standing.clash().orElseThrow().replies();
        assertThat(places).last().isEqualTo(8);
        assertThat(elicitation.after(places.stream().map(replies::get).toList()).clash())
            .isPresent();
        for (Integer out : places) {
          List<Reply> rest = places.stream().filter(p -> !p.equals(out)).map(replies::get).toList();
          assertThat(elicitation.after(rest).clash()).isEmpty();
        }
      }
    }
    assertThat(clashes).isGreaterThan(3);
  }

  @Test
  void it_stops_at_the_limit_of_questions_and_says_the_regret() {
    SplittableRandom random = new SplittableRandom(3);
    Respondent respondent = Respondent.seeded(random, FOUR);
    List<Bundle> packages = packages(random, FOUR, 12);
    Run run = run(Elicitation.of(FOUR, packages, new Limits(1, 0, 0)), respondent, 0);
    assertThat(run.standing().state()).isEqualTo(Standing.State.ENOUGH_ASKED);
    assertThat(run.replies()).hasSize(1);
    assertThat(run.standing().regret()).isPositive();
    assertThat(run.standing().recommended()).isPresent();
  }

  @Test
  void packages_that_are_as_good_are_left_with_a_regret_of_what_is_called_the_same() {
    List<Criterion> two = List.of(ROTA, new Criterion.Named("Fees", List.of("own", "paid")));
    List<Bundle> packages = List.of(bundle("eight weeks", "own"), bundle("as now", "paid"));
    Respondent undecided = Respondent.of(two, new double[][] {{0, 0.3, 0.5}, {0, 0.5}});
    Run run = run(Elicitation.of(two, packages, new Limits(30, 0, 0.01)), undecided, 0.01);
    assertThat(run.standing().state()).isEqualTo(Standing.State.NOTHING_TELLS_MORE);
    assertThat(run.standing().maybeBest()).containsExactly(0, 1);
    assertThat(run.standing().regret()).isCloseTo(0.01, within(1e-6));
  }

  @Test
  void what_does_not_fit_is_refused_in_one_sentence() {
    Elicitation elicitation =
        Elicitation.of(
            List.of(PAY, ROTA),
            List.of(bundle("1", "as now"), bundle("0", "six weeks")),
            Limits.USUAL);
    assertRefused(elicitation, new Question.Middle(1, "as now", "eight weeks"), "named options");
    assertRefused(elicitation, new Question.Middle(0, "3", "1"), "lies between 3 and 1");
    assertRefused(
        elicitation,
        new Question.Choice(bundle("9", "as now"), bundle("0", "as now")),
        "runs from 0 to 5 %; found \"9\"");
    assertRefused(
        elicitation,
        new Question.Choice(bundle("1", "never"), bundle("0", "as now")),
        "is no option of \"Rota\"");
    assertThatThrownBy(() -> measured("Pay", "%", "0", "2", "1"))
        .hasMessageContaining("all rise or all fall; found 1 after 2");
    assertThatThrownBy(() -> Elicitation.of(List.of(PAY), List.of(bundle("1")), Limits.USUAL))
        .hasMessageContaining("two criteria or more; found 1");
  }

  private static void assertRefused(Elicitation elicitation, Question question, String why) {
    Reply reply = new Reply(question, Answer.Between.exactly("2"));
    assertThatThrownBy(() -> elicitation.after(List.of(reply)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(why);
  }
}
