package parley.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import parley.brief.compose.Brief;
import parley.brief.compose.Questions;
import parley.brief.page.Topic;
import parley.casefile.Ballot;
import parley.casefile.Case;
import parley.casefile.Tally;
import parley.law.ClockQuestion;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What does the law allow, and by when? */
@Command(
    name = "clock",
    description = "What does the law allow, and by when? Not legal advice.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class ClockCommand implements Callable<Integer> {

  private final Output output;

  @Mixin private CaseOptions options = new CaseOptions();

  @Option(
      names = "--ballot",
      paramLabel = "ID",
      description = "The ballot that the what-if is about; with --opened a name for a made-up one.")
  private @Nullable String ballot;

  @Option(names = "--votes", paramLabel = "N", description = "What if so many votes are cast?")
  private @Nullable Integer votes;

  @Option(
      names = "--entitled",
      paramLabel = "N",
      description = "Those entitled to vote. Default: as in the record.")
  private @Nullable Integer entitled;

  @Option(
      names = "--yes",
      paramLabel = "N",
      description = "Votes for action. Default: the share of yes in the record.")
  private @Nullable Integer yes;

  @Option(
      names = "--notice-received",
      paramLabel = "DAY",
      converter = Day.class,
      description = "The day on which the employer receives notice. Default: the day after.")
  private @Nullable LocalDate noticeReceived;

  @Option(
      names = "--agreed-shorter-notice",
      description = "Union and employer agree on the shorter notice, where the law has one.")
  private boolean agreedShorterNotice;

  @Option(
      names = "--start",
      paramLabel = "DAY",
      converter = Day.class,
      description = "A day on which action is to start: by when must notice be received?")
  private @Nullable LocalDate start;

  @Option(
      names = "--opened",
      paramLabel = "DAY",
      converter = Day.class,
      description = "What if a ballot opens on this day and passes? Goes with --closed.")
  private @Nullable LocalDate opened;

  @Option(
      names = "--closed",
      paramLabel = "DAY",
      converter = Day.class,
      description = "The last voting day of that ballot.")
  private @Nullable LocalDate closed;

  @Option(
      names = "--ics",
      paramLabel = "FILE",
      description = "Write the deadlines as a calendar file too.")
  private @Nullable Path ics;

  ClockCommand(Output output) {
    this.output = output;
  }

  @Override
  public Integer call() throws Exception {
    Case record = options.read(output);
    ClockQuestion question = question(record);
    Answering answering = new Answering(output, options);
    Brief brief = answering.compose(record, Set.of(Topic.CLOCK), Questions.usual().with(question));
    if (ics != null) {
      output.write(ics, brief.calendar());
    }
    List<String> foot = ics == null ? List.of() : List.of("calendar: " + output.name(ics));
    answering.answer(brief, Topic.CLOCK, foot);
    return Main.OK;
  }

  private ClockQuestion question(Case record) throws BadInputException {
    ClockQuestion question = ClockQuestion.standard();
    if (noticeReceived != null) {
      question = question.withNoticeReceivedOn(noticeReceived);
    }
    if (agreedShorterNotice) {
      question = question.withAgreedShorterNotice();
    }
    if (start != null) {
      question = question.withStart(start);
    }
    if ((opened == null) != (closed == null)) {
      throw new BadInputException("--opened and --closed go together.");
    }
    try {
      if (opened != null && closed != null) {
        question = question.withBallots(List.of(hypothetical(record, opened, closed)));
      }
      if (votes != null || yes != null || entitled != null) {
        question = question.withTallies(List.of(tallies(record)));
      }
    } catch (IllegalArgumentException e) {
      throw new BadInputException(String.valueOf(e.getMessage()));
    }
    return question;
  }

  private ClockQuestion.HypotheticalBallot hypothetical(
      Case record, LocalDate first, LocalDate last) throws BadInputException {
    if (votes != null || yes != null || entitled != null) {
      throw new BadInputException(
          "A made-up ballot is taken to pass: leave out --votes, --entitled and --yes.");
    }
    return new ClockQuestion.HypotheticalBallot(
        ballot == null ? "what-if" : ballot,
        record.header().union(),
        record.header().walkouts().group().orElse("members"),
        first,
        last);
  }

  private ClockQuestion.Tallies tallies(Case record) throws BadInputException {
    List<Ballot> known = record.asOf(options.asOf(record)).record().ballots();
    if (ballot == null || votes == null) {
      throw new BadInputException("A what-if result needs --ballot and --votes.");
    }
    Optional<Ballot> found = known.stream().filter(b -> b.id().equals(ballot)).findFirst();
    if (found.isEmpty()) {
      List<String> ids = known.stream().map(Ballot::id).toList();
      throw new BadInputException(
          "No ballot \""
              + ballot
              + "\" is known on "
              + options.asOf(record)
              + "; the record has "
              + (ids.isEmpty() ? "none" : String.join(", ", ids))
              + "."
              + Sentences.meant(ballot, ids));
    }
    Optional<Integer> recorded =
        found.get().result().flatMap(Ballot.Result::entitled).map(Tally::value);
    int all =
        Optional.ofNullable(entitled)
            .or(() -> recorded)
            .orElseThrow(() ->
                new IllegalArgumentException(
                    "The record does not say how many were entitled in ballot "
                        + ballot
                        + "; give --entitled."));
    return new ClockQuestion.Tallies(ballot, all, votes, Optional.ofNullable(yes));
  }
}
