package parley.brief.compose;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import parley.brief.data.Json;
import parley.brief.page.Block;
import parley.brief.page.Chart;
import parley.brief.page.Line;
import parley.brief.page.Span;
import parley.brief.page.Topic;
import parley.brief.words.Days;
import parley.brief.words.Numbers;
import parley.brief.words.Phrases;
import parley.casefile.Bound;
import parley.casefile.Commitment;
import parley.casefile.Figure;
import parley.casefile.Issue;
import parley.casefile.Offer;
import parley.casefile.Vintage;
import parley.talks.stand.AgendaLine;
import parley.talks.stand.CommitmentLine;
import parley.talks.stand.LastDecision;
import parley.talks.stand.OfferStanding;
import parley.talks.stand.StandAnswer;
import parley.talks.stand.WalkoutTally;
import tools.jackson.databind.node.ObjectNode;

/** Where do talks stand? */
final class StandComposer implements Answer {

  private static final int CLAUSES = 4;

  private final Sheet sheet;
  private final StandAnswer answer;
  private final StandWords words;
  private final List<Chart> charts;

  StandComposer(Sheet sheet, StandAnswer answer, List<Chart> charts) {
    this.sheet = sheet;
    this.answer = answer;
    this.words = new StandWords(sheet.view());
    this.charts = charts;
  }

  @Override
  public Block block() {
    Line.Builder headline = Line.labelled("").words(words.headline(answer));
    answer.event().ifPresent(headline::refs);
    List<Line> lines = new ArrayList<>();
    lines.add(offer());
    lines.add(decision());
    lines.add(agenda());
    lines.add(walkouts());
    lines.add(next());
    lines.add(contact());
    StandMore more = new StandMore(sheet, answer, words);
    return new Block(
        Topic.STAND,
        headline.build(),
        answer.since().map(s -> "since " + Days.day(s)),
        lines,
        more.lines(),
        more.tables(),
        charts,
        Optional.empty());
  }

  private Line offer() {
    Line.Builder line = Line.labelled("last offer");
    if (answer.lastOffer().isEmpty()) {
      return line.unknown("none tabled, as far as the record knows").build();
    }
    OfferStanding standing = answer.lastOffer().get();
    Offer offer = standing.offer();
    line.words(
        Days.shortDay(standing.on(), answer.asOf())
            + ", "
            + sheet.name(offer.by())
            + " to "
            + sheet.name(offer.to())
            + ":");
    List<Offer.Clause> quantified =
        offer.clauses().stream()
            .filter(c -> c.isQuantified() && measured(c.issue()))
            .filter(c -> !sheet.values(c.figures()).isEmpty())
            .limit(CLAUSES)
            .toList();
    for (Offer.Clause clause : quantified) {
      line.words(Phrases.words(clause.figures().getFirst().measure()));
      line.sideBySide(sheet.values(clause.figures()));
      line.words(";");
    }
    int others = offer.clauses().size() - quantified.size();
    if (others > 0 || quantified.isEmpty()) {
      line.words(
          Numbers.count(others, "term", "terms")
              + (quantified.isEmpty() ? "" : " more")
              + ", no amount shown");
    }
    return line.refs(offer.id(), offer.event()).build();
  }

  private boolean measured(String issue) {
    return sheet.view().record().agenda().stream()
        .filter(i -> i.id().equals(issue))
        .allMatch(i -> i.kind() == Issue.Kind.MEASURED);
  }

  private Line decision() {
    Line.Builder line = Line.labelled("decided");
    if (answer.lastDecision().isEmpty()) {
      return line.unknown("no decision on an offer is on record").build();
    }
    LastDecision last = answer.lastDecision().get();
    Offer.Decision decision = last.decision();
    String when =
        decision.on().map(Days::date).orElseGet(() -> "known " + Days.day(decision.known()));
    line.words(
        when
            + ", "
            + words.gate(last.gate())
            + ": "
            + StandWords.verdict(last.outcome())
            + " ("
            + offerName(last.offer())
            + ")");
    share(last, "in-favour", "share of votes for the offer", decision.inFavourPercent())
        .ifPresent(f -> line.words("; in favour").span(sheet.value(f)));
    share(last, "turnout", "votes cast among those entitled", decision.turnoutPercent())
        .ifPresent(f -> line.words("; turnout").span(sheet.value(f)));
    return line.refs(last.offer(), decision.event()).build();
  }

  private String offerName(String id) {
    return sheet.view().findOffer(id).map(Offer::name).orElse(id);
  }

