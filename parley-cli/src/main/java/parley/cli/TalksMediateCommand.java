package parley.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import parley.brief.compose.MediateReport;
import parley.brief.compose.PartyTableReport;
import parley.brief.compose.Study;
import parley.talks.format.Parties;
import parley.talks.mediator.MediationAnswer;
import parley.talks.mediator.MediationQuestion;
import parley.talks.mediator.Mediator;
import parley.talks.mediator.PackageText;
import parley.talks.mediator.PartyTable;
import parley.talks.mediator.SingleTextRule;
import parley.talks.mediator.Terms;
import parley.talks.space.AdditiveSpace;
import parley.talks.study.Ground;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What would a mediator suggest who knows the values of both, and what does it reveal? */
@Command(
    name = "mediate",
    description = {
      "What would a mediator suggest who knows the values of both, and what does it reveal?",
      "",
      "Three to five efficient packages with the trade that each makes and a bound on what it reveals;"
          + " a single text that both improve by yes and no, played with their values; on request a"
          + " better package for a deal, a closer for a small gap, and a package by lot.",
      ""
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class TalksMediateCommand implements Callable<Integer> {

  private final Output output;

  @Mixin private ScenarioOptions scenario = new ScenarioOptions();

  @Mixin private ShowOptions show = new ShowOptions();

  @Option(
      names = "--for",
      paramLabel = "PARTY",
      description = "Show what this party may see, and no more. Default: what the mediator sees.")
  private @Nullable String reader;

  @Option(
      names = "--agreed",
      paramLabel = "PACKAGE",
      description =
          "A deal to improve, as in \"Pay=4%%; Leave=2 days\"; the single text starts from it.")
  private @Nullable String agreed;

  @Option(
      names = "--last",
      paramLabel = "PACKAGE",
      description =
          "The last offer of a party; give it twice, in the order of the parties. Suggestions are"
              + " compared with it, and a small gap is closed.")
  private List<String> last = List.of();

  @Option(
      names = "--questions",
      paramLabel = "N",
      description = "The most questions about the single text. Default: 60.")
  private int questions = SingleTextRule.USUAL.mostQuestions();

  @Option(
      names = "--epsilon",
      paramLabel = "E",
      description =
          "Also draw a package by lot that moves nobody's odds by more than the factor exp(E).")
  private @Nullable Double epsilon;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "The seed of the search and of the lot. Default: 1.")
  private long seed = 1;

  TalksMediateCommand(Output output) {
    this.output = output;
  }

  @Override
  public Integer call() throws Exception {
    show.check();
    Study study;
    try {
      study = study(Ground.of(scenario.read(output, Parties.firstTwo()).scenario()).space());
    } catch (IllegalArgumentException e) {
      throw new BadInputException(String.valueOf(e.getMessage()));
    }
    new StudyAnswering(output, show).answer("mediate", study);
    return Main.OK;
  }

  private Study study(AdditiveSpace space) throws BadInputException {
    List<String> names =
        IntStream.range(0, space.parties()).mapToObj(p -> space.profile(p).name()).toList();
    if (reader != null && !names.contains(reader)) {
      throw new BadInputException(
          "--for %s names nobody at the table; expected one of %s.".formatted(reader, names));
    }
    MediationAnswer answer = Mediator.answer(space, question(space));
    return reader == null
        ? new MediateReport(answer)
        : new PartyTableReport(
            PartyTable.of(answer, names.indexOf(reader)),
            IntStream.range(0, space.issues()).mapToObj(i -> space.issue(i).name()).toList());
  }

  private MediationQuestion question(AdditiveSpace space) throws BadInputException {
    if (questions < 0) {
      throw new BadInputException(
          "--questions %s is no number of questions; expected 0 or more.".formatted(questions));
    }
    MediationQuestion question =
        MediationQuestion.usual(seed).with(SingleTextRule.USUAL.withQuestions(questions));
    if (agreed != null) {
      question = question.withAgreed(PackageText.parse(space, agreed));
    }
    if (!last.isEmpty()) {
      if (last.size() != 2) {
        throw new BadInputException(
            "--last is given %s times; expected twice, once for each party in their order."
                .formatted(last.size()));
      }
      List<Terms> offers = new ArrayList<>();
      for (String offer : last) {
        offers.add(PackageText.parse(space, offer));
      }
      question = question.withLast(offers.get(0), offers.get(1));
    }
    return epsilon == null ? question : question.withEpsilon(epsilon);
  }
}
