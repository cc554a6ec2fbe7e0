package parley.talks.opponent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import parley.talks.index.SeededSpaces;
import parley.talks.space.AdditiveSpace;
import parley.talks.strategy.TimeDependent;

/** How well each model does on preferences that were drawn from a seed. */
class ModelsOnSeededSpacesTest {

  private static final int ROUNDS = 200;

  private static final List<Bezier> BIDDERS =
      List.of(Bezier.boulware(), Bezier.conceder(), Bezier.hybrid());

  private static final List<AdditiveSpace> SPACES =
      Stream.concat(
              LongStream.range(0, 6).mapToObj(s -> SeededSpaces.random(100 + s, 2, 3, 3, 4, 5, 4)),
              LongStream.range(0, 6).mapToObj(s -> SeededSpaces.opposed(200 + s, 3, 0, 4, 4, 4, 4)))
          .toList();

  @Test
  void the_concession_model_has_the_least_error_and_the_best_order() {
    Learning.Figures concession = Learning.of(Models.CONCESSION, SPACES, BIDDERS, ROUNDS);

    assertThat(concession.error()).as(concession.toString()).isLessThan(0.12);
    assertThat(concession.spearman()).as(concession.toString()).isGreaterThan(0.93);
    for (Models other : List.of(Models.CLASSIC, Models.WINDOWED, Models.BAYESIAN)) {
      Learning.Figures figures = Learning.of(other, SPACES, BIDDERS, ROUNDS);
      assertThat(figures.error())
          .as("%s: %s", other.word(), figures)
          .isGreaterThan(concession.error());
      assertThat(figures.spearman())
          .as("%s: %s", other.word(), figures)
          .isLessThan(concession.spearman());
    }
  }

  @Test
  void it_does_so_with_bidders_of_another_kind() {
    List<TimeDependent> others =
        List.of(TimeDependent.boulware(), TimeDependent.linear(), TimeDependent.conceder());

    Learning.Figures concession = Learning.of(Models.CONCESSION, SPACES, others, ROUNDS);

    assertThat(concession.error()).as(concession.toString()).isLessThan(0.12);
    for (Models other : List.of(Models.CLASSIC, Models.WINDOWED, Models.BAYESIAN)) {
      assertThat(Learning.of(other, SPACES, others, ROUNDS).spearman())
          .as(other.word())
          .isLessThan(concession.spearman());
    }
  }

  @Test
  void it_does_better_with_more_offers() {
    Learning.Figures few = Learning.of(Models.CONCESSION, SPACES, BIDDERS, 12);
    Learning.Figures many = Learning.of(Models.CONCESSION, SPACES, BIDDERS, 200);

    assertThat(many.error()).isLessThan(few.error());
    assertThat(many.spearman()).isGreaterThan(few.spearman());
  }
}
