package parley.cli;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.LongSupplier;
import parley.brief.compose.FrontierReport;
import parley.talks.format.Parties;
import parley.talks.format.Reading;
import parley.talks.space.Profile;
import parley.talks.study.FrontierStudy;
import parley.talks.study.Ground;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Which outcomes does no other one beat, and which of them are solutions? */
@Command(
    name = "frontier",
    description = {
      "Which outcomes does no other one beat, and which of them are solutions?",
      "",
      "Exact, whatever the number of outcomes. Without --parties, the two whose files come first in"
          + " the alphabet.",
      ""
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class TalksFrontierCommand implements Callable<Integer> {

  /** Of a search of issues that interact too much to be joined; some ten seconds. */
  private static final long MOST_STEPS = 10_000_000;

  private final Output output;

  @Mixin private ScenarioOptions scenario = new ScenarioOptions();

  @Mixin private ShowOptions show = new ShowOptions();

  TalksFrontierCommand(Output output) {
    this.output = output;
  }

  @Override
  public Integer call() throws Exception {
    show.check();
    Reading reading = scenario.read(output, Parties.firstTwo());
    new StudyAnswering(output, show).answer("frontier", report(reading));
    return Main.OK;
  }

  private FrontierReport report(Reading reading) throws BadInputException {
    List<Profile> parties = reading.scenario().profiles();
    if (parties.size() < 2) {
      throw new BadInputException(
          "%s: found one party, %s; expected two or more, or names after --parties."
              .formatted(reading.scenario().name(), parties.getFirst().name()));
    }
    LongSupplier stopwatch = output.environment().nanoseconds();
    try {
      long before = stopwatch.getAsLong();
      Ground ground = Ground.searching(reading.scenario(), MOST_STEPS);
      long start = ground.searched().isPresent() ? before : stopwatch.getAsLong();
      FrontierStudy study = FrontierStudy.of(ground);
      long nanoseconds = stopwatch.getAsLong() - start;
      BigDecimal milliseconds =
          BigDecimal.valueOf(nanoseconds, 6).setScale(3, RoundingMode.HALF_EVEN);
      return new FrontierReport(reading, study, milliseconds);
    } catch (IllegalArgumentException e) {
      throw new BadInputException(String.valueOf(e.getMessage()));
    }
  }
}
