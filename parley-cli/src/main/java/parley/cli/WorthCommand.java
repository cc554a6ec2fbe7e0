package parley.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import parley.brief.compose.Questions;
import parley.brief.page.Topic;
import parley.casefile.Case;
import parley.pay.WorthQuestion;
import parley.pay.book.PayYear;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What is on the table worth? */
@Command(
    name = "worth",
    description = "What is on the table worth?",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class WorthCommand implements Callable<Integer> {

  private final Output output;

  @Mixin private CaseOptions options = new CaseOptions();

  @Mixin private OfferOptions offer = new OfferOptions();

  @Option(
      names = "--since",
      paramLabel = "YEAR",
      description = "The pay year that is the base of pay against prices, as in 2008/09.")
  private @Nullable String since;

  @Option(
      names = "--to",
      paramLabel = "YEAR",
      description = "The pay year that is compared with it; goes with --since.")
  private @Nullable String to;

  @Option(
      names = "--more-places",
      paramLabel = "N",
      split = ",",
      description = "Numbers of training places to add.")
  private List<Integer> morePlaces = List.of();

  WorthCommand(Output output) {
    this.output = output;
  }

  /** The options that the commands below this one share with it. */
  CaseOptions options() {
    return options;
  }

  @Override
  public Integer call() throws Exception {
    Case record =
        offer.file().isPresent()
            ? options.readWithOffers(output, offer.file().get())
            : options.read(output);
    WorthQuestion question =
        WorthQuestion.usual()
            .withMorePlaces(morePlaces)
            .with(offer.question(record, options.asOf(record)));
    if ((since == null) != (to == null)) {
      throw new BadInputException(
          "--since and --to go together, as in --since 2008/09 --to 2025/26.");
    }
    if (since != null && to != null) {
      question = question.withYears(year(since), year(to));
    }
    new Answering(output, options)
        .answer(
            record, Topic.WORTH, Questions.usual().with(question).withRotas(options.rotas(output)));
    return Main.OK;
  }

  private static PayYear year(String text) throws BadInputException {
    try {
      return PayYear.parse(text);
    } catch (IllegalArgumentException e) {
      throw new BadInputException(String.valueOf(e.getMessage()));
    }
  }
}
