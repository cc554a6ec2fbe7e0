package parley.brief.compose;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import parley.brief.words.Days;
import parley.brief.words.Phrases;
import parley.law.BallotTest;
import parley.law.Caveat;
import parley.law.ClockAnswer;
import parley.law.Deadline;
import parley.law.Mandate;
import parley.law.PartyRole;

/** Words for the clock. */
final class ClockWords {

  private ClockWords() {}

  /** What the law allows, over all mandates that run. */
  static String headline(ClockAnswer answer) {
    List<Mandate> running =
        answer.mandates().stream().filter(m -> m.status() == Mandate.Status.RUNNING).toList();
    if (running.isEmpty()) {
      return "No mandate is running";
    }
    List<Mandate.Window> open =
        running.stream()
            .map(Mandate::window)
            .filter(w -> w.from().isPresent() && w.to().isPresent())
            .toList();
    if (open.isEmpty()) {
      return "No day of action is left under a running mandate";
    }
    LocalDate from =
        open.stream().map(w -> w.from().orElseThrow()).min(Comparator.naturalOrder()).orElseThrow();
    LocalDate to =
        open.stream()
            .map(w -> w.to().orElseThrow().latest())
            .max(Comparator.naturalOrder())
            .orElseThrow();
    String which =
        open.size() == 1 ? "" : " (" + open.size() + " mandates, each with its own days)";
    return from.equals(to)
        ? "Action is possible on one day only: " + Days.day(from) + which
        : "Action is possible from " + Days.day(from) + " to " + Days.day(to) + which;
  }

  /** A mandate in one sentence. */
  static String mandate(Mandate mandate, LocalDate page) {
    String last = mandate.lastDay().map(Days::date).orElse("a day not on record");
    String sentence =
        switch (mandate.status()) {
          case RUNNING -> "mandate to " + last + window(mandate, page);
          case ENDED -> "mandate ended " + last;
          case NOT_BEGUN -> pending(mandate, last);
          case UNCLEAR -> "whether the mandate runs is unclear; its last day would be " + last;
          case NONE -> noMandate(mandate);
        };
    return sentence + extension(mandate);
  }

  private static String pending(Mandate mandate, String last) {
    String dates =
        mandate
            .opened()
            .map(o ->
                "ballot "
                    + Days.date(o)
                    + mandate
                        .closed()
                        .map(c -> " to " + Days.date(c))
                        .orElse(", closing day not on record"))
            .orElse("ballot announced, opening day not on record");
    return dates + "; if it passes, mandate to " + last;
  }

  private static String noMandate(Mandate mandate) {
    return switch (mandate.passes()) {
      case NO_STATUTORY_BALLOT -> "indicative ballot: gives no mandate";
      case NO -> "ballot did not pass: no mandate";
      case PENDING -> pending(mandate, mandate.lastDay().map(Days::date).orElse("an unknown day"));
      case UNCLEAR, YES -> "no mandate, as far as the record tells";
    };
  }

  private static String window(Mandate mandate, LocalDate page) {
    Mandate.Window window = mandate.window();
    String to = window.to().map(Days::date).orElse("an unknown day");
    String from = window.from().map(f -> Days.shortDay(f, page)).orElse("an unknown day");
    return switch (window.kind()) {
      case DAYS -> "; action possible from " + from + " to " + to;
      case ONE_DAY -> "; action possible on one day: " + from;
      case EMPTY -> "; no day is left, given the notice";
      case UNCERTAIN -> "; the last day is uncertain";
      case IF_IT_PASSES -> "; only if the ballot passes";
      case NO_MANDATE -> "";
    };
  }

  private static String extension(Mandate mandate) {
    Mandate.Extension extension = mandate.extension();
    if (!extension.possible() || mandate.status() == Mandate.Status.ENDED) {
      return "";
    }
    return "; longer only if union and employer agree"
        + extension.lastDay().map(d -> ", at most to " + Days.date(d)).orElse("");
  }

  /** Who can grant an extension, as a word of the data. */
  static Optional<String> role(Optional<PartyRole> role) {
    return role.map(Phrases::words);
  }

  /** What came of the tests of a ballot. */
  static String verdict(Mandate mandate) {
    return switch (mandate.passes()) {
      case YES -> "passes";
      case NO -> "does not pass";
      case PENDING -> "no result yet";
      case UNCLEAR ->
          "unclear: "
              + mandate.tests().stream()
                  .filter(t ->
                      t.outcome() != BallotTest.Outcome.PASS
                          && t.outcome() != BallotTest.Outcome.NOT_APPLICABLE)
                  .map(t -> Phrases.words(t.kind()) + " (" + Phrases.words(t.outcome()) + ")")
                  .collect(Collectors.joining(", "));
      case NO_STATUTORY_BALLOT -> "indicative, no test applies";
    };
  }

  /** What happens on a day of the calendar. */
  static String deadline(Deadline deadline) {
    return switch (deadline.kind()) {
      case MANDATE_ENDS -> "Mandate ends";
      case MANDATE_WOULD_END -> "Mandate would end, if the ballot passes";
      case EARLIEST_START -> "Earliest start of action, by the notice assumed";
      case LAST_NOTICE_UNDER_MANDATE -> "Last receipt of notice for action under the mandate";
      case BALLOT_NOTICE_DUE -> "Notice of the ballot due";
      case SAMPLE_PAPER_DUE -> "Sample voting paper due";
      case BALLOT_OPENS -> "Ballot opens";
      case BALLOT_CLOSES -> "Ballot closes";
      case WALKOUT_STARTS -> "Walkout starts";
      case WALKOUT_ENDS -> "Walkout ends";
      case EXPECTED -> "Promised or expected";
      case LAW_CHANGES -> "Law changes";
      case LAW_CHANGE_EXPECTED -> "Change of law expected";
    };
  }

  /** What limits an answer. */
  static String caveat(Caveat caveat) {
    return switch (caveat) {
      case ANNOUNCEMENT_IS_NOT_RECEIPT ->
          "the record has the day of the announcement, not of the receipt of notice";
      case CLOSING_DAY_UNCERTAIN -> "the closing day is uncertain";
      case CLOSING_DAY_MISSING -> "the closing day is not in the record";
      case OPENING_DAY_MISSING -> "the opening day is not in the record";
      case OPENING_DAY_UNCERTAIN -> "the opening day is uncertain";
      case REGIME_UNCLEAR -> "more than one version of the law may apply";
      case REPORTED_PERCENTAGES -> "rests on percentages as reported";
      case TALLIES_NOT_EXACT -> "the tallies are not exact";
      case ROUNDED_ACROSS_THRESHOLD -> "the reported figure is too coarse for the threshold";
      case PUBLIC_SERVICE_UNKNOWN -> "whether the test of support applies is not in the record";
      case ONE_RESULT_FOR_ALL_QUESTIONS -> "one result for all questions";
      case NOT_CONFIRMED_SO_LATE -> "the sources confirm the rule up to an earlier day only";
      case EXTENSION_NOT_BY_EMPLOYER ->
          "an extension was agreed, but not with an employer; it is not applied";
      case EXTENSION_WITHOUT_POWER ->
          "an extension was agreed, but the law of that ballot has no such power; it is not applied";
      case WHAT_IF -> "a what-if of the question";
    };
  }
}
