package parley.brief.compose;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import parley.brief.data.Json;
import parley.brief.page.Block;
import parley.brief.page.Chart;
import parley.brief.page.Line;
import parley.brief.page.Span;
import parley.brief.page.Topic;
import parley.brief.resolve.RotaEffect;
import parley.brief.words.Days;
import parley.brief.words.Numbers;
import parley.brief.words.Phrases;
import parley.casefile.Figure;
import parley.casefile.Issue;
import parley.casefile.Series;
import parley.pay.LadderAnswer;
import parley.pay.WorthAnswer;
import parley.pay.book.Chain;
import parley.pay.jobs.TrainingAnswer;
import parley.pay.offer.OffersAnswer;
import parley.pay.offer.Terms;
import parley.pay.path.PathAnswer;
import parley.pay.real.AwardsAnswer;
import parley.pay.real.RestorationAnswer;
import tools.jackson.databind.node.ObjectNode;

/** What is on the table worth? */
final class WorthComposer implements Answer {

  private static final String CAVEAT =
      "Pay against prices depends on the index, the months, the chain of awards and the base year:"
          + " every value here says which.";

  private static final String OFFER_CAVEAT =
      "Basic pay only, all of it pensionable; one job and the usual tax code. A sum paid at once"
          + " counts as pay of the year in which it is paid. Method: docs/pay-offers.md.";

  private final Sheet sheet;
  private final WorthAnswer answer;
  private final List<RotaEffect> effects;
  private final List<Chart> charts;

  WorthComposer(Sheet sheet, WorthAnswer answer, List<RotaEffect> effects, List<Chart> charts) {
    this.sheet = sheet;
    this.answer = answer;
    this.effects = effects;
    this.charts = charts;
  }

  @Override
  public Block block() {
    List<Line> lines = new ArrayList<>();
    newest().ifPresent(o -> lines.add(amounts(o)));
    boolean asked = answer.offers().question().isAsked();
    List<Line> outcomes =
        newest().isEmpty() ? List.of() : new OfferLines(sheet, answer.offers()).lines();
    if (asked) {
      lines.addAll(outcomes);
    }
    newest().flatMap(this::posts).ifPresent(lines::add);
    lines.addAll(new RotaLines(sheet).lines(effects, "rotas"));
    if (!asked) {
      ladder().ifPresent(lines::add);
      awards().ifPresent(lines::add);
      restoration().ifPresent(lines::add);
    }
    training().ifPresent(lines::add);
    int carrying = Math.min(lines.size(), Block.MOST_LINES);
    List<Line> more = new ArrayList<>(lines.subList(carrying, lines.size()));
    if (!asked) {
      more.addAll(outcomes);
    }
    answer.paths().stream().map(this::path).forEach(more::add);
    newest()
        .ifPresent(o ->
            o.fees()
                .forEach(f ->
                    more.add(
                        Line.labelled("fees")
                            .span(ComputedWords.brief(sheet, f))
                            .refs(opens(o))
                            .build())));
    WorthMore tables = new WorthMore(sheet, answer);
    return new Block(
        Topic.WORTH,
        headline(),
        Optional.empty(),
        lines.subList(0, carrying),
        more,
        tables.tables(),
        charts(asked),
        Optional.of(asked ? OFFER_CAVEAT : CAVEAT));
  }

  private List<Chart> charts(boolean asked) {
    List<Chart> all = new ArrayList<>(new OfferChartMaker(sheet, answer.offers()).charts());
    if (!asked) {
      all.addAll(charts);
    }
    return all;
  }

  /** What opens for an offer: itself, or the table of awards that holds it. */
  private List<String> opens(OffersAnswer.Worth offer) {
    return sheet.view().findOffer(offer.offer()).isPresent()
        ? List.of(offer.offer())
        : sheet.view().listSeries(Series.Role.AWARDS).stream().map(Series::id).toList();
  }

  private Optional<OffersAnswer.Worth> newest() {
    return answer.offers().offers().stream().findFirst();
  }

