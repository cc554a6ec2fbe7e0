package parley.brief.compose;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import parley.brief.page.Chart;
import parley.brief.page.CurveChart;
import parley.brief.page.ScatterChart;
import parley.brief.page.Table;
import parley.brief.words.Numbers;
import parley.talks.frontier.Frontier;
import parley.talks.session.Act;
import parley.talks.session.Protocol;
import parley.talks.session.SessionStudy;
import parley.talks.session.Trace;
import parley.talks.space.Ratio;
import parley.talks.study.Ground;

/**
 * Draws a session: what was offered in the space of utilities, and what each side asked by round.
 */
final class SessionCharts {

  private static final int MOST_DOTS = FrontierCharts.MOST_ROWS;
  private static final int MOST_ROWS = 100;

  private final SessionStudy study;
  private final Ground ground;
  private final Trace trace;
  private final SessionActs acts;
  private final UtilityAxis axis;
  private final boolean isDrafted;

  SessionCharts(SessionStudy study) {
    this.study = study;
    ground = study.ground();
    trace = study.trace();
    acts = new SessionActs(study);
    axis = new UtilityAxis(ground);
    isDrafted = study.play().protocol() == Protocol.SINGLE_TEXT;
  }

  /** The plane of the first two parties, and the lines of all. */
  List<Chart> charts() {
    return List.of(plane(), lines());
  }

  /** So many of the acts that are chosen, evenly, with the last. */
  private int[] thinned(IntPredicate chosen, int most) {
    int[] all = IntStream.range(0, trace.size()).filter(chosen).toArray();
    int step = Math.max(1, (all.length + most - 1) / most);
    return IntStream.range(0, all.length)
        .filter(i -> i % step == 0 || i == all.length - 1)
        .map(i -> all[i])
        .toArray();
  }

  /** Offers of some parties, or of the mediator, about so many in all, in their order. */
  private int[] offers(int parties, int most) {
    IntStream by = isDrafted ? IntStream.of(ground.parties().size()) : IntStream.range(0, parties);
    return by.flatMap(p ->
            IntStream.of(
                thinned(a -> isOffer(a) && trace.who(a) == p, most / (isDrafted ? 1 : parties))))
        .sorted()
        .toArray();
  }

  private boolean isOffer(int act) {
    return trace.act(act) == (isDrafted ? Act.TAKE : Act.OFFER);
  }

  private ScatterChart plane() {
    int[] offers = offers(2, MOST_DOTS);
    List<ScatterChart.Dot> dots = new ArrayList<>();
    study.bounds().ifPresent(b -> dots.addAll(frontier(b)));
    for (int act : offers) {
      dots.add(
          new ScatterChart.Dot(
              axis.at(0, acts.utility(act, 0)), axis.at(1, acts.utility(act, 1)), kind(act)));
    }
    return new ScatterChart(
        "session-plane",
        "What was offered, in values to %s and %s"
            .formatted(ground.parties().get(0), ground.parties().get(1)),
        "%s over the frontier%s."
            .formatted(
                isDrafted ? "The current texts" : "The offers of both",
                study.bounds().isEmpty()
                    ? ", which has more points than can be kept and is not drawn"
                    : ""),
        table(offers(2, MOST_ROWS)),
        axis.name(0),
        axis.name(1),
        axis.reserve(0),
        axis.reserve(1),
        List.of(),
        dots,
        named());
  }

  private ScatterChart.Kind kind(int act) {
    return switch (trace.who(act)) {
      case 0 -> ScatterChart.Kind.OFFERED_ACROSS;
      case 1 -> ScatterChart.Kind.OFFERED_UPRIGHT;
      default -> ScatterChart.Kind.DRAFTED;
    };
  }

  private List<ScatterChart.Dot> frontier(SessionStudy.Bounds bounds) {
    Frontier frontier = bounds.frontier();
    int step = Math.max(1, (frontier.size() + MOST_DOTS - 1) / MOST_DOTS);
    return IntStream.range(0, frontier.size())
        .filter(i -> i % step == 0)
        .mapToObj(i ->
            new ScatterChart.Dot(
                axis.at(0, frontier.utility(i, 0)),
                axis.at(1, frontier.utility(i, 1)),
                isInZone(frontier, i) ? ScatterChart.Kind.ZONE : ScatterChart.Kind.OUTSIDE))
        .toList();
  }

  private boolean isInZone(Frontier frontier, int point) {
    List<Ratio> reserves = ground.reserves();
    return IntStream.range(0, reserves.size())
        .allMatch(p -> frontier.utility(point, p).compareTo(reserves.get(p)) >= 0);
  }

  private List<ScatterChart.Named> named() {
    List<ScatterChart.Named> named = new ArrayList<>();
    if (study.result().isAgreement()) {
      int[] deal = study.result().outcome();
      named.add(
          new ScatterChart.Named(
              axis.at(0, ground.space().utility(0, deal)),
              axis.at(1, ground.space().utility(1, deal)),
              "deal"));
    }
    study
        .bounds()
        .ifPresent(b ->
            b.nash()
                .ifPresent(n ->
                    named.add(
                        new ScatterChart.Named(
                            axis.at(0, b.frontier().utility(n, 0)),
                            axis.at(1, b.frontier().utility(n, 1)),
                            "Nash"))));
    return named;
  }

  private CurveChart lines() {
    List<CurveChart.Stroke> strokes = new ArrayList<>();
    for (int p = 0; p < ground.parties().size(); p++) {
      int party = p;
      strokes.add(
          new CurveChart.Stroke(
              ground.parties().get(p),
              IntStream.of(
                      thinned(a -> isOffer(a) && (isDrafted || trace.who(a) == party), MOST_DOTS))
                  .mapToObj(a ->
                      new CurveChart.Point(trace.round(a), axis.at(party, acts.utility(a, party))))
                  .toList()));
    }
    return new CurveChart(
        "session-lines",
        isDrafted ? "What the current text is worth to each" : "What each asks for itself",
        isDrafted
            ? "A line for each party: the value to it of the text that stands, by round."
            : "A line for each party: the value to it of its own offers, by round.",
        table(offers(ground.parties().size(), MOST_ROWS)),
        "round",
        "value to the party, of 100",
        strokes,
        List.of());
  }

  private Table table(int[] shown) {
    List<String> columns = new ArrayList<>(List.of("Round", isDrafted ? "Text of" : "Offer of"));
    ground.parties().forEach(p -> columns.add("Value to " + p));
    return new Table(
        shown.length == IntStream.range(0, trace.size()).filter(this::isOffer).count()
            ? "What was offered"
            : Numbers.count(shown.length, "offer", "offers") + " of all; --csv gives the rest",
        columns,
        IntStream.of(shown).mapToObj(a -> SessionReport.row(acts, trace.round(a), a)).toList());
  }
}
