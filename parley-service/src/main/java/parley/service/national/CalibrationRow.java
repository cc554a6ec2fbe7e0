package parley.service.national;

import java.util.List;
import java.util.Optional;
import parley.casefile.Computed;
import parley.casefile.Figure;

/**
 * A walkout, published and modelled.
 *
 * @param number 1 for the first that was held
 * @param joint whether others walked out too, whom its count counts
 * @param days those that its count counts
 * @param absence what is published about absence
 * @param absentShare of those due to work on the mean day: the ends and the middle of its range
 * @param absent the same as a figure, in percent
 * @param forcedShare what staffing alone forces at it, as hospitals have it
 * @param forced the same as a figure, in percent
 * @param isForcedTooHigh whether that, in the middle, is so near to what was lost, or above it,
 *     that it contradicts the record
 * @param editions of what is published and fitted, oldest first, each in turn
 * @param keptPublished the share kept, if published
 * @param keptModelled the same as the model has it, from the newest edition
 */
public record CalibrationRow(
    String walkout,
    int number,
    boolean joint,
    NationalPolicy policy,
    StrikeDays days,
    AbsenceBasis absence,
    Estimate absentShare,
    Computed absent,
    Estimate forcedShare,
    Computed forced,
    boolean isForcedTooHigh,
    List<Edition> editions,
    Optional<Figure> keptPublished,
    Computed keptModelled) {

  /** Copies the list. */
  public CalibrationRow {
    editions = List.copyOf(editions);
  }

  /**
   * One edition of what was published.
   *
   * @param published a count, or a share kept where there is no count
   * @param isCount whether it is a count
   * @param isFloor whether the true number may be higher ("more than")
   * @param lost the share of planned care of weekdays that it comes to
   * @param modelled the count that the model has
   * @param residual logarithm of the lost share against the modelled one
   * @param leaveOneOut the model fitted without the walkout; empty if the others are too few
   */
  public record Edition(
      Figure published,
      boolean isCount,
      boolean isFloor,
      double lost,
      Computed modelled,
      double residual,
      Optional<LeaveOneOut> leaveOneOut) {}

  /**
   * What the other walkouts say of one.
   *
   * @param modelled the count, with the 90 % interval of a new walkout
   * @param residual logarithm of the lost share against the modelled one
   * @param isInside whether the lost share lies in the interval
   * @param missing terms that the others cannot tell, as when the only walkout under a policy is
   *     left out: the model predicts without them
   */
  public record LeaveOneOut(
      Computed modelled, double residual, boolean isInside, List<Term> missing) {

    /** Copies the list. */
    public LeaveOneOut {
      missing = List.copyOf(missing);
    }
  }
}
