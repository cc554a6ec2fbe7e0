package parley.law;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import parley.casefile.Edtf;
import parley.casefile.Walkout;

/** Lays each walkout against the mandate of its ballot and the rule on notice. */
final class WalkoutChecks {

  private static final BigDecimal MINUTES_AN_HOUR = BigDecimal.valueOf(60);

  private final Rule notice;
  private final List<Mandate> mandates;
  private final ZoneId zone;

  WalkoutChecks(LawBook book, List<Mandate> mandates, ZoneId zone) {
    this.notice = book.getRule(RuleKind.ACTION_NOTICE);
    this.mandates = mandates;
    this.zone = zone;
  }

  WalkoutCheck check(Walkout walkout) {
    LocalDate first = walkout.start().toLocalDate();
    LocalDate last = lastDay(walkout);
    Optional<Mandate> mandate =
        walkout
            .ballot()
            .flatMap(id -> mandates.stream().filter(m -> m.ballot().equals(id)).findFirst());
    Notice.LatestReceipt receipt = Notices.latestReceipt(notice, first);
    RuleVersion version = notice.findVersionOn(receipt.receivedBy()).orElseThrow();
    Optional<LocalDate> announced =
        Optional.of(walkout.known()).filter(known -> known.isBefore(first));
    List<Caveat> caveats = new ArrayList<>(List.of(Caveat.ANNOUNCEMENT_IS_NOT_RECEIPT));
    mandate.ifPresent(m -> caveats.addAll(m.caveats()));
    return new WalkoutCheck(
        walkout.id(),
        walkout.group(),
        walkout.ballot(),
        first,
        last,
        hours(walkout),
        walkout.days(),
        walkout.end().getDayOfWeek(),
        walkout.calledOff().isPresent(),
        mandate.map(m -> support(m, first, last)).orElse(WalkoutCheck.Support.NO_BALLOT),
        mandate.flatMap(Mandate::lastDay),
        mandate.map(m -> unsupported(m, first, last)).orElse(List.of()),
        announced,
        announced.map(a -> (int) ChronoUnit.DAYS.between(a, first)),
        receipt.receivedBy(),
        receipt.days(),
        announced
            .map(a ->
                a.isAfter(receipt.receivedBy())
                    ? WalkoutCheck.Lead.ANNOUNCED_AFTER_LATEST_RECEIPT
                    : WalkoutCheck.Lead.ANNOUNCED_BY_LATEST_RECEIPT)
            .orElse(WalkoutCheck.Lead.ANNOUNCEMENT_NOT_IN_RECORD),
        mandate.map(Mandate::section),
        mandate.map(Mandate::evidence),
        notice.section(),
        version.evidence(),
        walkout.sources(),
        caveats);
  }

  /** A walkout that ends at midnight has no part of the day that begins then. */
  private static LocalDate lastDay(Walkout walkout) {
    LocalDate end = walkout.end().toLocalDate();
    return walkout.end().toLocalTime().equals(LocalTime.MIDNIGHT) ? end.minusDays(1) : end;
  }

  private BigDecimal hours(Walkout walkout) {
    return BigDecimal.valueOf(walkout.lengthIn(zone).toMinutes())
        .divide(MINUTES_AN_HOUR, 2, RoundingMode.HALF_EVEN);
  }

  private static WalkoutCheck.Support support(Mandate mandate, LocalDate first, LocalDate last) {
    return switch (mandate.passes()) {
      case NO, NO_STATUTORY_BALLOT -> WalkoutCheck.Support.NO_MANDATE;
      case PENDING, UNCLEAR -> WalkoutCheck.Support.UNCLEAR;
      case YES -> {
        if (mandate.firstDay().isEmpty() || mandate.lastDay().isEmpty()) {
          yield WalkoutCheck.Support.UNCLEAR;
        }
        if (!unsupported(mandate, first, last).isEmpty()) {
          yield WalkoutCheck.Support.OUTSIDE;
        }
        Edtf from = mandate.firstDay().get();
        Edtf to = mandate.lastDay().get();
        yield first.isBefore(from.latest()) || last.isAfter(to.earliest())
            ? WalkoutCheck.Support.UNCLEAR
            : WalkoutCheck.Support.WITHIN;
      }
    };
  }

  /** The days that lie outside the mandate however its dates are read. */
  private static List<LocalDate> unsupported(Mandate mandate, LocalDate first, LocalDate last) {
    if (mandate.passes() != Mandate.Verdict.YES
        || mandate.firstDay().isEmpty()
        || mandate.lastDay().isEmpty()) {
      return List.of();
    }
    LocalDate from = mandate.firstDay().get().earliest();
    LocalDate to = mandate.lastDay().get().latest();
    return first
        .datesUntil(last.plusDays(1))
        .filter(d -> d.isBefore(from) || d.isAfter(to))
        .toList();
  }
}
