package parley.cli;

import parley.brief.compose.ClaimsPart;
import parley.brief.compose.Part;
import parley.casefile.CaseView;
import picocli.CommandLine.Command;

/** What do published claims about real pay come to, on their day and today? */
@Command(
    name = "claims",
    description = "What do published claims about real pay come to, on their day and today?",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class WorthClaimsCommand extends PartCommand {

  WorthClaimsCommand(Output output) {
    super(output);
  }

  @Override
  Part part(CaseView view) throws BadInputException {
    return new ClaimsPart();
  }
}
