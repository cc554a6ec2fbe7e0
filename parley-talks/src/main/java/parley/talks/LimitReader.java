package parley.talks;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import parley.casefile.Assumptions;
import parley.casefile.CaseView;
import parley.casefile.Parties;
import parley.talks.space.Ratio;

/** Reads the reserves and the gates of an assumption set, side by side. */
final class LimitReader {

  private static final int HUNDREDTHS = 100;

  private final CaseView view;
  private final OfferPackages offers;
  private final List<AssumedDeals.LeftOut> leftOut;
  private final List<Domain.Limit> limits = new ArrayList<>();
  private final List<Reserve> reserves = new ArrayList<>();
  private final List<GateReading> gates = new ArrayList<>();

  /**
   * @param leftOut takes the gates that are not known
   */
  LimitReader(CaseView view, OfferPackages offers, List<AssumedDeals.LeftOut> leftOut) {
    this.view = view;
    this.offers = offers;
    this.leftOut = leftOut;
  }

  /** Each side's reserve, then its gates in their order. */
  List<Domain.Limit> limits() {
    return List.copyOf(limits);
  }

  /** One a side. */
  List<Reserve> reserves() {
    return List.copyOf(reserves);
  }

  /** The gates in the order of the limits. */
  List<GateReading> gates() {
    return List.copyOf(gates);
  }

  /** Reads a side; says what stands in the way, if its reserve cannot be found. */
  Optional<AssumedDeals.Obstacle> read(int place, Side side, Assumptions.Assumed assumed) {
    Optional<Reserve> reserve = reserve(side, assumed);
    if (reserve.isEmpty()) {
      return Optional.of(
          new AssumedDeals.ReserveOfferNotFound(
              side.party(), assumed.reserveOffer().orElseThrow()));
    }
    Utility value = reserve.get().value();
    reserves.add(reserve.get());
    limits.add(
        new Domain.Limit(
            place,
            new Threshold(side.party(), Optional.empty(), points(value), assumed.reserveBasis()),
            value.scaled()));
    readGates(place, side, assumed);
    return Optional.empty();
  }

  private Optional<Reserve> reserve(Side side, Assumptions.Assumed assumed) {
    if (assumed.reserveOffer().isPresent()) {
      String offer = assumed.reserveOffer().get();
      return offers
          .find(offer)
          .map(p -> reserve(side, side.utility(p), new Reserve.OfOffer(offer)));
    }
    if (assumed.reserveWalkout().isPresent()) {
      Reserve.OfWalkout walkout = WalkoutReserve.of(assumed.reserveWalkout().get());
      long hundredths = Math.round(walkout.mean() * HUNDREDTHS);
      return Optional.of(reserve(side, hundredths * (side.perPoint() / HUNDREDTHS), walkout));
    }
    return Optional.of(
        reserve(side, assumed.reserve().orElseThrow() * side.perPoint(), new Reserve.Stated()));
  }

  private static Reserve reserve(Side side, long scaled, Reserve.Origin origin) {
    return new Reserve(side.party(), new Utility(side.party(), scaled, side.perPoint()), origin);
  }

  /** A whole number of points without digits behind it. */
  private static BigDecimal points(Utility value) {
    return value.scaled() % value.perPoint() == 0
        ? BigDecimal.valueOf(value.scaled() / value.perPoint())
        : value.points();
  }

  private void readGates(int place, Side side, Assumptions.Assumed assumed) {
    Parties parties = view.record().parties();
    record Known(int order, Assumptions.Threshold threshold) {}
    List<Known> known = new ArrayList<>();
    for (Assumptions.Threshold t : assumed.gates()) {
      Optional<Parties.Gate> gate = parties.findGate(t.gate());
      if (gate.isPresent()) {
        known.add(new Known(gate.get().order(), t));
      } else {
        leftOut.add(
            new AssumedDeals.LeftOut(t.gate(), Optional.empty(), AssumedDeals.Why.GATE_NOT_KNOWN));
      }
    }
    GateReader reader =
        new GateReader(
            view,
            offer ->
                offers
                    .find(offer)
                    .map(p ->
                        Ratio.of(side.utility(p)).dividedBy(Ratio.of(side.perPoint())).toDouble()));
    known.sort(Comparator.comparingInt(Known::order));
    for (Known gate : known) {
      Assumptions.Threshold t = gate.threshold();
      Threshold threshold =
          new Threshold(
              side.party(), Optional.of(t.gate()), BigDecimal.valueOf(t.accepts()), t.basis());
      limits.add(new Domain.Limit(place, threshold, t.accepts() * side.perPoint()));
      gates.add(reader.read(threshold, t));
    }
  }
}
