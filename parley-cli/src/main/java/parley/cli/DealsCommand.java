package parley.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import parley.brief.compose.Questions;
import parley.brief.page.Topic;
import parley.casefile.Assumptions;
import parley.casefile.Case;
import parley.casefile.io.CaseFaultsException;
import parley.talks.DealsQuestion;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which deals would both sides sign? */
@Command(
    name = "deals",
    description = "Which deals would both sides sign, under each labelled set of assumptions?",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class DealsCommand implements Callable<Integer> {

  private final Output output;

  @Mixin private CaseOptions options = new CaseOptions();

  @Option(
      names = "--preferences",
      paramLabel = "FILE",
      description =
          "A file of your own assumptions, in the form of the files in preferences/, in place of"
              + " those of the case. May be given several times.")
  private List<Path> preferences = List.of();

  @Option(
      names = "--chart",
      description =
          "Draw the frontier in letters too. The page that --html writes has it as a picture.")
  private boolean chart;

  DealsCommand(Output output) {
    this.output = output;
  }

  @Override
  public Integer call() throws Exception {
    if (chart && (options.show().json() || options.show().csv())) {
      throw new BadInputException(
          "--chart draws in the terminal, and --json and --csv print data; leave out one of them.");
    }
    Case record = read();
    DealsQuestion question = new DealsQuestion(preferences.stream().map(output::name).toList());
    Answering answering = new Answering(output, options);
    (chart ? answering.withSketches() : answering)
        .answer(record, Topic.DEALS, Questions.usual().with(question));
    return Main.OK;
  }

  private Case read() throws CaseFaultsException, BadInputException {
    if (preferences.isEmpty()) {
      return options.read(output);
    }
    Case record = options.readWithPreferences(output, preferences);
    LocalDate asOf = options.asOf(record);
    for (Assumptions set : record.preferences()) {
      if (set.known().isAfter(asOf)) {
        throw new BadInputException(
            ("The assumption set \"%s\" is known from %s, after the day asked for, %s; give it an"
                    + " earlier day, or ask for a later one with --as-of.")
                .formatted(set.id(), set.known(), asOf));
      }
    }
    return record;
  }
}
