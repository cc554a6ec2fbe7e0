package parley.cli;

import java.math.BigDecimal;
import parley.brief.compose.ImpliedPart;
import parley.brief.compose.Part;
import parley.casefile.CaseView;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** On which rise of prices does a published claim rest? */
@Command(
    name = "implied",
    description = "On which rise of prices does a published claim rest?",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class WorthImpliedCommand extends PartCommand {

  @Mixin private SwitchOptions switches = new SwitchOptions();

  @Option(
      names = "--claim",
      required = true,
      paramLabel = "CHANGE",
      description = "The claimed real change as a fraction, as in -0.223.")
  private BigDecimal claim = BigDecimal.ZERO;

  WorthImpliedCommand(Output output) {
    super(output);
  }

  @Override
  Part part(CaseView view) throws BadInputException {
    return new ImpliedPart(claim, switches.choice());
  }
}
