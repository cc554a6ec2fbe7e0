package parley.brief.compose;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import parley.brief.data.Json;
import parley.talks.session.Strategy;
import parley.talks.tournament.Arena;
import parley.talks.tournament.EmpiricalGame;
import parley.talks.tournament.Friedman;
import parley.talks.tournament.Mixture;
import parley.talks.tournament.Standings;
import parley.talks.tournament.Terms;
import parley.talks.tournament.Tournament;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A tournament as data. */
final class TournamentJson {

  private final Tournament tournament;
  private final Standings standings;
  private final EmpiricalGame game;
  private final List<String> names;

  TournamentJson(Tournament tournament, Standings standings) {
    this.tournament = tournament;
    this.standings = standings;
    game = standings.game();
    names = tournament.strategies().stream().map(Strategy::name).toList();
  }

  static Optional<BigDecimal> decimal(double number) {
    return Optional.of(BigDecimal.valueOf(number));
  }

  private static JsonNode number(double number) {
    return Json.number(decimal(number));
  }

  ObjectNode json() {
    Terms terms = tournament.terms();
    ObjectNode node = Json.object();
    node.set("scenarios", Json.texts(tournament.arenas().stream().map(Arena::name).toList()));
    node.set("strategies", Json.texts(names));
    node.put("sessions", tournament.size());
    node.put("rounds", terms.rounds());
    node.put("repeats", terms.repeats());
    node.put("seed", terms.seed());
    node.put("openPreferences", terms.openPreferences());
    node.put("profiles", standings.profiles());
    node.set("standings", Json.list(standings.rows(), this::row));
    node.set("friedman", Json.one(standings.friedman(), this::friedman));
    node.set("comparisons", Json.list(standings.comparisons(), this::comparison));
    node.set("payoffs", Json.list(all(), s -> Json.list(all(), t -> number(game.payoff(s, t)))));
    ObjectNode replies = Json.object();
    all().forEach(s -> replies.set(names.get(s), named(game.bestReplies(s))));
    node.set("bestReplies", replies);
    node.set("dominated", named(game.dominated()));
    node.set(
        "pureEquilibria",
        Json.list(game.pureEquilibria(), p -> named(List.of(p.one(), p.other()))));
    node.set("symmetricEquilibria", Json.list(game.symmetricEquilibria(), this::mixture));
    return node;
  }

  private List<Integer> all() {
    return IntStream.range(0, names.size()).boxed().toList();
  }

  private JsonNode named(List<Integer> strategies) {
    return Json.texts(strategies.stream().map(names::get).toList());
  }

  private ObjectNode row(Standings.Row row) {
    ObjectNode node = Json.object().put("strategy", names.get(row.strategy()));
    node.set("mean", number(row.mean()));
    node.set("low", number(row.low()));
    node.set("high", number(row.high()));
    node.set("otherMean", number(row.other()));
    node.set("agreements", number(row.agreements()));
    node.set("meanRound", Json.number(row.round().map(BigDecimal::valueOf)));
    return node;
  }

  private ObjectNode friedman(Friedman friedman) {
    ObjectNode ranks = Json.object();
    all().forEach(s -> ranks.set(names.get(s), number(friedman.meanRanks().get(s))));
    ObjectNode node = Json.object();
    node.set("meanRanks", ranks);
    node.set("statistic", number(friedman.statistic()));
    node.set("chance", number(friedman.chance()));
    node.set("criticalDifference", number(friedman.criticalDifference()));
    return node;
  }

  private ObjectNode comparison(Standings.Comparison comparison) {
    ObjectNode node =
        Json.object()
            .put("one", names.get(comparison.one()))
            .put("other", names.get(comparison.other()));
    node.set("difference", number(comparison.difference()));
    node.set("chance", number(comparison.chance()));
    node.set("adjusted", number(comparison.adjusted()));
    return node;
  }

  private ObjectNode mixture(Mixture mixture) {
    ObjectNode shares = Json.object();
    all().stream()
        .filter(s -> mixture.shares().get(s) > 0)
        .forEach(s -> shares.set(names.get(s), number(mixture.shares().get(s))));
    ObjectNode node = Json.object();
    node.set("shares", shares);
    node.set("value", number(mixture.value()));
    node.set("regret", number(mixture.regret()));
    return node;
  }
}
