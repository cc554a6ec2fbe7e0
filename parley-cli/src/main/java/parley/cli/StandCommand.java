package parley.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import parley.brief.compose.Questions;
import parley.brief.page.Topic;
import parley.casefile.Case;
import parley.casefile.Parties;
import parley.talks.stand.StandQuestion;
import parley.talks.stand.WalkoutInclusion;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Where do talks stand? */
@Command(
    name = "stand",
    description = "Where do talks stand?",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class StandCommand implements Callable<Integer> {

  private final Output output;

  @Mixin private CaseOptions options = new CaseOptions();

  @Option(
      names = "--rule",
      paramLabel = "RULE",
      defaultValue = "case",
      description =
          "Which walkouts to count: case (the rule of the case, default), all, or the id"
              + " of a union for all that it called.")
  private String rule = "case";

  StandCommand(Output output) {
    this.output = output;
  }

  @Override
  public Integer call() throws Exception {
    Case record = options.read(output);
    StandQuestion question = StandQuestion.of();
    if (!rule.equals("case")) {
      question = question.withWalkouts(inclusion(record));
    }
    new Answering(output, options).answer(record, Topic.STAND, Questions.usual().with(question));
    return Main.OK;
  }

  private WalkoutInclusion inclusion(Case record) throws BadInputException {
    if (rule.equals("all")) {
      return WalkoutInclusion.all();
    }
    List<String> unions =
        record.parties().parties().stream()
            .filter(p -> p.kind() == Parties.Kind.UNION)
            .map(Parties.Party::id)
            .toList();
    if (!unions.contains(rule)) {
      List<String> known = new ArrayList<>(List.of("case", "all"));
      known.addAll(unions);
      throw new BadInputException(
          "\""
              + rule
              + "\" is no rule for counting walkouts; it is one of "
              + String.join(", ", known)
              + "."
              + Sentences.meant(rule, known));
    }
    return new WalkoutInclusion(Optional.of(rule), Optional.empty());
  }
}
