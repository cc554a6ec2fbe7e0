package parley.service.national;

/** What staffing alone forces out of planned care, whatever anyone plans. */
@FunctionalInterface
public interface ForcedShare {

  /**
   * The share of planned contacts that cannot be held.
   *
   * @param absentShare share of those due to work who are absent, 0 to 1
   * @return from 0 to less than 1
   */
  double of(double absentShare);
}
