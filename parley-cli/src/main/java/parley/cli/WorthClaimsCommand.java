package parley.cli;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import parley.brief.compose.ClaimsPart;
import parley.brief.compose.Part;
import parley.casefile.CaseView;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** What do published claims about real pay come to, on their day and today? */
@Command(
    name = "claims",
    description = "What do published claims about real pay come to, on their day and today?",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class WorthClaimsCommand extends PartCommand {

  @ParentCommand private @Nullable WorthCommand worth;

  WorthClaimsCommand(Output output) {
    super(output);
  }

  @Override
  CaseOptions options() {
    return Optional.ofNullable(worth).orElseThrow().options();
  }

  @Override
  Part part(CaseView view) throws BadInputException {
    return new ClaimsPart();
  }
}
