package parley.pay.offer;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import parley.casefile.Figure;
import parley.casefile.Offer;
import parley.casefile.Range;
import parley.pay.book.Measures;
import parley.pay.offer.OffersAnswer.ClauseWorth;
import parley.pay.offer.Term.NodalReform;
import parley.pay.offer.Term.Quoted;

/**
 * Reads the terms of an offer from the figures of its clauses, by their measures.
 *
 * <p>Every number of a clause becomes exactly one term or part of one, and a clause without any is
 * words. The measures and the rules are in {@code docs/pay-offers.md}.
 */
public final class Terms {

  private static final Pattern AVERAGE = Pattern.compile("\\b(average|mean)\\b");
  private static final String PERCENT = "%";
  private static final String MONEY = "GBP";

  private final Offer offer;

  private Terms(Offer offer) {
    this.offer = offer;
  }

  /** The terms of an offer, clause by clause. */
  public static List<Term> of(Offer offer) {
    return ClauseWorth.all(offer).stream().flatMap(c -> new Terms(offer).read(c).stream()).toList();
  }

  /**
   * Whether a figure only says more of other figures of its clause: of whom, or when it is paid.
   */
  public static boolean isDetail(Figure figure) {
    return isOfPoint(figure.measure(), Measures.POINT_BASIC)
        || isOfPoint(figure.measure(), Measures.POINT_PERCENT)
        || figure.measure().equals(Measures.POINTS_COVERED)
        || figure.measure().equals(Measures.PAID_FROM);
  }

  private List<Term> read(ClauseWorth at) {
    List<Term> terms = new ArrayList<>();
    for (Figure figure : at.clause().figures()) {
      term(at, figure).ifPresent(terms::add);
    }
    posts(at).ifPresent(terms::add);
    backdating(at, terms).ifPresent(terms::add);
    return terms.isEmpty() ? List.of(new Term.Words(at)) : terms;
  }

  private Optional<Term> term(ClauseWorth at, Figure figure) {
    String measure = figure.measure();
    if (measure.equals(Measures.FEES)) {
      return Optional.of(new Term.FeeReimbursement(at, figure, Fees.total(figure, at.clause())));
    }
    if (measure.equals(Measures.ROTA_PROMISE) && figure.text().isPresent()) {
      return Optional.of(new Term.RotaPromise(at, figure));
    }
    if (figure.lowest().isEmpty() || isPart(measure)) {
      return Optional.empty();
    }
    if (isOfPoint(measure, Measures.POINT_BASIC)) {
      return Optional.of(nodal(at, figure, NodalReform.Kind.BASIC));
    }
    if (isOfPoint(measure, Measures.POINT_PERCENT)) {
      return Optional.of(nodal(at, figure, NodalReform.Kind.PERCENT));
    }
    return Optional.of(
        switch (measure) {
          case Measures.AWARD_PERCENT ->
              single(at, figure, PERCENT)
                  .orElseGet(() -> new Term.PercentAward(at, reach(at), figure));
          case Measures.PAY_OFFER -> payOffer(at, figure);
          case Measures.AWARD_CASH ->
              single(at, figure, MONEY)
                  .orElseGet(() -> new Term.ConsolidatedCash(at, reach(at), figure));
          case Measures.AWARD_AVERAGE -> new Quoted(at, figure, Quoted.Why.AVERAGE);
          case Measures.CUMULATIVE_RISE -> new Quoted(at, figure, Quoted.Why.SEVERAL_AWARDS);
          case Measures.ONE_OFF ->
              single(at, figure, MONEY).orElseGet(() -> new Term.OneOff(at, reach(at), figure));
          case Measures.PATH_PERCENT -> path(at, figure, Term.MultiYearPath.Rise.PERCENT);
          case Measures.PATH_CASH -> path(at, figure, Term.MultiYearPath.Rise.CASH);
          case Measures.PATH_CASH_AN_HOUR -> path(at, figure, Term.MultiYearPath.Rise.CASH_AN_HOUR);
          case Measures.PART_TIME_ALLOWANCE -> allowance(at, figure);
          default -> new Quoted(at, figure, Quoted.Why.NO_RULE);
        });
  }

  /** Measures that say something about another term of the clause. */
  private static boolean isPart(String measure) {
    return switch (measure) {
      case Measures.NEW_POSTS,
          Measures.PLACES_NEXT_YEAR,
          Measures.HEADCOUNT,
          Measures.PATH_YEARS,
          Measures.PERSONS_COVERED,
          Measures.POINTS_COVERED,
          Measures.PAID_FROM ->
          true;
      default -> false;
    };
  }

