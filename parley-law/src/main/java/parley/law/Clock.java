package parley.law;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import parley.casefile.Ballot;
import parley.casefile.Case;
import parley.casefile.CaseView;
import parley.casefile.Parties;

/**
 * The clock of industrial action: what a rule book allows on the day of a view, and by when.
 *
 * <p>It has no single current law. The day on which a ballot opened, the day on which notice is
 * received and the day of action each pick their own version of their own rule. Law that was not
 * known on the day of the view is not seen.
 */
public final class Clock {

  private final LawBook book;

  private Clock(LawBook book) {
    this.book = book;
  }

  /** The clock that runs on a rule book. */
  public static Clock of(LawBook book) {
    return new Clock(book);
  }

  /**
   * Answers a question about a case as it was known on a day.
   *
   * @throws IllegalArgumentException if the case names another rule book, or the question names a
   *     ballot that the record does not have, or makes one up that it has
   */
  public ClockAnswer answer(CaseView view, ClockQuestion question) {
    Case record = view.record();
    check(record, question);
    LocalDate asOf = view.asOf();
    LawBook seen = book.asOf(asOf);
    Notice notice = Notices.answer(seen, asOf, question);
    List<Mandate> mandates = mandates(new Mandates(seen, view, notice), record, question);
    WalkoutChecks walkouts = new WalkoutChecks(seen, mandates, record.header().zone());
    Actions actions = new Actions(view);
    return new ClockAnswer(
        asOf,
        ClockAnswer.LegalNotice.NOT_LEGAL_ADVICE,
        seen.id(),
        seen.compiled(),
        mandates,
        notice,
        record.walkouts().stream().map(walkouts::check).toList(),
        RuleStates.list(seen, asOf),
        seen.openPoints(),
        gates(record.parties()),
        new Conditions(seen, asOf, notice).list(mandates),
        new CandidateDays(
                seen,
                notice.ifReceivedOn(),
                mandates,
                record.header().timetable(),
                question.noStrikeTerms())
            .list(question.candidateDays()),
        Overlaps.list(question.noStrikeTerms(), mandates),
        actions.state(),
        actions.strikeDays(question.year().orElse(asOf.getYear())),
        Deadlines.list(seen, view, mandates),
        seen.sources());
  }

  private void check(Case record, ClockQuestion question) {
    if (!record.header().law().equals(book.id())) {
      throw new IllegalArgumentException(
          "The case %s names the rule book %s but the clock runs on %s."
              .formatted(record.header().id(), record.header().law(), book.id()));
    }
    List<String> ids = record.ballots().stream().map(Ballot::id).toList();
    for (ClockQuestion.Tallies tallies : question.tallies()) {
      if (!ids.contains(tallies.ballot())) {
        throw new IllegalArgumentException(
            "The record has no ballot %s on that day; it has %s.".formatted(tallies.ballot(), ids));
      }
    }
    for (ClockQuestion.HypotheticalBallot ballot : question.ballots()) {
      if (ids.contains(ballot.id())) {
        throw new IllegalArgumentException(
            "The record has a ballot %s already: give the made-up one another id."
                .formatted(ballot.id()));
      }
    }
  }

  private static List<Mandate> mandates(Mandates maker, Case record, ClockQuestion question) {
    List<Mandate> mandates = new ArrayList<>();
    for (Ballot ballot : record.ballots()) {
      Optional<ClockQuestion.Tallies> tallies =
          question.tallies().stream().filter(t -> t.ballot().equals(ballot.id())).findFirst();
      mandates.add(maker.of(ballot, tallies));
    }
    question.ballots().forEach(b -> mandates.add(maker.of(b)));
    return mandates;
  }

  private static List<Parties.Gate> gates(Parties parties) {
    List<String> order = parties.parties().stream().map(Parties.Party::id).toList();
    return parties.gates().stream()
        .sorted(
            Comparator.comparingInt((Parties.Gate g) -> order.indexOf(g.party()))
                .thenComparingInt(Parties.Gate::order))
        .toList();
  }
}
