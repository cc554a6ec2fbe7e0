package parley.cli;

import parley.brief.compose.CliffYearsPart;
import parley.brief.compose.CliffsPart;
import parley.brief.compose.Part;
import parley.casefile.CaseView;
import parley.pay.tax.CliffYearsQuestion;
import parley.pay.tax.CliffsQuestion;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Where does one pound more of pay leave less? */
@Command(
    name = "cliffs",
    description = "Where does one pound more of pay leave less, and which awards lead there?",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class WorthCliffsCommand extends PartCommand {

  @Mixin private WhoOptions who = new WhoOptions();

  @Option(
      names = "--all-years",
      description =
          "Every year of the record, without a loan and with each plan unless --loan is given, and"
              + " which awards that were made lowered take-home.")
  private boolean allYears;

  WorthCliffsCommand(Output output) {
    super(output);
  }

  @Override
  Part part(CaseView view) throws BadInputException {
    if (allYears) {
      return new CliffYearsPart(new CliffYearsQuestion(who.everybody(view), who.rounding()));
    }
    return new CliffsPart(
        CliffsQuestion.usual(who.year(view), who.circumstances(view)).with(who.rounding()));
  }
}
