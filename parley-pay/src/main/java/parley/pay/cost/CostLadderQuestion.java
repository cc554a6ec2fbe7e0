package parley.pay.cost;

import java.util.Map;
import java.util.Optional;
import parley.casefile.CaseView;
import parley.pay.book.ParameterBook;
import parley.pay.book.PayYear;
import parley.pay.book.Pence;
import parley.pay.book.Scales;
import parley.pay.book.Uplift;
import parley.pay.tax.Circumstances;

/**
 * What a rise costs in a year.
 *
 * @param year its pay, its taxes and its staff are those before the rise
 * @param uplift the rise of basic pay
 * @param byGrade another rise for grades by their label on the scale
 * @param pension the scheme of the staff; empty if they have none
 */
public record CostLadderQuestion(
    PayYear year,
    Uplift uplift,
    Map<String, Uplift> byGrade,
    Optional<String> pension,
    TierRule tier) {

  /** Checks that it is a rise, and copies the map. */
  public CostLadderQuestion {
    byGrade = Map.copyOf(byGrade);
    check(uplift);
    byGrade.values().forEach(CostLadderQuestion::check);
    if (uplift.equals(Uplift.NONE) && byGrade.values().stream().allMatch(Uplift.NONE::equals)) {
      throw new IllegalArgumentException(
          "A rise of 0 % and GBP 0 costs nothing; give a rise above 0, as in 1 %.");
    }
  }

  private static void check(Uplift uplift) {
    if (uplift.percent().signum() < 0 || uplift.consolidated().compareTo(new Pence(0)) < 0) {
      throw new IllegalArgumentException(
          "A rise of %s %% and GBP %s is below 0; the ladder counts rises, as in 1 %%."
              .formatted(uplift.percent().toPlainString(), uplift.consolidated()));
    }
  }

  /** A rise for all in a year, with the only pension scheme of the record, tiers kept. */
  public static CostLadderQuestion usual(CaseView view, PayYear year, Uplift uplift) {
    return new CostLadderQuestion(
        year,
        uplift,
        Map.of(),
        Circumstances.usual(ParameterBook.of(view)).pension(),
        TierRule.KEPT);
  }

  /** The same question with another rule for pension rates. */
  public CostLadderQuestion with(TierRule other) {
    return new CostLadderQuestion(year, uplift, byGrade, pension, other);
  }

  /** The newest year in which a pay scale starts that is in force on the day of a view. */
  public static Optional<PayYear> newestYear(CaseView view) {
    return Scales.of(view).stream()
        .flatMap(s -> s.inForceOn(view.asOf()).stream())
        .map(p -> PayYear.of(p.effectiveFrom()))
        .max(PayYear::compareTo);
  }

  /** The rise of a grade. */
  Uplift upliftOf(String grade) {
    return byGrade.getOrDefault(grade, uplift);
  }
}
