package parley.talks.mediator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.LongFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import parley.talks.frontier.Frontier;
import parley.talks.index.SeededSpaces;
import parley.talks.space.AdditiveSpace;

/** How near the single text comes to the frontier, in how many questions. */
class SingleTextMeasureTest {

  /** Mean and standard deviation. */
  record Spread(double mean, double deviation) {

    static Spread of(List<Double> numbers) {
      double mean = numbers.stream().mapToDouble(d -> d).average().orElseThrow();
      double square =
          numbers.stream().mapToDouble(d -> (d - mean) * (d - mean)).average().orElseThrow();
      return new Spread(mean, Math.sqrt(square));
    }

    @Override
    public String toString() {
      return "%.2f +- %.2f".formatted(mean, deviation);
    }
  }

  record Measured(Spread left, Spread questions, Spread worse, double efficient, double fell) {}

  /** Opposed in all but the third, where the values of options follow no order at all. */
  static final List<LongFunction<AdditiveSpace>> DOMAINS =
      List.of(
          s -> SeededSpaces.opposed(s, 3, 0, SeededSpaces.shape(4, 4)),
          s -> SeededSpaces.opposed(s, 3, 0, SeededSpaces.shape(6, 5)),
          s -> SeededSpaces.random(s, 2, 3, SeededSpaces.shape(6, 5)),
          s -> SeededSpaces.opposed(s, 3, 0, SeededSpaces.shape(10, 5)));

  interface Way {
    TextRun run(AdditiveSpace points, long seed);
  }

  static Measured measure(LongFunction<AdditiveSpace> domain, int seeds, Way way) {
    List<Double> left = new ArrayList<>();
    List<Double> questions = new ArrayList<>();
    List<Double> fall = new ArrayList<>();
    int efficient = 0;
    int fell = 0;
    for (long seed = 0; seed < seeds; seed++) {
      AdditiveSpace points = OwnScales.of(domain.apply(seed));
      TextRun run = way.run(points, seed);
      Closeness close = Closeness.of(Frontier.of(points), run.last().draft());
      left.add(close.left().toDouble());
      questions.add((double) run.answers().size());
      efficient += close.efficient() ? 1 : 0;
      double least = 0;
      for (int p = 0; p < 2; p++) {
        least =
            Math.min(
                least,
                points
                    .utility(p, run.last().draft().outcome())
                    .minus(points.utility(p, run.path().getFirst().outcome()))
                    .toDouble());
      }
      fall.add(-least);
      fell += least < 0 ? 1 : 0;
    }
    return new Measured(
        Spread.of(left),
        Spread.of(questions),
        Spread.of(fall),
        (double) efficient / seeds,
        (double) fell / seeds);
  }

  static TextRun annealed(AdditiveSpace points, int questions, double first, long seed) {
    List<Integer> options = SingleTextTest.options(points);
    SplittableRandom random = new SplittableRandom(seed);
    return TextRun.of(
        SingleText.start(
            options,
            Terms.middle(options),
            SingleTextRule.USUAL.with(Search.RANDOM).withQuestions(questions),
            seed),
        Voter.annealing(points, 0, first, questions, random.split()),
        Voter.annealing(points, 1, first, questions, random.split()));
  }

  @Test
  void
      where_interests_oppose_what_was_learned_brings_the_text_nearer_to_the_frontier_than_chance() {
    for (int d = 0; d < 2; d++) {
      LongFunction<AdditiveSpace> domain = DOMAINS.get(d);
      Measured learned = measure(domain, 24, searching(Search.LEARNED, 20));
      Measured random = measure(domain, 24, searching(Search.RANDOM, 20));

      assertThat(learned.left().mean()).as("domain %d", d).isLessThan(random.left().mean() * 0.8);
      assertThat(learned.questions().mean()).isLessThanOrEqualTo(random.questions().mean());
    }
  }

  /** Prints the table of the documentation: run with {@code -Dmediator.measure=SEEDS}. */
  @Test
  @EnabledIfSystemProperty(named = "mediator.measure", matches = "\\d+")
  void the_table_of_the_documentation() {
    int seeds = Integer.getInteger("mediator.measure");
    for (int d = 0; d < DOMAINS.size(); d++) {
      LongFunction<AdditiveSpace> domain = DOMAINS.get(d);
      Measured start = measure(domain, seeds, searching(Search.RANDOM, 0));
      print(d, "start", start);
      for (int q : d < 3 ? new int[] {20, 60, 300} : new int[] {20, 60}) {
        Measured learned = measure(domain, seeds, searching(Search.LEARNED, q));
        Measured random = measure(domain, seeds, searching(Search.RANDOM, q));
        print(d, "learned " + q, learned);
        print(d, "random " + q, random);
        print(d, "annealed " + q, measure(domain, seeds, (p, s) -> annealed(p, q, 5, s)));
        assertThat(learned.left().mean()).isLessThan(start.left().mean());
        assertThat(learned.questions().mean()).isLessThanOrEqualTo(random.questions().mean());
      }
    }
  }

  private static Way searching(Search search, int questions) {
    SingleTextRule rule = SingleTextRule.USUAL.with(search).withQuestions(questions);
    return (points, seed) -> SingleTextTest.run(points, rule, seed);
  }

  private static void print(int domain, String what, Measured m) {
    System.out.printf(
        "%d %-22s left %s questions %s efficient %.2f worse %s fell %.2f%n",
        domain, what, m.left(), m.questions(), m.efficient(), m.worse(), m.fell());
  }
}