  private Line headline() {
    Line.Builder line = Line.labelled("");
    if (newest().isEmpty()) {
      return line.words("No offer is on record").build();
    }
    OffersAnswer.Worth offer = newest().get();
    OffersAnswer.Completeness c = offer.completeness();
    line.words(OfferWords.name(offer) + ":");
    if (c.isProcessOnly()) {
      line.words(Numbers.count(c.terms(), "term", "terms") + ", no amounts");
    } else {
      line.words(
          "%s, %s with an amount, %s with a date, %s with funding"
              .formatted(
                  Numbers.count(c.terms(), "term", "terms"),
                  c.withAmount(),
                  c.withDate(),
                  c.withFunding()));
    }
    decisions(offer.offer()).ifPresent(d -> line.words("; " + d));
    return line.refs(opens(offer)).build();
  }

  private Optional<String> decisions(String offer) {
    return sheet.view().findOffer(offer).stream()
        .flatMap(o -> o.decisions().stream())
        .reduce((a, b) -> b)
        .map(d ->
            StandWords.verdict(d.outcome())
                + " by "
                + new StandWords(sheet.view()).gate(d.gate()).toLowerCase(Locale.ROOT));
  }

  private Line amounts(OffersAnswer.Worth offer) {
    Line.Builder line =
        Line.labelled("amounts")
            .words(
                sheet.name(offer.by()) + ", " + Days.shortDay(offer.known(), answer.asOf()) + ":");
    boolean any = false;
    for (OffersAnswer.ClauseWorth clause : offer.clauses()) {
      // Words that contest a number stand beside it, see the clause's own figures.
      List<Figure> all = clause.clause().figures();
      List<Figure> main = all.stream().filter(f -> !Terms.isDetail(f)).toList();
      List<Figure> figures = main.isEmpty() ? all : main;
      if (measured(clause.clause().issue()) && !sheet.values(clause.measures()).isEmpty()) {
        line.words((any ? "; " : "") + Phrases.words(figures.getFirst().measure()))
            .sideBySide(sheet.values(figures));
        any = true;
      }
    }
    if (!any) {
      line.unknown("no amounts");
    }
    return line.refs(opens(offer)).build();
  }

  private boolean measured(String issue) {
    return sheet.view().record().agenda().stream()
        .filter(i -> i.id().equals(issue))
        .allMatch(i -> i.kind() == Issue.Kind.MEASURED);
  }

  private Optional<Line> posts(OffersAnswer.Worth offer) {
    OffersAnswer.Posts posts = offer.posts();
    if (posts.labelled().isEmpty() && posts.headcount().isEmpty()) {
      return Optional.empty();
    }
    Line.Builder line = Line.labelled("posts");
    line.words("called new:");
    side(line, posts.labelled());
    line.words("; net new people:");
    side(line, posts.headcount());
    return Optional.of(line.build());
  }

  private void side(Line.Builder line, List<Figure> figures) {
    List<Span> values = sheet.values(figures);
    if (values.isEmpty()) {
      line.unknown("no number on record");
    } else {
      line.sideBySide(values);
    }
  }

  private Optional<Line> ladder() {
    List<LadderAnswer.Step> steps =
        answer.ladder().steps().stream().filter(s -> s.rise().find().isPresent()).toList();
    if (steps.isEmpty()) {
      return Optional.empty();
    }
    Map<String, LadderAnswer.Step> byGrade = new LinkedHashMap<>();
    steps.forEach(s -> byGrade.putIfAbsent(s.grade(), s));
    Line.Builder line =
        Line.labelled("last award")
            .words("from " + Days.day(steps.getFirst().effectiveFrom()) + ":");
    List<LadderAnswer.Step> shown = byGrade.values().stream().limit(5).toList();
    for (LadderAnswer.Step step : shown) {
      line.words((step.equals(shown.getFirst()) ? "" : ", ") + step.grade())
          .span(ComputedWords.brief(sheet, step.rise()));
    }
    List<Span> quoted = sheet.values(answer.ladder().quoted()).stream().limit(1).toList();
    if (!quoted.isEmpty()) {
      line.words("; average as quoted").sideBySide(quoted);
    }
    return Optional.of(line.build());
  }

