package parley.cli;

import java.util.concurrent.Callable;
import parley.brief.compose.Questions;
import parley.brief.page.Topic;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Which deals would both sides sign? */
@Command(
    name = "deals",
    description = "Which deals would both sides sign, under each labelled set of assumptions?",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class DealsCommand implements Callable<Integer> {

  private final Output output;

  @Mixin private CaseOptions options = new CaseOptions();

  DealsCommand(Output output) {
    this.output = output;
  }

  @Override
  public Integer call() throws Exception {
    new Answering(output, options).answer(options.read(output), Topic.DEALS, Questions.usual());
    return Main.OK;
  }
}
