package parley.law;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import parley.casefile.Ballot;
import parley.casefile.CaseView;
import parley.casefile.Edtf;
import parley.casefile.Milestone;

/** Makes the mandate of each ballot. */
final class Mandates {

  private final LawBook book;
  private final CaseView view;
  private final Notice notice;
  private final Rule rule;

  Mandates(LawBook book, CaseView view, Notice notice) {
    this.book = book;
    this.view = view;
    this.notice = notice;
    this.rule = book.getRule(RuleKind.MANDATE);
  }

  /** The mandate of a ballot of the record, with tallies of the question if there are any. */
  Mandate of(Ballot ballot, Optional<ClockQuestion.Tallies> tallies) {
    Shares recorded = ballot.result().map(r -> Shares.of(ballot.id(), r)).orElseGet(Shares::none);
    Shares shares = tallies.map(recorded::with).orElse(recorded);
    return build(ballot, shares, tallies.isPresent());
  }

  /** The mandate of a ballot that is not in the record. */
  Mandate of(ClockQuestion.HypotheticalBallot ballot) {
    Ballot made =
        new Ballot(
            ballot.id(),
            ballot.union(),
            ballot.group(),
            view.asOf(),
            Optional.empty(),
            true,
            Optional.of(milestone(ballot.opened())),
            Optional.of(milestone(ballot.closed())),
            List.of(Ballot.Question.STRIKE),
            Ballot.PublicService.UNKNOWN,
            Optional.empty(),
            List.of(),
            List.of(),
            Optional.empty());
    return build(made, Shares.none(), true);
  }

  private Milestone milestone(LocalDate day) {
    return new Milestone(Edtf.of(day), view.asOf(), Optional.empty(), List.of(), Optional.empty());
  }

  private Mandate build(Ballot ballot, Shares shares, boolean whatIf) {
    Optional<Edtf> opened = ballot.opened().map(Milestone::on);
    Optional<Edtf> closed = ballot.closed().map(Milestone::on);
    Opening opening = Opening.of(opened, closed, ballot.known());
    boolean counted = shares.turnout().isPresent() || ballot.result().isPresent();
    List<BallotTest> tests =
        ballot.statutory()
            ? new BallotTests(book)
                .test(
                    opening,
                    shares,
                    counted,
                    ballot.importantPublicService(),
                    ballot.questions().size())
            : List.of();
    Mandate.Verdict passes =
        ballot.statutory() ? BallotTests.verdict(tests) : Mandate.Verdict.NO_STATUTORY_BALLOT;
    boolean given = passes != Mandate.Verdict.NO && passes != Mandate.Verdict.NO_STATUTORY_BALLOT;
    List<RuleVersion> regime = ballot.statutory() ? opening.versions(rule) : List.of();
    Optional<Edtf> base = closed.filter(Opening::isBounded).filter(c -> given);
    Mandate.Extension extension = new Extensions(view, rule, regime).of(ballot, given, base);
    Optional<Edtf> lastDay =
        base.flatMap(c -> MandateDays.lastDay(c, regime))
            .map(d -> Extensions.agreed(extension).map(Edtf::of).orElse(d));
    Optional<LocalDate> told = base.map(c -> told(ballot, c));
    Rule noticeRule = book.getRule(RuleKind.ACTION_NOTICE);
    Optional<LocalDate> firstLawfulDay =
        told.map(day -> Periods.earliestStart(day, Notices.days(noticeRule, day)));
    return new Mandate(
        ballot.id(),
        ballot.union(),
        ballot.group(),
        ballot.statutory(),
        whatIf,
        stage(ballot, opened, closed),
        opened,
        closed,
        ballot.questions(),
        shares.entitled(),
        shares.votes(),
        shares.yes(),
        shares.turnout(),
        shares.support(),
        shares.supportOfEntitled(),
        tests,
        passes,
        regime,
        base,
        firstLawfulDay,
        lastDay,
        status(passes, base, lastDay),
        extension,
        Windows.of(passes, notice, told, firstLawfulDay, lastDay),
        ballot.statutory() ? deadlines(opened) : Optional.empty(),
        rule.section(),
        regime.size() == 1 ? regime.getFirst().evidence() : rule.evidence(),
        regime.size() == 1 ? regime.getFirst().sources() : rule.sources(),
        sources(ballot),
        caveats(ballot, opening, closed, extension, whatIf));
  }

