package parley.law;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The arithmetic of notices, of which the days depend on the day of receipt. */
final class Notices {

  private Notices() {}

  /** Days of notice for a receipt on a day. */
  static int days(Rule rule, LocalDate received) {
    return version(rule, received).days().orElseThrow();
  }

  private static RuleVersion version(Rule rule, LocalDate received) {
    return rule.findVersionOn(received)
        .orElseThrow(() ->
            new IllegalArgumentException(
                "Rule %s has no version for a receipt on %s.".formatted(rule.id(), received)));
  }

  /**
   * The latest receipt for a start: of each version the last day that falls under it and is early
   * enough, and of those the last.
   */
  static Notice.LatestReceipt latestReceipt(Rule rule, LocalDate start) {
    return rule.versions().stream()
        .filter(v -> !v.expected())
        .map(v -> {
          int days = v.days().orElseThrow();
          LocalDate enough = Periods.latestReceipt(start, days);
          LocalDate day = v.validTo().filter(enough::isAfter).orElse(enough);
          return new Candidate(v, new Notice.LatestReceipt(start, day, days));
        })
        .filter(c -> c.version.appliesOn(c.receipt.receivedBy()))
        .map(Candidate::receipt)
        .max(Comparator.comparing(Notice.LatestReceipt::receivedBy))
        .orElseThrow(() ->
            new IllegalArgumentException(
                "Rule %s allows no receipt for a start on %s.".formatted(rule.id(), start)));
  }

  private record Candidate(RuleVersion version, Notice.LatestReceipt receipt) {}

  /** The notice of an answer. */
  static Notice answer(LawBook book, LocalDate asOf, ClockQuestion question) {
    Rule rule = book.getRule(RuleKind.ACTION_NOTICE);
    LocalDate received = question.noticeReceivedOn().orElse(asOf.plusDays(1));
    RuleVersion version = version(rule, received);
    int statutory = version.days().orElseThrow();
    Notice.Agreed agreed = agreed(book, rule, version, received);
    int days =
        question.agreedShorterNotice() && agreed instanceof Notice.Agreed.Possible p
            ? p.days()
            : statutory;
    LocalDate start = Periods.earliestStart(received, days);
    List<Caveat> caveats = new ArrayList<>();
    if (question.noticeReceivedOn().isPresent() || days != statutory) {
      caveats.add(Caveat.WHAT_IF);
    }
    if (version.confirmedTo().filter(received::isAfter).isPresent()) {
      caveats.add(Caveat.NOT_CONFIRMED_SO_LATE);
    }
    return new Notice(
        days,
        statutory,
        received,
        start,
        agreed,
        sooner(rule, received, start),
        question.start().map(s -> latestReceipt(rule, s)),
        rule.id(),
        rule.section(),
        version.evidence(),
        version.sources(),
        caveats);
  }

  private static Notice.Agreed agreed(
      LawBook book, Rule rule, RuleVersion version, LocalDate received) {
    if (version.agreedDays().isPresent()) {
      int days = version.agreedDays().get();
      return new Notice.Agreed.Possible(days, Periods.earliestStart(received, days));
    }
    if (version.unresolved().contains("agreedDays")) {
      return new Notice.Agreed.Unresolved(
          book.openPoints().stream()
              .filter(o -> o.status() == OpenPoint.Status.OPEN && o.rules().contains(rule.id()))
              .map(OpenPoint::id)
              .toList());
    }
    return new Notice.Agreed.None();
  }

  /** A law with shorter notice, soon enough, makes a later receipt allow an earlier start. */
  private static Optional<Notice.Sooner> sooner(Rule rule, LocalDate received, LocalDate start) {
    return rule.versions().stream()
        .filter(v -> !v.expected())
        .filter(v -> v.validFrom().filter(f -> f.isAfter(received)).isPresent())
        .map(v -> {
          LocalDate from = v.validFrom().orElseThrow();
          int days = v.days().orElseThrow();
          return new Notice.Sooner(from, days, Periods.earliestStart(from, days));
        })
        .filter(s -> s.earliestStart().isBefore(start))
        .min(Comparator.comparing(Notice.Sooner::earliestStart));
  }
}
