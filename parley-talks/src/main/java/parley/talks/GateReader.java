package parley.talks;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import parley.casefile.Assumptions;
import parley.casefile.CaseView;
import parley.casefile.Offer;
import parley.talks.gate.GateModel;
import parley.talks.gate.LogOdds;
import parley.talks.gate.Vote;
import parley.talks.space.Ratio;

/** Reads the model of a gate from an assumption set. */
final class GateReader {

  private static final double HUNDRED = 100;

  private final CaseView view;
  private final Function<String, Optional<Double>> worth;

  /**
   * @param worth what the package of an offer is worth to the gate's party, in points
   */
  GateReader(CaseView view, Function<String, Optional<Double>> worth) {
    this.view = view;
    this.worth = worth;
  }

  GateReading read(Threshold threshold, Assumptions.Threshold assumed) {
    Ratio accepts = Ratio.of((long) assumed.accepts());
    if (assumed.vote().isEmpty()) {
      GateModel model =
          assumed
              .spread()
              .<GateModel>map(s -> new GateModel.Logistic(assumed.accepts(), s.doubleValue()))
              .orElse(new GateModel.Sharp(accepts));
      return new GateReading(threshold, model, Optional.empty(), assumed.movesWith());
    }
    Assumptions.Vote vote = assumed.vote().get();
    List<GateReading.Placed> placed = vote.line().stream().flatMap(p -> place(p).stream()).toList();
    Optional<LogOdds> line =
        placed.size() == vote.line().size()
            ? LogOdds.through(observed(placed.getFirst()), observed(placed.getLast()))
            : Optional.empty();
    Optional<GateReading.Failed> failed =
        line.isPresent()
            ? Optional.empty()
            : Optional.of(
                placed.size() < vote.line().size()
                    ? GateReading.Failed.NOT_ON_RECORD
                    : GateReading.Failed.DOES_NOT_RISE);
    return new GateReading(
        threshold,
        line.<GateModel>map(l -> vote(vote, l)).orElse(new GateModel.Sharp(accepts)),
        Optional.of(new GateReading.Calibration(placed, failed)),
        assumed.movesWith());
  }

  private static LogOdds.Observed observed(GateReading.Placed placed) {
    return new LogOdds.Observed(placed.at(), placed.share());
  }

  private Optional<GateReading.Placed> place(Assumptions.VotePoint point) {
    Optional<Double> at =
        point.at().map(BigDecimal::doubleValue).or(() -> point.offer().flatMap(worth));
    Optional<Double> share =
        point
            .inFavourPercent()
            .or(() -> point.offer().flatMap(o -> result(o, point.gate().orElseThrow())))
            .map(p -> p.doubleValue() / HUNDRED)
            .filter(p -> p > 0 && p < 1);
    return at.flatMap(a ->
        share.map(s ->
            new GateReading.Placed(
                point.offer(), a, point.at().isPresent(), s, point.inFavourPercent().isPresent())));
  }

  /** The share in favour at a gate, as recorded. */
  private Optional<BigDecimal> result(String offer, String gate) {
    return view.findOffer(offer).stream()
        .flatMap(o -> o.decisions().stream())
        .filter(d -> d.gate().equals(gate))
        .map(Offer.Decision::inFavourPercent)
        .flatMap(Optional::stream)
        .reduce((a, b) -> b);
  }

  private static Vote vote(Assumptions.Vote vote, LogOdds line) {
    return new Vote(
        line,
        vote.entitled(),
        vote.turnoutPercent().doubleValue() / HUNDRED,
        vote.swing().map(BigDecimal::doubleValue).orElse(0.0),
        share(vote.passPercent(), 0.5),
        share(vote.quorumPercent(), 0),
        share(vote.entitledPercent(), 0));
  }

  private static double share(Optional<BigDecimal> percent, double otherwise) {
    return percent.map(p -> p.doubleValue() / HUNDRED).orElse(otherwise);
  }
}
