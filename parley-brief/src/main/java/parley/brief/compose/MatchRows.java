package parley.brief.compose;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import parley.brief.data.CsvPage;
import parley.brief.data.Json;
import parley.talks.session.Ending;
import parley.talks.tournament.Match;
import parley.talks.tournament.MatchResult;
import parley.talks.tournament.Terms;
import parley.talks.tournament.Tournament;

/** The results of a tournament as rows of CSV, which can be read again to go on from them. */
public final class MatchRows {

  /** The columns. */
  public static final List<String> COLUMNS =
      List.of(
          "scenario",
          "fingerprint",
          "rounds",
          "seed",
          "preferences",
          "first",
          "second",
          "repeat",
          "ending",
          "round",
          "utility_first",
          "utility_second");

  private final Tournament tournament;
  private final List<String> fingerprints;
  private final Map<String, Integer> scenarios;
  private final Map<String, Integer> strategies;

  /** Rows of a tournament. */
  public MatchRows(Tournament tournament) {
    this.tournament = tournament;
    fingerprints =
        tournament.arenas().stream()
            .map(a -> String.format(Locale.ROOT, "%016x", a.fingerprint()))
            .toList();
    scenarios = places(tournament.arenas().stream().map(a -> a.name()).toList());
    strategies = places(tournament.strategies().stream().map(s -> s.name()).toList());
  }

  private static Map<String, Integer> places(List<String> names) {
    Map<String, Integer> places = new HashMap<>();
    IntStream.range(0, names.size()).forEach(k -> places.put(CsvPage.text(names.get(k)), k));
    return places;
  }

  /** The heading as CSV. */
  public static String heading() {
    return CsvPage.rows(Stream.of(COLUMNS));
  }

  /** Results as CSV without a heading. */
  public String csv(Collection<MatchResult> results) {
    return CsvPage.rows(results.stream().map(this::row));
  }

  private List<String> row(MatchResult result) {
    Match match = result.match();
    Terms terms = tournament.terms();
    return List.of(
        CsvPage.text(tournament.arenas().get(match.arena()).name()),
        fingerprints.get(match.arena()),
        String.valueOf(terms.rounds()),
        String.valueOf(terms.seed()),
        preferences(),
        CsvPage.text(tournament.strategies().get(match.first()).name()),
        CsvPage.text(tournament.strategies().get(match.second()).name()),
        String.valueOf(match.repeat() + 1),
        Json.lower(result.ending()),
        String.valueOf(result.round()),
        String.valueOf(result.first()),
        String.valueOf(result.second()));
  }

  private String preferences() {
    return tournament.terms().openPreferences() ? "open" : "private";
  }

  /**
   * The result in a row.
   *
   * @param cells one for each column
   * @return empty if the tournament has no such match
   * @throws IllegalArgumentException if the row is of other terms or another scenario of the same
   *     name, or no row of results; the message says what was found and expected
   */
  public Optional<MatchResult> find(List<String> cells) {
    if (cells.size() != COLUMNS.size()) {
      throw new IllegalArgumentException(
          "found %s cells; expected %s".formatted(cells.size(), COLUMNS.size()));
    }
    Integer arena = scenarios.get(cells.get(0));
    Integer first = strategies.get(cells.get(5));
    Integer second = strategies.get(cells.get(6));
    long repeat = whole(cells, 7) - 1;
    if (arena == null
        || first == null
        || second == null
        || repeat < 0
        || repeat >= tournament.terms().repeats()) {
      return Optional.empty();
    }
    check(cells, 1, fingerprints.get(arena));
    check(cells, 2, String.valueOf(tournament.terms().rounds()));
    check(cells, 3, String.valueOf(tournament.terms().seed()));
    check(cells, 4, preferences());
    return Optional.of(
        new MatchResult(
            new Match(arena, first, second, (int) repeat),
            ending(cells.get(8)),
            Math.toIntExact(whole(cells, 9)),
            number(cells, 10),
            number(cells, 11)));
  }

  private static void check(List<String> cells, int column, String expected) {
    if (!cells.get(column).equals(expected)) {
      throw new IllegalArgumentException(
          "found the %s \"%s\"; expected \"%s\", as it is now"
              .formatted(COLUMNS.get(column), cells.get(column), expected));
    }
  }

  private static Ending ending(String word) {
    return Stream.of(Ending.values())
        .filter(e -> Json.lower(e).equals(word))
        .findFirst()
        .orElseThrow(() ->
            new IllegalArgumentException(
                "found the ending \"%s\"; expected one such as agreement".formatted(word)));
  }

  private static long whole(List<String> cells, int column) {
    try {
      return Integer.parseInt(cells.get(column));
    } catch (NumberFormatException e) {
      throw noNumber(cells, column, e);
    }
  }

  private static double number(List<String> cells, int column) {
    try {
      double number = Double.parseDouble(cells.get(column));
      if (!Double.isFinite(number)) {
        throw new NumberFormatException("not finite");
      }
      return number;
    } catch (NumberFormatException e) {
      throw noNumber(cells, column, e);
    }
  }

  private static IllegalArgumentException noNumber(
      List<String> cells, int column, NumberFormatException cause) {
    return new IllegalArgumentException(
        "found the %s \"%s\"; expected a number".formatted(COLUMNS.get(column), cells.get(column)),
        cause);
  }
}
