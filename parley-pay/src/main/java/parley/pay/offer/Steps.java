package parley.pay.offer;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import parley.casefile.CaseView;
import parley.casefile.Computed;
import parley.casefile.Derivation;
import parley.casefile.Edtf;
import parley.casefile.Figure;
import parley.casefile.Inputs;
import parley.casefile.Offer;
import parley.pay.book.Measures;
import parley.pay.book.Pence;
import parley.pay.book.Uplift;
import parley.pay.offer.OffersAnswer.ClauseWorth;
import parley.pay.offer.Term.MultiYearPath;
import parley.pay.offer.Term.Quoted;

/**
 * The steps of basic pay that an offer takes, by the day on which they take effect; steps of one
 * day in the order of the clauses.
 */
final class Steps {

  private static final BigDecimal DAYS_A_YEAR = BigDecimal.valueOf(365);
  private static final BigDecimal DAYS_A_WEEK = BigDecimal.valueOf(7);

  private final CaseView view;
  private final Offer offer;

  private Steps(CaseView view, Offer offer) {
    this.view = view;
    this.offer = offer;
  }

  /**
   * The steps of an offer.
   *
   * @param terms the terms of the offer
   */
  static List<Step> of(CaseView view, Offer offer, List<Term> terms) {
    Steps steps = new Steps(view, offer);
    return ClauseWorth.all(offer).stream()
        .flatMap(
            c -> steps.clause(c, terms.stream().filter(t -> t.at().equals(c)).toList()).stream())
        .sorted(Comparator.comparing(Step::from))
        .toList();
  }

  private List<Step> clause(ClauseWorth at, List<Term> terms) {
    List<Step> steps = new ArrayList<>();
    Reach once = Reach.of(offer, at.clause(), false);
    ClauseAward award = ClauseAward.of(once, at.clause().when().map(Edtf::text), terms);
    if (!award.terms().isEmpty()) {
      steps.add(new Step(once.from(), once.start(), award::on));
    }
    for (Term term : terms) {
      if (term instanceof MultiYearPath path) {
        steps.addAll(path(path));
      } else if (term instanceof Quoted quoted && quoted.why() == Quoted.Why.NO_YEARS) {
        Reach reach = Reach.of(offer, at.clause(), true);
        steps.add(step(reach, 0, missing(Computed.Reason.NOT_IN_RECORD, Measures.PATH_YEARS)));
      }
    }
    return steps;
  }

  private List<Step> path(MultiYearPath path) {
    Move move =
        path.reach().start() == Reach.Start.COARSE
            ? missing(
                Computed.Reason.AMBIGUOUS,
                path.at().clause().when().map(Edtf::text).orElse(Measures.PATH_YEARS))
            : move(path);
    return IntStream.range(0, Move.number(path.years()).intValueExact())
        .mapToObj(year -> step(path.reach(), year, move))
        .toList();
  }

  private static Step step(Reach reach, int year, Move move) {
    return new Step(
        reach.from().plusYears(year),
        reach.start(),
        point -> reach.covers(point) ? move : new Move.None());
  }

  private static Move missing(Computed.Reason reason, String what) {
    return new Move.Stuck(reason, List.of(what));
  }

  private Move move(MultiYearPath path) {
    Figure aYear = path.aYear();
    Inputs inputs = Inputs.of(aYear, path.years());
    return switch (path.rise()) {
      case PERCENT -> new Move.Raise(Uplift.ofPercent(Move.number(aYear)), aYear.bound(), inputs);
      case CASH ->
          new Move.Raise(new Uplift(BigDecimal.ZERO, Move.pence(aYear)), aYear.bound(), inputs);
      case CASH_AN_HOUR -> anHour(aYear, inputs);
    };
  }

  /** GBP an hour are turned into GBP a year by the hours of the contract: 365/7 weeks a year. */
  private Move anHour(Figure aYear, Inputs inputs) {
    List<Figure> hours =
        view.listFigures(Measures.CONTRACT_HOURS).stream()
            .filter(f -> f.value().filter(h -> h.signum() > 0).isPresent())
            .toList();
    Optional<Figure> newest = hours.stream().reduce((a, b) -> b);
    if (newest.isEmpty()) {
      return missing(Computed.Reason.NOT_IN_RECORD, Measures.CONTRACT_HOURS);
    }
    if (hours.stream().anyMatch(h -> Move.number(h).compareTo(Move.number(newest.get())) != 0)) {
      return Move.Stuck.of(Computed.Reason.AMBIGUOUS, hours);
    }
    BigDecimal pounds =
        Move.number(aYear)
            .multiply(Move.number(newest.get()))
            .multiply(DAYS_A_YEAR)
            .divide(DAYS_A_WEEK, Derivation.EXACT);
    return new Move.Raise(
        new Uplift(BigDecimal.ZERO, Pence.ofPounds(pounds, Pence.Rounding.NEAREST_PENNY)),
        aYear.bound().and(newest.get().bound()),
        inputs.plus(Inputs.of(newest.get())));
  }
}
