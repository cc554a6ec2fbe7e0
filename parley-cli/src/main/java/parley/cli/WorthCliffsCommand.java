package parley.cli;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import parley.brief.compose.CliffsPart;
import parley.brief.compose.Part;
import parley.casefile.CaseView;
import parley.pay.tax.CliffsQuestion;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;

/** Where does one pound more of pay leave less? */
@Command(
    name = "cliffs",
    description = "Where does one pound more of pay leave less, and which awards lead there?",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class WorthCliffsCommand extends PartCommand {

  @ParentCommand private @Nullable WorthCommand worth;

  @Mixin private WhoOptions who = new WhoOptions();

  WorthCliffsCommand(Output output) {
    super(output);
  }

  @Override
  CaseOptions options() {
    return Optional.ofNullable(worth).orElseThrow().options();
  }

  @Override
  Part part(CaseView view) throws BadInputException {
    return new CliffsPart(
        CliffsQuestion.usual(who.year(view), who.circumstances(view)).with(who.rounding()));
  }
}
