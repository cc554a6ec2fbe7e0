package parley.pay.path;

/** What is assumed about the tiers of the pension in years whose rules are not known yet. */
public enum Thresholds {
  /** They stay what they were in the last year known. */
  HELD,
  /** They rise with the prices of the path, to the nearest pound. All other thresholds stay. */
  WITH_PRICES
}
