package parley.cli;

import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Rotas from files; says what can be asked. */
@Command(
    name = "rota",
    description = {
      "Rotas: whether one is legal, one that is, what a promise needs, who covers a strike, what it"
          + " pays.",
      ""
    },
    synopsisSubcommandLabel = "COMMAND",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class RotaCommand implements Runnable {

  @Spec private CommandSpec spec = CommandSpec.create();

  /** The commands below it, in the order of the help. */
  static List<Object> parts(Output output) {
    return List.of(
        new RotaCheckCommand(output), //
        new RotaSolveCommand(output),
        new RotaNeedsCommand(output),
        new RotaCoverCommand(output),
        new RotaPayCommand(output),
        new RotaSwapsCommand(output),
        new RotaCompareCommand(output),
        new RotaPublishCommand(output));
  }

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(),
        "Which command? One of " + String.join(", ", spec.subcommands().keySet()) + ".");
  }
}
