package parley.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import parley.brief.compose.Questions;
import parley.brief.page.Topic;
import parley.casefile.Case;
import parley.casefile.CaseView;
import parley.casefile.Offer;
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

  @Option(
      names = "--offer",
      paramLabel = "ID",
      description = "The offer to value. Default: the newest one tabled.")
  private @Nullable String offer;

  @Option(
      names = "--against",
      paramLabel = "ID",
      description = "The offer to compare it with. Default: the one that it replaces.")
  private @Nullable String against;

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
    Case record = options.read(output);
    CaseView view = record.asOf(options.asOf(record));
    WorthQuestion question = WorthQuestion.usual().withMorePlaces(morePlaces);
    if (offer != null) {
      question = question.withOffer(known(view, offer));
    }
    if (against != null) {
      question = question.withCompareWith(known(view, against));
    }
    if ((since == null) != (to == null)) {
      throw new BadInputException(
          "--since and --to go together, as in --since 2008/09 --to 2025/26.");
    }
    if (since != null && to != null) {
      question = question.withYears(year(since), year(to));
    }
    new Answering(output, options).answer(record, Topic.WORTH, Questions.usual().with(question));
    return Main.OK;
  }

  /** An id of an offer that was known on the day of the view. */
  static String known(CaseView view, String id) throws BadInputException {
    List<String> known = view.record().offers().stream().map(Offer::id).toList();
    if (!known.contains(id)) {
      throw new BadInputException(
          "No offer \""
              + id
              + "\" is known on "
              + view.asOf()
              + "; the record has "
              + (known.isEmpty() ? "none" : String.join(", ", known))
              + "."
              + Sentences.meant(id, known));
    }
    return id;
  }

  private static PayYear year(String text) throws BadInputException {
    try {
      return PayYear.parse(text);
    } catch (IllegalArgumentException e) {
      throw new BadInputException(String.valueOf(e.getMessage()));
    }
  }
}
