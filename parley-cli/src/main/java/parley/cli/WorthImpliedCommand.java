package parley.cli;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import parley.brief.compose.ImpliedPart;
import parley.brief.compose.Part;
import parley.casefile.CaseView;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** On which rise of prices does a published claim rest? */
@Command(
    name = "implied",
    description = "On which rise of prices does a published claim rest?",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class WorthImpliedCommand extends PartCommand {

  @ParentCommand private @Nullable WorthCommand worth;

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
  CaseOptions options() {
    return Optional.ofNullable(worth).orElseThrow().options();
  }

  @Override
  Part part(CaseView view) throws BadInputException {
    return new ImpliedPart(claim, switches.choice());
  }
}
