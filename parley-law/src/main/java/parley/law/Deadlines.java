package parley.law;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import parley.casefile.CaseView;
import parley.casefile.Commitment;
import parley.casefile.Edtf;
import parley.casefile.Walkout;

/** Collects the dated entries of the calendar that lie on or after the day of the view. */
final class Deadlines {

  private final LawBook book;
  private final LocalDate asOf;
  private final Rule notice;
  private final List<Deadline> found = new ArrayList<>();

  private Deadlines(LawBook book, LocalDate asOf) {
    this.book = book;
    this.asOf = asOf;
    this.notice = book.getRule(RuleKind.ACTION_NOTICE);
  }

  static List<Deadline> list(LawBook book, CaseView view, List<Mandate> mandates) {
    Deadlines all = new Deadlines(book, view.asOf());
    mandates.forEach(all::ofMandate);
    mandates.forEach(all::ofBallot);
    view.record().walkouts().stream().filter(w -> w.calledOff().isEmpty()).forEach(all::ofWalkout);
    view.record().commitments().stream()
        .filter(c -> c.standingOn(view.asOf()) == Commitment.Standing.OPEN)
        .forEach(c -> all.ofCase(Deadline.Kind.EXPECTED, c.id(), c.due(), c.sources()));
    book.rules().forEach(all::ofRule);
    return all.found.stream()
        .filter(d -> !d.on().latest().isBefore(view.asOf()))
        .sorted(Comparator.comparing((Deadline d) -> d.on().earliest()).thenComparing(Deadline::id))
        .toList();
  }

  private void ofMandate(Mandate m) {
    if (m.lastDay().isEmpty()) {
      return;
    }
    Edtf lastDay = m.lastDay().get();
    boolean pending = m.passes() == Mandate.Verdict.PENDING;
    ofLaw(
        pending ? Deadline.Kind.MANDATE_WOULD_END : Deadline.Kind.MANDATE_ENDS,
        m.ballot(),
        lastDay,
        m.section(),
        m.evidence(),
        m.lawSources());
    m.window()
        .from()
        .ifPresent(from -> ofNotice(Deadline.Kind.EARLIEST_START, m.ballot(), Edtf.of(from)));
    LocalDate last = Notices.latestReceipt(notice, lastDay.earliest()).receivedBy();
    LocalDate surely = Notices.latestReceipt(notice, lastDay.latest()).receivedBy();
    ofNotice(
        Deadline.Kind.LAST_NOTICE_UNDER_MANDATE,
        m.ballot(),
        MandateDays.dated(last, surely, lastDay));
  }

  private void ofNotice(Deadline.Kind kind, String ballot, Edtf on) {
    LocalDate receipt =
        kind == Deadline.Kind.EARLIEST_START
            ? Notices.latestReceipt(notice, on.earliest()).receivedBy()
            : on.earliest();
    RuleVersion version = notice.findVersionOn(receipt).orElseThrow();
    ofLaw(kind, ballot, on, notice.section(), version.evidence(), version.sources());
  }

  private void ofBallot(Mandate m) {
    m.opened().ifPresent(on -> ofCase(Deadline.Kind.BALLOT_OPENS, m.ballot(), on, m.sources()));
    m.closed().ifPresent(on -> ofCase(Deadline.Kind.BALLOT_CLOSES, m.ballot(), on, m.sources()));
    m.ballotDeadlines()
        .ifPresent(d -> {
          Rule ballotNotice = book.getRule(RuleKind.BALLOT_NOTICE);
          Rule paper = book.getRule(RuleKind.SAMPLE_PAPER);
          ofLaw(
              Deadline.Kind.BALLOT_NOTICE_DUE,
              m.ballot(),
              Edtf.of(d.noticeBy()),
              ballotNotice.section(),
              ballotNotice.evidence(),
              ballotNotice.sources());
          ofLaw(
              Deadline.Kind.SAMPLE_PAPER_DUE,
              m.ballot(),
              Edtf.of(d.samplePaperBy()),
              paper.section(),
              paper.evidence(),
              paper.sources());
        });
  }

  private void ofWalkout(Walkout w) {
    ofCase(Deadline.Kind.WALKOUT_STARTS, w.id(), Edtf.of(w.start().toLocalDate()), w.sources());
    ofCase(Deadline.Kind.WALKOUT_ENDS, w.id(), Edtf.of(w.end().toLocalDate()), w.sources());
  }

  private void ofRule(Rule rule) {
    List<RuleVersion> versions = rule.versions();
    for (int i = 0; i < versions.size(); i++) {
      RuleVersion v = versions.get(i);
      v.validFrom().filter(f -> f.isAfter(asOf)).ifPresent(f -> ofLawChange(rule, v, f));
      boolean last = i == versions.size() - 1 || versions.get(i + 1).expected();
      if (last) {
        v.validTo()
            .map(t -> t.plusDays(1))
            .filter(t -> t.isAfter(asOf))
            .ifPresent(t -> ofLawChange(rule, v, t));
      }
      v.expectedFrom()
          .ifPresent(on ->
              ofLaw(
                  Deadline.Kind.LAW_CHANGE_EXPECTED,
                  rule.id(),
                  on,
                  rule.section(),
                  v.evidence(),
                  v.sources()));
    }
  }

  private void ofLawChange(Rule rule, RuleVersion v, LocalDate on) {
    ofLaw(
        Deadline.Kind.LAW_CHANGES,
        rule.id(),
        Edtf.of(on),
        rule.section(),
        v.evidence(),
        v.sources());
  }

  private void ofLaw(
      Deadline.Kind kind,
      String refersTo,
      Edtf on,
      String section,
      Evidence evidence,
      List<String> sources) {
    found.add(
        new Deadline(
            id(kind, refersTo),
            on,
            kind,
            refersTo,
            Optional.of(section),
            Optional.of(evidence),
            sources));
  }

  private void ofCase(Deadline.Kind kind, String refersTo, Edtf on, List<String> sources) {
    found.add(
        new Deadline(
            id(kind, refersTo), on, kind, refersTo, Optional.empty(), Optional.empty(), sources));
  }

  private static String id(Deadline.Kind kind, String refersTo) {
    return kind.name().toLowerCase(Locale.ROOT).replace('_', '-') + "." + refersTo;
  }
}
