package parley.talks.tournament;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import parley.talks.index.SeededSpaces;
import parley.talks.session.Pies;
import parley.talks.session.Sides;
import parley.talks.session.Strategy;
import parley.talks.strategy.Strategies;

class TournamentTest {

  private static final Terms TERMS = new Terms(40, 3, 7, false);

  private static Arena arena(long seed) {
    return new Arena("seed " + seed, Sides.of(SeededSpaces.random(seed, 2, 3, 3, 4, 3)));
  }

  private static List<Arena> arenas(int number) {
    return IntStream.range(0, number).mapToObj(TournamentTest::arena).toList();
  }

  private static List<Strategy> strategies(String... names) {
    return Stream.of(names).map(Strategies::named).toList();
  }

  private static Tournament tournament() {
    return new Tournament(
        arenas(3), strategies("boulware", "conceder", "micro", "relative-tit-for-tat"), TERMS);
  }

  private static List<MatchResult> all(Tournament tournament) {
    return tournament.unplayed(List.of()).stream()
        .map(m -> tournament.play(m, tournament.trace(m.arena())))
        .toList();
  }

  @Test
  void everybody_meets_everybody_in_both_seats_on_every_scenario() {
    Tournament tournament = tournament();

    assertThat(tournament.size()).isEqualTo(3 * 4 * 4 * 3);
    assertThat(tournament.unplayed(List.of())).hasSize(tournament.size()).doesNotHaveDuplicates();
    for (int k = 0; k < tournament.size(); k++) {
      assertThat(tournament.number(tournament.match(k))).isEqualTo(k);
    }
    assertThat(tournament.unplayed(List.of()))
        .contains(new Match(2, 0, 3, 1), new Match(2, 3, 0, 1), new Match(0, 1, 1, 2));
  }

  @Test
  void a_match_comes_to_the_same_in_any_order_and_company() {
    Tournament tournament = tournament();
    List<MatchResult> inOrder = all(tournament);
    List<Match> shuffled = new ArrayList<>(tournament.unplayed(List.of()));
    Collections.shuffle(shuffled, new Random(1));
    List<MatchResult> otherwise =
        shuffled.stream().map(m -> tournament.play(m, tournament.trace(m.arena()))).toList();

    assertThat(otherwise).containsExactlyInAnyOrderElementsOf(inOrder);
    assertThat(Standings.of(tournament, otherwise))
        .usingRecursiveComparison()
        .isEqualTo(Standings.of(tournament, inOrder));

    Tournament larger =
        new Tournament(
            List.of(arena(9), arena(1)),
            strategies("hard-liner", "micro", "boulware", "conceder"),
            TERMS);
    MatchResult there = larger.play(new Match(1, 1, 3, 2), larger.trace(1));
    MatchResult here = tournament.play(new Match(1, 2, 1, 2), tournament.trace(1));
    assertThat(there.first()).isEqualTo(here.first());
    assertThat(there.second()).isEqualTo(here.second());
    assertThat(there.round()).isEqualTo(here.round());
  }

  @Test
  void what_is_played_is_not_played_again() {
    Tournament tournament = tournament();
    List<MatchResult> all = all(tournament);
    List<MatchResult> some = all.stream().filter(r -> r.match().second() != 2).toList();

    List<Match> rest = tournament.unplayed(some);

    assertThat(rest).hasSize(3 * 4 * 3).allMatch(m -> m.second() == 2);
    List<MatchResult> together = new ArrayList<>(some);
    rest.forEach(m -> together.add(tournament.play(m, tournament.trace(m.arena()))));
    assertThat(Standings.of(tournament, together))
        .usingRecursiveComparison()
        .isEqualTo(Standings.of(tournament, all));
    assertThatThrownBy(() -> Standings.of(tournament, some))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("36 matches have no result.");
  }

  @Test
  void the_table_adds_up() {
    Tournament tournament = tournament();
    List<MatchResult> all = all(tournament);

    Standings standings = Standings.of(tournament, all);

    double mean =
        all.stream().mapToDouble(r -> (r.first() + r.second()) / 2).average().orElseThrow();
    assertThat(standings.rows().stream().mapToDouble(Standings.Row::mean).average().orElseThrow())
        .isCloseTo(mean, within(1e-12));
    for (Standings.Row row : standings.rows()) {
      double against =
          IntStream.range(0, 4)
              .mapToDouble(t -> standings.game().payoff(row.strategy(), t))
              .average()
              .orElseThrow();
      assertThat(row.mean()).isCloseTo(against, within(1e-12));
      assertThat(row.mean()).isBetween(row.low(), row.high());
    }
    assertThat(standings.rows()).isSortedAccordingTo((a, b) -> Double.compare(b.mean(), a.mean()));
    assertThat(standings.profiles()).isEqualTo(6);
    assertThat(standings.friedman()).isPresent();
    assertThat(standings.comparisons()).hasSize(6);
  }

  /** A pie: the hard-liner has all of it from the conceder, and nothing from itself. */
  @Test
  void on_a_pie_holding_out_against_conceding_is_a_game_of_chicken() {
    Tournament tournament =
        new Tournament(
            List.of(new Arena("pie", Sides.of(Pies.of(10, "0", "0")))),
            strategies("hard-liner", "conceder"),
            new Terms(50, 1, 1, false));

    Standings standings = Standings.of(tournament, all(tournament));

    EmpiricalGame game = standings.game();
    assertThat(game.payoff(0, 0)).isZero();
    assertThat(game.payoff(0, 1)).isEqualTo(1);
    assertThat(game.payoff(1, 0)).isZero();
    assertThat(game.payoff(1, 1)).isBetween(0.4, 0.6);
    assertThat(game.bestReplies(1)).containsExactly(0);
    assertThat(standings.friedman()).isEmpty();
    assertThat(standings.comparisons()).isEmpty();
  }

  @Test
  void a_fingerprint_is_of_what_options_are_worth() {
    assertThat(arena(1).fingerprint()).isEqualTo(arena(1).fingerprint());
    assertThat(arena(1).fingerprint()).isNotEqualTo(arena(2).fingerprint());
    assertThat(new Arena("a", Sides.of(Pies.of(5, "0", "0"))).fingerprint())
        .isNotEqualTo(new Arena("a", Sides.of(Pies.of(5, "0", "0.1"))).fingerprint());
  }

  @Test
  void what_cannot_be_played_is_refused() {
    assertThatThrownBy(() -> new Tournament(arenas(1), strategies("micro"), TERMS))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("A tournament needs a scenario and two strategies; there are 1 and 1.");
    assertThatThrownBy(() -> new Tournament(arenas(1), strategies("micro", "micro"), TERMS))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Two of the strategies have one name: \"micro\".");
    assertThatThrownBy(() -> new Arena("three", Sides.of(SeededSpaces.random(1, 3, 2, 2))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("three has 3 parties; a tournament needs two.");
    assertThatThrownBy(() -> new Terms(10, 0, 1, false))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("not 0 times");
    assertThatThrownBy(() -> new Terms(0, 1, 1, false))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