  /** A rise in per cent is everybody's own, unless its basis says that it is an average. */
  private Term payOffer(ClauseWorth at, Figure figure) {
    if (AVERAGE.matcher(figure.basis().orElse("")).find()) {
      return new Quoted(at, figure, Quoted.Why.AVERAGE);
    }
    if (has(at, Measures.AWARD_PERCENT)) {
      return new Quoted(at, figure, Quoted.Why.RESTATED);
    }
    return single(at, figure, PERCENT)
        .orElseGet(() -> new Term.PercentAward(at, reach(at), figure));
  }

  private Term nodal(ClauseWorth at, Figure figure, NodalReform.Kind kind) {
    String point = figure.measure().substring(figure.measure().indexOf('.') + 1);
    String unit = kind == NodalReform.Kind.BASIC ? MONEY : PERCENT;
    return single(at, figure, unit)
        .orElseGet(() -> new NodalReform(at, reach(at), point, kind, figure));
  }

  private Term path(ClauseWorth at, Figure figure, Term.MultiYearPath.Rise rise) {
    List<Figure> years =
        at.clause().figures().stream()
            .filter(f -> f.measure().equals(Measures.PATH_YEARS))
            .filter(f -> f.value().filter(Terms::isCount).isPresent())
            .toList();
    if (years.size() != 1) {
      return new Quoted(at, figure, Quoted.Why.NO_YEARS);
    }
    return single(at, figure, rise == Term.MultiYearPath.Rise.PERCENT ? PERCENT : MONEY)
        .orElseGet(() ->
            new Term.MultiYearPath(
                at, Reach.of(offer, at.clause(), true), rise, figure, years.getFirst()));
  }

  private static boolean isCount(BigDecimal number) {
    return number.signum() > 0
        && number.stripTrailingZeros().scale() <= 0
        && number.compareTo(BigDecimal.valueOf(50)) <= 0;
  }

  private Term allowance(ClauseWorth at, Figure figure) {
    boolean percent = figure.unit().orElse("").startsWith(PERCENT);
    return single(at, figure, percent ? PERCENT : MONEY)
        .orElseGet(() -> new Term.PartTimeAllowance(at, reach(at), figure));
  }

  /** Posts and headcount of a clause are one term. */
  private static Optional<Term> posts(ClauseWorth at) {
    List<Figure> posts = new ArrayList<>();
    List<Term.Headcount> headcount = new ArrayList<>();
    for (Figure figure : at.clause().figures()) {
      switch (figure.measure()) {
        case Measures.NEW_POSTS, Measures.PLACES_NEXT_YEAR -> posts.add(figure);
        case Measures.HEADCOUNT -> headcount.add(headcount(figure));
        default -> {} // belongs to another term
      }
    }
    return posts.isEmpty() && headcount.isEmpty()
        ? Optional.empty()
        : Optional.of(new Term.TrainingPosts(at, posts, headcount));
  }

  private static Term.Headcount headcount(Figure figure) {
    return figure
        .highest()
        .<Term.Headcount>map(n ->
            n.signum() > 0 ? new Term.Headcount.New(figure) : new Term.Headcount.Relabelled(figure))
        .orElseGet(() -> new Term.Headcount.Unstated(figure));
  }

  private Optional<Term> backdating(ClauseWorth at, List<Term> terms) {
    Reach reach = reach(at);
    boolean aboutPay =
        terms.stream()
            .anyMatch(t ->
                t instanceof Term.PercentAward
                    || t instanceof Term.ConsolidatedCash
                    || t instanceof NodalReform);
    return aboutPay && reach.start() == Reach.Start.STATED && reach.from().isBefore(offer.known())
        ? Optional.of(new Term.Backdating(at, reach.from()))
        : Optional.empty();
  }

  /** What stands in the way of executing a number as one amount of a unit, if anything does. */
  private static Optional<Term> single(ClauseWorth at, Figure figure, String unit) {
    if (!figure.unit().orElse("").startsWith(unit)) {
      return Optional.of(new Quoted(at, figure, Quoted.Why.OTHER_UNIT));
    }
    return Range.of(figure).filter(Range::isSingle).isPresent()
        ? Optional.empty()
        : Optional.of(new Quoted(at, figure, Quoted.Why.RANGE));
  }

  private Reach reach(ClauseWorth at) {
    return Reach.of(offer, at.clause(), false);
  }

  private static boolean has(ClauseWorth at, String measure) {
    return at.clause().figures().stream().anyMatch(f -> f.measure().equals(measure));
  }

  private static boolean isOfPoint(String measure, String prefix) {
    return measure.startsWith(prefix + ".") && measure.length() > prefix.length() + 1;
  }
}
