package parley.cli;

import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Ledgers from their files; says what can be asked. */
@Command(
    name = "ledger",
    description = {
      "A ledger that was taken out of a room: whether it is whole, and what it says.",
      ""
    },
    synopsisSubcommandLabel = "COMMAND",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class LedgerCommand implements Runnable {

  @Spec private CommandSpec spec = CommandSpec.create();

  /** The commands below it, in the order of the help. */
  static List<Object> parts(Output output) {
    return List.of(new LedgerVerifyCommand(output), new LedgerShowCommand(output));
  }

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(),
        "Which command? One of " + String.join(", ", spec.subcommands().keySet()) + ".");
  }
}
