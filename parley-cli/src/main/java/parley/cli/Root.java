package parley.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The program without a command: says what it can do. */
@Command(
    name = "parley",
    description = {
      "A settlement workbench for labour disputes.",
      "",
      "One folder of plain, sourced text describes a dispute; five commands answer the five questions"
          + " that everyone in the room has, as of any day. All five on one page: brief.",
      ""
    },
    synopsisSubcommandLabel = "COMMAND",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    footer = {
      "",
      "Examples:",
      "  parley brief cases/resident-doctors-england --as-of 2025-12-22",
      "  parley clock cases/resident-doctors-england --notice-received 2025-12-23",
      "",
      "Exit codes: 0 answered, 2 the command or the case is at fault, 1 Parley is."
    })
final class Root implements Runnable {

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(),
        "Which command? One of " + String.join(", ", spec.subcommands().keySet()) + ".");
  }
}
