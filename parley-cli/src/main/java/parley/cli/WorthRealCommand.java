package parley.cli;

import parley.brief.compose.Part;
import parley.brief.compose.RealPart;
import parley.casefile.CaseView;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** What did pay do against prices? */
@Command(
    name = "real",
    description = "What did pay do against prices?",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class WorthRealCommand extends PartCommand {

  @Mixin private SwitchOptions switches = new SwitchOptions();

  WorthRealCommand(Output output) {
    super(output);
  }

  @Override
  Part part(CaseView view) throws BadInputException {
    return new RealPart(switches.choice());
  }
}
