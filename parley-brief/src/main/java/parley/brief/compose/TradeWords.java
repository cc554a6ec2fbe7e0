package parley.brief.compose;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import parley.brief.words.Numbers;
import parley.talks.mediator.Concession;
import parley.talks.mediator.PartyTable;
import parley.talks.mediator.Reference;
import parley.talks.mediator.Trade;
import parley.talks.space.Ratio;

/**
 * Trades in words. Whoever gains stands first, the greater gain before the smaller, and at one gain
 * the alphabet decides: the words for an act are the same whichever party does it.
 */
final class TradeWords {

  private static final int PLACES = 1;

  private final List<String> parties;

  /**
   * @param parties their names, in the order of the space
   */
  TradeWords(List<String> parties) {
    this.parties = List.copyOf(parties);
  }

  /** What one issue does: who gains how much, and what it takes from the other. */
  String concession(Concession concession) {
    return "%s moves from %s to %s: %s"
        .formatted(
            concession.issue(), concession.from(), concession.to(), acts(concession.changes()));
  }

  /** What the whole trade does. */
  String total(Trade trade) {
    return trade.concessions().isEmpty() ? "nothing moves" : "in all " + acts(trade.totals());
  }

  /** The package that a trade starts from. */
  String reference(Reference reference) {
    return switch (reference) {
      case Reference.StatusQuo none -> "what holds without a deal";
      case Reference.LastOffer last -> "the last offer of " + parties.get(last.party());
      case Reference.Neighbour other -> "suggestion " + other.number();
      case Reference.Agreed agreed -> "what is agreed";
    };
  }

  private String acts(List<Ratio> changes) {
    return IntStream.range(0, changes.size())
        .boxed()
        .sorted(
            Comparator.<Integer, Ratio>comparing(changes::get)
                .reversed()
                .thenComparing(parties::get))
        .map(p -> parties.get(p) + " " + act(changes.get(p)))
        .collect(Collectors.joining(", "));
  }

  /** What a change is to the one whom it befalls. */
  static String act(Ratio change) {
    return switch (change.signum()) {
      case 1 -> "gains " + points(change);
      case -1 -> "gives " + points(Ratio.ZERO.minus(change));
      default -> "neither gains nor gives";
    };
  }

  /** What one issue does to one party, who is not told what it does to the other. */
  static String own(PartyTable.Move move) {
    return "%s moves from %s to %s: you %s"
        .formatted(move.issue(), move.from(), move.to(), yours(move.change()));
  }

  private static String yours(Ratio change) {
    return switch (change.signum()) {
      case 1 -> "gain " + points(change);
      case -1 -> "give " + points(Ratio.ZERO.minus(change));
      default -> "neither gain nor give";
    };
  }

  /** Points of a party's own scale. */
  static String points(Ratio points) {
    String shown = shown(points);
    return shown + (shown.equals("1") ? " point" : " points");
  }

  /** The number alone, to a tenth; what would be shown as nothing keeps a digit. */
  static String shown(Ratio points) {
    BigDecimal exact = points.toDecimal(MathContext.DECIMAL64);
    BigDecimal tenth = exact.setScale(PLACES, RoundingMode.HALF_EVEN);
    BigDecimal kept =
        tenth.signum() == 0 && exact.signum() != 0
            ? exact.round(new MathContext(1, RoundingMode.HALF_EVEN))
            : tenth;
    return Numbers.stated(kept.stripTrailingZeros());
  }
}
