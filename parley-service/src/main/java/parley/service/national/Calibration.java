package parley.service.national;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import parley.casefile.CaseView;
import parley.casefile.Computed;

/**
 * What past walkouts lost, published and modelled; method in {@code docs/service-calibration.md}.
 *
 * @param countedAWeekday contacts that would be counted if all of a weekday were lost, from the
 *     least to the most
 * @param forcedFactor what the forced share is multiplied with so that it fits the record: 1, or
 *     less if hospitals would have it that staffing alone forced nearly all that was lost, or more
 * @param coefficients of the model that predicts, with 90 % intervals
 * @param effects what each term multiplies what is cancelled beforehand with: for a term of a
 *     logarithm, at a doubling; for the level, the share itself at the first walkout
 * @param deviation of the logarithm of what is cancelled beforehand, about the model
 * @param degrees of freedom: walkouts less terms
 * @param rows in the order of the walkouts
 * @param rivals models beside each other, the one that predicts last
 */
public record Calibration(
    LocalDate asOf,
    Computed countedAWeekday,
    double forcedFactor,
    List<Coefficient> coefficients,
    Map<Term, Computed> effects,
    double deviation,
    int degrees,
    List<CalibrationRow> rows,
    List<Rival> rivals) {

  /** Copies the lists. */
  public Calibration {
    coefficients = List.copyOf(coefficients);
    effects = Collections.unmodifiableMap(new EnumMap<>(effects));
    rows = List.copyOf(rows);
    rivals = List.copyOf(rivals);
  }

  /**
   * Calibrates on what was known on the day of the view.
   *
   * @param forcedShare what staffing alone forces, from hospitals
   * @throws IllegalArgumentException if the record does not suffice on that day
   */
  public static Calibration of(CaseView view, ForcedShare forcedShare) {
    return Calibrator.calibrate(view, forcedShare);
  }
}
