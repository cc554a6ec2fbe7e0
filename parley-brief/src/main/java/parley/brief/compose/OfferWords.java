package parley.brief.compose;

import java.util.List;
import java.util.Locale;
import parley.brief.words.Days;
import parley.brief.words.Numbers;
import parley.casefile.Figure;
import parley.casefile.Offer;
import parley.pay.offer.OffersAnswer;
import parley.pay.offer.Payday;
import parley.pay.offer.PointOutcome;
import parley.pay.offer.Reach;
import parley.pay.offer.Term;

/** Words for offers and what their clauses do. */
final class OfferWords {

  private OfferWords() {}

  /** The name of an offer; an award is called by its pay year. */
  static String name(OffersAnswer.Worth offer) {
    return offer.status() == Offer.Status.AWARDED ? "Award of " + offer.name() : offer.name();
  }

  /** What stands for an offer where there is little room. */
  static String brief(OffersAnswer.Worth offer) {
    return offer.status() == Offer.Status.AWARDED
        ? "award of " + offer.name()
        : "offer " + offer.offer();
  }

  /** A point of the scale, as in "FY1 NP1". */
  static String point(PointOutcome point) {
    return (point.grade() + " " + point.point()).strip();
  }

  /** What becomes of a number of a clause when the clause is executed. */
  static String does(List<Term> terms, Figure figure) {
    return terms.stream()
        .filter(t -> t.figures().contains(figure))
        .map(OfferWords::does)
        .findFirst()
        .orElse("part of another term");
  }

  /** What a term does. */
  static String does(Term term) {
    return switch (term) {
      case Term.PercentAward t -> "raises basic pay " + reach(t.reach());
      case Term.ConsolidatedCash t -> "becomes part of basic pay " + reach(t.reach());
      case Term.NodalReform t ->
          switch (t.kind()) {
                case BASIC -> "becomes basic pay at ";
                case PERCENT -> "raises basic pay at ";
              }
              + t.point()
              + " "
              + day(t.reach());
      case Term.Backdating t -> "backdated to " + Days.day(t.from());
      case Term.OneOff t -> "paid once, not part of basic pay";
      case Term.MultiYearPath t ->
          "raises basic pay %s times, once a year, %s"
              .formatted(Numbers.number(t.years()), reach(t.reach()));
      case Term.FeeReimbursement t -> "fees paid; no part of pay";
      case Term.TrainingPosts t -> "posts and people are not added up";
      case Term.PartTimeAllowance t ->
          "raises the allowance of those who work less than full time " + day(t.reach());
      case Term.RotaPromise t -> "asked of the rotas of the case; no part of pay";
      case Term.Quoted t -> why(t.why());
      case Term.Words t -> "words only";
    };
  }

  private static String why(Term.Quoted.Why why) {
    return switch (why) {
      case AVERAGE -> "quoted: an average is nobody's own rise";
      case RANGE -> "quoted: a range does not say whose rise is which";
      case SEVERAL_AWARDS -> "quoted: what several awards come to";
      case RESTATED -> "quoted: the same rise in other words";
      case NO_YEARS -> "quoted: for how many years is not said";
      case OTHER_UNIT -> "quoted: its unit is not one that can be executed";
      case NO_RULE -> "quoted: nothing executes it";
    };
  }

  private static String reach(Reach reach) {
    return (reach.points().isEmpty()
            ? "at every point "
            : "at " + String.join(", ", reach.points()) + " ")
        + day(reach);
  }

  private static String day(Reach reach) {
    return switch (reach.start()) {
      case STATED -> "from " + Days.day(reach.from());
      case COVERED -> "from " + Days.day(reach.from()) + ", when the pay year covered starts";
      case ASSUMED -> "from " + Days.day(reach.from()) + " (no day is stated; assumed)";
      case COARSE -> "from some day that the date does not tell";
    };
  }

  /** When new pay is paid. */
  static String payday(Payday payday) {
    return Days.monthYear(payday.month().atDay(1))
        + (payday.stated() ? "" : " (no month is on record; the month after the decision)");
  }

  /** The kind of a term in data. */
  static String kind(Term term) {
    return switch (term) {
      case Term.PercentAward t -> "percent_award";
      case Term.ConsolidatedCash t -> "consolidated_cash";
      case Term.NodalReform t -> "nodal_reform";
      case Term.Backdating t -> "backdating";
      case Term.OneOff t -> "one_off";
      case Term.MultiYearPath t -> "multi_year_path";
      case Term.FeeReimbursement t -> "fee_reimbursement";
      case Term.TrainingPosts t -> "training_posts";
      case Term.PartTimeAllowance t -> "part_time_allowance";
      case Term.RotaPromise t -> "rota_promise";
      case Term.Quoted t -> "quoted";
      case Term.Words t -> "words";
    };
  }

  /** A name of a price index as it is written on a page. */
  static String index(String id) {
    return id.toUpperCase(Locale.ROOT);
  }
}
