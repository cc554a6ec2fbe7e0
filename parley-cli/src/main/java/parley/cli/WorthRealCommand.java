package parley.cli;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import parley.brief.compose.Part;
import parley.brief.compose.RealPart;
import parley.casefile.CaseView;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;

/** What did pay do against prices? */
@Command(
    name = "real",
    description = "What did pay do against prices?",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class WorthRealCommand extends PartCommand {

  @ParentCommand private @Nullable WorthCommand worth;

  @Mixin private SwitchOptions switches = new SwitchOptions();

  WorthRealCommand(Output output) {
    super(output);
  }

  @Override
  CaseOptions options() {
    return Optional.ofNullable(worth).orElseThrow().options();
  }

  @Override
  Part part(CaseView view) throws BadInputException {
    return new RealPart(switches.choice());
  }
}
