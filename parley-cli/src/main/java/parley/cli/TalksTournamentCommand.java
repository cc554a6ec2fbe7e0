package parley.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import parley.brief.compose.TournamentReport;
import parley.talks.format.Parties;
import parley.talks.format.Reading;
import parley.talks.session.Sides;
import parley.talks.session.Strategy;
import parley.talks.strategy.Strategies;
import parley.talks.study.Ground;
import parley.talks.tournament.Arena;
import parley.talks.tournament.Match;
import parley.talks.tournament.MatchResult;
import parley.talks.tournament.Standings;
import parley.talks.tournament.Terms;
import parley.talks.tournament.Tournament;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which strategies do best against each other on many scenarios? */
@Command(
    name = "tournament",
    description = {
      "Which strategies do best against each other on many scenarios?",
      "",
      "A round robin: every strategy meets every strategy, itself too, in both seats of every"
          + " scenario. The same seed gives the same results on any number of threads. --csv prints a"
          + " row for every session. With --resume, results are appended to a file, and what it has"
          + " is not played again.",
      ""
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class TalksTournamentCommand implements Callable<Integer> {

  private static final int MOST_ROUNDS = 1_000_000;
  private static final int MOST_WORKERS = 1_024;

  private final Output output;

  @Parameters(
      arity = "1..*",
      paramLabel = "FOLDER",
      description =
          "Folders with a domain and preferences each. Of more than two parties, the two whose files"
              + " come first in the alphabet.")
  private List<Path> folders = List.of();

  @Mixin private ShowOptions show = new ShowOptions();

  @Option(
      names = "--strategies",
      required = true,
      paramLabel = "NAMES",
      description =
          "Two or more, with commas between them: boulware, linear, conceder, time:E, hard-liner,"
              + " absolute-, relative-, averaged- or nice-tit-for-tat, micro, reserve-inferring.")
  private String strategies = "";

  @Option(
      names = "--repeats",
      paramLabel = "N",
      defaultValue = "1",
      description = "How often each match is played, with other draws. Default: 1.")
  private int repeats;

  @Mixin private SessionOptions session = new SessionOptions();

  @Option(
      names = "--workers",
      paramLabel = "N",
      description = "How many threads play. Default: as many as there are processors.")
  private @Nullable Integer workers;

  @Option(
      names = "--resume",
      paramLabel = "FILE",
      description = "A CSV file of results to go on from and to append to; new if it is not there.")
  private @Nullable Path resume;

  TalksTournamentCommand(Output output) {
    this.output = output;
  }

  @Override
  public Integer call() throws Exception {
    show.check();
    session.check(MOST_ROUNDS);
    check("--repeats", repeats, Tournament.MOST_MATCHES);
    int threads =
        Optional.ofNullable(workers).orElseGet(() -> Runtime.getRuntime().availableProcessors());
    check("--workers", threads, MOST_WORKERS);
    Tournament tournament = tournament();
    List<MatchResult> results = results(tournament, threads);
    results.sort(Comparator.comparingInt(r -> tournament.number(r.match())));
    new StudyAnswering(output, show)
        .answer(
            "tournament",
            new TournamentReport(tournament, results, Standings.of(tournament, results)));
    return Main.OK;
  }

  private static void check(String option, int found, int most) throws BadInputException {
    if (found < 1 || found > most) {
      throw new BadInputException(
          "%s: found %s; expected a number from 1 to %s.".formatted(option, found, most));
    }
  }

  private Tournament tournament() throws BadInputException {
    List<Strategy> players;
    try {
      players =
          Stream.of(strategies.split(",", -1)).map(String::strip).map(Strategies::named).toList();
    } catch (IllegalArgumentException e) {
      throw new BadInputException("--strategies: " + e.getMessage());
    }
    List<Arena> arenas = new ArrayList<>();
    for (Path folder : folders) {
      arenas.add(arena(folder));
    }
    try {
      return new Tournament(
          arenas, players, new Terms(session.rounds(), repeats, session.seed(), session.open()));
    } catch (IllegalArgumentException e) {
      throw new BadInputException(String.valueOf(e.getMessage()));
    }
  }

  private Arena arena(Path folder) throws BadInputException {
    Reading reading = ScenarioOptions.read(output, folder, Parties.firstTwo());
    try {
      return new Arena(name(folder), Sides.of(Ground.of(reading.scenario()).space()));
    } catch (IllegalArgumentException e) {
      throw new BadInputException("%s: %s".formatted(output.name(folder), e.getMessage()));
    }
  }

  /** The name of a folder; where two have the same, the way to it. */
  private String name(Path folder) {
    String last = last(folder);
    return folders.stream().filter(f -> last(f).equals(last)).count() == 1
        ? last
        : output.name(folder);
  }

  private String last(Path folder) {
    return String.valueOf(output.resolve(folder).getFileName());
  }

  private List<MatchResult> results(Tournament tournament, int threads) throws BadInputException {
    List<MatchResult> results = new ArrayList<>();
    if (resume == null) {
      play(tournament, threads, results, Optional.empty());
      return results;
    }
    try (MatchLog log = MatchLog.open(output, resume, tournament, results)) {
      play(tournament, threads, results, Optional.of(log));
    }
    return results;
  }

  private void play(
      Tournament tournament, int threads, List<MatchResult> results, Optional<MatchLog> log)
      throws BadInputException {
    List<Match> matches = tournament.unplayed(results);
    int before = results.size();
    try (Progress progress = new Progress(output, "sessions", matches.size())) {
      new Workers(tournament, threads)
          .play(
              matches,
              played -> {
                if (log.isPresent()) {
                  log.get().append(played);
                }
                results.addAll(played);
                progress.done(results.size() - before);
              });
    }
  }
}