  private Optional<Line> awards() {
    return answer.awards().spans().stream()
        .filter(s -> s.chain() == Chain.HEADLINE)
        .filter(s -> s.rise().find().isPresent())
        .reduce((a, b) -> b)
        .map(span -> {
          Line.Builder line =
              Line.labelled("awards")
                  .words(span.from() + " to " + span.to() + ":")
                  .span(ComputedWords.brief(sheet, span.rise()));
          claimed(answer.awards()).ifPresent(c -> line.words("; quoted").sideBySide(c));
          return line.build();
        });
  }

  private Optional<List<Span>> claimed(AwardsAnswer awards) {
    List<Span> values = sheet.values(awards.claimed());
    int from = Math.max(0, values.size() - 3);
    return Optional.of(values.subList(from, values.size())).filter(v -> !v.isEmpty());
  }

  private Optional<Line> restoration() {
    List<RestorationAnswer.Gap> gaps = answer.restoration().computed();
    if (gaps.isEmpty()) {
      return Optional.empty();
    }
    Comparator<RestorationAnswer.Gap> byRise =
        Comparator.comparing(g -> g.riseNeeded().find().flatMap(Figure::value).orElseThrow());
    RestorationAnswer.Gap least = gaps.stream().min(byRise).orElseThrow();
    RestorationAnswer.Gap most = gaps.stream().max(byRise).orElseThrow();
    Line.Builder line =
        Line.labelled("to restore")
            .words("rise needed since " + least.switches().from() + ": from")
            .span(ComputedWords.brief(sheet, least.riseNeeded()))
            .words("(" + WorthWords.switches(least.switches()) + ") to")
            .span(ComputedWords.brief(sheet, most.riseNeeded()))
            .words("(" + WorthWords.switches(most.switches()) + "), by method");
    List<Span> claims =
        sheet.values(
            answer.restoration().claimed().stream()
                .map(RestorationAnswer.Claimed::figure)
                .filter(f -> f.measure().startsWith("rise"))
                .toList());
    if (!claims.isEmpty()) {
      line.words("; claimed")
          .sideBySide(claims.subList(Math.max(0, claims.size() - 2), claims.size()));
    }
    return Optional.of(line.build());
  }

  private Optional<Line> training() {
    return answer.training().ratios().stream()
        .reduce((a, b) -> b)
        .map(ratio -> {
          Line.Builder line =
              Line.labelled("places").span(ComputedWords.brief(sheet, ratio.ratio()));
          for (TrainingAnswer.WithMore more : ratio.after()) {
            line.words("; with " + Numbers.stated(more.places()) + " more")
                .span(ComputedWords.brief(sheet, more.ratio()));
            more.offer().ifPresent(line::refs);
          }
          return line.refs(ratio.applicants().id(), ratio.places().id()).build();
        });
  }

  private Line path(PathAnswer path) {
    String outcome =
        switch (path.outcome()) {
          case PathAnswer.Outcome.Restored restored ->
              "restored in %s (%s)"
                  .formatted(
                      Numbers.count(restored.years(), "year", "years"), restored.inPayYear());
          case PathAnswer.Outcome.Never never -> "never restored";
          case PathAnswer.Outcome.Unknown unknown -> ComputedWords.why(unknown.why());
        };
    return Line.labelled("path")
        .words(
            path.assumption().label()
                + ", "
                + WorthWords.switches(path.gap())
                + ": "
                + outcome
                + " (assumption: "
                + path.assumption().basis()
                + ")")
        .build();
  }

  @Override
  public ObjectNode json() {
    ObjectNode node = Json.object().put("asOf", answer.asOf().toString());
    WorthJson.fill(node, answer, sheet);
    node.set("rotas", new RotaLines(sheet).json(effects));
    return node;
  }
}