  private static Optional<Figure> share(
      LastDecision last, String measure, String basis, Optional<BigDecimal> percent) {
    Offer.Decision decision = last.decision();
    return percent
        .filter(p -> !decision.sources().isEmpty())
        .map(p ->
            new Figure(
                last.offer() + "." + last.gate() + "." + measure,
                measure,
                Optional.of(p),
                Optional.empty(),
                Optional.empty(),
                Bound.EXACT,
                Optional.empty(),
                Optional.of("%"),
                Optional.of(basis + ", as reported"),
                Optional.empty(),
                decision.sources(),
                decision.known(),
                Vintage.REPORTED,
                Optional.empty(),
                decision.note()));
  }

  private Line agenda() {
    Line.Builder line = Line.labelled("agenda");
    if (answer.agenda().isEmpty()) {
      return line.unknown("no issue is on record yet").build();
    }
    List<String> parts = new ArrayList<>();
    for (AgendaLine issue : answer.agenda()) {
      List<String> stances = new ArrayList<>();
      issue.positions().forEach(p -> stances.add(sheet.name(p.party()) + " " + p.stance().words()));
      issue.silent().forEach(s -> stances.add(sheet.name(s) + " ?"));
      parts.add(Phrases.words(issue.issue()) + ": " + String.join(", ", stances));
    }
    return line.words(String.join("; ", parts)).build();
  }

  private Line walkouts() {
    WalkoutTally tally = answer.walkouts();
    Line.Builder line = Line.labelled("walkouts");
    if (tally.figures().isEmpty() || tally.count() == 0) {
      line.words("none counted");
    } else {
      List<Span> values = tally.figures().stream().map(sheet::value).toList();
      for (int i = 0; i < values.size(); i++) {
        line.words(i == 0 ? "" : ",").span(values.get(i));
      }
    }
    line.words("(" + words.rule(tally.rule()) + ")");
    List<String> ahead =
        tally.lines().stream()
            .filter(l -> l.status() == WalkoutTally.Status.AHEAD)
            .map(l ->
                Days.shortDay(l.start().toLocalDate(), answer.asOf())
                    + " to "
                    + Days.shortDay(l.end().toLocalDate(), answer.asOf()))
            .toList();
    if (!ahead.isEmpty()) {
      line.words("; announced: " + Phrases.and(ahead));
    }
    tally.lines().stream()
        .filter(l -> l.ordinal().isPresent())
        .reduce((a, b) -> b)
        .ifPresent(l -> line.refs(l.walkout()));
    return line.build();
  }

  private Line next() {
    Line.Builder line = Line.labelled("promised");
    List<CommitmentLine> open =
        answer.commitments().stream()
            .filter(c ->
                c.standing() == Commitment.Standing.OPEN
                    || c.standing() == Commitment.Standing.OVERDUE)
            .toList();
    if (open.isEmpty()) {
      return line.words("nothing open").build();
    }
    List<CommitmentLine> shown = open.subList(Math.max(0, open.size() - 2), open.size());
    List<String> parts = new ArrayList<>();
    for (CommitmentLine one : shown) {
      String kind =
          switch (one.kind()) {
            case COMMITMENT -> "";
            case EXPECTATION -> "expected, unconfirmed: ";
            case CONDITION -> "under a condition: ";
          };
      String by = one.by().isEmpty() ? "" : words.names(one.by()) + ": ";
      String overdue = one.standing() == Commitment.Standing.OVERDUE ? ", overdue" : "";
      parts.add(
          kind
              + by
              + Phrases.cut(one.what(), 90)
              + " (due "
              + Days.date(one.due())
              + overdue
              + ")");
      line.refs(one.commitment());
    }
    int others = open.size() - shown.size();
    if (others > 0) {
      parts.add(Numbers.count(others, "older one", "older ones") + " open");
    }
    return line.words(String.join("; ", parts)).build();
  }

  private Line contact() {
    Line.Builder line = Line.labelled("would meet");
    if (answer.said().availability().isEmpty()) {
      return line.unknown("neither side has said so on record").build();
    }
    List<String> parts = new ArrayList<>();
    answer
        .said()
        .availability()
        .forEach(b -> {
          parts.add(words.names(List.of(b.claim().speaker())) + ", " + Days.date(b.claim().on()));
          line.refs(b.claim().id());
        });
    return line.words("last said by " + String.join("; ", parts)).build();
  }

  @Override
  public ObjectNode json() {
    ObjectNode node = Json.object().put("asOf", answer.asOf().toString());
    node.put("state", StandWords.key(answer.state()));
    node.set("since", Json.day(answer.since()));
    node.set("event", Json.text(answer.event()));
    StandJson.fill(node, answer, sheet);
    return node;
  }
}