  private Mandate.Stage stage(Ballot ballot, Optional<Edtf> opened, Optional<Edtf> closed) {
    if (ballot.result().isPresent()) {
      return Mandate.Stage.RESULT;
    }
    if (closed.filter(c -> c.latest().isBefore(view.asOf())).isPresent()) {
      return Mandate.Stage.CLOSED;
    }
    return opened.filter(o -> !o.latest().isAfter(view.asOf())).isPresent()
        ? Mandate.Stage.OPEN
        : Mandate.Stage.ANNOUNCED;
  }

  /**
   * The day on which employers can first have been told the result: the period for notice of action
   * begins with it, s.234A(4).
   */
  private static LocalDate told(Ballot ballot, Edtf closed) {
    LocalDate result = ballot.result().map(Ballot.Result::known).orElse(closed.latest());
    return result.isBefore(closed.latest()) ? closed.latest() : result;
  }

  private Mandate.Status status(
      Mandate.Verdict passes, Optional<Edtf> firstDay, Optional<Edtf> lastDay) {
    LocalDate day = view.asOf();
    return switch (passes) {
      case NO, NO_STATUTORY_BALLOT -> Mandate.Status.NONE;
      case PENDING -> Mandate.Status.NOT_BEGUN;
      case UNCLEAR -> Mandate.Status.UNCLEAR;
      case YES -> {
        if (firstDay.isEmpty() || lastDay.isEmpty()) {
          yield Mandate.Status.UNCLEAR;
        }
        if (day.isBefore(firstDay.get().earliest())) {
          yield Mandate.Status.NOT_BEGUN;
        }
        if (day.isAfter(lastDay.get().latest())) {
          yield Mandate.Status.ENDED;
        }
        yield day.isAfter(lastDay.get().earliest())
            ? Mandate.Status.UNCLEAR
            : Mandate.Status.RUNNING;
      }
    };
  }

  private Optional<Mandate.BallotDeadlines> deadlines(Optional<Edtf> opened) {
    Rule ballotNotice = book.getRule(RuleKind.BALLOT_NOTICE);
    Rule paper = book.getRule(RuleKind.SAMPLE_PAPER);
    List<String> lawSources = new ArrayList<>(ballotNotice.sources());
    paper.sources().stream().filter(s -> !lawSources.contains(s)).forEach(lawSources::add);
    return opened
        .filter(Opening::isBounded)
        .map(Edtf::earliest)
        .map(day ->
            new Mandate.BallotDeadlines(
                Notices.latestReceipt(ballotNotice, day).receivedBy(),
                ballotNotice.section(),
                ballotNotice.evidence(),
                Notices.latestReceipt(paper, day).receivedBy(),
                paper.section(),
                paper.evidence(),
                lawSources));
  }

  private static List<String> sources(Ballot ballot) {
    List<String> all = new ArrayList<>(ballot.sources());
    List<String> more = new ArrayList<>();
    ballot.opened().ifPresent(m -> more.addAll(m.sources()));
    ballot.closed().ifPresent(m -> more.addAll(m.sources()));
    ballot.result().ifPresent(r -> more.addAll(r.sources()));
    more.stream().filter(s -> !all.contains(s)).distinct().forEach(all::add);
    return all;
  }

  private List<Caveat> caveats(
      Ballot ballot,
      Opening opening,
      Optional<Edtf> closed,
      Mandate.Extension extension,
      boolean whatIf) {
    List<Caveat> caveats = new ArrayList<>();
    if (ballot.statutory()) {
      caveats.addAll(opening.caveatsFor(rule));
      if (closed.filter(Opening::isBounded).isEmpty()) {
        caveats.add(Caveat.CLOSING_DAY_MISSING);
      } else if (!closed.get().isExactDay()) {
        caveats.add(Caveat.CLOSING_DAY_UNCERTAIN);
      }
    }
    caveats.addAll(Extensions.caveats(extension));
    if (whatIf) {
      caveats.add(Caveat.WHAT_IF);
    }
    return caveats;
  }
}
