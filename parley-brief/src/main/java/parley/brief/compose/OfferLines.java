package parley.brief.compose;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import parley.brief.page.Line;
import parley.brief.words.Days;
import parley.casefile.Computed;
import parley.casefile.Figure;
import parley.pay.offer.Executed;
import parley.pay.offer.OfferOutcome;
import parley.pay.offer.OffersAnswer;
import parley.pay.offer.OffersQuestion;
import parley.pay.offer.PointOutcome;
import parley.pay.offer.Reach;

/** The lines that tell what an offer comes to, point by point. */
final class OfferLines {

  private static final String LABEL = "by grade";

  private final Sheet sheet;
  private final OffersQuestion question;
  private final OffersAnswer.Worth offer;
  private final Executed executed;

  OfferLines(Sheet sheet, OffersAnswer answer) {
    this.sheet = sheet;
    this.question = answer.question();
    this.offer = answer.offers().getFirst();
    this.executed = answer.executed().getFirst();
  }

  /** The lines; none if no term is about pay. */
  List<Line> lines() {
    if (executed.why().isPresent()) {
      return List.of(Line.labelled(LABEL).unknown(ComputedWords.why(executed.why().get())).build());
    }
    if (executed.points().isEmpty()) {
      return List.of();
    }
    List<Line> lines = new ArrayList<>();
    Optional<Computed.NotComputable> same = stuckTheSame();
    if (same.isPresent()) {
      lines.add(Line.labelled(LABEL).unknown(ComputedWords.why(same.get())).build());
    } else if (executed.points().stream().allMatch(OfferLines::isUnchanged)) {
      lines.add(
          Line.labelled(LABEL)
              .words(
                  executed.points().size() == 1
                      ? "basic pay of " + OfferWords.point(executed.points().getFirst())
                      : "basic pay at every point")
              .words("stays as it is")
              .build());
    } else {
      executed.points().forEach(p -> lines.add(line(p)));
    }
    lines.add(counted());
    return lines;
  }

  /** The reason that stands in the way at every point, if it is the same one. */
  private Optional<Computed.NotComputable> stuckTheSame() {
    List<Computed.NotComputable> whys =
        executed.points().stream()
            .map(PointOutcome::rise)
            .filter(Computed.NotComputable.class::isInstance)
            .map(Computed.NotComputable.class::cast)
            .toList();
    boolean all =
        whys.size() == executed.points().size()
            && whys.stream().map(Computed.NotComputable::reason).distinct().count() == 1
            && whys.stream().map(Computed.NotComputable::missing).distinct().count() == 1;
    return all ? Optional.of(whys.getFirst()) : Optional.empty();
  }

  private static boolean isUnchanged(PointOutcome point) {
    return isZero(point.rise())
        && point.years().stream()
            .allMatch(y ->
                y.lump().isEmpty()
                    && y.pay()
                        .before()
                        .find()
                        .flatMap(Figure::value)
                        .equals(y.pay().after().find().flatMap(Figure::value)));
  }

  private static boolean isZero(Computed rise) {
    return rise.find().flatMap(Figure::value).filter(v -> v.signum() == 0).isPresent();
  }

  private Line line(PointOutcome point) {
    Line.Builder line = Line.labelled(OfferWords.point(point));
    if (point.rise().find().isEmpty()) {
      return line.span(ComputedWords.brief(sheet, point.rise())).build();
    }
    if (question.isFullTime()) {
      line.words("GBP")
          .span(ComputedWords.number(sheet, point.basic().before()))
          .words("to")
          .span(ComputedWords.number(sheet, point.basic().after()))
          .words("a year (")
          .span(ComputedWords.brief(sheet, point.risePercent()))
          .words(")");
    } else {
      line.words("pay GBP")
          .span(ComputedWords.number(sheet, point.years().getFirst().pay().before()))
          .words("to")
          .span(ComputedWords.number(sheet, point.years().getLast().pay().after()))
          .words("a year");
    }
    for (OfferOutcome year : point.years()) {
      if (changesPay(year)) {
        takeHome(line, year);
      }
      year.lump()
          .ifPresent(l ->
              line.words("; at once in " + Days.monthYear(l.payday().month().atDay(1)))
                  .span(ComputedWords.brief(sheet, l.gross())));
    }
    return line.build();
  }

  private static boolean changesPay(OfferOutcome year) {
    return year.pay()
        .before()
        .find()
        .flatMap(Figure::value)
        .flatMap(
            b -> year.pay().after().find().flatMap(Figure::value).map(a -> a.compareTo(b) != 0))
        .orElse(false);
  }

  private void takeHome(Line.Builder line, OfferOutcome year) {
    if (year.takeHomeRise().find().isPresent()) {
      line.words("; take-home in " + year.year() + ":")
          .span(ComputedWords.brief(sheet, year.takeHomeRise()))
          .words(year.lowersTakeHome() ? "(it falls)" : "more");
    }
  }

  private Line counted() {
    List<String> parts = new ArrayList<>();
    parts.add("basic pay as known on " + Days.day(base()) + ", the day before the offer");
    parts.add(TaxWords.circumstances(executed.circumstances()));
    if (!question.isFullTime()) {
      parts.add(TaxWords.percent(question.share()) + " of full time");
    }
    executed.points().stream()
        .flatMap(p -> p.years().stream())
        .flatMap(y -> y.lump().stream())
        .map(l -> "sums at once in " + OfferWords.payday(l.payday()))
        .distinct()
        .forEach(parts::add);
    if (executed.terms().stream()
        .flatMap(t -> t.findReach().stream())
        .anyMatch(r -> r.start() == Reach.Start.ASSUMED)) {
      parts.add("no day is stated for a term, so one is assumed");
    }
    return Line.labelled("counted").words(String.join("; ", parts)).build();
  }

  private LocalDate base() {
    return offer.known().minusDays(1);
  }
}
