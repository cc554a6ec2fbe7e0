package parley.law;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import parley.casefile.Edtf;
import parley.casefile.Header;

/** Looks at days on which action could start: law, timetable, and terms of a deal. */
final class CandidateDays {

  private final Rule notice;
  private final LocalDate firstReceipt;
  private final List<Mandate> mandates;
  private final List<Header.Day> timetable;
  private final List<NoStrikeTerm> terms;

  CandidateDays(
      LawBook book,
      LocalDate firstReceipt,
      List<Mandate> mandates,
      List<Header.Day> timetable,
      List<NoStrikeTerm> terms) {
    this.notice = book.getRule(RuleKind.ACTION_NOTICE);
    this.firstReceipt = firstReceipt;
    this.mandates = mandates;
    this.timetable = timetable;
    this.terms = terms;
  }

  /** The days that are asked for; where none is, the first and last day of each window. */
  List<CandidateDay> list(List<LocalDate> asked) {
    TreeSet<LocalDate> days = new TreeSet<>(asked);
    if (asked.isEmpty()) {
      for (Mandate m : mandates) {
        m.window().from().ifPresent(days::add);
        m.window().to().map(Edtf::earliest).ifPresent(days::add);
      }
    }
    return days.stream().map(this::of).toList();
  }

  private CandidateDay of(LocalDate day) {
    Notice.LatestReceipt receipt = Notices.latestReceipt(notice, day);
    return new CandidateDay(
        day,
        day.getDayOfWeek(),
        receipt.receivedBy(),
        receipt.days(),
        !receipt.receivedBy().isBefore(firstReceipt),
        mandates.stream().filter(m -> covers(m, day, true)).map(Mandate::ballot).toList(),
        mandates.stream()
            .filter(m -> covers(m, day, false) && !covers(m, day, true))
            .map(Mandate::ballot)
            .toList(),
        terms.stream().filter(t -> t.covers(day)).map(NoStrikeTerm::label).toList(),
        timetable.stream().filter(d -> d.on().covers(day)).toList(),
        notice.section(),
        notice.findVersionOn(receipt.receivedBy()).orElseThrow().evidence());
  }

  /**
   * Whether a mandate has the day.
   *
   * @param certainly whether it must have it however its dates are read; else whether it may
   */
  private static boolean covers(Mandate m, LocalDate day, boolean certainly) {
    if (m.firstDay().isEmpty() || m.lastDay().isEmpty()) {
      return false;
    }
    Edtf from = m.firstDay().get();
    Edtf to = m.lastDay().get();
    return certainly
        ? m.passes() == Mandate.Verdict.YES
            && !day.isBefore(from.latest())
            && !day.isAfter(to.earliest())
        : !day.isBefore(from.earliest()) && !day.isAfter(to.latest());
  }
}
