package parley.cli;

import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Hospitals from files; says what can be asked. */
@Command(
    name = "service",
    description = {"Hospitals: how they run, as files that anyone can edit.", ""},
    synopsisSubcommandLabel = "COMMAND",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class ServiceCommand implements Runnable {

  @Spec private CommandSpec spec = CommandSpec.create();

  /** The commands below it, in the order of the help. */
  static List<Object> parts(Output output) {
    return List.of(
        new ServiceRunCommand(output), //
        new ServiceMakeCommand(output),
        new ServicePlanCommand(output),
        new ServiceCalibrationCommand(output));
  }

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(),
        "Which command? One of " + String.join(", ", spec.subcommands().keySet()) + ".");
  }
}
