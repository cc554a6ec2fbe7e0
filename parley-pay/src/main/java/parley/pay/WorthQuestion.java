package parley.pay;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import parley.pay.book.PayYear;
import parley.pay.offer.FeeTimesPersons;
import parley.pay.offer.OffersQuestion;
import parley.pay.path.PathAssumption;

/**
 * What is on the table worth? Everything that is left empty is taken from the record.
 *
 * @param offers which offer to value, against which, and for whom
 * @param from the base year; the year before the first award of the series, if empty
 * @param to the pay year compared; the newest one with an award, if empty
 * @param recentYears how many of the newest pay years the award chains cover
 * @param weights weights of the grades, for a mean over them
 * @param morePlaces numbers of training places to add, beside those of the offer
 * @param fees pairs of a fee and a number of persons to multiply
 * @param paths assumed paths to restoration
 */
public record WorthQuestion(
    OffersQuestion offers,
    Optional<PayYear> from,
    Optional<PayYear> to,
    int recentYears,
    List<Weight> weights,
    List<Integer> morePlaces,
    List<FeeTimesPersons> fees,
    List<PathAssumption> paths) {

  /** Checks the number of years and copies the lists. */
  public WorthQuestion {
    if (recentYears < 1) {
      throw new IllegalArgumentException(
          "recentYears is " + recentYears + "; it must be 1 or more.");
    }
    weights = List.copyOf(weights);
    morePlaces = List.copyOf(morePlaces);
    fees = List.copyOf(fees);
    paths = List.copyOf(paths);
  }

  /** The question that takes everything from the record, with chains over three pay years. */
  public static WorthQuestion usual() {
    return new WorthQuestion(
        OffersQuestion.usual(),
        Optional.empty(),
        Optional.empty(),
        3,
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  /** The same question about one offer. */
  public WorthQuestion withOffer(String id) {
    return with(offers.withOffer(id));
  }

  /** The same question with the offer to compare with. */
  public WorthQuestion withCompareWith(String id) {
    return with(offers.withAgainst(id));
  }

  /** The same question with another one about offers. */
  public WorthQuestion with(OffersQuestion other) {
    return new WorthQuestion(other, from, to, recentYears, weights, morePlaces, fees, paths);
  }

  /** The same question about other pay years. */
  public WorthQuestion withYears(PayYear newFrom, PayYear newTo) {
    return new WorthQuestion(
        offers,
        Optional.of(newFrom),
        Optional.of(newTo),
        recentYears,
        weights,
        morePlaces,
        fees,
        paths);
  }

  /** The same question with weights of the grades. */
  public WorthQuestion withWeights(List<Weight> newWeights) {
    return new WorthQuestion(offers, from, to, recentYears, newWeights, morePlaces, fees, paths);
  }

  /** The same question with numbers of training places to add. */
  public WorthQuestion withMorePlaces(List<Integer> places) {
    return new WorthQuestion(offers, from, to, recentYears, weights, places, fees, paths);
  }

  /** The same question with fees to multiply. */
  public WorthQuestion withFees(List<FeeTimesPersons> newFees) {
    return new WorthQuestion(offers, from, to, recentYears, weights, morePlaces, newFees, paths);
  }

  /** The same question with assumed paths. */
  public WorthQuestion withPaths(List<PathAssumption> newPaths) {
    return new WorthQuestion(offers, from, to, recentYears, weights, morePlaces, fees, newPaths);
  }

  /**
   * The number of persons at a point of the scale.
   *
   * @param grade the grade, as the scale writes it
   * @param point the point, as the scale writes it
   * @param persons headcount or full-time equivalents, the same for all points
   * @param sources ids of the sources; none if it is the asker's own assumption
   */
  public record Weight(String grade, String point, BigDecimal persons, List<String> sources) {

    /** Copies the list. */
    public Weight {
      sources = List.copyOf(sources);
    }
  }
}
