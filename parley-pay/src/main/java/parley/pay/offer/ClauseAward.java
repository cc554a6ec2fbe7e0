package parley.pay.offer;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import parley.casefile.Bound;
import parley.casefile.Computed;
import parley.casefile.Figure;
import parley.casefile.Inputs;
import parley.pay.book.Measures;
import parley.pay.book.Pence;
import parley.pay.book.Scales;
import parley.pay.book.Uplift;
import parley.pay.offer.Term.NodalReform;
import parley.pay.offer.Term.Quoted;

/**
 * The terms of one clause that raise basic pay once, as one award: the share of pay first, then the
 * flat sum. What is said of a point by name goes before what is said of all.
 */
record ClauseAward(Reach reach, Optional<String> when, List<Term> terms) {

  /** The award of a clause; without terms if the clause has none that raises basic pay once. */
  static ClauseAward of(Reach reach, Optional<String> when, List<Term> terms) {
    return new ClauseAward(reach, when, terms.stream().filter(ClauseAward::raises).toList());
  }

  private static boolean raises(Term term) {
    return switch (term) {
      case Term.PercentAward p -> true;
      case Term.ConsolidatedCash c -> true;
      case NodalReform n -> true;
      case Quoted q -> q.why() != Quoted.Why.RESTATED && isRise(q.figure().measure());
      default -> false;
    };
  }

  private static boolean isRise(String measure) {
    return switch (measure) {
      case Measures.PAY_OFFER,
          Measures.AWARD_AVERAGE,
          Measures.AWARD_PERCENT,
          Measures.AWARD_CASH ->
          true;
      default ->
          measure.startsWith(Measures.POINT_BASIC) || measure.startsWith(Measures.POINT_PERCENT);
    };
  }

  /** What it makes of a point. */
  Move on(Scales.Point point) {
    if (!reach.covers(point)) {
      return new Move.None();
    }
    if (reach.start() == Reach.Start.COARSE) {
      return new Move.Stuck(Computed.Reason.AMBIGUOUS, when.stream().toList());
    }
    List<Figure> basic = ofPoint(NodalReform.Kind.BASIC, point);
    if (!basic.isEmpty()) {
      return only(basic, f -> new Move.Become(Move.pence(f), f.bound(), Inputs.of(f)));
    }
    List<Figure> own = ofPoint(NodalReform.Kind.PERCENT, point);
    List<Figure> percent =
        own.isEmpty() ? all(Term.PercentAward.class).map(Term.PercentAward::percent).toList() : own;
    List<Figure> cash = all(Term.ConsolidatedCash.class).map(Term.ConsolidatedCash::cash).toList();
    if (percent.isEmpty() && cash.isEmpty()) {
      return unsaid();
    }
    if (percent.size() > 1 || cash.size() > 1) {
      return Move.Stuck.of(Computed.Reason.AMBIGUOUS, percent.size() > 1 ? percent : cash);
    }
    return raise(percent.stream().findFirst(), cash.stream().findFirst());
  }

  private static Move only(List<Figure> figures, Function<Figure, Move> move) {
    return figures.size() > 1
        ? Move.Stuck.of(Computed.Reason.AMBIGUOUS, figures)
        : move.apply(figures.getFirst());
  }

  private static Move raise(Optional<Figure> percent, Optional<Figure> cash) {
    List<Figure> both = Stream.concat(percent.stream(), cash.stream()).toList();
    return new Move.Raise(
        new Uplift(
            percent.map(Move::number).orElse(BigDecimal.ZERO),
            cash.map(Move::pence).orElse(new Pence(0))),
        both.stream().map(Figure::bound).reduce(Bound.EXACT, Bound::and),
        Inputs.of(both));
  }

  /** A clause that names other points leaves this one alone, unless it has an average as well. */
  private Move unsaid() {
    List<Quoted> quoted = all(Quoted.class).toList();
    if (quoted.isEmpty()) {
      return new Move.None();
    }
    boolean otherUnit = quoted.stream().anyMatch(q -> q.why() == Quoted.Why.OTHER_UNIT);
    return Move.Stuck.of(
        otherUnit ? Computed.Reason.UNITS_DIFFER : Computed.Reason.AVERAGE_ONLY,
        quoted.stream().map(Quoted::figure).toList());
  }

  private List<Figure> ofPoint(NodalReform.Kind kind, Scales.Point point) {
    return all(NodalReform.class)
        .filter(n -> n.kind() == kind && Reach.isName(n.point(), point))
        .map(NodalReform::value)
        .toList();
  }

  private <T extends Term> Stream<T> all(Class<T> kind) {
    return terms.stream().filter(kind::isInstance).map(kind::cast);
  }
}
