package parley.cli;

import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Talks over any outcome space, from files of the field; says what can be asked. */
@Command(
    name = "talks",
    description = {
      "Talks over any outcome space: domains and preferences in the files of GENIUS, GeniusWeb,"
          + " NegoLog or NegMAS. No case is needed.",
      ""
    },
    synopsisSubcommandLabel = "COMMAND",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class TalksCommand implements Runnable {

  @Spec private CommandSpec spec = CommandSpec.create();

  /** The commands below it, in the order of the help. */
  static List<Object> parts(Output output) {
    return List.of(
        new TalksFrontierCommand(output), //
        new TalksConvertCommand(output),
        new TalksRunCommand(output),
        new TalksMediateCommand(output),
        new TalksTournamentCommand(output));
  }

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(),
        "Which command? One of " + String.join(", ", spec.subcommands().keySet()) + ".");
  }
}
