package parley.law;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import parley.casefile.Ballot;
import parley.casefile.Bound;
import parley.casefile.Tally;

/**
 * The three shares of a ballot, each from the best input that there is: exact tallies, else a
 * percentage as reported with its rounding, else tallies that are not exact.
 */
record Shares(
    Optional<Tally> entitled,
    Optional<Tally> votes,
    Optional<Tally> yes,
    Optional<Share> turnout,
    Optional<Share> support,
    Optional<Share> supportOfEntitled) {

  private static final int PLACES = 6;
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  static Shares none() {
    return new Shares(
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /** The shares of a result as the record has it. */
  static Shares of(String ballot, Ballot.Result result) {
    List<String> sources = result.sources();
    Optional<Share> turnout =
        exact(ballot + ".turnout", result.votes(), result.entitled(), sources)
            .or(() -> reported(ballot + ".turnout", result.turnoutPercent(), sources))
            .or(() -> inexact(ballot + ".turnout", result.votes(), result.entitled(), sources));
    Optional<Share> support =
        exact(ballot + ".support", result.yes(), result.votes(), sources)
            .or(() -> reported(ballot + ".support", Optional.of(result.yesPercent()), sources));
    Optional<Share> ofEntitled =
        exact(ballot + ".support-of-entitled", result.yes(), result.entitled(), sources)
            .or(() -> product(ballot, turnout, support));
    return new Shares(
        result.entitled(), result.votes(), result.yes(), turnout, support, ofEntitled);
  }

  /** The shares with the tallies of a question; its silence on yes leaves the record's share. */
  Shares with(ClockQuestion.Tallies tallies) {
    String ballot = tallies.ballot();
    Optional<Share> newTurnout =
        whatIf(ballot + ".turnout", Optional.of(tallies.votes()), tallies.entitled());
    Optional<Share> newSupport =
        whatIf(ballot + ".support", tallies.yes(), tallies.votes()).or(() -> support);
    Optional<Share> ofEntitled =
        whatIf(ballot + ".support-of-entitled", tallies.yes(), tallies.entitled())
            .or(() -> product(ballot, newTurnout, newSupport));
    return new Shares(
        Optional.of(Tally.of(tallies.entitled())),
        Optional.of(Tally.of(tallies.votes())),
        tallies.yes().map(Tally::of),
        newTurnout,
        newSupport,
        ofEntitled);
  }

  private static Optional<Share> exact(
      String id, Optional<Tally> part, Optional<Tally> whole, List<String> sources) {
    return part.filter(Shares::isExact)
        .filter(p -> whole.filter(w -> isExact(w) && w.value() > 0).isPresent())
        .map(p ->
            counted(id, p.value(), whole.orElseThrow().value(), Share.How.EXACT_TALLIES, sources));
  }

  private static Optional<Share> whatIf(String id, Optional<Integer> part, int whole) {
    return part.filter(p -> whole > 0)
        .map(p -> counted(id, p, whole, Share.How.WHAT_IF, List.of()));
  }

  private static Share counted(
      String id, int part, int whole, Share.How how, List<String> sources) {
    BigDecimal fraction = divide(part, whole);
    return new Share(
        id, fraction, fraction, fraction, how, Optional.of(part), Optional.of(whole), sources);
  }

  /** A reported percentage lies within half a unit of its last digit. */
  private static Optional<Share> reported(
      String id, Optional<BigDecimal> percent, List<String> sources) {
    return percent.map(p -> {
      BigDecimal half = BigDecimal.valueOf(5, Math.max(p.scale(), 0) + 1);
      return new Share(
          id,
          fraction(p),
          fraction(p.subtract(half)).max(BigDecimal.ZERO),
          fraction(p.add(half)).min(BigDecimal.ONE),
          Share.How.REPORTED_PERCENT,
          Optional.empty(),
          Optional.empty(),
          sources);
    });
  }

  private static Optional<Share> inexact(
      String id, Optional<Tally> part, Optional<Tally> whole, List<String> sources) {
    if (part.isEmpty() || whole.filter(w -> w.value() > 0).isEmpty()) {
      return Optional.empty();
    }
    Tally p = part.get();
    Tally w = whole.get();
    BigDecimal fraction = divide(p.value(), w.value());
    boolean mayBeLess = p.bound() == Bound.AT_MOST || w.bound() == Bound.AT_LEAST;
    boolean mayBeMore = p.bound() == Bound.AT_LEAST || w.bound() == Bound.AT_MOST;
    return Optional.of(
        new Share(
            id,
            fraction,
            mayBeLess ? BigDecimal.ZERO : fraction,
            mayBeMore ? BigDecimal.ONE : fraction,
            Share.How.INEXACT_TALLIES,
            Optional.of(p.value()),
            Optional.of(w.value()),
            sources));
  }

  private static Optional<Share> product(
      String ballot, Optional<Share> turnout, Optional<Share> support) {
    if (turnout.isEmpty() || support.isEmpty()) {
      return Optional.empty();
    }
    Share t = turnout.get();
    Share s = support.get();
    List<String> sources = new ArrayList<>(t.sources());
    s.sources().stream().filter(id -> !sources.contains(id)).forEach(sources::add);
    return Optional.of(
        new Share(
            ballot + ".support-of-entitled",
            round(t.fraction().multiply(s.fraction())),
            round(t.low().multiply(s.low())),
            round(t.high().multiply(s.high())),
            Share.How.PRODUCT_OF_SHARES,
            Optional.empty(),
            Optional.empty(),
            sources));
  }

  private static boolean isExact(Tally tally) {
    return tally.bound() == Bound.EXACT && !tally.derived();
  }

  private static BigDecimal divide(int part, int whole) {
    return BigDecimal.valueOf(part)
        .divide(BigDecimal.valueOf(whole), PLACES, RoundingMode.HALF_EVEN);
  }

  private static BigDecimal fraction(BigDecimal percent) {
    return percent.divide(HUNDRED, PLACES, RoundingMode.HALF_EVEN);
  }

  private static BigDecimal round(BigDecimal value) {
    return value.setScale(PLACES, RoundingMode.HALF_EVEN);
  }
}
