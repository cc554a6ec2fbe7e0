package parley.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import parley.brief.compose.SessionReport;
import parley.talks.format.Parties;
import parley.talks.format.Reading;
import parley.talks.session.Play;
import parley.talks.session.Protocol;
import parley.talks.session.SessionStudy;
import parley.talks.session.Setting;
import parley.talks.session.Voter;
import parley.talks.strategy.Strategies;
import parley.talks.study.Ground;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What do strategies come to on a scenario? */
@Command(
    name = "run",
    description = {
      "What do strategies come to on a scenario?",
      "",
      "A session of talks between strategies: offers in turn, sealed acceptances, or a mediator's"
          + " single text. The party named first acts first. The same seed gives the same session."
          + " --csv prints every act. Without --parties, as many as there are strategies, whose files"
          + " come first in the alphabet.",
      ""
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class TalksRunCommand implements Callable<Integer> {

  /** A report of more acts helps nobody; the engine itself has no such bound. */
  private static final int MOST_ROUNDS = 100_000;

  private final Output output;

  @Mixin private ScenarioOptions scenario = new ScenarioOptions();

  @Mixin private ShowOptions show = new ShowOptions();

  @Option(
      names = "--strategies",
      required = true,
      paramLabel = "NAMES",
      description =
          "One for each party, with commas between them: boulware, linear, conceder, time:E,"
              + " hard-liner, absolute-, relative-, averaged- or nice-tit-for-tat, micro,"
              + " reserve-inferring. On a single text: climber, annealer, annealer:T.")
  private String strategies = "";

  @Option(
      names = "--protocol",
      paramLabel = "NAME",
      defaultValue = "alternating",
      description = "alternating, sealed or single-text. Default: alternating.")
  private String protocol = "";

  @Mixin private SessionOptions session = new SessionOptions();

  @Option(names = "--trace", description = "Tell every act, in text and JSON too.")
  private boolean trace;

  TalksRunCommand(Output output) {
    this.output = output;
  }

  @Override
  public Integer call() throws Exception {
    show.check();
    session.check(MOST_ROUNDS);
    Play play = play();
    Parties first = new Parties(Optional.empty(), Math.max(2, play.names().size()));
    Reading reading = scenario.read(output, first);
    new StudyAnswering(output, show).answer("session", report(reading, play));
    return Main.OK;
  }

  private Play play() throws BadInputException {
    List<String> names = Arrays.stream(strategies.split(",", -1)).map(String::strip).toList();
    Protocol rules;
    try {
      rules = Protocol.parse(protocol);
    } catch (IllegalArgumentException e) {
      throw new BadInputException("--protocol: " + e.getMessage());
    }
    try {
      return rules == Protocol.SINGLE_TEXT
          ? new Play.Votes(names.stream().map(Voter::named).toList())
          : new Play.Offers(rules, names.stream().map(Strategies::named).toList());
    } catch (IllegalArgumentException e) {
      throw new BadInputException("--strategies: " + e.getMessage());
    }
  }

  private SessionReport report(Reading reading, Play play) throws BadInputException {
    try {
      Ground ground = Ground.of(reading.scenario());
      SessionStudy study =
          SessionStudy.of(
              ground, play, new Setting(session.rounds(), session.seed(), 0, session.open()));
      return new SessionReport(reading, study, trace);
    } catch (IllegalArgumentException e) {
      throw new BadInputException(String.valueOf(e.getMessage()));
    }
  }
}
