package parley.brief.compose;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import parley.brief.data.Json;
import parley.brief.page.Chart;
import parley.brief.page.PanelChart;
import parley.brief.page.Span;
import parley.brief.page.Table;
import parley.brief.words.Numbers;
import parley.casefile.Bound;
import parley.casefile.Computed;
import parley.casefile.Derivation;
import parley.casefile.Figure;
import parley.casefile.Inputs;
import parley.pay.book.PayYear;
import parley.pay.offer.OfferOutcome;
import parley.pay.offer.OffersAnswer;
import parley.pay.offer.PointOutcome;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * By how much take-home differs between two offers at each point, in the last pay year in which
 * both have an outcome.
 */
final class TakeHomeGap {

  private static final String UNIT = "GBP a year";

  private final Sheet sheet;
  private final OffersAnswer answer;
  private final List<Gap> gaps;

  TakeHomeGap(Sheet sheet, OffersAnswer answer) {
    this.sheet = sheet;
    this.answer = answer;
    this.gaps = answer.executed().getFirst().points().stream().map(this::gap).toList();
  }

  private record Gap(
      PointOutcome point,
      Optional<PayYear> year,
      Computed one,
      Computed other,
      Computed difference) {}

  private Gap gap(PointOutcome point) {
    List<OfferOutcome> others =
        answer.executed().getLast().find(point).map(PointOutcome::years).orElse(List.of());
    Optional<PayYear> year =
        point.years().stream()
            .map(OfferOutcome::year)
            .filter(y -> others.stream().anyMatch(o -> o.year().equals(y)))
            .max(Comparator.naturalOrder());
    Computed one = after(point.years(), year, point);
    Computed other = after(others, year, point);
    return new Gap(point, year, one, other, difference(point, year, one, other));
  }

  private Computed after(List<OfferOutcome> years, Optional<PayYear> year, PointOutcome point) {
    return years.stream()
        .filter(y -> year.equals(Optional.of(y.year())))
        .map(y -> y.takeHome().after())
        .findFirst()
        .orElseGet(() -> missing(point));
  }

  private Computed missing(PointOutcome point) {
    return new Computed.NotComputable(
        id(point, Optional.empty()),
        "take-home-difference",
        Computed.Reason.NOT_IN_RECORD,
        List.of("a pay year in which both offers change pay"));
  }

  private Computed difference(
      PointOutcome point, Optional<PayYear> year, Computed one, Computed other) {
    if (one.find().isEmpty()) {
      return one;
    }
    if (other.find().isEmpty()) {
      return other;
    }
    Figure first = one.find().get();
    Figure second = other.find().get();
    return new Derivation(
            id(point, year),
            "take-home-difference",
            UNIT,
            first.id() + " less " + second.id(),
            Inputs.of(first, second))
        .value(
            first.value().orElseThrow().subtract(second.value().orElseThrow()),
            first.bound() == Bound.EXACT && second.bound() == Bound.EXACT
                ? Bound.EXACT
                : Bound.ABOUT);
  }

  private String id(PointOutcome point, Optional<PayYear> year) {
    return Derivation.id(
        "worth",
        "offers",
        answer.offers().getFirst().offer(),
        answer.offers().getLast().offer(),
        "take-home-difference",
        OfferWords.point(point),
        year.map(Object::toString).orElse("none"));
  }

  Table table() {
    String one = OfferWords.brief(answer.offers().getFirst());
    String other = OfferWords.brief(answer.offers().getLast());
    return new Table(
        "Take-home under the %s less that under the %s, %s".formatted(one, other, UNIT),
        List.of("Point", "Year", one, other, "Difference"),
        gaps.stream()
            .map(g ->
                List.<Span>of(
                    Table.cell(OfferWords.point(g.point())),
                    Table.cell(g.year().map(Object::toString).orElse("none in both")),
                    ComputedWords.number(sheet, g.one()),
                    ComputedWords.number(sheet, g.other()),
                    ComputedWords.brief(sheet, g.difference())))
            .toList());
  }

  /** The chart; empty where no point has a difference other than zero. */
  Optional<Chart> chart() {
    List<PanelChart.Bar> bars = new ArrayList<>();
    for (Gap gap : gaps) {
      gap.difference()
          .find()
          .filter(Figure::isSourced)
          .ifPresent(f ->
              bars.add(
                  new PanelChart.Bar(
                      OfferWords.point(gap.point()),
                      f.value(),
                      Optional.empty(),
                      Optional.empty(),
                      Numbers.number(f) + gap.year().map(y -> " (" + y + ")").orElse(""))));
    }
    boolean any = bars.stream().flatMap(b -> b.value().stream()).anyMatch(v -> v.signum() != 0);
    if (!any) {
      return Optional.empty();
    }
    String one = OfferWords.brief(answer.offers().getFirst());
    String other = OfferWords.brief(answer.offers().getLast());
    return Optional.of(
        new PanelChart(
            "take-home-gap",
            "How much more take-home the %s leaves than the %s".formatted(one, other),
            "One bar for each point of the scale; a bar to the left means less. The table has every value.",
            table(),
            List.of(new PanelChart.Panel("difference of take-home (" + UNIT + ")", UNIT, bars))));
  }

  ArrayNode json() {
    return Json.list(
        gaps,
        g -> {
          ObjectNode node =
              Json.object().put("grade", g.point().grade()).put("point", g.point().point());
          node.set("year", Json.text(g.year().map(Object::toString)));
          node.set("difference", ComputedWords.json(sheet, g.difference()));
          return node;
        });
  }
}
