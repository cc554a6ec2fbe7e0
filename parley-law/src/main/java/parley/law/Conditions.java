package parley.law;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import parley.casefile.Edtf;

/** What would have to be true before the next action, ballot by ballot. */
final class Conditions {

  private final LocalDate asOf;
  private final Notice notice;
  private final Rule noticeRule;
  private final Rule majority;

  Conditions(LawBook book, LocalDate asOf, Notice notice) {
    this.asOf = asOf;
    this.notice = notice;
    this.noticeRule = book.getRule(RuleKind.ACTION_NOTICE);
    this.majority = book.getRule(RuleKind.MAJORITY);
  }

  /**
   * The conditions of the ballots whose mandate has not ended; where there is none, those of the
   * mandate that ended last.
   */
  List<Condition> list(List<Mandate> mandates) {
    List<Mandate> alive =
        mandates.stream()
            .filter(m -> m.status() != Mandate.Status.NONE && m.status() != Mandate.Status.ENDED)
            .toList();
    List<Mandate> chosen =
        alive.isEmpty()
            ? mandates.stream()
                .filter(m -> m.status() == Mandate.Status.ENDED)
                .max(Comparator.comparing(m -> m.lastDay().orElseThrow().latest()))
                .stream()
                .toList()
            : alive;
    return chosen.stream().flatMap(m -> of(m).stream()).toList();
  }

  private List<Condition> of(Mandate m) {
    Optional<Notice.LatestReceipt> latest =
        m.lastDay().map(d -> Notices.latestReceipt(noticeRule, d.earliest()));
    return List.of(
        new Condition(
            Condition.Kind.BALLOT_PASSES,
            m.ballot(),
            m.group(),
            passes(m),
            m.closed().filter(Opening::isBounded).map(Edtf::latest),
            m.closed(),
            Optional.empty(),
            majority.section(),
            majority.evidence(),
            majority.sources()),
        new Condition(
            Condition.Kind.MANDATE_RUNS,
            m.ballot(),
            m.group(),
            runs(m),
            Optional.empty(),
            m.lastDay(),
            Optional.empty(),
            m.section(),
            m.evidence(),
            m.lawSources()),
        new Condition(
            Condition.Kind.NOTICE_RECEIVED,
            m.ballot(),
            m.group(),
            latest
                .map(l ->
                    l.receivedBy().isAfter(asOf) ? Condition.State.OPEN : Condition.State.NOT_MET)
                .orElse(Condition.State.UNCLEAR),
            latest.map(Notice.LatestReceipt::receivedBy),
            Optional.of(Edtf.of(m.window().from().orElse(notice.earliestStart()))),
            Optional.of(notice.days()),
            notice.section(),
            notice.evidence(),
            notice.sources()),
        new Condition(
            Condition.Kind.START_WITHIN_MANDATE,
            m.ballot(),
            m.group(),
            startWithin(m),
            Optional.empty(),
            m.lastDay(),
            Optional.empty(),
            m.section(),
            m.evidence(),
            m.lawSources()));
  }

  private static Condition.State passes(Mandate m) {
    return switch (m.passes()) {
      case YES -> Condition.State.MET;
      case NO, NO_STATUTORY_BALLOT -> Condition.State.NOT_MET;
      case PENDING -> Condition.State.OPEN;
      case UNCLEAR -> Condition.State.UNCLEAR;
    };
  }

  private static Condition.State runs(Mandate m) {
    return switch (m.status()) {
      case RUNNING -> Condition.State.MET;
      case ENDED, NONE -> Condition.State.NOT_MET;
      case NOT_BEGUN -> Condition.State.OPEN;
      case UNCLEAR -> Condition.State.UNCLEAR;
    };
  }

  private static Condition.State startWithin(Mandate m) {
    return switch (m.window().kind()) {
      case DAYS, ONE_DAY, IF_IT_PASSES -> Condition.State.OPEN;
      case EMPTY, NO_MANDATE -> Condition.State.NOT_MET;
      case UNCERTAIN -> Condition.State.UNCLEAR;
    };
  }
}
