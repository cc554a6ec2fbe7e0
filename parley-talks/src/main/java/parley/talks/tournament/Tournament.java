package parley.talks.tournament;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import parley.talks.session.AlternatingOffers;
import parley.talks.session.SessionResult;
import parley.talks.session.Setting;
import parley.talks.session.Strategy;
import parley.talks.session.Trace;

/**
 * A round robin: on every scenario every strategy meets every strategy, itself too, each once as
 * the first party and once as the second, as often as the terms say.
 *
 * <p>The draws of a match follow from the seed, the names of the scenario and of both strategies,
 * and its repeat. So a match comes to the same in any order, on any thread, and in a tournament
 * with more scenarios or strategies.
 *
 * @param arenas the scenarios, each with a name of its own
 * @param strategies each with a name of its own
 */
public record Tournament(List<Arena> arenas, List<Strategy> strategies, Terms terms) {

  /** What can be kept in memory with ease. */
  public static final int MOST_MATCHES = 5_000_000;

  /** Checks the names and the number of matches, and copies the lists. */
  public Tournament {
    arenas = List.copyOf(arenas);
    strategies = List.copyOf(strategies);
    if (arenas.isEmpty() || strategies.size() < 2) {
      throw new IllegalArgumentException(
          "A tournament needs a scenario and two strategies; there are %s and %s."
              .formatted(arenas.size(), strategies.size()));
    }
    checkNames("strategies", strategies.stream().map(Strategy::name).toList());
    checkNames("scenarios", arenas.stream().map(Arena::name).toList());
    double matches =
        (double) arenas.size() * strategies.size() * strategies.size() * terms.repeats();
    if (matches > MOST_MATCHES) {
      throw new IllegalArgumentException(
          "That makes %s matches; at most %s are played.".formatted((long) matches, MOST_MATCHES));
    }
  }

  private static void checkNames(String what, List<String> names) {
    Set<String> seen = new HashSet<>();
    for (String name : names) {
      if (!seen.add(name)) {
        throw new IllegalArgumentException(
            "Two of the %s have one name: \"%s\".".formatted(what, name));
      }
    }
  }

  /** How many matches there are. */
  public int size() {
    return arenas.size() * strategies.size() * strategies.size() * terms.repeats();
  }

  /** A match by its number, from 0; all matches of a scenario stand together. */
  public Match match(int number) {
    int repeat = number % terms.repeats();
    int pair = number / terms.repeats();
    int second = pair % strategies.size();
    int rest = pair / strategies.size();
    return new Match(rest / strategies.size(), rest % strategies.size(), second, repeat);
  }

  /** The number of a match. */
  public int number(Match match) {
    int pair =
        (match.arena() * strategies.size() + match.first()) * strategies.size() + match.second();
    return pair * terms.repeats() + match.repeat();
  }

  /** The matches that have no result yet, in order. */
  public List<Match> unplayed(Collection<MatchResult> results) {
    boolean[] played = new boolean[size()];
    results.forEach(r -> played[number(r.match())] = true);
    List<Match> unplayed = new ArrayList<>();
    for (int k = 0; k < played.length; k++) {
      if (!played[k]) {
        unplayed.add(match(k));
      }
    }
    return unplayed;
  }

  /** A trace to play matches of an arena with, one after another. */
  public Trace trace(int arena) {
    return new Trace(arenas.get(arena).sides());
  }

  /**
   * Plays a match.
   *
   * @param trace of its arena; what it held is dropped
   * @throws IllegalArgumentException if a strategy cannot play here; the message says why
   */
  public MatchResult play(Match match, Trace trace) {
    Arena arena = arenas.get(match.arena());
    Strategy first = strategies.get(match.first());
    Strategy second = strategies.get(match.second());
    long key = Keys.add(Keys.START, arena.name());
    key = Keys.add(key, first.name());
    key = Keys.add(key, second.name()) + match.repeat();
    Setting setting = new Setting(terms.rounds(), terms.seed(), key, terms.openPreferences());
    SessionResult result =
        AlternatingOffers.run(arena.sides(), List.of(first, second), setting, trace);
    return new MatchResult(
        match,
        result.ending(),
        result.round(),
        result.discounted().get(0),
        result.discounted().get(1));
  }
}
