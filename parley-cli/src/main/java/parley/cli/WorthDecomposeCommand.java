package parley.cli;

import parley.brief.compose.DecomposePart;
import parley.brief.compose.Part;
import parley.casefile.CaseView;
import parley.pay.real.SwitchChoice;
import parley.pay.real.SwitchText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Why do two comparisons of pay with prices differ? */
@Command(
    name = "decompose",
    description = "Why do two comparisons of pay with prices differ?",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class WorthDecomposeCommand extends PartCommand {

  @Mixin private SwitchOptions switches = new SwitchOptions();

  @Option(
      names = "--a",
      required = true,
      paramLabel = "SIDE",
      description =
          "The first: the id of a claim, or switches such as index=RPI,timing=april-end; what it"
              + " leaves open comes from the other options.")
  private String first = "";

  @Option(names = "--b", required = true, paramLabel = "SIDE", description = "The second.")
  private String second = "";

  WorthDecomposeCommand(Output output) {
    super(output);
  }

  @Override
  Part part(CaseView view) throws BadInputException {
    SwitchChoice both = switches.choice();
    try {
      return new DecomposePart(
          SwitchText.parse(view, first).or(both), SwitchText.parse(view, second).or(both));
    } catch (IllegalArgumentException e) {
      throw new BadInputException(String.valueOf(e.getMessage()));
    }
  }
}
